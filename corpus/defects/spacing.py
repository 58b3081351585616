"""Blanks inside clusters and words: widths that are too small, made up for by the pen, so that readers see gaps.

A justified line often has them for Poppler; here the gaps are wide enough for every reader that goes by distance.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.defects.places import MARKS

#: A gap that PDFium (half a blank), pdfplumber (three points) and Poppler (a tenth of an em) all take for a blank.
_EMS, _POINTS = 0.2, 3.2
_LEADING = frozenset("เแโใไ")
_EVERY = 4


def gaps(texts: Sequence[str]) -> list[int]:
    """After which signs of a run a gap opens: every fourth place after a leading vowel, or before a mark or า.

    >>> gaps("แก่การเก็บรวบรวมและการศึกษา")
    [0, 7, 25]
    """
    places = [
        at
        for at in range(len(texts) - 1)
        if texts[at] in _LEADING or (_is_letter(texts[at]) and (texts[at + 1] in MARKS or texts[at + 1] == "า"))
    ]
    return places[::_EVERY]


def lost_width(width: int, size: float) -> int:
    """By how many thousandths of an em a glyph of that width is said to be narrower, at a size in points.

    >>> lost_width(600, 10.0), lost_width(250, 10.0), lost_width(600, 32.0)
    (320, 225, 200)
    """
    return min(int(max(_EMS, _POINTS / size) * 1000), width * 9 // 10)


def _is_letter(text: str) -> bool:
    return len(text) == 1 and "ก" <= text <= "ฮ"
