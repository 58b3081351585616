"""How far texts read are from the texts printed: character errors, strings of Thai digits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

_THAI_DIGITS = re.compile("[๐-๙]+")


def distance(read: str, printed: str) -> int:
    """The least number of letters to put in, take out or change.

    >>> distance("๒๕๖๗", "๒๕๖๑"), distance("", "กข")
    (1, 2)
    """
    row = list(range(len(printed) + 1))
    for at, letter in enumerate(read, start=1):
        before, row[0] = row[0], at
        for column, other in enumerate(printed, start=1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != other))
    return row[-1]


@dataclass(frozen=True, slots=True)
class Score:
    """Errors in letters, and runs of Thai digits found, both without white space."""

    errors: int = 0
    letters: int = 0
    runs_right: int = 0
    runs: int = 0

    @property
    def cer(self) -> float:
        """Errors a letter."""
        return self.errors / max(self.letters, 1)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.errors + other.errors,
            self.letters + other.letters,
            self.runs_right + other.runs_right,
            self.runs + other.runs,
        )

    def __str__(self) -> str:
        return f"CER {100 * self.cer:.2f} % of {self.letters} letters, Thai-digit strings {self.runs_right}/{self.runs}"


def score(read: str, printed: str) -> Score:
    """One line's score; a run of digits is right where the runs read hold it, each once.

    >>> score("ที่ ๑๒/ ๓", "ที่ ๑๒/๔")
    Score(errors=1, letters=7, runs_right=1, runs=2)
    """
    left, right = _THAI_DIGITS.findall(read), 0
    runs = _THAI_DIGITS.findall(printed)
    for run in runs:
        if run in left:
            left.remove(run)
            right += 1
    read, printed = "".join(read.split()), "".join(printed.split())
    return Score(distance(read, printed), len(printed), right, len(runs))


def right(read: str, printed: str) -> list[bool]:
    """Of each letter read, whether it stands in what was printed too, at its place.

    >>> right("๒๕๘๗", "๒๕๖๗")
    [True, True, False, True]
    """
    found = [False] * len(read)
    for start, _, size in SequenceMatcher(None, read, printed, autojunk=False).get_matching_blocks():
        found[start : start + size] = [True] * size
    return found


def total(scores: Iterable[Score]) -> Score:
    """The sum of scores."""
    return sum(scores, Score())
