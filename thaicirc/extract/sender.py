"""The sender: the owner agency (ส่วนราชการเจ้าของหนังสือ) and its address.

Saraban Regulation B.E. 2526, clause 11.2 and annex 1: name and seat of the agency at the upper right, the agency of
the heading in orders and announcements (clauses 16-21), the ส่วนราชการ line of a memorandum (clause 12).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thaicirc.extract.byline import find_voice
from thaicirc.extract.letterhead import NUMBER, find_letterhead, is_only_date, issuer_pattern, stripped
from thaicirc.extract.minuted_meeting import heading_rows
from thaicirc.layout import Form, Layout, join, joined
from thaicirc.lexicon import agency_of_code, position_pattern, seat_to_agency
from thaicirc.names import corrected
from thaicirc.records import ReferenceNumber, Sender
from thaicirc.spans import Found, Reading, Span

_PLACE_IN_MEMO = re.compile(r"\s+(?=(?:ถนน|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)\s?[ก-ฮเ-ไ])")
_PHONE = re.compile(r"\s*(?:โทร|โทร\.|Tel)")
_HEADING = re.compile(
    r"(?:\(สำเนา\)\s*|สำเนา|ร่าง)?\s*(?P<word>คำสั่?ง(?!เก)|ประกาศ|แถลงการณ์|ระเบียบ"
    r"|ข้อบังคับ|แจ้งความ)(?P<name>\S.*)"
)
_HEADING_END = re.compile(r"\s+(?:ที่\s?[0-9๐-๙ก-ฮ]|เรื่อง|กรณี|ฉบับ|ว่าด้วย|พ\.ศ\.|ลงวันที่|\()")


def find_sender(layout: Layout, number: Found[ReferenceNumber] | None = None) -> Reading[Sender] | None:
    """The agency that issued the document, and its address as far as printed; failing that, whose code its number bears."""
    found = _printed(layout)
    if found is not None or number is None or layout.form not in (Form.LETTER, Form.MEMO):
        return found
    agency = agency_of_code(number.value.agency_code, number.value.unit_code) if number.value.agency_code else None
    if agency is None:
        return None
    return Reading(Sender(name=agency.name), {"name": Found(number.text, agency.name, number.span, "sender.code", 0.6)})


def _printed(layout: Layout) -> Reading[Sender] | None:
    match layout.form:
        case Form.LETTER:
            return _headed(layout)
        case Form.MEMO:
            return _department(layout)
        case Form.STAMPED:
            return _below(layout)
        case Form.ORDER | Form.ANNOUNCEMENT | Form.REGULATION:
            return _issuer(layout)
        case Form.MINUTES:
            return _minuted(layout)
    return _voice(layout)


def _reading(layout: Layout, names: Sequence[Span], address: Sequence[Span], rule: str) -> Reading[Sender] | None:
    if not names:
        return None
    name, found_name = _joined(layout, names, rule)
    agency = seat_to_agency(name)
    if agency is not None:
        address = [*names, *address]
        name = agency
    where, found_where = _joined(layout, address, rule + ".address") if address else (None, None)
    parts = {"name": Found(found_name.text, name, found_name.span, rule)}
    if found_where is not None:
        parts["address"] = found_where
    return Reading(Sender(name=name, address=where), parts)


def _joined(layout: Layout, spans: Sequence[Span], rule: str) -> tuple[str, Found[str]]:
    value = corrected(joined(layout.text, spans), layout.text)
    span = Span(spans[0].start, spans[-1].end)
    return value, Found(span.of(layout.text), value, span, rule)


def _headed(layout: Layout) -> Reading[Sender] | None:
    """A letter names its agency in the letterhead."""
    names, address = find_letterhead(layout)
    return _reading(layout, names, address, "sender.letterhead")


def _department(layout: Layout) -> Reading[Sender] | None:
    """The ส่วนราชการ line of a memorandum, without its telephone; place words go to the address."""
    row = next((row for row in layout.head if row.name == "department"), None)
    if row is None:
        return None
    spans = [row.value]
    follow = layout.head[layout.head.index(row) + 1 :]
    for later in follow[:2]:
        if (
            NUMBER.match(later.text)
            or later.name is not None
            or re.match(r"(?:วัน|งน)", later.text)
            or is_only_date(later.text)
        ):
            break
        if later.gap:
            break
        spans.append(later.span)
    flow = join(layout.text, spans)
    phone = _PHONE.search(flow.text)
    end = phone.start() if phone else len(flow.text)
    place = _place_in_memo(flow.text, end)
    name = flow.back(Span(0, place.start() if place else end))
    address = [flow.back(Span(place.end(), end))] if place else []
    return _reading(layout, [name], address, "sender.department") if len(name) else None


def _place_in_memo(line: str, end: int) -> re.Match[str] | None:
    """Where an address begins on a memo's agency line; not with the province that an office's name left open.

    >>> _place_in_memo("สำนักงานคลังจังหวัด กลุ่มงานวิชาการ จังหวัดแพร่", 44) is None
    True
    """
    place = _PLACE_IN_MEMO.search(line, 0, end)
    if place is None:
        return None
    word = re.match(r"จังหวัด|อำเภอ", line[place.end() :])
    left_open = re.search(rf"[ก-๎]{word[0]}(?=\s)", line[: place.start() + 1]) if word else None
    return None if left_open else place


def _below(layout: Layout) -> Reading[Sender] | None:
    """A stamped letter names its agency below the text, above the date."""
    row = next((row for row in layout.signature if issuer_pattern().match(corrected(row.text, ""))), None)
    return _reading(layout, [row.span], [], "sender.stamp") if row else _headed(layout)


def _issuer(layout: Layout) -> Reading[Sender] | None:
    for row in (*layout.head, *layout.rows[:6]):
        match = _HEADING.match(row.text)
        if match is None:
            continue
        end = _HEADING_END.search(match["name"])
        name = match["name"][: end.start()] if end else match["name"]
        if issuer_pattern().match(corrected(name, "")):
            start = row.span.start + match.start("name")
            return _reading(layout, [stripped(layout.text, Span(start, start + len(name)))], [], "sender.heading")
    return _cited_issuer(layout) or _issuing_office(layout)


_CITED = re.compile(
    r"(?:เผยแพร่|ออก|ลงนามใน)\s?(?:คำสั่ง|ประกาศ|ระเบียบ)(?P<name>\S.*?)(?=\s+(?:ที่\s?[0-9๐-๙]"
    r"|เรื่อง|ฉบับ|ว่าด้วย|พ\.ศ\.))"
)


def _cited_issuer(layout: Layout) -> Reading[Sender] | None:
    for row in layout.rows[:5]:
        match = _CITED.search(row.text)
        if match and issuer_pattern().match(match["name"]):
            start = row.span.start + match.start("name")
            return _reading(layout, [Span(start, start + len(match["name"]))], [], "sender.cited")
    return None


def _issuing_office(layout: Layout) -> Reading[Sender] | None:
    """No agency in the heading: who signs issues it (an office-holder such as นายกรัฐมนตรี)."""
    for row in layout.signature[1:]:
        if re.match(position_pattern(), row.text):
            return _reading(layout, [row.span], [], "sender.office_holder")
    return None


#: Words of the heading's agency, most telling first in its line; ระดับอำเภอ names a level, no district.
_MINUTED = re.compile(
    r"(?<!ระดับ)(?<!\.)(?:กรม(?!การ)|สำนักงาน|โรงพยาบาล|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|เทศบาล|องค์การ|อำเภอ|จังหวัด|กระทรวง|สถาบัน|ศูนย์)[ก-๎]{3,}"
)


def _minuted(layout: Layout) -> Reading[Sender] | None:
    """Minutes: the agency on the line above the title, or the one whose meeting the title names."""
    titled = heading_rows(layout)
    first = layout.rows[0] if layout.rows else None
    if (
        first is not None
        and titled
        and first not in titled
        and issuer_pattern().match(first.text)
        and len(first.text) < 80
    ):
        return _reading(layout, [first.span], [], "sender.minutes")
    for row in titled:
        named = _MINUTED.search(row.text)
        if named:
            start = row.span.start + named.start()
            return _reading(layout, [Span(start, row.span.start + named.end())], [], "sender.minutes")
    return None


def _voice(layout: Layout) -> Reading[Sender] | None:
    """News: the office of a byline, a source tag after the headline, or the agency that itself invites."""
    voice = find_voice(layout, issuer_pattern())
    return _reading(layout, [voice[0]], [], voice[1]) if voice else None
