"""The office in charge (ส่วนราชการเจ้าของเรื่อง) and how to reach it: telephones, faxes, e-mail, web.

Saraban Regulation B.E. 2526, annex 1: at the lower left, the office that drew the letter up and its telephone.
Numbers follow the National Telecommunications Numbering Plan: 0 and eight digits, mobile ones 0 and nine.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from thaicirc.extract.byline import find_byline
from thaicirc.layout import Form, Layout, Row, join
from thaicirc.lexicon import agency_prefix_pattern
from thaicirc.names import corrected
from thaicirc.numerals import to_arabic
from thaicirc.records import Contact
from thaicirc.spans import Found, Reading, Span

_D = "[0-9๐-๙]"
_GAP = r"[ \-–.]{0,3}"
_NUMBER = (
    rf"(?:\+66{_GAP}|\(?[0๐]{_GAP})"
    rf"(?:{_D}\)?{_GAP}{_D}{{3,4}}{_GAP}{_D}{{4}}(?!{_D})|{_D}{_D}{_GAP}{_D}{{3}}{_GAP}{_D}{{3,4}}(?!{_D})"
    rf"|{_D}{{2}}\)?{_GAP}{_D}{{2,4}}{_GAP}{_D}{{2,4}}(?!{_D})|{_D}{{8,9}}(?!{_D}))"
)
_PHONE = re.compile(
    rf"(?<![0-9๐-๙/,\-])(?<![0-9๐-๙]\.)(?P<number>{_NUMBER})(?P<run>\s?[-–]\s?{_D}{{1,4}}(?!{_D}"
    rf"|[-–.]))?"
)
_EXTENSION = re.compile(
    rf"\s*(?:ต่อ|กด|ext\.?|#)\s*:?\s*(?P<first>{_D}{{1,5}})(?P<rest>(?:\s?[-–]\s?{_D}{{1,5}}"
    rf"|\s*(?:\([^()0-9๐-๙]{{1,30}}\)\s*)?(?:,|หรือ|และ|/)\s*{_D}{{1,5}}(?!{_D}))*)"
)
_MORE = re.compile(rf"(?:,|หรือ|และ|/)\s*(?P<number>{_D}{{1,5}})(?!{_D})")
_MARK = re.compile(
    r"(?P<both>โทร\.?(?:ศัพท์)?\s?[/,และ]+\s?โทรสาร)|(?P<fax>(?:โทรสาร|โทรศาร|แฟกซ์|แฟ็กซ์"
    r"|Fax|FAX)(?:\s?หมายเลข)?)|(?P<phone>โทร|โทรศัพท์|หมายเลข|มือถือ|สายด่วน|Tel|TEL|สอบถาม)"
)
_ANY_URL = re.compile(r"http|www\.|\.th\b|\.ly/|\.gl[/e]|\.at/|\.ee/|\.com/|\.asia/")
_ANY_DIGITS = re.compile("[0-9๐-๙]")
_MARK_AT_END = re.compile(_MARK.pattern + r"\S{0,16}\s*\n\s*$")
#: Bangkok before the year 2000, provinces before 2001: seven or six figures without the leading 0.
_OLD_NUMBER = re.compile(
    rf"(?:โทร(?:ศัพท์)?\.?|(?P<fax>โทรสาร\.?))\s*(?P<number>[1-9๑-๙]{_D}{{2}}\s?-?\s?{_D}{{4}})(?!\s?[-–]?{_D})"
)
_NETWORK = re.compile(rf"(?<![ก-ฮ])(?P<name>มท)\.?\s?(?P<number>{_D}{{5}})(?!{_D}|\s?/|\.)(?:\s?[-–]\s?{_D}{{1,4}})?")
_SHORT = re.compile(
    rf"(?:โทร(?:ศัพท์)?\.?\s*(?:\(?ภายใน\)?\s*)?|(?:สายด่วน|[Cc]all [Cc]enter|[Cc]ontact [Cc]enter"
    rf"|คอลเซ็นเตอร์|ฮอตไลน์)[^0-9๐-๙\n]{{0,40}}?)(?P<number>(?![0๐]){_D}{{3,5}})(?![0-9๐-๙\-. ]{{3}})(?!{_D})"
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+\s?@\s?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”'‘’\u0e01-\u0e5b()]+"
    r"|(?<![@\w.])(?:[a-z0-9\-]+\.)+(?:go|or|ac|co|in|mi|net)\.th(?:/[^\s<>\"“”\u0e01-\u0e5b()]*)?"
    r"|(?<![@\w.])(?:bit\.ly|goo\.gl|shorturl\.(?:at|asia)|tinyurl\.com|forms\.gle|lin\.ee)/[A-Za-z0-9_\-/]+"
)
_ASK = re.compile(
    r"(?:สอบถาม|ติดต่อสอบถาม|ขอรายละเอียด|ติดต่อ)(?:รายละเอียด|ข้อมูล|เพิ่?มเติม|และ"
    r"|หรือ|สมัคร|ได้|ขอรับ\S*|เอกสาร\S*|\s)*(?:ที่?|ณ|กับ|:|(?<=\s))\s*(?:โทรศัพท์\s+)?"
    r"(?P<unit>(?:สำนัก|กอง|กลุ่ม|ฝ่าย|ส่วน|ศูนย์|งาน|กรม|สถาบัน|คณะ|มหาวิทยาลัย|โรง"
    r"|ที่ทำการ|เทศบาล|องค์การ|จังหวัด|อำเภอ)[^0-9๐-๙:,()]{3,110}?)"
    r"\s*(?=หมายเลข|โทร|เบอร์|[0๐][0-9๐-๙ \-]{7}|อีเมล|E-?mail|ได้ที่|ในวัน|ภายใน|ตั้งแต่"
    r"|หรือ\s?(?:เว็บ|โทร)|\(โทร|$)"
)
_UNIT_LINE = re.compile(r"(?=[ก-ฮเ-ไ])[ก-๎A-Za-z().,/ ฯ0-9๐-๙&\-]+")
_NOT_UNIT = re.compile(
    r"ผู้ประสาน|ผู้ติดต่อ|ส[ำา]เนา|ติดต่อ|สอบถาม|หมายเหตุ|\[|\(?QR|วิสัยทัศน์|“|\""
    r"|พิมพ์|ทาน|ตรวจ|ร่าง|นาย|นาง|ว่าที่|ไลน์|LINE|Line|เรียน|ลับ|เว็บ|เอกสาร"
)


_NEAR = 64  # from the word telephone to its number


@dataclass(frozen=True, slots=True)
class _Call:
    phone: bool
    fax: bool
    number: str
    span: Span


def find_contact(layout: Layout) -> Reading[Contact] | None:
    """The office in charge and every number and address in the document, or None where there is none."""
    unit = _unit(layout)
    calls = sorted([*_calls(layout.text, _stretches(layout)), *_broken_calls(layout)], key=lambda c: c.span)
    phones = [(c.number, c.span) for c in calls if c.phone]
    faxes = [(c.number, c.span) for c in calls if c.fax]
    emails = [
        (re.sub(r"\s", "", m[0]), Span(*m.span())) for m in (_EMAIL.finditer(layout.text) if "@" in layout.text else ())
    ]
    urls = [_trimmed(m) for m in (_URL.finditer(layout.text) if _ANY_URL.search(layout.text) else ())]
    parts: dict[str, Found[Any]] = {}
    values: dict[str, list[str]] = {}
    for name, found in (("phones", phones), ("faxes", faxes), ("emails", emails), ("urls", urls)):
        unique = list(dict(reversed(found)).items())[::-1]
        values[name] = [value for value, _ in unique]
        for i, (value, span) in enumerate(unique):
            parts[f"{name}/{i}"] = Found(span.of(layout.text), value, span, f"contact.{name}")
    if unit is not None:
        parts["unit"] = unit
    if not parts:
        return None
    return Reading(Contact(unit=unit.value if unit else None, **values), parts)


def _trimmed(match: re.Match[str]) -> tuple[str, Span]:
    text = match[0].rstrip(".,;:!?]}…")
    return text, Span(match.start(), match.start() + len(text))


def _stretches(layout: Layout) -> list[Span]:
    """Where numbers are looked for: every line, but not a receiving stamp's."""
    return [row.span for row in layout.rows if row.name != "received_number"]


