"""Lines of text set in a font: shaped as a whole by HarfBuzz, drawn by FreeType, as coverage from 0 to 255.

All fonts are brought to one size, at which the Thai letter บ is :data:`BODY` pixels tall; that letter's top and the
baseline are the body band of a line (:mod:`models.ocr.framing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ocr.fonts import Face

BODY = 26
ASCENT, DESCENT = 3 * BODY, 2 * BODY
Coverage = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face; `scale` is the size beside the line's, `space` extra pixels after each cluster.

    `wobble` moves and sizes the letters one by one, as a hand does.
    """

    text: str
    face: Face
    scale: float = 1.0
    space: float = 0.0
    raised: float = 0.0
    wobble: float = 0.0


@dataclass(slots=True)
class _Glyph:
    left: int
    top: int
    image: Coverage


@dataclass(slots=True)
class _Font:
    """One face at the common size, with the glyphs drawn so far."""

    face: Any
    shaper: Any
    scale: float
    glyphs: dict[int, _Glyph] = field(default_factory=dict)

    def glyph(self, number: int) -> _Glyph:
        if number not in self.glyphs:
            import freetype

            self.face.load_glyph(number, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_NO_HINTING)
            slot = self.face.glyph
            bitmap = slot.bitmap
            image = np.array(bitmap.buffer, np.uint8).reshape(bitmap.rows, bitmap.pitch or 1)[:, : bitmap.width]
            self.glyphs[number] = _Glyph(slot.bitmap_left, slot.bitmap_top, image)
        return self.glyphs[number]


class Typesetter:
    """Sets lines; keeps the fonts it has opened and the glyphs it has drawn."""

    def __init__(self) -> None:
        self._fonts: dict[str, _Font | None] = {}

    def _font(self, face: Face) -> _Font | None:
        key = str(face.path)
        if key not in self._fonts:
            self._fonts[key] = _open(face)
        return self._fonts[key]

    def line(self, runs: Sequence[Run], rng: np.random.Generator | None = None) -> Coverage | None:
        """The line's coverage, :data:`ASCENT` rows above the baseline and :data:`DESCENT` below; None where a font
        lacks a letter."""
        placed: list[tuple[_Glyph, float, float, float]] = []
        at = float(BODY)
        for run in runs:
            font = self._font(run.face)
            if font is None:
                return None
            after = self._place(run, font, at, placed, rng)
            if after is None:
                return None
            at = after
        return _drawn(placed, int(at) + BODY)

    def _place(
        self,
        run: Run,
        font: _Font,
        at: float,
        placed: list[tuple[_Glyph, float, float, float]],
        rng: np.random.Generator | None,
    ) -> float | None:
        shaped = _shape(run.text, font)
        if shaped is None:
            return None
        last, lift, size = -1, 0.0, 1.0
        for number, cluster, advance, dx, dy in shaped:
            if cluster != last and last >= 0:
                at += run.space
            if cluster != last and rng is not None and run.wobble:
                lift, size = run.wobble * BODY * rng.normal(0, 0.12), 1 + run.wobble * rng.normal(0, 0.1)
                at += run.wobble * rng.normal(0, 2)
            last, by = cluster, font.scale * run.scale
            glyph = font.glyph(number)
            if glyph.image.size:
                placed.append((glyph, at + dx * by, dy * by + run.raised * BODY + lift, run.scale * size))
            at += advance * by * size
        return at


def _open(face: Face) -> _Font | None:
    import freetype
    import uharfbuzz

    opened = freetype.Face(str(face.path))
    opened.load_char("บ", freetype.FT_LOAD_NO_SCALE)
    if not opened.get_char_index("บ"):
        return None
    units = opened.glyph.metrics.horiBearingY
    pixels = BODY * opened.units_per_EM / units
    opened.set_char_size(round(pixels * 64))
    blob = uharfbuzz.Blob.from_file_path(str(face.path))
    return _Font(opened, uharfbuzz.Font(uharfbuzz.Face(blob)), BODY / units)


def _shape(text: str, font: _Font) -> list[tuple[int, int, int, int, int]] | None:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font.shaper, buffer)
    shaped = [
        (info.codepoint, info.cluster, at.x_advance, at.x_offset, at.y_offset)
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    return shaped if all(number for number, *_ in shaped) else None


def _drawn(placed: Sequence[tuple[_Glyph, float, float, float]], width: int) -> Coverage:
    canvas = np.zeros((ASCENT + DESCENT, max(width, 1)), np.uint8)
    for glyph, x, y, scale in placed:
        image, left, top = glyph.image, glyph.left * scale, glyph.top * scale
        if scale != 1.0:
            import cv2

            size = (max(round(image.shape[1] * scale), 1), max(round(image.shape[0] * scale), 1))
            image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
        column, row = round(x + left), round(ASCENT - y - top)
        _paste(canvas, image, row, column)
    return canvas


def _paste(canvas: Coverage, image: Coverage, row: int, column: int) -> None:
    top, left = max(row, 0), max(column, 0)
    bottom, right = min(row + image.shape[0], canvas.shape[0]), min(column + image.shape[1], canvas.shape[1])
    if top < bottom and left < right:
        place = canvas[top:bottom, left:right]
        np.maximum(place, image[top - row : bottom - row, left - column : right - column], out=place)
