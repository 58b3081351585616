"""A page's picture in, its text lines out: level grey pages, the lines' body bands in reading order, rows, blocks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from thaicirc.parsers.ocr.coloured import HAND, PRINT, STAMP, Coloured
from thaicirc.parsers.ocr.framing import Band
from thaicirc.parsers.ocr.line_finder import Found
from thaicirc.parsers.ocr.marks import Binary, Marks
from thaicirc.parsers.ocr.paper import Sheet, scaled
from thaicirc.parsers.ocr.raster import Raster
from thaicirc.parsers.ocr.rules import Place, Rules
from thaicirc.parsers.ocr.stamps import Askew

Grey = NDArray[np.uint8]
Matrix = NDArray[np.float64]

__all__ = ["HAND", "PRINT", "STAMP", "FoundLine", "PageLines", "find_lines"]


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of text: its body band on the level page, its kind, the block it stands in.

    `kind` is :data:`PRINT`, :data:`HAND` (written by hand) or :data:`STAMP` (what a stamp says and what is filled in);
    `coloured` says that it can be read from the ink alone, since it is faded from the grey page.
    """

    band: Band
    kind: str
    block: int
    coloured: bool = False


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page in reading order, and the level pictures that their bands lie on.

    `grey` has coloured ink and drawn rules taken away, `ink` has all there is. `rows` are the lines that share a row, by
    their places in `lines`, from left to right. `to_page` (3×3) leads a level pixel to points of the page as shown,
    origin top left; `turned` is by how many degrees clockwise the picture had to be turned to be read.
    """

    grey: Grey
    ink: Grey
    lines: tuple[FoundLine, ...]
    rows: tuple[tuple[int, ...], ...]
    to_page: NDArray[np.float64]
    turned: int

    def picture(self, line: FoundLine) -> Grey:
        """The picture that a line is best read from."""
        return self.ink if line.coloured else self.grey

    def points(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Places (n, 2) of the level picture, column and row, as points of the page (n, 2), right and down."""
        u, v, w = self.to_page @ np.column_stack([places, np.ones(len(places))]).T
        return np.column_stack([u / w, v / w])

    def box(self, band: Band) -> tuple[float, float, float, float]:
        """The upright box around a band on the page, in points: left, top, right, bottom."""
        corners = [(x, y) for x in (band.left, band.right) for y in (band.top, band.bottom)]
        places = self.points(np.array(corners, np.float64))
        (left, top), (right, bottom) = places.min(axis=0), places.max(axis=0)
        return float(left), float(top), float(right), float(bottom)


#: The survey of a page is made at so many dots an inch; lines are sought where bodies are so many pixels tall.
_SURVEY, _BODY = 150.0, 12.0
#: The small picture has no more pixels than this, whatever the size of print seems to be.
_LARGEST = 6e6
#: The size of print is taken anew where lines are that much smaller or larger than assumed; so many bodies of text tell.
_LIKE, _TELLING = (0.77, 1.3), 40.0
#: The body of ordinary print, in inches, where a page has too few letters to tell.
_USUAL = 0.093


def find_lines(raster: Raster, *, turned: int | None = None) -> PageLines:
    """The lines of a page; `turned` is how many degrees clockwise to turn it, where the caller knows.

    Where not, the page is turned so that its lines run along and carry more above them than below.
    """
    from thaicirc.parsers.ocr import orientation, paper

    sheet = paper.sheet(raster.pixels, raster.dpi)
    survey = _survey(sheet, raster.dpi)
    quarters = int(orientation.lies_sideways(survey.letters)) if turned is None else turned // 90 % 4
    if quarters:
        survey = _survey(sheet.turned(quarters), raster.dpi)
    searched = _searched(sheet.turned(quarters), survey, raster.dpi)
    if turned is None and searched.upside_down:
        quarters = (quarters + 2) % 4
        survey = _survey(sheet.turned(quarters), raster.dpi)
        searched = _searched(sheet.turned(quarters), survey, raster.dpi)
    return searched.page(_to_page(raster, quarters, searched.matrix), quarters * 90)


@dataclass(frozen=True, slots=True)
class _Searched:
    """A levelled sheet and what was found on it."""

    sheet: Sheet
    matrix: Matrix
    lines: tuple[FoundLine, ...]
    rows: tuple[tuple[int, ...], ...]
    upside_down: bool

    def page(self, to_page: Matrix, turned: int) -> PageLines:
        return PageLines(self.sheet.grey, self.sheet.ink, self.lines, self.rows, to_page, turned)


def _searched(sheet: Sheet, survey: _Survey, dpi: float) -> _Searched:
    from thaicirc.parsers.ocr import coloured, orientation, rules, stamps

    sheet, matrix = _levelled(sheet, survey, dpi)
    body = survey.body * dpi / _SURVEY
    found = _written(sheet, body)
    size = found.body()
    if size is not None and not _LIKE[0] < size < _LIKE[1]:
        found = _written(sheet, body * size)
    by = found.by
    grey = rules.without(sheet.grey, found.rules, 1 / by)
    rules.without_dots(grey, found.marks, found.dots, 1 / by)
    frames = stamps.frames(found.ink, _BODY)
    seen, askew = _framed(found, frames)
    if sheet.colour is not None:
        more, tilted = coloured.coloured(scaled(sheet.colour, by), found.places, _BODY, frames)
        seen, askew = seen + more, askew + tilted
    whole = stamps.levelled(sheet.ink, askew, 1 / by)
    lines, rows = _ordered(seen, by)
    upside_down = orientation.is_upside_down(found.marks.only(found.chosen), found.places)
    return _Searched(Sheet(grey, whole, None), matrix, lines, rows, upside_down)


