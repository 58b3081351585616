"""The label ที่ before a letter's number, where it was misread: what follows leaves no doubt about it.

In memorandums it is set in large bold letters (Saraban Regulation B.E. 2526, annex 2), which engines misread most often; a
number without its label is not found.
"""

from __future__ import annotations

import re
from dataclasses import replace

from thaicirc.parsers.ocr.digits import MENDED
from thaicirc.parsers.ocr.reading import Letter, ReadLine

_LABEL = "ที่"
#: Up to four letters, then code, unit and stroke: nothing else begins so.
_NUMBERED = re.compile(r"(?P<label>\S{1,4}?) ?(?=[ก-ฮ]{1,4}\.? ?[0-9๐-๙]{4}(?:[./][0-9๐-๙]{1,4})*/)")
_SURE = 0.95


def labelled(line: ReadLine) -> ReadLine:
    """The line with ที่ in the place of what was read before a letter's number, if that was doubtful.

    >>> line = ReadLine((Letter("V", 0.5), Letter("ง", 0.4), *map(Letter, " ตร ๐๐๑๙/ว ๓")), 0, 8)
    >>> labelled(line).text
    'ที่ ตร ๐๐๑๙/ว ๓'
    """
    match = _NUMBERED.match(line.text)
    if match is None or match["label"] == _LABEL:
        return line
    letters = line.letters[: match.end("label")]
    if min(letter.confidence for letter in letters) >= _SURE:
        return line
    x0, x1 = letters[0].x0, max(letter.x1 for letter in letters)
    said = tuple(Letter(c, MENDED, x0, x1, MENDED) for c in _LABEL)
    return replace(line, letters=(*said, *line.letters[match.end("label") :]))
