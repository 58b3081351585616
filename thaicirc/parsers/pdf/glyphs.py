"""What a PDF page draws, as plain values: glyphs with their ink, runs of one font on one baseline, pictures, pages.

Coordinates are those of the page as shown (after /Rotate and CropBox): points, origin top left, y downwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Place(NamedTuple):
    """A rectangle on the page: where something stands, or what a glyph's outline fills."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def around(self, other: Place) -> Place:
        """The smallest rectangle that holds both."""
        return Place(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )


class Glyph(NamedTuple):
    """A character as the text layer gives it, and the stretch of the page that it fills.

    `ink` is given only for characters that a text layer may lie about (:data:`thaicirc.parsers.pdf.text_layer.INKED`),
    and only where they have any: a true blank has none.
    """

    text: str
    x0: float
    x1: float
    ink: Place | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs that one text object draws: one font, one size, one baseline.

    `face` tells fonts of one name apart: two subsets may have maps of their own. `said` where the text was given in
    words beside the glyphs (/ActualText), so that the ink tells nothing about it. `turn` is how many quarters
    clockwise the writing is turned on the page; the places of turned runs are as if the page were turned back. `pale` is
    writing in white.
    """

    glyphs: tuple[Glyph, ...]
    font: str = ""
    face: int = 0
    size: float = 1.0
    baseline: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    said: bool = False
    turn: int = 0
    pale: bool = False

    @property
    def text(self) -> str:
        """What the text layer says that the run holds."""
        return "".join(glyph.text for glyph in self.glyphs)

    def rewritten(self, text: Callable[[Glyph], str]) -> Run:
        """The run with each glyph's text made anew; the same run where nothing changes."""
        made = tuple(g if (new := text(g)) == g.text else g._replace(text=new) for g in self.glyphs)
        return self if all(a is b for a, b in zip(made, self.glyphs, strict=True)) else replace(self, glyphs=made)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the page: its place, and what the document's structure says that it stands for."""

    place: Place
    meaning: str | None = None


@dataclass(frozen=True, slots=True)
class PageLayer:
    """The text layer of one page as it stands in the file, or as it was mended."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...] = ()
    pictures: tuple[Picture, ...] = ()
    #: Boxes drawn around something: a receiving stamp, a note.
    frames: tuple[Place, ...] = ()
    #: Filled shapes in other colours than white, looked for where there is writing in white.
    grounds: tuple[Place, ...] = ()
    #: All characters as they stand in the file, PDFium's own blanks among them.
    letters: str = ""
    #: Characters whose font says nothing about what they mean.
    unmapped: int = 0
    #: Characters drawn without ink: what a scanner's program read, laid over its picture.
    hidden: int = 0
    #: Whether anything is drawn on the page.
    drawn: bool = True
    #: The page could not be opened at all.
    broken: bool = False

    def covered(self) -> float:
        """The share of the page, 0 to 1, that pictures cover; scanners cut theirs into strips."""
        area = sum(max(p.place.width, 0) * max(p.place.height, 0) for p in self.pictures)
        return min(area / (self.width * self.height), 1.0) if self.width and self.height else 0.0


def faces_of(runs: Iterable[Run]) -> dict[int, list[Run]]:
    """The runs of each face, in order."""
    found: dict[int, list[Run]] = {}
    for run in runs:
        found.setdefault(run.face, []).append(run)
    return found
