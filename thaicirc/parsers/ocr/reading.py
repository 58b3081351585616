"""What an engine reads on a page, whichever engine it is: lines of letters with their places, sureness and second choices.

Places are points on the *level* page, on which lines lie flat, origin top left; :meth:`ReadPage.box` leads to the page as
it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import NamedTuple

from thaicirc.records import Box

#: The kinds of a line, as :mod:`thaicirc.parsers.ocr.page_lines` tells them.
PRINT, HAND, STAMP = "print", "hand", "stamp"
#: Stands for what was written by hand and could not be read for certain.
HANDWRITTEN = "____"

#: Nine numbers of a 3×3 matrix, row by row.
Matrix = tuple[float, ...]
FLAT: Matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


class Choice(NamedTuple):
    """A letter that might stand there instead, and its share of the probability; an empty one: nothing stands there."""

    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter or mark as read, from `x0` to `x1` on its line; marks stand where their letter stands.

    `confidence` is how often such a reading is right, 0 to 1; `probability` what the engine itself says.
    """

    text: str
    confidence: float = 1.0
    x0: float = 0.0
    x1: float = 0.0
    probability: float = 1.0
    others: tuple[Choice, ...] = ()

    def choices(self) -> tuple[Choice, ...]:
        """What may stand there, the letter itself first."""
        return (Choice(self.text, self.probability), *self.others)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read; its body reaches from `top` to `bottom` (the baseline), letters without marks fill it."""

    letters: tuple[Letter, ...]
    top: float
    bottom: float
    kind: str = PRINT
    block: int = 0

    @property
    def text(self) -> str:
        """What it says.

        >>> ReadLine((Letter("ก"), Letter("า")), 0, 8).text
        'กา'
        """
        return "".join(letter.text for letter in self.letters)

    @property
    def x0(self) -> float:
        """Where its letters begin."""
        return min((letter.x0 for letter in self.letters), default=0.0)

    @property
    def x1(self) -> float:
        """Where its letters end."""
        return max((letter.x1 for letter in self.letters), default=0.0)

    @property
    def confidence(self) -> float:
        """The mean over its letters; 0 where there is none."""
        sure = [letter.confidence for letter in self.letters if letter.text != " "]
        return fmean(sure) if sure else 0.0

    def words(self) -> Iterator[tuple[Letter, ...]]:
        """The letters between blanks.

        >>> [len(word) for word in ReadLine((Letter("ก"), Letter(" "), Letter("ข"), Letter("ค")), 0, 8).words()]
        [1, 2]
        """
        word: list[Letter] = []
        for letter in self.letters:
            if letter.text != " ":
                word.append(letter)
            elif word:
                yield tuple(word)
                word = []
        if word:
            yield tuple(word)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as read: its lines in reading order, and which of them share a row, from left to right.

    `width` and `height` are of the page as shown, in points; `to_page` leads a place on the level page to it, `turned`
    says by how many degrees clockwise the page had to be turned to be read.
    """

    lines: tuple[ReadLine, ...]
    rows: tuple[tuple[int, ...], ...]
    number: int = 1
    width: float = 595.0
    height: float = 842.0
    to_page: Matrix = FLAT
    turned: int = 0
    engine: str = ""

    @property
    def text(self) -> str:
        """What it says, a row a line."""
        return "\n".join("  ".join(self.lines[i].text for i in row) for row in self.rows)

    @property
    def confidence(self) -> float:
        """The mean over all letters; 0 where there is none."""
        sure = [letter.confidence for line in self.lines for letter in line.letters if letter.text != " "]
        return fmean(sure) if sure else 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place on the level page as one on the page as shown."""
        a, b, c, d, e, f, g, h, i = self.to_page
        w = g * x + h * y + i
        return (a * x + b * y + c) / w, (d * x + e * y + f) / w

    def box(self, x0: float, top: float, x1: float, bottom: float) -> Box:
        """The upright box on the page as shown around a rectangle of the level page.

        >>> ReadPage((), (), to_page=(0, -1, 595, 1, 0, 0, 0, 0, 1)).box(10, 20, 30, 25)
        Box(x0=570.0, top=10.0, x1=575.0, bottom=30.0)
        """
        corners = [self.point(x, y) for x in (x0, x1) for y in (top, bottom)]
        across, down = [x for x, _ in corners], [y for _, y in corners]
        return Box(x0=min(across), top=min(down), x1=max(across), bottom=max(down))

    def with_lines(self, lines: Sequence[ReadLine]) -> ReadPage:
        """The same page with other lines in the places of its own."""
        return replace(self, lines=tuple(lines))