@dataclass(frozen=True, slots=True)
class _Written:
    """What is written in black on a level page, in the small picture searched: `by` times as large as the page's."""

    by: float
    ink: Binary
    rules: Rules
    marks: Marks
    dots: NDArray[np.bool_]
    chosen: NDArray[np.bool_]
    places: list[Found]

    def body(self) -> float | None:
        """The height of most of the writing, as a multiple of what was assumed; None where there is too little."""
        heights = np.array([each.height for each in self.places])
        widths = np.array([each.right - each.left for each in self.places])
        if widths.sum() < _TELLING * _BODY:
            return None
        order = np.argsort(heights)
        half = int(np.searchsorted(np.cumsum(widths[order]), widths.sum() / 2))
        return float(heights[order][half]) / _BODY


def _written(sheet: Sheet, body: float) -> _Written:
    """The lines of black writing whose letters' bodies are mostly `body` pixels tall."""
    from thaicirc.parsers.ocr import coloured, line_finder, pictures, rules
    from thaicirc.parsers.ocr.marks import binary, marks

    by = min(_BODY / body, math.sqrt(_LARGEST / sheet.grey.size))
    ink = binary(scaled(sheet.grey, by))
    drawn = rules.rules(ink, _BODY)
    found = marks(np.asarray(cv2.subtract(ink, drawn.ink), np.uint8))
    dots = rules.dotted(found, _BODY)
    chosen = pictures.writing(found, _BODY) & ~dots
    if sheet.colour is not None:
        chosen &= ~coloured.of_colour(found, scaled(sheet.colour, by), _BODY)
    places = line_finder.find(
        found, chosen, _BODY, drawn.down, is_text=lambda each: pictures.is_text(each, found, _BODY)
    )
    return _Written(by, ink, drawn, found, dots, chosen, places)


def _framed(found: _Written, frames: Sequence[Place]) -> tuple[list[Coloured], list[Askew]]:
    """The lines in black, those within the frame of a receiving stamp told apart from the letter's own."""
    from thaicirc.parsers.ocr import stamps

    seen: list[Coloured] = []
    askew: list[Askew] = []
    places = list(found.places)
    for group, place in enumerate(frames):
        stamp = stamps.stamped(found.ink, place, _BODY)
        if stamp is not None:
            places = [each for each in places if not stamps.lies_in(each, place)]
            seen += [Coloured(each, STAMP, -2 - group) for each in stamp.lines]
            askew += [stamp.askew] if stamp.askew is not None else []
    return seen + [Coloured(each, PRINT, -1) for each in places], askew


def _ordered(seen: Sequence[Coloured], by: float) -> tuple[tuple[FoundLine, ...], tuple[tuple[int, ...], ...]]:
    """The lines as they are read: stamps above the text come first, others last, each for itself."""
    from thaicirc.parsers.ocr.reading_order import order

    text = [each for each in seen if each.kind != STAMP]
    groups = [[each for each in seen if each.kind == STAMP and each.group == g] for g in _groups(seen)]
    first = min((each.place.top for each in text), default=0.0)
    above = [group for group in groups if min(each.place.bottom for each in group) < first]
    below = [group for group in groups if group not in above]
    lines: list[FoundLine] = []
    rows: list[tuple[int, ...]] = []
    for part in (*above, text, *below):
        bands = [Band(p.left / by, p.top / by, p.right / by, p.bottom / by) for p in (each.place for each in part)]
        read = order(bands)
        at = {i: n for n, i in enumerate(read.lines, len(lines))}
        block = 1 + max((line.block for line in lines), default=-1)
        lines += [FoundLine(bands[i], part[i].kind, block + read.blocks[i], part[i].group != -1) for i in read.lines]
        rows += [tuple(at[i] for i in row) for row in read.rows]
    return tuple(lines), tuple(rows)


def _groups(seen: Sequence[Coloured]) -> list[int]:
    return sorted({each.group for each in seen if each.kind == STAMP})


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a small picture of the whole page tells before its lines are sought."""

    letters: Binary
    body: float


def _survey(sheet: Sheet, dpi: float) -> _Survey:
    from thaicirc.parsers.ocr import deskew
    from thaicirc.parsers.ocr.marks import binary, body_height, marks

    found = marks(binary(scaled(sheet.ink, _SURVEY / dpi)))
    return _Survey(deskew.of_letters(found, _SURVEY), body_height(found, _SURVEY) or _USUAL * _SURVEY)


def _levelled(sheet: Sheet, survey: _Survey, dpi: float) -> tuple[Sheet, Matrix]:
    """The sheet with its lines level, and the matrix that did it."""
    from thaicirc.parsers.ocr import deskew

    slant = deskew.slant(deskew.feet(survey.letters), survey.letters.shape[0])
    rows, columns = sheet.ink.shape
    matrix, size = deskew.levelling(deskew.Slant(slant.start, slant.change * _SURVEY / dpi), columns, rows)
    return (sheet, matrix) if np.allclose(matrix, np.eye(3)) else (sheet.warped(matrix, size), matrix)


def _to_page(raster: Raster, quarters: int, matrix: Matrix) -> Matrix:
    """The matrix from the level picture to points of the page: back through the levelling and the turn."""
    rows, columns = raster.pixels.shape[:2]
    back = {
        0: [[1, 0, 0], [0, 1, 0]],
        1: [[0, 1, 0], [-1, 0, rows]],
        2: [[-1, 0, columns], [0, -1, rows]],
        3: [[0, -1, columns], [1, 0, 0]],
    }[quarters % 4]
    points = np.diag([raster.width / columns, raster.height / rows, 1.0])
    return np.asarray(points @ np.array([*back, [0, 0, 1]], np.float64) @ np.linalg.inv(matrix), np.float64)
