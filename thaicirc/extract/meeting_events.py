"""Candidates for meetings: the days of a body on which something is held, each with the title that belongs to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from thaicirc.extract.meeting_titles import Title, find_programmes, find_titles, is_bare
from thaicirc.layout import item_of
from thaicirc.numerals import find_dates
from thaicirc.spans import Found, Span
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


@dataclass(slots=True)
class Event:
    mention: Mention
    day: dt.date
    window: Span
    title: Title | None = None
    venue: Found[str] | None = None
    online: Found[str] | None = None
    chair: Found[str] | None = None
    end: dt.date | None = None
    places: list[Span] = field(default_factory=list)
    again: bool = False  # the same once more, with place and platform of its own


def find_events(text: str, mentions: Sequence[Mention], titles: Sequence[Title]) -> list[Event]:
    """The days of a text on which something is held, in order, each with its title; a list of days makes several."""
    found: list[Event] = []
    marks = list(events(mentions))
    programmes = find_programmes(text)
    for i, mention in enumerate(marks):
        window = _window(mention, marks, i)
        for day in mention.days:
            event = _event(text, mention, day, window, titles, found) or _programmed(
                text, mention, day, window, programmes, found
            )
            if event is not None:
                found.append(event)
    for i, event in enumerate(found):
        event.window = _region(event, found[i + 1] if i + 1 < len(found) else None)
    return found


def _window(mention: Mention, marks: Sequence[Mention], i: int) -> Span:
    """The stretch that belongs to a day: its paragraph, up to the days of other events on either side."""
    start, end = mention.paragraph.start, mention.paragraph.end
    if i and marks[i - 1].span.end > start:
        start = marks[i - 1].span.end
    if i + 1 < len(marks) and marks[i + 1].span.start < end:
        end = marks[i + 1].span.start
    return Span(start, max(end, mention.span.end))


def _region(event: Event, following: Event | None) -> Span:
    """The stretch that speaks of an event: from its title or day to the next event's, within the paragraph of its day."""
    low = _low(event)
    high = event.mention.paragraph.end
    if following is not None and _low(following) > event.mention.span.end:
        high = min(high, _low(following))
    return Span(low, max(high, event.mention.span.end))


def _low(event: Event) -> int:
    at = event.mention.span.start
    title = event.title.span.start if event.title else at
    return title if event.mention.paragraph.start <= title < at and not event.again else at


def _event(
    text: str, mention: Mention, day: dt.date, window: Span, titles: Sequence[Title], before: Sequence[Event]
) -> Event | None:
    """The event of a day, or None where the day is only a further word on one already found, or of none at all."""
    end = mention.expression.end if not mention.expression.is_list else None
    left = text[window.start : mention.span.start]
    event = Event(mention, day, window, end=end, places=[mention.span], again=_AGAIN.search(left[-60:]) is not None)
    opening = _LEADS_IN.match(left)
    at_head = opening is not None and len(left) - opening.end() <= 2
    title = _title_of_next_clause(left, mention, window, titles)
    if title is None and not at_head:
        title = _title_before(text, window, mention, titles)
    if title is None and (at_head or len(left.strip()) < _SHORT or _opens_sentence(left)):
        title = _title_after(mention, window, titles)
    if title is not None and _SESSION_HEAD.fullmatch(left) and title.text.startswith("พิธีเปิด"):
        title = _title_of_lead(text, mention, titles) or title
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
        title = (
            _title_of_pair(left, before, event.again)
            or _title_of_lead(text, mention, titles)
            or _title_of_session(text, mention, titles, before)
        )
    if title is None and _BROADCAST.search(left[-160:]):
        title = _title_earlier(text, mention, titles)
    event.title = title
    return event if title is not None else None


