"""Checks of dates by themselves: the calendar, the weekday, the year, the document's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thaicirc.checks.case import Case
from thaicirc.checks.wording import Term, finding
from thaicirc.extract.received import is_received
from thaicirc.layout import Form, Row, segments
from thaicirc.numerals import DateExpression, Issue, Precision, find_dates
from thaicirc.records import Finding
from thaicirc.spans import Found, Span

_BROKEN = {
    Issue.IMPOSSIBLE_DATE: "impossible_date",
    Issue.IMPLAUSIBLE_YEAR: "implausible_year",
    Issue.REVERSED_RANGE: "reversed_range",
}
_LABEL = re.compile(r"วัน(?:ที่|ที)\s*")
_STAMP_ROWS = 3


def broken_dates(case: Case) -> Iterator[Finding]:
    """Dates that no calendar has, years out of all likelihood, ranges that run backwards."""
    for found in case.dates:
        for issue, code in _BROKEN.items():
            if issue in found.value.issues:
                yield finding(code, case.dated_field(found.span), found.span, text=found.text)


def weekdays(case: Case) -> Iterator[Finding]:
    """A weekday that is not the date's."""
    for found in case.dates:
        day = _misnamed(found.value)
        if day is not None:
            path = case.dated_field(found.span)
            yield finding("weekday_mismatch", path, found.span, text=found.text, date=day, weekday=Term.weekday(day))


def _misnamed(value: DateExpression) -> date | None:
    if Issue.WEEKDAY_MISMATCH not in value.issues or not value.days:
        return None
    first_right = value.weekday is None or value.days[0].weekday() == value.weekday
    return value.days[-1] if first_right else value.days[0]


def inferred_years(case: Case) -> Iterator[Finding]:
    """Days of the record whose year the text does not give, not even by a weekday that fits one year."""
    told: set[date] = set()
    for found in case.dates:
        day = found.value.start
        confirmed = found.value.weekday is not None and Issue.WEEKDAY_MISMATCH not in found.value.issues
        if Issue.YEAR_INFERRED not in found.value.issues or confirmed or day is None or day in told:
            continue
        path = next(case.dated_fields(found.span), None)
        if path is not None:
            told.add(day)
            shown = found.value.last if found.value.precision is Precision.MONTH else day
            yield finding("year_inferred", path, found.span, text=found.text, date=shown)


def blank_day(case: Case) -> Iterator[Finding]:
    """A document dated by its month, the day left for a hand to fill in."""
    own = case.own_date
    if own is not None and own.value.precision is Precision.MONTH and not own.value.issues:
        yield finding("day_left_blank", "date", own.span, text=own.text)


def second_date(case: Case) -> Iterator[Finding]:
    """Another day that stands where the document's own belongs."""
    own = case.circular.date
    if own is None:
        return
    for found in _standing_apart(case):
        if found.value.is_single_day and found.value.start != own and case.readable(found.text):
            yield finding("date_candidates", "date", found.span, text=found.text, date=own)


def _standing_apart(case: Case) -> Iterator[Found[DateExpression]]:
    """Dates of the head that share their piece of line with nothing but วันที่, those of receiving stamps left out."""
    layout = case.layout
    if layout.form not in (Form.LETTER, Form.MEMO):
        return
    for i, row in enumerate(layout.head):
        stamped = any(is_received(above.text) for above in layout.head[max(0, i - _STAMP_ROWS) : i + 1])
        for span in segments(layout.text, row.span):
            label = _LABEL.match(layout.text, span.start, span.end)
            if not (label and stamped):
                yield from _whole(layout.text, Span(label.end() if label else span.start, span.end), row)


def _whole(text: str, span: Span, row: Row) -> Iterator[Found[DateExpression]]:
    for found in find_dates(span.of(text)):
        rest = span.of(text)[: found.span.start] + span.of(text)[found.span.end :]
        if len(rest.strip(" .,:~|'-_")) == 0:
            yield found.shift(span.start)


def stamp_before_letter(case: Case) -> Iterator[Finding]:
    """A letter cannot be received before it is dated."""
    received, own = case.circular.received, case.circular.date
    if received is not None and received.date is not None and own is not None and received.date < own:
        place = case.place("received/date")
        yield finding("received_before_date", "received/date", place, date=received.date, own=own)


DATE_CHECKS = (broken_dates, weekdays, inferred_years, blank_day, second_date, stamp_before_letter)
