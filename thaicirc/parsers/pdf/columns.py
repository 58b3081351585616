"""Rows across the page → blocks in the order in which one reads them: columns of running text one after another.

Two things set side by side are columns only where both fill their side line after line; the two columns of a letterhead,
of a list or of a table stay rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from thaicirc.parsers.pdf.clusters import Cluster
from thaicirc.parsers.pdf.rows import Row

#: So many rows with text on both sides make columns.
_ROWS = 8
#: The gutter is wider than this many sizes, its right edge the same within so many points.
_GUTTER = 0.9
_ALIKE = 4.0
#: Each column takes this share of the width that is written on, and most of its lines end this near its edge (sizes).
_WIDTH = 0.25
_NEAR = 3.0
_FULL = 0.6


#: Lines of running text hold so many letters, and hardly any of them a gap like that between the cells of a table.
_LETTERS = 20
_CELL, _MOST_GAPS = 1.5, 0.1


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are read one after another; `column` where they are one of several."""

    rows: tuple[Row, ...]
    column: bool = False


def blocks(rows: Sequence[Row]) -> list[Block]:
    """The rows of a page in blocks."""
    edge = _edge(rows)
    stretch = _stretch(rows, edge) if edge is not None else None
    if edge is None or stretch is None:
        return [Block(tuple(rows))]
    first, last = stretch
    inner = rows[first:last]
    left = tuple(part for row in inner if (part := row.within(float("-inf"), edge)) is not None)
    right = tuple(part for row in inner if (part := row.within(edge, float("inf"))) is not None)
    found = [Block(tuple(rows[:first])), Block(left, column=True), Block(right, column=True), Block(tuple(rows[last:]))]
    return [block for block in found if block.rows]


def _edge(rows: Sequence[Row]) -> float | None:
    """Where the right column begins: the edge that most gaps end at."""
    edges = sorted(edge for row in rows for edge in _gap_ends(row))
    best, most = None, 0
    for i, edge in enumerate(edges):
        count = bisect_right(edges, edge + _ALIKE) - i
        if count > most:
            best, most = edge - 0.5, count
    return best if most >= _ROWS else None


def _solid(row: Row) -> list[Cluster]:
    return [cluster for cluster in row.clusters if cluster.text != " "]


def _gap_ends(row: Row, widest: float = _GUTTER) -> list[float]:
    """Where gaps of more than so many sizes end."""
    return [b.x0 for a, b in pairwise(_solid(row)) if b.x0 - a.x1 > widest * row.size]


def _stretch(rows: Sequence[Row], edge: float) -> tuple[int, int] | None:
    """The rows from first to last that keep the gutter free, where these are columns."""
    best: tuple[int, int] | None = None
    start = 0
    for i in range(len(rows) + 1):
        if i < len(rows) and _keeps_free(rows[i], edge):
            continue
        if best is None or i - start > best[1] - best[0]:
            best = (start, i)
        start = i + 1
    return best if best is not None and _are_columns(rows[best[0] : best[1]], edge) else None


def _keeps_free(row: Row, edge: float) -> bool:
    return not any(c.x0 < edge and c.x1 > edge - _GUTTER * row.size / 2 for c in row.clusters if c.text != " ")


def _are_columns(rows: Sequence[Row], edge: float) -> bool:
    pairs = [
        (left, right)
        for row in rows
        if (left := row.within(float("-inf"), edge)) is not None
        and (right := row.within(edge, float("inf"))) is not None
    ]
    if len(pairs) < _ROWS:
        return False
    if median(len(part.clusters) for pair in pairs for part in pair) < _LETTERS:
        return False
    if sum(bool(_gap_ends(part, _CELL)) for pair in pairs for part in pair) > _MOST_GAPS * 2 * len(pairs):
        return False
    begin = min(left.x0 for left, _ in pairs)
    end = max(right.x1 for _, right in pairs)
    if min(edge - begin, end - edge) < _WIDTH * (end - begin):
        return False
    size = median(left.size for left, _ in pairs)
    inner = max(left.x1 for left, _ in pairs)
    left_full = sum(inner - left.x1 <= _NEAR * size for left, _ in pairs) / len(pairs)
    right_full = sum(end - right.x1 <= _NEAR * size for _, right in pairs) / len(pairs)
    return min(left_full, right_full) >= _FULL
