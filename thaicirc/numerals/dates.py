"""Dates (วันที่): a text goes in, its date expressions come out with their places; and a date as Thai text.

Sources for the forms: the Regulation of the Office of the Prime Minister on Saraban Work B.E. 2526
(ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖), which has the day in figures, the month in full and the year of
the Buddhist Era, and what circulars really carry. Numbers alone, years alone and codes are no dates.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from thaicirc.numerals.atoms import Atom, find_atoms
from thaicirc.numerals.digits import to_thai
from thaicirc.numerals.eras import Issue, ce_to_be, read_year
from thaicirc.numerals.expressions import DateExpression, Precision, Printed
from thaicirc.numerals.folding import fold
from thaicirc.numerals.months import months
from thaicirc.numerals.ranges import build, join_atoms, opened
from thaicirc.spans import Found

_LONGEST = 100
_CONFIDENCE = {
    Issue.IMPOSSIBLE_DATE: 0.5,
    Issue.IMPLAUSIBLE_YEAR: 0.5,
    Issue.YEAR_MISSING: 0.6,
    Issue.YEAR_INFERRED: 0.8,
    Issue.ERA_ASSUMED: 0.8,
    Issue.REVERSED_RANGE: 0.7,
    Issue.WEEKDAY_MISMATCH: 0.8,
    Issue.TWO_DIGIT_YEAR: 0.9,
}


_DIGIT = re.compile("[0-9๐-๙]")


def find_dates(text: str, *, reference: date | None = None) -> list[Found[DateExpression]]:
    """Every date expression of the text, in order, none overlapping another.

    A date without a year takes the year that puts it nearest to ``reference`` (``Issue.YEAR_INFERRED``); without a
    reference its days stay unknown (``Issue.YEAR_MISSING``). Impossible dates are found too, and say so. The span
    begins at the weekday where one is named, but leaves out the word วันที่ before the date.

    >>> [(found.text, found.value.start) for found in find_dates("คำสั่งที่ ๓/๒๕๖๕ ลงวันที่ ๑๔ก.ค.๖๓ (COVID-19)")]
    [('๑๔ก.ค.๖๓', datetime.date(2020, 7, 14))]
    >>> find_dates("ระหว่างวันที่ 28 ก.พ. - 2 มี.ค. 65")[0].value.days
    (datetime.date(2022, 2, 28), datetime.date(2022, 3, 2))
    """
    if _DIGIT.search(text) is None and "เดือน" not in text:
        return []
    folded = fold(text)
    found: list[Found[DateExpression]] = []
    for group, is_range in join_atoms(folded.text, find_atoms(folded.text)):
        if not any(atom.anchored for atom in group) and not _all_months(group):
            continue
        value = build(folded.text, group, is_range, reference)
        start, value = opened(folded.text, group[0].start, value)
        span = folded.span(start, group[-1].end)
        found.append(Found(span.of(text), value, span, _rule(group), _confidence(value)))
    return found


def _all_months(group: list[Atom]) -> bool:
    return len(group) > 1 and all(atom.form == "month" for atom in group)


def _rule(group: list[Atom]) -> str:
    return f"date.{group[0].form}" if len(group) == 1 else "date.joined"


def _confidence(value: DateExpression) -> float:
    if not value.issues:
        return 1.0
    return min((_CONFIDENCE.get(issue, 1.0) for issue in value.issues), default=1.0)


@cache
def _year_alone() -> re.Pattern[str]:
    return re.compile(r"(?:ปี\s?)?(?:(?P<be>พ\.?\s?ศ\.?|พุทธศักราช)|(?P<ce>ค\.?\s?ศ\.?|คริสต์ศักราช))?\s?(?P<year>[0-9]{4})")


def parse_date(text: str, *, reference: date | None = None) -> DateExpression | None:
    """The date expression that the whole text is, perhaps after วันที่; ``None`` where it is anything else.

    Unlike in :func:`find_dates`, a year alone is taken when its era or ปี is written (``พ.ศ. 2563``).
    Text without Thai letters that the grammar does not know is left to ``dateparser``, if installed.

    >>> parse_date("วันพุธที่ 5 ตุลาคม 2565").start
    datetime.date(2022, 10, 5)
    >>> parse_date("๓๑ เมษายน ๒๕๖๒").issues
    (<Issue.IMPOSSIBLE_DATE: 'impossible_date'>,)
    >>> parse_date("ครั้งที่ 1/2566") is None
    True
    """
    found = find_dates(text, reference=reference)
    if len(found) == 1:
        span = found[0].span
        whole = not text[span.end :].strip(_TAIL) and _is_head(text[: span.start])
        return found[0].value if whole else None
    if found or len(text) > _LONGEST:
        return None
    return _parse_year(text) or _parse_foreign(text)


# What may stand before a date, or after it, without being anything else.
_HEADS = frozenset(
    ("", "(", "วันที่", "วันที", "ที่", "ณวันที่", "ในวันที่", "เมื่อวันที่", "ลงวันที่", "ลว.", "ระหว่างวันที่", "ระหว่าง", "ตั้งแต่วันที่", "ตั้งแต่")
)
_TAIL = " \t\r\n\xa0,;)\u200b\ufeff"


def _is_head(head: str) -> bool:
    return not head or "".join(fold(head).text.split()) in _HEADS


def _parse_year(text: str) -> DateExpression | None:
    match = _year_alone().fullmatch(fold(text).text.strip())
    if match is None or match["year"] == match[0]:
        return None
    year = read_year(match["year"], "CE" if match["ce"] else "BE" if match["be"] else None)
    first, last = year.gregorian(4 if year.full < 2484 and year.era == "BE" else 1), year.gregorian(12)
    known = first is not None and last is not None and Issue.IMPLAUSIBLE_YEAR not in year.issues
    return DateExpression(
        start=date(first, 1, 1) if known and first else None,
        end=date(last, 12, 31) if known and last else None,
        days=(),
        precision=Precision.YEAR,
        era=year.era,
        printed=(Printed(None, None, year.printed),),
        issues=year.issues,
    )


def _parse_foreign(text: str) -> DateExpression | None:
    if not any(map(str.isalpha, text)) or any("\u0e00" <= letter <= "\u0e7f" for letter in text):
        return None
    from thaicirc.numerals.foreign import parse_foreign

    return parse_foreign(text)


def format_date(
    day: date,
    *,
    style: Literal["full", "abbreviated", "numeric"] = "full",
    digits: Literal["thai", "arabic"] = "thai",
) -> str:
    """The date as Thai text in the Buddhist Era, as :func:`parse_date` reads it back.

    >>> format_date(date(2022, 10, 5)), format_date(date(2022, 10, 5), style="abbreviated", digits="arabic")
    ('๕ ตุลาคม ๒๕๖๕', '5 ต.ค. 2565')
    >>> format_date(date(2022, 10, 5), style="numeric", digits="arabic")
    '5/10/2565'
    """
    month = months()[day.month - 1]
    names = {"full": f" {month['full']} ", "abbreviated": f" {month['abbreviation']} ", "numeric": f"/{day.month}/"}
    written = f"{day.day}{names[style]}{ce_to_be(day)}"
    return to_thai(written) if digits == "thai" else written
