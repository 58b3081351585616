"""What belongs to a meeting beside its day and title: venue, online platform, chair, the line that several days share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thaicirc.extract.meeting_events import Event
from thaicirc.extract.meeting_titles import Title, alike, fuller, is_bare
from thaicirc.lexicon import platform_in
from thaicirc.numerals import find_times
from thaicirc.spans import Found, Span, line_end

_CHAIRS = re.compile(
    r"(?:จะ)?(?:นั่ง|ทำหน้าที่)?(?:เป็น|เปน)\s?ประธาน(?!กรรมการ|อนุกรรมการ|คณะ|สภา"
    r"|เจ้าภาพ)|กล่าวเปิด|เป็นผู้เปิด|ประธานในพิธี|ประธานการประชุม|ประธานเปิด|ปิดการอบรม"
    r"|ทำหน้าที่ประธาน"
)
_ASSESSORS = re.compile(r"(?:ประธาน|หัวหน้า)(?:คณะ)?(?:กรรมการ|ผู้)?(?:ตรวจ|ตรวจประเมิน|ประเมิน)")
_POSITION_CHAIR = re.compile(
    r"(?:โดยมี|ซึ่งมี|โดย|มี|เชิญ|ให้|และ|เรียนเชิญ|ซึ่ง)\s?(?P<who>(?!ที่ประชุม|ขอ)[ก-๎][^\n()“”]{2,90}?(?:\s?\([^()\n]{2,30}\))?)\s*(?:จะ)?(?:ให้เกียรติ)?\s?$"
)


def furnish(
    text: str, event: Event, venues: Sequence[Found[str]], persons: Sequence[Found[str]], titles: Sequence[Title]
) -> None:
    window = event.window
    if event.title is not None and is_bare(event.title.text):
        event.title = fuller(event.title, titles)
    event.venue = _venue(text, event, venues) or _venue_elsewhere(event, venues, titles)
    event.online = _online(text, event)
    event.chair = find_chair(text, Span(_reach_back(text, window.start), window.end), persons)


def _reach_back(text: str, start: int) -> int:
    """How far before an event's stretch its chair may be named: the same line, no other clause between."""
    low = max(text.rfind("\n", 0, start) + 1, start - 100)
    clause = max(text.rfind(word, low, start) for word in (" ซึ่ง", " โดย", " และ"))
    return clause if clause >= 0 else low


def _venue(text: str, event: Event, venues: Sequence[Found[str]]) -> Found[str] | None:
    """The venue in the event's stretch: the first after the day, else the last before it, else in the next paragraph."""
    title = event.title.span if event.title else event.mention.span
    own = [v for v in venues if event.window.start <= v.span.start < event.window.end and not title.covers(v.span)]
    after = [v for v in own if v.span.start >= event.mention.span.end]
    before = [v for v in own if v.span.start < event.mention.span.start and v.span.start > title.start]
    if after or before:
        return (after or before[-1:])[0]
    if event.title is not None and event.title.span.end < event.mention.paragraph.start:
        stop = line_end(text, event.title.span.end + 1)
        near = [v for v in venues if event.title.span.end <= v.span.start < stop]
        if near:
            return near[0]
    if event.window.end < event.mention.paragraph.end:
        return None
    following = [v for v in venues if event.mention.paragraph.end < v.span.start < event.mention.paragraph.end + 700]
    return next((v for v in following if v.rule == "venues.used" or _speaks_of_it(text, event, v)), None)


def _venue_elsewhere(event: Event, venues: Sequence[Found[str]], titles: Sequence[Title]) -> Found[str] | None:
    """The venue that stands behind the same title in another sentence: a lead that tells place but no day."""
    if event.title is None or is_bare(event.title.text):
        return None
    for venue in venues:
        near = [t for t in titles if t.span.end <= venue.span.start < t.span.end + 60]
        if (
            near
            and near[-1].span != event.title.span
            and alike(near[-1].text, event.title.text)
            and not is_bare(near[-1].text)
        ):
            return venue
    return None


