"""Days and periods as a person reads them: ๗ พ.ค. ๒๕๖๒ in Thai, with the Gregorian day before it in English."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from thaicirc.numerals import format_date, to_thai
from thaicirc.numerals.months import weekdays


def day(value: date, lang: str = "th") -> str:
    """A day without its time.

    >>> day(date(2019, 5, 7)), day(date(2019, 5, 7), "en")
    ('๗ พ.ค. ๒๕๖๒', '2019-05-07 (๗ พ.ค. ๒๕๖๒)')
    """
    thai = format_date(value, style="abbreviated", digits="thai")
    return thai if lang == "th" else f"{value:%Y-%m-%d} ({thai})"


def weekday_and_day(value: date, *, digits: Literal["thai", "arabic"] = "thai") -> str:
    """A day with the short name of its weekday, in the Buddhist Era.

    >>> weekday_and_day(date(2019, 5, 7)), weekday_and_day(date(2019, 5, 7), digits="arabic")
    ('อ. ๗ พ.ค. ๒๕๖๒', 'อ. 7 พ.ค. 2562')
    """
    return f"{weekdays()[value.weekday()]['abbreviation']} {format_date(value, style='abbreviated', digits=digits)}"


def clock(value: date) -> str:
    """The time of day that a moment has, or nothing.

    >>> clock(datetime(2019, 5, 7, 13, 30)), clock(date(2019, 5, 7))
    ('๑๓.๓๐', '')
    """
    return to_thai(f"{value:%H.%M}") if isinstance(value, datetime) else ""


def moment(value: date, lang: str = "th") -> str:
    """A day, with its time where it has one.

    >>> moment(datetime(2019, 5, 7, 13, 30))
    '๗ พ.ค. ๒๕๖๒ ๑๓.๓๐ น.'
    """
    return f"{day(value, lang)} {clock(value)} น." if clock(value) else day(value, lang)


def period(start: date, end: date | None, lang: str = "th") -> str:
    """From `start` to `end`, what both share said once.

    >>> period(datetime(2019, 5, 7, 9, 0), datetime(2019, 5, 7, 16, 30))
    '๗ พ.ค. ๒๕๖๒ ๐๙.๐๐ - ๑๖.๓๐ น.'
    >>> period(date(2019, 5, 7), date(2019, 5, 9))
    '๗ พ.ค. ๒๕๖๒ - ๙ พ.ค. ๒๕๖๒'
    """
    if end is None or end == start:
        return moment(start, lang)
    one_day = (start.year, start.month, start.day) == (end.year, end.month, end.day)
    if one_day and clock(start) and clock(end):
        return f"{day(start, lang)} {clock(start)} - {clock(end)} น."
    return f"{moment(start, lang)} - {moment(end, lang)}"
