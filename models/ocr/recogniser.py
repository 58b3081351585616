"""An exported model, run as the package runs its own: framed lines in, scores and texts out."""

from __future__ import annotations

from pathlib import Path

from models.ocr import decoding
from thaicirc.parsers.ocr import recogniser
from thaicirc.parsers.ocr.framing import Frame


class Recogniser(recogniser.Recogniser):
    """An exported model in a file."""

    def __init__(self, model: Path) -> None:
        super().__init__(model.read_bytes())

    def text(self, frame: Frame) -> str:
        """What one framed line says."""
        return decoding.text(self.scores(frame))
