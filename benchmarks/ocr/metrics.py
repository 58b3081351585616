"""How much of a page was read: errors a letter, in the page's order and in any, and strings of Thai digits.

White space is not counted. *In any order* a printed line is compared with that stretch of what was read which is most
like it: line finding and reading order then cost nothing, and neither does what was read where nothing is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_THAI_DIGITS = re.compile("[๐-๙]+")


def bare(text: str) -> str:
    """The text without white space.

    >>> bare(" ที่ ๑ ")
    'ที่๑'
    """
    return "".join(text.split())


def _codes(text: str) -> NDArray[np.int32]:
    return np.array([ord(c) for c in text], np.int32)


def errors(read: str, printed: str) -> int:
    """The least number of letters to put in, take out or change.

    >>> errors("๒๕๖๗", "๒๕๖๑"), errors("", "กข")
    (1, 2)
    """
    return int(_last_row(read, printed, anywhere=False)[-1])


def errors_anywhere(read: str, printed: str) -> int:
    """The same for the stretch of what was read that is most like what is printed.

    >>> errors_anywhere("กขค ๒๕๖๗ งจ", "๒๕๖๑")
    1
    """
    return int(_last_row(read, printed, anywhere=True).min())


def _last_row(read: str, printed: str, *, anywhere: bool) -> NDArray[np.int64]:
    """Distances of all of what is printed to what was read up to each letter."""
    codes = _codes(read)
    places = np.arange(len(codes) + 1)
    row = np.zeros_like(places) if anywhere else places.copy()
    for letter in _codes(printed):
        step = np.empty_like(row)
        step[0] = row[0] + 1
        step[1:] = np.minimum(row[1:] + 1, row[:-1] + (codes != letter))
        row = np.minimum.accumulate(step - places) + places
    return row


@dataclass(frozen=True, slots=True)
class Score:
    """Errors of pages, added up, and what there was to read."""

    letters: int = 0
    in_order: int = 0
    any_order: int = 0
    runs_right: int = 0
    runs: int = 0
    seconds: float = 0.0
    pages: int = 0
    fields: tuple[tuple[str, int, int], ...] = ()

    def __add__(self, other: Score) -> Score:
        fields = {name: (right, count) for name, right, count in self.fields}
        for name, right, count in other.fields:
            had = fields.get(name, (0, 0))
            fields[name] = had[0] + right, had[1] + count
        return Score(
            self.letters + other.letters,
            self.in_order + other.in_order,
            self.any_order + other.any_order,
            self.runs_right + other.runs_right,
            self.runs + other.runs,
            self.seconds + other.seconds,
            self.pages + other.pages,
            tuple((name, *pair) for name, pair in fields.items()),
        )

    def row(self) -> list[str]:
        """The figures as cells of a table."""
        each = max(self.letters, 1)
        return [
            f"{100 * self.in_order / each:.2f} %",
            f"{100 * self.any_order / each:.2f} %",
            f"{self.runs_right} / {self.runs}",
            ", ".join(f"{name} {right}/{count}" for name, right, count in self.fields if count),
            f"{self.seconds / max(self.pages, 1):.2f}",
        ]


def score(read: str, printed: Sequence[str], seconds: float) -> Score:
    """The score of one page; a run of digits is right where the runs read hold it, each once.

    >>> score("ที่ ๑๒/ ๓", ["ที่ ๑๒/๔"], 0).runs_right
    1
    """
    whole = bare(read)
    lines = [bare(line) for line in printed]
    left = _THAI_DIGITS.findall(read)
    runs = [run for line in printed for run in _THAI_DIGITS.findall(line)]
    right = 0
    for run in runs:
        if run in left:
            left.remove(run)
            right += 1
    return Score(
        sum(len(line) for line in lines),
        errors(whole, "".join(lines)),
        sum(errors_anywhere(whole, line) for line in lines),
        right,
        len(runs),
        seconds,
        1,
    )


def total(scores: Iterable[Score]) -> Score:
    """The sum of scores."""
    return sum(scores, Score())
