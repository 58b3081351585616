"""Zones: header fields over several lines, where body, signature, footer and endorsements begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document
from thaicirc.layout import Layout, analyse, endorsement
from thaicirc.layout.lists import entries
from thaicirc.layout.signatures import is_name

LETTER = """ที่ พม ๐๔๐๒/ว ๒๑๗                         กรมกิจการเด็กและเยาวชน
                                             ๒๕๕ ถนนราชวิถี กทม. ๑๐๔๐๐

                 ๗ สิงหาคม ๒๕๖๖

เรื่อง  การสำรวจข้อมูลศูนย์พัฒนาเด็กที่ได้รับผลกระทบ
        จากอุทกภัย

เรียน  ผู้ว่าราชการจังหวัด ทุกจังหวัด

อ้างถึง  ๑. หนังสือกรมกิจการเด็กและเยาวชน ที่ พม ๐๔๐๒/ว ๑๑
            ลงวันที่ ๓ มกราคม ๒๕๖๖
         ๒. หนังสือสำนักงบประมาณ ที่ นร ๐๗๐๓/ว ๕

สิ่งที่ส่งมาด้วย  แบบสำรวจ      จำนวน ๑ ชุด

        ตามหนังสือที่อ้างถึง กรมกิจการเด็กและเยาวชนได้แจ้งแนวทางการสำรวจข้อมูลให้จังหวัดทราบ
แล้ว นั้น

        จึงเรียนมาเพื่อโปรดพิจารณา

                 ขอแสดงความนับถือ

                 (นางสาวอรทัย พูนผล)
                 อธิบดีกรมกิจการเด็กและเยาวชน

กองส่งเสริมการพัฒนา
โทร. ๐ ๒๒๕๕ ๕๘๕๐
"""

MEMO = """บันทึกข้อความ
ส่วนราชการ  กองแผนงาน โทร. ๑๒๐๔
ที่ กษ ๐๖๐๒/๓๓        วันที่ ๔ มีนาคม ๒๕๖๕
เรื่อง  ขออนุมัติเดินทาง

เรียน  อธิบดี

        ด้วยกองแผนงานจะจัดประชุม จึงเรียนมาเพื่อโปรดอนุมัติ

                 (นายวีระ ทองดี)
                 ผู้อำนวยการกองแผนงาน

- อนุมัติ
  มอบฝ่ายยานพาหนะจัดรถ
                 (นายสมพงษ์ ใจมั่น)
                 อธิบดี
