"""Enclosures (สิ่งที่ส่งมาด้วย): number, title, quantity, unit.

Saraban Regulation B.E. 2526, annex 1: name and quantity of what is sent with the letter.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from thaicirc.layout import Layout
from thaicirc.layout.flow import join
from thaicirc.layout.lists import Entry, entries
from thaicirc.lexicon import unit_pattern
from thaicirc.numerals import to_arabic, words_to_number
from thaicirc.records import Attachment
from thaicirc.spans import Found, Reading, Span

_LEADER = r"[\s.…_]*"
_DOWNLOAD = re.compile(r"\s*\((?:ดาวน์โหลด|ตาม QR|QR Code|สแกน)[^()]*\)$")
_AMOUNT_BELOW = re.compile(r"\s*จำนวน\s*$")
_MANY = re.compile(r"อย่างละ|ฉบับละ|รายการละ")


@cache
def _quantity() -> re.Pattern[str]:
    number = r"(?P<number>[0-9๐-๙]{1,4}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
    return re.compile(
        rf"{_LEADER}\(?(?:(?:จำนวน|จ้านวน|จํานวน|รวม)\s*|อย่างละ\s*|(?<=[\s.…_])){number}\s*(?P<unit>{unit_pattern()})\)?{_LEADER}(?=$"
        rf"|\s)"
    )


def find_attachments(layout: Layout) -> list[Reading[Attachment]]:
    """The entries of the สิ่งที่ส่งมาด้วย field, in order."""
    found: list[Reading[Attachment]] = []
    each: tuple[int, str] | None = None
    for i, entry in enumerate(entries(layout, "attachments"), 1):
        if not entry.flow.text.strip(" .-"):
            continue
        reading, shared = _attachment(layout, entry, entry.number or i)
        each = each or shared
        found.append(reading)
    return [_with_each(reading, each) for reading in found] if each else found


def _attachment(layout: Layout, entry: Entry, number: int) -> tuple[Reading[Attachment], tuple[int, str] | None]:
    lines, quantity = list(entry.lines), None
    for i, line in reversed(list(enumerate(entry.lines))):
        matches = list(_quantity().finditer(layout.text, line.start, line.end))
        at_end = [m for m in matches if m.end() >= line.end - 2 or re.match(r"\s*\(", layout.text[m.end() : line.end])]
        if at_end:
            quantity = at_end[-1]
            lines[i] = Span(line.start, max(line.start, quantity.start()))
            above = _AMOUNT_BELOW.search(layout.text, lines[i - 1].start, lines[i - 1].end) if i else None
            if above and not len(lines[i]):  # … จำนวน over ๑ เล่ม
                lines[i - 1] = Span(lines[i - 1].start, above.start())
            break
    flow = join(layout.text, [span for span in lines if len(span)])
    title = _DOWNLOAD.sub("", flow.text.strip(" .…-_,"))
    place = flow.back(Span(0, len(flow.text))) if flow.text else entry.lines[0]
    parts: dict[str, Found[Any]] = {"title": Found(place.of(layout.text), title, place, "attachments.entry")}
    amount = unit = shared = None
    if quantity is not None:
        amount, unit = _amount(quantity["number"]), quantity["unit"]
        span = Span(quantity.start("number"), quantity.end("unit"))
        parts["quantity"] = Found(span.of(layout.text), amount, span, "attachments.quantity")
        if _MANY.search(quantity[0]) and amount is not None:
            shared = (amount, unit)
    return Reading(Attachment(number=number, title=title, quantity=amount, unit=unit), parts), shared


def _amount(text: str) -> int | None:
    digits = to_arabic(text)
    return int(digits) if digits.isdigit() else words_to_number(text)


def _with_each(reading: Reading[Attachment], each: tuple[int, str]) -> Reading[Attachment]:
    """``อย่างละ ๑ ชุด`` behind the last entry counts for every entry without a quantity of its own."""
    if reading.value.quantity is not None:
        return reading
    return Reading(reading.value.model_copy(update={"quantity": each[0], "unit": each[1]}), reading.parts)
