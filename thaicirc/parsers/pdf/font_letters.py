"""What a font's name says about its letters: D9 (ASCII digits drawn as Thai ones) and symbol fonts (rest of D3).

The government's fonts with ๙ in their name (TH SarabunIT๙, TH NiramitIT๙ …; the nine is often lost from the name in
the file) show ๐-๙ at the codes of 0-9, so that a writer need not switch the keyboard. Where enough digits are seen
their ink decides, whatever the name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources
from statistics import median

from thaicirc.numerals import to_thai
from thaicirc.parsers.pdf.glyphs import Glyph, Run, faces_of

_NINE = re.compile(r"(?i:it)[๙9\ufffd\u00f9Ù]|(?<!NIRAM)IT(?=-|,|$)")
_THAI_FAMILY = re.compile(
    r"sarabun|niramit|kodchasal|k2d|charm|baijam|chakra|fah|krub|mali|srisakdi|^TH", re.IGNORECASE
)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_SYMBOLS = re.compile(r"(wingdings ?[23]?|webdings|symbol)(?!\w)", re.IGNORECASE)
_DIGITS = frozenset("0123456789")
#: Thai ๐ ๑ ๓ are as low as letters, ๔ ๕ ๗ rise above them; Arabic digits are of one height, and in old-style figures
#: 3 4 5 7 are as low as 0 and 1.
_LOW, _TALL = "013", "457"
_LOWER = 0.87
#: So many different digits of either sort have to be seen: a single 4 beside a single 1 may come from anywhere.
_SEEN = 2


def bare_name(font: str) -> str:
    """A font's name without the mark of a subset.

    >>> bare_name("ABCDEE+TH SarabunPSK,Bold")
    'TH SarabunPSK,Bold'
    """
    return _SUBSET.sub("", font)


def draws_thai_digits(font: str) -> bool:
    """Whether fonts of this name draw ASCII digits as Thai ones.

    >>> [draws_thai_digits(name) for name in ("ABCDEE+TH SarabunIT๙", "THSarabunIT9-Bold", "THSarabunPSK", "Niramit-Bold")]
    [True, True, False, False]
    """
    name = bare_name(font)
    return bool(_NINE.search(name)) and bool(_THAI_FAMILY.search(name))


def is_symbolic(font: str) -> bool:
    """Whether fonts of this name draw symbols at the codes of letters.

    >>> is_symbolic("ABCDEE+Wingdings"), is_symbolic("TH SarabunPSK")
    (True, False)
    """
    return _table(bare_name(font)) is not None


def shown(runs: Sequence[Run]) -> list[Run]:
    """The runs with digits and symbols as their fonts draw them."""
    rewriters = {face: rewriter for face, members in faces_of(runs).items() if (rewriter := _rewriter(members))}
    if not rewriters:
        return list(runs)
    return [run.rewritten(rewriters[run.face]) if run.face in rewriters else run for run in runs]


def _rewriter(runs: Sequence[Run]) -> Callable[[Glyph], str] | None:
    """What a face makes of the characters that the text layer gives; None where it draws what they say."""
    table = _table(bare_name(runs[0].font))
    if table is not None:
        return lambda glyph: _symbol(glyph.text, table)
    if not any(glyph.ink is not None and glyph.text in _DIGITS for run in runs for glyph in run.glyphs):
        return None
    thai = _told_by_ink(runs)
    if thai or (thai is None and draws_thai_digits(runs[0].font)):
        return lambda glyph: to_thai(glyph.text) if glyph.text in _DIGITS else glyph.text
    return None


def _symbol(text: str, table: dict[int, str]) -> str:
    code = ord(text) if len(text) == 1 else 0
    return table.get(code & 0xFF, text) if code < 0x100 or 0xF000 <= code < 0xF100 else text


def _told_by_ink(runs: Iterable[Run]) -> bool | None:
    """Whether the digits of a face are drawn as Thai ones; None where too few of them are seen to tell."""
    heights: dict[str, list[float]] = {}
    for run in runs:
        for glyph in run.glyphs:
            if glyph.ink is not None and glyph.text in _DIGITS and not run.said:
                heights.setdefault(glyph.text, []).append((run.baseline - glyph.ink.top) / run.size)
    low = [median(heights[d]) for d in _LOW if d in heights]
    tall = [median(heights[d]) for d in _TALL if d in heights]
    return max(low) < _LOWER * min(tall) if min(len(low), len(tall)) >= _SEEN else None


@cache
def _table(font: str) -> dict[int, str] | None:
    match = _SYMBOLS.search(font)
    if match is None:
        return None
    with resources.files("thaicirc.parsers.pdf").joinpath("data/symbols.json").open(encoding="utf-8") as file:
        data = json.load(file)
    table = data.get(match[1].lower().replace(" ", ""))
    return {int(code, 16): text for code, text in table.items()} if table else None