def _calls(text: str, stretches: Iterable[Span]) -> Iterator[_Call]:
    for span in stretches:
        line = span.of(text)
        if not _ANY_DIGITS.search(line):
            continue
        marks = list(_MARK.finditer(line))
        for match in _PHONE.finditer(line):
            mark = next((m for m in reversed(marks) if m.end() <= match.start()), None)
            if mark is None and match.start() < 3:
                mark = _MARK_AT_END.search(text[max(0, span.start - 60) : span.start])
            number = re.sub(r"^66", "0", re.sub(r"\D", "", to_arabic(match["number"])))
            if not _plausible(number, mark is not None):
                continue
            both, fax = bool(mark and mark["both"]), bool(mark and mark["fax"])
            place = Span(span.start + match.start(), span.start + match.end())
            for whole in _with_extensions(number, line, match.end()):
                yield _Call(both or not fax, both or fax, whole, place)
        for old in _OLD_NUMBER.finditer(line):
            place = Span(span.start + old.start("number"), span.start + old.end("number"))
            number = re.sub(r"\D", "", to_arabic(old["number"]))
            for whole in _with_extensions(number, line, old.end()):
                yield _Call(not old["fax"], bool(old["fax"]), whole, place)
        for network in _NETWORK.finditer(line):
            place = Span(span.start + network.start(), span.start + network.end())
            for whole in _with_extensions(network["name"] + to_arabic(network["number"]), line, network.end()):
                yield _Call(True, False, whole, place)
        for short in _SHORT.finditer(line):
            place = Span(span.start + short.start("number"), span.start + short.end("number"))
            for whole in _with_extensions(to_arabic(short["number"]), line, short.end()):
                yield _Call(True, False, whole, place)


