"""Records: strict, unchangeable, written and read back as the same."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from thaicirc.records import (
    Assignment,
    Circular,
    DueRule,
    Evidence,
    Framework,
    Kind,
    Meeting,
    Pmqa,
    ReferenceNumber,
    Secrecy,
    Urgency,
)

CONTRACT = {
    "kind", "urgency", "secrecy", "reference_number", "sender", "date", "subject", "recipients", "references", "attachments",
    "signatory", "contact", "meetings", "assignments", "pmqa",
}  # fmt: skip


def test_an_empty_record_holds_the_whole_contract() -> None:
    plain = json.loads(Circular().model_dump_json())
    assert set(plain) >= CONTRACT
    assert plain["kind"] == "other"
    assert all(plain[name] == [] for name in ("recipients", "references", "attachments", "meetings", "assignments"))
    assert all(
        plain[name] is None
        for name in ("urgency", "secrecy", "sender", "date", "subject", "signatory", "contact", "pmqa")
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (dt.date(2019, 5, 2), "2019-05-02"),
        (dt.datetime(2019, 5, 2, 9, 5), "2019-05-02T09:05"),
        (dt.datetime(2019, 5, 2), "2019-05-02T00:00"),
    ],
)
def test_moments_keep_whether_a_time_was_given(value: dt.date, written: str) -> None:
    meeting = Meeting(title="ประชุม", start=value)
    assert json.loads(meeting.model_dump_json())["start"] == written
    again = Meeting.model_validate_json(meeting.model_dump_json())
    assert again.start == value
    assert type(again.start) is type(value)


@pytest.mark.parametrize(
    "wrong",
    [
        {"unknown": 1},
        {"kind": "letter"},
        {"date": "๒๕๖๗"},
        {"meetings": [{"title": "ประชุม"}]},  # a meeting without a day is none
        {"meetings": [{"start": "2024-13-01"}]},
        {"assignments": [{"due": "2024-01-01"}]},
        {"pmqa": {"framework": "PMQA 5"}},
    ],
)
def test_what_is_no_record_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Circular.model_validate(wrong)


def test_records_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Circular(subject="เรื่อง").subject = "อื่น"  # type: ignore[misc]


def test_deadlines_are_the_assignments_with_a_due_date_soonest_first() -> None:
    later = Assignment(action="ส่งรายงาน", due=dt.date(2024, 3, 8))
    noon = Assignment(action="ส่งรายชื่อ", due=dt.datetime(2024, 2, 9, 12, 0))
    day = Assignment(action="แจ้งผล", due=dt.date(2024, 2, 9))
    open_ended = Assignment(action="เตรียมการ", due_rule=DueRule(amount=7, unit="day", counted_from="receipt"))
    assert Circular(assignments=[later, open_ended, noon, day]).deadlines == [day, noon, later]
    assert Circular().deadlines == []


def test_evidence_has_a_span() -> None:
    assert len(Evidence(text="มท", start=4, end=6, rule="test").span) == 2


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
days = st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1))
moments = days | st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2200, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
meetings = st.builds(Meeting, title=texts | st.none(), start=moments, end=moments | st.none(), venue=texts | st.none())
assignments = st.builds(Assignment, assignee=texts | st.none(), action=texts, due=moments | st.none())
numbers = st.builds(
    ReferenceNumber, text=texts, canonical=texts, circular=st.booleans(), number=st.integers(0, 99999) | st.none()
)
records = st.builds(
    Circular,
    kind=st.sampled_from(Kind),
    urgency=st.sampled_from(Urgency) | st.none(),
    secrecy=st.sampled_from(Secrecy) | st.none(),
    reference_number=numbers | st.none(),
    date=days | st.none(),
    subject=texts | st.none(),
    recipients=st.lists(texts, max_size=3),
    meetings=st.lists(meetings, max_size=3),
    assignments=st.lists(assignments, max_size=3),
    pmqa=st.builds(Pmqa, framework=st.sampled_from(Framework), fiscal_year=st.integers(2540, 2600)) | st.none(),
)


@given(records)
def test_record_to_json_to_record(record: Circular) -> None:
    assert Circular.model_validate_json(record.model_dump_json()) == record
    assert Circular.model_validate(record.model_dump(mode="json")) == record
