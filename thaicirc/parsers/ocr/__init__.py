"""Pictures of pages → :class:`~thaicirc.document.Document`: raster → lines → letters → text as typed.

Three steps, each of use alone: :func:`rasters` makes pictures of the pages of a PDF or a picture file,
:func:`read_pages` reads them with an engine chosen by its name (:mod:`thaicirc.parsers.ocr.engines`), :func:`document` makes
one text of them; :func:`with_pages` puts them in the place of pages whose text layer is not to be believed.
"""

from __future__ import annotations

import io
import struct
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thaicirc.document import Document, Page, PageText
from thaicirc.errors import BrokenFile, TimedOut, UnsupportedKind
from thaicirc.parsers import sniff
from thaicirc.parsers.kinds import KINDS
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.ocr.engines import DEFAULT_ENGINE, ENGINES, Engine, engine
from thaicirc.parsers.recognition import SECONDS_A_PAGE
from thaicirc.records import PageSource, Soundness, Source, TextOrigin

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.raster import Raster
    from thaicirc.parsers.ocr.reading import ReadPage

__all__ = [
    "DEFAULT_ENGINE",
    "DPI",
    "ENGINES",
    "SECONDS_A_PAGE",
    "Engine",
    "document",
    "engine",
    "pdf_rasters",
    "picture_rasters",
    "rasters",
    "read_pages",
    "with_pages",
]


#: Dots an inch at which pages are drawn, where they offer so many. The recogniser sees lines of 40 rows, for which this is
#: enough: at 300 five transcribed scans were read no better (38 letters wrong of 7,963, 37 at 220), and a third slower.
DPI = 220.0


def read_pages(
    rasters: Iterable[Raster], reader: Engine, *, limits: Limits = DEFAULT, path: str | None = None
) -> Iterator[ReadPage]:
    """What stands on each page, numbers mended by their grammar and handwriting told apart.

    Raises :class:`~thaicirc.errors.TimedOut` once the pages took longer than ``limits.seconds`` and
    :data:`SECONDS_A_PAGE` for each.
    """
    from thaicirc.parsers.ocr.mending import mend

    end = time.monotonic() + limits.seconds
    for raster in rasters:
        if time.monotonic() > end:
            raise TimedOut(path, limit=limits.seconds)
        yield mend(reader.read(raster))
        end += SECONDS_A_PAGE


def pdf_rasters(
    data: bytes,
    source: Source,
    *,
    limits: Limits = DEFAULT,
    password: str | None = None,
    pages: Collection[int] = (),
    dpi: float = DPI,
) -> Iterator[Raster]:
    """The pages of a PDF as pictures, one at a time; all of them, or those with these numbers."""
    import pypdfium2 as pdfium

    from thaicirc.parsers.ocr.raster import PIXELS, of_pdf_page
    from thaicirc.parsers.pdf.text_layer import opened

    with opened(data, source.path, password, limits.pages) as pdf:
        for i in range(len(pdf)):
            if not pages or i + 1 in pages:
                try:
                    page = pdf[i]
                except pdfium.PdfiumError as error:
                    raise BrokenFile(source.path, kind="pdf") from error
                try:
                    raster = of_pdf_page(page, i + 1, dpi=dpi, pixels=min(PIXELS, limits.pixels))
                finally:
                    page.close()
                yield raster


def picture_rasters(
    data: bytes, source: Source, *, limits: Limits = DEFAULT, pages: Collection[int] = (), dpi: float = DPI
) -> Iterator[Raster]:
    """The pages of a picture file, one at a time; all of them, or those with these numbers."""
    from PIL import Image

    from thaicirc.parsers import picture
    from thaicirc.parsers.ocr.raster import PIXELS, of_picture

    picture.inspect(data, limits, path=source.path)
    try:
        with Image.open(io.BytesIO(data)) as opened:
            for raster in of_picture(opened, dpi=dpi, pixels=min(PIXELS, limits.pixels)):
                if not pages or raster.number in pages:
                    yield raster
    except (OSError, SyntaxError, ValueError, struct.error) as error:  # cut off behind a sound head
        raise BrokenFile(source.path, kind=sniff.kind_of(data)) from error


def rasters(
    data: bytes,
    source: Source,
    *,
    limits: Limits = DEFAULT,
    password: str | None = None,
    pages: Collection[int] = (),
    dpi: float = DPI,
) -> Iterator[Raster]:
    """The pages of a PDF or a picture file as pictures; :class:`~thaicirc.errors.UnsupportedKind` for other files."""
    kind = sniff.kind_of(data)
    if kind == "pdf":
        return pdf_rasters(data, source, limits=limits, password=password, pages=pages, dpi=dpi)
    if kind in KINDS and KINDS[kind].module == "picture":
        return picture_rasters(data, source, limits=limits, pages=pages, dpi=dpi)
    raise UnsupportedKind(source.path, kind="other" if kind == "text" else kind)


def document(read: Sequence[ReadPage], source: Source) -> Document:
    """The document that these pages make; its source tells the engine and how sure each page is."""
    from thaicirc.parsers.ocr.assemble import pages_of

    made = pages_of(read)
    told = [_told(page, text, i) for i, (page, text) in enumerate(zip(read, made, strict=True), 1)]
    source = source.model_copy(update={"text_origin": TextOrigin.OCR, "page_sources": told})
    return Document.from_pages(made, source=source)


def with_pages(layered: Document, read: Sequence[ReadPage]) -> Document:
    """A PDF's document with the pages that were read as pictures in place of what their text layer says."""
    from thaicirc.parsers.ocr.assemble import pages_of

    made = {page.number: (page, text) for page, text in zip(read, pages_of(read), strict=True)}
    texts = [made[page.number][1] if page.number in made else _kept(layered, page) for page in layered.pages]
    told = [
        _told(*made[each.number], each.number) if each.number in made else each for each in layered.source.page_sources
    ]
    origin = TextOrigin.OCR if len(made) >= len(layered.pages) else TextOrigin.MIXED if made else TextOrigin.PDF
    source = layered.source.model_copy(update={"text_origin": origin, "page_sources": told})
    return Document.from_pages(texts, source=source)


def _kept(document: Document, page: Page) -> PageText:
    """A page of a document as it stands, to make another document of."""
    words = tuple(
        replace(word, span=word.span.shift(-page.span.start)) for word in document.words if page.span.covers(word.span)
    )
    return PageText(page.span.of(document.text), words, page)


def _told(page: ReadPage, text: PageText, number: int) -> PageSource:
    return PageSource(
        number=number,
        text_origin=TextOrigin.OCR,
        grade=text.page.grade or Soundness.UNSOUND,
        reasons=list(text.page.reasons),
        engine=page.engine,
        confidence=round(page.confidence, 4),
    )
