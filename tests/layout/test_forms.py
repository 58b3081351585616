"""The form of a document, told from headings and field names."""

from __future__ import annotations

import pytest

from thaicirc.document import Document
from thaicirc.layout import Form, analyse

BODY = "        ด้วยกรมที่ดินจะจัดประชุมเชิงปฏิบัติการเพื่อทบทวนแนวทางการรังวัดที่ดิน จึงขอเชิญเข้าร่วมประชุม\n"
SIGNED = "        (นายประสิทธิ์ มั่นคง)\n        อธิบดีกรมที่ดิน\n"

LETTER = f"ที่ มท ๐๕๑๐/ว ๑\nกรมที่ดิน\n\nเรื่อง  ประชุม\n\nเรียน  ผู้ว่าราชการจังหวัด\n\n{BODY}\nขอแสดงความนับถือ\n{SIGNED}"
CASES = {
    "letter": (LETTER, Form.LETTER),
    "letter damaged": (LETTER.replace("เรื่อง", "เรือง").replace("เรียน", "เรียม"), Form.LETTER),
    "memo": (f"บันทึกข้อความ\nส่วนราชการ กองคลัง\nที่ มท ๑/๒ วันที่ ๕ มกราคม ๒๕๖๗\nเรื่อง ประชุม\nเรียน อธิบดี\n{BODY}{SIGNED}", Form.MEMO),
    "memo without its title": (f"ส่วนราชการ กองคลัง โทร. ๑๒๓๔\nที่ มท ๑/๒\nเรื่อง ประชุม\nเรียน อธิบดี\n{BODY}{SIGNED}", Form.MEMO),
    "memo damaged": (f"บันทึกขอความ\nส่วนราชการ กองคลัง\nเรือง ประชุม\nเรียน อธิบดี\n{BODY}", Form.MEMO),
    "stamped": (f"ที่ มท ๐๕๑๐/๗\n\nถึง  สำนักงานที่ดินจังหวัดน่าน\n\n{BODY}\n        กรมที่ดิน\n        ๕ มกราคม ๒๕๖๗\n\nกองกลาง\nโทร. ๐ ๒๑๔๑ ๕๕๕๕", Form.STAMPED),
    "order": (f"คำสั่งกรมที่ดิน\nที่ ๑๒/๒๕๖๗\nเรื่อง แต่งตั้งคณะทำงาน\n{BODY}สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗\n{SIGNED}", Form.ORDER),
    "announcement": (f"ประกาศกรมที่ดิน\nเรื่อง รับสมัครสอบ\n{BODY}ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗\n{SIGNED}", Form.ANNOUNCEMENT),
    "statement": (f"แถลงการณ์กรมที่ดิน\nเรื่อง น้ำท่วม\n{BODY}", Form.ANNOUNCEMENT),
    "regulation": (f"ระเบียบกรมที่ดิน\nว่าด้วยการรังวัด พ.ศ. ๒๕๖๗\n{BODY}ข้อ ๑ ระเบียบนี้เรียกว่า\nประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗\n{SIGNED}", Form.REGULATION),
    "minutes": ("รายงานการประชุมคณะกรรมการ\nครั้งที่ ๑/๒๕๖๗\nผู้มาประชุม\n๑. นายก้อง ดี ประธาน\nระเบียบวาระที่ ๑ เรื่องแจ้งเพื่อทราบ\n", Form.MINUTES),
    "news": (f"กรมที่ดินประชุมรังวัด\n{BODY}", Form.PROSE),
    "news about an order": ("ผู้ว่าฯ เปิดเผยว่าได้ลงนามคำสั่งแล้ว\n\nคำสั่งดังกล่าวมีผลวันนี้ ผู้ว่าราชการจังหวัดกล่าวว่าทุกอำเภอต้องเตรียมพร้อม\n", Form.PROSE),
    "nothing": ("", Form.PROSE),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_form(name: str) -> None:
    text, form = CASES[name]
    assert analyse(Document.from_text(text)).form is form


@pytest.mark.parametrize("heading", ["ประกาศผลการแข่งขันฟุตบอล", "ประกาศรายชื่อผู้โชคดีวันนี้", "รายงานการประชุมประจำปีเสร็จแล้ว"])
def test_a_headline_is_no_heading(heading: str) -> None:
    text = f"{heading}\n\nนายประสิทธิ์ มั่นคง อธิบดีกรมที่ดิน เปิดเผยว่า กรมได้จัดประชุมเสร็จเรียบร้อยแล้ว\n"
    assert analyse(Document.from_text(text)).form is Form.PROSE
