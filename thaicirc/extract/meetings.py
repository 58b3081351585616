"""Meetings, trainings, assessments, ceremonies with a date: what, when, where, under whose chair.

Candidates are the days of the body that are named for an event; each takes the title, venue, platform and chair that
stand nearest in its own stretch of text. Then what was named twice is made one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from thaicirc.extract.meeting_titles import Title, find_titles, fuller, is_bare
from thaicirc.layout import Flow, Form, Layout, item_of
from thaicirc.lexicon import platform_in
from thaicirc.names import corrected
from thaicirc.numerals import find_dates, find_times
from thaicirc.records import Meeting
from thaicirc.spans import Found, Reading, Span
from thaicirc.timeline import Mention, events

_LEADS_IN = re.compile(
    r"(?:[\s(“\"'*.\-–—✍️👉📌🔸🔹•●]*(?:โดย|ทั้งนี้|สำหรับ|ต่อมา|จากนั้น|นอกจากนี้|ด้วย"
    r"|ซึ่ง|และ|เนื่องด้วย)?\s*(?:ใน|เมื่อ|วันนี้|วานนี้|เมื่อวานนี้|พรุ่งนี้|วัน(?:ที่"
    r"|ที)?|เช้าวันนี้|บ่ายวันนี้)*\s*\(?\s*)*"
)
_SAME_EVENT = re.compile(
    r"(?:ดังกล่าว|จัดขึ้น|มีกำหนด|กำหนดจัด|ระหว่าง|รวม\s?[0-9๐-๙]+\s?วัน|จำนวน\s?[0-9๐-๙]+\s?วัน)[^\n]{0,40}$"
)
_BROADCAST = re.compile(r"รับชม|รับฟัง|ร่วมงาน|เข้าร่วม|จัดขึ้น|ดังกล่าว|ถ่ายทอด|รุ่นที่|ครั้งที่")
_CHAIRS = re.compile(
    r"(?:จะ)?(?:นั่ง|ทำหน้าที่)?(?:เป็น|เปน)\s?ประธาน(?!กรรมการ|อนุกรรมการ|คณะ|สภา"
    r"|เจ้าภาพ)|กล่าวเปิด|เป็นผู้เปิด|ประธานในพิธี|ประธานการประชุม|ประธานเปิด|ปิดการอบรม"
    r"|ทำหน้าที่ประธาน"
)
_ASSESSORS = re.compile(r"(?:ประธาน|หัวหน้า)(?:คณะ)?(?:กรรมการ|ผู้)?(?:ตรวจ|ตรวจประเมิน|ประเมิน)")
_POSITION_CHAIR = re.compile(
    r"(?:โดยมี|ซึ่งมี|โดย|มี|เชิญ|ให้|และ|เรียนเชิญ|ซึ่ง)\s?(?P<who>(?!ที่ประชุม|ขอ)[ก-๎][^\n()“”]{2,90}?)\s*(?:จะ)?(?:ให้เกียรติ)?\s?$"
)
_DELEGATE = re.compile(r"(?:มอบหมาย|มอบ)\s?(?:ให้)?\s?$")
_PAST = dt.timedelta(days=400)


@dataclass(slots=True)
class _Event:
    mention: Mention
    day: dt.date
    window: Span
    title: Title | None = None
    venue: Found[str] | None = None
    online: Found[str] | None = None
    chair: Found[str] | None = None
    end: dt.date | None = None
    places: list[Span] = field(default_factory=list)


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
    found: list[_Event] = []
    marks = list(events(mentions))
    for i, mention in enumerate(marks):
        window = _window(mention, marks, i)
        for day in mention.days:
            event = _event(text, mention, day, window, titles, found)
            if event is not None:
                found.append(event)
    for i, event in enumerate(found):
        event.window = _region(event, found[i + 1] if i + 1 < len(found) else None)
        _furnish(text, event, venues, persons, titles)
    merged = _merged(_with_common_line(text, found, mentions, venues))
    if layout.form is Form.PROSE:
        merged = _without_headlines(merged, subject)
    if len(merged) == 1 and merged[0].chair is None:
        merged[0].chair = _chair(text, Span(0, len(text)), persons)
    return [_reading(layout, event, subject) for event in merged if event.title is not None]


def _window(mention: Mention, marks: Sequence[Mention], i: int) -> Span:
    """The stretch that belongs to a day: its paragraph, up to the days of other events on either side."""
    start, end = mention.paragraph.start, mention.paragraph.end
    if i and marks[i - 1].span.end > start:
        start = marks[i - 1].span.end
    if i + 1 < len(marks) and marks[i + 1].span.start < end:
        end = marks[i + 1].span.start
    return Span(start, max(end, mention.span.end))


_COMMON = re.compile(r"(?:\n|^)\s*(?=เวลา|ณ\s|โดยมี|โดย\S{0,3}มี)")


def _with_common_line(
    text: str, found: list[_Event], mentions: Sequence[Mention], venues: Sequence[Found[str]]
) -> list[_Event]:
    """A line below a list of days that gives hour and place for all of them: ``เวลา ๐๘.๓๐ - ๑๖.๐๐ น. ทั้งสองรุ่น ณ …``."""
    for i, event in enumerate(found):
        last = next((e for e in found[i:] if not _adjoining(found, e)), event)
        line = _COMMON.match(text, last.mention.paragraph.end)
        if line is None or event.title is None:
            continue
        stop = text.find("\n", line.end())
        stop = stop if stop >= 0 else len(text)
        if event.venue is None:
            event.venue = next((v for v in venues if line.end() <= v.span.start < stop), None)
        if event.mention.time is None:
            time = next(iter(find_times(text[line.end() : stop][:60])), None)
            if time is not None:
                event.mention = replace(event.mention, time=time.value)
    return found


def _adjoining(found: Sequence[_Event], event: _Event) -> bool:
    """Whether another event's day stands in the paragraph right below."""
    return any(o.mention.paragraph.start == event.mention.paragraph.end + 1 for o in found)


