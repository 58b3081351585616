"""Rendered lines cut out as Tesseract cuts them out of a page, and their texts as its model spells them.

Tesseract gives its network the box of a line's ink, a few pixels wider, at the page's own resolution; the lines of
:mod:`models.ocr.lines` keep room for marks whether there are any or not. Texts, faces and looks are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ocr import look
from models.ocr.alphabet import label
from models.ocr.composing import Composer
from models.ocr.fonts import Face, with_role
from models.ocr.setting import ASCENT, BODY, Coverage
from models.ocr.slots import pick
from models.ocr.texts import HAND, Writer
from models.tesseract.classes import rare_words

Rng = np.random.Generator
Grey = NDArray[np.uint8]
WIDEST = 2400
_LEADER = re.compile(r"\.(?: ?\.){3}")
_PLAIN = str.maketrans({"–": "-", "‘": "'", "’": "'"})


def spelled(text: str) -> str:
    """A text as Tesseract's Thai models spell it: ำ in two parts, plain dashes and apostrophes.

    >>> spelled("น้ำ –") == "น\u0e49\u0e4d\u0e32 -"
    True
    """
    return label(text).translate(_PLAIN).replace("\u0e33", "\u0e4d\u0e32")


def read_back(text: str) -> str:
    """A text that Tesseract read, as :func:`models.ocr.alphabet.label` spells it.

    >>> read_back("จ\u0e4d\u0e32นวน ๔")
    'จำนวน ๔'
    """
    return label(unicodedata.normalize("NFC", text).translate(_PLAIN))


@dataclass(frozen=True, slots=True)
class Crop:
    """A line cut out of its page, dark on light; what it says; the family and style that it is set in."""

    picture: Grey
    text: str
    face: str

    @property
    def png(self) -> bytes:
        """The picture as a PNG file."""
        return bytes(cv2.imencode(".png", self.picture)[1])


class Press:
    """Prints lines of the letters given; the same seed, number and harm give the same line."""

    def __init__(self, writer: Writer, faces: Sequence[Face], known: str, *, held_out: bool = False) -> None:
        self._writer, self._composer, self._known = writer, Composer(faces), frozenset(known)
        self._faces = with_role(faces, "held out") if held_out else [face for face in faces if face.share > 0]
        shares = np.array([1.0 if held_out else face.share for face in self._faces])
        self._shares = shares / shares.sum()

    def line(self, seed: int, number: int, *, longest: int = 75, harm: float = 0.7, rare: float = 0.0) -> Crop:
        """The line of that number in the series of that seed; a share `rare` of lines begins with a word of
        :func:`models.tesseract.classes.rare_words`."""
        rng = np.random.default_rng((seed, number))
        for _ in range(200):
            text = self._writer.line(rng, longest)
            if rare and rng.random() < rare:
                text = pick(rng, rare_words()) + pick(rng, ("", " ")) + text
            read = spelled(text.replace(HAND, ""))
            if not self._known.issuperset(read) or _LEADER.search(text):
                continue
            face = self._faces[int(rng.choice(len(self._faces), p=self._shares))]
            picture = self._printed(text, face, rng, harm)
            if picture is not None and picture.shape[1] <= WIDEST:
                return Crop(picture, read, f"{face.family} {face.style}")
        raise ValueError("no face has the letters of the texts drawn")

    def _printed(self, text: str, face: Face, rng: Rng, harm: float) -> Grey | None:
        ink = self._composer.line(text, face, rng)
        if ink is None or not ink.any():
            return None
        body = float(np.exp(rng.uniform(np.log(11), np.log(30)))) if harm > 0 else 22.0
        by, stretch = body / BODY, float(rng.uniform(0.9, 1.1))
        ink = look.bent(_resized(look.strokes(ink, rng, harm), by * stretch, by), body, rng, harm)
        top, bottom, left, right = _box(ink, ASCENT * by, body, rng, harm)
        page = self._between(ink, face, by, rng, harm)
        page = look.scribbles(look.rules(page, ASCENT * by, body, rng, harm), body, rng, harm)
        grey = look.scanned(look.printed(page, None, rng, harm), body, rng, harm)
        return np.ascontiguousarray(grey[top:bottom, left:right])

    def _between(self, ink: Coverage, face: Face, by: float, rng: Rng, harm: float) -> Coverage:
        """The line with others above and below it at times."""
        page = ink.copy()
        for above in (True, False):
            other = self._composer.plain(label(self._writer.line(rng)), face) if rng.random() < 0.4 * harm else None
            if other is None:
                continue
            other, pitch = _resized(other, by, by), round(BODY * by * rng.uniform(2.1, 3.3))
            width, rows = min(page.shape[1], other.shape[1]), min(page.shape[0], other.shape[0]) - pitch
            place = page[:rows, :width] if above else page[pitch : pitch + rows, :width]
            source = other[pitch : pitch + rows, :width] if above else other[:rows, :width]
            np.maximum(place, source, out=place)
        return page


def _resized(ink: Coverage, across: float, down: float) -> Coverage:
    size = (max(round(ink.shape[1] * across), 8), round(ink.shape[0] * down))
    return np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA), np.uint8)


def _box(ink: Coverage, baseline: float, body: float, rng: Rng, harm: float) -> tuple[int, int, int, int]:
    """Top, bottom, left and right of the cut: the ink's box, at least about the body's, and a few pixels; at times
    loose, and a blank stretch at the ends."""
    rows, columns = np.flatnonzero(ink.max(axis=1) > 60), np.flatnonzero(ink.max(axis=0) > 60)
    top = min(float(rows[0]), baseline - body * rng.uniform(1.0, 1.35))
    bottom = max(float(rows[-1]) + 1, baseline + body * rng.uniform(0.0, 0.3))
    loose = 0.7 * body if rng.random() < 0.15 * harm else 0.0
    around = rng.uniform(2, 5, 4) + np.array([rng.uniform(0, loose), rng.uniform(0, loose), 0.0, 0.0])
    top, bottom = top - around[0], bottom + around[1]
    left, right = columns[0] - around[2], columns[-1] + 1 + around[3]
    inside = np.clip([top, bottom], 0, ink.shape[0]).tolist() + np.clip([left, right], 0, ink.shape[1]).tolist()
    return round(inside[0]), round(inside[1]), round(inside[2]), round(inside[3])
