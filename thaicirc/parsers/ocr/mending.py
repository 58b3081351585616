"""A page as an engine read it → the page that becomes text: specks left out, handwriting told apart, numbers mended.

Nothing is guessed in silence: what was written by hand and is not certain becomes :data:`HANDWRITTEN`, which the
extractors take for a blank that was left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thaicirc.parsers.ocr.digits import mended_digits
from thaicirc.parsers.ocr.handwriting import filled_in, in_row, is_slot, slotted
from thaicirc.parsers.ocr.labels import labelled
from thaicirc.parsers.ocr.letters import tidy
from thaicirc.parsers.ocr.reading import HAND, HANDWRITTEN, STAMP, Letter, ReadLine, ReadPage

#: Print whose letters are less sure in the mean is no text; short lines and what stamps say have to be surer.
_SPECKS, _STAMPED, _SHORT, _SHORT_SURE = 0.6, 0.75, 3, 0.9
#: Strokes and dots alone are text only where they are quite sure: an item's dash.
_STROKES = 0.97
#: A few letters at the end of a line, set apart, that are less sure are a scribble that reaches into it.
_TAIL, _TAIL_SURE = 4, 0.6


def mend(page: ReadPage) -> ReadPage:
    """The page with tidy lines, those left out that are no text, its numbers mended."""
    lines = [tidy(line) for line in page.lines]
    kept: list[ReadLine] = []
    rows: list[tuple[int, ...]] = []
    for row in page.rows:
        members = _members([lines[i] for i in row])
        if members:
            rows.append(tuple(range(len(kept), len(kept) + len(members))))
            kept += members
    return replace(page, lines=tuple(kept), rows=tuple(rows))


def _members(row: Sequence[ReadLine]) -> list[ReadLine]:
    """The lines of a row that are text."""
    found = []
    for i, line in enumerate(row):
        before, after = row[:i], row[i + 1 :]
        if line.kind == HAND:
            line = in_row(line, before, after)
        elif is_text(line) or is_slot(before, after):
            line = mended_digits(trimmed(filled_in(slotted(labelled(line), before, after))))
        else:
            continue
        if line.text:
            found.append(line)
    return found


def is_text(line: ReadLine) -> bool:
    """Whether a line says something, and is not what specks, rules and scribbles look like.

    >>> letters = tuple(Letter(text, 0.5) for text in "จ-ฐ")
    >>> is_text(ReadLine(letters, 0, 8)), is_text(ReadLine((Letter("ล"), Letter("ั"), Letter("บ")), 0, 8))
    (False, True)
    """
    letters = [letter for letter in line.letters if letter.text != " "]
    if not any(letter.text.isalnum() for letter in letters):
        return bool(letters) and line.confidence >= _STROKES
    if len(letters) <= _SHORT:
        return line.confidence >= _SHORT_SURE
    return line.confidence >= (_STAMPED if line.kind == STAMP else _SPECKS)


def trimmed(line: ReadLine) -> ReadLine:
    """The line without scribbles at its ends: a few unsure letters that stand apart."""
    words = list(line.words())
    first, last = 0, len(words)
    while last - first > 1 and _is_scribble(words[last - 1]):
        last -= 1
    while last - first > 1 and _is_scribble(words[first]):
        first += 1
    if (first, last) == (0, len(words)):
        return line
    start = line.letters.index(words[first][0])
    stop = len(line.letters) - line.letters[::-1].index(words[last - 1][-1])
    return replace(line, letters=line.letters[start:stop])


def _is_scribble(word: Sequence[Letter]) -> bool:
    if "".join(letter.text for letter in word) == HANDWRITTEN:
        return False
    mean = sum(letter.confidence for letter in word) / len(word)
    return len(word) <= _TAIL and mean < _TAIL_SURE and not any(c.text in "0123456789๐๑๒๓๔๕๖๗๘๙" for c in word)
