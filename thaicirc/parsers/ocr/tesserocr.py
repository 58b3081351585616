"""The engine ``tesserocr``: Tesseract inside this process, by the package of that name, on the level page.

The same program and models as the engine ``tesseract``, without a process for each page.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from thaicirc.errors import EngineMissing, TimedOut
from thaicirc.parsers.ocr.reading import ReadPage
from thaicirc.parsers.ocr.tesseract import SECONDS, ReadWord, best_model, blanked, page_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from thaicirc.parsers.ocr.raster import Raster


@dataclass(frozen=True, slots=True)
class TesserocrEngine:
    """The engine ``tesserocr`` with one of its models, loaded once; a page may take `seconds`."""

    api: Any
    model: str
    version: str
    seconds: float = SECONDS
    name: str = "tesserocr"

    def read(self, raster: Raster) -> ReadPage:
        """The page's words; letters are as sure as their word."""
        from thaicirc.parsers.ocr.page_lines import find_lines

        found = find_lines(raster)
        words = list(self._words(found.grey, raster.dpi))
        words = blanked(words, self.api.GetUTF8Text())
        return page_of(raster, found, words, f"{self.name} {self.version} {self.model}")

    def _words(self, grey: NDArray[Any], dpi: float) -> Iterator[ReadWord]:
        import tesserocr
        from PIL import Image

        self.api.SetImage(Image.fromarray(grey))
        self.api.SetSourceResolution(round(dpi))
        if not self.api.Recognize(round(1000 * self.seconds)):
            raise TimedOut(limit=self.seconds)
        line = 0
        for each in tesserocr.iterate_level(self.api.GetIterator(), tesserocr.RIL.WORD):
            line += each.IsAtBeginningOf(tesserocr.RIL.TEXTLINE)
            text, box = each.GetUTF8Text(tesserocr.RIL.WORD), each.BoundingBox(tesserocr.RIL.WORD)
            if text and text.strip() and box:
                left, top, right, bottom = (float(side) for side in box)
                sure = float(each.Confidence(tesserocr.RIL.WORD)) / 100
                yield ReadWord((0, 0, line), left, top, right, bottom, text, sure)


#: Where systems keep Tesseract's models; the package brings none of its own.
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def open_engine() -> TesserocrEngine:
    """The engine with the best of the models that are installed."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr
    except ImportError as error:
        raise EngineMissing(engine="tesserocr") from error
    folder, models = _models(tesserocr)
    model = best_model(models)
    api = tesserocr.PyTessBaseAPI(path=folder, lang=model, psm=tesserocr.PSM.SINGLE_COLUMN)
    api.SetVariable("preserve_interword_spaces", "1")
    return TesserocrEngine(api, model, tesserocr.tesseract_version().split()[1])


def _models(tesserocr: Any) -> tuple[str, list[str]]:
    """The first folder that holds models, and their names."""
    told = os.environ.get("TESSDATA_PREFIX")
    for folder in (told, *_FOLDERS) if told else _FOLDERS:
        if os.path.isdir(folder):
            path, models = tesserocr.get_languages(folder)
            if models:
                return path, models
    raise EngineMissing(engine="tesserocr")
