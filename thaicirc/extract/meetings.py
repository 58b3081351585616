"""Meetings, trainings, assessments, ceremonies with a date: what, when, where, under whose chair.

Candidates are the days of the body that are named for an event; each takes the title, venue, platform and chair that
stand nearest in its own stretch of text. Then what was named twice is made one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from thaicirc.extract.meeting_details import find_chair, furnish, share_common_line
from thaicirc.extract.meeting_events import Event, find_events
from thaicirc.extract.meeting_titles import alike, find_titles, is_bare
from thaicirc.layout import Flow, Form, Layout
from thaicirc.names import corrected
from thaicirc.records import Meeting
from thaicirc.spans import Found, Reading, Span
from thaicirc.timeline import Mention


def find_meetings(
    layout: Layout,
    mentions: Sequence[Mention],
    venues: Sequence[Found[str]],
    persons: Sequence[Found[str]],
    subject: str | None,
) -> list[Reading[Meeting]]:
    """The meetings that the body names with a day, in the order of the text."""
    text = layout.body.text
    titles = find_titles(text, subject)
    found = find_events(text, mentions, titles)
    for event in found:
        furnish(text, event, venues, persons, titles)
    share_common_line(text, found, venues)
    merged = _merged(found)
    if layout.form is Form.PROSE:
        merged = _without_headlines(merged, subject)
    if len(merged) == 1 and merged[0].chair is None and layout.form is not Form.MINUTES:
        merged[0].chair = find_chair(text, Span(0, len(text)), persons)
    return [_reading(layout, event) for event in merged if event.title is not None]


def _without_headlines(found: list[Event], subject: str | None) -> list[Event]:
    """A headline that names the day of an event told below is no event of its own."""
    if subject is None:
        return found
    return [
        e
        for e in found
        if not (
            e.title
            and e.mention.paragraph.end < len(subject) * 2 + 80
            and any(o is not e and o.day == e.day and o.mention.span > e.mention.span for o in found)
        )
    ]


def _merged(found: Sequence[Event]) -> list[Event]:
    kept: list[Event] = []
    for event in found:
        twin = next((k for k in kept if _same(k, event)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[kept.index(twin)] = _united(twin, event)
    return kept


def _same(a: Event, b: Event) -> bool:
    if a.title is None or b.title is None:
        return False
    a_end, b_end = a.end or a.day, b.end or b.day
    if a.day != b.day and not (b.end and b.day <= a.day <= b_end) and not (a.end and a.day <= b.day <= a_end):
        return False
    a_time = a.mention.time.start if a.mention.time else None
    b_time = b.mention.time.start if b.mention.time else None
    if a_time and b_time and a_time != b_time and a.day == b.day:
        return False
    if a.title.span == b.title.span and a.day == b.day:
        return True
    if _opens(a, b) or _opens(b, a):
        return True
    return alike(a.title.text, b.title.text)


def _opens(ceremony: Event, event: Event) -> bool:
    """Whether the one is the opening, with its hour, of the other, whose hour is not given."""
    return (
        ceremony.title is not None
        and event.title is not None
        and ceremony.title.text.startswith("พิธีเปิด")
        and not event.title.text.startswith("พิธี")
        and ceremony.day == event.day
        and ceremony.mention.time is not None
        and event.mention.time is None
    )


def _united(a: Event, b: Event) -> Event:
    """One event of two mentions: the one with a time leads, the other fills in what it lacks."""
    lead, other = (b, a) if b.mention.time and not a.mention.time else (a, b)
    first = min(lead.day, other.day)
    timed = lead.mention if lead.day == first else replace(lead.mention, time=None)
    assert lead.title is not None
    assert other.title is not None
    title = (
        other.title
        if _opens(lead, other)
        else lead.title
        if len(lead.title.text) >= len(other.title.text) or is_bare(other.title.text)
        else other.title
    )
    return Event(
        timed,
        first,
        lead.window,
        title=title,
        venue=lead.venue or other.venue,
        online=lead.online or other.online,
        chair=lead.chair or other.chair,
        end=max((e for e in (lead.end, other.end) if e), default=None),
        places=[*lead.places, *other.places],
    )


def _reading(layout: Layout, event: Event) -> Reading[Meeting]:
    assert event.title is not None
    start, end = _moments(event)
    flow = layout.body
    parts: dict[str, Found[Any]] = {"start": _placed(flow, layout.text, event.places[0], start, "meetings.day")}
    parts["title"] = _placed(flow, layout.text, event.title.span, event.title.text, "meetings.title")
    if end is not None:
        parts["end"] = _placed(flow, layout.text, event.places[-1], end, "meetings.day")
    for name, found in (("venue", event.venue), ("online", event.online), ("chair", event.chair)):
        if found is not None:
            parts[name] = _placed(flow, layout.text, found.span, found.value, found.rule)
    venue = corrected(event.venue.value, layout.text) if event.venue else None
    value = Meeting(
        title=event.title.text,
        start=start,
        end=end,
        venue=venue,
        online=event.online.value if event.online else None,
        chair=event.chair.value if event.chair else None,
    )
    return Reading(value, parts)


def _placed(flow: Flow, text: str, span: Span, value: object, rule: str) -> Found[Any]:
    place = flow.back(span)
    return Found(place.of(text), value, place, rule)


def _moments(event: Event) -> tuple[dt.date | dt.datetime, dt.date | dt.datetime | None]:
    """Start and end: an opening time with a range of days gives a bare last day."""
    time = event.mention.time
    start: dt.date | dt.datetime = event.day
    if time is not None and time.start is not None:
        start = dt.datetime.combine(event.day, time.start)
    if event.end is not None and event.end > event.day:
        return start, event.end
    if time is not None and time.end is not None:
        return start, dt.datetime.combine(event.day, time.end)
    return start, None
