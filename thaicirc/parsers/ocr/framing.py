"""How a line of a page must be cut out and normalised before the recogniser sees it: in training and at run time alike.

A line is given by its *body band*: from the top of the Thai letters without marks (the x-height line) to the baseline,
and from the first letter to the last. Around the band goes room for marks: :data:`ABOVE` band heights above,
:data:`BELOW` below, :data:`SIDE` at each side. The stretch is scaled to :data:`HEIGHT` rows, its width by the same
factor. Paper becomes 0, ink becomes 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HEIGHT = 40
ABOVE, BELOW, SIDE = 0.9, 0.6, 0.35
# Four columns make one step of the network.
STEP = 4
# Percentiles of grey that are paper and ink, and the least difference between them: an empty line stays empty.
PAPER, INK, CONTRAST = 80.0, 1.0, 40.0
WIDEST = 8000

Grey = NDArray[np.uint8]
Frame = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Band:
    """The body of a line on its page, in pixels, half open: letters without marks fill it from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """The height of the body, the x-height of the line."""
        return self.bottom - self.top

    def room(self) -> Band:
        """The band with the room for marks around it."""
        unit = self.height
        return Band(
            self.left - SIDE * unit, self.top - ABOVE * unit, self.right + SIDE * unit, self.bottom + BELOW * unit
        )


def frame(page: Grey, band: Band) -> Frame:
    """What the recogniser is given: :data:`HEIGHT` rows, ink 1 on paper 0, a multiple of :data:`STEP` columns.

    The page must be level (residual slant under half a body height over the line). What lies outside of the page is
    paper.

    >>> page = np.full((60, 200), 250, np.uint8); page[20:36, 40:80] = 30
    >>> framed = frame(page, Band(40, 20, 160, 36))
    >>> framed.shape, float(framed[20, 20]), float(framed[20, -20])
    ((40, 132), 1.0, 0.0)
    """
    if band.height < 2 or band.right <= band.left:
        raise ValueError(f"no line: {band}")
    return contrasted(_scaled(cut(page, band.room())))


def cut(page: Grey, room: Band) -> Grey:
    """That stretch of the page as it is; outside of the page is paper."""
    top, bottom = round(room.top), max(round(room.bottom), round(room.top) + 2)
    left, right = round(room.left), max(round(room.right), round(room.left) + 2)
    rows, columns = page.shape
    inner = page[max(top, 0) : max(min(bottom, rows), 0), max(left, 0) : max(min(right, columns), 0)]
    paper = int(np.percentile(inner, PAPER)) if inner.size else 255
    cut = np.full((bottom - top, right - left), paper, np.uint8)
    if inner.size:
        row, column = max(-top, 0), max(-left, 0)
        cut[row : row + inner.shape[0], column : column + inner.shape[1]] = inner
    return cut


def _scaled(cut: Grey) -> Grey:
    import cv2

    width = cut.shape[1] * HEIGHT / cut.shape[0]
    columns = min(max(STEP * round(width / STEP), STEP), WIDEST)
    how = cv2.INTER_AREA if cut.shape[0] > HEIGHT else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(cut, (columns, HEIGHT), interpolation=how), np.uint8)


def contrasted(grey: Grey) -> Frame:
    """Grey values from 0 (black) to 255 as ink from 0 (paper) to 1, by the percentiles of the picture itself."""
    paper, ink = (float(value) for value in np.percentile(grey, (PAPER, INK)))
    spread = max(paper - ink, CONTRAST)
    ink_on = (np.float32(paper) - grey) / np.float32(spread)
    return np.asarray(np.clip(ink_on, 0, 1), np.float32)


def body(strip: Grey) -> tuple[float, float]:
    """The rows from which to which the body of the one line in a strip of a page reaches, by its ink row by row.

    The strip may hold marks above and below and the edges of other lines. Rows count as body where their ink is at
    least 0.45 of that of the densest tenth; the run of them with most ink wins.

    >>> strip = np.full((60, 200), 255, np.uint8); strip[20:40, 10:190:4] = 0; strip[12:18, 40:60:4] = 0
    >>> body(strip)
    (20.0, 40.0)
    """
    rows = contrasted(strip).sum(axis=1)
    dense = rows >= 0.45 * np.percentile(rows, 90)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], dense.astype(np.int8), [0]))))
    if not edges.size:
        return 0.0, float(strip.shape[0])
    runs = [(float(rows[start:stop].sum()), int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]
    _, start, stop = max(runs)
    return float(start), float(stop)
