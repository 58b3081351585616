"""Dates that the Thai grammar does not know: a whole text in English (or another language) goes in, a date comes out.

``dateparser`` reads them, under guard: strictly, with day, month and year all required, only where a four-digit year
and a month name in letters are there to see. Without ``dateparser`` the answer is ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thaicirc.numerals.eras import read_year
from thaicirc.numerals.expressions import DateExpression, Precision, Printed

_LONGEST = 60


@cache
def _looks_like_date() -> re.Pattern[str]:
    return re.compile(r"(?=.*[^\W\d_]{3})(?=.*\b\d{1,2}(?!\d))\D*(?:\d{1,2}(?!\d)\D*)?(?<!\d)\d{4}(?!\d).{0,30}")


def parse_foreign(text: str, *, languages: Sequence[str] = ("en",)) -> DateExpression | None:
    """The day that the whole text names in one of the languages; ``None`` where it is none.

    ``None`` too where ``dateparser`` is missing.

    >>> parse_foreign("the fifth of October"), parse_foreign("le 5 octobre 2022", languages=["fr"]).start
    (None, datetime.date(2022, 10, 5))
    """
    if len(text) > _LONGEST or _looks_like_date().fullmatch(text) is None:
        return None
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", text)
    year = read_year(years[0], None)
    gregorian = year.gregorian(12)
    if len(years) != 1 or gregorian is None or year.full != year.printed:
        return None
    try:
        import dateparser
    except ImportError:
        return None
    # The library knows no Buddhist years: it is handed the Gregorian one.
    found = dateparser.parse(
        text.replace(years[0], str(gregorian)),
        languages=list(languages),
        settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"},
    )
    if found is None or found.year != gregorian:
        return None
    day = found.date()
    printed = (Printed(day.day, day.month, year.printed),)
    return DateExpression(day, None, (day,), Precision.DAY, year.era, printed=printed)
