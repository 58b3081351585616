"""The meeting that minutes (รายงานการประชุม) are of.

Saraban Regulation B.E. 2526, clause 25 and annex 11: heading, number, day, place, those present, เริ่มประชุมเวลา, เลิกประชุมเวลา.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from itertools import takewhile
from typing import Any

from thaicirc.layout import Form, Layout, Row, join, joined
from thaicirc.numerals import find_dates, find_times
from thaicirc.persons import find_persons
from thaicirc.records import Meeting
from thaicirc.spans import Found, Reading, Span

_HEADING = re.compile(
    r"\(?(?:ร่าง)?\)?\s*รายงาน(?=การประชุม)|\(?(?:ร่าง)?\)?\s*บันทึก(?=การประชุม)|\(?(?:ร่าง)?\)?\s*รายงานผล(?=การประชุม)"
)
_OPENED = re.compile(
    r"(?:เริ่ม|เปิด)(?:การ)?ประชุม\s*(?:เมื่อ)?(?:เวลา)?\s*"
    r"|[^0-9๐-๙]{0,30}ประธาน\S{0,12}\s?(?:กล่าว)?เปิด(?:การ)?ประชุม[^0-9๐-๙]{0,60}เวลา\s*"
)
_CLOSED = re.compile(r"(?:เลิก|ปิด)(?:การ)?ประชุม\s*(?:เมื่อ)?(?:เวลา)?\s*")
_CHAIR = re.compile(r"ประธาน(?:ที่ประชุม|กรรมการ|อนุกรรมการ|คณะทำงาน)?(?:\s|$)")
_HEAD_ROWS = 8


_NOT_HEADING = re.compile(r"(?:เมื่อ|ใน)?\s?วัน|ณ\s|ผู้|เริ่ม|ระเบียบวาระ|เวลา|ห้อง|[0-9๐-๙]+[.)]")
_HEADING_ROWS = 4


def heading_rows(layout: Layout) -> tuple[Row, ...]:
    """The rows of the heading of minutes: รายงานการประชุม, whose meeting, ครั้งที่ …; none where it has no such heading."""
    head = layout.rows[:_HEAD_ROWS]
    at = next((i for i, row in enumerate(head) if _HEADING.match(row.text)), None)
    if at is None:
        return ()
    goes_on = takewhile(
        lambda row: not row.ruled and not _NOT_HEADING.match(row.text) and not find_dates(row.text),
        layout.rows[at + 1 : at + _HEADING_ROWS],
    )
    return (layout.rows[at], *goes_on)


def find_minuted(layout: Layout) -> Reading[Meeting] | None:
    """The meeting of the minutes' heading, or None where the document is no minutes or bears no day."""
    if layout.form is not Form.MINUTES:
        return None
    head = layout.rows[:_HEAD_ROWS]
    titled = heading_rows(layout)
    day = next(((row, d) for row in head for d in find_dates(row.text) if d.value.start), None)
    if not titled or day is None or day[1].value.start is None:
        return None
    heading = _HEADING.match(titled[0].text)
    assert heading is not None
    spans = [Span(titled[0].span.start + heading.end(), titled[0].span.end), *(row.span for row in titled[1:])]
    title = joined(layout.text, spans)
    place = Span(spans[0].start, spans[-1].end)
    parts: dict[str, Found[Any]] = {"title": Found(place.of(layout.text), title, place, "minutes.heading")}
    opened, closed = _clock(layout, _OPENED), _clock(layout, _CLOSED)
    start: dt.date | dt.datetime = day[1].value.start
    if opened:
        start = dt.datetime.combine(start, opened.value)
    end = dt.datetime.combine(day[1].value.start, closed.value) if closed else None
    parts["start"] = day[1].shift(day[0].span.start)
    if closed:
        parts["end"] = closed
    venue = next((row.span for row in head if re.match(r"ณ\s", row.text)), None)
    if venue:
        venue = Span(
            venue.start + 1 + len(venue.of(layout.text)[1:]) - len(venue.of(layout.text)[1:].lstrip()), venue.end
        )
        parts["venue"] = Found(venue.of(layout.text), venue.of(layout.text), venue, "minutes.place")
    chair = _chair(layout)
    if chair:
        parts["chair"] = chair
    value = Meeting(
        title=title,
        start=start,
        end=end,
        venue=join(layout.text, [venue]).text if venue else None,
        chair=chair.value if chair else None,
    )
    return Reading(value, parts)


def _clock(layout: Layout, cue: re.Pattern[str]) -> Found[dt.time] | None:
    for row in layout.rows:
        match = cue.match(row.text)
        for time in find_times(row.text)[:1] if match else ():
            if time.value.start is not None:
                found = time.shift(row.span.start)
                return Found(found.text, time.value.start, found.span, "minutes.clock")
    return None


def _chair(layout: Layout) -> Found[str] | None:
    """The first of those present who is called ประธาน."""
    for above, row in itertools.pairwise((layout.rows[0], *layout.rows)):
        if _CHAIR.search(row.text):
            broken = row.text.startswith("ประธาน")  # the margin parted the name from what its bearer is
            for person in find_persons(above.text if broken else row.text)[:1]:
                moved = person.shift((above if broken else row).span.start)
                return Found(moved.text, person.value, moved.span, "minutes.present")
    return None
