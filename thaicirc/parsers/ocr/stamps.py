"""Stamps on a level page: the framed receiving stamp, lines stamped askew; told from signatures by their letters.

The stamp of the office that received a letter stands at its upper right, in a frame, often a little askew (Regulation on
Saraban Work B.E. 2526, part 3, on receipt). Its number and date are not the letter's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr import deskew, line_finder, pictures, rules
from thaicirc.parsers.ocr.line_finder import Found
from thaicirc.parsers.ocr.marks import Binary, Marks, marks
from thaicirc.parsers.ocr.rules import Place

#: A stamp lies askew by at most so many degrees; by less than the least it is read as it is. Wider ones tell, in bodies.
_ASKEW, _LEVEL, _TELLS = 9.0, 0.6, 6.0
#: A line alone is large from so many bodies.
_LARGE = 1.35
#: Letters of print: this share of them as tall as the body and on the baseline, within these shares of the body.
_REGULAR, _OFF = 0.6, 0.22
_LETTERS = 4
#: The frame of a receiving stamp: least and largest width and height in bodies, the share of its rectangle that it
#: encloses, the share that may be inked, and where its middle stands on the page (from the left, at most from the top).
_WIDE, _HIGH = (9.0, 36.0), (3.5, 17.0)
_ENCLOSED, _INKED = 0.85, 0.4
_RIGHT, _TOP = 0.45, 0.45


@dataclass(frozen=True, slots=True)
class Askew:
    """A stamp's rectangle (left, top, width, height) and the degrees by which its lines fall to the right."""

    place: Place
    degrees: float


@dataclass(frozen=True, slots=True)
class Stamped:
    """The lines of a stamp where they are once it is level; `single` where it is one large line; how askew it lies."""

    lines: tuple[Found, ...]
    single: bool
    askew: Askew | None


def frames(ink: Binary, body: float) -> list[Place]:
    """The rectangles of frames that a receiving stamp may have, in the ink of a page."""
    rows, columns = ink.shape
    upper = cv2.morphologyEx(ink[: int((_TOP + 0.15) * rows) + 1], cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    outlines, _ = cv2.findContours(upper, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines:
        x, y, w, h = (int(value) for value in cv2.boundingRect(outline))
        fits = _WIDE[0] * body < w < _WIDE[1] * body and _HIGH[0] * body < h < _HIGH[1] * body
        if not fits or x + w / 2 < _RIGHT * columns or y + h / 2 > _TOP * rows:
            continue
        (_, (one, other), _) = cv2.minAreaRect(outline)
        enclosed = cv2.contourArea(outline) / max(one * other, 1.0)
        if enclosed > _ENCLOSED and cv2.countNonZero(ink[y : y + h, x : x + w]) < _INKED * w * h:
            found.append((x, y, w, h))
    return found


def lies_in(line: Found, place: Place) -> bool:
    """Whether the middle of a line lies in a rectangle."""
    x, y, w, h = place
    return x < (line.left + line.right) / 2 < x + w and y < (line.top + line.bottom) / 2 < y + h


def stamped(mask: Binary, place: Place, body: float) -> Stamped | None:
    """The lines of a stamp; None where the region is a signature or a seal."""
    x, y, w, _ = place
    part = np.ascontiguousarray(cut(mask, place))
    degrees = _tilt(part, body)
    if degrees:
        part = np.asarray(cv2.threshold(_turned(part, degrees, 0), 127, 255, cv2.THRESH_BINARY)[1], np.uint8)
    drawn = rules.rules(part, body)
    found = marks(np.asarray(cv2.subtract(part, drawn.ink), np.uint8))
    kept = pictures.writing(found, body) & ~rules.dotted(found, body)
    lines = line_finder.find(found, kept, body, drawn.down, is_text=lambda each: _is_word(each, found, body))
    framed = sum(width > 0.5 * w for _, _, width, _ in drawn.across_places) >= 2
    moved = [replace(e, left=e.left + x, right=e.right + x, top=e.top + y, bottom=e.bottom + y) for e in lines]
    askew = Askew(place, degrees) if degrees else None
    if not lines or (not framed and not any(is_regular(found, each) for each in lines)):
        return None
    single = not framed and len(lines) == 1 and lines[0].height > _LARGE * body
    return Stamped(tuple(moved), single, askew)


def _is_word(line: Found, found: Marks, body: float) -> bool:
    return line.right - line.left > 1.2 * line.height and pictures.is_text(line, found, body)


def _tilt(part: Binary, body: float) -> float:
    """By how many degrees the lines of a region fall to the right; 0 where that does not matter."""
    if part.shape[1] < _TELLS * body:
        return 0.0
    slope, sharp = deskew.slope(deskew.feet(part), 0.0, _ASKEW)
    degrees = float(np.rad2deg(np.arctan(slope)))
    return degrees if sharp > 1.2 and abs(degrees) > _LEVEL else 0.0


def is_regular(found: Marks, band: Found) -> bool:
    """Whether the letters on a band stand as print does: as tall as the body, on the baseline."""
    middle = found.left + found.width / 2
    letters = (found.height > 0.5 * band.height) & (middle >= band.left) & (middle <= band.right)
    letters &= (found.top < band.bottom) & (found.top + found.height > band.top)
    if letters.sum() < _LETTERS:
        return False
    feet = np.abs(found.top + found.height - band.bottom) < _OFF * band.height
    tall = found.height > (1 - _OFF) * band.height
    return bool((feet & tall)[letters].mean() >= _REGULAR)


def levelled(ink: NDArray[np.uint8], stamps: Sequence[Askew], scale: float) -> NDArray[np.uint8]:
    """The page, `scale` times as large, with those stamps turned level where they are."""
    if not stamps:
        return ink
    made = ink.copy()
    for each in stamps:
        x, y, w, h = (round(value * scale) for value in each.place)
        made[y : y + h, x : x + w] = _turned(ink[y : y + h, x : x + w], each.degrees, 255)
    return made


def cut(image: NDArray[np.uint8], place: Place) -> NDArray[np.uint8]:
    """That rectangle of a picture."""
    x, y, w, h = place
    return image[y : y + h, x : x + w]


def _turned(part: NDArray[np.uint8], degrees: float, ground: int) -> NDArray[np.uint8]:
    size = part.shape[1], part.shape[0]
    matrix = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(part, matrix, size, flags=cv2.INTER_LINEAR, borderValue=ground), np.uint8)
