"""Days and times of a document, and the many ways in which officials write them."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from thaicirc.numerals import fiscal_quarter, fiscal_year, fiscal_year_of, format_date, is_working_day, to_thai
from thaicirc.numerals.months import months, weekdays

Moment = dt.date | dt.datetime


@dataclass(frozen=True, slots=True)
class Event:
    """When something is held: a day or two, a time or two."""

    first: dt.date
    last: dt.date
    begins: dt.time | None = None
    ends: dt.time | None = None

    @property
    def start(self) -> Moment:
        """The start as the record has it: with the time where one is told."""
        return self.first if self.begins is None else dt.datetime.combine(self.first, self.begins)

    @property
    def end(self) -> Moment | None:
        """The end as the record has it: the last day of a range, or the closing time of a day."""
        if self.last != self.first:
            return self.last
        return None if self.ends is None else dt.datetime.combine(self.last, self.ends)


def working_day(rng: random.Random, around: dt.date, least: int, most: int) -> dt.date:
    """A working day from ``least`` to ``most`` days after ``around`` (before it, where they are negative)."""
    day = around + dt.timedelta(days=rng.randint(least, most))
    step = dt.timedelta(days=-1 if most < 0 else 1)
    while not is_working_day(day):
        day += step
    return day


def event(rng: random.Random, kind: str, first: dt.date) -> Event:
    """An event of a kind (``day``, ``time``, ``hours``, ``days``, ``days_time``) that begins on ``first``."""
    morning = rng.random() < 0.7
    begins = dt.time(rng.choice((8, 9, 9, 9, 10) if morning else (13, 13, 13, 14)), rng.choice((0, 0, 30, 30, 30)))
    if kind == "day":
        return Event(first, first)
    if kind == "time":
        return Event(first, first, begins)
    if kind == "hours":
        hour = rng.choice((12, 15, 16, 16)) if morning else rng.choice((15, 16, 16, 17))
        return Event(first, first, begins, dt.time(hour, rng.choice((0, 30, 30))))
    last = first + dt.timedelta(days=rng.choice((1, 1, 2, 2, 3, 4)))
    while last > first and not is_working_day(last) and is_working_day(first):
        last -= dt.timedelta(days=1)
    if last == first:  # the day after is no working day
        last += dt.timedelta(days=1)
    return Event(first, last, begins if kind == "days_time" else None)


def day_in_words(day: dt.date) -> str:
    """The day as letters have it, in Thai digits.

    >>> day_in_words(dt.date(2024, 3, 5))
    '๕ มีนาคม ๒๕๖๗'
    """
    return format_date(day)


def short_day(day: dt.date) -> str:
    """The day with the month abbreviated and the year in two digits.

    >>> short_day(dt.date(2024, 3, 5))
    '๕ มี.ค. ๖๗'
    """
    return to_thai(f"{day.day} {months()[day.month - 1]['abbreviation']} {(day.year + 543) % 100:02}")


def weekday(day: dt.date) -> str:
    """The name of the weekday, without วัน.

    >>> weekday(dt.date(2024, 3, 5))
    'อังคาร'
    """
    return weekdays()[day.weekday()]["full"]


def month_end(day: dt.date) -> tuple[str, dt.date]:
    """The day's month in words and the month's last day.

    >>> month_end(dt.date(2024, 2, 5))
    ('เดือนกุมภาพันธ์ ๒๕๖๗', datetime.date(2024, 2, 29))
    """
    after = (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    name = f"เดือน{months()[day.month - 1]['full']} {day.year + 543}"
    return to_thai(name), after - dt.timedelta(days=1)


def fiscal_end(day: dt.date) -> tuple[str, dt.date]:
    """The end of the day's fiscal year in words and as a day.

    >>> fiscal_end(dt.date(2023, 11, 5))
    ('สิ้นปีงบประมาณ พ.ศ. ๒๕๖๗', datetime.date(2024, 9, 30))
    """
    year = fiscal_year_of(day)
    return to_thai(f"สิ้นปีงบประมาณ พ.ศ. {year}"), fiscal_year(year)[1]


def fiscal_quarter_end(day: dt.date) -> tuple[str, dt.date]:
    """The fiscal quarter that the day is in, in words, and its last day.

    >>> fiscal_quarter_end(dt.date(2024, 2, 5))
    ('ไตรมาสที่ ๒ ของปีงบประมาณ พ.ศ. ๒๕๖๗', datetime.date(2024, 3, 31))
    """
    year = fiscal_year_of(day)
    number = next(n for n in (1, 2, 3, 4) if day <= fiscal_quarter(year, n)[1])
    return to_thai(f"ไตรมาสที่ {number} ของปีงบประมาณ พ.ศ. {year}"), fiscal_quarter(year, number)[1]


def clock(time: dt.time, sign: str = ".") -> str:
    """The time of day in Thai digits.

    >>> clock(dt.time(9, 30))
    '๐๙.๓๐'
    """
    return to_thai(f"{time.hour:02}{sign}{time.minute:02}")


def days_in_words(rng: random.Random, held: Event) -> str:
    """The day of an event, from วัน on, or its range of days, from ระหว่างวันที่ on."""
    if held.first == held.last:
        if rng.random() < 0.7:
            return f"วัน{weekday(held.first)}ที่ {day_in_words(held.first)}"
        return f"วันที่ {day_in_words(held.first)}"
    dash = rng.choice((" - ", " – ", " ถึง ", "-"))
    first, last = held.first, held.last
    opening = "ระหว่างวันที่ " if dash != " ถึง " or rng.random() < 0.5 else "ตั้งแต่วันที่ "
    if (first.year, first.month) == (last.year, last.month):
        return f"{opening}{to_thai(str(first.day))}{dash}{day_in_words(last)}"
    begin = f"{to_thai(str(first.day))} {months()[first.month - 1]['full']}"
    if first.year != last.year:
        begin = day_in_words(first)
    return f"{opening}{begin}{' - ' if dash == '-' else dash}{day_in_words(last)}"


def times_in_words(rng: random.Random, held: Event) -> str:
    """The times of an event, from เวลา or ตั้งแต่เวลา on; empty where it has none."""
    if held.begins is None:
        return ""
    sign = rng.choice((".", ".", ".", ":"))
    unit = rng.choice((" น.", " น.", " น.", " นาฬิกา"))
    if held.ends is None:
        opening = "ตั้งแต่เวลา" if held.first != held.last else rng.choice(("เวลา", "เวลา", "ตั้งแต่เวลา"))
        after = " เป็นต้นไป" if opening == "ตั้งแต่เวลา" and rng.random() < 0.6 else ""
        return f"{opening} {clock(held.begins, sign)}{unit}{after}"
    dash = rng.choice((" - ", " – ", "-", " ถึง "))
    return f"{rng.choice(('เวลา', 'เวลา', 'ตั้งแต่เวลา'))} {clock(held.begins, sign)}{dash}{clock(held.ends, sign)}{unit}"
