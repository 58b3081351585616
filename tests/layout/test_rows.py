"""Rows: the lines with words, list marks at their head, and the pieces of lines that stand apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document
from thaicirc.layout import item_of, segments
from thaicirc.layout.rows import rows
from thaicirc.spans import Span


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("๑. แต่งตั้งคณะทำงาน", "1", "แต่งตั้งคณะทำงาน"),
        ("1) แต่งตั้งคณะทำงาน", "1", "แต่งตั้งคณะทำงาน"),
        ("๑.๒ แต่งตั้ง", "1.2", "แต่งตั้ง"),
        ("๑.๒. แต่งตั้ง", "1.2", "แต่งตั้ง"),
        ("(๓) วิเคราะห์", "3", "วิเคราะห์"),
        ("(ก) วิเคราะห์", "ก", "วิเคราะห์"),
        ("ข้อ ๔ ให้ใช้ระเบียบนี้", "4", "ให้ใช้ระเบียบนี้"),
        ("ข้อ ๑๒. ให้ยกเลิก", "12", "ให้ยกเลิก"),
        ("- รายงานผล", None, "รายงานผล"),
        ("• รายงานผล", None, "รายงานผล"),
        ("๑.แต่งตั้ง", "1", "แต่งตั้ง"),
    ],
)
def test_items(line: str, number: str | None, rest: str) -> None:
    item = item_of(line)
    assert item is not None
    assert (item.number, line[item.end :]) == (number, rest)


@pytest.mark.parametrize(
    "line",
    ["๒๕๖๕ เป็นต้นไป", "๑๕ วัน", "13.30 น. ลงทะเบียน", "๙.๓๐ - ๑๒.๐๐ น.", "๐๙.๐๐ นาฬิกา", "กรมที่ดิน", "", "-", "๕", "๑๐,๐๐๐ บาท", "(ร่าง) แผน", "ข้อมูล ณ วันที่",
     "1.5 ล้านบาท"],
)  # fmt: skip
def test_no_items(line: str) -> None:
    item = item_of(line)
    assert item is None


def test_rows_know_what_set_them_apart() -> None:
    text = "เรื่อง  ก ข ค ง จ\nเรียน  อธิบดีกรม\n\n      ด้วยกรมจะประชุม\n--------\nจึงเรียนมา\n- ๒ -\nหน้าถัดไป"
    found = rows(Document.from_text(text))
    assert [(row.text.split()[0], row.name, row.gap, row.ruled, row.page_break) for row in found] == [
        ("เรื่อง", "subject", False, False, False),
        ("เรียน", "recipient", False, False, False),
        ("ด้วยกรมจะประชุม", None, True, False, False),
        ("จึงเรียนมา", None, False, True, False),
        ("หน้าถัดไป", None, False, False, True),
    ]


def test_a_page_set_double_spaced_has_no_gaps() -> None:
    found = rows(Document.from_text("\n\n".join(f"ข้อความบรรทัดที่หนึ่งร้อย {i}" for i in range(12))))
    assert not any(row.gap for row in found)


def test_the_value_of_a_row_is_what_follows_its_keyword() -> None:
    text = "เรื่อง : ..... ขอเชิญประชุม"
    (row,) = rows(Document.from_text(text))
    assert row.value.of(text) == "ขอเชิญประชุม"


def test_a_keyword_alone_has_an_empty_value() -> None:
    text = "เรียน\nอธิบดีกรมที่ดิน"
    assert len(rows(Document.from_text(text))[0].value) == 0


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("ที่ มท ๑/๒      กรมที่ดิน", ["ที่ มท ๑/๒", "กรมที่ดิน"]),
        ("ที่ มท ๑/๒\tกรมที่ดิน", ["ที่ มท ๑/๒", "กรมที่ดิน"]),
        ("ที่ มท ๑/๒  กรมที่ดิน", ["ที่ มท ๑/๒  กรมที่ดิน"]),
        ("     กรมที่ดิน", ["กรมที่ดิน"]),
        ("", []),
    ],
)
def test_segments(line: str, pieces: list[str]) -> None:
    assert [span.of(line) for span in segments(line, Span(0, len(line)))] == pieces


@given(st.text("กข๑./-() \t\n\f…ที่", max_size=80))
def test_every_row_slices(raw: str) -> None:
    document = Document.from_text(raw)
    for row in rows(document):
        assert row.span.of(document.text) == row.text
        assert row.span.covers(row.value)
        item = item_of(row.text)
        assert item is None or 0 < item.end < len(row.text)
        for piece in segments(document.text, row.span):
            assert row.span.covers(piece)
            assert len(piece)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("(๒.๑) จัดทำแผน", "2.1"),
        ("๒ แบบตอบรับ", None),
        ("4.0 ผ่านระบบ", None),
        ("น. ณ ห้องประชุม", None),
        ("๑๓.๓๐ – ๑๕.๐๐ น.", None),
    ],
)
def test_what_opens_an_item(line: str, number: str | None) -> None:
    item = item_of(line)
    assert (item.number if item else None) == number


@pytest.mark.parametrize(
    ("last", "kept"),
    [("คน", True), ("เหว", True), ("ั ิ", False), ("      คน", False)],
)
def test_the_word_the_margin_broke_off(last: str, kept: bool) -> None:
    full = "ผู้เข้ารับการอบรมจากทุกหน่วยงานในพื้นที่ที่ได้รับผลกระทบ จำนวนไม่น้อยกว่า ๑๒๐"
    found = [row.text for row in rows(Document.from_text(f"{full}\n{last}\nข้อความต่อไป"))]
    assert (last.strip() in found) is kept
