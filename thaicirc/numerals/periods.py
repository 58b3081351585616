"""Periods (ระยะเวลา): a text goes in, the terms it sets come out: ภายใน ๑๕ วัน นับแต่…, ภายในเดือนเมษายน, ภายในสิ้นปีงบประมาณ.

Source for the counting: the Civil and Commercial Code (ประมวลกฎหมายแพ่งและพาณิชย์), sections 193/3 and 193/5: the first
day is not counted; months and years end on the day before the corresponding one, or on the last day of the month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Literal

from thaicirc.numerals.dates import find_dates
from thaicirc.numerals.eras import Issue, read_year
from thaicirc.numerals.expressions import Precision
from thaicirc.numerals.fiscal import PLAUSIBLE, fiscal_quarter, fiscal_year, fiscal_year_of, read_years
from thaicirc.numerals.folding import fold
from thaicirc.numerals.months import GAP
from thaicirc.numerals.words import NUMBER_WORDS, words_to_number
from thaicirc.numerals.workdays import add_working_days
from thaicirc.spans import Found


class Unit(StrEnum):
    """What a period counts, or the stretch whose end it means."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    QUARTER = "quarter"
    FISCAL_YEAR = "fiscal_year"


@dataclass(frozen=True, slots=True)
class Period:
    """A term: so many units from some day (ภายใน ๑๕ วัน นับแต่…), or until the end of a stretch of the calendar.

    ``amount``        how many units; ``None`` where the end of a month, quarter or year is meant
    ``counted_from``  receipt (วันที่ได้รับ), a date, another event; ``None`` where the text does not say
    ``anchor``        the date counted from, where the text gives it
    ``last_day``      the end of the month, quarter or year; ``None`` for counted periods and where the year is missing
    """

    amount: int | None
    unit: Unit
    counted_from: Literal["receipt", "date", "event"] | None = None
    anchor: date | None = None
    last_day: date | None = None
    issues: tuple[Issue, ...] = ()


_UNITS = {
    "วันทำการ": Unit.WORKING_DAY,
    "วันทำงาน": Unit.WORKING_DAY,
    "วัน": Unit.DAY,
    "สัปดาห์": Unit.WEEK,
    "อาทิตย์": Unit.WEEK,
    "เดือน": Unit.MONTH,
    "ปี": Unit.YEAR,
    "ชั่วโมง": Unit.HOUR,
    "ชม.": Unit.HOUR,
}
_YEAR = rf"(?:พ\.?\s?ศ\.?{GAP})?(?P<year>[0-9]{{4}}|[0-9]{{2}})(?![0-9])"
_LONGEST = 9999
_YEAR_PLAIN = rf"(?:พ\.?\s?ศ\.?{GAP})?(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9])"
_FISCAL_YEAR = rf"(?:ประจำ)?ปี{GAP}งบประมาณ"


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:ภายใน|ไม่เกิน)(?:กำหนด)?(?:ระยะ)?(?:เวลา)?\s*")


@cache
def _counted() -> re.Pattern[str]:
    number = rf"(?P<number>[0-9]{{1,4}}|{NUMBER_WORDS})(?:\s?\([^()]{{1,40}}\))?"
    return re.compile(rf"{number}\s?(?P<unit>วันทำ(?:การ|งาน)|วัน(?!ที่)|สัปดาห์|อาทิตย์|เดือน|ปี|ชั่วโมง|ชม\.)")


@cache
def _counting() -> re.Pattern[str]:
    thing = r"(?:ทราบ|แจ้ง|หนังสือ|คำสั่ง|เรื่อง|ประกาศ|เอกสาร|คำขอ|สำเนา)+(?:นี้|ฉบับนี้|ดังกล่าว)?"
    received = rf"(?:วัน)?(?:ที่)?(?:ท่าน)?(?:ได้)?รับ(?:{thing}|(?![\u0e01-\u0e4e]))"  # not ได้รับแต่งตั้ง
    return re.compile(
        rf"{GAP}(?:โดย)?(?:ให้)?(?:เริ่ม)?นับ(?:ตั้งแต่|ถัดจาก|ถัดแต่|แต่|จาก)?{GAP}"
        rf"(?:(?P<receipt>{received})|(?P<event>วัน\S{{0,60}}|\S{{1,60}}))"
    )


