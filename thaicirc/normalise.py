"""Clean text: what one reads, written as Unicode wants it, and the way back to the original.

Thai has no composed forms beyond sara am, and NFC does not order its marks; so the rules stand here:
the order consonant, vowel, tone mark (Unicode Standard 16, section 16.1), nikhahit with sara aa composed to
sara am, the private-use glyphs of old Thai fonts (U+F700–F71A, as Windows and Mac fonts of the 1990s
placed them) mapped back, characters without width taken out. Digits stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from thaicirc.spans import OffsetMap, Piece

#: Glyph variants of Thai fonts before OpenType, U+F700 and on → the letter they show.
_GLYPHS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ONE_TO_ONE = (
    {0xF700 + i: letter for i, letter in enumerate(_GLYPHS)}
    | {ord(blank): " " for blank in _BLANKS}
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    | {0x85: "\n", 0x2028: "\n", 0x2029: "\n", 0x0B: "\n"}
)
_VOWEL = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"
_TONE = "\u0e48-\u0e4c"
#: How often what one rule mends may uncover what another has to.
_UNCOVERED = 3


@cache
def _suspects() -> re.Pattern[str]:
    return re.compile(
        "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00]+"  # no width
        "|\r\n?"
        f"|\u0e4d[ ]?[{_TONE}]?\u0e32|[{_TONE}]\u0e4d\u0e32"  # nikhahit + aa
        f"|(?<![{_TONE}])[{_TONE}]+[{_VOWEL}](?:[{_TONE}]*[{_VOWEL}])*"  # tone before vowel
        f"|\u0e33[{_TONE}]"  # tone after sara am
        f"|(?<=[ก-ฮ])[{_TONE}]? \u0e32|(?<=[ก-๎]) (?=[\u0e30\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])"  # a blank no word can hold
    )


@cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile("[A-Za-z]?[^\x00-\x7f]+")


def clean(raw: str) -> tuple[str, OffsetMap]:
    """The clean text of ``raw`` and the map that leads its offsets back.

    >>> clean("ส\\u0e4d\\u0e32เนา")[0]
    'สำเนา'
    >>> clean("น\\u0e49\\u0e4d\\u0e32")[0], clean("น\\u0e4d\\u0e49\\u0e32")[0], clean("น\\u0e33\\u0e49")[0]
    ('น้ำ', 'น้ำ', 'น้ำ')

    PDF text layers of old Thai fonts put a blank into sara am; no Thai word begins with sara aa or a mark:

    >>> clean("ส านักงาน")[0], clean("คณ ะกรรมการ")[0], clean("น ้ายืน")[0]
    ('สำนักงาน', 'คณะกรรมการ', 'น้ายืน')
    """
    text, offsets = _rewritten(raw.translate(_ONE_TO_ONE), _suspects(), _mended)
    for _ in range(_UNCOVERED if offsets.pieces else 0):
        text, again = _rewritten(text, _suspects(), _mended)
        if not again.pieces:
            break
        offsets = again.after(offsets)
    if unicodedata.is_normalized("NFC", text):
        return text, offsets
    text, again = _rewritten(text, _beyond_ascii(), lambda found: unicodedata.normalize("NFC", found))
    return text, again.after(offsets)


def _rewritten(raw: str, pattern: re.Pattern[str], mend: Callable[[str], str]) -> tuple[str, OffsetMap]:
    pieces: list[Piece] = []
    parts: list[str] = []
    at = done = 0
    for match in pattern.finditer(raw):
        mended = mend(match[0])
        if mended == match[0]:
            continue
        for text, start, stop, exact in (
            (raw[done : match.start()], done, match.start(), True),
            (mended, *match.span(), False),
        ):
            if text:
                pieces.append(Piece(at, start, stop, exact))
                parts.append(text)
                at += len(text)
        done = match.end()
    if not parts and not done:
        return raw, OffsetMap()
    if done < len(raw):
        pieces.append(Piece(at, done, len(raw)))
    parts.append(raw[done:])
    return "".join(parts), OffsetMap(tuple(pieces))


def _mended(found: str) -> str:
    if found[0] == "\r":
        return "\n"
    if found == " ":
        return ""
    if found[0] == "\u0e33":
        return found[1] + found[0]
    if found[-1] == "\u0e32":
        return "".join(c for c in found if "\u0e48" <= c <= "\u0e4c") + "\u0e33"
    if "\u0e48" <= found[0] <= "\u0e4c":
        return "".join(sorted(found, key=lambda c: "\u0e48" <= c <= "\u0e4c"))
    return ""


def squeezed(text: str) -> str:
    """The text on one line, runs of white space folded to one blank.

    >>> squeezed(" บันทึก \\n  ข้อความ ")
    'บันทึก ข้อความ'
    """
    return " ".join(text.split())
