"""Enclosures: number, title, quantity and unit, in every way that clerks write them."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, record

Entry = tuple[int, str, int | None, str | None]


def attachments(fields: str) -> list[Entry]:
    return [(a.number, a.title, a.quantity, a.unit) for a in record(letter(fields=fields)).attachments]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("แบบสำรวจ      จำนวน ๑ ชุด", (1, "แบบสำรวจ", 1, "ชุด")),
        ("แบบสำรวจ จำนวน 1 ชุด", (1, "แบบสำรวจ", 1, "ชุด")),
        ("แบบสำรวจ  จำนวน  ๓  แผ่น", (1, "แบบสำรวจ", 3, "แผ่น")),
        ("แบบสำรวจ (จำนวน ๑ ชุด)", (1, "แบบสำรวจ", 1, "ชุด")),
        ("แบบสำรวจ ๒ ฉบับ", (1, "แบบสำรวจ", 2, "ฉบับ")),
        ("แบบสำรวจ .......... จำนวน ๑ เล่ม", (1, "แบบสำรวจ", 1, "เล่ม")),
        ("แบบสำรวจ จำนวนหนึ่งชุด", (1, "แบบสำรวจ", 1, "ชุด")),
        ("แบบสำรวจ", (1, "แบบสำรวจ", None, None)),
        ("สำเนาคำสั่งกรมที่ดิน ที่ ๑๒/๒๕๖๕ ลงวันที่ ๕ มกราคม ๒๕๖๕ จำนวน ๑ ฉบับ", (1, "สำเนาคำสั่งกรมที่ดิน ที่ ๑๒/๒๕๖๕ ลงวันที่ ๕ มกราคม ๒๕๖๕", 1, "ฉบับ")),
        ("สำเนาคำสั่งกรมที่ดิน ที่ ๑๒/๒๕๖๕\n                  ลงวันที่ ๕ มกราคม ๒๕๖๕      จำนวน ๑ ฉบับ", (1, "สำเนาคำสั่งกรมที่ดิน ที่ ๑๒/๒๕๖๕ ลงวันที่ ๕ มกราคม ๒๕๖๕", 1, "ฉบับ")),
        ("แนวทางการรับนักเรียน จำนวน ๓๐ คน", (1, "แนวทางการรับนักเรียน จำนวน ๓๐ คน", None, None)),
    ],
)  # fmt: skip
def test_one(line: str, entry: Entry) -> None:
    assert attachments(f"สิ่งที่ส่งมาด้วย  {line}") == [entry]


def test_numbered() -> None:
    assert attachments(
        "สิ่งที่ส่งมาด้วย  ๑. แบบสำรวจ      จำนวน ๑ ชุด\n"
        "                  ๒. คู่มือการดูแลเด็กในพื้นที่ห่างไกล\n                     และชุมชนบนพื้นที่สูง      จำนวน ๒ เล่ม\n"
        "                  ๓. ใบตอบรับ"
    ) == [
        (1, "แบบสำรวจ", 1, "ชุด"),
        (2, "คู่มือการดูแลเด็กในพื้นที่ห่างไกลและชุมชนบนพื้นที่สูง", 2, "เล่ม"),
        (3, "ใบตอบรับ", None, None),
    ]


def test_one_quantity_for_each() -> None:
    found = attachments("สิ่งที่ส่งมาด้วย  ๑. แบบสำรวจ\n                  ๒. คู่มือ      อย่างละ ๑ ชุด")
    assert found == [(1, "แบบสำรวจ", 1, "ชุด"), (2, "คู่มือ", 1, "ชุด")]


@pytest.mark.parametrize("keyword", ["สิ่งที่ส่งมาด้วย", "สิงที่ส่งมาด้วย", "สิ่งที ส่งมาดวย", "สิ่งที่แนบมาด้วย"])
def test_keywords(keyword: str) -> None:
    assert attachments(f"{keyword}  แบบสำรวจ จำนวน ๑ ชุด") == [(1, "แบบสำรวจ", 1, "ชุด")]


def test_beside_references() -> None:
    found = record(letter(fields="อ้างถึง  หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/ว ๗\n\nสิ่งที่ส่งมาด้วย  แบบสำรวจ จำนวน ๑ ชุด"))
    assert (len(found.references), len(found.attachments)) == (1, 1)


@pytest.mark.parametrize("fields", ["", "สิ่งที่ส่งมาด้วย  -", "สิ่งที่ส่งมาด้วย", "อ้างถึง  หนังสือกรมที่ดิน"])
def test_none(fields: str) -> None:
    assert attachments(fields) == []


def test_what_the_body_encloses_is_none() -> None:
    assert record(letter(body="ขอส่งแบบสำรวจ จำนวน ๑ ชุด ตามสิ่งที่ส่งมาด้วย")).attachments == []


def test_a_list_whose_entry_was_struck() -> None:
    found = attachments(
        "สิ่งที่ส่งมาด้วย  ๑. กำหนดการ จำนวน ๑ ชุด\n                  ๒. แบบสำรวจ จำนวน ๒ แผ่น\n                  ๔. คู่มือ จำนวน ๑ เล่ม"
    )
    assert found == [(1, "กำหนดการ", 1, "ชุด"), (2, "แบบสำรวจ", 2, "แผ่น"), (4, "คู่มือ", 1, "เล่ม")]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (("๑ แบบสำรวจ จำนวน ๑ ชุด", "๒ ใบตอบรับ จำนวน ๑ แผ่น"), ["แบบสำรวจ", "ใบตอบรับ"]),
        (("1 กำหนดการ", "2 QR Code แบบสำรวจ", "3 แผนที่"), ["กำหนดการ", "QR Code แบบสำรวจ", "แผนที่"]),
        (("๑. แบบสำรวจของศูนย์พัฒนาเด็ก จำนวน", "๑ เล่ม", "๒. ใบตอบรับ"), ["แบบสำรวจของศูนย์พัฒนาเด็ก", "ใบตอบรับ"]),
    ],
)
def test_numbers_without_a_stop(lines: tuple[str, ...], titles: list[str]) -> None:
    fields = "สิ่งที่ส่งมาด้วย  " + "\n                  ".join(lines)
    assert [title for _, title, _, _ in attachments(fields)] == titles
