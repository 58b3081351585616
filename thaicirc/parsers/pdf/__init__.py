"""PDF bytes → :class:`~thaicirc.document.Document`: what the page shows, not what its text layer claims.

text_layer (PDFium) → repair → rows → furniture and columns → typed lines, each page with a grade of how far it can be
believed. Pictures are not read here: :func:`pages_to_ocr` names the pages that want it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from thaicirc.document import Document
from thaicirc.errors import TimedOut
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.pdf.repair import mended
from thaicirc.parsers.pdf.tables import tables
from thaicirc.parsers.pdf.text_layer import opened, read_page
from thaicirc.parsers.pdf.typesetting import Upright, page_text, set_pages, upright
from thaicirc.records import PageSource, Soundness, Source, TextOrigin

__all__ = ["pages_to_ocr", "parse"]

#: The reason of a page that could not be opened.
_BROKEN = "broken_page"


def parse(
    data: bytes, source: Source, *, limits: Limits, password: str | None = None, geometry: bool = False
) -> Document:
    """The document that the PDF in ``data`` shows; with ``geometry`` its ruled tables too, which costs ten times more.

    Raises :class:`~thaicirc.errors.Encrypted`, :class:`~thaicirc.errors.WrongPassword`,
    :class:`~thaicirc.errors.BrokenFile`, :class:`~thaicirc.errors.TooManyPages` or :class:`~thaicirc.errors.TimedOut`.
    """
    tick = _clock(limits.seconds, source.path)
    read: list[Upright] = []
    with opened(data, source.path, password, limits.pages) as pdf:
        for i in range(len(pdf)):
            tick()
            read.append(upright(mended(read_page(pdf, i, tick))))
    pages = set_pages(read)
    made = []
    for page in pages:
        tick()
        made.append(page_text(page))
    if geometry:
        found = tables(data, pages, tick, password)
        made = [replace(each, page=replace(each.page, tables=ts)) for each, ts in zip(made, found, strict=True)]
    told = [
        PageSource(number=i, grade=each.page.grade or Soundness.SOUND, reasons=list(each.page.reasons))
        for i, each in enumerate(made, 1)
    ]
    source = source.model_copy(update={"text_origin": TextOrigin.PDF, "page_sources": told})
    return Document.from_pages(made, source=source)


def pages_to_ocr(document: Document) -> list[int]:
    """The numbers of the pages whose text layer is missing or not to be believed; of those that can be drawn at all.

    >>> from thaicirc.document import Page
    >>> from thaicirc.spans import Span
    >>> pages_to_ocr(Document("", (Page(1, Span(0, 0), TextOrigin.PDF, grade=Soundness.UNSOUND),)))
    [1]
    """
    unsound = [page for page in document.pages if page.grade is Soundness.UNSOUND]
    return [page.number for page in unsound if _BROKEN not in page.reasons]


def _clock(seconds: float, path: str | None) -> Callable[[], None]:
    """What raises when the time is up."""
    end = time.monotonic() + seconds

    def tick() -> None:
        if time.monotonic() > end:
            raise TimedOut(path, limit=seconds)

    return tick
