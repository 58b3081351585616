"""Earlier documents referred to (อ้างถึง): sender, urgency, number, date of each.

Saraban Regulation B.E. 2526, annex 1: name of the agency, number and date of the letter referred to.
"""

from __future__ import annotations

import re
from typing import Any

from thaicirc.layout import Layout
from thaicirc.layout.lists import Entry, entries
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.names import corrected
from thaicirc.numerals import DateExpression, find_dates, to_arabic
from thaicirc.records import Reference, Urgency
from thaicirc.spans import Found, Reading, Span

_D = "[0-9๐-๙]"
_KIND = (
    r"(?:สำเนา)?(?:หนังสือเวียน|หนังสือ|บันทึกข้อความ|บันทึก|วิทยุในราชการ|วิทยุ|โทรสารในราชการ"
    r"|โทรสาร|โทรเลข|คำสั่ง|คำสัง|ประกาศ|ระเบียบ|มติ|ข้อบังคับ"
    r"|รายงานการประชุม|ว\.)"
)
_SENDER = re.compile(
    rf"{_KIND}\s?(?P<name>.+?)(?=\s*(?:ด่วน|ลับ|ที่?\s?(?:[ก-ฮ(]{{1,8}}[\s.)]*)?{_D}"
    rf"|ลง(?:วัน)?ที่?|ลว\.|เรื่อง|ฉบับ|$))"
)
_UNNAMED = re.compile(rf"(?:เลข)?(?:ที่?)\s*[ก-ฮ.]{{0,8}}\s*{_D}|ด่วน|ลับ")
_URGENCY = re.compile(r"ด่วน\s?(?P<degree>ที่?สุด|มาก)?")
_NUMBER = re.compile(
    rf"(?:เลข)?(?:ที่|ที)\s*(?P<text>(?P<code>[ก-ฮ]{{1,5}}(?:\.[ก-ฮ]{{1,5}})*\.?(?:\s?\([ก-ฮ.]+\))?)?\s*(?P<unit>{_D}+(?:[.\-]{_D}+)*)?(?:\((?P<inner>[ก-ฮ.]+)\))?"
    rf"\s*/\s*(?P<circular>ว[ว.]*\s*)?(?P<number>{_D}{{1,6}})(?!{_D}|[ก-ฮA-Za-z]{{1,2}}{_D}"
    rf"|[A-Za-z])(?:\s*/\s*(?P<year>{_D}{{4}}))?)"
)
_DATED = re.compile(r"(?:ลงวันที่|ลงวันที|ลว\.?|ลง|ณ วันที่|เมื่อวันที่|ประกาศ ณ|สั่ง ณ)\s*")


def find_references(layout: Layout) -> list[Reading[Reference]]:
    """The entries of the อ้างถึง field; letters cited in the body are none."""
    sound = thai_digits_sound(layout.text)
    return [_reference(layout, entry, sound) for entry in entries(layout, "references") if len(entry.flow.text) > 5]


def _reference(layout: Layout, entry: Entry, sound: bool) -> Reading[Reference]:
    text = entry.flow.text
    whole = entry.flow.back(Span(0, len(text)))
    sender = _SENDER.match(text)
    if sender and _UNNAMED.match(sender["name"]):
        sender = None
    name = corrected(sender["name"], layout.text) if sender else None
    number = _NUMBER.search(text) if sound else None
    date = _date(text) if sound else None
    urgency = _URGENCY.search(text)
    parts: dict[str, Found[Any]] = {"text": Found(whole.of(layout.text), text, whole, "references.entry")}
    for key, match in (
        ("sender", sender and sender.span("name")),
        ("reference_number", number and number.span("text")),
    ):
        if match:
            span = entry.flow.back(Span(*match))
            parts[key] = Found(span.of(layout.text), text[slice(*match)], span, f"references.{key}")
    if date:
        parts["date"] = entry.flow.found(date, layout.text)
    value = Reference(
        text=text,
        sender=name,
        urgency=_urgency(urgency),
        reference_number=_canonical(number) if number else None,
        date=date.value.start if date else None,
    )
    return Reading(value, parts)


def _date(text: str) -> Found[DateExpression] | None:
    dates = [d for d in find_dates(text) if d.value.start is not None]
    dated = [d for d in dates if _DATED.search(text, max(0, d.span.start - 14), d.span.start)]
    return next(iter(dated or dates[-1:]), None)


def _urgency(match: re.Match[str] | None) -> Urgency | None:
    if match is None:
        return None
    degree = match["degree"]
    return Urgency.URGENT if not degree else Urgency.VERY_URGENT if degree == "มาก" else Urgency.MOST_URGENT


def _canonical(match: re.Match[str]) -> str:
    code, unit, number, year = (to_arabic(match[key] or "").strip() for key in ("code", "unit", "number", "year"))
    if unit and not code and not match["circular"] and len(number) == 4 and number.startswith("25"):
        return f"{unit}/{number}"
    head = " ".join(part for part in (code, unit + (f"({match['inner']})" if match["inner"] else "")) if part)
    return f"{head}/{'ว ' if match['circular'] else ''}{number}" + (f"/{year}" if year else "")
