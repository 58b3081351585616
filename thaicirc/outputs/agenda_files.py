"""An agenda → CSV for spreadsheets and JSON for programs.

Both have the same columns, in the same order, under the same names; in CSV the names are in the user's language, and a
day stands beside it as offices write it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Sequence

from thaicirc.messages import text
from thaicirc.outputs.agenda import Appointment, Deadline, Letter, day_of
from thaicirc.outputs.wording import weekday_and_day

#: Spreadsheets need it to see that a file is UTF-8.
BYTE_ORDER_MARK = "\ufeff"

#: What a spreadsheet would take for a formula, whatever blanks stand before it, or turn into a day (1/2561).
_MISTAKEN = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]|\d{1,2}[/-]\d{1,4}$")

Value = str | int | None


def to_json(entries: Sequence[Deadline | Appointment]) -> Iterator[str]:
    """An array of objects, one for each entry; moments as in records.

    >>> letter = Letter("มท 0218/ว 128", "กรมการปกครอง", dt.date(2024, 2, 9), None, "a.txt")
    >>> json.loads("".join(to_json([Deadline(dt.date(2024, 3, 8), 7, "ส่งรายงาน", None, letter)])))[0]["due"]
    '2024-03-08'
    """
    yield json.dumps([_plain(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"


def to_csv(
    entries: Sequence[Deadline | Appointment],
    kind: type[Deadline | Appointment],
    *,
    lang: str = "en",
    mark: bool = True,
) -> Iterator[str]:
    """A heading and a line for each entry, so that Excel opens them rightly: `mark` says that they are UTF-8.

    >>> [heading] = to_csv([], Deadline, mark=False)
    >>> heading
    'Due,Day,Time,Days left,To be done,By whom,Send to,Number,From,Date of the letter,Subject,File\\r\\n'
    """
    names = columns(kind)
    yield (BYTE_ORDER_MARK if mark else "") + _line([text(f"agenda.column.{name}", lang) for name in names])
    for entry in entries:
        row = _spread(entry)
        yield _line([guarded(row[name]) for name in names])


def columns(kind: type[Deadline | Appointment]) -> list[str]:
    """The names of the columns of a CSV file."""
    moments = ["due", "day", "time"] if kind is Deadline else ["start", "day", "time", "end", "end_time"]
    what = ["action", "assignee", "send_to"] if kind is Deadline else ["title", "venue", "online", "chair"]
    return [*moments, "days_left", *what, "number", "sender", "letter_date", "subject", "path"]


def guarded(value: Value) -> Value:
    """A text that a spreadsheet leaves alone; an apostrophe stands before one that it would compute or convert.

    >>> guarded("=1+1"), guarded("1/2561"), guarded("มท 0218/ว 128"), guarded(-3)
    ("'=1+1", "'1/2561", 'มท 0218/ว 128', -3)
    """
    return f"'{value}" if isinstance(value, str) and _MISTAKEN.match(value) else value


def _line(cells: Sequence[Value]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(["" if cell is None else cell for cell in cells])
    return line.getvalue()


def _plain(entry: Deadline | Appointment) -> dict[str, Value]:
    if isinstance(entry, Deadline):
        found: dict[str, Value] = {"due": _moment(entry.due), "days_left": entry.days_left}
        found |= {"action": entry.action, "assignee": entry.assignee, "send_to": "; ".join(entry.send_to) or None}
    else:
        found = {"start": _moment(entry.start), "end": _moment(entry.end), "days_left": entry.days_left}
        found |= {"title": entry.title, "venue": entry.venue, "online": entry.online, "chair": entry.chair}
    return found | _letter(entry.letter)


def _letter(letter: Letter) -> dict[str, Value]:
    return {
        "number": letter.number,
        "sender": letter.sender,
        "letter_date": _moment(letter.date),
        "subject": letter.subject,
        "path": letter.path,
    }


def _spread(entry: Deadline | Appointment) -> dict[str, Value]:
    """The plain entry with each moment parted into day and time, and the day as offices write it."""
    start, end = entry.start, entry.end if isinstance(entry, Appointment) else None
    parted: dict[str, Value] = {
        "due" if isinstance(entry, Deadline) else "start": day_of(start).isoformat() if start else None,
        "day": weekday_and_day(start, digits="arabic") if start else None,
        "time": _time(start),
        "end": day_of(end).isoformat() if end else None,
        "end_time": _time(end),
    }
    return _plain(entry) | parted


def _moment(value: dt.date | None) -> str | None:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if value else None


def _time(value: dt.date | None) -> str | None:
    return f"{value:%H:%M}" if isinstance(value, dt.datetime) else None
