"""The ink of a level page in, the body bands of its text lines out.

A line is a ridge of ink: the rows of its bodies hold more ink than the rows above and below, whatever the page's slant
left over. Ridges are sought at several sizes at once; on each ridge the band is then measured row by row, widened to
the last letter at each side, and parted where a rule or a wide gap parts it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr.marks import Binary, Marks

Density = NDArray[np.float32]

#: Sizes of print that are sought, as multiples of the commonest.
SIZES = (0.62, 1.0, 1.6, 2.6)
#: A page has no more lines, a table of three hundred cells has four hundred ridges; noise may have any number.
_MOST = 2500
#: Letters of a size so many times the commonest are as tall as this share of its body at least.
_LARGE, _OWN = 2.0, 0.75
#: Columns of ink that are taken together.
_STEP = 4
#: The least contrast of a ridge: share of ink in its rows less that of the rows beside them.
_CONTRAST = 0.055
#: What is less than this share of the answer nearby is the fringe of a line of another size.
_FRINGE = 0.45
#: Rows belong to the body that have this share of the ink of its densest rows.
_BODY = 0.45
#: A gap of so many bodies parts a line in two.
_GAP = 3.2
#: Between the bodies of two lines there is room for marks, this many bodies at least; what is narrow and nearer than the
#: second is the mark of a large label.
_APART, _APART_NARROW, _NARROW = 0.5, 0.8, 6.0
#: Lines of so many bodies are short.
_FEW = 6.0
#: How far beyond its ridge a line is followed, in bodies.
_BEYOND = 3.0


@dataclass(frozen=True, slots=True)
class Found:
    """A body band, half open, in pixels of the picture searched; `ink` is the share of it that is inked."""

    left: float
    top: float
    right: float
    bottom: float
    ink: float = 0.0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def beside(self, other: Found) -> float:
        """The share of the lower one's height that both have in common."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return common / max(min(self.height, other.height), 1e-6)

    def along(self, other: Found) -> float:
        """The width that both have in common."""
        return min(self.right, other.right) - max(self.left, other.left)


@dataclass(frozen=True, slots=True)
class _Ridge:
    left: int
    right: int
    centre: float
    height: float
    strength: float


def find(
    found: Marks,
    chosen: NDArray[np.bool_],
    body: float,
    walls: Binary | None = None,
    *,
    is_text: Callable[[Found], bool] = lambda _: True,
) -> list[Found]:
    """The lines that the chosen marks make and `is_text` believes; `walls` are rules that part lines."""
    ink = found.only(chosen)
    density = _density(ink)
    inks = [
        density if size < _LARGE else _density(found.only(chosen & (found.height >= _OWN * size * body)))
        for size in SIZES
    ]
    lines: list[Found] = []
    for ridge in sorted(_ridges(inks, body), key=lambda each: -each.strength)[:_MOST]:
        measured = _measured(density, ridge, body)
        if not any(_belongs(measured, other) for other in lines):
            lines.append(measured)
    parts = [part for line in _joined(lines) for part in _parted(ink, line, walls)]
    refitted = [_refitted(part, found, chosen, body) for part in parts]
    return _single([each for each in refitted if is_text(each)])


def _belongs(each: Found, other: Found) -> bool:
    """Whether what was measured is a line found before, or its marks above or below: lines stand further apart."""
    apart = max(each.top - other.bottom, other.top - each.bottom)
    if apart >= _APART_NARROW * other.height or each.along(other) < 0.5 * (each.right - each.left):
        return False
    narrow = each.right - each.left < _NARROW * other.height
    return narrow or apart < _APART * other.height


def _density(ink: Binary) -> Density:
    """The share of ink in each row of each few columns."""
    summed = cv2.blur(ink, (_STEP, 1), anchor=(0, 0), borderType=cv2.BORDER_CONSTANT)
    return np.asarray(summed[:, ::_STEP], np.float32) / np.float32(255)


