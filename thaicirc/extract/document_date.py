"""The document's own date.

Saraban Regulation B.E. 2526, annex 1: day, month in full and year of the Buddhist Era, centred below the letterhead;
annex 2: after วันที่; orders and announcements close with สั่ง ณ วันที่ / ประกาศ ณ วันที่ (annexes 4-10).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from thaicirc.layout import Form, Layout, Row
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.numerals import DateExpression, Precision, find_dates
from thaicirc.spans import Found, Span

_RECEIVED = re.compile(r"(?:เลข(?:ที่?)?\s?รับ|รับที่?|รับวันที่|รับเลขที่)")
_DAYLINE = re.compile(r"(?:วัน(?:ที่|ที)|งนท|วงนท|วนท)\s*")
_LEAST_YEAR, _LAST_YEAR = 1900, 2150


def find_date(layout: Layout, stamped: Span | None = None) -> Found[DateExpression] | None:
    """The day the document bears, as found; its `start` is None where it cannot be a day.

    ``stamped`` is where a receiving stamp has its day, which is the receiver's.
    """
    sound = thai_digits_sound(layout.text)
    own = [c for c in _candidates(layout) if stamped is None or not c.span.overlaps(stamped)]
    candidates = [c for c in own if sound or not re.search("[๐-๙]", c.text)]
    whole = [c for c in candidates if c.value.precision is Precision.DAY and c.value.start is not None]
    if layout.form is not Form.PROSE and not whole:
        return next(iter(candidates), None)
    return next((c for c in whole if c.value.start and _LEAST_YEAR < c.value.start.year < _LAST_YEAR), None)


def day_of(found: Found[DateExpression] | None) -> dt.date | None:
    """The day of a date found, None where it names no single day."""
    if found is None or found.value.precision is not Precision.DAY:
        return None
    return found.value.start


def _candidates(layout: Layout) -> list[Found[DateExpression]]:
    match layout.form:
        case Form.LETTER:
            return _in_head(layout, _unstamped(layout.head))
        case Form.MEMO:
            return _in_head(layout, layout.head)
        case Form.STAMPED:
            return _in_rows(layout, layout.signature) or _in_head(layout, layout.head)
        case Form.ORDER | Form.ANNOUNCEMENT | Form.REGULATION:
            dated = [row for row in layout.rows if row.name in ("order_date", "announcement_date")]
            return _in_rows(layout, dated[-1:]) or _in_rows(layout, layout.signature)
        case Form.MINUTES:
            return _in_rows(layout, layout.rows[:10])
    return _of_news(layout)


def _unstamped(head: Iterable[Row]) -> list[Row]:
    """Head rows without those of a receiving stamp, whose day is the receiver's."""
    kept: list[Row] = []
    since = 99
    for row in head:
        since = 0 if _RECEIVED.search(row.text) else since + 1
        if since == 0 or (since <= 3 and _DAYLINE.match(row.text)) or (since <= 4 and row.text.startswith("เวลา")):
            continue
        kept.append(row)
    return kept


def _in_head(layout: Layout, rows: Iterable[Row]) -> list[Found[DateExpression]]:
    """Dates that stand apart on a head line, however wide the blanks between their parts, or after วันที่."""
    return [
        _placed(date, row.span.start) for row in rows for date in find_dates(row.text) if _apart(row.text, date.span)
    ]


def _apart(line: str, date: Span) -> bool:
    before, after = line[: date.start].rstrip(), line[date.end :]
    blanks = date.start - len(before)
    if not (not before or blanks >= 2 or _DAYLINE_END.search(before) or _NUMBER_END.search(before)):
        return False
    return len(after.strip(" .,:~|'-_")) <= 8 or after.startswith("  ")


_NUMBER_END = re.compile(r"ที่?\s?[^\s/]+\s?[^\s/]*/\s?(?:ว\.?\s?)?[0-9๐-๙]+$")
_DAYLINE_END = re.compile(r"(?:วัน(?:ที่|ที)|งนท|วงนท|วนท)\W*$")


def _placed(found: Found[DateExpression], start: int) -> Found[DateExpression]:
    moved = found.shift(start)
    return Found(moved.text, moved.value, moved.span, "date.head", moved.confidence)


def _in_rows(layout: Layout, rows: Iterable[Row]) -> list[Found[DateExpression]]:
    return [_placed(date, row.span.start) for row in rows for date in find_dates(row.text)[:1]]


def _of_news(layout: Layout) -> list[Found[DateExpression]]:
    """The day of publication on a line of its own above the text; failing that, the first day it tells of."""
    lines = [row for row in layout.rows[:8] if len(row.text) < 60]
    published = [
        _placed(dates[0], row.span.start)
        for row in lines
        if (dates := find_dates(row.text)) and len(row.text[: dates[0].span.start].strip(" ()")) < 14
    ]
    if published:
        return published
    told = [(row, date) for row in layout.rows for date in find_dates(row.text) if not _is_term(row.text, date)]
    return [_placed(date, row.span.start) for row, date in told][:6]


_TERM = re.compile(
    r"(?:(?<!ข่าว)ลง|ภายใน|ก่อน|ไม่เกิน|จนถึง|ถึง|หมดเขต|นับแต่|จากเดิม\S{0,24}|กำหนดไว้เดิม)(?:ใน)?\s?(?:วัน(?:ที่)?)?\s?$"
)


def _is_term(line: str, date: Found[DateExpression]) -> bool:
    """Whether a day is a deadline, one that was given up, or that of a letter that is cited: nothing happened on it."""
    before = line[: date.span.start]
    return date.value.open_start or _TERM.search(before) is not None
