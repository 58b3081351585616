"""Records of many documents → one agenda: what has to be done and who meets, soonest first.

>>> letter = Circular.model_validate({
...     "subject": "การสำรวจสนามกีฬา",
...     "assignments": [{"assignee": "จังหวัด", "action": "ส่งผลการสำรวจ", "due": "2024-03-08"}],
...     "meetings": [{"title": "ประชุมชี้แจง", "start": "2024-02-21T13:30"}],
... })
>>> [(entry.days_left, entry.action) for entry in deadlines([letter], today=dt.date(2024, 3, 1))]
[(7, 'ส่งผลการสำรวจ')]
>>> [(entry.days_left, entry.title) for entry in meetings([letter], today=dt.date(2024, 2, 20))]
[(1, 'ประชุมชี้แจง')]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from thaicirc.records import Circular

#: Thailand keeps one time all year.
BANGKOK = dt.timezone(dt.timedelta(hours=7), "Asia/Bangkok")


@dataclass(frozen=True, slots=True)
class Letter:
    """The document that an entry comes from."""

    number: str | None
    sender: str | None
    date: dt.date | None
    subject: str | None
    path: str | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done, by when and by whom; `days_left` is negative once the day is past."""

    due: dt.date | dt.datetime | None
    days_left: int | None
    action: str
    assignee: str | None
    letter: Letter
    send_to: tuple[str, ...] = ()

    @property
    def start(self) -> dt.date | dt.datetime | None:
        """The moment that it stands under in an agenda."""
        return self.due

    @property
    def last_day(self) -> dt.date | None:
        """The last day on which it matters."""
        return None if self.due is None else day_of(self.due)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting, training, assessment or ceremony; `days_left` are those until it begins."""

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None
    days_left: int
    title: str | None
    venue: str | None
    online: str | None
    chair: str | None
    letter: Letter

    @property
    def last_day(self) -> dt.date:
        """The last day on which it goes on."""
        return max(day_of(self.start), day_of(self.end or self.start))


Entry = TypeVar("Entry", bound=Deadline | Appointment)


def deadlines(circulars: Iterable[Circular], *, today: dt.date | None = None, undated: bool = False) -> list[Deadline]:
    """All assignments with a due date, soonest first, those of a day without an hour before those with one.

    `today` is the day in Bangkok unless given. With `undated`, what has no due date follows at the end.
    """
    since = today or current_day()
    found = [
        Deadline(
            entry.due, _days(entry.due, since), entry.action, entry.assignee, letter_of(circular), tuple(entry.send_to)
        )
        for circular in circulars
        for entry in circular.assignments
        if undated or entry.due is not None
    ]
    return sorted(found, key=_soonest)


def meetings(circulars: Iterable[Circular], *, today: dt.date | None = None) -> list[Appointment]:
    """All meetings of all the documents, soonest first."""
    since = today or current_day()
    found = [
        Appointment(
            start=entry.start,
            end=entry.end,
            days_left=(day_of(entry.start) - since).days,
            title=entry.title,
            venue=entry.venue,
            online=entry.online,
            chair=entry.chair,
            letter=letter_of(circular),
        )
        for circular in circulars
        for entry in circular.meetings
    ]
    return sorted(found, key=_soonest)


def between(entries: Iterable[Entry], first: dt.date | None = None, last: dt.date | None = None) -> Iterator[Entry]:
    """The entries that matter on a day from `first` to `last`, and those without a day.

    >>> letter = Letter(None, None, None, None, None)
    >>> days = Appointment(dt.date(2024, 5, 2), dt.date(2024, 5, 4), 0, "สัมมนา", None, None, None, letter)
    >>> len(list(between([days], dt.date(2024, 5, 3)))), len(list(between([days], dt.date(2024, 5, 5))))
    (1, 0)
    """
    for entry in entries:
        begins, ends = entry.start, entry.last_day
        too_early = first is not None and ends is not None and ends < first
        too_late = last is not None and begins is not None and day_of(begins) > last
        if not too_early and not too_late:
            yield entry


def day_of(moment: dt.date | dt.datetime) -> dt.date:
    """The day of a moment, without its hour."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def current_day() -> dt.date:
    """Today in Bangkok."""
    return dt.datetime.now(BANGKOK).date()


def letter_of(circular: Circular) -> Letter:
    """What names a document in an agenda."""
    number, sender = circular.reference_number, circular.sender
    return Letter(
        number=number.canonical if number else None,
        sender=sender.name if sender else None,
        date=circular.date,
        subject=circular.subject,
        path=circular.source.path,
    )


def _days(due: dt.date | None, since: dt.date) -> int | None:
    return None if due is None else (day_of(due) - since).days


def _soonest(entry: Deadline | Appointment) -> tuple[dt.date, dt.time]:
    if entry.start is None:
        return dt.date.max, dt.time.max
    return day_of(entry.start), entry.start.time() if isinstance(entry.start, dt.datetime) else dt.time.min
