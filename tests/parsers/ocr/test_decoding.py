"""From scores of steps to letters with their second choices, and from steps to places on the line."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.parsers.ocr.confidence import calibrated
from thaicirc.parsers.ocr.decoding import Seen, greedy, softmax
from thaicirc.parsers.ocr.framing import HEIGHT
from thaicirc.parsers.ocr.placing import Stripe, placed

LETTERS = "กขค "


def steps(*best: int, sure: float = 0.9) -> np.ndarray:
    made = np.full((len(best), len(LETTERS) + 1), (1 - sure) / len(LETTERS), np.float32)
    made[range(len(best)), best] = sure
    return made


def test_repetitions_are_one_letter_and_a_blank_step_parts_two() -> None:
    read = greedy(steps(1, 1, 0, 1, 2), LETTERS)
    assert [(seen.text, seen.start, seen.stop) for seen in read] == [("ก", 0, 2), ("ก", 3, 4), ("ข", 4, 5)]


def test_second_choices_come_from_the_best_step_the_likeliest_first() -> None:
    made = np.array([[0.0, 0.5, 0.5, 0.0, 0.0], [0.05, 0.8, 0.1, 0.05, 0.0]], np.float32)
    (first,) = greedy(made, LETTERS)
    assert first.probability == pytest.approx(0.8)
    assert [choice.text for choice in first.others] == ["ข", "", "ค"]


def test_no_steps_no_letters() -> None:
    assert greedy(np.zeros((0, 5), np.float32), LETTERS) == []


@given(st.lists(st.lists(st.floats(-20, 20), min_size=5, max_size=5), min_size=1, max_size=12))
def test_probabilities_are_shares(scores: list[list[float]]) -> None:
    made = softmax(np.array(scores, np.float32))
    assert made.sum(axis=1) == pytest.approx(1, abs=1e-4)
    for seen in greedy(made, LETTERS):
        assert 0 < seen.probability <= 1
        assert 0 <= seen.start < seen.stop <= len(scores)
        assert all(choice.probability <= seen.probability + 1e-6 for choice in seen.others)


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_rises_with_probability(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibrated(low) <= calibrated(high) < 1


def frame(*inked: tuple[int, int], width: int = 80) -> np.ndarray:
    made = np.zeros((HEIGHT, width), np.float32)
    for start, stop in inked:
        made[16:28, start:stop] = 1
    return made


def test_letters_meet_where_there_is_least_ink() -> None:
    stripe = Stripe.of(frame((8, 20), (24, 40)), 100, 180)
    one, two = placed([Seen("ก", 0.9, 3, 4), Seen("ข", 0.9, 8, 9)], stripe, float)
    assert (one.x0, two.x1) == (108, 140)
    assert 120 <= one.x1 == two.x0 <= 124


def test_a_blank_is_as_wide_as_the_gap() -> None:
    stripe = Stripe.of(frame((8, 20), (60, 72)), 0, 80)
    one, blank, two = placed([Seen("ก", 0.9, 3, 4), Seen(" ", 0.9, 8, 9), Seen("ข", 0.9, 16, 17)], stripe, float)
    assert [(each.x0, each.x1) for each in (one, blank, two)] == [(8, 20), (20, 60), (60, 72)]


def test_marks_stand_where_their_letter_stands() -> None:
    stripe = Stripe.of(frame((8, 20)), 0, 80)
    base, mark = placed([Seen("ท", 0.9, 3, 4), Seen("ี", 0.8, 4, 5)], stripe, float)
    assert (mark.x0, mark.x1) == (base.x0, base.x1)
    assert mark.confidence == 0.8
