"""Bands of text lines in, the order in which one reads them out: rows, blocks, columns.

What stands on one row is read from left to right: the number and the letterhead beside it, the cells of a table. Two
columns of running text, and only those, are read one after the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from thaicirc.parsers.ocr.framing import Band

Row = tuple[int, ...]

#: Baselines nearer than this share of the lower band's height are one row.
_SAME = 0.55
#: Lines of one block overlap sideways by this share of the narrower, stand so many bodies apart at most (foot to top of
#: the next), and differ no more than so much in size.
_OVER, _APART, _SIZES = 0.3, 2.4, 1.5
#: Columns: so many rows with text on both sides of an edge that is the same within so many bodies; each takes this share
#: of the width, and this share of its lines ends within so many bodies of its own edge.
_ROWS, _ALIKE, _WIDTH, _FULL, _NEAR = 8, 0.8, 0.25, 0.6, 3.0


@dataclass(frozen=True, slots=True)
class Order:
    """Places in the bands given: `lines` as one reads them, `rows` of what stands side by side, the block of each band."""

    lines: tuple[int, ...]
    rows: tuple[Row, ...]
    blocks: tuple[int, ...]


def order(bands: Sequence[Band]) -> Order:
    """How the bands are read.

    >>> left, right, below = Band(0, 0, 40, 10), Band(90, 1, 140, 11), Band(0, 60, 140, 70)
    >>> order([below, right, left])
    Order(lines=(2, 1, 0), rows=((2, 1), (0,)), blocks=(2, 1, 0))
    """
    found = rows(bands)
    edge = _column_edge(bands, found)
    if edge is not None:
        first, last, at = edge
        inner = found[first:last]
        left = [side for row in inner if (side := tuple(i for i in row if _middle(bands[i]) < at))]
        right = [side for row in inner if (side := tuple(i for i in row if _middle(bands[i]) >= at))]
        found = [*found[:first], *left, *right, *found[last:]]
    lines = tuple(i for row in found for i in row)
    return Order(lines, tuple(found), _blocks(bands, lines))


def rows(bands: Sequence[Band]) -> list[Row]:
    """The bands that stand side by side on one baseline, from left to right; rows from top to bottom."""
    groups: list[list[int]] = []
    for i in sorted(range(len(bands)), key=lambda at: bands[at].bottom):
        fitting = [group for group in groups[-6:] if _beside(bands, group, i)]
        if fitting:
            min(fitting, key=lambda group: _distance(bands, group, i)).append(i)
        else:
            groups.append([i])
    groups.sort(key=lambda group: sum(bands[i].bottom for i in group) / len(group))
    return [tuple(sorted(group, key=lambda at: bands[at].left)) for group in groups]


def _beside(bands: Sequence[Band], group: Sequence[int], i: int) -> bool:
    this = bands[i]
    for j in group:
        other = bands[j]
        if min(this.right, other.right) - max(this.left, other.left) > 0.2 * min(this.height, other.height):
            return False
    return _distance(bands, group, i) < _SAME


def _distance(bands: Sequence[Band], group: Sequence[int], i: int) -> float:
    """How far the baseline is from that of the nearest member of the group, in bodies."""
    this = bands[i]
    near = min((bands[j] for j in group), key=lambda other: max(this.left - other.right, other.left - this.right))
    return abs(this.bottom - near.bottom) / min(this.height, near.height)


def _middle(band: Band) -> float:
    return (band.left + band.right) / 2


def _blocks(bands: Sequence[Band], lines: Sequence[int]) -> tuple[int, ...]:
    """A number for each band: lines one below the other, of one size, share it; numbered as they are read."""
    parent = list(range(len(bands)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    falling = sorted(lines, key=lambda i: bands[i].top)
    tops = [bands[i].top for i in falling]
    reach = _APART * max((band.height for band in bands), default=0.0)
    for i in lines:
        near = falling[bisect_right(tops, bands[i].bottom) : bisect_right(tops, bands[i].bottom + reach)]
        below = [j for j in near if _under(bands[i], bands[j])]
        if below:
            nearest = min(bands[j].top for j in below)
            for j in below:
                if bands[j].top < nearest + bands[j].height:
                    parent[root(j)] = root(i)
    numbers: dict[int, int] = {}
    for i in lines:
        numbers.setdefault(root(i), len(numbers))
    return tuple(numbers[root(i)] for i in range(len(bands)))


def _under(upper: Band, lower: Band) -> bool:
    size = max(upper.height, lower.height) / min(upper.height, lower.height)
    gap = lower.top - upper.bottom
    over = min(upper.right, lower.right) - max(upper.left, lower.left)
    narrower = min(upper.right - upper.left, lower.right - lower.left)
    return size < _SIZES and 0 < gap < _APART * max(upper.height, lower.height) and over > _OVER * narrower


def _column_edge(bands: Sequence[Band], found: Sequence[Row]) -> tuple[int, int, float] | None:
    """First row, end of the rows, and where the right one of two columns begins; None without columns."""
    starts = sorted(bands[i].left for row in found for i in row[1:])
    if len(starts) < _ROWS:
        return None
    body = sorted(band.height for band in bands)[len(bands) // 2]
    best = max(starts, key=lambda x: sum(1 for other in starts if x <= other <= x + _ALIKE * body))
    edge = best - 0.5 * body
    stretch: tuple[int, int] = (0, 0)
    begin = 0
    for i in range(len(found) + 1):
        if i < len(found) and not any(bands[j].left < edge < bands[j].right for j in found[i]):
            continue
        if i - begin > stretch[1] - stretch[0]:
            stretch = begin, i
        begin = i + 1
    return (*stretch, edge) if _are_columns(bands, found[stretch[0] : stretch[1]], edge, body) else None


def _are_columns(bands: Sequence[Band], found: Sequence[Row], edge: float, body: float) -> bool:
    pairs = []
    for row in found:
        left = [bands[i] for i in row if _middle(bands[i]) < edge]
        right = [bands[i] for i in row if _middle(bands[i]) >= edge]
        if left and right:
            pairs.append((min(b.left for b in left), max(b.right for b in left), max(b.right for b in right)))
    if len(pairs) < _ROWS:
        return False
    begin, inner, end = min(p[0] for p in pairs), max(p[1] for p in pairs), max(p[2] for p in pairs)
    if min(edge - begin, end - edge) < _WIDTH * (end - begin):
        return False
    left_full = sum(inner - p[1] <= _NEAR * body for p in pairs) / len(pairs)
    right_full = sum(end - p[2] <= _NEAR * body for p in pairs) / len(pairs)
    return min(left_full, right_full) >= _FULL