def _ridges(inks: Sequence[Density], body: float) -> list[_Ridge]:
    """The ridges of ink, sought at each size in the ink of letters of that size."""
    answers = np.stack([_answer(ink, body * size) for ink, size in zip(inks, SIZES, strict=True)])
    best = answers.max(axis=0)
    painted = np.zeros(best.shape, np.uint8)
    for answer, size in zip(answers, SIZES, strict=True):
        height = body * size
        peak = (answer >= cv2.dilate(best, np.ones((2 * round(0.6 * height) + 1, 1), np.uint8))) & (answer > _CONTRAST)
        around = np.ones((2 * round(0.6 * height) + 1, 2 * round(1.2 * height / _STEP) + 1), np.uint8)
        peak &= answer >= _FRINGE * cv2.dilate(best, around)
        painted |= cv2.dilate(peak.astype(np.uint8), np.ones((max(round(0.3 * height), 1) | 1, 3), np.uint8))
    return _traced(painted, answers, best, body)


def _answer(density: Density, height: float) -> Density:
    """How much more ink a row of bodies of that height centred here has than the rows beside it."""
    across = cv2.blur(density, (max(round(2.5 * height / _STEP), 1), 1), borderType=cv2.BORDER_CONSTANT)
    full, half = max(round(height), 2), max(round(0.5 * height), 1)
    inner = cv2.blur(across, (1, full | 1), borderType=cv2.BORDER_CONSTANT)
    flank = cv2.blur(across, (1, half | 1), borderType=cv2.BORDER_CONSTANT)
    reach = round(0.75 * height)
    beside = np.zeros(density.shape, np.float32)
    beside[reach:] += np.asarray(flank[:-reach], np.float32)
    beside[:-reach] += np.asarray(flank[reach:], np.float32)
    return np.asarray(inner - np.float32(0.5) * beside, np.float32)


def _traced(painted: NDArray[np.uint8], answers: Density, best: Density, body: float) -> list[_Ridge]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(painted, connectivity=8)
    sizes = np.array(SIZES) * body
    found = []
    for label in range(1, count):
        left, top, width, height = (int(value) for value in stats[label][:4])
        window = slice(top, top + height), slice(left, left + width)
        inside = np.where(labels[window] == label, best[window], 0)
        total = float(inside.sum())
        if total <= 0:
            continue
        centre = float((inside.sum(axis=1) * (np.arange(height) + 0.5)).sum() / total) + top
        votes = np.array([np.where(answer[window] >= best[window], inside, 0).sum() for answer in answers])
        found.append(_Ridge(left, left + width, centre, float(sizes[int(np.argmax(votes))]), total))
    return found


def _measured(density: Density, ridge: _Ridge, body: float) -> Found:
    """The band of a ridge: from its middle up and down as long as the rows have ink as a body has."""
    tallest = max(ridge.height, 0.95 * body)
    low = max(int(ridge.centre - 1.2 * tallest), 0)
    rows = density[low : int(ridge.centre + 1.2 * tallest) + 1, ridge.left : ridge.right].mean(axis=1)
    middle = ridge.centre - low
    inner = rows[max(int(middle - 0.5 * ridge.height), 0) : int(middle + 0.5 * ridge.height) + 1]
    level = _BODY * float(np.percentile(inner, 85)) if inner.size else 0.0
    start = stop = min(int(middle), len(rows) - 1)
    dense = np.concatenate((rows >= level, [False, False]))  # one sparser row within the body does not end it
    while start > 0 and (dense[start - 1] or (start > 1 and dense[start - 2])) and middle - start < 0.9 * tallest:
        start -= 1
    while stop < len(rows) and (dense[stop] or dense[stop + 1]) and stop - middle < 0.9 * tallest:
        stop += 1
    if not 0.5 * ridge.height <= stop - start <= 1.7 * tallest:
        start, stop = round(middle - ridge.height / 2), round(middle + ridge.height / 2)
    share = float(rows[max(start, 0) : stop].mean()) if stop > max(start, 0) else 0.0
    return Found(ridge.left * _STEP, low + start, ridge.right * _STEP, low + stop, share)


