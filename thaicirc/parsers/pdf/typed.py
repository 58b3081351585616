"""Rows → lines as a person would type them: gaps and indents as blanks, wide leading as empty lines.

:mod:`thaicirc.layout` tells the zones of a letter from such lines. A blank is as wide as the page's average character,
so that a line that fills the page is as long as its text, and indents compare with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from thaicirc.parsers.pdf.clusters import Cluster
from thaicirc.parsers.pdf.glyphs import Place
from thaicirc.parsers.pdf.rows import Row

#: A gap of this share of the size is a blank, whether the file holds one or not.
_BLANK = 0.14
#: A blank of the file that is narrower is none: its place was taken back by what follows.
_NARROWEST = 0.04
#: Gaps wider than so many characters are columns; as many blanks then as characters fit, three at least.
_COLUMN = 2.6
_FEWEST = 3
#: Blanks of a justified line are of one width, give or take this factor, and no wider than so many characters.
_ALIKE, _WIDEST = 1.35, 7.0
#: Leading beyond this multiple of the page's own is an empty line; so many at most.
_LOOSE = 1.24
_MOST_EMPTY = 3
#: Leading and width of a character as shares of the size, where a page has too little text to tell.
_LEADING = 1.25
_CELL = 0.31


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters without a blank between them: where they begin in the text, and where each begins on the page."""

    start: int
    edges: tuple[float, ...]
    place: Place

    @property
    def end(self) -> int:
        """Where they end in the text."""
        return self.start + len(self.edges) - 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is common to the rows of a page: margins, width of a character, leading by size."""

    left: float
    right: float
    cell: float
    leading: float


def sheet(rows: Sequence[Row]) -> Sheet:
    """The measures of these rows."""
    widths = [
        (row.x1 - row.x0) / (sum(1 + len(c.marks) for c in row.clusters) * row.size)
        for row in rows
        if len(row.clusters) > 15
    ]
    pitches = [
        (b.baseline - a.baseline) / max(a.size, b.size)
        for a, b in pairwise(rows)
        if 0.8 < (b.baseline - a.baseline) / max(a.size, b.size) < 2.2
    ]
    size = median(row.size for row in rows) if rows else 16.0
    return Sheet(
        left=_margin([row.x0 for row in rows]),
        right=-_margin([-row.x1 for row in rows]),
        cell=size * (median(widths) if widths else _CELL),
        leading=_usual(pitches) if len(pitches) > 3 else _LEADING,
    )


def _usual(pitches: Sequence[float]) -> float:
    """The leading within paragraphs: that of the lower half, for what stands between them is never less."""
    ordered = sorted(pitches)
    return ordered[len(ordered) * 2 // 5]


def _margin(edges: Sequence[float]) -> float:
    """The outermost edge that several rows share; what sticks out of it is taken to stand at it."""
    ordered = sorted(edges)
    needed = max(2, len(ordered) // 12)
    for i, edge in enumerate(ordered):
        if sum(1 for other in ordered[i : i + needed + 8] if other - edge < 3.0) >= needed:
            return edge
    return ordered[0] if ordered else 0.0


def typed(rows: Sequence[Row], page: Sheet) -> tuple[str, list[Stretch]]:
    """The text of the rows, a line each, and its stretches with their places."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    at = 0
    before: Row | None = None
    for row in rows:
        gap = "" if before is None else "\n" * (1 + _empty_lines(before, row, page))
        text, found = _line(row, page, at + len(gap))
        parts += [gap, text]
        stretches += found
        at += len(gap) + len(text)
        before = row
    return "".join(parts), stretches


def _empty_lines(above: Row, row: Row, page: Sheet) -> int:
    pitch = row.baseline - above.baseline
    usual = page.leading * max(above.size, row.size)
    if pitch <= _LOOSE * usual:
        return 0
    return min(max(round(pitch / usual) - 1, 1), _MOST_EMPTY)


def _line(row: Row, page: Sheet, at: int) -> tuple[str, list[Stretch]]:
    indent = max(round((row.x0 - page.left) / page.cell), 0)
    parts = [" " * indent]
    stretches: list[Stretch] = []
    length = indent
    for blanks, members in _words(row, page):
        text = "".join([cluster.text + cluster.marks for cluster in members])
        parts += [" " * blanks, text]
        length += blanks
        stretches.append(Stretch(at + length, _edges(members), _place(members)))
        length += len(text)
    return "".join(parts), stretches


def _words(row: Row, page: Sheet) -> Iterator[tuple[int, list[Cluster]]]:
    """Clusters that stand together, each group with the number of blanks before it."""
    usual = _usual_gap(row)
    spread = _is_spread(row, page)
    members: list[Cluster] = []
    blanks = held = 0
    end = row.x0
    for cluster in row.clusters:
        if cluster.text == " ":
            held += cluster.x1 - cluster.x0 > _NARROWEST * cluster.size
            continue
        gap = cluster.x0 - end
        count = 0
        if members and gap > _NARROWEST * cluster.size:
            count = 1 if spread and gap > _BLANK * cluster.size else _blanks(gap, held, usual, cluster.size, page)
        if count:
            yield blanks, members
            members, blanks = [], count
        members.append(cluster)
        held = 0
        if cluster.x1 > end:
            end = cluster.x1
    if members:
        yield blanks, members


def _is_spread(row: Row, page: Sheet) -> bool:
    """Whether a line was justified at its blanks alone: it ends at the margin, and they are of one width."""
    if page.right - row.x1 > page.cell:
        return False
    gaps: list[float] = []
    end, held, written = row.x0, 0, False
    for cluster in row.clusters:
        if cluster.text == " ":
            held += 1
            continue
        gap = cluster.x0 - end
        if gap > _BLANK * cluster.size and (held or gap > page.cell):
            gaps.append(gap)
            written = written or held > 0
        end, held = cluster.x1, 0
    even = bool(gaps) and max(gaps) < _ALIKE * min(gaps) and max(gaps) < _WIDEST * page.cell
    return even and (written or len(gaps) > 1)


def _usual_gap(row: Row) -> float:
    """What stands between letters of this row: justified Thai text is spread letter by letter."""
    solid = [c for c in row.clusters if c.text != " "]
    gaps = [b.x0 - a.x1 for a, b in pairwise(solid)]
    return max(median(gaps), 0.0) if len(gaps) > 4 else 0.0


def _blanks(gap: float, held: int, usual: float, size: float, page: Sheet) -> int:
    if gap > _COLUMN * max(page.cell, 0.2 * size) + usual:
        return max(round(gap / page.cell), _FEWEST)
    if held:
        return min(held, 2)
    return 1 if gap - usual > _BLANK * size else 0


def _edges(members: Sequence[Cluster]) -> tuple[float, ...]:
    """Where each character begins, and where the last ends; marks stand where their letter stands."""
    found: list[float] = []
    for cluster in members:
        letters = len(cluster.text)
        if letters == 1:
            found.append(cluster.x0)
        else:
            step = (cluster.x1 - cluster.x0) / letters
            found += [cluster.x0 + i * step for i in range(letters)]
        if cluster.marks:
            found += [cluster.x0] * len(cluster.marks)
    return (*found, members[-1].x1)


def _place(members: Sequence[Cluster]) -> Place:
    return Place(
        members[0].x0,
        min(cluster.top for cluster in members),
        max(cluster.x1 for cluster in members),
        max(cluster.bottom for cluster in members),
    )
