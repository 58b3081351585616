"""Whether the lines of scanned pages are found, against the true places of all words: ``python -m benchmarks.ocr_lines``.

Invented letters are set, scanned in each condition of :data:`corpus.scan.CONDITIONS` and searched for lines. A printed
word is *covered* where exactly one band lies over its body: at least 0.7 of the body's height and of its width inside,
the band at most 1.7 bodies tall. It is *missed* where no band touches it, *doubled* where two do, else *off*. A line
over no word at all is *false*. Stamps are counted apart; a word by hand counts with the zone it stands in.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.compose import Document, compose
from corpus.pdf import typeset
from corpus.pdf.faces import Face, extent, face
from corpus.pdf.shaping import shape
from corpus.scan import CONDITIONS, ScannedPage, scan, to_pdf
from thaicirc.parsers.ocr.page_lines import PRINT, PageLines, find_lines
from thaicirc.parsers.ocr.raster import Raster, of_pdf_page

_POINTS = 72
_TOUCHES, _WITHIN, _TALLEST = 0.3, 0.7, 1.7
OUTCOMES = ("covered", "off", "doubled", "missed")


@dataclass(frozen=True, slots=True)
class Word:
    """A true word: the corners of its body (4, 2) in points of the page as shown, upper left first, and its zone."""

    corners: NDArray[np.float64]
    zone: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A scanned page and its words."""

    name: str
    condition: str
    raster: Raster
    words: tuple[Word, ...]


def cases(count: int, seed: int, conditions: Sequence[str]) -> Iterator[Case]:
    """Pages of `count` letters, each in one of the conditions, in turn."""
    import pypdfium2

    for i in range(count):
        document = compose(f"lines-{seed}-{i}", f"{seed}/{i}")
        condition = conditions[i % len(conditions)]
        scanned = scan(typeset(document.letter), seed=seed * 1000 + i, condition=condition)
        with pypdfium2.PdfDocument(to_pdf(scanned)) as pdf:
            for number, page in enumerate(scanned.pages, 1):
                raster = of_pdf_page(pdf[number - 1], number)
                yield Case(f"{i}.{number}", condition, raster, words(document, page))


def words(document: Document, page: ScannedPage) -> tuple[Word, ...]:
    """The bodies of a page's words, in points of the page as shown; dots to write on are none."""
    top, bottom = body_share(face(document.letter.look.font))
    made = []
    for word in page.words:
        if not word.text.strip(".…_"):
            continue
        corners = np.array(word.corners, np.float64)
        down = corners[[3, 3, 2, 2]] - corners[[0, 0, 1, 1]]
        shares = np.array([top, bottom, top, bottom])[:, None]
        body = (corners[[0, 0, 1, 1]] + shares * down)[[0, 2, 3, 1]]
        made.append(Word(_shown(body, page) * _POINTS / page.dpi, word.zone, word.text))
    return tuple(made)


def body_share(of: Face) -> tuple[float, float]:
    """Where in the height of a face's words the bodies of its letters begin and end."""
    above, below = extent(of)
    glyph = shape(of, "น")[0].parts[0][0]
    body = of.bounds(glyph)[3] / of.units
    return (above - body) / (above + below), above / (above + below)


def _shown(places: NDArray[np.float64], page: ScannedPage) -> NDArray[np.float64]:
    """Places of the stored picture as places of the picture turned to be read."""
    x, y = places.T
    if page.turn == 90:
        return np.column_stack([page.height - y, x])
    if page.turn == 180:
        return np.column_stack([page.width - x, page.height - y])
    if page.turn == 270:
        return np.column_stack([y, page.width - x])
    return places