@cache
def _quarter() -> re.Pattern[str]:
    year = rf"(?:{GAP}(?:ของ)?{GAP}(?:(?P<fiscal>{_FISCAL_YEAR})(?:{GAP}{_YEAR})?|ปี{GAP}(?P<plain>{_YEAR_PLAIN})))?"
    return re.compile(rf"(?:สิ้น)?ไตรมาส\s?(?:ที่?)?\s?(?P<quarter>[1-4]){year}")


@cache
def _fiscal() -> re.Pattern[str]:
    return re.compile(rf"(?:สิ้น)?{_FISCAL_YEAR}(?:{GAP}{_YEAR})?")


@cache
def _calendar_year() -> re.Pattern[str]:
    return re.compile(rf"(?P<end>สิ้น)?ปี(?:นี้|{GAP}{_YEAR}(?!\s?(?:เดือน|ปี)))|สิ้นปี(?!งบ|\s?การศึกษา)")


_Reading = tuple[Period, int]


def find_periods(text: str, *, reference: date | None = None) -> list[Found[Period]]:
    """Every period of the text that begins with ภายใน (or ไม่เกิน, where counting follows), in order.

    A month or fiscal year without its year is read from ``reference``; without one its last day stays unknown.
    ภายในวันที่ … is a date, not a period.

    >>> [(found.value.amount, found.value.counted_from) for found in find_periods("ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ")]
    [(15, 'receipt')]
    >>> find_periods("ภายในสิ้นปีงบประมาณ พ.ศ. 2563")[0].value.last_day
    datetime.date(2020, 9, 30)
    """
    folded = fold(text)
    found: list[Found[Period]] = []
    for match in _opening().finditer(folded.text):
        for read in _READERS:
            reading = read(folded.text, match, reference)
            if reading is not None:
                span = folded.span(match.start(), reading[1])
                found.append(Found(span.of(text), reading[0], span, f"period.{reading[0].unit}"))
                break
    return found


def _read_counted(text: str, opening: re.Match[str], reference: date | None) -> _Reading | None:
    match = _counted().match(text, opening.end())
    if match is None:
        return None
    written = match["number"]
    amount = int(written) if written.isdigit() else words_to_number(written)
    if not amount or not 0 < amount <= _LONGEST:
        return None
    unit = _UNITS[match["unit"]]
    counting = _counting().match(text, match.end())
    if counting is None:
        return None if opening[0].startswith("ไม่เกิน") else (Period(amount, unit), match.end())
    if counting["receipt"]:
        return Period(amount, unit, "receipt"), counting.end()
    at = counting.start("event")
    dates = find_dates(text[at : at + 80], reference=reference)
    if dates and text[at : at + dates[0].span.start].strip() in ("", "วันที่", "วันที", "วัน", "ตั้งแต่วันที่"):
        day = dates[0].value
        return Period(amount, unit, "date", day.start, issues=day.issues), at + dates[0].span.end
    return Period(amount, unit, "event"), counting.end()


def _stated_year(match: re.Match[str]) -> int | None:
    years = read_years(match["year"]) if match["year"] else []
    return years[0] if years else None


def _fiscal_year_meant(match: re.Match[str], reference: date | None) -> tuple[int | None, tuple[Issue, ...]]:
    year = _stated_year(match)
    if year is not None:
        return year, ()
    if reference is None or match["year"]:
        return None, (Issue.IMPLAUSIBLE_YEAR if match["year"] else Issue.YEAR_MISSING,)
    return fiscal_year_of(reference), (Issue.YEAR_INFERRED,)


def _read_quarter(text: str, opening: re.Match[str], reference: date | None) -> _Reading | None:
    match = _quarter().match(text, opening.end())
    if match is None:
        return None
    year, issues = _fiscal_year_meant(match, reference)
    if match["plain"]:
        year, issues = next(iter(read_years(match["plain"])), None), ()
    if not match["fiscal"]:  # offices count by the fiscal year, but the text does not say so
        issues = (*issues, Issue.FISCAL_ASSUMED)
    last = fiscal_quarter(year, int(match["quarter"]))[1] if year else None
    return Period(None, Unit.QUARTER, last_day=last, issues=issues), match.end()


