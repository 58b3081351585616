"""The recogniser's scores → letters with the steps they were seen in, their probability and the second choices there.

Connectionist temporal classification (Graves et al., 2006): number 0 is "no letter"; a letter seen in several steps on
end is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from thaicirc.parsers.ocr.reading import Choice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLANK = 0
#: So many second choices are kept, and none that is less probable.
_CHOICES, _LEAST = 4, 0.002


@dataclass(frozen=True, slots=True)
class Seen:
    """A letter, its share of the probability where it was seen best, the steps it was seen in, what else it may be."""

    text: str
    probability: float
    start: int
    stop: int
    others: tuple[Choice, ...] = ()

    @property
    def middle(self) -> float:
        """The middle of its steps."""
        return (self.start + self.stop) / 2


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores of each step as probabilities."""
    import numpy as np

    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float32)


def greedy(probabilities: NDArray[np.float32], letters: Sequence[str]) -> list[Seen]:
    """The best letter of each step, repetitions and "no letter" dropped; `letters` begins with number 1.

    >>> import numpy as np
    >>> steps = np.full((4, 3), 0.1, np.float32); steps[[0, 1, 2, 3], [1, 1, 0, 2]] = 0.8
    >>> [(seen.text, seen.start, seen.stop, seen.others[0].text) for seen in greedy(steps, "กข")]
    [('ก', 0, 2, ''), ('ข', 3, 4, '')]
    """
    import numpy as np

    best = probabilities.argmax(axis=1)
    edges = [0, *(int(edge) for edge in np.flatnonzero(np.diff(best)) + 1), len(best)]
    found: list[Seen] = []
    for start, stop in pairwise(edges):
        number = int(best[start]) if stop > start else BLANK
        if number != BLANK:
            peak = start + int(probabilities[start:stop, number].argmax())
            others = _others(probabilities[peak], number, letters)
            found.append(Seen(letters[number - 1], float(probabilities[peak, number]), start, stop, others))
    return found


def _others(step: NDArray[np.float32], chosen: int, letters: Sequence[str]) -> tuple[Choice, ...]:
    """What else a step may be, the likeliest first."""
    import numpy as np

    count = min(_CHOICES + 1, len(step))
    near = np.argpartition(step, -count)[-count:]
    kept = sorted((-float(step[i]), int(i)) for i in near if i != chosen and step[i] >= _LEAST)
    return tuple(Choice("" if i == BLANK else letters[i - 1], -value) for value, i in kept[:_CHOICES])
