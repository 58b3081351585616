"""The days that a body names, each with what it is for: an event, a deadline, the date of some document, a start of force."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thaicirc.day_roles import Role, is_given_up, is_soft, is_told_off, role_of
from thaicirc.layout import Flow
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.numerals import DateExpression, Precision, TimeExpression, find_dates, find_times
from thaicirc.spans import Found, Span, lines_of

__all__ = ["Mention", "Role", "events", "read_timeline"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A day, its role, and the time of day that goes with it; spans count characters of the body."""

    span: Span
    expression: DateExpression
    role: Role
    time: TimeExpression | None
    paragraph: Span
    soft: bool = False  # may also be a period that something lasts: an event only where its name stands beside it

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days on which something begins: one, or each of a list."""
        if self.expression.is_list:
            return self.expression.days
        return (self.expression.start,) if self.expression.start else ()


_TIME_LEAD = re.compile(
    r"[\s,)]*(?:เมื่อ|นี้|ที่ผ่านมา|ที่จะถึงนี้|เดียวกัน)?[\s,)]*(?:ตั้งแต่\s?|ก่อน\s?|(?:อย่างช้า)?ไม่เกิน\s?|อย่างช้า\s?"
    r"|ภายใน\s?|ใน\s?|เริ่ม\s?|ณ\s?|ช่วง\S{0,6}\s?|ระหว่าง\s?|\()?(?:เวลา(?:ประมาณ)?|เวลาประมาณ)?\s*"
)


def read_timeline(flow: Flow, document_text: str, reference: dt.date | None) -> list[Mention]:
    """Every day that a flow names, in order; a year left out is taken from ``reference``."""
    text = flow.text
    sound = thai_digits_sound(document_text)
    times = find_times(text)
    dates = [d for d in find_dates(text, reference=reference) if sound or not re.search("[๐-๙]", d.text)]
    limits = [*(date.span.start for date in dates[1:]), len(text)]
    found = [_mention(text, date, limit, times) for date, limit in zip(dates, limits, strict=False)]
    mentions = [mention for mention in found if mention is not None]
    moved = _moved(text, dates)
    mentions = [m for m in mentions if m.role is not Role.EVENT or not moved.intersection(m.days)]
    mentions = [m for m in mentions if not _is_history(text, m, reference)]
    mentions = [m for m in mentions if m.role is not Role.EVENT or not is_told_off(text, m.span.end)]
    if not sound:
        return mentions
    mentions = _with_same_time(text, mentions)
    relative = list(_relative(text, reference, mentions, times))
    mentions = sorted([*mentions, *relative], key=lambda m: m.span)
    return sorted([*mentions, *_clock_only(text, mentions, times)], key=lambda m: m.span)


_FIRST = re.compile(r"ครั้งแรก\s?(?:ใน|เมื่อ)?\s?(?:ระหว่าง)?\s?(?:วัน(?:ที่|[ก-๎]{3,8}ที่)?)?\s*$")


def _is_history(text: str, mention: Mention, reference: dt.date | None) -> bool:
    """``จัดขึ้นเป็นครั้งแรก ระหว่างวันที่ … ๒๕๕๒``, told years later: how something began, and nothing that is held."""
    began = _FIRST.search(text, max(0, mention.span.start - 60), mention.span.start)
    return bool(began and reference and mention.days and mention.days[0].year < reference.year - 1)


def _moved(text: str, dates: Sequence[Found[DateExpression]]) -> frozenset[dt.date]:
    """The days that ``จากเดิมวันที่ … เป็นวันที่ …`` gives up, wherever else the text names them."""
    found = [
        date.value.start
        for date in dates
        if date.value.start
        and is_given_up(text[max(0, date.span.start - 170) : date.span.start], text[date.span.end : date.span.end + 80])
    ]
    return frozenset(found)


def _with_same_time(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """``วันที่ ๕ สิงหาคม เวลาเดียวกัน``: the time of day named last."""
    found: list[Mention] = []
    for mention in mentions:
        if mention.time is None and re.match(
            r"\s*(?:ใน)?(?:ช่วง)?เวลาเดียวกัน", text[mention.span.end : mention.span.end + 24]
        ):
            time = next((m.time for m in reversed(found) if m.time is not None), None)
            mention = replace(mention, time=time)
        found.append(mention)
    return found


_RELATIVE = re.compile(r"(?P<today>วันนี้)|(?P<yesterday>วานนี้)|(?P<tomorrow>พรุ่งนี้)|(?P<same>วันเดียวกัน)")


def _relative(
    text: str, reference: dt.date | None, mentions: Sequence[Mention], times: Sequence[Found[TimeExpression]]
) -> Iterator[Mention]:
    """วันนี้, เมื่อวานนี้, พรุ่งนี้ beside a time of day, counted from the document's day; ในวันเดียวกัน from the day before it."""
    for match in _RELATIVE.finditer(text):
        span = Span(*match.span())
        if any(0 <= m.span.start - span.end < 8 for m in mentions):
            continue
        time = _time(text, span.end, len(text), times) or _time_before(text, span.start, times)
        day = _counted(match, reference, [m for m in mentions if m.span.end <= span.start])
        if day is not None and time is not None:
            yield _at(text, span, day, time)


