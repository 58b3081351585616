"""Earlier letters referred to: sender, urgency, number and date of each; those cited in the body are none."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.letters import letter, record
from thaicirc.records import Reference, Urgency


def references(fields: str) -> list[Reference]:
    return record(letter(fields=fields)).references


@pytest.mark.parametrize(
    ("line", "sender", "urgency", "number", "date"),
    [
        ("หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗ ลงวันที่ ๕ มกราคม ๒๕๖๖", "กรมที่ดิน", None, "มท 0510/ว 7", "2023-01-05"),
        ("หนังสือกรมที่ดิน ด่วนที่สุด ที่ มท ๐๕๑๐/ว ๗ ลงวันที่ ๕ มกราคม ๒๕๖๖", "กรมที่ดิน", Urgency.MOST_URGENT, "มท 0510/ว 7", "2023-01-05"),
        ("หนังสือกรมที่ดิน ด่วนมาก ที่ มท 0510/7 ลงวันที่ 5 ม.ค. 66", "กรมที่ดิน", Urgency.VERY_URGENT, "มท 0510/7", "2023-01-05"),
        ("หนังสือกรมที่ดิน ด่วน ที่ มท ๐๕๑๐.๓/๗ ลว. ๕ ม.ค. ๖๖", "กรมที่ดิน", Urgency.URGENT, "มท 0510.3/7", "2023-01-05"),
        ("หนังสือจังหวัดพทุมธานี ที่ ปท ๐๐๑๗.๒/ว ๕ ลงวันที่ ๕ มกราคม ๒๕๖๖", "จังหวัดปทุมธานี", None, "ปท 0017.2/ว 5", "2023-01-05"),
        ("คำสั่งกรมที่ดิน ที่ ๑๒/๒๕๖๕ ลงวันที่ ๕ มกราคม ๒๕๖๕", "กรมที่ดิน", None, "12/2565", "2022-01-05"),
        ("หนังสือกรมที่ดิน ลงวันที่ ๕ มกราคม ๒๕๖๖", "กรมที่ดิน", None, None, "2023-01-05"),
        ("บันทึกข้อความกองคลัง ที่ มท ๐๕๐๑.๒/๘ ลงวันที่ ๕ มกราคม ๒๕๖๖", "กองคลัง", None, "มท 0501.2/8", "2023-01-05"),
        ("หนังสือที่ มท ๐๕๑๐/๗ ลงวันที่ ๕ มกราคม ๒๕๖๖", None, None, "มท 0510/7", "2023-01-05"),
    ],
)  # fmt: skip
def test_one(line: str, sender: str | None, urgency: Urgency | None, number: str | None, date: str) -> None:
    (found,) = references(f"อ้างถึง  {line}")
    assert (found.sender, found.urgency, found.reference_number) == (sender, urgency, number)
    assert found.date == dt.date.fromisoformat(date)
    assert found.text == line


def test_several_over_several_lines() -> None:
    found = references(
        "อ้างถึง  ๑. หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗\n            ลงวันที่ ๕ มกราคม ๒๕๖๖\n"
        "         ๒. หนังสือสำนักงบประมาณ ที่ นร ๐๗๐๓/ว ๕ ลงวันที่\n            ๖ มกราคม ๒๕๖๖"
    )
    assert [(each.sender, each.reference_number, str(each.date)) for each in found] == [
        ("กรมที่ดิน", "มท 0510/ว 7", "2023-01-05"),
        ("สำนักงบประมาณ", "นร 0703/ว 5", "2023-01-06"),
    ]


def test_damaged_keyword() -> None:
    assert len(references("อางถึง  หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗ ลงวันที่ ๕ มกราคม ๒๕๖๖")) == 1


@pytest.mark.parametrize("fields", ["", "อ้างถึง  -", "สิ่งที่ส่งมาด้วย  หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗"])
def test_none(fields: str) -> None:
    assert references(fields) == []


def test_letters_cited_in_the_body_are_none() -> None:
    body = "ตามหนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗ ลงวันที่ ๕ มกราคม ๒๕๖๖ แจ้งแนวทางไว้แล้ว นั้น"
    assert record(letter(body=body)).references == []
