"""What an engine read in a file → the file that was asked for: text, hOCR, ALTO or a searchable PDF."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from thaicirc.parsers import ocr
from thaicirc.records import Source

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.raster import Raster
    from thaicirc.parsers.ocr.reading import ReadPage

FORMATS = ("txt", "hocr", "alto", "pdf")
#: The endings that ask for a format, and the one that a file of a format is given.
_ENDINGS = {".txt": "txt", ".hocr": "hocr", ".html": "hocr", ".xml": "alto", ".alto": "alto", ".pdf": "pdf"}
ENDING = {"txt": ".txt", "hocr": ".hocr", "alto": ".alto.xml", "pdf": ".pdf"}


def format_of(path: str | None) -> str:
    """The format that the ending of a file's name asks for; text where it says nothing.

    >>> [format_of(name) for name in ("a.hocr", "a.alto.xml", "A.PDF", "a", None)]
    ['hocr', 'alto', 'pdf', 'txt', 'txt']
    """
    return _ENDINGS.get(os.path.splitext(path or "")[1].lower(), "txt")


def text(read: Sequence[ReadPage]) -> str:
    """The text as typed, a form feed between pages."""
    return ocr.document(read, Source()).text + "\n"


def written(read: Sequence[ReadPage], form: str, *, name: str = "", dpi: float = ocr.DPI) -> str:
    """The pages as text, hOCR or ALTO; `name` is that of the file that was read."""
    if form == "hocr":
        from thaicirc.outputs.hocr import hocr

        return "".join(hocr(read, dpi=dpi, title=name))
    if form == "alto":
        from thaicirc.outputs.alto import alto

        return "".join(alto(read, name=name))
    return text(read)


def pdf(
    data: bytes, pictures: Iterable[Raster] | None, read: Sequence[ReadPage], *, password: str | None = None
) -> bytes:
    """The file as a searchable PDF: itself where it is a PDF, else one made of its `pictures`."""
    from thaicirc.outputs.searchable_pdf import of_rasters, searchable

    return searchable(data, read, password=password) if pictures is None else of_rasters(pictures, read)
