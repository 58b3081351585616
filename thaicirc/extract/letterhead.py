"""The letterhead: which lines of a letter's head name the agency, and which its seat and address.

Saraban Regulation B.E. 2526, clause 11.2 and annex 1: name and seat of the agency stand at the upper right, beside the number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thaicirc.layout import Layout, Row, joined, segments
from thaicirc.lexicon import agency_prefix_pattern, position_pattern, seat_to_agency
from thaicirc.names import corrected
from thaicirc.numerals import find_dates
from thaicirc.spans import Span

_ADDRESS = re.compile(
    r"(?:ศูนย์ราชการ(?!สะดวก)|ทำเนียบ|เมืองทองธานี|เลขที่|ถนน|ถ\.|ซอย|หมู่|หมู่ที่|ม\.|แขวง|เขต(?!พื้นที่|สุขภาพ|ตรวจ)|ตู้\s?ป"
    r"|ต\.|ตำบล(?=\S+\s)|อ\.|อำเภอ(?=\S+\s+จังหวัด)|จ\.|กทม|กท\s"
    r"|กรุงเทพ|[0-9๐-๙/]+\s*(?:หมู่|ถนน|ถ\.|ซอย|อาคาร)|อาคาร|ชั้น)"
    r"|.*(?:\s|[ก-ฮ])[0-9๐-๙]{5}(?![0-9๐-๙])|.*\s(?:กทม\.?|ถนน\S+)"
)
_STAMP = re.compile(r"(?:เลข(?:ที่?)?\s?รับ|รับที่|รับเลขที่|วันที่?\s?[0-9๐-๙]|เวลา|เลขทะเบียน)")
NUMBER = re.compile(
    r"(?:เลข)?(?:ที่|ที|V[il]|N[il])\s*(?=[ก-ฮ(]{1,8}\s*[0-9๐-๙(.]|[0-9๐-๙.]+\s?/|$)"
    r"|[ก-ฮ]{2,5}\s?[0-9๐-๙.]+\s?/"
)
_DEGREE = re.compile(
    r"[(\[]?\s*(?:ด่วน|ด่วนมาก|ด่วนที่?สุด|ด่วน\s?ที่สุด|ลับ|ลับมาก|ลับที่?สุด|บันทึกข้อความ"
    r"|\(?ร่าง\)?|สำเนา|สำเนาคู่ฉบับ|-\s?\S{1,4}\s?-)\s*[)\]]?"
)
_POSTCODE = re.compile(r"[ก-ฮ]{2}\.?\s?[0-9๐-๙]{5}")


@cache
def issuer_pattern() -> re.Pattern[str]:
    """A pattern for the first words of who can issue a document: an agency, an office-holder."""
    return re.compile(rf"(?:{agency_prefix_pattern()}|{position_pattern()}|หัวหน้าคณะ|รัฐบาล)")


def find_letterhead(layout: Layout) -> tuple[list[Span], list[Span]]:
    """The lines of the letterhead that name the agency, and those of its address; a receiving stamp is none of it."""
    names: list[Span] = []
    address: list[Span] = []
    stamped = _stamp_rows(layout)
    for row in layout.head:
        if row in stamped:
            continue
        for span in _letterhead_spans(layout, row):
            text = span.of(layout.text)
            if address or (names and (_ADDRESS.match(text) or _is_seat_of(layout, names, text))):
                address.append(span)
            elif (names and len(names) < 4) or is_agency(text):
                cut = _embedded_address(text)
                names.append(Span(span.start, span.start + cut) if cut else span)
                if cut:
                    address.append(stripped(layout.text, Span(span.start + cut, span.end)))
    if not names:
        names = _first_words(layout, stamped)
    return names, address


def is_agency(text: str) -> bool:
    """Whether a line begins as the name of an agency, or of its seat, does."""
    name = corrected(text, "")
    return bool(issuer_pattern().match(name)) or seat_to_agency(name) is not None


def _is_seat_of(layout: Layout, names: Sequence[Span], text: str) -> bool:
    """Whether a line names the house of the agency above it: ``จังหวัดแพร่`` over ``ศาลากลางจังหวัดแพร่``."""
    return seat_to_agency(text) == corrected(joined(layout.text, names), layout.text)


def stripped(text: str, span: Span) -> Span:
    """The span without blanks at its ends."""
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
    if is_only_date(row.text):
        return found
    for span in segments(layout.text, row.span):
        text = span.of(layout.text)
        number = NUMBER.match(text)
        if number:
            start = _behind_number(text)
            if start is None:
                continue
            span = Span(span.start + start, span.end)
            text = span.of(layout.text)
        if _DEGREE.fullmatch(text.strip(" .")) or is_only_date(text):
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
    return narrow.end() if narrow and is_agency(text[narrow.end() :]) else None


def is_only_date(text: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
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
        if first and is_agency(rows[first - 1].text) and not NUMBER.match(rows[first - 1].text)
        else []
    )
    return name + [rows[i] for i in hits if i - first < 5]