_BEGUN = re.compile(r"[0๐][0-9๐-๙ \-–]{0,11}$")
_ENDED = re.compile(rf"[\-–]?{_D}[0-9๐-๙ \-–]{{1,10}}(?![0-9๐-๙/.:])")


def _broken_calls(layout: Layout) -> Iterator[_Call]:
    """Numbers that the margin broke: ``โทร. ๐ ๕๕๗๗`` at the end of one line, ``๑๒๓๔`` at the head of the next."""
    for above, below in itertools.pairwise(layout.rows):
        begun, ended = _BEGUN.search(above.text), _ENDED.match(below.text)
        mark = next(reversed(list(_MARK.finditer(above.text))), None) if begun and ended else None
        if begun is None or ended is None or mark is None or below.gap or begun.start() - mark.end() > _NEAR:
            continue
        head, tail = (re.sub(r"\D", "", to_arabic(part)) for part in (begun[0], ended[0]))
        if len(head) < 9 and _plausible(head + tail, True):
            place = Span(above.span.start + begun.start(), below.span.start + len(ended[0].rstrip()))
            for whole in _with_extensions(head + tail, below.text, len(ended[0].rstrip())):
                yield _Call(not mark["fax"], bool(mark["fax"] or mark["both"]), whole, place)


def _plausible(number: str, marked: bool) -> bool:
    if len(number) == 10:
        return number[1] in "689"
    return len(number) == 9 and number[1] != "0" and (marked or number[1] in "234567")


def _with_extensions(number: str, line: str, end: int) -> list[str]:
    match = _EXTENSION.match(line, end)
    if match is None:
        return [number]
    more = [to_arabic(m["number"]) for m in _MORE.finditer(match["rest"])]
    return [f"{number}x{extension}" for extension in (to_arabic(match["first"]), *more)]


def _unit(layout: Layout) -> Found[str] | None:
    if layout.form in (Form.MEMO, Form.MINUTES):
        return None
    if layout.form is Form.PROSE:
        return _byline(layout) or _asked(layout)
    return _footer_unit(layout, layout.footer) or _before_date(layout) or _asked(layout)


def _footer_unit(layout: Layout, rows: Iterable[Row]) -> Found[str] | None:
    """The lines above the telephone, those of its own line included: ``งานธุรการ โทร. …``."""
    spans: list[Span] = []
    reached = False
    for row in rows:
        mark = re.search(
            r"\s*(?:โทร|Tel|Fax|Ins\.|ไปรษณีย์|E-?mail|[A-Za-z.]+@|www\.|https?:|มท\.?\s?[0-9๐-๙])", row.text
        )
        text = row.text[: mark.start()] if mark else row.text
        if _NOT_UNIT.match(text) or (text and not _UNIT_LINE.fullmatch(text.strip())):
            break
        if text.strip():
            spans.append(Span(row.span.start, row.span.start + len(text)))
        if mark:
            reached = True
            break
    if not spans or not (reached or len(spans) <= 3):
        return None
    values = [corrected(join(layout.text, [span]).text, layout.text) for span in spans]
    first = next((i for i, value in enumerate(values) if _office_word().match(value)), 0)
    span = Span(spans[first].start, spans[-1].end)
    return Found(span.of(layout.text), " ".join(values[first:]), span, "contact.footer")


@cache
def _office_word() -> re.Pattern[str]:
    return re.compile(rf"{agency_prefix_pattern()}|งาน|คณะ|ภาค|หน่วย|ที่|แผนก|สาขา|โครงการ")


_OFFICE = re.compile(r"(?:สำนัก|กอง|กลุ่ม|ฝ่าย|ส่วน|ศูนย์|งาน)\S{2,50}(?: \S{2,40})?")


def _before_date(layout: Layout) -> Found[str] | None:
    """Announcements on the web: the office on a line of its own above the date."""
    dated = next((i for i, row in enumerate(layout.rows) if row.name == "announcement_date"), 0)
    row = layout.rows[dated - 1] if dated else None
    if row is None or not _OFFICE.fullmatch(row.text):
        return None
    return Found(row.text, corrected(row.text, layout.text), row.span, "contact.above_date")


def _asked(layout: Layout) -> Found[str] | None:
    """``สอบถามรายละเอียดเพิ่มเติมได้ที่ … โทร. …``"""
    if layout.form not in (Form.PROSE, Form.ANNOUNCEMENT):
        return None
    for match in _ASK.finditer(layout.body.text):
        span = layout.body.back(Span(*match.span("unit")))
        value = corrected(match["unit"].strip(), layout.text)
        return Found(span.of(layout.text), value, span, "contact.asked")
    return None


def _byline(layout: Layout) -> Found[str] | None:
    span = find_byline(layout)
    if span is None or layout.text[span.start - 1] == "(":
        return None
    return Found(span.of(layout.text), corrected(span.of(layout.text), layout.text), span, "contact.byline")
