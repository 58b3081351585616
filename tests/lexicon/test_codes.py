"""Letter codes and unit numbers."""

from __future__ import annotations

import pytest

from thaicirc import lexicon


@pytest.mark.parametrize(
    ("code", "unit", "name"),
    [
        ("มท", "0816.3", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("มท", "๐๘๑๖.๓", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("มท", "0218", "สำนักงานปลัดกระทรวงมหาดไทย"),
        ("มท", "0310.1", "กรมการปกครอง"),
        ("มท", None, "กระทรวงมหาดไทย"),
        ("นร", "1012.2", "สำนักงาน ก.พ."),
        ("นร", "1200", "สำนักงาน ก.พ.ร."),
        ("นร", "0505", "สำนักเลขาธิการคณะรัฐมนตรี"),
        ("กค", "0405.2", "กรมบัญชีกลาง"),
        ("ศธ", "04001", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"),
        ("สธ", "0201.032", "สำนักงานปลัดกระทรวงสาธารณสุข"),
        ("ตช", "0009.231", "สำนักงานตำรวจแห่งชาติ"),
        ("ตผ", "0015", "สำนักงานการตรวจเงินแผ่นดิน"),
        ("ปท", "0017.2", "จังหวัดปทุมธานี"),
        ("ปท", None, "จังหวัดปทุมธานี"),
        ("กท", "0401", "กรุงเทพมหานคร"),
    ],
)
def test_agency_of_code(code: str, unit: str | None, name: str) -> None:
    agency = lexicon.agency_of_code(code, unit)
    assert agency is not None
    assert agency.name == name


@pytest.mark.parametrize(
    ("code", "unit"),
    [("ขก", "1218"), ("ชม", "52001"), ("มท", "5300"), ("ขข", "0017"), ("", ""), ("มท", "99"), ("ศธ", "0501")],
)
def test_nothing_is_said_where_it_is_not_certain(code: str, unit: str) -> None:
    assert lexicon.agency_of_code(code, unit) is None


@pytest.mark.parametrize(
    ("code", "unit", "year", "name"),
    [
        ("ศธ", "0501", 2555, "สำนักงานคณะกรรมการการอุดมศึกษา"),
        ("นร", "1101", 2550, "สำนักงานคณะกรรมการพัฒนาการเศรษฐกิจและสังคมแห่งชาติ"),
        ("นร", "1101", 2565, "สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ"),
        ("กค", "0526.6", 2540, None),  # the Comptroller General had 05 then; 04 to 10 count from 2545 on
        ("คค", "0502", 2550, "กรมการขนส่งทางอากาศ"),
    ],
)
def test_the_year_counts(code: str, unit: str, year: int, name: str | None) -> None:
    agency = lexicon.agency_of_code(code, unit, year=year)
    assert (agency and agency.name) == name


def test_known_codes_are_never_corrected() -> None:
    for code in lexicon.known_codes():
        assert lexicon.is_known_code(code)
        assert lexicon.correct_code(code, "0017") is None
        assert lexicon.correct_code(code) is None


@pytest.mark.parametrize(
    ("text", "unit", "name"),
    [
        ("บท", "0816.3", "มท"),
        ("มฟ", "0816", "มท"),
        ("ม.ท.", None, "มท"),
        ("ป ท", None, "ปท"),
        ("บท", None, None),  # without a unit number, doubt remains
        ("บท", "9900", None),
        ("มห", "0816", None),  # มุกดาหาร
        ("ก", "0816", None),
        ("เรื่อง", None, None),
        ("", None, None),
    ],
)
def test_correct_code(text: str, unit: str | None, name: str | None) -> None:
    correction = lexicon.correct_code(text, unit)
    assert (correction and correction.name) == name
