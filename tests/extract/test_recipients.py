"""Recipients: one entry each, however they are listed; a name that only contains และ is one."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, memo, news, order, record, stamped


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        ("ผู้ว่าราชการจังหวัด", ["ผู้ว่าราชการจังหวัด"]),
        ("ผู้ว่าราชการจังหวัด ทุกจังหวัด", ["ผู้ว่าราชการจังหวัด ทุกจังหวัด"]),
        ("อธิบดีกรมที่ดิน และอธิบดีกรมการปกครอง", ["อธิบดีกรมที่ดิน", "อธิบดีกรมการปกครอง"]),
        ("อธิบดีกรมที่ดิน, อธิบดีกรมการปกครอง", ["อธิบดีกรมที่ดิน", "อธิบดีกรมการปกครอง"]),
        ("อธิบดีกรมที่ดิน\n       อธิบดีกรมการปกครอง", ["อธิบดีกรมที่ดิน", "อธิบดีกรมการปกครอง"]),
        ("๑. อธิบดีกรมที่ดิน\n       ๒. อธิบดีกรมการปกครอง", ["อธิบดีกรมที่ดิน", "อธิบดีกรมการปกครอง"]),
        ("- อธิบดีกรมที่ดิน\n       - อธิบดีกรมการปกครอง", ["อธิบดีกรมที่ดิน", "อธิบดีกรมการปกครอง"]),
        ("อธิบดีกรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ", ["อธิบดีกรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ"]),
        ("อธิบดีกรมทรัพยากรทางทะเลและชายฝั่ง", ["อธิบดีกรมทรัพยากรทางทะเลและชายฝั่ง"]),
        ("คุณมาลี ใจดี", ["คุณมาลี ใจดี"]),
        ("นายธีระ ณ เชียงใหม่", ["นายธีระ ณ เชียงใหม่"]),
        ("ผูว่าราชการจังหวัดนาน", ["ผู้ว่าราชการจังหวัดน่าน"]),
        ("ประธานกรรมการบริษัท ก้าวหน้า จำกัด (มหาชน)", ["ประธานกรรมการบริษัท ก้าวหน้า จำกัด (มหาชน)"]),
    ],
)
def test_letter(line: str, recipients: list[str]) -> None:
    assert record(letter(recipient=line)).recipients == recipients


def test_a_position_over_two_lines_is_one() -> None:
    line = "ผู้อำนวยการสำนักงานส่งเสริมการศึกษานอกระบบ\n       และการศึกษาตามอัธยาศัยจังหวัดน่าน"
    assert record(letter(recipient=line)).recipients == [
        "ผู้อำนวยการสำนักงานส่งเสริมการศึกษานอกระบบและการศึกษาตามอัธยาศัยจังหวัดน่าน"
    ]


def test_kraab_rian() -> None:
    text = letter(recipient="นายกรัฐมนตรี").replace("เรียน  นายก", "กราบเรียน  นายก")
    assert record(text).recipients == ["นายกรัฐมนตรี"]


def test_stamped_letters_go_to_agencies() -> None:
    assert record(stamped(to="สำนักงานที่ดินจังหวัดน่าน")).recipients == ["สำนักงานที่ดินจังหวัดน่าน"]


def test_memorandum() -> None:
    assert record(memo(recipient="ผู้อำนวยการกองคลัง")).recipients == ["ผู้อำนวยการกองคลัง"]


@pytest.mark.parametrize("blank", ["", "..........................", "                    "])
def test_left_blank(blank: str) -> None:
    assert record(letter(recipient=blank)).recipients == []


@pytest.mark.parametrize("text", [order(), news("เรียนผู้ว่าราชการจังหวัดเพื่อทราบ นายก้อง ดีงาม กล่าวว่าเตรียมพร้อมแล้ว"), ""])
def test_none(text: str) -> None:
    assert record(text).recipients == []
