"""Tables that ruling lines show: PDF bytes and the rows that were read → rows of cells with their places.

pdfplumber finds the lines; what stands in the cells is taken from the rows, mended as they are.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from thaicirc.document import Cell, Table
from thaicirc.normalise import clean
from thaicirc.parsers.pdf.rows import Row
from thaicirc.parsers.pdf.typed import Sheet, typed
from thaicirc.parsers.pdf.typesetting import SetPage
from thaicirc.records import Box

#: A table has at least so many cells; a frame around a stamp has one.
_CELLS = 4


def tables(
    data: bytes, pages: Sequence[SetPage], tick: Callable[[], None], password: str | None = None
) -> list[tuple[Table, ...]]:
    """The tables of each page, from top to bottom; ``tick`` is called for each page and may raise."""
    import pdfplumber

    found: list[tuple[Table, ...]] = []
    with pdfplumber.open(io.BytesIO(data), password=password) as pdf:
        for page, drawn in zip(pages, pdf.pages, strict=True):
            tick()
            found.append(tuple(_tables(drawn, page.rows.rows, page.sheet)) if not page.turn else ())
    return found


def _tables(page: Any, rows: Sequence[Row], sheet: Sheet) -> list[Table]:
    found: list[Table] = []
    left, top = page.cropbox[0] - page.mediabox[0], page.mediabox[3] - page.cropbox[3]
    for each in sorted(page.find_tables(), key=lambda table: (table.bbox[1], table.bbox[0])):
        if len(each.cells) < _CELLS:
            continue
        found.append(
            tuple(
                tuple(_cell(box, rows, sheet, left, top) for box in row.cells if box is not None) for row in each.rows
            )
        )
    page.close()
    return found


def _cell(box: tuple[float, float, float, float], rows: Sequence[Row], sheet: Sheet, left: float, top: float) -> Cell:
    x0, y0, x1, y1 = box[0] - left, box[1] - top, box[2] - left, box[3] - top
    inside = [
        part for row in rows if y0 <= row.baseline - row.size / 4 < y1 and (part := row.within(x0, x1)) is not None
    ]
    margin = min((row.x0 for row in inside), default=x0)
    text = typed(inside, replace(sheet, left=margin))[0]
    lines = (line.strip() for line in clean(text)[0].split("\n"))
    return Cell("\n".join(line for line in lines if line), Box(x0=x0, top=y0, x1=x1, bottom=y1))
