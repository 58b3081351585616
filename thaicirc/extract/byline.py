"""Who speaks in a news item: the byline below the text, a source tag behind the headline, the agency that invites."""

from __future__ import annotations

import re

from thaicirc.layout import Layout, Row
from thaicirc.lexicon import is_known_name
from thaicirc.spans import Span

_CREDIT = r"(?:(?:(?:ภาพ|ข่าว|ที่มา|ข้อมูล|เรียบเรียง|ผู้เขียน)\s?[/และ]*\s?)+(?:โดย)?\s*[:：]?\s*|โดย\s+)?"
_PRESS_OFFICE = (
    r"(?:กอง|กลุ่ม|ฝ่าย|ส่วน|สำนัก(?:งาน)?|ศูนย์|งาน|กรม)"
    r"[ก-๎. ]{0,60}(?:สารนิเทศ|ประชาสัมพันธ์|สื่อสาร\S*|เผยแพร่\S*|ข่าว\S*|โฆษก\S*|เลขานุการ\S*)[ก-๎. ]{0,50}"
)
_OFFICE_OF_AGENCY = (
    r"(?:กลุ่ม|กอง|ฝ่าย|งาน|ส่วน|ศูนย์|สำนัก)[ก-๎]{4,60}"
    r"(?:\s(?:สำนักงาน|กรม|กระทรวง|จังหวัด|อำเภอ|เทศบาล|มหาวิทยาลัย|โรงพยาบาล|องค์การ)[ก-๎]{2,40}){1,2}"
)
_BYLINE = re.compile(rf"{_CREDIT}(?P<name>{_PRESS_OFFICE}|{_OFFICE_OF_AGENCY})")
_SOURCE = re.compile(r"(?:ที่มา|แหล่งที่มา|ข่าวโดย|ข้อมูลโดย)\s*[:：]?\s*(?P<name>[ก-๎][^:：]{3,80})")
_LONGEST = 100


def find_byline(layout: Layout) -> Span | None:
    """Where the office that ends a news item is named, or None."""
    for row in reversed(layout.rows[2:]):
        match = _BYLINE.fullmatch(row.text.strip("()")) if len(row.text) < _LONGEST else None
        if match:
            start = row.span.start + row.text.index(match["name"])
            return Span(start, start + len(match["name"]))
    return None


_TAG = re.compile(r"(?:\[(?P<name>[^\[\]]{4,60})\]|\((?P<round>[^()]{4,60})\))\s*$")
_INVITES = re.compile(
    r"(?P<name>\S{3,80}?)\s?(?:ขอเชิญ|เชิญชวน|ขอเชิญชวน|ประกาศรับ|เปิดรับสมัคร|รับสมัคร|แจ้ง(?:ว่า|ให้)"
    r"|ขอแจ้ง|ขอประกาศ|เปิดรับ)"
)


def find_voice(layout: Layout, agency: re.Pattern[str]) -> tuple[Span, str] | None:
    """Where the agency that speaks is named, and by which rule it was found."""
    byline = find_byline(layout)
    if byline is not None:
        return byline, "sender.byline"
    for row in layout.rows[:3]:
        tag = _TAG.search(row.text)
        key = "name" if tag and tag["name"] else "round"
        if tag and agency.match(tag[key]) and (key == "name" or is_known_name(tag[key])):
            return _within(row, *tag.span(key)), "sender.source_tag"
    for row in layout.rows[-3:]:
        source = _SOURCE.fullmatch(row.text)
        if source and agency.match(source["name"]):
            return _within(row, *source.span("name")), "sender.source_line"
    for row in layout.rows[:5]:
        invites = _INVITES.match(row.text)
        if invites and agency.match(invites["name"]):
            return _within(row, *invites.span("name")), "sender.invites"
    return None


def _within(row: Row, start: int, end: int) -> Span:
    return Span(row.span.start + start, row.span.start + end)
