"""Coloured ink on a level page: numbers and days written in by hand, stamps, print in colour; signatures are left out.

Most letters are printed in black and completed in blue. What is coloured is taken region by region: in the gap of a
printed row it was written in, unless its letters stand as the row's own do; lines in a frame or one below the other are
a stamp, which may lie askew and is levelled for itself; a large single line is print (ด่วนที่สุด in red).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr import rules, stamps
from thaicirc.parsers.ocr.line_finder import Found
from thaicirc.parsers.ocr.marks import Binary, Marks, marks
from thaicirc.parsers.ocr.stamps import Askew

#: How coloured ink is, at least (the largest less the smallest channel, on white).
_COLOURED = 45
#: A mark with this share of coloured pixels is coloured; so is a small one (square bodies) that lies beside such pixels.
_FADED, _BESIDE, _SCRAP = 0.5, 0.75, 0.4
#: Marks nearer than this are one region (bodies across, down); smaller regions (square bodies of ink) are dirt.
_REACH, _LEAST = (2.6, 1.7), 0.5
#: What is written in stands no higher than this, is no wider, and stands so near to the print of its row (bodies).
_HAND_TALL, _HAND_WIDE, _HAND_NEAR = 3.8, 16.0, 12.0
#: The share of its width by which a word written in may lie over its row's print.
_OVER = 0.45

PRINT, HAND, STAMP = "print", "hand", "stamp"


@dataclass(frozen=True, slots=True)
class Coloured:
    """A coloured line and what it is; lines of one region share a `group`."""

    place: Found
    kind: str
    group: int


def coloured(
    colour: NDArray[np.uint8], print_lines: Sequence[Found], body: float, known: Sequence[rules.Place] = ()
) -> tuple[list[Coloured], list[Askew]]:
    """The coloured lines of a level page, and the stamps that have to be levelled before theirs can be read.

    Places in a stamp that lies askew are those that its lines have once it is level. Stamps at the places `known` have
    been found before.
    """
    mask = np.asarray(cv2.medianBlur(_mask(colour), 3), np.uint8)
    for each in known:
        stamps.cut(mask, each)[:] = 0
    reach = np.ones((round(_REACH[1] * body) | 1, round(_REACH[0] * body) | 1), np.uint8)
    lines: list[Coloured] = []
    askew: list[Askew] = []
    regions = rules.rectangles(np.asarray(cv2.dilate(mask, reach), np.uint8))
    for group, region in enumerate(sorted(regions, key=lambda each: each[1])):
        place = _tight(mask, region)
        if place is None or cv2.countNonZero(stamps.cut(mask, place)) < _LEAST * body * body:
            continue
        written = _written_in(mask, place, print_lines, body)
        if written is not None:
            lines.append(replace(written, group=group))
            continue
        stamp = stamps.stamped(mask, place, body)
        if stamp is not None:
            lines += [Coloured(each, PRINT if stamp.single else STAMP, group) for each in stamp.lines]
            askew += [stamp.askew] if stamp.askew is not None else []
    return lines, askew


def of_colour(found: Marks, colour: NDArray[np.uint8], body: float) -> NDArray[np.bool_]:
    """Which marks are what a coloured one left when it faded."""
    mask = _mask(colour)
    if not mask.any():
        return np.zeros(len(found.area), np.bool_)
    inked = _shared(found, mask)
    near = _shared(found, np.asarray(cv2.dilate(mask, np.ones((3, 3), np.uint8)), np.uint8))
    rest = (near > _BESIDE * found.area) & (found.area < _SCRAP * body * body)
    return np.asarray((inked > _FADED * found.area) | rest, np.bool_)


def _mask(colour: NDArray[np.uint8]) -> Binary:
    return np.asarray(cv2.threshold(colour, _COLOURED, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _shared(found: Marks, mask: NDArray[np.uint8]) -> NDArray[np.intp]:
    """How many pixels of each mark lie in a mask."""
    return np.bincount(found.labels[mask > 0], minlength=len(found.area) + 1)[1:]


def _tight(mask: Binary, region: rules.Place) -> rules.Place | None:
    """The region without the margin that the search put around it."""
    part = stamps.cut(mask, region)
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not rows.size:
        return None
    return (
        region[0] + int(columns[0]),
        region[1] + int(rows[0]),
        int(columns[-1] - columns[0]) + 1,
        int(rows[-1] - rows[0]) + 1,
    )


def _written_in(mask: Binary, place: rules.Place, print_lines: Sequence[Found], body: float) -> Coloured | None:
    """What stands in the gap of a printed row, with the row's own band."""
    x, y, w, h = place
    if not 0.4 * body < h <= _HAND_TALL * body or w > _HAND_WIDE * body:
        return None
    row = [each for each in print_lines if each.top - 0.7 * each.height < y + h / 2 < each.bottom + 0.5 * each.height]
    near = [each for each in row if max(each.left - (x + w), x - each.right) < _HAND_NEAR * body]
    if not near or sum(max(min(each.right, x + w) - max(each.left, x), 0) for each in row) > _OVER * w:
        return None
    nearest = min(near, key=lambda each: max(each.left - (x + w), x - each.right))
    band = replace(nearest, left=float(x), right=float(x + w))
    found = marks(np.ascontiguousarray(stamps.cut(mask, place)))
    moved = replace(band, left=0.0, right=float(w), top=band.top - y, bottom=band.bottom - y)
    kind = PRINT if stamps.is_regular(found, moved) else HAND
    return Coloured(band, kind, 0)
