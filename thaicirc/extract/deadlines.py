"""Deadlines (กำหนดส่ง): the day by which something is to be done, and the rule where it depends on another day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaicirc.day_roles import Role
from thaicirc.numerals import Period, Unit, find_periods, resolve
from thaicirc.records import DueRule
from thaicirc.spans import Found, Span
from thaicirc.timeline import Mention

_SAME = re.compile(r"ภายใน(?:กำหนด|วัน|วันและ)?(?:เวลา)?(?:เดียวกัน|ดังกล่าว)|ในคราวเดียวกัน|พร้อมกันนี้ภายในกำหนด")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline in a text: where its phrase begins and ends, the day (or day and time), and the rule."""

    span: Span
    due: dt.date | dt.datetime | None
    rule: DueRule | None
    same_as_before: bool = False


def find_deadlines(
    text: str, mentions: Sequence[Mention], received_on: dt.date | None = None, reference: dt.date | None = None
) -> list[Deadline]:
    """Every deadline a text names, in order; terms that count from receipt need ``received_on``."""
    found = [_of_day(text, mention) for mention in mentions if mention.role is Role.DUE]
    taken = [d.span for d in found]
    for period in find_periods(text, reference=reference):
        if not any(period.span.overlaps(span) for span in taken) and _is_term(text, period):
            found.append(_of_period(text, period, received_on))
    taken = [d.span for d in found]
    found.extend(
        Deadline(Span(*m.span()), None, None, same_as_before=True)
        for m in _SAME.finditer(text)
        if not any(Span(*m.span()).overlaps(span) for span in taken)
    )
    return sorted(found, key=lambda d: d.span)


def _of_day(text: str, mention: Mention) -> Deadline:
    expression = mention.expression
    day = expression.end or (expression.days[-1] if expression.days else expression.start)
    due: dt.date | dt.datetime | None = day
    time = mention.time
    if day is not None and time is not None and time.start is not None and time.end is None and not time.open_ended:
        due = dt.datetime.combine(day, time.start)
    return Deadline(Span(_phrase_start(text, mention.span.start), mention.span.end), due, None)


_BEFORE = re.compile(
    r"(?:(?:และ)?(?:ให้)?(?:แล้วเสร็จ|เสร็จสิ้น)\s?)?(?:ได้)?\s?(?:จากเดิม\s?\S{0,30}\s?[^\n]{0,30}เป็น\s?)?(?:ภายใน(?:กำหนด)?"
    r"|ก่อน|ไม่เกิน|ไม่ช้ากว่า|(?:ได้)?ตั้งแต่(?:บัดนี้|วันนี้)[^\n]{0,24}?|(?:ได้)?ตั้งแต่(?=\s?วัน)|ถึง|จนถึง"
    r"|หมดเขต\S{0,16}|ปิดรับ\S{0,12}|ใน|อย่างช้า|ครบกำหนด|ระหว่าง|บัดนี้)"
    r"\s?(?:วัน(?:ที่|ที)?)?(?:พรุ่งนี้|นี้)?\s*\(?$"
)


def _phrase_start(text: str, at: int) -> int:
    match = _BEFORE.search(text, max(0, at - 90), at)
    return match.start() if match else at


def _is_term(text: str, period: Found[Period]) -> bool:
    """``ภายใน ๓ ปี`` may also be how long something lasts; a term bids something done."""
    before = text[max(0, period.span.start - 30) : period.span.start]
    return not re.search(r"(?:ย้อนหลัง|ระยะ|อายุ|ไม่น้อยกว่า|ได้ดำเนินการ|ช่วยเหลือประชาชน|เฉลี่ย|ลด\S*)\s?$", before)


def _of_period(text: str, found: Found[Period], received_on: dt.date | None) -> Deadline:
    period = found.value
    start = received_on if period.counted_from == "receipt" else None
    day = resolve(period, start=start) if (period.last_day or period.anchor or start) else None
    rule = None
    if period.amount is not None and period.unit is not Unit.QUARTER:
        rule = DueRule(amount=period.amount, unit=period.unit.value, counted_from=period.counted_from)
    begin = found.span.start
    done = re.search(r"(?:และ)?ให้(?:แล้วเสร็จ|เสร็จสิ้น)\s?$", text[:begin][-24:])
    return Deadline(Span(begin - len(done[0]) if done else begin, found.span.end), day, rule)
