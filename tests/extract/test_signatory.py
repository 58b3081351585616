"""Who signed: name with title or rank, the whole position with acting-for lines."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, memo, news, order, record, stamped


@pytest.mark.parametrize(
    ("signed", "name", "position"),
    [
        ("(นายวีระ ทองดี)\n              อธิบดีกรมที่ดิน", "นายวีระ ทองดี", "อธิบดีกรมที่ดิน"),
        ("(นายวีระ   ทองดี)\n              อธิบดีกรมที่ดิน", "นายวีระ ทองดี", "อธิบดีกรมที่ดิน"),
        ("(นายวีระ ทองดี)\n              รองอธิบดี ปฏิบัติราชการแทน\n              อธิบดีกรมที่ดิน", "นายวีระ ทองดี", "รองอธิบดี ปฏิบัติราชการแทน อธิบดีกรมที่ดิน"),
        ("(นายวีระ ทองดี)\n              รองปลัดจังหวัด รักษาราชการแทน\n              ผู้ว่าราชการจังหวัดน่าน", "นายวีระ ทองดี", "รองปลัดจังหวัด รักษาราชการแทน ผู้ว่าราชการจังหวัดน่าน"),
        ("(ว่าที่ร้อยตรี วีระ ทองดี)\n              นายอำเภอปัว", "ว่าที่ร้อยตรี วีระ ทองดี", "นายอำเภอปัว"),
        ("พลตำรวจโท\n              (วีระ ทองดี)\n              ผู้บัญชาการตำรวจภูธรภาค ๕", "พลตำรวจโท วีระ ทองดี", "ผู้บัญชาการตำรวจภูธรภาค ๕"),
        ("พล.ต.ต. (วีระ ทองดี)\n              ผู้บังคับการ", "พล.ต.ต. วีระ ทองดี", "ผู้บังคับการ"),
        ("(ศาสตราจารย์ ดร.วีระ ทองดี)\n              อธิการบดี", "ศาสตราจารย์ ดร.วีระ ทองดี", "อธิการบดี"),
        ("ลงชื่อ วีระ ทองดี\n              (นายวีระ ทองดี)\n              อธิบดีกรมที่ดิน", "นายวีระ ทองดี", "อธิบดีกรมที่ดิน"),
        ("(นายวีระ ทองดี)\n              ผูอํานวยการกองคลัง", "นายวีระ ทองดี", "ผู้อำนวยการกองคลัง"),
        ("(นายวีระ ทองดี)", "นายวีระ ทองดี", None),
    ],
)  # fmt: skip
def test_letter(signed: str, name: str, position: str | None) -> None:
    found = record(letter(signed=signed)).signatory
    assert found is not None
    assert (found.name, found.position) == (name, position)


def test_the_office_in_charge_is_no_part_of_the_position() -> None:
    found = record(letter(footer="สำนักงานเลขานุการกรม\nโทร. ๐ ๒๑๔๑ ๕๕๕๕")).signatory
    assert found is not None
    assert found.position == "อธิบดีกรมกิจการเด็กและเยาวชน"


def test_of_several_signers_of_a_memorandum_the_one_who_reports() -> None:
    found = record(memo(after="- อนุมัติ\n              (นายสมพงษ์ ใจมั่น)\n              อธิบดี")).signatory
    assert found is not None
    assert (found.name, found.position) == ("นายวีระ ทองดี", "ผู้อำนวยการกองแผนงาน")


def test_order() -> None:
    found = record(order()).signatory
    assert found is not None
    assert (found.name, found.position) == ("นายประสิทธิ์ มั่นคง", "อธิบดีกรมที่ดิน")


def test_minutes_are_signed_by_the_note_taker() -> None:
    text = (
        "รายงานการประชุมคณะทำงาน\nครั้งที่ ๑/๒๕๖๗\nวันที่ ๕ มกราคม ๒๕๖๗\nผู้มาประชุม\n๑. นายก้อง ดี ประธาน\n"
        "ระเบียบวาระที่ ๑ เรื่องแจ้งเพื่อทราบ\nประธานแจ้งเรื่องการเตรียมงานประจำปี\nเลิกประชุมเวลา ๑๒.๐๐ น.\n\n"
        "        (นางมาลี ใจดี)\n        ผู้จดรายงานการประชุม\n\n        (นายก้อง ดีงาม)\n        ผู้ตรวจรายงานการประชุม\n"
    )
    found = record(text).signatory
    assert found is not None
    assert (found.name, found.position) == ("นางมาลี ใจดี", "ผู้จดรายงานการประชุม")


@pytest.mark.parametrize(
    "text",
    [
        stamped(),
        news("(นายวีระ ทองดี) อธิบดีกรมที่ดิน กล่าวว่าเตรียมการแล้ว"),
        letter(signed=""),
        letter(signed="(ลงชื่อ)"),
        "",
    ],
)
def test_none(text: str) -> None:
    assert record(text).signatory is None
