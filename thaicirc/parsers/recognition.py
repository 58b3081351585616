"""Where text recognition (OCR) comes in: pictures, and pages of a PDF whose text layer is missing or not to be believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from thaicirc.document import Document
from thaicirc.errors import EngineMissing, UnsupportedKind
from thaicirc.parsers import sniff
from thaicirc.parsers.limits import Limits
from thaicirc.records import Source

#: A file of many pages may take longer: so many seconds more for each page that is read as a picture.
SECONDS_A_PAGE = 4.0


def _nobody(pages: int) -> None:
    """Nobody waits for these pages."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Which engine reads pictures of pages (None: none does), and who is told beforehand how many pages it will be."""

    engine: str | None = "thai"
    announce: Callable[[int], None] = _nobody


#: Our own engine.
DEFAULT = Recognition()


def of_picture(data: bytes, source: Source, recognition: Recognition, limits: Limits) -> Document:
    """The document in a picture file; raises :class:`~thaicirc.errors.UnsupportedKind` where no engine is wanted."""
    from thaicirc.parsers import picture

    pages = picture.inspect(data, limits, path=source.path).pages
    if recognition.engine is None:
        raise UnsupportedKind(source.path, kind=sniff.kind_of(data))
    from thaicirc.parsers import ocr

    recognition.announce(pages)
    drawn = ocr.picture_rasters(data, source, limits=limits)
    read = list(ocr.read_pages(drawn, ocr.engine(recognition.engine), limits=limits, path=source.path))
    return ocr.document(read, source.model_copy(update={"pages": pages}))


def of_unsound_pages(
    document: Document, data: bytes, recognition: Recognition, limits: Limits, password: str | None
) -> Document:
    """A PDF's document, its unsound pages read as pictures; as it was where there are none, or no engine to read them."""
    from thaicirc.parsers.pdf import pages_to_ocr

    pages = pages_to_ocr(document)
    if not pages or recognition.engine is None:
        return document
    from thaicirc.parsers import ocr

    try:
        reader = ocr.engine(recognition.engine)
    except EngineMissing:
        return document  # the pages' grades say what is wrong with them
    recognition.announce(len(pages))
    drawn = ocr.pdf_rasters(data, document.source, limits=limits, password=password, pages=pages)
    read = list(ocr.read_pages(drawn, reader, limits=limits, path=document.source.path))
    return ocr.with_pages(document, read)
