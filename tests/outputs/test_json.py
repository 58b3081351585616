"""Records as JSON: what is written is read back."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.outputs.json import to_array, to_json, to_jsonl
from thaicirc.records import Assignment, Circular, Evidence, Kind, Meeting

RECORD = Circular(
    kind=Kind.EXTERNAL_LETTER,
    date=date(2024, 2, 9),
    subject="ขอเชิญประชุม “ครั้งที่ ๑”\n",
    meetings=[Meeting(title="ประชุม", start=datetime(2024, 2, 21, 13, 30), end=date(2024, 2, 22))],
    assignments=[Assignment(action="ส่งรายงาน", due=date(2024, 3, 8))],
    evidence={"date": [Evidence(text="๙ กุมภาพันธ์ ๒๕๖๗", start=3, end=20, rule="letterhead")]},
)


def test_letters_are_not_escaped() -> None:
    assert "ขอเชิญประชุม “ครั้งที่ ๑”" in to_json(RECORD)


def test_moments() -> None:
    plain = json.loads(to_json(RECORD))
    assert plain["meetings"][0]["start"] == "2024-02-21T13:30"
    assert plain["meetings"][0]["end"] == "2024-02-22"
    assert plain["assignments"][0]["due"] == "2024-03-08"


@pytest.mark.parametrize("indent", [None, 2])
def test_read_back(indent: int | None) -> None:
    assert Circular.model_validate_json(to_json(RECORD, indent=indent)) == RECORD


def test_without_evidence() -> None:
    assert "evidence" not in json.loads(to_json(RECORD, evidence=False))
    assert Circular.model_validate_json(to_json(RECORD, evidence=False)).evidence == {}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_array(count: int) -> None:
    written = "".join(to_array([RECORD] * count))
    assert len(json.loads(written)) == count
    assert written.endswith("]\n")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_lines(count: int) -> None:
    lines = "".join(to_jsonl([RECORD] * count)).splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["external_letter"] * count


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_subject_stays_on_its_line_and_comes_back(subject: str) -> None:
    record = Circular(subject=subject)
    (line,) = to_jsonl([record])
    assert line.count("\n") == 1
    assert Circular.model_validate_json(line) == record
