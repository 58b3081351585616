"""Labels: one spelling for each text, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ocr.alphabet import decode, encode, known, label, letters


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("ที่ มท ๐๒๑๘.๓/ว ๑๒๓๔", "ที่ มท ๐๒๑๘.๓/ว ๑๒๓๔"),
        ("จํานวน", "จำนวน"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("เเผนที่", "แผนที่"),
        ("ท่ี", "ที่"),  # tone mark typed before the vowel
        ("ปู่\u200bย่า", "ปู่ย่า"),
        ("  วันที่   ๑\u00a0มกราคม ", "วันที่ ๑ มกราคม"),
        ("ลงชื่อ ........................ พยาน", "ลงชื่อ พยาน"),
        ("(. . . . . . . . .)", "( )"),
        ("/จึงเรียน...", "/จึงเรียน..."),
        ("ก… ข", "ก... ข"),
        ("ก — ข", "ก – ข"),
    ],
)
def test_one_spelling(text: str, spelt: str) -> None:
    assert label(text) == spelt
    assert label(spelt) == spelt


def test_all_digits_of_both_kinds_are_known() -> None:
    assert known("๐๑๒๓๔๕๖๗๘๙0123456789")
    assert len(letters()) == len(set(letters()))


@pytest.mark.parametrize("foreign", ["☐", "漢", "é", "\n"])
def test_foreign_letters_are_not_known(foreign: str) -> None:
    assert not known(foreign)
    with pytest.raises(KeyError):
        encode(foreign)


@given(st.text(st.sampled_from(letters()), max_size=60))
def test_there_and_back(text: str) -> None:
    assert decode(encode(text)) == text


@given(st.text(st.sampled_from([*letters(), "เ", ".", " "]), max_size=60))
def test_spelling_twice_changes_nothing(text: str) -> None:
    assert label(label(text)) == label(text)
