"""Impossible numbers give way to second choices, clear ones never do."""

from __future__ import annotations

import pytest

from tests.parsers.ocr.reads import doubtful, letters
from thaicirc.parsers.ocr.digits import MENDED, joined, mended_digits
from thaicirc.parsers.ocr.labels import labelled
from thaicirc.parsers.ocr.reading import Letter, ReadLine


def read(made: tuple[Letter, ...]) -> ReadLine:
    return ReadLine(made, 0, 8)


@pytest.mark.parametrize(
    ("text", "at", "others", "mended"),
    [
        ("๓๗ สิงหาคม ๒๕๖๗", 1, [("๑", 0.3)], "๓๑ สิงหาคม ๒๕๖๗"),
        ("วันที่ ๙๒ มกราคม ๒๕๖๖", 7, [("๑", 0.2), ("๒", 0.1)], "วันที่ ๑๒ มกราคม ๒๕๖๖"),
        ("๒๙ กุมภาพันธ์ ๒๕๖๖", 1, [("๘", 0.3)], "๒๘ กุมภาพันธ์ ๒๕๖๖"),  # no leap year
        ("๒๙ กุมภาพันธ์ ๒๕๖๗", 1, [("๘", 0.3)], "๒๙ กุมภาพันธ์ ๒๕๖๗"),  # a leap year
        ("๑๒ มีนาคม o๕๖๗", 10, [("๒", 0.4)], "๑๒ มีนาคม ๒๕๖๗"),
        ("๑๒ มีนาคม 2๕๖๗", 10, [("๒", 0.4)], "๑๒ มีนาคม ๒๕๖๗"),
        ("เวลา ๗๓.๓๐ น.", 5, [("๑", 0.3)], "เวลา ๑๓.๓๐ น."),
        ("เวลา ๐๙.๙๐ น.", 8, [("๓", 0.3)], "เวลา ๐๙.๓๐ น."),
        ("ที่ ตร oo๑๙/ว ๓๔๖", 7, [("๐", 0.4)], "ที่ ตร ๐๐๑๙/ว ๓๔๖"),
        ("คำสั่งที่ ๓๑/๒๗๖๕", 14, [("๕", 0.3)], "คำสั่งที่ ๓๑/๒๕๖๕"),
        ("พ.ศ. ๒๗๖๕", 6, [("๕", 0.3)], "พ.ศ. ๒๕๖๕"),
        ("โทร. o ๒๑๔๑ ๙๐๐๐", 5, [("๐", 0.3)], "โทร. ๐ ๒๑๔๑ ๙๐๐๐"),
        ("๓๗ สิงหาคม ๒๕๖๗", 1, [("ฒ", 0.4)], "๓๗ สิงหาคม ๒๕๖๗"),  # no figure among the choices
    ],
)
def test_mended(text: str, at: int, others: list[tuple[str, float]], mended: str) -> None:
    assert mended_digits(read(doubtful(text, at, *others))).text == mended


def test_a_clear_misprint_is_read_as_printed() -> None:
    made = doubtful("๓๑ เมษายน ๒๕๖๒", 1, ("๐", 0.001), probability=0.999)
    assert mended_digits(read(made)).text == "๓๑ เมษายน ๒๕๖๒"


def test_what_was_mended_stays_doubtful() -> None:
    found = mended_digits(read(doubtful("๓๗ สิงหาคม ๒๕๖๗", 1, ("๑", 0.45))))
    assert found.letters[1].confidence <= MENDED
    assert found.letters[0].confidence == 1.0


def test_a_possible_number_keeps_its_doubt() -> None:
    found = mended_digits(read(doubtful("๑๑ สิงหาคม ๒๕๖๗", 1, ("๗", 0.45))))
    assert (found.text, found.letters[1].confidence) == ("๑๑ สิงหาคม ๒๕๖๗", 0.5)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("๑๗ กรกฎาคม ๒๕ ๖๙", "๑๗ กรกฎาคม ๒๕๖๙"),
        ("ที่ มท ๐ ๖๐๕/๘๓", "ที่ มท ๐๖๐๕/๘๓"),
        ("ปีงบประมาณ พ.ศ. ๒๕ ๖๙", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("โทร. ๐ ๒๑๔๑ ๙๐๐๐", "โทร. ๐ ๒๑๔๑ ๙๐๐๐"),
        ("มีนาคม ๒๕๖๙ ๑๐ คน", "มีนาคม ๒๕๖๙ ๑๐ คน"),
    ],
)
def test_blanks_within_years_and_codes_go(text: str, whole: str) -> None:
    assert joined(read(letters(text))).text == whole


@pytest.mark.parametrize(
    ("text", "sure", "said"),
    [
        ("Vง ตร ๐๐๑๙/ว ๓๔๖", 0.5, "ที่ ตร ๐๐๑๙/ว ๓๔๖"),
        ("ท1 อต ๐๐๓๓.๓๐๖/๕๐", 0.5, "ที่ อต ๐๐๓๓.๓๐๖/๕๐"),
        ("ถึง ตร ๐๐๑๙/ว ๓๔๖", 1.0, "ถึง ตร ๐๐๑๙/ว ๓๔๖"),  # read clearly
        ("Vง ตร ๑๙ คน", 0.5, "Vง ตร ๑๙ คน"),
    ],
)
def test_the_label_of_a_number(text: str, sure: float, said: str) -> None:
    assert labelled(read(letters(text, confidence=sure))).text == said