def _speaks_of_it(text: str, event: Event, venue: Found[str]) -> bool:
    start = event.mention.paragraph.end + 1
    head = text[start : start + 40]
    return (
        venue.span.start < line_end(text, start)
        and bool(re.match(r"\s*(?:โดย)?(?:ใน)?(?:การ)?(?:ประชุม|อบรม|สัมมนา|งาน|พิธี|กิจกรรม|โครงการ)", head))
        and "ครั้งก่อน" not in head
    )


def _online(text: str, event: Event) -> Found[str] | None:
    start = event.window.start
    platforms = platform_in(text[start : event.window.end])
    if not platforms and event.window.end == event.mention.paragraph.end:
        stop = event.mention.paragraph.end + 1
        following = text[stop : stop + 700].split("\n")[0]
        if re.match(r"\s*(?:ใน)?การประชุม", following):
            platforms = [p.shift(stop - start) for p in platform_in(following)]
    title = event.title
    if not platforms and title is not None and title.span.end < event.mention.paragraph.start:
        start = title.span.end
        platforms = platform_in(text[start : line_end(text, start)])
    return platforms[0].shift(start) if platforms else None


def find_chair(text: str, window: Span, persons: Sequence[Found[str]]) -> Found[str] | None:
    """Who opens, closes or presides in this stretch: the name with its title, or the position alone."""
    for match in _CHAIRS.finditer(text, window.start, window.end):
        line = text.rfind("\n", 0, match.start()) + 1
        found = _who(text, max(line, match.start() - 260), match.start(), persons)
        if found is None and (match.start() - line < 60 or _GOES_ON.match(text, line, match.start())):
            found = _speaker(line, persons)
        if found is not None:
            return found
    for match in _ASSESSORS.finditer(text, window.start, window.end):
        near = [p for p in persons if match.start() - 60 < p.span.end <= match.start()]
        if near:
            return near[-1]
    return None


#: The programme of the same day goes on, led by whom the text has named already.
_GOES_ON = re.compile(r"(?:จากนั้น|ต่อมา|ต่อจากนั้น|ในช่วง\S+)\s?(?:ใน|เมื่อ)?เวลา[^\n]{0,90}$")


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
    if _AFORESAID.match(who):
        before = [p for p in persons if p.span.end < at and at - p.span.end < _SAME_MATTER]
        return before[-1] if before else None
    if len(who) < 4 or len(who) > 80 or re.match(r"(?:การ|ประชุม|งาน|พิธี|วัน|ท่าน$)", who):
        return None
    return Found(who, who, Span(at, at + len(who)), "meetings.position_chair", 0.8)


#: ``ท่านดังกล่าวจะเป็นประธาน``: whom the sentence named before.
_AFORESAID = re.compile(r"(?:ท่าน|ผู้|บุคคล|เจ้าหน้าที่)ดังกล่าว|ท่านจะ$")
_SAME_MATTER = 600


def _in_full(found: Found[str], persons: Sequence[Found[str]]) -> Found[str]:
    """A given name alone stands for the whole name given before."""
    if " " in found.value:
        return found
    whole = next((p for p in persons if p.value.startswith(found.value + " ")), None)
    return replace(found, value=whole.value) if whole else found


_COMMON = re.compile(r"(?:\n|^)\s*(?=เวลา|ณ\s|โดยมี|โดย\S{0,3}มี)")


def share_common_line(text: str, found: Sequence[Event], venues: Sequence[Found[str]]) -> None:
    """A line below a list of days that gives hour and place for all of them: ``เวลา ๐๘.๓๐ - ๑๖.๐๐ น. ทั้งสองรุ่น ณ …``."""
    for i, event in enumerate(found):
        last = next((e for e in found[i:] if not _adjoining(found, e)), event)
        line = _COMMON.match(text, last.mention.paragraph.end)
        if line is None or event.title is None:
            continue
        stop = line_end(text, line.end())
        if event.venue is None:
            event.venue = next((v for v in venues if line.end() <= v.span.start < stop), None)
        if event.mention.time is None:
            time = next(iter(find_times(text[line.end() : stop][:60])), None)
            if time is not None:
                event.mention = replace(event.mention, time=time.value)


def _adjoining(found: Sequence[Event], event: Event) -> bool:
    """Whether another event's day stands in the paragraph right below."""
    return any(o.mention.paragraph.start == event.mention.paragraph.end + 1 for o in found)