"""


def of(text: str) -> Layout:
    return analyse(Document.from_text(text))


def value(text: str, name: str) -> str | None:
    flow = of(text).value(name)
    return flow.text if flow else None


def lines(layout: Layout, zone: str) -> list[str]:
    return [row.text for row in getattr(layout, zone)]


def test_header_fields() -> None:
    assert value(LETTER, "subject") == "การสำรวจข้อมูลศูนย์พัฒนาเด็กที่ได้รับผลกระทบจากอุทกภัย"
    assert value(LETTER, "recipient") == "ผู้ว่าราชการจังหวัด ทุกจังหวัด"
    assert value(LETTER, "to") is None


def test_zones_of_a_letter() -> None:
    layout = of(LETTER)
    assert len(layout.head) == 3
    assert layout.body.text.startswith("ตามหนังสือที่อ้างถึง")
    assert layout.body.text.endswith("จึงเรียนมาเพื่อโปรดพิจารณา")
    assert lines(layout, "signature") == ["(นางสาวอรทัย พูนผล)", "อธิบดีกรมกิจการเด็กและเยาวชน"]
    assert lines(layout, "footer") == ["กองส่งเสริมการพัฒนา", "โทร. ๐ ๒๒๕๕ ๕๘๕๐"]


def test_zones_of_a_memorandum() -> None:
    layout = of(MEMO)
    assert value(MEMO, "subject") == "ขออนุมัติเดินทาง"
    assert lines(layout, "signature")[:2] == ["(นายวีระ ทองดี)", "ผู้อำนวยการกองแผนงาน"]
    written = endorsement(layout)
    assert written is not None
    assert written.text.startswith("- อนุมัติ")


def test_a_letter_has_no_endorsement() -> None:
    assert endorsement(of(LETTER)) is None


def test_a_recipient_left_blank() -> None:
    assert value("ที่ มท ๑/๒\n\nเรื่อง  ประชุม\n\nเรียน\n\n        ด้วยกรมจะจัดประชุม\n", "recipient") is None


def test_the_body_begins_at_its_opening_word_without_a_blank_line() -> None:
    layout = of("ที่ มท ๑/๒\nเรื่อง  ประชุม\nเรียน  อธิบดี\n        ด้วยกรมจะจัดประชุม\nขอแสดงความนับถือ\n(นายวีระ ทองดี)")
    assert layout.body.text == "ด้วยกรมจะจัดประชุม"
    assert layout.value("recipient").text == "อธิบดี"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "opening",
    [
        "ด้วยกรม",
        "กรม",
    ],
)
def test_a_short_letter_with_a_blank_line_between_all_its_parts(opening: str) -> None:
    parts = ["ที่ มท ๑/๒", "กรมที่ดิน\nถนนแจ้งวัฒนะ", "      ๗ สิงหาคม ๒๕๖๖", "เรื่อง  ประชุม", "เรียน  อธิบดี", "อ้างถึง  หนังสือกรมที่ดิน"]
    parts += [
        f"        {opening}จะจัดประชุมในวันศุกร์",
        "      ขอแสดงความนับถือ",
        "      (นายวีระ ทองดี)\n      อธิบดี",
        "กองกลาง",
        "โทร. ๐ ๒๑๔๑ ๕๕๕๕",
    ]
    layout = of("\n\n".join(parts))
    assert layout.body.text == f"{opening}จะจัดประชุมในวันศุกร์"
    assert layout.value("recipient").text == "อธิบดี"  # type: ignore[union-attr]


def test_a_subject_that_says_whom_it_concerns_goes_on() -> None:
    text = "ที่ มท ๑/๒\n\nเรื่อง  การจัดทำแผนปฏิบัติการ\n        ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\nเรียน  อธิบดี\n\n        ด้วยกรม\n"
    assert value(text, "subject") == "การจัดทำแผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"


def test_entries_of_a_numbered_field() -> None:
    found = entries(of(LETTER), "references")
    assert [(entry.number, entry.flow.text) for entry in found] == [
        (1, "หนังสือกรมกิจการเด็กและเยาวชน ที่ พม ๐๔๐๒/ว ๑๑ ลงวันที่ ๓ มกราคม ๒๕๖๖"),
        (2, "หนังสือสำนักงบประมาณ ที่ นร ๐๗๐๓/ว ๕"),
    ]


def test_a_field_of_one_entry_has_no_number() -> None:
    assert [entry.number for entry in entries(of(LETTER), "attachments")] == [None]


def test_entries_on_one_line() -> None:
    text = LETTER.replace("แบบสำรวจ      จำนวน ๑ ชุด", "๑. แบบสำรวจ ๒. คู่มือ")
    assert [(entry.number, entry.flow.text) for entry in entries(of(text), "attachments")] == [
        (1, "แบบสำรวจ"),
        (2, "คู่มือ"),
    ]


@pytest.mark.parametrize(
    "line", ["(นายสมชาย  ใจดี)", "ลงชื่อ (นางสาวอรทัย พูนผล)", "(พลตำรวจโท กล้า หาญ)", "(ดร.วีระ ทองดี)", "( นาย ก้อง  ดี )"]
)
def test_names_below_a_signature(line: str) -> None:
    assert is_name(line)


@pytest.mark.parametrize(
    "line", ["(ร่าง) แผนปฏิบัติการ", "(๑) วิเคราะห์", "กรมที่ดิน (กองกลาง)", "(กลุ่มงาน อำนวยการ)", "", "()", "(โทร. ๐ ๒๑๒๓ ๔๕๖๗)"]
)
def test_no_names(line: str) -> None:
    assert not is_name(line)


KEYWORDS = [
    "เรื่อง ก",
    "เรียน",
    "ถึง",
    "อ้างถึง ๑. ก",
    "สิ่งที่ส่งมาด้วย ก",
    "ขอแสดงความนับถือ",
    "(นายก้อง ดี)",
    "บันทึกข้อความ",
    "๑. ก",
    "- ๒ -",
    "ด้วยกรม",
    "",
]


@given(st.lists(st.sampled_from(KEYWORDS) | st.text("กข ๑.", max_size=12), max_size=14).map("\n".join))
def test_zones_do_not_overlap_and_lose_no_row(text: str) -> None:
    layout = of(text)
    tail = [*layout.signature, *layout.footer, *layout.after]
    assert [row.span for row in tail] == sorted({row.span for row in tail})
    assert tail == list(layout.rows[len(layout.rows) - len(tail) :])
    for spans in layout.fields.values():
        for span in spans:
            assert 0 <= span.start <= span.end <= len(layout.text)
