"""Checks of what the body sets for a day: deadlines and meetings against the document's date and the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from thaicirc.checks.case import LETTERS, Case, day_of
from thaicirc.checks.wording import Term, finding
from thaicirc.numerals import is_working_day
from thaicirc.records import Assignment, Finding, Kind
from thaicirc.spans import Span
from thaicirc.timeline import Mention, Role

_BINDING = (*LETTERS, Kind.ORDER)
_COMING = re.compile(
    r"ขอ(?:กราบ)?(?:เรียน)?เชิญ|จึง(?:ขอ)?เชิญ|กำหนด(?:การ|ให้มี|ให้)?\s?(?:จัด|ประชุม|อบรม|สัมมนา|ฝึก|พิธี)"
    r"|(?:จะ|มีกำหนด(?:การ)?)\s?(?:จัด|มีการ|ประชุม|ดำเนินการ|ตรวจ)|(?<!ได้)เชิญ(?:ท่าน|ประชุม|เข้าร่วม)"
)
_PAST_BEFORE = re.compile(r"เมื่อ\s?(?:วัน[ก-๎]{0,8}(?:ที่|ที)?)?\s*$|ได้(?:เชิญ|จัด(?!ทำ)|ประชุม|ดำเนินการ)[^\n]{0,160}$")
_PAST_AFTER = re.compile(r"[^\n]*?(?<!ดัง)นั้?น(?:\s|$)|\s?(?:ที่ผ่านมา|แล้ว)")
_GATHERING = re.compile(r"ประชุม|อบรม|สัมมนา|ชี้แจง|ตรวจประเมิน|สอบ")


def early_deadlines(case: Case) -> Iterator[Finding]:
    """A deadline before the document's own date."""
    own = case.circular.date
    if own is None or case.circular.kind not in (*_BINDING, Kind.ANNOUNCEMENT):
        return
    for path, due, _ in _dues(case):
        if due < own:
            yield finding("deadline_before_date", path, case.place(path), date=due, own=own)


def _dues(case: Case) -> Iterator[tuple[str, date, Assignment]]:
    """Every due day once, with the path of the first assignment that has it."""
    told: set[date] = set()
    for i, assignment in enumerate(case.circular.assignments):
        if assignment.due is not None and day_of(assignment.due) not in told:
            told.add(day_of(assignment.due))
            yield f"assignments/{i}/due", day_of(assignment.due), assignment


def deadlines_on_days_off(case: Case) -> Iterator[Finding]:
    """A deadline on which offices are closed; ends of months and quarters are no such day."""
    if case.circular.kind not in _BINDING:
        return
    for path, due, assignment in _dues(case):
        place = case.place(path)
        if (assignment.due_rule is None and not _names(case, place, due)) or is_working_day(due):
            continue
        day = Term.weekday(due) if due.weekday() > 4 else Term("holiday")
        yield finding("deadline_on_day_off", path, place, date=due, day=day, before=_working_day_before(due))


def _names(case: Case, place: Span | None, day: date) -> bool:
    return place is not None and any(
        found.value.last == day and found.value.days and found.span.overlaps(place) for found in case.dates
    )


def _working_day_before(day: date) -> date:
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def terms_without_start(case: Case) -> Iterator[Finding]:
    """A term that counts from receipt, or from a day that the text does not give."""
    told: set[tuple[object, ...]] = set()
    for i, assignment in enumerate(case.circular.assignments):
        rule = assignment.due_rule
        if rule is None or assignment.due is not None or rule.unit == "hour" or case.circular.kind is Kind.NEWS:
            continue
        if (key := (rule.amount, rule.unit, rule.counted_from)) not in told:
            told.add(key)
            yield _open_term(case, i, assignment)


def _open_term(case: Case, i: int, assignment: Assignment) -> Finding:
    rule, received = assignment.due_rule, case.circular.received
    assert rule is not None
    place = case.place(f"assignments/{i}/due") or case.place(f"assignments/{i}/action")
    code, details = "deadline_start_unknown", {"amount": rule.amount, "unit": Term(rule.unit)}
    stamped = received.date if received else None
    if rule.counted_from == "receipt":
        code = "deadline_from_stamp" if stamped else "deadline_from_receipt"
    if stamped:
        return finding(code, f"assignments/{i}/due", place, **details, date=stamped, iso=stamped.isoformat())
    return finding(code, f"assignments/{i}/due", place, **details)


def early_meetings(case: Case) -> Iterator[Finding]:
    """A meeting that is announced for a day before the document's own date; one that is reported is no mistake."""
    own = case.circular.date
    if own is None or case.circular.kind not in LETTERS:
        return
    for mention in case.mentions:
        if (
            mention.role is not Role.EVENT
            or not mention.days
            or mention.days[-1] >= own
            or not _is_coming(case, mention)
        ):
            continue
        span = case.layout.body.back(mention.span)
        path = next((p for p in case.dated_fields(span) if p.endswith("/start")), None)
        if path is not None:
            yield finding("meeting_before_date", path, span, date=mention.days[-1], own=own)


def _is_coming(case: Case, mention: Mention) -> bool:
    """Whether the sentence speaks of something that is still to be held."""
    text = case.layout.body.text
    before = text[mention.paragraph.start : mention.span.start]
    after = text[mention.span.end : mention.paragraph.end]
    if _PAST_BEFORE.search(before) or _PAST_AFTER.match(after):
        return False
    return bool(_COMING.search(before) or _COMING.search(after[:160]))


def meetings_on_holidays(case: Case) -> Iterator[Finding]:
    """A working meeting on a public holiday; ceremonies and fairs belong there."""
    if case.circular.kind not in LETTERS:
        return
    for i, meeting in enumerate(case.circular.meetings):
        day = day_of(meeting.start)
        working = _GATHERING.search(meeting.title or "")
        if working and day.weekday() < 5 and not is_working_day(day):
            path = f"meetings/{i}/start"
            yield finding("meeting_on_holiday", path, case.place(path), date=day)


TERM_CHECKS = (early_deadlines, deadlines_on_days_off, terms_without_start, early_meetings, meetings_on_holidays)
