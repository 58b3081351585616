"""Repairs that only a dictionary can decide, for text whose ink is not known: D1b (า read as ำ), D4 (ำ read as ้า).

Where the ink is known it decides (:mod:`thaicirc.parsers.pdf.disguised`); Type 3 fonts and text beside the glyphs have
none. Each asks for more evidence than sound text ever gives.
"""

from __future__ import annotations

import re

from thaicirc.parsers.pdf.words import pieces

_AA, _AM = "\u0e32", "\u0e33"
_SWAPPED = re.compile("(?<=[ก-ฮ])([\u0e48\u0e49]?) \u0e33")
_RINGED = re.compile("(?<=[ก-ฮ])\u0e49\u0e32")
_RUN = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
#: Sound text has eight า for each ำ; so many ำ without a single า are none.
_FEWEST = 8
#: A word that is none with ้า and one with ำ is at least so many pieces fewer.
_GAIN = 1.0
#: So many different words have to say so, and no ำ may stand in the text: a broken map breaks them all.
_WITNESSES = 3


def unswapped(text: str) -> str:
    """The text with า for ำ where every า was read as ำ and every ำ as a blank and ำ.

    >>> unswapped("ส ำนักงำนสำธำรณสุข อ ำเภอบำงสวำย ตำมมำตรำ")
    'สำนักงานสาธารณสุข อำเภอบางสวาย ตามมาตรา'
    >>> unswapped("ทำการสำรวจ")
    'ทำการสำรวจ'
    """
    if _AA in text or text.count(_AM) < _FEWEST:
        return text
    return _SWAPPED.sub("\\1\ue000", text).replace(_AM, _AA).replace("\ue000", _AM)


def ringed(text: str) -> str:
    """The text with ำ for ้า in the words that are words only so; where several are, and no ำ is anywhere.

    >>> ringed("ส้าคัญ จ้าเป็น ก้าหนด")
    'สำคัญ จำเป็น กำหนด'
    >>> ringed("หน้าที่ ข้าราชการ ค้าขาย เข้าใจ")
    'หน้าที่ ข้าราชการ ค้าขาย เข้าใจ'
    """
    if _AM in text or text.count("\u0e49\u0e32") < _WITNESSES:
        return text
    changes = [change for match in _RUN.finditer(text) for change in _changes(match)]
    if len({text[at - 1 : at + 4] for at in changes}) < _WITNESSES:
        return text
    for at in reversed(changes):
        text = f"{text[:at]}{_AM}{text[at + 2 :]}"
    return text


def _changes(run: re.Match[str]) -> list[int]:
    found: list[int] = []
    for match in _RINGED.finditer(run[0]):
        # What stands further off does not matter: words are shorter.
        start, end = max(match.start() - 18, 0), match.end() + 18
        before, after = run[0][start : match.start()], run[0][match.end() : end]
        if pieces(f"{before}\u0e49\u0e32{after}") - pieces(f"{before}{_AM}{after}") >= _GAIN:
            found.append(run.start() + match.start())
    return found