def _read_fiscal(text: str, opening: re.Match[str], reference: date | None) -> _Reading | None:
    match = _fiscal().match(text, opening.end())
    if match is None:
        return None
    year, issues = _fiscal_year_meant(match, reference)
    last = fiscal_year(year)[1] if year is not None and year in PLAUSIBLE else None
    return Period(None, Unit.FISCAL_YEAR, last_day=last, issues=issues), match.end()


def _read_year(text: str, opening: re.Match[str], reference: date | None) -> _Reading | None:
    match = _calendar_year().match(text, opening.end())
    if match is None:
        return None
    if match["year"]:
        year = read_year(match["year"], "BE" if "ศ" in match[0] else None)
        gregorian = year.gregorian(12)
        known = gregorian is not None and Issue.IMPLAUSIBLE_YEAR not in year.issues
        last = date(gregorian, 12, 31) if known and gregorian else None
        return Period(None, Unit.YEAR, last_day=last, issues=year.issues), match.end()
    if reference is None:
        return Period(None, Unit.YEAR, issues=(Issue.YEAR_MISSING,)), match.end()
    return Period(None, Unit.YEAR, last_day=date(reference.year, 12, 31), issues=(Issue.YEAR_INFERRED,)), match.end()


@cache
def _month_lead() -> re.Pattern[str]:
    return re.compile(r"สิ้?น\s?")  # OCR loses the tone mark


@cache
def _this_month() -> re.Pattern[str]:
    return re.compile(r"เดือนนี้")


def _read_month(text: str, opening: re.Match[str], reference: date | None) -> _Reading | None:
    at = opening.end()
    lead = _month_lead().match(text, at)
    end = lead.end() if lead else at
    this = _this_month().match(text, end)
    if this and reference is not None:
        last = reference.replace(day=monthrange(reference.year, reference.month)[1])
        return Period(None, Unit.MONTH, last_day=last, issues=(Issue.YEAR_INFERRED,)), this.end()
    dates = find_dates(text[end : end + 60], reference=reference)
    if not dates or dates[0].value.precision is not Precision.MONTH or dates[0].span.start > 1:
        return None
    month = dates[0].value
    return Period(None, Unit.MONTH, last_day=month.end, issues=month.issues), end + dates[0].span.end


_READERS: tuple[Callable[[str, re.Match[str], date | None], _Reading | None], ...] = (
    _read_counted,
    _read_quarter,
    _read_fiscal,
    _read_year,
    _read_month,
)


def resolve(period: Period, start: date | None = None) -> date | None:
    """The last day of a period counted from ``start``, or from the date that the text gives; ``None`` without either.

    Raises ``ImportError`` for working days where the ``holidays`` package is missing.

    >>> resolve(Period(15, Unit.DAY), start=date(2022, 10, 5))
    datetime.date(2022, 10, 20)
    >>> resolve(Period(1, Unit.MONTH, "date", anchor=date(2022, 1, 31)))
    datetime.date(2022, 2, 28)
    """
    first = start or period.anchor
    if period.last_day is not None or period.amount is None or first is None:
        return period.last_day
    try:
        return _after(first, period.amount, period.unit)
    except (OverflowError, ValueError):  # beyond the year 9999
        return None


def _after(start: date, amount: int, unit: Unit) -> date:
    if unit is Unit.WORKING_DAY:
        return add_working_days(start, amount)
    if unit is Unit.MONTH or unit is Unit.YEAR:
        return _add_months(start, amount * (12 if unit is Unit.YEAR else 1))
    days = {Unit.DAY: amount, Unit.WEEK: 7 * amount, Unit.HOUR: -(-amount // 24)}[unit]
    return start + timedelta(days=days)


def _add_months(start: date, months: int) -> date:
    """The last day of so many months that begin on the day after ``start``."""
    begin = start + timedelta(days=1)
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    if begin.day == 1:
        return date(year, month + 1, 1) - timedelta(days=1)
    length = monthrange(year, month + 1)[1]
    return date(year, month + 1, begin.day - 1 if begin.day <= length else length)
