"""Where the result of a task goes: an office, an e-mail address, a web form; nothing where nothing is sent."""

from __future__ import annotations

import pytest

from thaicirc.extract.destinations import find_destinations
from thaicirc.spans import Span


@pytest.mark.parametrize(
    ("action", "behind", "found"),
    [
        ("จัดส่งแบบสำรวจให้กรมที่ดินทราบ", "", ["กรมที่ดิน"]),
        ("จัดทำแผน ส่งกลุ่มพัฒนาระบบบริหาร", "", ["กลุ่มพัฒนาระบบบริหาร"]),
        ("ส่งแบบตอบรับกลับไปยังคณะครุศาสตร์", "", ["คณะครุศาสตร์"]),
        ("รายงานผลการตรวจต่อสำนักงาน ก.พ.ร.", "", ["สำนักงาน ก.พ.ร."]),
        ("ตรวจสอบแนวเขตแล้วรายงานผลให้จังหวัดทราบ", "", ["จังหวัด"]),
        ("แจ้งรายชื่อผู้เข้าประชุม", " ทาง meeting@dol.go.th", ["meeting@dol.go.th"]),
        ("ลงทะเบียนทาง https://forms.example.go.th/a1.", "", ["https://forms.example.go.th/a1"]),
        ("ส่งใบสมัครมายังกองคลัง ทางเว็บไซต์ www.dol.go.th", "", ["กองคลัง", "www.dol.go.th"]),
        ("จัดเตรียมสถานที่ประชุม", " ดูรายละเอียดที่ www.dol.go.th", []),
        ("ส่งเสริมการท่องเที่ยวในจังหวัด", "", []),
        ("รายงานผลการดำเนินงานรอบ ๖ เดือน", "", []),
        ("ให้ความรู้แก่ประชาชน", "", []),
    ],
)
def test_found(action: str, behind: str, found: list[str]) -> None:
    text = action + behind
    spans = find_destinations(text, Span(0, len(action)), len(action), len(text))
    assert [span.of(text) for span in spans] == found


def test_the_next_paragraph_is_another_matter() -> None:
    text = "ส่งรายงานให้กรมที่ดิน\nสอบถามได้ที่ help@dol.go.th"
    assert [span.of(text) for span in find_destinations(text, Span(0, 21), 21, len(text))] == ["กรมที่ดิน"]
