"""Framing: the same size and contrast whatever the page."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from thaicirc.parsers.ocr.framing import HEIGHT, STEP, WIDEST, Band, body, contrasted, frame


def page(paper: int = 240, ink: int = 20) -> NDArray[np.uint8]:
    """A page with a row of black blocks 20 pixels tall, as letters of a line."""
    made = np.full((200, 400), paper, np.uint8)
    for column in range(60, 300, 24):
        made[100:120, column : column + 12] = ink
    return made


def test_size_follows_the_body() -> None:
    framed = frame(page(), Band(60, 100, 312, 120))
    assert framed.shape[0] == HEIGHT
    assert framed.shape[1] % STEP == 0
    # 252 pixels of text and 0.35 body heights at each side, at 40 rows for 50 pixels.
    assert abs(framed.shape[1] - (252 + 14) * 40 / 50) <= STEP


def test_body_lies_in_the_same_rows_at_any_resolution() -> None:
    for scale in (1, 2, 3):
        large = np.asarray(np.kron(page(), np.ones((scale, scale))), np.uint8)
        framed = frame(large, Band(60 * scale, 100 * scale, 312 * scale, 120 * scale))
        rows = np.flatnonzero(framed.mean(axis=1) > 0.2)
        assert abs(rows[0] - 14) <= 1
        assert abs(rows[-1] - 30) <= 1


@pytest.mark.parametrize(("paper", "ink"), [(255, 0), (200, 40), (180, 100), (250, 190)])
def test_contrast_is_the_same_on_any_paper(paper: int, ink: int) -> None:
    framed = frame(page(paper, ink), Band(60, 100, 312, 120))
    assert framed.min() == 0
    assert framed.max() == 1


def test_empty_paper_stays_empty() -> None:
    noise = np.random.default_rng(1).integers(245, 255, (40, 200)).astype(np.uint8)
    assert contrasted(noise).max() < 0.3


def test_outside_of_the_page_is_paper() -> None:
    framed = frame(page(), Band(-40, 100, 500, 120))
    assert framed[:, :20].max() == 0
    assert framed[:, -20:].max() == 0


@pytest.mark.parametrize("band", [Band(0, 10, 50, 11), Band(50, 10, 50, 40), Band(60, 10, 50, 40)])
def test_no_line_is_an_error(band: Band) -> None:
    with pytest.raises(ValueError, match="no line"):
        frame(page(), band)


@given(st.floats(-300, 500), st.floats(-300, 300), st.floats(1, 900), st.floats(2.5, 300))
def test_any_band_gives_a_frame(left: float, top: float, width: float, height: float) -> None:
    framed = frame(page(), Band(left, top, left + width, top + height))
    assert framed.shape[0] == HEIGHT
    assert STEP <= framed.shape[1] <= WIDEST
    assert framed.min() >= 0
    assert framed.max() <= 1


def test_body_of_a_line_between_others() -> None:
    strip = page()[70:150]
    strip[:6, 60:300:4] = 20
    strip[20:26, 90:100] = 20
    assert body(strip) == (30.0, 50.0)
