"""Training lines: a text and its picture, framed as at run time, made from a seed and a number alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ocr import look
from models.ocr.alphabet import label
from models.ocr.composing import Composer
from models.ocr.fonts import Face, with_role
from models.ocr.setting import ASCENT, BODY, Coverage
from models.ocr.texts import HAND, Writer
from thaicirc.parsers.ocr import framing

Rng = np.random.Generator
# Columns of the widest training line; longer ones are drawn again.
WIDEST = 1800


@dataclass(frozen=True, slots=True)
class Line:
    """A framed line, ink 255 on paper 0, and what it says; `face` is the family and style it is set in."""

    picture: NDArray[np.uint8]
    text: str
    face: str

    @property
    def frame(self) -> framing.Frame:
        """The picture as the network is given it, ink 1 on paper 0."""
        return np.asarray(self.picture / np.float32(255), np.float32)


class Printer:
    """Prints lines in the faces given; the same seed, number, length and harm give the same line."""

    def __init__(self, writer: Writer, faces: Sequence[Face], *, held_out: bool = False) -> None:
        self._writer, self._composer = writer, Composer(faces)
        self._faces = with_role(faces, "held out") if held_out else [face for face in faces if face.share > 0]
        shares = np.array([1.0 if held_out else face.share for face in self._faces])
        self._shares = shares / shares.sum()

    def line(self, seed: int, number: int, *, longest: int = 90, harm: float = 1.0) -> Line:
        """The line of that number in the series of that seed."""
        rng = np.random.default_rng((seed, number))
        for _ in range(50):
            text = self._writer.line(rng, longest)
            face = self._faces[int(rng.choice(len(self._faces), p=self._shares))]
            picture = self._printed(text, face, rng, harm)
            if picture is not None and picture.shape[1] <= WIDEST and _fits(picture, text):
                read = label(text.replace(HAND, ""))
                return Line(np.asarray(np.rint(picture * 255), np.uint8), read, f"{face.family} {face.style}")
        raise ValueError("no face has the letters of the texts drawn")

    def _printed(self, text: str, face: Face, rng: Rng, harm: float) -> framing.Frame | None:
        ink = self._composer.line(text, face, rng)
        if ink is None:
            return None
        columns = np.flatnonzero(ink.max(axis=0) > 40)
        if not columns.size:
            return None
        ink = self._with_neighbours(ink, face, rng, harm)
        body = float(np.exp(rng.uniform(np.log(8), np.log(32)))) if harm > 0 else 22.0
        stretch = float(rng.uniform(0.86, 1.14))
        ink = look.strokes(ink, rng, harm)
        by = body / BODY
        size = (max(round(ink.shape[1] * by * stretch), 8), round(ink.shape[0] * by))
        ink = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA), np.uint8)
        baseline = ASCENT * by
        ink = look.rules(ink, baseline, body, rng, harm)
        ink = look.scribbles(look.bent(ink, body, rng, harm), body, rng, harm)
        grey = look.printed(ink, self._behind(face, ink.shape, rng, harm), rng, harm)
        grey = look.scanned(grey, body, rng, harm)
        band = framing.Band(columns[0] * by * stretch, baseline - body, (columns[-1] + 1) * by * stretch, baseline)
        return framing.frame(grey, _jittered(band, grey, rng, harm))

    def _neighbour(self, face: Face, rng: Rng) -> Coverage | None:
        return self._composer.plain(label(self._writer.line(rng)), face)

    def _with_neighbours(self, ink: Coverage, face: Face, rng: Rng, harm: float) -> Coverage:
        """The line between others, and with more blank paper at its sides now and then."""
        for above in (True, False):
            if rng.random() > 0.5 * harm:
                continue
            other = self._neighbour(face, rng)
            if other is None:
                continue
            pitch = round(BODY * rng.uniform(2.05, 3.3))
            width = min(ink.shape[1], other.shape[1])
            place, source = (ink[:-pitch], other[pitch:]) if above else (ink[pitch:], other[:-pitch])
            start = int(rng.integers(ink.shape[1] - width + 1))
            np.maximum(place[:, start : start + width], source[:, :width], out=place[:, start : start + width])
        if rng.random() < 0.12 * harm:
            ink = np.pad(ink, ((0, 0), (0, int(rng.uniform(1, 12) * BODY))))
        return ink

    def _behind(self, face: Face, shape: tuple[int, ...], rng: Rng, harm: float) -> look.Picture | None:
        if rng.random() > 0.12 * harm:
            return None
        other = self._neighbour(face, rng)
        if other is None:
            return None
        shifted = np.roll(other[:, ::-1], int(rng.integers(-BODY, BODY)), axis=0)
        return np.asarray(cv2.GaussianBlur(cv2.resize(shifted, shape[::-1]), (0, 0), 1.2), np.uint8)


def _jittered(band: framing.Band, grey: look.Picture, rng: Rng, harm: float) -> framing.Band:
    """The band as a line finder would give it: a little off, or measured on the picture itself."""
    unit = band.height
    top, bottom = band.top, band.bottom
    if rng.random() < 0.4:
        first, last = max(round(top - 0.9 * unit), 0), round(bottom + 0.6 * unit)
        found = framing.body(grey[first:last])
        if 0.6 * unit < found[1] - found[0] < 1.6 * unit:
            top, bottom = first + found[0], first + found[1]
    off = rng.normal(0, 0.06 * harm, 3) * unit
    left, right = rng.uniform(-0.12, 0.5, 2) * unit * harm
    if rng.random() < 0.08 * harm:
        right += unit * rng.uniform(0, 10)
    return framing.Band(band.left - left, top + off[0] + off[2], band.right + right, bottom + off[1] + off[2])


def _fits(picture: framing.Frame, text: str) -> bool:
    """Whether the line has steps enough for its letters, and ink."""
    read = label(text.replace(HAND, ""))
    twins = sum(a == b for a, b in pairwise(read))
    return picture.shape[1] // framing.STEP >= len(read) + twins + 1 and 0.005 < float(picture.mean()) < 0.6
