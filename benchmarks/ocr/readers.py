"""The readers that are compared: each takes a page's picture and gives its text, and the record made of it."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass

from thaicirc.document import Document
from thaicirc.parsers import ocr
from thaicirc.parsers.ocr.raster import Raster
from thaicirc.records import Source


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, as running text and as a document, and the processor time that it took."""

    text: str
    document: Document
    seconds: float


Reader = Callable[[Raster], Document]


def timed(reader: Reader, raster: Raster) -> Read:
    """What a reader makes of a page, with the processor time of this process and of those that it started."""
    before = _seconds()
    document = reader(raster)
    return Read(document.text, document, _seconds() - before)


def _seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def ours(name: str) -> Reader:
    """An engine of the package by its name, with everything that belongs to it."""
    chosen = ocr.engine(name)

    def read(raster: Raster) -> Document:
        return ocr.document(list(ocr.read_pages([raster], chosen)), Source())

    return read


def stock_page(model: str) -> Reader:
    """Tesseract as one calls it: the page as it is, automatic layout, its resolution told."""
    import pytesseract
    from PIL import Image

    os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(raster: Raster) -> Document:
        config = f"--psm 3 --dpi {round(raster.dpi)} -c preserve_interword_spaces=1"
        try:
            text = pytesseract.image_to_string(Image.fromarray(raster.pixels), lang=model, config=config, timeout=90)
        except RuntimeError:  # pytesseract's word for a page that takes too long
            text = ""
        return Document.from_text(text)

    return read


def stock_lines(model: str) -> Reader:
    """Tesseract on the lines that our own finder cuts out, one at a time."""
    import pytesseract
    from PIL import Image

    os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(raster: Raster) -> Document:
        import cv2

        from thaicirc.parsers.ocr.framing import cut
        from thaicirc.parsers.ocr.page_lines import find_lines

        found = find_lines(raster)
        texts = []
        for line in found.lines:
            picture = cut(found.picture(line), line.band.room())
            picture = cv2.copyMakeBorder(picture, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=(255,)).astype("uint8")
            config = f"--psm 7 --dpi {round(raster.dpi)}"
            texts.append(pytesseract.image_to_string(Image.fromarray(picture), lang=model, config=config).strip())
        return Document.from_text("\n".join("   ".join(texts[i] for i in row) for row in found.rows))

    return read
