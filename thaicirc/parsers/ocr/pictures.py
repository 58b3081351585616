"""Ink that is no writing: emblems, seals, codes, photographs, the sweep of a signature, specks; and lines made of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr.line_finder import Found
from thaicirc.parsers.ocr.marks import Marks

Chosen = NDArray[np.bool_]

#: Sizes in bodies: an emblem's least side, a code's or a bar's, what is taller than letters with their marks.
_EMBLEM, _SOLID, _TALL = 5.0, 2.6, 4.2
#: The share of its rectangle that a drawing fills at least, and that a block fills; a pen's sweep or a ring fills less.
_DRAWN, _BLOCK = 0.2, 0.62
#: The area of a speck, in square bodies.
_SPECK = 0.02
#: Heights of letters, as multiples of their line's body: the lowest and the tallest, with marks grown to it.
_LOW, _HIGH = 0.55, 2.9
#: The share of a line's ink that letters have, the share of its band that is inked at most, and where a line is short.
_LETTERS, _FULL, _SHORT = 0.35, 0.88, 2.0
#: The same share where one or two letters stand alone: a cloud of dirt is specks.
_ALONE = 0.7
#: Lines taller than so many bodies have three letters at least.
_HUGE = 1.7
#: Feet stand this near to the baseline, in bodies of the line, and this share of the width stands so.
_FOOT, _LEVEL = 0.35, 0.4
#: Wider marks are several letters grown together, and say nothing of the baseline.
_MERGED = 2.5


def drawings(found: Marks, body: float) -> Chosen:
    """Which marks are emblems, codes, photographs, blocks of ink."""
    least = np.minimum(found.width, found.height)
    emblem = (least >= _EMBLEM * body) & (found.aspect > 0.4) & (found.aspect < 2.5) & (found.fill > _DRAWN)
    return np.asarray(emblem | ((least >= _SOLID * body) & (found.fill > _BLOCK)), np.bool_)


def writing(found: Marks, body: float) -> Chosen:
    """Which marks may be writing: no specks, no drawings and nothing within one."""
    kept = found.area > _SPECK * body * body
    drawn = drawings(found, body)
    kept &= ~drawn
    margin = 0.3 * body
    for at in np.flatnonzero(drawn & (np.minimum(found.width, found.height) >= _EMBLEM * body)):
        kept &= ~_inside(found, int(at), margin)
    return np.asarray(kept, np.bool_)


def _inside(found: Marks, at: int, margin: float) -> Chosen:
    left, top = found.left[at] - margin, found.top[at] - margin
    right, bottom = found.left[at] + found.width[at] + margin, found.top[at] + found.height[at] + margin
    across = (found.left >= left) & (found.left + found.width <= right)
    return np.asarray(across & (found.top >= top) & (found.top + found.height <= bottom), np.bool_)


def is_text(line: Found, found: Marks, body: float) -> bool:
    """Whether a line is made of letters, by the marks on it."""
    height, width = line.height, line.right - line.left
    middle = found.left + found.width / 2
    bottom = found.top + found.height
    common = np.minimum(bottom, line.bottom) - np.maximum(found.top, line.top)
    on = (middle >= line.left) & (middle <= line.right) & (common > 0.4 * np.minimum(found.height, height))
    size = found.height / height
    letters = on & (size >= _LOW) & (size <= _HIGH) & ((found.aspect < 12) | (found.fill < 0.7)) & (found.fill < 0.95)
    if not letters.any() or line.ink > _FULL or height < 0.45 * body:
        return False
    share = float(np.minimum(found.area, found.width * height)[letters].sum())
    if share < _LETTERS * line.ink * height * width:
        return False
    if width < _SHORT * height:
        return share > _ALONE * line.ink * height * width and _is_letter(found, letters, height, body)
    if height > _HUGE * body and letters.sum() < 3:
        return False
    alone = letters & (found.width < _MERGED * height)
    feet = np.abs(bottom - line.bottom) < _FOOT * height
    wide = float(found.width[alone].sum())
    return bool(found.width[alone & feet].sum() >= _LEVEL * wide or wide < 0.5 * width)


def _is_letter(found: Marks, letters: Chosen, height: float, body: float) -> bool:
    """Whether one or two letters that stand alone are letters and no dirt."""
    tall = float(found.height[letters].max())
    wide = float(found.width[letters].max())
    return 0.75 * height <= tall and 0.6 * body <= height and wide >= 0.22 * height
