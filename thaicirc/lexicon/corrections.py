"""What a correction is: the true name, what stood there, how far apart, by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thaicirc.spans import Span

Rule = Literal["composition", "confusion", "edit", "spacing"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction.

    ``name`` is the whole canonical name (จังหวัดปทุมธานี), ``replacement`` what belongs in the place
    of ``found`` (ปทุมธานี where จังหวัด did not stand there); ``span`` is the place of ``found`` in
    the text that was given. ``distance`` is the sum of the costs of ``data/ocr_confusions.json``.
    """

    name: str
    found: str
    distance: float
    rule: Rule
    replacement: str
    span: Span | None = None


class CorrectedText(str):
    """A text with its damaged names put right, and the list of what was put right."""

    replacements: tuple[Correction, ...]

    def __new__(cls, text: str, replacements: tuple[Correction, ...] = ()) -> CorrectedText:
        """A string that remembers its replacements."""
        self = super().__new__(cls, text)
        self.replacements = replacements
        return self
