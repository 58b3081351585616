"""Black on white in, its connected marks out: places and sizes of letters, specks, pictures; the size of the print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Binary = NDArray[np.uint8]
Numbers = NDArray[np.int32]

#: Ink is darker than the paper by this share of what the darkest ink is, and by so many levels at least.
_SHARE, _LEAST = 0.38, 36
#: Levels below which a pixel is paper when the darkness of the ink is measured.
_PAPER = 50
#: With fewer marks like letters the size of print is not told.
_FEW = 12


@dataclass(frozen=True, slots=True)
class Marks:
    """Connected marks: `labels` numbers each pixel's mark from 1, the arrays hold a value for each mark."""

    labels: NDArray[np.integer[Any]]
    left: Numbers
    top: Numbers
    width: Numbers
    height: Numbers
    area: Numbers

    def only(self, chosen: NDArray[np.bool_]) -> Binary:
        """A picture of the chosen marks alone, 255 on 0."""
        table = np.zeros(len(self.left) + 1, np.uint8)
        table[1:] = np.where(chosen, 255, 0)
        return np.take(table, self.labels)

    @property
    def fill(self) -> NDArray[np.float64]:
        """The share of its rectangle that each mark fills."""
        return np.asarray(self.area / np.maximum(self.width * self.height, 1), np.float64)

    @property
    def aspect(self) -> NDArray[np.float64]:
        """How many times as wide as tall each mark is."""
        return np.asarray(self.width / np.maximum(self.height, 1), np.float64)


def binary(grey: NDArray[np.uint8]) -> Binary:
    """Ink as 255, paper as 0; the level is the page's own."""
    counts = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()[: 256 - _PAPER]
    ink = np.cumsum(counts)
    dark = 255 - int(np.searchsorted(ink, 0.3 * ink[-1])) if ink[-1] else 255
    level = 255 - max(_SHARE * dark, _LEAST)
    return np.asarray(cv2.threshold(grey, level, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)


def marks(ink: Binary) -> Marks:
    """The connected marks of a picture with ink 255 on 0."""
    try:  # sixteen bits are three times as fast, and enough for all but noise
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=cv2.CV_16U)
    except cv2.error:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=cv2.CV_32S)
    left, top, width, height, area = (np.ascontiguousarray(column) for column in stats[1:].T)
    kind = np.uint16 if labels.dtype == np.uint16 else np.int32
    return Marks(np.asarray(labels, kind), left, top, width, height, area)


def body_height(found: Marks, dpi: float) -> float | None:
    """The commonest height of a letter's body in pixels; None where there are too few letters to say.

    Thai letters without marks are 0.03 to 0.3 inch tall in print of 6 to 60 points.
    """
    low, high = max(0.03 * dpi, 4.0), 0.3 * dpi
    letters = (found.height >= low) & (found.height <= high) & (found.aspect > 0.25) & (found.aspect < 4)
    letters &= (found.fill > 0.12) & (found.fill < 0.9)
    heights = found.height[letters]
    if len(heights) < _FEW:
        return None
    counts = np.bincount(heights, minlength=int(high) + 3).astype(np.float64)
    counts *= np.sqrt(np.arange(len(counts)))
    peak = int(np.argmax(np.convolve(counts, (0.5, 1.0, 0.5), "same")))
    near = np.arange(max(peak - 1, 0), min(peak + 2, len(counts)))
    return float((counts[near] * near).sum() / counts[near].sum())
