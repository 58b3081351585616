"""What recognisers see where no text is, and what becomes of lines and pages: specks, the emblem, stamps, rules, breaks.

What is seen stands in ``data/strays.json``. Lines are added between lines, and strays at the ends of lines; nothing is
put into a kept stretch or right beside one.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from corpus.damage.atoms import Atom, joined, lines_of

_Line = list[Atom]
#: A page of typed text.
_PAGE = 40
#: How far down the page the head of a letter goes, in lines.
_HEAD = 14
_LONG = 50
_SHORT = 25
#: What stands over a letter: vowels, and the tone marks over those.
_ABOVE = frozenset("ัิีึื")
_TONES = frozenset("่้๊๋์")
_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"


def furnished(atoms: list[Atom], rng: random.Random, rate: float) -> list[Atom]:
    """The atoms with what is seen beside the text; the more, the higher the rate of errors."""
    lines = [line for line in lines_of(atoms) if line]
    for change in (_split_marks, _break_lines, _dotted, _stray, _blank, _stamped, _paged, _emblem):
        lines = change(lines, rng, rate)
    return [atom for line in lines for atom in line]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen beside text; `stamps` and `pages` are templates, a stamp several lines."""

    strays: list[str]
    emblem: list[str]
    marks: list[str]
    stamps: list[list[str]]
    agencies: list[str]
    months: list[str]
    pages: list[str]


@cache
def _seen() -> Seen:
    found = json.loads(files(__package__).joinpath("data/strays.json").read_text("utf-8"))
    return Seen(**{each.name: found[each.name] for each in fields(Seen)})


def _line(text: str) -> _Line:
    return [*map(Atom, text), Atom("\n")]


def _split_marks(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """The row of tone marks over a line is taken for a line of its own, and the line read without them."""
    made: list[_Line] = []
    for line in lines:
        if len(line) > _SHORT and rng.random() < 2 * rate:
            row = "".join(
                rng.choice(_seen().marks) + " " * rng.randint(1, 14) for _ in range(rng.randint(3, len(line) // 6))
            )
            made += [_line(" " * rng.randint(0, 8) + row.rstrip()), _without_marks(line, rng)]
        else:
            made.append(line)
    return made


def _without_marks(line: _Line, rng: random.Random) -> _Line:
    """The line without most of the tone marks that stand over a vowel."""
    before = ["", *(atom.sign for atom in line)]
    return [
        atom
        for atom, above in zip(line, before, strict=False)
        if not (atom.text in _TONES and above in _ABOVE) or rng.random() < 0.2
    ]


def _break_lines(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """Long lines come in two, at a blank."""
    made: list[_Line] = []
    for line in lines:
        blanks = [at for at in range(20, len(line) - 10) if line[at].text == " "]
        if blanks and len(line) > _LONG and rng.random() < rate:
            at = rng.choice(blanks)
            made += [[*line[:at], Atom("\n")], line[at + 1 :]]
        else:
            made.append(line)
    return made


def _dotted(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """Dotted rules under the lines of the head are read as full stops after the text."""
    if rng.random() >= min(0.3, 8 * rate):
        return lines
    return [
        _ended(line, rng.choice((".", "..", " ", "")) + "." * rng.randint(3, 40))
        if at < _HEAD and _has_text(line) and rng.random() < 0.3
        else line
        for at, line in enumerate(lines)
    ]


def _stray(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """Specks at the ends of lines, or on lines of their own."""
    made: list[_Line] = []
    for line in lines:
        if rng.random() < 2 * rate:
            stray = rng.choice(_seen().strays)
            if rng.random() < 0.5:
                made += [_line(" " * rng.randint(0, 60) + stray), line]
                continue
            line = _ended(line, " " * rng.randint(1, 12) + stray) if _has_text(line) else line
        made.append(line)
    return made


def _blank(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """Empty lines where the recogniser saw blocks."""
    made: list[_Line] = []
    for line in lines:
        made.append(line)
        if line[-1].text == "\n" and rng.random() < 3 * rate:
            made.append(_line(rng.choice(("", "", " ", "  "))))
    return made


def _stamped(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """A receiving stamp, read badly, among the lines of the head."""
    if len(lines) < _HEAD or rng.random() >= min(0.25, 6 * rate):
        return lines
    seen = _seen()
    number = rng.randint(10, 9999)
    values = {
        "agency": rng.choice(seen.agencies),
        "number": rng.choice((str(number), _thai(number), f"{number // 10}{rng.choice('|lsบอ')}")),
        "day": f"{_thai(rng.randint(1, 28))} {rng.choice(seen.months)}{rng.choice((' ', '', '.'))}"
        f"{rng.choice(('25', '๒๕', '๕', '2s'))}{rng.randint(1, 9)}",
        "time": f"{rng.randint(8, 16)}{rng.choice(('.', ':', ' ', ','))}{rng.randint(10, 59)}{rng.choice((' น.', 'น', ''))}",
    }
    stamp = [template.format(**values) for template in rng.choice(seen.stamps)]
    indent = " " * rng.randint(30, 60)
    at = rng.randint(0, 4)
    return [*lines[:at], *(_line(indent + row) for row in stamp), *lines[at:]]


def _paged(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """A form feed and a page number in a long text that has none."""
    if len(lines) <= _PAGE or any("\f" in atom.text for line in lines for atom in line) or rng.random() >= 0.7:
        return lines
    made: list[_Line] = []
    page, left = 1, _PAGE + rng.randint(-4, 4)
    for line in lines:
        if not left:
            page, left = page + 1, _PAGE
            number = rng.choice(_seen().pages).format(page=_thai(page))
            made += [[Atom("\f")], _line(" " * rng.randint(20, 40) + number), _line("")]
        made.append(line)
        left -= 1
    return made


def _emblem(lines: list[_Line], rng: random.Random, rate: float) -> list[_Line]:
    """The emblem at the top, read as letters."""
    if rng.random() >= min(0.6, 20 * rate):
        return lines
    pieces = _seen().emblem
    rows = [
        " " * rng.randint(0, 45) + rng.choice((" ", "", "  ")).join(rng.choices(pieces, k=rng.randint(1, 6)))
        for _ in range(rng.randint(1, 4))
    ]
    return [*map(_line, rows), *([_line("")] if rng.random() < 0.6 else []), *lines]


def _ended(line: _Line, text: str) -> _Line:
    """The line with something after its text."""
    end = line[-1:] if line[-1].text == "\n" else []
    body = line[: len(line) - len(end)]
    apart = " " if body and body[-1].kept else ""
    return [*body, *map(Atom, apart + text), *end]


def _has_text(line: _Line) -> bool:
    return bool(joined(line).strip())


def _thai(number: int) -> str:
    return "".join(_THAI_DIGITS[int(digit)] for digit in str(number))
