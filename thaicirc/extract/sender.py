"""The sender: the owner agency (ส่วนราชการเจ้าของหนังสือ) and its address.

Saraban Regulation B.E. 2526, clause 11.2 and annex 1: name and seat of the agency at the upper right, the agency of
the heading in orders and announcements (clauses 16-21), the ส่วนราชการ line of a memorandum (clause 12).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thaicirc.extract.byline import find_voice
from thaicirc.extract.minuted_meeting import heading_rows
from thaicirc.layout import Form, Layout, Row, join, joined, segments
from thaicirc.lexicon import agency_of_code, agency_prefix_pattern, position_pattern, seat_to_agency
from thaicirc.names import corrected
from thaicirc.numerals import find_dates
from thaicirc.records import ReferenceNumber, Sender
from thaicirc.spans import Found, Reading, Span

_ADDRESS = re.compile(
    r"(?:ศูนย์ราชการ(?!สะดวก)|ทำเนียบ|เมืองทองธานี|เลขที่|ถนน|ถ\.|ซอย|หมู่|หมู่ที่|ม\.|แขวง|เขต(?!พื้นที่|สุขภาพ|ตรวจ)|ตู้\s?ป"
    r"|ต\.|ตำบล(?=\S+\s)|อ\.|อำเภอ(?=\S+\s+จังหวัด)|จ\.|กทม|กท\s"
    r"|กรุงเทพ|[0-9๐-๙/]+\s*(?:หมู่|ถนน|ถ\.|ซอย|อาคาร)|อาคาร|ชั้น)"
    r"|.*(?:\s|[ก-ฮ])[0-9๐-๙]{5}(?![0-9๐-๙])|.*\s(?:กทม\.?|ถนน\S+)"
)
_PLACE_IN_MEMO = re.compile(r"\s+(?=(?:ถนน|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)\s?[ก-ฮเ-ไ])")
_PHONE = re.compile(r"\s*(?:โทร|โทร\.|Tel)")
_STAMP = re.compile(r"(?:เลข(?:ที่?)?\s?รับ|รับที่|รับเลขที่|วันที่?\s?[0-9๐-๙]|เวลา|เลขทะเบียน)")
_NUMBER = re.compile(
    r"(?:เลข)?(?:ที่|ที|V[il]|N[il])\s*(?=[ก-ฮ(]{1,8}\s*[0-9๐-๙(.]|[0-9๐-๙.]+\s?/|$)"
    r"|[ก-ฮ]{2,5}\s?[0-9๐-๙.]+\s?/"
)
_DEGREE = re.compile(
    r"[(\[]?\s*(?:ด่วน|ด่วนมาก|ด่วนที่?สุด|ด่วน\s?ที่สุด|ลับ|ลับมาก|ลับที่?สุด|บันทึกข้อความ"
    r"|\(?ร่าง\)?|สำเนา|สำเนาคู่ฉบับ|-\s?\S{1,4}\s?-)\s*[)\]]?"
)
_POSTCODE = re.compile(r"[ก-ฮ]{2}\.?\s?[0-9๐-๙]{5}")
_HEADING = re.compile(
    r"(?:\(สำเนา\)\s*|สำเนา|ร่าง)?\s*(?P<word>คำสั่?ง(?!เก)|ประกาศ|แถลงการณ์|ระเบียบ"
    r"|ข้อบังคับ|แจ้งความ)(?P<name>\S.*)"
)
_HEADING_END = re.compile(r"\s+(?:ที่\s?[0-9๐-๙ก-ฮ]|เรื่อง|กรณี|ฉบับ|ว่าด้วย|พ\.ศ\.|ลงวันที่|\()")


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?:{agency_prefix_pattern()}|{position_pattern()}|หัวหน้าคณะ|รัฐบาล)")


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
            return _letterhead(layout)
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


def _letterhead(layout: Layout) -> Reading[Sender] | None:
    names: list[Span] = []
    address: list[Span] = []
    stamped = _stamp_rows(layout)
    for row in layout.head:
        if row in stamped:
            continue
        for span in _letterhead_spans(layout, row):
            text = span.of(layout.text)
            if address or (names and _ADDRESS.match(text)):
                address.append(span)
            elif (names and len(names) < 4) or _is_agency(text):
                cut = _embedded_address(text)
                names.append(Span(span.start, span.start + cut) if cut else span)
                if cut:
                    address.append(_stripped(layout.text, Span(span.start + cut, span.end)))
    if not names:
        names = _first_words(layout, stamped)
    return _reading(layout, names, address, "sender.letterhead")


def _is_agency(text: str) -> bool:
    name = corrected(text, "")
    return bool(_agency().match(name)) or seat_to_agency(name) is not None


def _stripped(text: str, span: Span) -> Span:
    body = span.of(text)
    start = span.start + len(body) - len(body.lstrip())
    return Span(start, start + len(body.strip()))


def _first_words(layout: Layout, stamped: Sequence[Row]) -> list[Span]:
    """No known head noun: the first words of the letterhead are the name all the same."""
    for row in layout.head:
        for span in _letterhead_spans(layout, row) if row not in stamped else ():
            if len(span) > 7 and not _ADDRESS.match(span.of(layout.text)):
                return [span]
    return []


def _embedded_address(text: str) -> int:
    """Where an address begins on the line of the name: ``สำนักงาน(อาคารกรุงเทพใต้)``, ``กรมที่ดิน ถนน…``."""
    match = re.search(r"(?<=[ก-๎])\s*\((?=อาคาร)|\s+(?=ถนน|เลขที่\s?[0-9๐-๙])", text)
    return match.start() if match and match.start() > 5 else 0


def _letterhead_spans(layout: Layout, row: Row) -> list[Span]:
    """The pieces of a head line that can be letterhead: no number, date, degree of urgency or memo title."""
    found: list[Span] = []
    if _only_date(row.text):
        return found
    for span in segments(layout.text, row.span):
        text = span.of(layout.text)
        number = _NUMBER.match(text)
        if number:
            start = _behind_number(text)
            if start is None:
                continue
            span = Span(span.start + start, span.end)
            text = span.of(layout.text)
        if _DEGREE.fullmatch(text.strip(" .")) or _only_date(text):
            continue
        if sum("\u0e01" <= c <= "\u0e2e" for c in text) < 3 and not _POSTCODE.fullmatch(text):
            continue
        found.append(span)
    return found


def _behind_number(text: str) -> int | None:
    """Where the letterhead begins on the line of the number: behind a wide gap, or where an agency or its seat is named."""
    wide = re.search(r"(?<=[0-9๐-๙/])\s{2,}(?=[ก-ฮเ-ไ])", text)
    if wide:
        return wide.end()
    narrow = re.search(r"(?<=[0-9๐-๙])\s(?=[ก-ฮเ-ไ][ก-๎]{3})", text)
    return narrow.end() if narrow and _is_agency(text[narrow.end() :]) else None


def _only_date(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and len(text) - len(dates[0].span) < 12


def _stamp_rows(layout: Layout) -> list[Row]:
    """The rows of a receiving stamp: the receiver's name, its number, day and time."""
    rows = list(layout.head)
    hits = [i for i, row in enumerate(rows) if row.name == "received_number" or _STAMP.match(row.text)]
    if not any(rows[i].name == "received_number" for i in hits):
        return []
    first = hits[0]
    name = (
        [rows[first - 1]]
        if first and _is_agency(rows[first - 1].text) and not _NUMBER.match(rows[first - 1].text)
        else []
    )
    return name + [rows[i] for i in hits if i - first < 5]


