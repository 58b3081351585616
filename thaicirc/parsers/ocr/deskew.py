"""How the text of a page is turned: quarters of a turn, a slant, and how the slant changes down the page.

What is measured is how sharply the feet of the letters gather on lines: baselines are level when the profile of the
lower edges of the ink is at its peakiest. A photograph's lines run towards a vanishing point; their slant then changes
steadily from the top of the page to its foot, and one matrix makes all of them level.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr.marks import Binary, Marks

Points = NDArray[np.float32]
Matrix = NDArray[np.float64]

#: Degrees within which a slant is sought, and the steps of the search, coarse and fine.
STEEPEST = 6.0
_COARSE, _FINE = 0.4, 0.05
#: Bands of the page whose slants are compared, and the least points that tell a slant.
_BANDS, _ENOUGH = 6, 80
#: A slant that changes by less than this from top to foot (degrees) is the same everywhere.
_STEADY = 0.35
#: Lines are sharp where their score is so many times that of the same points at random slants.
_SHARP = 1.25


@dataclass(frozen=True, slots=True)
class Slant:
    """Lines rise to the right by `start` − `change` · y pixels a pixel at height y: slope = start + change · y."""

    start: float
    change: float = 0.0


def of_letters(found: Marks, dpi: float) -> Binary:
    """The ink of marks of a letter's or a word's size."""
    low, high, wide, least = 0.02 * dpi, 0.45 * dpi, 1.5 * dpi, 0.0004 * dpi * dpi
    across = (found.height > low) & (found.height < high) & (found.width < wide)
    down = (found.width > low) & (found.width < high) & (found.height < wide)
    return found.only((across | down) & (found.area > least))


def feet(letters: Binary) -> Points:
    """The lower edges of the ink, as points (x, y); of every second column."""
    some = letters[:, ::2]
    edges = some.copy()
    edges[:-1] &= ~some[1:]
    rows, columns = np.divmod(np.flatnonzero(edges), edges.shape[1])
    return np.column_stack([2 * columns, rows]).astype(np.float32)


def sides(letters: Binary) -> Points:
    """The right edges of the ink, as points (y, x): feet, if the page lies on its side."""
    some = letters[::2]
    edges = some.copy()
    edges[:, :-1] &= ~some[:, 1:]
    rows, columns = np.divmod(np.flatnonzero(edges), edges.shape[1])
    return np.column_stack([2 * rows, columns]).astype(np.float32)


def sharpest(points: Points) -> float:
    """How sharp the points are at their best slope."""
    if len(points) < _ENOUGH:
        return 0.0
    return max(sharpness(points, float(np.tan(np.deg2rad(angle)))) for angle in _angles(0.0, STEEPEST))


def _angles(middle: float, reach: float) -> NDArray[np.float64]:
    return np.arange(middle - reach, middle + reach + _COARSE / 2, _COARSE)


def sharpness(points: Points, slope: float) -> float:
    """How sharply the points gather on lines of that slope; points lying anyhow give 1."""
    places = points[:, 1] - np.float32(slope) * points[:, 0]
    places -= places.min()
    counts = np.bincount(places.astype(np.int32)).astype(np.float64)
    return float((counts * counts).sum() * len(counts) / max(counts.sum(), 1.0) ** 2)


def slope(points: Points, middle: float = 0.0, reach: float = STEEPEST) -> tuple[float, float]:
    """The slope at which the points are sharpest, and how much sharper than at the others."""
    if len(points) < _ENOUGH:
        return np.tan(np.deg2rad(middle)), 0.0
    coarse = _angles(middle, reach)
    scores = np.array([sharpness(points, float(np.tan(np.deg2rad(angle)))) for angle in coarse])
    best = coarse[int(np.argmax(scores))]
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE / 2, _FINE)
    finer = np.array([sharpness(points, float(np.tan(np.deg2rad(angle)))) for angle in fine])
    angle = _peak(fine, finer)
    return float(np.tan(np.deg2rad(angle))), float(finer.max() / np.median(scores))


def _peak(angles: NDArray[np.float64], scores: NDArray[np.float64]) -> float:
    """The middle of what stands out, so that noise does not choose among near ones."""
    weights = np.maximum(scores - (0.5 * scores.max() + 0.5 * scores.min()), 0.0) ** 2
    total = weights.sum()
    return float((angles * weights).sum() / total) if total else float(angles[int(np.argmax(scores))])


def slant(points: Points, height: int) -> Slant:
    """The slant of a page of that height, from the lower edges of its letters."""
    common, _ = slope(points)
    if len(points) < _BANDS * _ENOUGH:
        return Slant(common)
    told = []
    middle = float(np.rad2deg(np.arctan(common)))
    for i in range(_BANDS):
        low, high = height * i / _BANDS, height * (i + 1) / _BANDS
        inside = points[(points[:, 1] >= low) & (points[:, 1] < high)]
        found, sharp = slope(inside, middle, 2.6)
        if sharp > _SHARP and np.ptp(inside[:, 0]) > 0.3 * np.ptp(points[:, 0]):
            told.append(((low + high) / 2, found, sharp * np.sqrt(len(inside))))
    if len(told) < 3:
        return Slant(common)
    return _fitted(np.array(told), common, height)


def _fitted(told: NDArray[np.float64], common: float, height: int) -> Slant:
    """A slope that changes steadily, fitted to those of the bands; the outliers lose their say."""
    y, found, weight = told.T
    for _ in range(4):
        change, start = np.polyfit(y, found, 1, w=np.sqrt(weight))
        off = np.abs(found - (start + change * y))
        weight = told[:, 2] / (1 + (off / 0.004) ** 2)
    if abs(change) * height < np.tan(np.deg2rad(_STEADY)) or np.median(off) > 0.5 * abs(change) * height:
        return Slant(common)
    return Slant(float(start), float(change))


def levelling(found: Slant, width: int, height: int) -> tuple[Matrix, tuple[int, int]]:
    """The matrix that makes such lines level, and the size of the picture that holds the levelled page.

    >>> matrix, size = levelling(Slant(0.0), 100, 50)
    >>> size, bool(np.allclose(matrix, np.eye(3)))
    ((100, 50), True)
    """
    middle = np.array([width / 2, height / 2])
    slope_there = found.start + found.change * middle[1]
    angle = float(np.arctan(slope_there))
    cos, sin = np.cos(angle), np.sin(angle)
    about = np.array([[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, 1.0]])
    matrix = about @ _translation(-middle[0], -middle[1])
    if found.change:
        matrix = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [found.change, 0.0, 1.0]]) @ matrix
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
    placed = cv2.perspectiveTransform(corners, matrix)[0]
    low, high = placed.min(axis=0), placed.max(axis=0)
    if np.allclose(matrix[:2, :2], np.eye(2), atol=1e-12):
        low, high = -middle, middle
    size = int(np.ceil(high[0] - low[0] - 1e-6)), int(np.ceil(high[1] - low[1] - 1e-6))
    return _translation(-low[0], -low[1]) @ matrix, size


def _translation(x: float, y: float) -> Matrix:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])
