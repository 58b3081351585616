"""Rows of a text in, pages of rows out: blocks that keep together, no lonely lines.

A row is a band across the page with its height; it is drawn when its place is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.pdf.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Row:
    """A band of a page. `draw` is called with the page and the band's top.

    `keep`: not parted from the next row. `glue`: white space, dropped at the head of a page. `opening`: its text, from
    which the page before takes its continuation word.
    """

    height: float
    draw: Callable[[Canvas, float], None]
    keep: bool = False
    glue: bool = False
    opening: str = ""


def gap(height: float) -> Row:
    """White space that nothing is drawn on."""
    return Row(height, _nothing, keep=True, glue=True)


def _nothing(_canvas: Canvas, _top: float) -> None:
    return


def kept(rows: Sequence[Row]) -> list[Row]:
    """The same rows, not to be parted from each other."""
    return [replace(row, keep=True) for row in rows[:-1]] + list(rows[-1:])


def joined(rows: Sequence[Row]) -> list[Row]:
    """The same rows, not to be parted from each other nor from what follows."""
    return [replace(row, keep=True) for row in rows]


def unbroken(rows: Sequence[Row]) -> list[Row]:
    """The lines of a paragraph: at least two of them on either side of a page break."""
    last = len(rows) - 1
    return [
        replace(row, keep=row.keep or at == 0 or at == last - 1) if at < last else row for at, row in enumerate(rows)
    ]


def paged(rows: Sequence[Row], first: float, others: float) -> list[list[Row]]:
    """The rows of each page, given the room on the first and on the others."""
    pages: list[list[Row]] = [[]]
    room = first
    for chunk in _chunks(rows):
        height = sum(row.height for row in chunk)
        whole = height <= others
        if whole and height > room and pages[-1]:
            pages.append([])
            room = others
        for row in chunk:
            if not whole and row.height > room and pages[-1]:
                pages.append([])
                room = others
            if row.glue and not pages[-1]:
                continue
            pages[-1].append(row)
            room -= row.height
    return [page for page in pages if page]


def one_page(rows: Sequence[Row], room: float) -> list[Row] | None:
    """The rows with as little taken from their white space as makes them fit on a page, as a clerk does; or None."""
    over = sum(row.height for row in rows) - room
    white = sum(row.height for row in rows if row.glue)
    if over > 0.6 * white:
        return None
    share = 1 - max(over, 0.0) / white if white else 1.0
    return [replace(row, height=row.height * share) if row.glue else row for row in rows]


def _chunks(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that stay together; trailing white space of a chunk does not."""
    chunks: list[list[Row]] = [[]]
    for row in rows:
        chunks[-1].append(row)
        if not row.keep:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]
