"""Keywords at the head of a line: found although OCR lost marks or took one letter for another, never inside a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.layout.keywords import keyword_of, skeleton


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("เรื่อง  ขอเชิญประชุม", "subject", "ขอเชิญประชุม"),
        ("เรือง ขอเชิญประชุม", "subject", "ขอเชิญประชุม"),
        ("เรื่อง: ขอเชิญประชุม", "subject", ": ขอเชิญประชุม"),
        ("เรียน  ผู้ว่าราชการจังหวัด", "recipient", "ผู้ว่าราชการจังหวัด"),
        ("กราบเรียน  นายกรัฐมนตรี", "recipient", "นายกรัฐมนตรี"),
        ("ถึง  สำนักงานจังหวัด", "to", "สำนักงานจังหวัด"),
        ("อ้างถึง  หนังสือกรมที่ดิน", "references", "หนังสือกรมที่ดิน"),
        ("อางถึง หนังสือกรมที่ดิน", "references", "หนังสือกรมที่ดิน"),
        ("สิ่งที่ส่งมาด้วย  ๑. แบบสำรวจ", "attachments", "๑. แบบสำรวจ"),
        ("สิงที่ส่งมาด้วย ๑. แบบสำรวจ", "attachments", "๑. แบบสำรวจ"),
        ("สิ่งที ส่งมาดวย แบบสำรวจ", "attachments", "แบบสำรวจ"),
        ("ขอแสดงความนับถือ", "closing", ""),
        ("ขอแสดงความนับถืออย่างยิ่ง", "closing", None),
        ("บันทึกข้อความ", "memo_title", ""),
        ("ส่วนราชการ  กองคลัง", "department", "กองคลัง"),
        ("โทรศัพท์ ๐ ๒๑๒๓ ๔๕๖๗", "phone", None),
        ("สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗", "order_date", None),
        ("ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗", "announcement_date", None),
    ],
)
def test_found(line: str, name: str, rest: str | None) -> None:
    keyword = keyword_of(line)
    assert keyword is not None
    assert keyword.name == name
    if rest is not None:
        assert line[keyword.end :].strip() == rest


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "เรื่องเดิม",
        "เรื่องนี้เป็นไปตามระเบียบ",
        "เรียนรู้ตลอดชีวิต",
        "เรียนเชิญผู้สนใจร่วมงาน",
        "ถึงแม้ว่าฝนจะตก",
        "ถึงกำหนดส่งแล้ว",
        "ที่ประชุมมีมติ",
        "กรมที่ดิน",
        "ขอให้จังหวัดรายงานผล",
        "๑. เรื่องแจ้งเพื่อทราบ",
    ],
)
def test_none(line: str) -> None:
    keyword = keyword_of(line)
    assert keyword is None or keyword.name not in ("subject", "recipient", "to", "references", "attachments", "closing")


@given(st.text("เรื่องอ้างถึงสิ่งที่ส่งมาด้วยขอแสดงความนับถือ ๑.", max_size=60))
def test_a_keyword_ends_within_its_line(line: str) -> None:
    keyword = keyword_of(line)
    assert keyword is None or 0 < keyword.end <= len(line)


@given(st.text("กขงเรื่ ่้ำ", max_size=20))
def test_a_skeleton_is_its_own_skeleton(text: str) -> None:
    assert skeleton(skeleton(text)) == skeleton(text)
