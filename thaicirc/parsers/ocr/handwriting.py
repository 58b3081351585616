"""Numbers and days that were filled in by hand: read where that is certain, else found and left unknown.

Offices leave the number and the day of a letter open when it is typed. What is written there later stays
:data:`HANDWRITTEN` unless every figure is beyond doubt: a number that is missing can be looked up, a wrong one misleads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from thaicirc.parsers.ocr.reading import HANDWRITTEN, Letter, ReadLine

#: Handwritten figures are believed where the engine gives each of them this probability.
CERTAIN = 0.99
#: Letters in the place of a number that are less sure in the mean, or figures of which one is, count as not read.
_UNSURE, _UNSURE_FIGURE = 0.75, 0.5
#: Nobody writes more letters into such a place.
_LONGEST = 8
_FIGURES = re.compile("[0-9]{1,6}|[๐-๙]{1,6}")
#: An announcement's number may have letters before it (ป. ๘/๒๕๖๑).
_CODED = re.compile("[ก-ฮ]{1,4}\\.? ?(?:[0-9]{1,5}|[๐-๙]{1,5})")
#: A line that a number or a day is filled in behind, and one that a day is filled in before.
_OPEN = re.compile(r"(?:/ ?(?:ว\.? ?)?|วันที่|^ที่) ?$")
_MONTH = (
    "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)"
    r" ?(?:พ\.ศ\. ?)?[0-9๐-๙]{4}"
)
_MONTH_FIRST = re.compile(_MONTH)
#: Where the number of a letter stands, that of an order with its year, and a day.
_SLOTS = (
    re.compile(r"^ที่ ?[ก-ฮ.]{1,6} ?[0-9๐-๙.\-]+ ?/ ?(?:ว ?)?(?P<slot>\S.{0,8})$"),
    re.compile(r"^ที่ ?(?P<slot>[^\s/][^/]{0,8}?)(?= ?/ ?[0-9๐-๙]{4}$)"),
    re.compile(rf"^(?P<slot>\S{{1,5}}(?: \S{{1,3}})?) (?={_MONTH}$)"),
    re.compile(rf"วันที่ ?(?P<slot>\S{{1,5}}(?: \S{{1,3}})?) (?={_MONTH})"),
)
_THAI_WORD = re.compile("[ก-ฮ].*[ก-๎]")


def in_row(line: ReadLine, before: Sequence[ReadLine], after: Sequence[ReadLine]) -> ReadLine:
    """What is made of a handwritten line between those before and after it in its row.

    Figures that are certain stay; where a number or a day is filled in, the rest is :data:`HANDWRITTEN`; elsewhere
    (signatures, notes in the margin) it is left out.

    >>> number = ReadLine((Letter("๓", 0.8, probability=0.7),), 0, 8)
    >>> in_row(number, [ReadLine(tuple(map(Letter, "ที่ ตร ๐๐๑๙/ว")), 0, 8)], []).text
    '____'
    """
    if _is_certain(line.letters):
        return line
    return replace(line, letters=unread(line.letters) if is_slot(before, after) else ())


def is_slot(before: Sequence[ReadLine], after: Sequence[ReadLine]) -> bool:
    """Whether a number or a day is filled in between these lines of a row."""
    opens = bool(before) and _OPEN.search(before[-1].text) is not None
    return opens or (bool(after) and _MONTH_FIRST.match(after[0].text) is not None)


def slotted(line: ReadLine, before: Sequence[ReadLine], after: Sequence[ReadLine]) -> ReadLine:
    """A line taken for print that stands where a number or a day is filled in: as it is, or :data:`HANDWRITTEN`."""
    letters = [letter for letter in line.letters if letter.text != " "]
    if len(letters) <= _LONGEST and is_slot(before, after) and _is_unread(line.text, letters):
        return replace(line, letters=unread(line.letters))
    return line


def filled_in(line: ReadLine) -> ReadLine:
    """The line with :data:`HANDWRITTEN` where its number or day should stand and what was read is hardly figures."""
    for pattern in _SLOTS:
        match = pattern.search(line.text)
        if match is None:
            continue
        start, stop = match.span("slot")
        letters = line.letters[start:stop]
        if _is_unread(match["slot"], [letter for letter in letters if letter.text != " "]):
            line = replace(line, letters=(*line.letters[:start], *unread(letters), *line.letters[stop:]))
    return line


def _is_certain(letters: Sequence[Letter]) -> bool:
    text = "".join(letter.text for letter in letters)
    return _FIGURES.fullmatch(text) is not None and all(letter.probability >= CERTAIN for letter in letters)


def _is_unread(slot: str, letters: Sequence[Letter]) -> bool:
    if _FIGURES.fullmatch(slot):
        return min(letter.confidence for letter in letters) < _UNSURE_FIGURE
    readable = _THAI_WORD.search(slot) or _CODED.fullmatch(slot)
    return not readable or fmean(letter.confidence for letter in letters) < _UNSURE


def unread(letters: Sequence[Letter]) -> tuple[Letter, ...]:
    """The sign for handwriting over the place that these letters have."""
    if not letters:
        return ()
    x0, x1 = letters[0].x0, max(letter.x1 for letter in letters)
    step = (x1 - x0) / len(HANDWRITTEN)
    return tuple(Letter(c, 0.0, x0 + i * step, x0 + (i + 1) * step, 0.0) for i, c in enumerate(HANDWRITTEN))
