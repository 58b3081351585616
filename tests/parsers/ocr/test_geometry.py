"""Slants found and made level, pages turned."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.ocr.pages import Sheet
from thaicirc.parsers.ocr import deskew, orientation
from thaicirc.parsers.ocr.marks import binary, marks

DPI = 200


def askew(degrees: float, pull: float = 0.0) -> np.ndarray:
    """A written sheet whose lines fall to the right by so many degrees, the more the further down with `pull`."""
    sheet = Sheet()
    sheet.lines(y=160, pitch=55)
    sheet.lines(y=520, pitch=55)
    grey = cv2.cvtColor(sheet.pixels, cv2.COLOR_RGB2GRAY)
    rows, columns = grey.shape
    before = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    fall = np.tan(np.deg2rad(degrees)) * columns
    after = before + np.array([[0, 0], [0, fall], [0, fall + pull * columns], [0, 0]], np.float32)
    matrix = cv2.getPerspectiveTransform(before, after)
    return np.asarray(cv2.warpPerspective(grey, matrix, (columns, rows), borderValue=255))


def measured(grey: np.ndarray) -> deskew.Slant:
    found = marks(binary(grey))
    return deskew.slant(deskew.feet(deskew.of_letters(found, DPI)), grey.shape[0])


@pytest.mark.parametrize("degrees", [-5.0, -2.3, -0.4, 0.0, 0.3, 1.7, 5.0])
def test_a_slant_is_found(degrees: float) -> None:
    slant = measured(askew(degrees))
    assert slant.change == 0
    assert np.rad2deg(np.arctan(slant.start)) == pytest.approx(degrees, abs=0.12)


def test_a_slant_that_changes_down_the_page_is_made_level() -> None:
    grey = askew(0.0, pull=0.05)
    slant = measured(grey)
    assert np.rad2deg(slant.change * grey.shape[0]) == pytest.approx(2.9, abs=0.7)
    matrix, size = deskew.levelling(slant, grey.shape[1], grey.shape[0])
    level = np.asarray(cv2.warpPerspective(grey, matrix, size, borderValue=255))
    again = measured(level)
    assert abs(np.rad2deg(again.start + again.change * size[1] / 2)) < 0.15
    assert abs(np.rad2deg(again.change * size[1])) < 0.6


def test_an_empty_page_is_level() -> None:
    assert measured(np.full((600, 400), 255, np.uint8)) == deskew.Slant(0.0)


@given(
    st.floats(-0.1, 0.1),
    st.floats(-4e-5, 4e-5),
    st.integers(300, 3000),
    st.integers(300, 3000),
)
def test_levelling_keeps_all_of_the_page(start: float, change: float, width: int, height: int) -> None:
    matrix, size = deskew.levelling(deskew.Slant(start, change), width, height)
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
    placed = cv2.perspectiveTransform(corners, matrix)[0]
    assert placed.min() > -1e-6
    assert (placed <= np.array(size) + 1e-6).all()


@given(st.floats(-0.1, 0.1), st.floats(-4e-5, 4e-5))
def test_levelled_lines_are_level(start: float, change: float) -> None:
    matrix, _ = deskew.levelling(deskew.Slant(start, change), 1600, 2300)
    for y in (200.0, 1150.0, 2100.0):
        slope = start + change * y
        ends = np.array([[[700.0, y - 100 * slope], [900.0, y + 100 * slope]]])
        left, right = cv2.perspectiveTransform(ends, matrix)[0]
        assert abs(left[1] - right[1]) < 1.0


@pytest.mark.parametrize(("quarters", "sideways"), [(0, False), (1, True), (2, False), (3, True)])
def test_a_page_that_lies_on_its_side_is_known(quarters: int, sideways: bool) -> None:
    grey = np.ascontiguousarray(np.rot90(askew(0.8), quarters))
    letters = deskew.of_letters(marks(binary(grey)), DPI)
    assert orientation.lies_sideways(letters) is sideways
