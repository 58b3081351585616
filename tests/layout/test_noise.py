"""Lines without words: page numbers, rules, specks, continuation words. A short line with a meaning is none of them."""

from __future__ import annotations

import pytest

from thaicirc.layout.noise import is_continuation, is_page_number, is_rule, is_specks


@pytest.mark.parametrize("line", ["- ๒ -", "-๒-", "– 3 –", "๒", "12", "หน้า ๓", "หน้าที่ ๓/๕", "2/5", "... ๔ ..."])
def test_page_numbers(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["๑๕ วัน", "๒๕๖๗", "ข้อ ๒", "๐ ๒๑๒๓ ๔๕๖๗", "๑. ให้จังหวัด", "- ๒ เมษายน -", "ที่ ๒"])
def test_no_page_numbers(line: str) -> None:
    assert not is_page_number(line)


@pytest.mark.parametrize(
    ("line", "drawn"),
    [("-----", True), ("____________", True), ("* * *", True), ("…", False), ("-", False), ("- ก -", False)],
)
def test_rules(line: str, drawn: bool) -> None:
    assert is_rule(line) is drawn


@pytest.mark.parametrize("line", ["~ /", "| ' .", "a va      a        1     ฐ", "ิ ่ ์", ";", "ก"])
def test_specks(line: str) -> None:
    assert is_specks(line)


@pytest.mark.parametrize(
    "line", ["ลับ", "ด่วน", "เรียน", "ถึง", "ร่าง", "๑๒๓", "๒ ก.พ. ๖๗", "กรมที่ดิน", "นาย ก", "Zoom", "มติที่ประชุม", "โทร. ๑๒๓๔"]
)  # fmt: skip
def test_no_specks(line: str) -> None:
    assert not is_specks(line)


@pytest.mark.parametrize(
    ("line", "following", "announces"),
    [
        ("/๒. ให้จังหวัด...", "- ๒ -", True),
        ("/จึงเรียน…", "จึงเรียนมาเพื่อโปรดทราบ", True),
        ("ทั้งนี้ ...", "- ๒ -", True),
        ("ให้หน่วยงาน...", "ให้หน่วยงานรายงานผล", True),
        ("ผู้ประสานงาน ..................", "โทร. ๐ ๒๑๒๓ ๔๕๖๗", False),
        ("ขอให้จังหวัดรายงานผลการดำเนินงาน", "- ๒ -", False),
        ("", "- ๒ -", False),
    ],
)
def test_continuation(line: str, following: str, announces: bool) -> None:
    assert is_continuation(line, following) is announces