def _region(event: _Event, following: _Event | None) -> Span:
    """The stretch that speaks of an event: from its title or day to the next event's, within the paragraph of its day."""
    low = _low(event)
    high = event.mention.paragraph.end
    if following is not None and _low(following) > event.mention.span.end:
        high = min(high, _low(following))
    return Span(low, max(high, event.mention.span.end))


def _low(event: _Event) -> int:
    at = event.mention.span.start
    title = event.title.span.start if event.title else at
    return title if event.mention.paragraph.start <= title < at else at


def _without_headlines(found: list[_Event], subject: str | None) -> list[_Event]:
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


def _event(
    text: str, mention: Mention, day: dt.date, window: Span, titles: Sequence[Title], before: Sequence[_Event]
) -> _Event | None:
    """The event of a day, or None where the day is only a further word on one already found, or of none at all."""
    end = mention.expression.end if not mention.expression.is_list else None
    event = _Event(mention, day, window, end=end, places=[mention.span])
    left = text[window.start : mention.span.start]
    opening = _LEADS_IN.match(left)
    at_head = opening is not None and len(left) - opening.end() <= 2
    title = None if at_head else _title_before(text, window, mention, titles)
    if title is None and (at_head or len(left.strip()) < 28 or _opens_sentence(left)):
        title = _title_after(mention, window, titles)
    if title is not None and _PRESS.search(
        text, min(mention.span.start, title.span.start), max(title.span.start, mention.span.start)
    ):
        return None
    earlier = before[-1] if before else None
    if title is None and earlier is not None and _absorbed(earlier, event, left):
        return None
    if title is not None and mention.soft and not _beside(title, mention):
        return None
    if title is None and mention.soft:
        return None
    if title is None:
        title = _title_of_lead(text, mention, titles) or _title_of_session(text, mention, titles, before)
    if title is None and _BROADCAST.search(left[-160:]):
        title = _title_earlier(text, mention, titles)
    event.title = title
    return event if title is not None else None


_OPENS_CLAUSE = re.compile(
    r"(?:ทั้งนี้|โดย|ต่อมา|ว่า|และ|สำหรับ|จากนั้น)\s?(?:ใน|เมื่อ)?(?:วันนี้|วานนี้"
    r"|เมื่อวานนี้|พรุ่งนี้|วันพรุ่งนี้|วัน(?:ที่|ที)?)?\s*\(?\s*$|(?:วันนี้|วานนี้"
    r"|พรุ่งนี้)\s*\(?\s*$"
)


