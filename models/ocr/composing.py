"""A text set as letters set it: large bold labels, bold words, numbers written in by hand, wide letter spacing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from models.ocr.fonts import Face, with_role
from models.ocr.setting import BODY, Coverage, Run, Typesetter
from models.ocr.texts import HAND

Rng = np.random.Generator
# The labels of a memorandum, 20 points and bold beside text of 16 points.
_LABEL = re.compile("^(?:ส่วนราชการ|ที่|เรื่อง|เรียน|อ้างถึง)(?= )|(?<= )วันที่(?= )")


class Composer:
    """Sets texts in the faces given, with those of the role ``hand`` for what is written in by hand."""

    def __init__(self, faces: Sequence[Face]) -> None:
        self._setter = Typesetter()
        self._hands = with_role(faces, "hand")
        self._bold = {face.family: face for face in faces if face.style == "bold"}
        self._faces = [face for face in faces if face.role == "train"]

    def line(self, text: str, face: Face, rng: Rng) -> Coverage | None:
        """The line's coverage; None where a face lacks a letter."""
        space = float(rng.uniform(-0.6, 1.2)) if rng.random() < 0.3 else 0.0
        if rng.random() < 0.03:
            space = float(rng.uniform(3, 14))
        parts = []
        for at, part in enumerate(text.split(HAND)):
            if not part:
                continue
            ink = self._by_hand(part, rng) if at % 2 else self._setter.line(self._runs(part, face, space, rng))
            if ink is None:
                return None
            parts.append(ink)
        if len(parts) < 2:
            return parts[0] if parts else None
        cut = BODY * 3 // 4
        return np.hstack([parts[0][:, :-cut], *(part[:, cut:-cut] for part in parts[1:-1]), parts[-1][:, cut:]])

    def plain(self, text: str, face: Face) -> Coverage | None:
        """The text in the face and nothing else."""
        return self._setter.line([Run(text, face)])

    def _runs(self, text: str, face: Face, space: float, rng: Rng) -> list[Run]:
        bold, kind = self._bold.get(face.family, face), rng.random()
        if kind < 0.3 and (labels := [found.span() for found in _LABEL.finditer(text)]):
            scale = float(rng.uniform(1.1, 1.5))
            return _runs(text, labels, Run("", bold, scale), Run("", face, space=space))
        blanks = [found.start() for found in re.finditer(" ", text)]
        if kind > 0.93 and len(blanks) > 1:
            start, stop = sorted(int(at) for at in rng.choice(blanks, 2, replace=False))
            return _runs(text, [(start, stop)], Run("", bold, space=space), Run("", face, space=space))
        return [Run(text, face, space=space)]

    def _by_hand(self, text: str, rng: Rng) -> Coverage | None:
        """The text as if written with a pen: a face like handwriting, or any face bent out of shape."""
        faces = self._hands if self._hands and rng.random() < 0.7 else self._faces
        face = faces[int(rng.integers(len(faces)))]
        scale, raised = float(rng.uniform(0.9, 1.7)), float(rng.normal(0, 0.14))
        ink = self._setter.line(
            [Run(text, face, scale, float(rng.uniform(-1, 6)), raised, float(rng.uniform(0.3, 1.2)))], rng
        )
        return None if ink is None else scrawled(ink, rng)


def _runs(text: str, spans: Sequence[tuple[int, int]], inner: Run, outer: Run) -> list[Run]:
    """Runs of the text: the spans as the one pattern, what lies between as the other.

    >>> face = Face(__import__("pathlib").Path("x.ttf"), "X", "regular", "train", 1.0)
    >>> [run.text for run in _runs("ที่ กข", [(0, 3)], Run("", face, 2), Run("", face))]
    ['ที่', ' กข']
    """
    made, at = [], 0
    for start, stop in [*spans, (len(text), len(text))]:
        for part, like in ((text[at:start], outer), (text[start:stop], inner)):
            if part:
                made.append(Run(part, like.face, like.scale, like.space))
        at = stop
    return made


def scrawled(ink: Coverage, rng: Rng) -> Coverage:
    """The ink bent by a smooth field by chance, slanted, thicker or thinner, perhaps paler, as a pen leaves it."""
    rows, columns = ink.shape
    size = (max(rows // 24, 2), max(columns // 24, 2))
    bend = rng.normal(0, BODY * rng.uniform(0.03, 0.11), (2, *size)).astype(np.float32)
    down, across = (cv2.resize(field, (columns, rows), interpolation=cv2.INTER_CUBIC) for field in bend)
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    lean = np.float32(rng.normal(0, 0.15)) * (y - rows / 2)
    bent = np.asarray(cv2.remap(ink, x + across + lean, y + down, cv2.INTER_LINEAR), np.uint8)
    kind = rng.random()
    if kind < 0.3:
        bent = np.asarray(cv2.dilate(bent, np.ones((2, 2), np.uint8)), np.uint8)
    elif kind < 0.5:
        bent = np.asarray(cv2.erode(bent, np.ones((2, 2), np.uint8)), np.uint8)
    return np.asarray(bent * (rng.uniform(0.4, 1) if rng.random() < 0.5 else 1), np.uint8)
