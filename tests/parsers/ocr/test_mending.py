"""Specks go, handwriting is told, and nothing else is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.ocr.reads import letters, line, page
from thaicirc.normalise import clean
from thaicirc.parsers.ocr.letters import tidy
from thaicirc.parsers.ocr.mending import mend, trimmed
from thaicirc.parsers.ocr.reading import HAND, HANDWRITTEN, STAMP, Letter, ReadLine, ReadPage


def text(read: ReadPage) -> list[str]:
    return mend(read).text.splitlines()


def test_specks_are_left_out() -> None:
    assert text(page([line("-*จ", confidence=0.5)], [line("ลับ", 1)], [line("ฐ", 2, confidence=0.7)])) == ["ลับ"]


def test_rows_lose_their_empty_members() -> None:
    made = mend(page([line("ที่ ตร ๐๐๑๙/๕"), line("~", 0, 300, confidence=0.4)], [line("เรื่อง ก", 1)]))
    assert made.rows == ((0,), (1,))


def test_a_scribble_at_the_end_of_a_line_goes() -> None:
    made = ReadLine((*letters("ผู้อำนวยการ"), *letters(" "), *letters("2/", confidence=0.4)), 0, 8)
    assert trimmed(made).text == "ผู้อำนวยการ 2/"  # figures are never dropped in silence
    made = ReadLine((*letters("ผู้อำนวยการ"), *letters(" "), *letters("/h", confidence=0.4)), 0, 8)
    assert trimmed(made).text == "ผู้อำนวยการ"


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ([line("ที่ อต ๐๐๓๓.๓๐๖/"), line("ภ)0จ", 0, 200, kind=HAND, confidence=0.4)], f"ที่ อต ๐๐๓๓.๓๐๖/  {HANDWRITTEN}"),
        ([line("ที่ อต ๐๐๓๓.๓๐๖/"), line("๗๒", 0, 200, kind=HAND, confidence=0.999)], "ที่ อต ๐๐๓๓.๓๐๖/  ๗๒"),
        ([line("วันที่"), line("09", 0, 140, kind=HAND, confidence=0.3), line("พฤศจิกายน ๒๕๖๗", 0, 160)],
         f"วันที่  {HANDWRITTEN}  พฤศจิกายน ๒๕๖๗"),
        ([line("ประกาศ ณ วันที่"), line("3๒", 0, 200, confidence=0.9), line("ตุลาคม พ.ศ. ๒๕๖๐", 0, 240)],
         f"ประกาศ ณ วันที่  {HANDWRITTEN}  ตุลาคม พ.ศ. ๒๕๖๐"),
        ([line("ประกาศ ณ วันที่"), line("๑๒", 0, 200, confidence=0.9), line("ตุลาคม พ.ศ. ๒๕๖๐", 0, 240)],
         "ประกาศ ณ วันที่  ๑๒  ตุลาคม พ.ศ. ๒๕๖๐"),
        ([line("(ลงชื่อ)"), line("ยยย", 0, 200, kind=HAND, confidence=0.6)], "(ลงชื่อ)"),
    ],
)  # fmt: skip
def test_handwriting_in_its_row(row: list[ReadLine], read: str) -> None:
    assert text(page(row)) == [read]


@pytest.mark.parametrize(
    ("before", "hand", "after", "read"),
    [
        ("ที่ กค ๐๕๑๕/ว ", "๖ว", "", f"ที่ กค ๐๕๑๕/ว {HANDWRITTEN}"),
        ("ที่ ", "๐๕a", "/๒๕๖๓", f"ที่ {HANDWRITTEN}/๒๕๖๓"),
        ("ที่", ":๕ ๑", "/๒๕๖๓", f"ที่{HANDWRITTEN}/๒๕๖๓"),
        ("", ".•", " มิถุนายน ๒๕๖๓", f"{HANDWRITTEN} มิถุนายน ๒๕๖๓"),
        ("ประกาศ ณ วันที่ ", "2๐ว", " มิถุนายน พ.ศ. ๒๕๖๓", f"ประกาศ ณ วันที่ {HANDWRITTEN} มิถุนายน พ.ศ. ๒๕๖๓"),
        ("ที่ กค ๐๕๑๕/ว ", "๓๗", "", f"ที่ กค ๐๕๑๕/ว {HANDWRITTEN}"),  # figures, but none that one could rely on
    ],
)
def test_handwriting_read_as_print(before: str, hand: str, after: str, read: str) -> None:
    made = ReadLine((*letters(before), *letters(hand, confidence=0.4), *letters(after)), 72, 80)
    assert text(ReadPage((made,), ((0,),))) == [read]


@pytest.mark.parametrize(
    "said", ["เดือน มิถุนายน ๒๕๖๓", "ที่ กค ๐๕๑๕/ว ๓๗๐", "๑๒ มิถุนายน ๒๕๖๓", "ที่ ๑๐๙/๒๕๖๓", "ที่ ป. ๘/๒๕๖๑", "ที่ ตร ๐๐๑๙/พิเศษ"]
)
def test_print_is_no_handwriting(said: str) -> None:
    assert text(page([line(said)])) == [said]


def test_what_stamps_say_has_to_be_surer() -> None:
    rows = [line("รับที่ ๓๗", kind=STAMP, confidence=0.9)], [line("ฝ)ภ2ฌ๗", 1, kind=STAMP, confidence=0.7)]
    assert text(page(*rows)) == ["รับที่ ๓๗"]


@given(st.text(alphabet="กสนาำํ่้ีุ เแ๑/.", max_size=24))
def test_a_tidy_line_is_clean_text(raw: str) -> None:
    made = tidy(ReadLine(tuple(Letter(c, 0.5, i, i + 1) for i, c in enumerate(raw)), 0, 8))
    assert clean(made.text)[0] == made.text
    assert made.text == made.text.strip()
    assert all(letter.confidence == 0.5 for letter in made.letters)
    assert tidy(made).text == made.text