def _opens_sentence(left: str) -> bool:
    """Whether a new clause begins with the day: what is held comes after it."""
    return bool(_OPENS_CLAUSE.search(left)) and not find_titles(left[-90:], None)


def _absorbed(earlier: _Event, event: _Event, left: str) -> bool:
    """A range that only says how long the event before it lasts is joined to it."""
    last = event.end or event.day
    first = earlier.day
    if event.day <= first <= last and (event.end is not None or _SAME_EVENT.search(left)):
        earlier.end = event.end or earlier.end
        if event.day < first:
            earlier.day = event.day
        earlier.places.append(event.mention.span)
        return True
    return event.day == first and event.end is None


def _beside(title: Title, mention: Mention) -> bool:
    return 0 <= mention.span.start - title.span.end < 30


_LIST_LEAD = re.compile(r"(?:ดัง(?:ต่อไป)?นี้|ดังนี|ได้แก่|คือ|ประกอบด้วย|:)\s*$")


def _title_of_lead(text: str, mention: Mention, titles: Sequence[Title]) -> Title | None:
    """What the lead sentence of a list names, for a day in one of its items."""
    at = mention.paragraph.start
    for _ in range(8):
        if at <= 0:
            return None
        start = text.rfind("\n", 0, at - 1) + 1
        line = text[start : at - 1]
        if _LIST_LEAD.search(line) or (len(line) < 110 and item_of(line) and not find_dates(line)):
            inside = [t for t in titles if start <= t.span.start < at and not is_bare(t.text)]
            return next(iter([t for t in reversed(inside) if t.led] or inside[-1:]), None)
        at = start
    return None


def _title_before(text: str, window: Span, mention: Mention, titles: Sequence[Title]) -> Title | None:
    """The last title before the day that runs up to it without another clause between."""
    for title in reversed(titles):
        if title.span.start >= mention.span.start or title.span.start < window.start:
            continue
        if _contiguous(text[min(title.span.end, mention.span.start) : mention.span.start]):
            return title
    return None


_BREAKS = re.compile(
    r"จึง|ทั้งนี้|\sนั้น|ขอให้|มอบหมาย|อย่างไรก็ตาม|\sด้วย(?=สำนัก|กรม|กระทรวง|จังหวัด)"
    r"|ได้ประกาศ|มีมติ|พบว่า|ได้รับรายงาน|ภายใน|ตามหนังสือ|ได้ออก|ลงนาม|ผ่านมา\s|เห็นชอบ"
    r"|กล่าวว่า|เปิดเผยว่า|\sซึ่ง(?!จะ|ได้|กำหนด|จัด|มีกำหนด)"
)


def _contiguous(gap: str) -> bool:
    return len(gap) < 320 and not _BREAKS.search(gap)


def _title_after(mention: Mention, window: Span, titles: Sequence[Title]) -> Title | None:
    """The first title after the day; one that somebody presides over goes first, a bare one last."""
    inside = [t for t in titles if mention.span.end <= t.span.start < window.end]
    named = [t for t in inside if not is_bare(t.text)]
    return next(iter([*(t for t in named if t.presided), *named, *inside]), None)


_PRESS = re.compile(r"แถลงข่าว|แถลงผล|ให้สัมภาษณ์")
_SESSION = re.compile(r"(?:รุ่น|ครั้ง|ระยะ|กลุ่ม)ที่?\s?[0-9๐-๙]+[^\n]{0,60}$")


def _title_of_session(text: str, mention: Mention, titles: Sequence[Title], before: Sequence[_Event]) -> Title | None:
    """``รุ่นที่ ๒ วันที่ …``: the course that the paragraph speaks of, else the event before."""
    left = text[mention.paragraph.start : mention.span.start]
    if not _SESSION.search(left):
        return None
    same = [t for t in titles if mention.paragraph.start <= t.span.start < mention.span.start and not is_bare(t.text)]
    return same[0] if same else before[-1].title if before else None


