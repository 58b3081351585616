"""The document's own number in all its forms; no other number is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.letters import announcement, letter, memo, news, order, record, stamped
from thaicirc.extract.reference_number import parse_number
from thaicirc.records import ReferenceNumber


def number(text: str) -> ReferenceNumber | None:
    return record(text).reference_number


@pytest.mark.parametrize(
    ("line", "canonical", "code", "unit", "circular", "running"),
    [
        ("ที่ มท ๐๒๑๘ / วว๑๒๘", "มท 0218/ว 128", "มท", "0218", True, 128),
        ("ที่ กค ๐๔๐๕.๒/ว ๑๑๙", "กค 0405.2/ว 119", "กค", "0405.2", True, 119),
        ("ที่ ศธ๐๔๓๐๔/ว๑๐๔๘", "ศธ 04304/ว 1048", "ศธ", "04304", True, 1048),
        ("ที่ นร ๑๐๑๓.๘.๑/๑๗", "นร 1013.8.1/17", "นร", "1013.8.1", False, 17),
        ("ที่ สธ 0201.032/ว 456", "สธ 0201.032/ว 456", "สธ", "0201.032", True, 456),
        ("ที่ ชม ๕๒๐๐๑/ว ๑๒", "ชม 52001/ว 12", "ชม", "52001", True, 12),
        ("ที่ มท ๐๘๑๐.๖/ว ๓๓๓๓", "มท 0810.6/ว 3333", "มท", "0810.6", True, 3333),
        ("ที มท ๐๘๑๐/๕", "มท 0810/5", "มท", "0810", False, 5),
        ("ที่ มท๐๘๑๐/ว๕", "มท 0810/ว 5", "มท", "0810", True, 5),
        ("ที่  นร 1200/15", "นร 1200/15", "นร", "1200", False, 15),
        ("เลขที่ มท ๐๘๑๐/๕", "มท 0810/5", "มท", "0810", False, 5),
        ("ที่ มท ๐๘๑๐/ว.๑๒", "มท 0810/ว 12", "มท", "0810", True, 12),
        ("ที่ ตช ๐๐๐๑(สกพ)/๗๗", "ตช 0001(สกพ)/77", "ตช", "0001", False, 77),
        # left open, or special
        ("ที่ นศ ๐๐๒๑/ว", "นศ 0021/ว", "นศ", "0021", True, None),
        ("ที่ นม ๐๐๓๓.๐๐๖/พิเศษ", "นม 0033.006/พิเศษ", "นม", "0033.006", False, None),
        ("ที่ พม ๐๔๐๒/ว          กรมกิจการเด็กและเยาวชน", "พม 0402/ว", "พม", "0402", True, None),
    ],
)
def test_letters(line: str, canonical: str, code: str, unit: str, circular: bool, running: int | None) -> None:
    found = number(letter(number=line))
    assert found is not None
    assert (found.canonical, found.agency_code, found.unit_code) == (canonical, code, unit)
    assert (found.circular, found.number, found.year) == (circular, running, None)


def test_text_stays_as_it_stands() -> None:
    found = number(letter(number="ที่ มท ๐๒๑๘/ว ๑๒๘                    กรมที่ดิน"))
    assert found is not None
    assert found.text == "มท ๐๒๑๘/ว ๑๒๘"


def test_memorandum_with_the_date_on_its_line() -> None:
    found = number(memo(number="ที่ กษ ๐๖๐๒/๓๓"))
    assert found is not None
    assert found.canonical == "กษ 0602/33"


def test_stamped_letter() -> None:
    found = number(stamped(number="ที่ มท ๐๕๑๐.๓/ว ๗"))
    assert found is not None
    assert found.canonical == "มท 0510.3/ว 7"


@pytest.mark.parametrize(
    ("line", "canonical", "running", "year"),
    [
        ("ที่ ๘๕๕๖/๒๕๖๒", "8556/2562", 8556, 2562),
        ("ที่ ๑ / ๒๕๖๒", "1/2562", 1, 2562),
        ("ที่ 45/2562", "45/2562", 45, 2562),
    ],
)
def test_orders(line: str, canonical: str, running: int, year: int) -> None:
    found = number(order(number=line))
    assert found is not None
    assert (found.canonical, found.number, found.year) == (canonical, running, year)
    assert (found.agency_code, found.unit_code) == (None, None)


@pytest.mark.parametrize(("line", "canonical"), [("ที่ ๑/๒๕๖๒", "1/2562"), ("ที่ ป. ๘/๒๕๖๒", "ป. 8/2562")])
def test_announcements(line: str, canonical: str) -> None:
    found = number(announcement(number=line))
    assert found is not None
    assert found.canonical == canonical


@pytest.mark.parametrize(
    "text",
    [
        letter(number=""),
        letter(number="", fields="อ้างถึง  หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/๗ ลงวันที่ ๕ มกราคม ๒๕๖๖"),
        letter(number="", body="ตามหนังสือที่ มท ๐๕๑๐/๗ ลงวันที่ ๕ มกราคม ๒๕๖๖"),
        letter(number="เลขที่รับ ๑๒๓/๒๕๖๖"),
        announcement(number="(ฉบับที่ ๒)"),
        announcement(),
        order(number=""),
        news("ผู้ว่าราชการจังหวัดกล่าวว่า คำสั่งที่ ๕/๒๕๖๖ มีผลแล้ว"),
        "",
    ],
)
def test_none(text: str) -> None:
    assert number(text) is None


def test_a_receiving_stamp_is_not_the_letters_number() -> None:
    found = number("เทศบาลเมืองน่าน\nเลขที่รับ ๙๙๙\nวันที่ ๘ ส.ค. ๒๕๖๖\n" + letter())
    assert found is not None
    assert found.canonical == "พม 0402/ว 217"


@pytest.mark.parametrize("text", ["", "มท", "๐๒๑๘", "/ว ๑๒", "๑/๒", "abc"])
def test_no_whole_number(text: str) -> None:
    found = parse_number(text)
    assert found is None or found.agency_code is None


@given(
    st.sampled_from(["มท", "กค", "ศธ", "ชม"]),
    st.from_regex(r"\A[0-9]{4,5}(\.[0-9]{1,2})?\Z"),
    st.booleans(),
    st.integers(1, 99999),
)
def test_every_number_is_read_back(code: str, unit: str, circular: bool, running: int) -> None:
    canonical = f"{code} {unit}/{'ว ' if circular else ''}{running}"
    found = parse_number(canonical)
    assert found is not None
    assert (found.canonical, found.circular, found.number) == (canonical, circular, running)
