"""Letters seen in steps of the recogniser → letters with their left and right edges on the page.

The recogniser says in which steps it saw a letter, not where the letter begins and ends. Between two letters the
boundary is where there is least ink; a blank is the widest stretch without ink. Marks stand where their letter stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaicirc.parsers.ocr.decoding import Seen
from thaicirc.parsers.ocr.framing import ABOVE, BELOW, HEIGHT, STEP
from thaicirc.parsers.ocr.reading import Letter
from thaicirc.parsers.pdf.clusters import MARKS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: The rows of a frame that the body fills, and the ink (0 to 1) of a column that is not empty.
_TOP = round(HEIGHT * ABOVE / (ABOVE + 1 + BELOW))
_BOTTOM = round(HEIGHT * (ABOVE + 1) / (ABOVE + 1 + BELOW))
_INK = 0.35


@dataclass(frozen=True, slots=True)
class Stripe:
    """The ink of each column of a frame's body, and the points of the level page that its columns stand for."""

    ink: NDArray[np.float32]
    left: float
    step: float

    @classmethod
    def of(cls, frame: NDArray[np.float32], left: float, right: float) -> Stripe:
        """The stripe of a frame that reaches from ``left`` to ``right`` on the level page."""
        return cls(frame[_TOP:_BOTTOM].max(axis=0), left, (right - left) / frame.shape[1])

    def x(self, column: float) -> float:
        """The place of a column."""
        return self.left + column * self.step


def placed(seen: Sequence[Seen], stripe: Stripe, sureness: Callable[[float], float]) -> tuple[Letter, ...]:
    """The letters with their edges; `sureness` says how often a reading of some probability is right."""
    bases = [i for i, each in enumerate(seen) if each.text not in MARKS and each.text != " "]
    edges = _edges([seen[i] for i in bases], [_blank_before(seen, i) for i in bases], stripe)
    found: list[Letter] = []
    place = iter(edges)
    x0, x1 = edges[0] if edges else (stripe.x(0), stripe.x(0))
    at = set(bases)
    for i, each in enumerate(seen):
        if i in at:
            x0, x1 = next(place)
        width = (x1, x1) if each.text == " " else (x0, x1)
        found.append(Letter(each.text, sureness(each.probability), *width, each.probability, each.others))
    return _stretched(found)


def _blank_before(seen: Sequence[Seen], i: int) -> bool:
    """Whether a blank stands between a base letter and the base letter before it."""
    i -= 1
    while i >= 0 and seen[i].text in MARKS:
        i -= 1
    return i >= 0 and seen[i].text == " "


def _edges(bases: Sequence[Seen], apart: Sequence[bool], stripe: Stripe) -> list[tuple[float, float]]:
    """The edges of base letters; `apart` where a blank stands before one."""
    if not bases:
        return []
    columns = [min(round(STEP * each.middle), len(stripe.ink) - 1) for each in bases]
    starts, stops = [_first_ink(stripe.ink, columns[0])], []
    for before, after, gap in zip(columns, columns[1:], apart[1:], strict=False):
        stop, start = _gap(stripe.ink, before, after) if gap else _boundary(stripe.ink, before, after)
        stops.append(stop)
        starts.append(start)
    stops.append(_last_ink(stripe.ink, columns[-1]))
    return [(stripe.x(start), stripe.x(max(stop, start + 1))) for start, stop in zip(starts, stops, strict=True)]


def _gap(ink: NDArray[np.float32], before: int, after: int) -> tuple[int, int]:
    """The widest stretch without ink between two columns, else the thinnest place, as a stretch of nothing."""
    best = (0, before, before)
    start = before
    for column in range(before, after + 1):
        if ink[column] >= _INK or column == after:
            if column - start > best[0]:
                best = (column - start, start, column)
            start = column + 1
    return (best[1], best[2]) if best[0] else _boundary(ink, before, after)


def _boundary(ink: NDArray[np.float32], before: int, after: int) -> tuple[int, int]:
    """Where two neighbours part: the column with least ink, the nearest to the middle of such."""
    third = (after - before) // 4
    inner = range(before + third + 1, max(after - third, before + third + 2))
    middle = (before + after) / 2
    column = min(inner, key=lambda each: (round(float(ink[each]), 1), abs(each - middle)))
    return column, column


def _first_ink(ink: NDArray[np.float32], column: int) -> int:
    """Where the ink that leads up to the first letter begins."""
    import numpy as np

    found = np.flatnonzero(ink[: column + 1] >= _INK)
    return int(found[0]) if found.size else max(column - STEP, 0)


def _last_ink(ink: NDArray[np.float32], column: int) -> int:
    """Where the ink behind the last letter ends."""
    import numpy as np

    found = np.flatnonzero(ink[column:] >= _INK)
    return column + int(found[-1]) + 1 if found.size else min(column + STEP, len(ink))


def _stretched(letters: Sequence[Letter]) -> tuple[Letter, ...]:
    """Blanks reach from the letter before them to the one behind them."""
    from dataclasses import replace

    found = list(letters)
    for i, letter in enumerate(found):
        if letter.text == " ":
            after = next((each.x0 for each in found[i + 1 :] if each.text != " " and each.text not in MARKS), letter.x1)
            found[i] = replace(letter, x1=max(after, letter.x0))
    return tuple(found)
