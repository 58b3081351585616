"""The value of a date expression: :class:`DateExpression`, what was printed beside what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thaicirc.numerals.eras import Era, Issue


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Printed:
    """One day or month as printed: nothing resolved, nothing repaired; ``None`` for what is not there."""

    day: int | None
    month: int | None
    year: int | None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A day, several days, a range of days, or a month, as one expression of a text names them.

    ``start``       first day; ``None`` where a date is impossible, implausible, without a year, or "now"
    ``end``         last day of a range or of a month; ``None`` for a single day and for a list
    ``days``        every day named: the single one, all of a list, both ends of a range; empty for months
    ``precision``   day, month or year
    ``era``         of the year: Buddhist (พ.ศ.) or Common Era (ค.ศ.)
    ``year_given``  ``False`` where the year was resolved from the reference day, or is missing
    ``weekday``     of the first day, as stated, Monday 0
    ``printed``     the days as printed, also where they are impossible
    ``issues``      what is doubtful
    ``open_start``  ``True`` for "from now until" (ตั้งแต่บัดนี้จนถึง): only the last day is known, as ``end``
    """

    start: date | None
    end: date | None
    days: tuple[date, ...]
    precision: Precision
    era: Era
    year_given: bool = True
    weekday: int | None = None
    printed: tuple[Printed, ...] = ()
    issues: tuple[Issue, ...] = ()
    open_start: bool = False

    @property
    def is_single_day(self) -> bool:
        """Whether it is one known day, neither range nor list."""
        return self.precision is Precision.DAY and self.start is not None and self.end is None and len(self.days) == 1

    @property
    def is_list(self) -> bool:
        """Whether it names several days one by one (วันที่ ๑๕ และ ๒๒)."""
        return self.end is None and len(self.days) > 1

    @property
    def last(self) -> date | None:
        """The last day meant, whatever the form; ``None`` where unknown."""
        return self.end or (self.days[-1] if self.days else self.start)