def _counted(match: re.Match[str], reference: dt.date | None, before: Sequence[Mention]) -> dt.date | None:
    if match["same"]:
        return next((m.days[0] for m in reversed(before) if m.role is Role.EVENT and m.days), None)
    if reference is None:
        return None
    return reference + dt.timedelta(days=-1 if match["yesterday"] else 1 if match["tomorrow"] else 0)


def _at(text: str, span: Span, day: dt.date, time: TimeExpression | None) -> Mention:
    expression = DateExpression(day, None, (day,), Precision.DAY, "BE", year_given=False)
    return Mention(span, expression, Role.EVENT, time, lines_of(text, span))


_CLOCK = re.compile(
    r"(?:^|(?<=\n)|(?<=ต่อมา)|(?<=จากนั้น)|(?<=ต่อมา\s)|(?<=จากนั้น\s))[\s\-•]*(?:(?:ใน)?(?:ช่วง|ภาค)(?:เช้า|บ่าย|เย็น|ค่ำ)\s?)?(?:ใน"
    r"|เมื่อ)?เวลา(?:ประมาณ)?\s*$"
)


def _clock_only(text: str, mentions: Sequence[Mention], times: Sequence[Found[TimeExpression]]) -> Iterator[Mention]:
    """``ต่อมาเวลา ๑๓.๐๐ น.``: another hour of the day named last. The sessions of a programme are no events of their own."""
    for time in times:
        if time.value.start is None or time.value.end is not None:
            continue
        lead = _CLOCK.search(text, max(0, time.span.start - 30), time.span.start)
        before = [m for m in mentions if m.role is Role.EVENT and m.days and m.span.end <= time.span.start]
        if lead is None or not before or time.span.start - before[-1].span.end < 30:
            continue
        yield _at(text, Span(time.span.start, time.span.end), before[-1].days[0], time.value)


def _mention(
    text: str,
    found: Found[DateExpression],
    limit: int,
    times: Sequence[Found[TimeExpression]],
) -> Mention | None:
    expression = found.value
    if expression.precision is not Precision.DAY or (expression.start is None and expression.end is None):
        return None
    paragraph = lines_of(text, found.span)
    before = text[max(paragraph.start, found.span.start - 170) : found.span.start]
    after = text[found.span.end : found.span.end + 70]
    role = role_of(before, after, expression)
    if role is None:
        return None
    time = _time(text, found.span.end, limit, times) or _time_before(text, found.span.start, times)
    return Mention(found.span, expression, role, time, paragraph, soft=is_soft(before, after, expression))


def _time(text: str, end: int, limit: int, times: Sequence[Found[TimeExpression]]) -> TimeExpression | None:
    """The time of day that follows a date at once."""
    for time in times:
        if time.span.start < end:
            continue
        if time.span.start > min(limit, end + 40):
            return None
        lead = _TIME_LEAD.match(text, end)
        if "\n" in text[end : time.span.start]:
            return None
        return time.value if lead is not None and lead.end() >= time.span.start - 2 else None
    return None


def _time_before(text: str, start: int, times: Sequence[Found[TimeExpression]]) -> TimeExpression | None:
    """``เมื่อเวลา ๑๐.๐๐ น. วันนี้``: the time of day stands before its day."""
    near = [t for t in times if 0 <= start - t.span.end < 16]
    return (
        near[-1].value
        if near and re.fullmatch(r"\s*(?:ของ|ใน)?\s?(?:วัน(?:ที่|ที|นี้)?)?\s*\(?", text[near[-1].span.end : start])
        else None
    )


def events(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of days on which something is held."""
    return (mention for mention in mentions if mention.role is Role.EVENT and mention.days)
