"""Urgency and secrecy: printed large at the head, in any spelling that OCR leaves; never a word of the text."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, memo, news, record
from thaicirc.records import Secrecy, Urgency


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [
        ("ด่วน", Urgency.URGENT),
        ("ด่วนมาก", Urgency.VERY_URGENT),
        ("ด่วนที่สุด", Urgency.MOST_URGENT),
        ("ด่วน ที่สุด", Urgency.MOST_URGENT),
        ("ดวนที่สุด", Urgency.MOST_URGENT),
        ("ด่วนทีสุด", Urgency.MOST_URGENT),
        ("[ด่วนมาก]", Urgency.VERY_URGENT),
        ("(ด่วน)", Urgency.URGENT),
    ],
)
def test_urgency_above_the_number(mark: str, urgency: Urgency) -> None:
    assert record(f"{mark}\n{letter()}").urgency is urgency


def test_urgency_before_the_number() -> None:
    found = record(letter(number="ด่วนที่สุด ที่ พม ๐๔๐๒/ว ๒๑๗"))
    assert (found.urgency, found.reference_number and found.reference_number.number) == (Urgency.MOST_URGENT, 217)


def test_urgency_of_a_memorandum() -> None:
    assert record(memo().replace("บันทึกข้อความ", "ด่วนมาก      บันทึกข้อความ")).urgency is Urgency.VERY_URGENT


@pytest.mark.parametrize(
    "text",
    [
        letter(),
        letter(head="หน่วยงานด่วนพิเศษ"),
        letter(subject="ด่วน"),
        letter(body="ขอให้ดำเนินการโดยด่วนที่สุด"),
        news("ด่วนที่สุด\nฝนตกหนัก ผู้ว่าฯ กล่าวว่าเตรียมพร้อมแล้ว"),
    ],
)
def test_not_urgent(text: str) -> None:
    assert record(text).urgency is None


def test_the_urgency_of_a_cited_letter_is_not_the_letters_own() -> None:
    found = record(letter(fields="อ้างถึง  หนังสือกรมที่ดิน ด่วนที่สุด ที่ มท ๐๕๑๐/๗ ลงวันที่ ๕ มกราคม ๒๕๖๖"))
    assert found.urgency is None
    assert found.references[0].urgency is Urgency.MOST_URGENT


@pytest.mark.parametrize(
    ("mark", "secrecy"),
    [
        ("ลับ", Secrecy.CONFIDENTIAL),
        ("ลับมาก", Secrecy.SECRET),
        ("ลับที่สุด", Secrecy.TOP_SECRET),
        ("- ลับ -", Secrecy.CONFIDENTIAL),
    ],
)
def test_secrecy(mark: str, secrecy: Secrecy) -> None:
    assert record(f"{mark}\n{letter()}\n{mark}\n").secrecy is secrecy


@pytest.mark.parametrize(
    "text", [letter(), letter(head="กรมการลับแล\nตำบลลับแล"), letter(body="เอกสารลับ"), letter(subject="ลับ")]
)
def test_not_secret(text: str) -> None:
    assert record(text).secrecy is None