_OPENS_CLAUSE = re.compile(
    r"(?:ทั้งนี้|โดย|ต่อมา|ว่า|และ|เป็น|สำหรับ|จากนั้น|ก่อนหน้า(?:นี้)?)\s?(?:ใน|เมื่อ)?(?:วันนี้|วานนี้"
    r"|เมื่อวานนี้|พรุ่งนี้|วันพรุ่งนี้|วัน(?:ที่|ที)?)?\s*\(?\s*$|(?:วันนี้|วานนี้"
    r"|พรุ่งนี้)\s*\(?\s*$"
)


_ONE_DAY = dt.timedelta(days=1)


def _programmed(
    text: str, mention: Mention, day: dt.date, window: Span, programmes: Sequence[Title], before: Sequence[Event]
) -> Event | None:
    """The event of a programme (กำหนดการ) for a day that stands alone on its line; the days after it carry it on."""
    line = text[mention.paragraph.start : mention.paragraph.end]
    title = next((t for t in reversed(programmes) if t.span.end <= mention.paragraph.start), None)
    if title is None or len(line.strip()) - len(mention.span.of(text)) > _BESIDE_DAY:
        return None
    last = before[-1] if before else None
    if last is not None and last.title == title and day - (last.end or last.day) == _ONE_DAY:
        last.end = day
        last.places.append(mention.span)
        return None
    return Event(mention, day, window, title=title, places=[mention.span])


_BESIDE_DAY = 24
_SHORT = 30  # no more than ``เมื่อเวลา ๐๙.๓๐ น. ของวันที่`` before a day
_NEXT_CLAUSE = re.compile(r"\s(?:และ|ส่วน)\s?(?:ใน|เมื่อ)?(?:วานนี้|วันนี้|พรุ่งนี้|วันพรุ่งนี้|วัน(?:[ก-๎]{2,8})?ที่?)\s?\(?\s*$")
_NEAR = 40


def _title_of_next_clause(left: str, mention: Mention, window: Span, titles: Sequence[Title]) -> Title | None:
    """``… และเมื่อวานนี้ (7 มิ.ย.) ได้ตรวจเยี่ยม…``: another day, and what was done on it behind it."""
    title = _title_after(mention, window, titles) if _NEXT_CLAUSE.search(left) else None
    return title if title and title.span.start - mention.span.end < _NEAR and not is_bare(title.text) else None


def _opens_sentence(left: str) -> bool:
    """Whether a new clause begins with the day: what is held comes after it."""
    named = any(not is_bare(title.text) for title in find_titles(left[-90:], None))
    return bool(_OPENS_CLAUSE.search(left)) and not named


def _absorbed(earlier: Event, event: Event, left: str) -> bool:
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


_LIST_LEAD = re.compile(r"(?:(?:ดัง(?:ต่อไป)?|ต่อไป)นี้|ตามตาราง\S{0,12}|ดังนี|ได้แก่|คือ|ประกอบด้วย|:)\s*$")


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
        if title.span.start >= mention.span.start or title.span.start < window.start or _nested(title, titles):
            continue
        if _contiguous(text[min(title.span.end, mention.span.start) : mention.span.start]):
            return title
    return None


def _nested(title: Title, titles: Sequence[Title]) -> bool:
    """``ประชุมเตรียมรับการตรวจประเมิน…``: the assessment is what the meeting is about."""
    around = [t for t in titles if t is not title and t.span.covers(title.span)]
    about = is_bare(title.text)
    return (title.text in _KIND_ALONE and bool(around)) or any(
        t.presided or (t.led and (about or _MEETS.match(t.text))) for t in around
    )


_KIND_ALONE = ("งาน", "พิธี", "กิจกรรม", "โครงการ")


_MEETS = re.compile(r"(?:การ)?(?:ประชุม|สัมมนา)")
_BREAKS = re.compile(
    r"จึง|ทั้งนี้|\sนั้น|ขอให้|มอบหมาย|อย่างไรก็ตาม|\sด้วย(?=สำนัก|กรม|กระทรวง|จังหวัด)"
    r"|ได้ประกาศ|มีมติ|พบว่า|ได้รับรายงาน|ภายใน|ตามหนังสือ|ได้ออก|ลงนาม|ผ่านมา\s|เห็นชอบ"
    r"|กล่าวว่า|เปิดเผยว่า|\sซึ่ง(?!จะ|ได้|กำหนด|จัด|มีกำหนด|มี[^\n]{4,80}เป็นประธาน)"
)


