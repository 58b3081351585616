"""A plugin by which OCRmyPDF reads with this package's recogniser: ``ocrmypdf --plugin thaicirc.ocrmypdf_plugin IN OUT``.

For OCRmyPDF 17 and later (its hook ``get_ocr_engine`` and class ``OcrEngine``). Pages come as pictures and go back as pages of
text without ink, which OCRmyPDF lays over them (``--pdf-renderer sandwich``, chosen where none is named: its other
renderer, as of 17.13, gives readers like PDFium's Thai text without its vowels). Thai and English are read, whatever
``--language`` says. OCRmyPDF 17 wants Tesseract to be installed, even where it is not used.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrmypdf import hookimpl
from ocrmypdf.pluginspec import OcrEngine, OrientationConfidence

from thaicirc import __version__
from thaicirc.outputs.hocr import hocr

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.engines import Engine
    from thaicirc.parsers.ocr.raster import Raster
    from thaicirc.parsers.ocr.reading import ReadPage

_POINTS = 72.0
#: Confidence above 15 makes OCRmyPDF turn a page (its `--rotate-pages-threshold`, 14 by default).
_TURN = 20.0


@hookimpl  # type: ignore[untyped-decorator]
def check_options(options: Any) -> None:
    """The renderer that keeps Thai text whole, unless another is asked for."""
    if options.pdf_renderer == "auto":
        options.pdf_renderer = "sandwich"


@hookimpl  # type: ignore[untyped-decorator]
def get_ocr_engine(options: Any) -> OcrEngine:
    """The engine that OCRmyPDF reads with."""
    return ThaiOcrEngine()


class ThaiOcrEngine(OcrEngine):  # type: ignore[misc]
    """The recogniser as OCRmyPDF wants it."""

    @staticmethod
    def version() -> str:
        """The package's version."""
        return __version__

    @staticmethod
    def creator_tag(options: Any) -> str:
        """What the PDF says about who read it."""
        return f"thaicirc {__version__}"

    def __str__(self) -> str:
        return f"thaicirc {__version__}"

    @staticmethod
    def languages(options: Any) -> set[str]:
        """Thai and English, by all their usual names; any that is asked for is taken."""
        asked = getattr(options, "languages", None) or ()
        return {"tha", "eng", "th", "en", "Thai", *asked}

    @staticmethod
    def get_orientation(input_file: Path, options: Any) -> OrientationConfidence:
        """How the page faces: by how many degrees counter-clockwise it would have to be turned to be read."""
        from thaicirc.parsers.ocr.page_lines import find_lines

        turned = find_lines(_raster(input_file)).turned
        return OrientationConfidence(angle=-turned % 360, confidence=_TURN if turned else 0.0)

    @staticmethod
    def get_deskew(input_file: Path, options: Any) -> float:
        """By how many degrees counter-clockwise the page has to be turned to be level."""
        from thaicirc.parsers.ocr.page_lines import find_lines

        raster = _raster(input_file)
        found = find_lines(raster, turned=0)
        (ax, ay), (bx, by) = found.points(_ends(found.grey.shape))
        return math.degrees(math.atan2(by - ay, bx - ax))

    @staticmethod
    def generate_hocr(input_file: Path, output_hocr: Path, output_text: Path, options: Any) -> None:
        """Write what stands on a page's picture as hOCR and as text."""
        raster = _raster(input_file)
        page = _read(raster)
        output_hocr.write_text("".join(hocr([page], dpi=_dpi(input_file, raster))), "utf-8")
        output_text.write_text(page.text + "\n", "utf-8")

    @staticmethod
    def generate_pdf(input_file: Path, output_pdf: Path, output_text: Path, options: Any) -> None:
        """Write a page of text without ink, as large as the picture."""
        from thaicirc.outputs.searchable_pdf import text_only

        page = _read(_raster(input_file))
        output_pdf.write_bytes(text_only([page]))
        output_text.write_text(page.text + "\n", "utf-8")


@cache
def _engine() -> Engine:
    from thaicirc.parsers.ocr import engine

    return engine()


def _raster(path: Path) -> Raster:
    from PIL import Image

    from thaicirc.parsers.ocr.raster import of_picture

    with Image.open(path) as picture:
        return next(iter(of_picture(picture)))


def _dpi(path: Path, raster: Raster) -> float:
    """Pixels of the picture as it was given in an inch of the page; it may have been scaled to be read."""
    from PIL import Image

    with Image.open(path) as picture:
        return float(picture.width) * _POINTS / raster.width


def _read(raster: Raster) -> ReadPage:
    from thaicirc.parsers.ocr import read_pages

    return next(read_pages([raster], _engine()))


def _ends(shape: tuple[int, ...]) -> Any:
    """Two places on one level line."""
    import numpy as np

    rows, columns = shape[:2]
    return np.array([(0.0, rows / 2), (float(columns), rows / 2)])
