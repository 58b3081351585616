"""Eras (ศักราช): a year as printed goes in, the Gregorian year, the era and doubts about them come out.

Sources: the Calendar Year Act B.E. 2483 (พระราชบัญญัติปีปฏิทิน พุทธศักราช ๒๔๘๓), by which the year begins on
1 January from B.E. 2484 on, so that B.E. 2483 had nine months; before it the year began on 1 April. That held from
1 April 1889 (R.S. 108) on; earlier the calendar was lunar. For those days the same plain rule is applied here, as
historians do who give a solar date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

Era = Literal["BE", "CE"]

LAST_APRIL_YEAR = 2483  # the last year that began on 1 April
PLAUSIBLE: dict[Era, range] = {"BE": range(2300, 2701), "CE": range(1757, 2201)}
_ASSUMED_CE = range(1900, 2201)


class Issue(StrEnum):
    """What is doubtful about a date, a time or a period. It is reported; nothing is repaired."""

    IMPOSSIBLE_DATE = "impossible_date"
    IMPOSSIBLE_TIME = "impossible_time"
    IMPLAUSIBLE_YEAR = "implausible_year"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    YEAR_MISSING = "year_missing"
    YEAR_INFERRED = "year_inferred"
    TWO_DIGIT_YEAR = "two_digit_year"
    ERA_ASSUMED = "era_assumed"
    REVERSED_RANGE = "reversed_range"
    NEXT_DAY = "next_day"
    FISCAL_ASSUMED = "fiscal_assumed"


@dataclass(frozen=True, slots=True)
class Year:
    """A year as printed with the era it belongs to; ``full`` is its number in that era (64 is 2564)."""

    printed: int
    full: int
    era: Era
    issues: tuple[Issue, ...] = ()

    def gregorian(self, month: int) -> int | None:
        """The Gregorian year in which that month of this year fell; ``None`` where it never was.

        >>> Year(2482, 2482, "BE").gregorian(1), Year(2483, 2483, "BE").gregorian(1)
        (1940, None)
        """
        if self.era == "CE":
            return self.full
        return be_to_ce(self.full, month)


def be_to_ce(year: int, month: int) -> int | None:
    """The Gregorian year of a month of a Buddhist year; ``None`` for January to March 2483, which never were.

    >>> be_to_ce(2565, 10), be_to_ce(2482, 3), be_to_ce(2482, 4), be_to_ce(2483, 2)
    (2022, 1940, 1939, None)
    """
    if year > LAST_APRIL_YEAR or month > 3:
        return year - 543
    return None if year == LAST_APRIL_YEAR else year - 542


def ce_to_be(day: date) -> int:
    """The Buddhist year in which a day fell.

    >>> ce_to_be(date(2022, 10, 5)), ce_to_be(date(1940, 3, 31)), ce_to_be(date(1940, 4, 1))
    (2565, 2482, 2483)
    """
    return day.year + 542 if day.year <= LAST_APRIL_YEAR - 543 and day.month <= 3 else day.year + 543


def read_year(digits: str, stated: Era | None) -> Year:
    """The year that Arabic digits name, with the era as stated or told from its size.

    Two digits are a year of this Buddhist century (64 is 2564), or 20xx after ค.ศ.

    >>> read_year("2565", None)
    Year(printed=2565, full=2565, era='BE', issues=())
    >>> read_year("64", None).full, read_year("2022", None).era, read_year("3562", None).issues
    (2564, 'CE', (<Issue.IMPLAUSIBLE_YEAR: 'implausible_year'>,))
    """
    printed = int(digits)
    if len(digits) == 2:
        era: Era = stated or "BE"
        issues = [Issue.TWO_DIGIT_YEAR]
        if stated is None and printed < 50:  # 22 may well be 2022: B.E. 2500 to 2549 are long past
            issues.append(Issue.ERA_ASSUMED)
        return Year(printed, printed + (2500 if era == "BE" else 2000), era, tuple(issues))
    if stated is None and printed in _ASSUMED_CE:
        return Year(printed, printed, "CE", (Issue.ERA_ASSUMED,))
    era = stated or "BE"
    return Year(printed, printed, era, () if printed in PLAUSIBLE[era] else (Issue.IMPLAUSIBLE_YEAR,))