def _contiguous(gap: str) -> bool:
    return len(gap) < 320 and not _BREAKS.search(_ASKS_FOR_PLACE.sub("", gap))


#: ``กำหนดจัดการแข่งขัน… จึงขออนุญาตใช้สถานที่ ณ … ในวันที่ …``: the place is asked for, the event goes on.
_ASKS_FOR_PLACE = re.compile(
    r"จึง(?:ใคร่)?ขออนุมัติ(?:จัด|ดำเนินการ)?(?=\s*(?:ใน|ระหว่าง)?\s*(?:วัน|$))|จึง(?:ใคร่)?ขอ(?:อนุญาต|ความอนุเคราะห์)?\s?ใช้(?=สถานที่|ห้อง|อาคาร|หอ|สนาม)"
)


def _title_after(mention: Mention, window: Span, titles: Sequence[Title]) -> Title | None:
    """The first title after the day; one that somebody presides over goes first, a bare one last."""
    inside = [t for t in titles if mention.span.end <= t.span.start < window.end]
    named = [t for t in inside if not is_bare(t.text)]
    return next(iter([*(t for t in named if t.presided), *named, *inside]), None)


_PAIR = re.compile(r"[^\n]{0,40}?\s?(?:และ|กับ|,)\s?(?:ใน)?(?:วัน(?:[ก-๎]{2,8})?(?:ที่?)?)?\s*")


def _title_of_pair(left: str, before: Sequence[Event], again: bool) -> Title | None:
    """``ในวันที่ ๑๒ มีนาคม ๒๕๖๗ และวันที่ ๑๕ มีนาคม ๒๕๖๗``: the same is held on both days."""
    return before[-1].title if before and (again or _PAIR.fullmatch(left)) else None


_AGAIN = re.compile(
    r"(?:และ|โดย)(?:จะ)?(?:จัด|ประชุม|อบรม|ทบทวน)\S{0,12}อีก(?:ครั้ง|รุ่น)(?:หนึ่ง)?\s?(?:ใน)?\s?(?:วัน(?:ที่)?)?\s?$"
)
_PRESS = re.compile(r"แถลงข่าว|แถลงผล(?!การประชุม)|ให้สัมภาษณ์|กล่าวว่า|เปิดเผยว่า|เผยว่า|ระบุว่า")
_SESSION_HEAD = re.compile(r"\s*(?:รุ่น|ครั้ง|ระยะ|กลุ่ม)ที่\s?[0-9๐-๙]+\s*(?:ใน)?(?:วัน(?:ที่)?)?\s*")
_SESSION = re.compile(r"(?:รุ่น|ครั้ง|ระยะ|กลุ่ม)ที่?\s?[0-9๐-๙]+[^\n]{0,60}$")


def _title_of_session(text: str, mention: Mention, titles: Sequence[Title], before: Sequence[Event]) -> Title | None:
    """``รุ่นที่ ๒ วันที่ …``: the course that the paragraph speaks of, else the event before."""
    left = text[mention.paragraph.start : mention.span.start]
    if not _SESSION.search(left[-100:]):
        return None
    same = [t for t in titles if mention.paragraph.start <= t.span.start < mention.span.start and not is_bare(t.text)]
    return same[0] if same else before[-1].title if before else None


def _title_earlier(text: str, mention: Mention, titles: Sequence[Title]) -> Title | None:
    earlier = [t for t in titles if t.span.start < mention.span.start and mention.span.start - t.span.start < 1600]
    strong = [t for t in earlier if t.led and not is_bare(t.text)]
    return next(iter(reversed(strong or earlier)), None)
