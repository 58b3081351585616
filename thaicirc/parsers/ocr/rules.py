"""Drawn rules of a level page: lines of tables, underlines, dotted rows to write on; found, and taken out of the ink.

Lengths are in bodies, the height of the page's commonest letters without marks: no stroke of a letter is as long as the
shortest rule, in headings of three times that size neither.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr.marks import Binary, Marks

Grey = NDArray[np.uint8]

#: The shortest rules across and down, the thickest, and the gap that a pale one may have.
_ACROSS, _DOWN, _THICK, _GAP = 4.5, 4.5, 0.45, 0.25
#: Rules have paper above or below: this share of their length at most is inked on the one side, that on the other.
_ALONE, _BESIDE = 0.12, 0.8
#: A dot's largest side, the widest gap between two, the shortest row of them, the fewest on a page.
_DOT, _APART, _ROW = 0.33, 0.9, 4.0
_DOTS = 6
#: Dots smeared into one another are lower than this, and no longer.
_LOW, _SMEARED = 0.25, 3.0


#: A rule is wiped out in stretches of so many pixels, on the rows that have more than this share of ink.
_STRETCH, _INKED = 96, 0.5

Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Rules:
    """Drawn rules across and down: where they are inked (255 on 0), and the rectangle of each: left, top, width, height."""

    across: Binary
    down: Binary
    across_places: tuple[Place, ...]
    down_places: tuple[Place, ...]

    @property
    def ink(self) -> Binary:
        """The ink of them all."""
        return np.asarray(cv2.max(self.across, self.down), np.uint8)


def rules(ink: Binary, body: float) -> Rules:
    """The drawn rules in the ink of a level page whose letters' bodies are `body` pixels tall."""
    across, across_places = _drawn(ink, body, _ACROSS)
    down, down_places = _drawn(np.ascontiguousarray(ink.T), body, _DOWN)
    turned = tuple((y, x, h, w) for x, y, w, h in down_places)
    return Rules(across, np.ascontiguousarray(down.T), across_places, turned)


def _drawn(ink: Binary, body: float, shortest: float) -> tuple[Binary, tuple[Place, ...]]:
    """Rules across: long runs of ink, thin, with paper on one side of them."""
    runs = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(0.4 * shortest * body)), np.uint8))
    joined = cv2.morphologyEx(runs, cv2.MORPH_CLOSE, np.ones((3, round(_GAP * body) | 1), np.uint8))
    whole = np.asarray(cv2.dilate(joined, np.ones((3, 1), np.uint8)), np.uint8)
    found, places = np.zeros_like(ink), []
    for place in rectangles(whole):
        if _is_rule(ink, place, body, shortest):
            x, y, w, h = place
            found[y : y + h, x : x + w] |= whole[y : y + h, x : x + w]
            places.append(place)
    near = cv2.dilate(ink, np.ones((3, 3), np.uint8)) if places else ink
    return np.asarray(cv2.bitwise_and(found, near), np.uint8), tuple(places)


def rectangles(mask: Binary) -> list[Place]:
    """The rectangle of each connected stretch of a mask, holes and what is in them left out."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return [(int(x), int(y), int(w), int(h)) for x, y, w, h in map(cv2.boundingRect, outlines)]


def _is_rule(ink: Binary, place: Place, body: float, shortest: float) -> bool:
    x, y, width, height = place
    if width < shortest * body or height > max(_THICK * body, 0.02 * width) + 2:
        return False
    reach = max(round(0.3 * body), 2)
    above, below = ink[max(y - reach, 0) : y, x : x + width], ink[y + height : y + height + reach, x : x + width]
    less, more = sorted((_share(above), _share(below)))
    return less < _ALONE and more < _BESIDE


def _share(ink: Binary) -> float:
    """The share of the columns that have ink."""
    return float((ink.max(axis=0) > 0).mean()) if ink.size else 0.0


def dotted(found: Marks, body: float) -> NDArray[np.bool_]:
    """Which marks are dots of a row to write on: small, one beside the other."""
    low = found.height <= _LOW * body + 1
    small = (found.height <= _DOT * body + 1) & (found.width <= np.where(low, _SMEARED * body, _DOT * body + 1))
    if small.sum() < _DOTS:
        return np.zeros(len(small), np.bool_)
    dots = cv2.dilate(found.only(small), np.ones((3, 1), np.uint8))
    joined = cv2.morphologyEx(dots, cv2.MORPH_CLOSE, np.ones((1, round(_APART * body) | 1), np.uint8))
    rows = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, round(_ROW * body)), np.uint8))
    rows = cv2.dilate(rows, np.ones((1, round(body) | 1), np.uint8))
    middles = rows[found.top + found.height // 2, found.left + found.width // 2]
    return np.asarray(small & (middles > 0), np.bool_)


def without(grey: Grey, found: Rules, scale: float) -> Grey:
    """A page that is `scale` times as large without those rules; strokes that meet a rule stay as they are."""
    clean = grey.copy()
    for x, y, w, h in found.across_places:
        _wipe(_zone(clean, x, y, w, h, scale))
    for x, y, w, h in found.down_places:
        _wipe(_zone(clean, x, y, w, h, scale).T)
    return clean


def _zone(page: Grey, x: int, y: int, width: int, height: int, scale: float) -> Grey:
    """Where a rule lies on the larger page, with a margin of one pixel of the smaller."""
    top, left = max(int((y - 1) * scale), 0), max(int((x - 1) * scale), 0)
    return page[top : int(np.ceil((y + height + 1) * scale)), left : int(np.ceil((x + width + 1) * scale))]


def _wipe(zone: Grey) -> None:
    """Paint the rule across a zone white, in place, stretch by stretch, save where ink goes on above or below it."""
    if min(zone.shape) < 3:
        return
    level = 255 - 0.45 * (255 - float(np.percentile(zone, 5)))
    for start in range(0, zone.shape[1], _STRETCH):
        part = zone[:, start : start + _STRETCH]
        dark = part < level
        share = dark.mean(axis=1)
        most = int(np.argmax(share))
        if share[most] < _INKED:
            continue
        top = bottom = most
        while top > 0 and share[top - 1] > _INKED * share[most]:
            top -= 1
        while bottom < len(share) - 1 and share[bottom + 1] > _INKED * share[most]:
            bottom += 1
        top, bottom = max(top - 1, 0), min(bottom + 2, len(share))
        beyond = [dark[row] for row in (top - 1, bottom) if 0 <= row < len(share)]
        meets = np.logical_or.reduce([np.zeros(part.shape[1], np.bool_), *beyond])
        near = meets.copy()
        near[1:] |= meets[:-1]
        near[:-1] |= meets[1:]
        part[top:bottom, ~near] = 255


def without_dots(clean: Grey, found: Marks, dots: NDArray[np.bool_], scale: float) -> None:
    """Paint the dots white on a page that is `scale` times as large, in place."""
    around = 0.5 * scale
    for at in np.flatnonzero(dots):
        x, y = found.left[at] * scale, found.top[at] * scale
        right, bottom = x + found.width[at] * scale, y + found.height[at] * scale
        clean[
            max(int(y - around), 0) : int(np.ceil(bottom + around)),
            max(int(x - around), 0) : int(np.ceil(right + around)),
        ] = 255
