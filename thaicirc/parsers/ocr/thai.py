"""Our own engine: page → lines → frames → the recogniser → letters with their places and second choices."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thaicirc.parsers.ocr.confidence import calibrated
from thaicirc.parsers.ocr.decoding import greedy, softmax
from thaicirc.parsers.ocr.framing import frame
from thaicirc.parsers.ocr.page_lines import FoundLine, PageLines
from thaicirc.parsers.ocr.placing import Stripe, placed
from thaicirc.parsers.ocr.reading import ReadLine, ReadPage
from thaicirc.parsers.ocr.recogniser import Recogniser, recogniser

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.raster import Raster

_POINTS = 72.0
#: Bands lower than so many pixels hold no letters that could be told apart.
_LOWEST = 3.0


@dataclass(frozen=True, slots=True)
class ThaiEngine:
    """The engine ``thai``; lines of all kinds are read, what to make of handwriting is decided later."""

    recogniser: Recogniser
    name: str = "thai"

    @property
    def version(self) -> str:
        """The version of the model."""
        return self.recogniser.version

    def read(self, raster: Raster) -> ReadPage:
        """The page's lines as read."""
        from thaicirc.parsers.ocr.page_lines import find_lines

        found = find_lines(raster)
        lines = tuple(read_line(found, line, self.recogniser, raster.dpi) for line in found.lines)
        return read_page(raster, found, lines, f"{self.name} {self.version}".strip())


def open_engine(model: Path | None = None) -> ThaiEngine:
    """The engine with its model loaded."""
    return ThaiEngine(recogniser(model))


def read_line(page: PageLines, line: FoundLine, reader: Recogniser, dpi: float) -> ReadLine:
    """What one line of a page says; its places are points of the level page."""
    scale = _POINTS / dpi
    top, bottom = line.band.top * scale, line.band.bottom * scale
    if line.band.height < _LOWEST or line.band.right - line.band.left < _LOWEST:
        return ReadLine((), top, bottom, line.kind, line.block)
    framed = frame(page.picture(line), line.band)
    seen = greedy(softmax(reader.scores(framed)), reader.letters)
    room = line.band.room()
    stripe = Stripe.of(framed, round(room.left) * scale, round(room.right) * scale)
    return ReadLine(placed(seen, stripe, calibrated), top, bottom, line.kind, line.block)


def read_page(raster: Raster, found: PageLines, lines: tuple[ReadLine, ...], engine: str) -> ReadPage:
    """The page that these lines make; those without a letter are left out."""
    kept = [i for i, line in enumerate(lines) if line.text.strip()]
    places = {i: at for at, i in enumerate(kept)}
    rows = tuple(row for each in found.rows if (row := tuple(places[i] for i in each if i in places)))
    return ReadPage(
        tuple(lines[i] for i in kept),
        rows,
        raster.number,
        raster.width,
        raster.height,
        matrix(found, raster.dpi),
        found.turned,
        engine,
    )


def matrix(found: PageLines, dpi: float) -> tuple[float, ...]:
    """From points of the level page to points of the page as shown."""
    import numpy as np

    pixels = dpi / _POINTS
    return tuple(float(value) for value in (found.to_page @ np.diag([pixels, pixels, 1.0])).ravel())
