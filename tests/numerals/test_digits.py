"""Digits: Thai, Arabic, mixed; what is a number and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.numerals import find_numbers, parse_number, to_arabic, to_thai


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("๑๒๘", 128),
        ("128", 128),
        ("๒0๒2", 2022),
        ("1,234,567.50", Decimal("1234567.50")),
        ("๑,๒๓๔", 1234),
        ("๑๒,๕๐๐.๗๕", Decimal("12500.75")),
        ("007", 7),
        (" ๔๔ ", 44),
        ("-5", -5),
        ("0.5", Decimal("0.5")),
    ],
)
def test_number(text: str, number: int | Decimal) -> None:
    assert parse_number(text) == number
    assert type(parse_number(text)) is type(number)


@pytest.mark.parametrize(
    "text", ["", "1,23", "1,2345", "12,34,567", "1.2.3", "1,", ".5", "5.", "ห้า", "1 234", "๑/๒", "४४", "¹"]
)
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_numbers_in_a_text() -> None:
    text = "งบประมาณ ๑,๒๕๐,๐๐๐ บาท ร้อยละ 12.5 ของแผน ข้อ 2.1.3 จำนวน 1,23 ชุด"
    assert [found.value for found in find_numbers(text)] == [1_250_000, Decimal("12.5")]


def test_length_is_kept() -> None:
    assert to_arabic("ที่ มท ๐๒๑๘.๓/ว ๑๒๘") == "ที่ มท 0218.3/ว 128"
    assert to_thai("ว 128") == "ว ๑๒๘"


@given(st.text())
def test_there_and_back(text: str) -> None:
    assert len(to_arabic(text)) == len(to_thai(text)) == len(text)
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_arabic(text)) == to_thai(text)


@given(st.integers(0, 10**18))
def test_grouped_number_there_and_back(number: int) -> None:
    assert parse_number(to_thai(f"{number:,}")) == parse_number(str(number)) == number


def test_a_very_long_number_is_none() -> None:
    assert parse_number("9" * 5000) is None
    assert find_numbers("9" * 5000) == []
