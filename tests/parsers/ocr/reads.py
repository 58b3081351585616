"""Pages as an engine reads them, made of plain text: what the tests of all that comes after reading start from."""

from __future__ import annotations

from collections.abc import Sequence

from thaicirc.parsers.ocr.reading import PRINT, Choice, Letter, ReadLine, ReadPage
from thaicirc.parsers.pdf.clusters import MARKS

#: Points that a letter takes, and the height of its body.
WIDE, BODY = 6.0, 5.8


def letters(text: str, x0: float = 80.0, confidence: float = 1.0) -> tuple[Letter, ...]:
    """The letters of a text side by side; marks stand where their letter stands."""
    found: list[Letter] = []
    x = x0 - WIDE
    for character in text:
        x += 0 if character in MARKS else WIDE
        found.append(Letter(character, confidence, x, x + WIDE, confidence))
    return tuple(found)


def doubtful(text: str, at: int, *others: tuple[str, float], probability: float = 0.5) -> tuple[Letter, ...]:
    """The letters of a text, one of which may be others."""
    found = list(letters(text))
    x0, x1 = found[at].x0, found[at].x1
    choices = tuple(Choice(*each) for each in others)
    found[at] = Letter(found[at].text, probability, x0, x1, probability, choices)
    return tuple(found)


def line(text: str, row: int = 0, x0: float = 80.0, *, kind: str = PRINT, confidence: float = 1.0) -> ReadLine:
    """A line of print on a row of the page, from its top."""
    bottom = 80.0 + 20.0 * row
    return ReadLine(letters(text, x0, confidence), bottom - BODY, bottom, kind, row)


def page(*rows: Sequence[ReadLine]) -> ReadPage:
    """A page of rows, each of its lines from left to right."""
    lines = [each for row in rows for each in row]
    places, at = [], 0
    for row in rows:
        places.append(tuple(range(at, at + len(row))))
        at += len(row)
    return ReadPage(tuple(lines), tuple(places), engine="hand-made 1")
