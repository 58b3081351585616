"""Date expressions from atoms: ranges and lists joined, missing years resolved, every day checked.

A year stated once serves the whole expression (28 ก.พ. - 2 มี.ค. 65). Where none is stated, the reference day decides:
the year that brings the last day nearest to it is taken, and marked.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from thaicirc.numerals.atoms import Atom
from thaicirc.numerals.eras import Issue, Year, ce_to_be
from thaicirc.numerals.expressions import DateExpression, Precision, Printed
from thaicirc.numerals.months import GAP
from thaicirc.numerals.patterns import LIST_WORD, RANGE_WORD

_BROKEN = (Issue.IMPOSSIBLE_DATE, Issue.IMPLAUSIBLE_YEAR, Issue.YEAR_MISSING)


@cache
def _join() -> re.Pattern[str]:
    day = rf"(?:(?:ใน|เมื่อ)?(?:วัน)?ที่?{GAP})?(?:เดือน{GAP})?"
    time = rf"(?:{GAP}(?:เวลา{GAP})?[0-9]{{1,2}}[.:]?[0-9]{{2}}\s?(?:น\.?|นาฬิกา))?"
    link = rf"(?P<range>{RANGE_WORD})|(?P<list>{LIST_WORD}(?:{GAP}และ)?)"
    return re.compile(rf"{time}{GAP}(?:{link}){GAP}{day}")


@cache
def _from_now() -> re.Pattern[str]:
    return re.compile(
        r"(?:บัดนี้|วันนี้|now)(?:เป็นต้นไป)?\s*(?:[-\u2013\u2014]|(?:ไป)?(?:จน)?(?:กระทั่ง)?ถึง|until)\s*(?:วัน)?(?:ที่?)?\s*$"
    )


@dataclass(frozen=True, slots=True)
class _Day:
    """A day or month on its way: its year may still come from a neighbour or from the reference."""

    day: int | None
    month: int
    year: Year | None

    @property
    def printed(self) -> Printed:
        return Printed(self.day, self.month, self.year.printed if self.year else None)

    def gregorian(self, *, last: bool = False) -> date | None:
        """The day, or the first (last) day of the month; ``None`` where it is none."""
        year = self.year.gregorian(self.month) if self.year else None
        if year is None or not 1 <= year <= 9999 or not 1 <= self.month <= 12:
            return None
        day = self.day
        if day is None:
            day = monthrange(year, self.month)[1] if last else 1
        elif day > 28 and day > monthrange(year, self.month)[1]:
            return None
        return date(year, self.month, day) if day else None


def join_atoms(text: str, atoms: Sequence[Atom]) -> Iterator[tuple[list[Atom], bool]]:
    """The atoms in groups that form one expression each, with whether the group is a range."""
    at = 0
    if len(atoms) > 1:
        _lend_years(text, atoms)
    while at < len(atoms):
        group, is_range = [atoms[at]], atoms[at].range_
        while (following := at + len(group)) < len(atoms):
            joined = _joined(text, group, atoms[following], is_range)
            if joined is None:
                break
            is_range = joined
            group.append(atoms[following])
        yield group, is_range
        at += len(group)


def _lend_years(text: str, atoms: Sequence[Atom]) -> None:
    """Gives a month the year of the one that follows it in a list (เดือนมีนาคม และเมษายน 2564)."""
    for month, after in zip(atoms[-2::-1], atoms[:0:-1], strict=True):
        if month.year is None and after.year is not None and not (month.days or after.days):
            link = _join().fullmatch(text, month.end, after.start)
            if link and link["list"]:
                month.year = after.year


def _joined(text: str, group: list[Atom], after: Atom, is_range: bool) -> bool | None:
    """Whether ``after`` joins the group as end of a range (``True``) or in a list (``False``); ``None``: not at all."""
    last = group[-1]
    if is_range or after.range_ or bool(last.days) != bool(after.days) or after.start - last.end > 60:
        return None
    link = _join().fullmatch(text, last.end, after.start)
    if link is None:
        return None
    if link["range"]:
        return True if len(group) == 1 and len(last.days) <= 1 and len(after.days) <= 1 else None
    return False if last.year is None and last.days else None


def build(text: str, group: list[Atom], is_range: bool, reference: date | None) -> DateExpression:
    """The expression that a group of atoms makes."""
    if len(group) == 1 and len(group[0].days) == 1 and group[0].year is not None:
        return _single(group[0], group[0].year)
    written = [_Day(day, atom.month, atom.year) for atom in group for day in atom.days or (None,)]
    days, issues, given = _with_years(written, is_range, reference)
    issues += [issue for day in days if day.year for issue in day.year.issues]
    firsts = [day.gregorian() for day in days]
    missing = any(day.year is None for day in days)
    if missing:
        issues.append(Issue.YEAR_MISSING)
    if missing and not given and any(not _ever(day) for day in days):
        issues.append(Issue.IMPOSSIBLE_DATE)
    if None in firsts and not missing and Issue.IMPLAUSIBLE_YEAR not in issues:
        issues.append(Issue.IMPOSSIBLE_DATE)
    known = [] if any(issue in _BROKEN for issue in issues) else [day for day in firsts if day is not None]
    issues += _weekday_issue(group, known)
    expression = DateExpression(
        start=known[0] if known else None,
        end=None,
        days=tuple(known),
        precision=Precision.DAY if group[0].days else Precision.MONTH,
        era=days[-1].year.era if days[-1].year else "BE",
        year_given=given,
        weekday=group[0].weekday,
        printed=tuple(day.printed for day in written),
        issues=tuple(dict.fromkeys(issues)),
    )
    return _closed(expression, days[-1], is_range) if known else expression


def _single(atom: Atom, year: Year) -> DateExpression:
    """The expression of one day with its year: by far the most frequent."""
    day = _Day(atom.days[0], atom.month, year)
    start, issues = None, year.issues
    if Issue.IMPLAUSIBLE_YEAR not in issues:
        start = day.gregorian()
        if start is None:
            issues = (*issues, Issue.IMPOSSIBLE_DATE)
        elif atom.weekday is not None and start.weekday() != atom.weekday:
            issues = (*issues, Issue.WEEKDAY_MISMATCH)
    days = () if start is None else (start,)
    printed = (day.printed,)
    return DateExpression(start, None, days, Precision.DAY, year.era, True, atom.weekday, printed, issues)


def _closed(expression: DateExpression, last: _Day, is_range: bool) -> DateExpression:
    """The expression with its last day, where it is a range or a month."""
    if expression.precision is Precision.MONTH:
        expression = replace(expression, end=last.gregorian(last=True), days=())
    elif is_range:
        expression = replace(expression, end=expression.days[-1])
    if expression.start and expression.end and expression.end < expression.start:
        return replace(expression, issues=(*expression.issues, Issue.REVERSED_RANGE))
    return expression


def _ever(day: _Day) -> bool:
    """Whether the day exists in some year."""
    return 1 <= day.month <= 12 and 1 <= (day.day or 1) <= monthrange(2000, day.month)[1]


def _weekday_issue(group: list[Atom], known: list[date]) -> list[Issue]:
    stated = [(group[0].weekday, 0), (group[-1].last_weekday, -1)]
    if len(group) > 1 and len(known) == len(group):
        stated += [(atom.weekday, at) for at, atom in enumerate(group)]
    wrong = any(weekday is not None and known and known[at].weekday() != weekday for weekday, at in stated)
    return [Issue.WEEKDAY_MISMATCH] if wrong else []


def _with_years(days: list[_Day], is_range: bool, reference: date | None) -> tuple[list[_Day], list[Issue], bool]:
    """The days with the years they lack, what is doubtful about that, and whether a year was stated at all."""
    stated = [at for at, day in enumerate(days) if day.year is not None]
    issues: list[Issue] = []
    if not stated:
        if reference is None:
            return days, issues, False
        days = [*days[:-1], _nearest(days[-1], reference)]
        issues.append(Issue.YEAR_INFERRED)
    # From the last stated year backwards, then from it forwards.
    pivot = stated[-1] if stated else len(days) - 1
    years = list(days)
    for at in range(pivot - 1, -1, -1):
        if years[at].year is None:
            years[at] = _beside(years[at], years[at + 1], -1)
    for at in range(pivot + 1, len(years)):
        years[at] = _beside(years[at], years[at - 1], +1)
    pairs = zip(years, days, strict=True)
    if is_range and any(new.year != years[pivot].year and old.year is None for new, old in pairs):
        issues.append(Issue.YEAR_INFERRED)  # over the new year: the stated year is not this day's
    return years, issues, bool(stated)


def _beside(day: _Day, neighbour: _Day, step: int) -> _Day:
    """The day in the year of its neighbour, or the year before (after) where it would fall on its wrong side."""
    same = replace(day, year=neighbour.year)
    if neighbour.year is None or day.month == neighbour.month:  # 15 - 10 มีนาคม is an error, not a year
        return same
    here, there = same.gregorian(), neighbour.gregorian()
    if here and there and (here > there if step < 0 else here < there):
        year = neighbour.year
        return replace(day, year=replace(year, printed=year.printed + step, full=year.full + step))
    return same


def _nearest(day: _Day, reference: date) -> _Day:
    """The day in the year that brings it nearest to the reference."""
    choices = []
    for year in (reference.year, reference.year - 1, reference.year + 1):
        try:
            candidate = date(year, day.month, day.day or 15)
        except ValueError:
            continue
        choices.append((abs((candidate - reference).days), candidate))
    if not choices:
        return replace(day, year=_buddhist(reference))
    return replace(day, year=_buddhist(min(choices)[1]))


def _buddhist(day: date) -> Year:
    year = ce_to_be(day)
    return Year(year, year, "BE")


def opened(text: str, start: int, expression: DateExpression) -> tuple[int, DateExpression]:
    """The expression as the end of "from now until", where that stands before ``start``, with its new start."""
    if start < 4 or expression.precision is not Precision.DAY or expression.end or len(expression.days) > 1:
        return start, expression
    before = text[max(0, start - 48) : start]
    match = _from_now().search(before)
    if match is None:
        return start, expression
    last = expression.start
    return start - len(before) + match.start(), replace(expression, start=None, end=last, open_start=True)