def _joined(found: list[Found]) -> list[Found]:
    """Pieces of one line as one line."""
    lines: list[Found] = []
    for each in sorted(found, key=lambda one: one.left):
        at = next(
            (
                i
                for i, line in enumerate(lines)
                if line.top < each.bottom
                and each.top < line.bottom
                and line.beside(each) > 0.6
                and 0.65 < line.height / each.height < 1.55
                and -line.along(each) < _GAP * max(line.height, each.height)
            ),
            None,
        )
        if at is None:
            lines.append(each)
        else:
            lines[at] = _union(lines[at], each)
    return lines


def _union(one: Found, other: Found) -> Found:
    """Both as one line; the band is that of the longer."""
    longer = one if one.right - one.left >= other.right - other.left else other
    return replace(longer, left=min(one.left, other.left), right=max(one.right, other.right))


def _parted(ink: Binary, line: Found, walls: Binary | None) -> list[Found]:
    """The line from letter to letter, parted at wide gaps and at rules that stand across it."""
    height = line.height
    low, high = round(line.top + 0.05 * height), max(round(line.bottom), round(line.top) + 2)
    start = max(int(line.left - _BEYOND * height), 0)
    strip = ink[max(low, 0) : high, start : int(line.right + _BEYOND * height) + 1]
    if not strip.size:
        return []
    inked = np.count_nonzero(strip, axis=0) >= max(0.08 * height, 1)
    wall = _walls(walls, strip.shape, max(low, 0), start) if walls is not None else np.zeros(inked.shape, np.bool_)
    parts = []
    for left, right in _runs(inked, wall, _GAP * height):
        if start + right > line.left and start + left < line.right:
            share = float((strip[:, left:right] > 0).mean())
            parts.append(replace(line, left=float(start + left), right=float(start + right), ink=share))
    return parts


def _refitted(line: Found, found: Marks, chosen: NDArray[np.bool_], body: float) -> Found:
    """A short line by its letters, where its rows misled: the dashes of ``- ๒ -`` have more ink than a digit has."""
    if line.right - line.left > _FEW * body:
        return line
    middle = found.left + found.width / 2
    bottom = found.top + found.height
    on = chosen & (middle > line.left) & (middle < line.right) & (found.top < line.bottom) & (bottom > line.top)
    letters = on & (found.height > 0.55 * body) & (found.height < 1.7 * body) & (found.width < 2 * body)
    if not letters.any() or line.height > 0.75 * float(found.height[letters].min()):
        return line
    least = letters & (found.height < 1.25 * found.height[letters].min())
    return replace(line, top=float(np.median(found.top[least])), bottom=float(np.median(bottom[least])))


def _walls(walls: Binary, shape: tuple[int, ...], top: int, left: int) -> NDArray[np.bool_]:
    across = walls[top : top + shape[0], left : left + shape[1]]
    return np.asarray(np.count_nonzero(across, axis=0) > 0.7 * shape[0], np.bool_)


def _runs(inked: NDArray[np.bool_], wall: NDArray[np.bool_], gap: float) -> list[tuple[int, int]]:
    """Stretches of inked columns without gaps as wide as `gap`, and without walls."""
    columns = np.flatnonzero(inked & ~wall)
    if not columns.size:
        return []
    walled = np.cumsum(wall)[columns]
    ends = np.flatnonzero((np.diff(columns) > gap) | (np.diff(walled) > 0))
    starts = np.concatenate(([0], ends + 1))
    stops = np.concatenate((ends, [len(columns) - 1]))
    return [(int(columns[a]), int(columns[b]) + 1) for a, b in zip(starts, stops, strict=True)]


def _single(parts: list[Found]) -> list[Found]:
    """Without what another line holds already."""
    kept: list[Found] = []
    for each in sorted(parts, key=lambda one: -(one.right - one.left) * one.height):
        if not any(_belongs(each, other) for other in kept):
            kept.append(each)
    return kept
