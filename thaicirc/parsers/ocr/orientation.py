"""By how many quarters a page is turned: what its ink says, before a letter is read.

Lines of text are sharper along than across. Thai letters carry far more above their bodies (vowels, tone marks, the
strokes of ใ ไ โ ป) than below, Latin letters too: a page whose lines carry more below stands on its head.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from thaicirc.parsers.ocr import deskew
from thaicirc.parsers.ocr.line_finder import Found
from thaicirc.parsers.ocr.marks import Binary

#: Lines across are so many times as sharp as along before a page is taken to lie on its side.
_SIDEWAYS = 1.2
#: Lines so many bodies long count for what stands upright; and so many times more ink below than above is on its head.
_LONG, _HEAD = 4.0, 1.25


def lies_sideways(letters: Binary) -> bool:
    """Whether the text of a page, given by the ink of its letters, runs from top to bottom or from bottom to top."""
    along = deskew.sharpest(deskew.feet(letters))
    across = deskew.sharpest(deskew.sides(letters))
    return across > _SIDEWAYS * along


def is_upside_down(ink: Binary, lines: Sequence[Found]) -> bool:
    """Whether the lines of a level page carry their marks below; the ink is that of the letters alone."""
    above = below = 0.0
    for line in lines:
        if line.right - line.left < _LONG * line.height:
            continue
        columns = slice(int(line.left), int(line.right))
        near, far = 0.12 * line.height, 0.75 * line.height
        above += np.count_nonzero(ink[max(int(line.top - far), 0) : max(int(line.top - near), 0), columns])
        below += np.count_nonzero(ink[int(np.ceil(line.bottom + near)) : int(np.ceil(line.bottom + far)), columns])
    return below > _HEAD * above
