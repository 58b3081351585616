"""Working days (วันทำการ): Monday to Friday without the public holidays of Thailand.

The holidays come from the ``holidays`` package (an extra), which follows the cabinet's announcements.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays (วันหยุดราชการ) of a Gregorian year, substitute days included.

    Raises ``ImportError`` where the ``holidays`` package is missing.

    >>> date(2022, 10, 13) in public_holidays(2022)
    True
    """
    try:
        from holidays import country_holidays
    except ImportError as error:
        raise ImportError("counting working days needs the package: pip install holidays") from error
    return frozenset(country_holidays("TH", years=year))


def is_working_day(day: date) -> bool:
    """Whether offices work on that day. Raises ``ImportError`` as :func:`public_holidays` does.

    >>> is_working_day(date(2022, 10, 13)), is_working_day(date(2022, 10, 12))
    (False, True)
    """
    return day.weekday() < 5 and day not in public_holidays(day.year)


def add_working_days(start: date, count: int) -> date:
    """The day that many working days after ``start``, which is not counted itself.

    >>> add_working_days(date(2022, 10, 7), 5)
    datetime.date(2022, 10, 18)
    """
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
