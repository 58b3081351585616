"""From scores to text, and how errors are counted."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from models.ocr.alphabet import encode, letters
from models.ocr.decoding import greedy, softmax, text
from models.ocr.metrics import Score, distance, score, total


def scores(steps: list[str]) -> NDArray[np.float32]:
    """Scores in which each step's letter is the best; "" is no letter."""
    made = np.zeros((len(steps), len(letters()) + 1), np.float32)
    for row, letter in zip(made, steps, strict=True):
        row[encode(letter)[0] if letter else 0] = 9
    return made


@pytest.mark.parametrize(
    ("steps", "read"),
    [
        (["๑", "๑", "", "๑", "๒"], "๑๑๒"),
        (["", "", ""], ""),
        (["ท", "ี", "่", " ", "", " ", "๓"], "ที่ ๓"),
        (["", "ก", "ก", "ก"], "ก"),
    ],
)
def test_repetitions_are_one_letter_unless_parted(steps: list[str], read: str) -> None:
    assert text(scores(steps)) == read


def test_letters_know_their_steps_and_probability() -> None:
    found = greedy(softmax(scores(["", "๕", "๕", "", "๖"])))
    assert [(read.text, read.start, read.stop) for read in found] == [("๕", 1, 3), ("๖", 4, 5)]
    assert all(0.9 < read.probability < 1 for read in found)


@pytest.mark.parametrize(
    ("read", "printed", "errors"),
    [("", "", 0), ("ก", "", 1), ("๒๕๖๘", "๒๕๖๗", 1), ("นำ้", "น้ำ", 2), ("abcd", "bcde", 2)],
)
def test_distance(read: str, printed: str, errors: int) -> None:
    assert distance(read, printed) == errors
    assert distance(printed, read) == errors


def test_each_run_of_digits_counts_once() -> None:
    assert score("๑๒ และ ๓", "๑๒ และ ๑๒") == Score(errors=2, letters=7, runs_right=1, runs=2)
    assert total([score("๑", "๑"), score("2", "๒")]) == Score(errors=1, letters=2, runs_right=1, runs=2)
