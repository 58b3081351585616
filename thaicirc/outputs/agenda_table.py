"""An agenda → a table that a person reads in a terminal: when, what, and from which letter.

Three columns where the terminal is wide, two where it is narrow: the letter then stands below what it asks for.

>>> from thaicirc.outputs.agenda import Letter
>>> letter = Letter("กก 0203/ว 417", "กรมพลศึกษา", dt.date(2024, 2, 9), None, "a.txt")
>>> task = Deadline(dt.date(2024, 3, 8), 7, "ส่งผลการสำรวจ", "จังหวัด", letter)
>>> print("".join(to_table([task], today=dt.date(2024, 3, 1), lang="th", width=50)), end="")
กำหนด           สิ่งที่ต้องทำ
──────────────────────────────────────────────────
ศ. ๘ มี.ค. ๒๕๖๗  ส่งผลการสำรวจ
อีก ๗ วัน         ผู้รับผิดชอบ: จังหวัด
                กก 0203/ว 417 · กรมพลศึกษา · a.txt
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len
from rich.style import Style

from thaicirc.messages import text
from thaicirc.numerals import to_thai
from thaicirc.outputs.agenda import Appointment, Deadline, Letter, day_of
from thaicirc.outputs.wording import clock, weekday_and_day
from thaicirc.outputs.wrapping import wrapped

_GAP = "  "
_WIDE = 100
_LETTER = 34
#: So many days before a day, it is shown in red, and so many in yellow.
_SOON, _NEAR = 2, 7
_DIM, _RED, _YELLOW = "dim", "bold red", "yellow"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, and its style."""

    text: str
    style: str = ""


Cell = list[Line]


def to_table(
    entries: Sequence[Deadline | Appointment],
    *,
    today: dt.date,
    lang: str = "en",
    width: int = 80,
    colour: bool = False,
) -> Iterator[str]:
    """A heading, then the entries with a blank line between two; no line is wider than ``width`` cells."""
    if not entries:
        yield text("agenda.none", lang) + "\n"
        return
    wide = width >= _WIDE
    firsts = [_when(entry, today, lang) for entry in entries]
    kind = "meeting" if isinstance(entries[0], Appointment) else "deadline"
    heads = [text(f"agenda.{kind}.{name}", lang) for name in ("when", "what", "letter")]
    first = max(cell_len(line.text) for cell in [*firsts, [Line(heads[0])]] for line in cell)
    widths = [first, width - first - 2 - (2 + _LETTER if wide else 0), *([_LETTER] if wide else [])]
    yield from _lines([[Line(head, _DIM)] for head in heads[: len(widths)]], widths, colour)
    yield "─" * width + "\n"
    before = ""
    for entry, when in zip(entries, firsts, strict=True):
        letter = _letter(entry.letter)
        what = [piece for line in _what(entry, lang) for piece in _wrapped(line, widths[1])]
        if wide:
            cells = [when, what, [piece for name in letter for piece in _wrapped(Line(name, _DIM), _LETTER)]]
        else:
            cells = [when, what + _wrapped(Line(" · ".join(letter), _DIM), widths[1])]
        yield before
        yield from _lines(cells, widths, colour)
        before = "\n"


def _when(entry: Deadline | Appointment, today: dt.date, lang: str) -> Cell:
    """Day (of the Buddhist Era also beside the Gregorian one), hours, and how long until then."""
    start, end = entry.start, entry.end if isinstance(entry, Appointment) else None
    if start is None:
        return [Line(text("agenda.undated", lang))]
    days = [start] if entry.last_day == day_of(start) else [start, end or start]
    ends = [" -", ""] if len(days) > 1 else [""]
    lines = [Line(day + dash) for value, dash in zip(days, ends, strict=True) for day in _day(value, lang)]
    hours = " - ".join(filter(None, (clock(start), clock(end) if end is not None else "")))
    if hours:
        lines.append(Line(f"{hours} น."))
    left, style = _left(entry, today, lang)
    return [*lines, Line(left, style)]


def _day(value: dt.date, lang: str) -> list[str]:
    if lang == "th":
        return [weekday_and_day(value)]
    return [f"{value:%a %Y-%m-%d}", weekday_and_day(value)]


def _left(entry: Deadline | Appointment, today: dt.date, lang: str) -> tuple[str, str]:
    days = entry.days_left or 0
    if days < 0:
        under_way = entry.last_day is not None and entry.last_day >= today
        name = "under_way" if under_way else "overdue" if isinstance(entry, Deadline) else "past"
    else:
        name = {0: "today", 1: "tomorrow"}.get(days, "left")
    said = text(f"agenda.{name}", lang, days=abs(days))
    style = _DIM if name == "past" else _RED if days <= _SOON else _YELLOW if days <= _NEAR else ""
    return to_thai(said) if lang == "th" else said, style


def _what(entry: Deadline | Appointment, lang: str) -> Cell:
    if isinstance(entry, Deadline):
        who = [Line(text("agenda.by", lang, name=entry.assignee), "cyan")] if entry.assignee else []
        where = [Line(text("agenda.send_to", lang, where=", ".join(entry.send_to)), "cyan")] if entry.send_to else []
        return [Line(entry.action), *who, *where]
    chair = text("table.chair", lang, name=entry.chair) if entry.chair else None
    details = (entry.venue, entry.online, chair)
    return [Line(entry.title or text("agenda.untitled", lang)), *(Line(part, "cyan") for part in details if part)]


def _letter(letter: Letter) -> list[str]:
    return [part for part in (letter.number, letter.sender, letter.path) if part]


def _wrapped(line: Line, width: int) -> Cell:
    return [Line(piece, line.style) for piece in wrapped(line.text, width)]


def _lines(cells: Sequence[Cell], widths: Sequence[int], colour: bool) -> Iterator[str]:
    """The cells beside each other, line by line, without blanks at the end of a line."""
    for row in zip_longest(*cells, fillvalue=Line("")):
        shown = []
        for line, width in zip(row, widths, strict=True):
            styled = Style.parse(line.style).render(line.text) if colour and line.style and line.text else line.text
            shown.append(styled + " " * (width - cell_len(line.text)))
        yield _GAP.join(shown).rstrip() + "\n"