def judged(found: PageLines, truth: Sequence[Word]) -> tuple[list[str], list[int]]:
    """The outcome of each word, and the lines (by number) that lie over none."""
    back = np.linalg.inv(found.to_page)
    bands = np.array([[b.left, b.top, b.right, b.bottom] for b in (line.band for line in found.lines)]).reshape(-1, 4)
    used = np.zeros(len(bands), np.bool_)
    outcomes = []
    for word in truth:
        u, v, w = back @ np.column_stack([word.corners, np.ones(4)]).T
        x, y = u / w, v / w
        left, right = (x[0] + x[3]) / 2, (x[1] + x[2]) / 2
        top, bottom = (y[0] + y[1]) / 2, (y[2] + y[3]) / 2
        across = np.clip(np.minimum(bands[:, 2], right) - np.maximum(bands[:, 0], left), 0, None) / max(right - left, 1)
        down = np.clip(np.minimum(bands[:, 3], bottom) - np.maximum(bands[:, 1], top), 0, None) / max(bottom - top, 1)
        used |= (across > 0.02) & (down > 0)
        touching = np.flatnonzero((across > _TOUCHES) & (down > _TOUCHES))
        outcomes.append(_outcome(touching, across, down, (bands[:, 3] - bands[:, 1]) / max(bottom - top, 1)))
    return outcomes, [int(i) for i in np.flatnonzero(~used)]


def _outcome(
    touching: NDArray[np.intp], across: NDArray[np.float64], down: NDArray[np.float64], tall: NDArray[np.float64]
) -> str:
    if not len(touching):
        return "missed"
    if len(touching) > 1:
        return "doubled"
    at = touching[0]
    return "covered" if down[at] >= _WITHIN and across[at] >= _WITHIN and tall[at] <= _TALLEST else "off"


@dataclass(slots=True)
class Tally:
    """What is counted over many pages."""

    outcomes: Counter[tuple[str, str, str]]
    pages: Counter[str]
    false: Counter[str]
    seconds: Counter[str]

    def add(self, case: Case, found: PageLines, outcomes: Sequence[str], false: Sequence[int], took: float) -> None:
        """Count one page."""
        for word, outcome in zip(case.words, outcomes, strict=True):
            self.outcomes[case.condition, word.zone, outcome] += 1
        self.pages[case.condition] += 1
        self.false[case.condition] += sum(found.lines[i].kind == PRINT for i in false)
        self.seconds[case.condition] += took  # type: ignore[assignment]

    def row(self, name: str, *, condition: str | None = None, zone: str | None = None) -> str:
        """A line of the table: shares of the words of a condition or zone."""
        counts = [
            sum(
                n
                for (c, z, o), n in self.outcomes.items()
                if o == outcome and condition in (None, c) and zone in (None, z) and (zone is not None or z != "stamp")
            )
            for outcome in OUTCOMES
        ]
        total = max(sum(counts), 1)
        shares = "".join(f"{100 * n / total:9.2f}" for n in counts)
        if zone is not None:
            return f"{name:14}{sum(counts):8}{shares}"
        pages = sum(n for c, n in self.pages.items() if condition in (None, c))
        false = sum(n for c, n in self.false.items() if condition in (None, c))
        took = sum(n for c, n in self.seconds.items() if condition in (None, c))
        return f"{name:14}{sum(counts):8}{shares}{false / max(pages, 1):9.2f}{took / max(pages, 1):9.3f}"


def measure(pages: Iterator[Case]) -> Tally:
    """Find the lines of all pages and compare."""
    tally = Tally(Counter(), Counter(), Counter(), Counter())
    for case in pages:
        start = time.perf_counter()
        found = find_lines(case.raster)
        took = time.perf_counter() - start
        outcomes, false = judged(found, case.words)
        tally.add(case, found, outcomes, false, took)
    return tally


def shown(tally: Tally) -> str:
    """The table by condition, and by zone."""
    head = f"{'':14}{'words':>8}" + "".join(f"{each + ' %':>9}" for each in ("cover", "off", "double", "miss"))
    rows = [head + f"{'false/p':>9}{'s/page':>9}"]
    rows += [tally.row(name, condition=name) for name in sorted(tally.pages)]
    rows += [tally.row("all"), "", head]
    rows += [tally.row(zone, zone=zone) for zone in sorted({zone for _, zone, _ in tally.outcomes})]
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    import cv2

    parser = argparse.ArgumentParser(prog="python -m benchmarks.ocr_lines", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=42, metavar="N", help="letters (42)")
    parser.add_argument("--seed", type=int, default=11, metavar="N", help="the same seed makes the same letters (11)")
    parser.add_argument("--conditions", default=",".join(CONDITIONS), help="some of " + ",".join(CONDITIONS))
    options = parser.parse_args(arguments)
    cv2.setNumThreads(1)
    print(shown(measure(cases(options.count, options.seed, options.conditions.split(",")))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
