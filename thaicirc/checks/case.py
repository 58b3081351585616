"""What a check looks at: the record, its layout, the days of its body, and the dates of the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from thaicirc.extract.document_date import find_date
from thaicirc.layout import Form, Layout
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.numerals import DateExpression, find_dates
from thaicirc.records import Circular, Kind
from thaicirc.spans import Found, Span
from thaicirc.timeline import Mention

#: Kinds with a number, a recipient and a day of their own.
LETTERS = (Kind.EXTERNAL_LETTER, Kind.MEMORANDUM, Kind.STAMPED_LETTER)
_DATED_FIELD = re.compile(r"date|.*/(?:date|due|start|end)")
_THAI_DIGIT = re.compile("[๐-๙]")


@dataclass(frozen=True)
class Case:
    """One record under examination; places count characters of the document's text."""

    circular: Circular
    layout: Layout
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def sound(self) -> bool:
        """Whether the Thai digits of the text can be believed."""
        return thai_digits_sound(self.layout.text)

    @cached_property
    def dates(self) -> list[Found[DateExpression]]:
        """The dates of the text, down to where other matter follows; a missing year is taken from the document's."""
        after = self.layout.after
        limit = after[0].span.start if after and self.layout.form is not Form.MEMO else len(self.layout.text)
        found = find_dates(self.layout.text, reference=self.circular.date)
        return [f for f in found if f.span.start < limit and self.readable(f.text)]

    @cached_property
    def own_date(self) -> Found[DateExpression] | None:
        """The document's date as printed, where it names no day that could be taken."""
        if self.circular.date is not None:
            return None
        head = self.layout.head
        broken = (f for f in self.dates if head and f.span.end <= head[-1].span.end and f.value.start is None)
        return find_date(self.layout) or next(broken, None)

    def readable(self, text: str) -> bool:
        """Whether the digits of a text are what was printed."""
        return self.sound or not _THAI_DIGIT.search(text)

    def place(self, path: str) -> Span | None:
        """Where a field was read."""
        evidence = self.circular.evidence.get(path)
        return evidence[0].span if evidence else None

    def dated_fields(self, span: Span) -> Iterator[str]:
        """The paths of the days that were read from a stretch of the text."""
        for path, evidence in self.circular.evidence.items():
            if any(each.span.overlaps(span) for each in evidence):
                entry = re.fullmatch(r"(references/[0-9]+)/text", path)
                if entry or _DATED_FIELD.fullmatch(path):
                    yield f"{entry[1]}/date" if entry else path

    def dated_field(self, span: Span) -> str | None:
        """The first of :meth:`dated_fields`; the document's own date where it could not be taken."""
        if self.own_date is not None and self.own_date.span.overlaps(span):
            return "date"
        return next(self.dated_fields(span), None)


def day_of(moment: date) -> date:
    """The day of a moment, its time of day left out.

    >>> day_of(datetime(2019, 5, 7, 13, 30))
    datetime.date(2019, 5, 7)
    """
    return moment.date() if isinstance(moment, datetime) else moment
