"""Number words: every well-formed number there and back, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.numerals import number_to_words, words_to_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ศูนย์", 0),
        ("หนึ่ง", 1),
        ("สิบ", 10),
        ("สิบเอ็ด", 11),
        ("สิบห้า", 15),
        ("ยี่สิบ", 20),
        ("ยี่สิบเอ็ด", 21),
        ("สามสิบ", 30),
        ("เก้าสิบเก้า", 99),
        ("ร้อย", 100),
        ("ร้อยเอ็ด", 101),
        ("หนึ่งร้อยหนึ่ง", 101),
        ("หนึ่งร้อยเอ็ด", 101),
        ("ร้อยยี่สิบ", 120),
        ("พันห้าร้อย", 1500),
        ("สองพันห้าร้อยหกสิบห้า", 2565),
        ("หนึ่งหมื่นสองพัน", 12_000),
        ("แสนห้าหมื่น", 150_000),
        ("หนึ่งล้านสองแสน", 1_200_000),
        ("ล้านสองแสน", 1_200_000),
        ("สิบเอ็ดล้าน", 11_000_000),
        ("หนึ่งล้านเอ็ด", 1_000_001),
        ("ห้าแสนล้าน", 500_000_000_000),
        ("หนึ่งล้านล้าน", 10**12),
        ("ลบห้า", -5),
        ("สามสิบ ห้า", 35),
        ("ยี่\u200bสิบ", 20),
    ],
)
def test_number(words: str, number: int) -> None:
    assert words_to_number(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "เอ็ด", "ยี่", "สองสิบ", "หนึ่งสิบ", "สิบสิบ", "สิบพันสอง", "ร้อยพัน", "สองสาม", "ศูนย์ห้า", "สามเณร", "ร้อยเอ็ดพัน", "ลบ", "5"],
)
def test_no_number(words: str) -> None:
    assert words_to_number(words) is None


@pytest.mark.parametrize("words", ["พันห้า", "ร้อยหนึ่ง", "หมื่นสอง"])
def test_spoken_short_forms_stay_open(words: str) -> None:
    """1,500 to most, 1,005 to some."""
    assert words_to_number(words) is None


@given(st.integers(-(10**15), 10**15))
def test_there_and_back(number: int) -> None:
    assert words_to_number(number_to_words(number)) == number


def test_every_number_to_ten_thousand() -> None:
    assert all(words_to_number(number_to_words(number)) == number for number in range(10_001))


@given(st.integers(0, 10**9))
def test_pythainlp_writes_the_same(number: int) -> None:
    util = pytest.importorskip("pythainlp.util")
    assert number_to_words(number) == util.num_to_thaiword(number)
