"""Deadlines: days by which something is to be done, and terms that count from another day."""

from __future__ import annotations

import datetime as dt

import pytest

from thaicirc.extract.deadlines import Deadline, find_deadlines
from thaicirc.layout.flow import Flow
from thaicirc.spans import OffsetMap
from thaicirc.timeline import read_timeline

TODAY = dt.date(2024, 2, 9)


def deadlines(text: str, received_on: dt.date | None = None) -> list[Deadline]:
    return find_deadlines(text, read_timeline(Flow(text, OffsetMap()), text, TODAY), received_on, TODAY)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("รายงานผลภายในวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("รายงานผลให้แล้วเสร็จภายในวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("ส่งรายชื่อก่อนวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("ส่งรายชื่อไม่เกินวันที่ ๘ มี.ค. ๖๗", "2024-03-08"),
        ("สมัครได้ตั้งแต่บัดนี้จนถึงวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("รับสมัครตั้งแต่วันที่ ๑ - ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("หมดเขตรับสมัครวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
        ("ส่งภายในวันที่ ๘ มีนาคม ๒๕๖๗ เวลา ๑๖.๓๐ น.", "2024-03-08T16:30"),
        ("ส่งภายในเดือนมีนาคม ๒๕๖๗", "2024-03-31"),
        ("ส่งภายในเดือนกุมภาพันธ์ ๒๕๖๗", "2024-02-29"),
        ("ดำเนินการภายในปี ๒๕๖๗", "2024-12-31"),
        ("ดำเนินการภายในสิ้นปีงบประมาณ พ.ศ. ๒๕๖๗", "2024-09-30"),
        ("ดำเนินการภายในไตรมาสที่ ๒ ของปีงบประมาณ พ.ศ. ๒๕๖๗", "2024-03-31"),
        ("รายงานภายใน ๑๕ วัน นับแต่วันที่ ๑ มีนาคม ๒๕๖๗", "2024-03-16"),
        ("จากเดิม ภายในวันที่ ๑ มีนาคม ๒๕๖๗ เป็น ภายในวันที่ ๘ มีนาคม ๒๕๖๗", "2024-03-08"),
    ],
)
def test_due(text: str, due: str) -> None:
    (found,) = deadlines(text)
    assert found.due == (dt.datetime.fromisoformat(due) if "T" in due else dt.date.fromisoformat(due))


@pytest.mark.parametrize(
    ("text", "amount", "unit", "counted_from"),
    [
        ("แจ้งผลภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", 15, "day", "receipt"),
        ("แจ้งผลภายใน ๗ วันทำการ นับแต่วันที่ได้รับหนังสือ", 7, "working_day", "receipt"),
    ],
)
def test_terms_that_count_from_receipt(text: str, amount: int, unit: str, counted_from: str) -> None:
    (found,) = deadlines(text)
    assert found.due is None
    assert found.rule is not None
    assert (found.rule.amount, found.rule.unit, found.rule.counted_from) == (amount, unit, counted_from)


def test_receipt_told_by_the_caller() -> None:
    assert deadlines("แจ้งผลภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", dt.date(2024, 2, 12))[0].due == dt.date(2024, 2, 27)
    # 24 to 26 February 2024: a weekend and the holiday in lieu of Makha Bucha
    assert deadlines("แจ้งผลภายใน ๑๐ วันทำการ นับแต่วันที่ได้รับหนังสือ", dt.date(2024, 2, 12))[0].due == dt.date(2024, 2, 27)


def test_within_the_same_term() -> None:
    first, second = deadlines("รายงานผลภายในวันที่ ๘ มีนาคม ๒๕๖๗ และส่งภาพถ่ายภายในกำหนดเดียวกัน")
    assert (first.same_as_before, second.same_as_before) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "ประชุมวันที่ ๘ มีนาคม ๒๕๖๗",
        "หนังสือลงวันที่ ๘ มีนาคม ๒๕๖๗",
        "มีผลตั้งแต่วันที่ ๘ มีนาคม ๒๕๖๗ เป็นต้นไป",
        "ข้อมูลย้อนหลัง ๓ ปี",
        "ภายในห้องประชุม",
        "ภายในงานมีการแสดง",
        "",
    ],
)
def test_none(text: str) -> None:
    assert [d for d in deadlines(text) if d.due is not None] == []


def test_spans_begin_with_the_phrase() -> None:
    text = "ขอให้รายงานผลภายในวันที่ ๘ มีนาคม ๒๕๖๗ ด้วย"
    (found,) = deadlines(text)
    assert found.span.of(text) == "ภายในวันที่ ๘ มีนาคม ๒๕๖๗"
