"""Rows of all pages → rows of running text, and what stands around it: page numbers, running heads, continuation words.

Saraban Regulation B.E. 2526, annex: the number of a page stands centred above its text, between dashes or alone, and the
word that opens the next page at the right below it, after a stroke. The Royal Gazette heads each page with its number,
volume, part and day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thaicirc.document import Margin
from thaicirc.normalise import clean
from thaicirc.parsers.pdf.rows import Row

_FIGURE = "[0-9๐-๙]{1,4}"
#: With dashes, with its word, or of how many.
_NUMBERED = re.compile(
    rf"[-–—~]+\s*{_FIGURE}\s*[-–—~]+|(?:หน้า(?:ที่)?|[Pp]age)\s*{_FIGURE}(?:\s*(?:/|จาก|of)\s*{_FIGURE})?"
    rf"|{_FIGURE}\s*(?:/|จาก)\s*{_FIGURE}"
)
_BARE = re.compile(rf"{_FIGURE}|[-–—]\s*{_FIGURE}|{_FIGURE}\s*[-–—]")
_GAZETTE = re.compile(r"เล่ม\s*[0-9๐-๙]+\s*ตอน.*|.*ราชกิจจานุเบกษา.*ตอน.*|ราชกิจจานุเบกษา")
_CONTINUED = re.compile(r"/\s*\S.{0,60}")
_DOTTED = re.compile(r"\S.{0,40}?\s?(?:\.{3,}|…+)")
#: Bare figures count as a page's number only in the outer margins, as a share of the height.
_MARGIN = 0.13
#: Continuation words stand right of this share of the width.
_RIGHT = 0.35
#: A line is a running head where so many pages, and so large a share of them, have it.
_PAGES, _SHARE = 3, 0.6
_HEAD_ROWS, _FOOT_ROWS = 3, 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page as it comes: its rows from top to bottom and its size."""

    rows: tuple[Row, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bare:
    """A page without its furniture."""

    rows: tuple[Row, ...]
    furniture: tuple[tuple[Margin, Row], ...] = ()


def bare(leaves: Sequence[Leaf]) -> list[Bare]:
    """Each page's running text and its furniture."""
    repeated = _repeated(leaves)
    return [_bare(leaf, repeated, i + 1 < len(leaves)) for i, leaf in enumerate(leaves)]


def _bare(leaf: Leaf, repeated: frozenset[str], followed: bool) -> Bare:
    rows = list(leaf.rows)
    found: list[tuple[Margin, Row]] = []
    for _ in range(_HEAD_ROWS):
        kind = _head(rows, leaf, repeated)
        if kind is None:
            break
        found.append((kind, rows.pop(0)))
    for _ in range(_FOOT_ROWS):
        kind = _foot(rows, leaf, repeated, followed)
        if kind is None:
            break
        found.append((kind, rows.pop()))
    return Bare(tuple(rows), tuple(found))


def _head(rows: Sequence[Row], leaf: Leaf, repeated: frozenset[str]) -> Margin | None:
    if not rows:
        return None
    text = said(rows[0])
    if _NUMBERED.fullmatch(text):
        return Margin.PAGE_NUMBER
    if _BARE.fullmatch(text) and rows[0].baseline < _MARGIN * leaf.height:
        return Margin.PAGE_NUMBER
    if _GAZETTE.fullmatch(text):
        return Margin.RUNNING_HEAD
    return Margin.RUNNING_HEAD if _template(rows[0], leaf) in repeated else None


def _foot(rows: Sequence[Row], leaf: Leaf, repeated: frozenset[str], followed: bool) -> Margin | None:
    if len(rows) < 2:
        return None
    text = said(rows[-1])
    low = rows[-1].baseline > (1 - _MARGIN) * leaf.height
    if _NUMBERED.fullmatch(text) and (low or "-" in text or "หน้า" in text):
        return Margin.PAGE_NUMBER
    if low and _BARE.fullmatch(text):
        return Margin.PAGE_NUMBER
    if followed and rows[-1].x0 > _RIGHT * leaf.width and (_CONTINUED.fullmatch(text) or _DOTTED.fullmatch(text)):
        return Margin.CONTINUATION
    return Margin.RUNNING_HEAD if _template(rows[-1], leaf) in repeated else None


def said(row: Row) -> str:
    """What a row says, clean, its blanks folded."""
    return " ".join(clean(row.text)[0].split())


def _repeated(leaves: Sequence[Leaf]) -> frozenset[str]:
    """What stands in the margins of most pages, figures aside; a letterhead stands on the first one only."""
    if len(leaves) < _PAGES:
        return frozenset()
    counts = Counter(
        template
        for leaf in leaves
        for template in {_template(row, leaf) for row in (*leaf.rows[:_HEAD_ROWS], *leaf.rows[-_FOOT_ROWS:])}
        if template
    )
    least = max(_PAGES, _SHARE * len(leaves))
    return frozenset(template for template, count in counts.items() if count >= least)


def _template(row: Row, leaf: Leaf) -> str:
    """A margin row with its figures made alike; empty where it stands elsewhere."""
    if _MARGIN * leaf.height <= row.baseline <= (1 - _MARGIN) * leaf.height:
        return ""
    return re.sub(r"[0-9๐-๙]+", "0", said(row))