def _department(layout: Layout) -> Reading[Sender] | None:
    """The ส่วนราชการ line of a memorandum, without its telephone; place words go to the address."""
    row = next((row for row in layout.head if row.name == "department"), None)
    if row is None:
        return None
    spans = [row.value]
    follow = layout.head[layout.head.index(row) + 1 :]
    for later in follow[:2]:
        if (
            _NUMBER.match(later.text)
            or later.name is not None
            or re.match(r"(?:วัน|งน)", later.text)
            or _only_date(later.text)
        ):
            break
        if later.gap:
            break
        spans.append(later.span)
    flow = join(layout.text, spans)
    phone = _PHONE.search(flow.text)
    end = phone.start() if phone else len(flow.text)
    place = _PLACE_IN_MEMO.search(flow.text, 0, end)
    name = flow.back(Span(0, place.start() if place else end))
    address = [flow.back(Span(place.end(), end))] if place else []
    return _reading(layout, [name], address, "sender.department") if len(name) else None


def _below(layout: Layout) -> Reading[Sender] | None:
    """A stamped letter names its agency below the text, above the date."""
    row = next((row for row in layout.signature if _agency().match(corrected(row.text, ""))), None)
    return _reading(layout, [row.span], [], "sender.stamp") if row else _letterhead(layout)


def _issuer(layout: Layout) -> Reading[Sender] | None:
    for row in (*layout.head, *layout.rows[:6]):
        match = _HEADING.match(row.text)
        if match is None:
            continue
        end = _HEADING_END.search(match["name"])
        name = match["name"][: end.start()] if end else match["name"]
        if _agency().match(corrected(name, "")):
            start = row.span.start + match.start("name")
            return _reading(layout, [_stripped(layout.text, Span(start, start + len(name)))], [], "sender.heading")
    return _cited_issuer(layout) or _issuing_office(layout)


_CITED = re.compile(
    r"(?:เผยแพร่|ออก|ลงนามใน)\s?(?:คำสั่ง|ประกาศ|ระเบียบ)(?P<name>\S.*?)(?=\s+(?:ที่\s?[0-9๐-๙]"
    r"|เรื่อง|ฉบับ|ว่าด้วย|พ\.ศ\.))"
)


def _cited_issuer(layout: Layout) -> Reading[Sender] | None:
    for row in layout.rows[:5]:
        match = _CITED.search(row.text)
        if match and _agency().match(match["name"]):
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
    if first is not None and titled and first not in titled and _agency().match(first.text) and len(first.text) < 80:
        return _reading(layout, [first.span], [], "sender.minutes")
    for row in titled:
        named = _MINUTED.search(row.text)
        if named:
            start = row.span.start + named.start()
            return _reading(layout, [Span(start, row.span.start + named.end())], [], "sender.minutes")
    return None


def _voice(layout: Layout) -> Reading[Sender] | None:
    """News: the office of a byline, a source tag after the headline, or the agency that itself invites."""
    voice = find_voice(layout, _agency())
    return _reading(layout, [voice[0]], [], voice[1]) if voice else None
