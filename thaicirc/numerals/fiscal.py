"""Fiscal years (ปีงบประมาณ): a Buddhist year goes in, its days come out; and the years that a text names.

Source: the Budget Procedures Act B.E. 2561 (พระราชบัญญัติวิธีการงบประมาณ พ.ศ. ๒๕๖๑), section 4: the fiscal year runs from
1 October of a year to 30 September of the next, whose Buddhist year is its name.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from thaicirc.numerals.folding import fold
from thaicirc.numerals.months import GAP
from thaicirc.spans import Found

#: Years of the Buddhist Era that a fiscal year is believed to be of; the first began on 1 October 1940.
PLAUSIBLE = range(2484, 2701)


def fiscal_year(year: int) -> tuple[date, date]:
    """First and last day of a fiscal year of the Buddhist Era. ``ValueError`` outside B.E. 2484 to 2700.

    >>> fiscal_year(2563)
    (datetime.date(2019, 10, 1), datetime.date(2020, 9, 30))
    """
    if year not in PLAUSIBLE:
        raise ValueError(f"no fiscal year of the Buddhist Era: {year}")
    return date(year - 544, 10, 1), date(year - 543, 9, 30)


def fiscal_quarter(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter (ไตรมาส) of a fiscal year. ``ValueError`` for a quarter other than 1 to 4.

    >>> fiscal_quarter(2563, 2)
    (datetime.date(2020, 1, 1), datetime.date(2020, 3, 31))
    """
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"no quarter: {quarter}")
    start = fiscal_year(year)[0]
    first = date(start.year + (quarter > 1), (10, 1, 4, 7)[quarter - 1], 1)
    return first, date(first.year, first.month + 2, monthrange(first.year, first.month + 2)[1])


def fiscal_year_of(day: date) -> int:
    """The fiscal year, in the Buddhist Era, to which a day belongs.

    >>> fiscal_year_of(date(2019, 9, 30)), fiscal_year_of(date(2019, 10, 1))
    (2562, 2563)
    """
    return day.year + 543 + (day.month >= 10)


_YEAR = r"(?:[0-9]{4}|[0-9]{2}(?!\s?(?:เดือน|ครั้ง|คน|โครงการ)))(?![0-9]|[.,:][0-9])"
_ERA = rf"(?:(?:ประจำ)?(?:ปี{GAP})?พ\.?\s?ศ\.?{GAP})?"
_YEARS = rf"{_ERA}{_YEAR}(?:{GAP}(?:[-\u2010-\u2015,]|ถึง|และ){GAP}(?:ปี{GAP}งบประมาณ{GAP})?{_ERA}{_YEAR})*"
_FISCAL = rf"(?:ปี{GAP}งบประมาณฯ?|งบประมาณ(?:รายจ่าย)?(?:ประจำ)?ปี)"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{_FISCAL}{GAP}(?P<years>{_YEARS})")


def find_fiscal_years(text: str) -> list[Found[int]]:
    """Every fiscal year that the text names, in order, in the Buddhist Era; of a run of years, each.

    The years of one expression share its span.

    >>> [found.value for found in find_fiscal_years("ประจำปีงบประมาณ พ.ศ. ๒๕๖๓-๒๕๖๕ และงบประมาณประจำปี 67")]
    [2563, 2564, 2565, 2567]
    """
    folded = fold(text)
    found: list[Found[int]] = []
    for match in _pattern().finditer(folded.text):
        span = folded.span(*match.span())
        found += [Found(span.of(text), year, span, "fiscal_year") for year in read_years(match["years"])]
    return found


def read_years(written: str) -> list[int]:
    """The Buddhist years of a list or run as written (2563-2565, 64 และ 65), each once; implausible ones left out."""
    years: list[int] = []
    parts = re.split(r"([0-9]+)", written)
    for joint, digits in zip(parts[::2], parts[1::2], strict=False):
        year = int(digits) + 2500 if len(digits) == 2 else int(digits)
        if year not in PLAUSIBLE or year in years:
            continue
        if years and re.search(r"[-\u2010-\u2015]|ถึง", joint) and 0 < year - years[-1] <= 20:
            years += range(years[-1] + 1, year)
        years.append(year)
    return years
