"""Self-checks: what a record says against itself, and against what is known.

Each check is a small pure function from a :class:`~thaicirc.checks.case.Case` to findings; its wording stands under
the same code in ``data/findings.json``. Nothing is corrected: a finding says what a person should look at.

>>> from thaicirc.document import Document
>>> from thaicirc.layout import analyse
>>> layout = analyse(Document.from_text("ประชุมวันพุธที่ ๖ ตุลาคม ๒๕๖๕"))
>>> [(finding.code, finding.start) for finding in check(Circular(), layout)]
[('weekday_mismatch', 6)]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from thaicirc.checks.case import Case
from thaicirc.checks.dates import DATE_CHECKS
from thaicirc.checks.fields import FIELD_CHECKS
from thaicirc.checks.lists import LIST_CHECKS
from thaicirc.checks.pages import PAGE_CHECKS
from thaicirc.checks.recognition import RECOGNITION_CHECKS
from thaicirc.checks.terms import TERM_CHECKS
from thaicirc.layout import Layout
from thaicirc.records import Circular, Finding
from thaicirc.timeline import Mention

Check = Callable[[Case], Iterator[Finding]]

#: Every check; a new one is a function here and an entry in the data file.
CHECKS: tuple[Check, ...] = (*PAGE_CHECKS, *RECOGNITION_CHECKS, *FIELD_CHECKS, *DATE_CHECKS, *TERM_CHECKS, *LIST_CHECKS)


def check(circular: Circular, layout: Layout, mentions: Sequence[Mention] = ()) -> list[Finding]:
    """What a person should look at in a record, in the order of the text; what has no place comes first."""
    case = Case(circular, layout, tuple(mentions))
    findings = [found for each in CHECKS for found in each(case)]
    return sorted(findings, key=lambda f: (-1 if f.start is None else f.start, f.code))