def _title_earlier(text: str, mention: Mention, titles: Sequence[Title]) -> Title | None:
    earlier = [t for t in titles if t.span.start < mention.span.start and mention.span.start - t.span.start < 1600]
    strong = [t for t in earlier if t.led and not is_bare(t.text)]
    return next(iter(reversed(strong or earlier)), None)


def _furnish(
    text: str, event: _Event, venues: Sequence[Found[str]], persons: Sequence[Found[str]], titles: Sequence[Title]
) -> None:
    window = event.window
    event.venue = _venue(text, event, venues) or _venue_elsewhere(event, venues, titles)
    event.online = _online(text, event)
    line = text.rfind("\n", 0, window.start) + 1
    event.chair = _chair(text, Span(max(line, window.start - 100), window.end), persons)
    if event.title is not None and is_bare(event.title.text):
        event.title = fuller(event.title, titles)


def _venue(text: str, event: _Event, venues: Sequence[Found[str]]) -> Found[str] | None:
    """The venue in the event's stretch: the first after the day, else the last before it, else in the next paragraph."""
    title = event.title.span if event.title else event.mention.span
    own = [v for v in venues if event.window.start <= v.span.start < event.window.end and not title.covers(v.span)]
    after = [v for v in own if v.span.start >= event.mention.span.end]
    before = [v for v in own if v.span.start < event.mention.span.start and v.span.start > title.start]
    if after or before:
        return (after or before[-1:])[0]
    if event.title is not None and event.title.span.end < event.mention.paragraph.start:
        stop = text.find("\n", event.title.span.end)
        near = [v for v in venues if event.title.span.end <= v.span.start < (stop if stop >= 0 else len(text))]
        if near:
            return near[0]
    if event.window.end < event.mention.paragraph.end:
        return None
    following = [v for v in venues if event.mention.paragraph.end < v.span.start < event.mention.paragraph.end + 700]
    return next((v for v in following if _speaks_of_it(text, event, v)), None)


def _venue_elsewhere(event: _Event, venues: Sequence[Found[str]], titles: Sequence[Title]) -> Found[str] | None:
    """The venue that stands behind the same title in another sentence: a lead that tells place but no day."""
    if event.title is None or is_bare(event.title.text):
        return None
    for venue in venues:
        near = [t for t in titles if t.span.end <= venue.span.start < t.span.end + 60]
        if (
            near
            and near[-1].span != event.title.span
            and _alike(near[-1].text, event.title.text)
            and not is_bare(near[-1].text)
        ):
            return venue
    return None


def _speaks_of_it(text: str, event: _Event, venue: Found[str]) -> bool:
    start = event.mention.paragraph.end + 1
    stop = text.find("\n", start)
    head = text[start : start + 40]
    return (
        venue.span.start < (stop if stop >= 0 else len(text))
        and bool(re.match(r"\s*(?:โดย)?(?:ใน)?(?:การ)?(?:ประชุม|อบรม|สัมมนา|งาน|พิธี|กิจกรรม|โครงการ)", head))
        and "ครั้งก่อน" not in head
    )


def _online(text: str, event: _Event) -> Found[str] | None:
    start = event.window.start
    platforms = platform_in(text[start : event.window.end])
    if not platforms and event.window.end == event.mention.paragraph.end:
        stop = event.mention.paragraph.end + 1
        following = text[stop : stop + 700].split("\n")[0]
        if re.match(r"\s*(?:ใน)?การประชุม", following):
            platforms = [p.shift(stop - start) for p in platform_in(following)]
    return platforms[0].shift(start) if platforms else None


def _chair(text: str, window: Span, persons: Sequence[Found[str]]) -> Found[str] | None:
    """Who opens, closes or presides in this stretch: the name with its title, or the position alone."""
    for match in _CHAIRS.finditer(text, window.start, window.end):
        line = text.rfind("\n", 0, match.start()) + 1
        found = _who(text, max(line, match.start() - 260), match.start(), persons)
        if found is None and match.start() - line < 60:
            found = _speaker(line, persons)
        if found is not None:
            return found
    for match in _ASSESSORS.finditer(text, window.start, window.end):
        near = [p for p in persons if match.start() - 60 < p.span.end <= match.start()]
        if near:
            return near[-1]
    return None


