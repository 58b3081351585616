"""The owner agency and its address: from the letterhead, the memo's line, the heading, the stamp, or whose voice it is."""

from __future__ import annotations

import pytest

from tests.extract.letters import announcement, letter, memo, news, order, record, stamped

CASES: dict[str, tuple[str, str | None, str | None]] = {
    "letterhead": (letter(), "กรมกิจการเด็กและเยาวชน", "๒๕๕ ถนนราชวิถี กทม. ๑๐๔๐๐"),
    "beside the number": (letter(number="ที่ พม ๐๔๐๒/ว ๒๑๗               กรมกิจการเด็กและเยาวชน", head="                    ๒๕๕ ถนนราชวิถี กทม. ๑๐๔๐๐"), "กรมกิจการเด็กและเยาวชน", "๒๕๕ ถนนราชวิถี กทม. ๑๐๔๐๐"),
    "without address": (letter(head="กรมกิจการเด็กและเยาวชน"), "กรมกิจการเด็กและเยาวชน", None),
    "address of two lines": (letter(head="กรมที่ดิน\nศูนย์ราชการเฉลิมพระเกียรติฯ อาคารบี\nถนนแจ้งวัฒนะ กทม. ๑๐๒๑๐"), "กรมที่ดิน", "ศูนย์ราชการเฉลิมพระเกียรติฯ อาคารบี ถนนแจ้งวัฒนะ กทม. ๑๐๒๑๐"),
    "seat of a province": (letter(number="ที่ นน ๐๐๑๗.๑/ว ๕", head="ศาลากลางจังหวัดน่าน\nถนนน่าน-พะเยา นน ๕๕๐๐๐"), "จังหวัดน่าน", "ศาลากลางจังหวัดน่าน ถนนน่าน-พะเยา นน ๕๕๐๐๐"),
    "seat of a district": (letter(head="ที่ว่าการอำเภอปัว\nถนนวรนคร นน ๕๕๑๒๐"), "อำเภอปัว", "ที่ว่าการอำเภอปัว ถนนวรนคร นน ๕๕๑๒๐"),
    "seat of a municipality": (letter(head="สำนักงานเทศบาลเมืองน่าน\nถนนสุริยพงษ์ นน ๕๕๐๐๐"), "เทศบาลเมืองน่าน", "สำนักงานเทศบาลเมืองน่าน ถนนสุริยพงษ์ นน ๕๕๐๐๐"),
    "damaged": (letter(head="กรมสงเสริมการปกครองท้องถิ่น\nถนนนครราชสีมา กทม. ๑๐๓๐๐"), "กรมส่งเสริมการปกครองท้องถิ่น", "ถนนนครราชสีมา กทม. ๑๐๓๐๐"),
    "province damaged": (letter(head="ศาลากลางจังหวัดพทุมธานี\nถนนปทุมธานี-สามโคก ปท ๑๒๐๐๐"), "จังหวัดปทุมธานี", None),
    "memo": (memo(), "กองแผนงาน กลุ่มพัฒนาระบบบริหาร", None),
    "memo without telephone": (memo(department="กองคลัง"), "กองคลัง", None),
    "order": (order(), "กรมที่ดิน", None),
    "order of a province": (order(issuer="คำสั่งจังหวัดน่าน"), "จังหวัดน่าน", None),
    "announcement": (announcement(), "กรมที่ดิน", None),
    "stamped": (stamped(), "กรมที่ดิน", None),
    "news": (news("นายก้อง ดีงาม ผู้ว่าราชการจังหวัดน่าน เปิดเผยว่า จังหวัดได้เตรียมการแล้ว"), None, None),
    "news with a byline": (news("นายก้อง ดีงาม ผู้ว่าราชการจังหวัดน่าน เปิดเผยว่า จังหวัดเตรียมการแล้ว\n\nสำนักงานประชาสัมพันธ์จังหวัดน่าน"), "สำนักงานประชาสัมพันธ์จังหวัดน่าน", None),
    "an agency invites": ("กรมที่ดินขอเชิญร่วมงานวันสถาปนา\n\nขอเชิญร่วมงานในวันเสาร์ที่ ๗ ตุลาคม ๒๕๖๖\n", "กรมที่ดิน", None),
    "police of a province": (letter(number="ที่ ตช ๐๐๒๑/๕", head="ตำรวจภูธรจังหวัดน่าน\nถนนสุริยพงษ์ นน ๕๕๐๐๐"), "ตำรวจภูธรจังหวัดน่าน", "ถนนสุริยพงษ์ นน ๕๕๐๐๐"),
    "agency over its house": (letter(number="ที่ นน ๐๐๑๗.๑/ว ๕", head="จังหวัดน่าน\nศาลากลางจังหวัดน่าน\nถนนน่าน-พะเยา นน ๕๕๐๐๐"), "จังหวัดน่าน", "ศาลากลางจังหวัดน่าน ถนนน่าน-พะเยา นน ๕๕๐๐๐"),
    "memo of an office without its province": (memo(department="สำนักงานคลังจังหวัด กลุ่มงานวิชาการ จังหวัดน่าน โทร. ๑๒"), "สำนักงานคลังจังหวัด กลุ่มงานวิชาการ จังหวัดน่าน", None),
    "memo with a place": (memo(department="โรงพยาบาลปัว อำเภอปัว จังหวัดน่าน โทร. ๑๒"), "โรงพยาบาลปัว", "อำเภอปัว จังหวัดน่าน"),
    "news with its source": (news("นายก้อง ดีงาม ผู้ว่าราชการจังหวัดน่าน เปิดเผยว่า จังหวัดเตรียมการแล้ว\n\nที่มา : จังหวัดน่าน"), "จังหวัดน่าน", None),
    "nothing": ("", None, None),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_sender(name: str) -> None:
    text, agency, address = CASES[name]
    sender = record(text).sender
    assert (sender.name if sender else None) == agency
    if name != "province damaged":
        assert (sender.address if sender else None) == address


def test_the_stamp_of_the_receiver_is_not_the_sender() -> None:
    sender = record("เทศบาลเมืองน่าน\nเลขที่รับ ๙๙๙\nวันที่ ๘ ส.ค. ๒๕๖๖\nเวลา ๑๐.๓๐ น.\n" + letter()).sender
    assert sender is not None
    assert sender.name == "กรมกิจการเด็กและเยาวชน"
