"""From the network's scores to text, as the package decodes them (:mod:`thaicirc.parsers.ocr.decoding`)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.ocr.alphabet import letters
from thaicirc.parsers.ocr.decoding import Seen, softmax
from thaicirc.parsers.ocr.decoding import greedy as best

__all__ = ["greedy", "softmax", "text"]


def greedy(probabilities: NDArray[np.float32]) -> list[Seen]:
    """The best letter of each step, repetitions and "no letter" dropped, by the alphabet that is trained."""
    return best(probabilities, letters())


def text(scores: NDArray[np.float32]) -> str:
    """The text of a line's scores (steps, letters + 1), with single blanks."""
    return " ".join("".join(read.text for read in greedy(softmax(scores))).split())
