"""The office in charge, its telephones, faxes, e-mail and web addresses; figures that are no telephone are none."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, memo, news, record
from thaicirc.records import Contact


def contact(footer: str) -> Contact:
    return record(letter(footer=footer)).contact or Contact()


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("โทร. ๐ ๒๒๕๕ ๕๘๕๐", ["022555850"]),
        ("โทร. 0-2255-5850", ["022555850"]),
        ("โทร 02 255 5850", ["022555850"]),
        ("โทรศัพท์ ๐ ๕๔๗๑ ๐๓๔๑", ["054710341"]),
        ("โทร. (054) 710341", ["054710341"]),
        ("โทร. 081 234 5678", ["0812345678"]),
        ("โทร. 081-2345678", ["0812345678"]),
        ("โทร. +66 2255 5850", ["022555850"]),
        ("โทร. ๐ ๒๕๕๑ ๖๐๓๘ ต่อ ๑๗", ["025516038x17"]),
        ("โทร. ๐ ๒๕๕๑ ๖๐๓๘ ต่อ ๑๗, ๑๘", ["025516038x17", "025516038x18"]),
        ("โทร. ๐ ๒๕๕๑ ๖๐๓๘ ต่อ ๑๗ หรือ ๒๐", ["025516038x17", "025516038x20"]),
        ("โทร. ๐ ๒๕๕๑ ๖๐๓๘ ต่อ ๒๐๖๐–๑", ["025516038x2060"]),
        ("โทร. ๐ ๒๒๕๕ ๕๘๕๐-๓", ["022555850"]),
        ("โทร. ๐ ๒๒๕๕ ๕๘๕๐, ๐ ๒๒๕๕ ๕๘๕๑", ["022555850", "022555851"]),
        ("โทร. ๐ ๒๒๕๕ ๕๘๕๐ หรือ ๐๘ ๑๒๓๔ ๕๖๗๘", ["022555850", "0812345678"]),
        ("โทร. มท. ๕๐๒๕๒", ["มท50252"]),
        ("สายด่วน ๑๓๐๐", ["1300"]),
    ],
)
def test_phones(line: str, phones: list[str]) -> None:
    found = contact(f"กองส่งเสริมการพัฒนา\n{line}")
    assert (found.phones, found.faxes) == (phones, [])


@pytest.mark.parametrize(
    ("line", "phones", "faxes"),
    [
        ("โทรสาร ๐ ๒๒๕๕ ๕๘๕๑", [], ["022555851"]),
        ("โทร. ๐ ๒๒๕๕ ๕๘๕๐ โทรสาร ๐ ๒๒๕๕ ๕๘๕๑", ["022555850"], ["022555851"]),
        ("โทร./โทรสาร ๐ ๒๒๕๕ ๕๘๕๐", ["022555850"], ["022555850"]),
        ("โทรศัพท์/โทรสาร ๐ ๒๒๕๕ ๕๘๕๐", ["022555850"], ["022555850"]),
        ("Tel. 0 2255 5850 Fax. 0 2255 5851", ["022555850"], ["022555851"]),
    ],
)
def test_faxes(line: str, phones: list[str], faxes: list[str]) -> None:
    found = contact(f"กองส่งเสริมการพัฒนา\n{line}")
    assert (found.phones, found.faxes) == (phones, faxes)


def test_addresses() -> None:
    found = contact(
        "กองส่งเสริมการพัฒนา\nโทร. ๐ ๒๒๕๕ ๕๘๕๐\nไปรษณีย์อิเล็กทรอนิกส์ saraban@dcy.go.th\nwww.dcy.go.th และ https://forms.gle/abc123."
    )
    assert found.emails == ["saraban@dcy.go.th"]
    assert found.urls == ["www.dcy.go.th", "https://forms.gle/abc123"]


@pytest.mark.parametrize(
    ("footer", "unit"),
    [
        ("กองส่งเสริมการพัฒนา\nโทร. ๐ ๒๒๕๕ ๕๘๕๐", "กองส่งเสริมการพัฒนา"),
        ("กองส่งเสริมการพัฒนา\nกลุ่มพัฒนาเด็กเล็ก\nโทร. ๐ ๒๒๕๕ ๕๘๕๐", "กองส่งเสริมการพัฒนา กลุ่มพัฒนาเด็กเล็ก"),
        ("กองส่งเสริมการพัฒนา โทร. ๐ ๒๒๕๕ ๕๘๕๐", "กองส่งเสริมการพัฒนา"),
        ("สํานักงานเลขานุการกรม\nโทร. ๐ ๒๒๕๕ ๕๘๕๐", "สำนักงานเลขานุการกรม"),
    ],
)
def test_unit(footer: str, unit: str) -> None:
    assert contact(footer).unit == unit


def test_numbers_of_the_body_count() -> None:
    found = record(letter(body="สอบถามได้ที่ นางมาลี ใจดี โทร. ๐๘ ๑๒๓๔ ๕๖๗๘ หรือ malee@dcy.go.th")).contact
    assert found is not None
    assert "0812345678" in found.phones
    assert found.emails == ["malee@dcy.go.th"]


def test_a_memorandum_has_no_unit() -> None:
    found = record(memo()).contact
    assert found is not None
    assert (found.unit, found.phones) == (None, ["1204"])


def test_nothing_twice() -> None:
    assert contact("กองกลาง\nโทร. ๐ ๒๒๕๕ ๕๘๕๐\nโทร. ๐ ๒๒๕๕ ๕๘๕๐").phones == ["022555850"]


@pytest.mark.parametrize(
    "line",
    [
        "เลขประจำตัวประชาชน ๑ ๕๕๐๑ ๐๐๑๒๓ ๔๕ ๖",
        "บัญชีเลขที่ ๑๒๓-๔-๕๖๗๘๙-๐",
        "งบประมาณ ๑,๐๒๒,๕๕๕,๘๕๐ บาท",
        "พ.ศ. ๒๕๖๖ - ๒๕๖๗",
        "ที่ พม ๐๔๐๒/ว ๒๑๗",
        "รหัสไปรษณีย์ ๑๐๔๐๐",
        "LINE ID: dcy-thai",
    ],
)
def test_no_phones(line: str) -> None:
    found = record(letter(body=line, footer="")).contact or Contact()
    assert (found.phones, found.faxes, found.urls) == ([], [], [])


def test_none() -> None:
    assert record(news("นายก้อง ดีงาม เปิดเผยว่า เตรียมการแล้ว")).contact is None


@pytest.mark.parametrize(
    ("lines", "phones", "faxes"),
    [
        ("สอบถามได้ที่กองคลัง โทร. ๐ ๕๔๗๑\n๐๓๔๑ ในวันทำการ", ["054710341"], []),
        ("สอบถามได้ที่กองคลัง โทรศัพท์ ๐๕๔ ๗๑๐\n๓๔๑", ["054710341"], []),
        ("เปลี่ยนหมายเลขโทรศัพท์ของกองคลังเป็น ๐\n๕๔๗๑ ๐๓๔๑ ตั้งแต่วันนี้", ["054710341"], []),
        ("ส่งทางโทรสารหมายเลข ๐ ๕๔๗๑ ๐๓๔๑", [], ["054710341"]),
    ],
)
def test_numbers_that_the_margin_broke(lines: str, phones: list[str], faxes: list[str]) -> None:
    found = record(letter(body=f"ด้วยกรมกิจการเด็กและเยาวชนได้ทบทวนแนวทางการดูแลเด็กแล้ว {lines}", footer="")).contact
    assert found is not None
    assert (found.phones, found.faxes) == (phones, faxes)