def _speaker(line: int, persons: Sequence[Found[str]]) -> Found[str] | None:
    """A paragraph that begins ``เวลา … น. เป็นประธาน…`` goes on about the one named first in the paragraph before."""
    before = [p for p in persons if p.span.end < line and line - p.span.end < 400]
    return before[0] if before else None


def _who(text: str, start: int, end: int, persons: Sequence[Found[str]]) -> Found[str] | None:
    clause = text[start:end]
    named = [p for p in persons if start <= p.span.start and p.span.end <= end]
    if named:
        last = named[-1]
        between = text[last.span.end : end]
        partners = [
            p for p in named[:-1] if re.search(r"พร้อมด้วย\s*$|และ\s*$|ร่วมกับ\s*$", text[p.span.end : last.span.start])
        ]
        chosen = (
            partners[-1]
            if partners and not re.search(r"โดยมี|ซึ่งมี", text[partners[-1].span.end : last.span.start])
            else last
        )
        chosen = _in_full(chosen, persons)
        if not re.search(r"(?:โดยมี|ซึ่งมี|มอบหมายให้|มอบให้)\s?(?!นาย\s|นาง\s)[ก-๎]{6,}[^\n]{0,60}$", between):
            return chosen
    alone = _POSITION_CHAIR.search(clause)
    if alone is None:
        return None
    who = re.split(r"(?:โดยมี|ซึ่งมี|กราบเรียนเชิญ|เรียนเชิญ|ขอเชิญ|ได้รับเกียรติจาก|รับเกียรติจาก)\s?", alone["who"])[-1].strip()
    at = end - len(clause) + clause.rfind(who)
    if len(who) < 4 or len(who) > 80 or re.match(r"(?:การ|ประชุม|งาน|พิธี|วัน|ท่าน$)", who):
        return None
    return Found(who, who, Span(at, at + len(who)), "meetings.position_chair", 0.8)


def _in_full(found: Found[str], persons: Sequence[Found[str]]) -> Found[str]:
    """A given name alone stands for the whole name given before."""
    if " " in found.value:
        return found
    whole = next((p for p in persons if p.value.startswith(found.value + " ")), None)
    return replace(found, value=whole.value) if whole else found


def _merged(found: Sequence[_Event]) -> list[_Event]:
    kept: list[_Event] = []
    for event in found:
        twin = next((k for k in kept if _same(k, event)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[kept.index(twin)] = _united(twin, event)
    return kept


def _same(a: _Event, b: _Event) -> bool:
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
    return _alike(a.title.text, b.title.text)


def _alike(a: str, b: str) -> bool:
    if is_bare(a) or is_bare(b):
        return True
    short, long = sorted((_core(a), _core(b)), key=len)
    return short in long or SequenceMatcher(None, short, long, autojunk=False).ratio() > 0.6


def _core(title: str) -> str:
    return re.sub(r"[\s“”\"'()]|^(?:การ|โครงการ|พิธี|งาน)", "", title)


def _united(a: _Event, b: _Event) -> _Event:
    """One event of two mentions: the one with a time leads, the other fills in what it lacks."""
    lead, other = (b, a) if b.mention.time and not a.mention.time else (a, b)
    first = min(lead.day, other.day)
    timed = lead.mention if lead.day == first else replace(lead.mention, time=None)
    assert lead.title is not None
    assert other.title is not None
    title = lead.title if len(lead.title.text) >= len(other.title.text) or is_bare(other.title.text) else other.title
    return _Event(
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


def _reading(layout: Layout, event: _Event, subject: str | None) -> Reading[Meeting]:
    assert event.title is not None
    start, end = _moments(event)
    flow = layout.body
    parts: dict[str, Found[object]] = {"start": _placed(flow, layout.text, event.places[0], start, "meetings.day")}
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


def _placed(flow: Flow, text: str, span: Span, value: object, rule: str) -> Found[object]:
    place = flow.back(span)
    return Found(place.of(text), value, place, rule)


def _moments(event: _Event) -> tuple[dt.date | dt.datetime, dt.date | dt.datetime | None]:
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
