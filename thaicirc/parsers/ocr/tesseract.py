"""The engine ``tesseract``: the program of that name, run by pytesseract, on the level page that our own engine reads.

Measured: one thread is several times as fast as Tesseract's own four (``OMP_THREAD_LIMIT=1``), it has to be told the
resolution, and page segmentation 4 (one column of text of several sizes) suits levelled letters. Its Thai model has
no class for ๔ ๖ ๗ ๘ ๙; where a model ``tha_digits`` that was taught them is installed, that one is used.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thaicirc.errors import EngineMissing, TimedOut
from thaicirc.normalise import clean
from thaicirc.parsers.ocr.reading import Letter, ReadLine, ReadPage
from thaicirc.parsers.pdf.clusters import MARKS

if TYPE_CHECKING:
    from thaicirc.parsers.ocr.page_lines import PageLines
    from thaicirc.parsers.ocr.raster import Raster

#: Models in the order in which they are preferred.
MODELS = ("tha_digits", "tha", "script/Thai")
SECONDS = 30.0
_SEGMENTATION = 4
_POINTS = 72.0
_CELLS = 12
#: Of the height of a word's box, what is above the body and below the baseline.
_ABOVE, _BELOW = 0.3, 0.15


class ReadWord(NamedTuple):
    """A word as Tesseract gives it, often a syllable of one: its line, its box in pixels, its text, how sure it is."""

    line: tuple[int, int, int]
    left: float
    top: float
    right: float
    bottom: float
    text: str
    confidence: float
    apart: bool = True  # whether a blank stands before it


@dataclass(frozen=True, slots=True)
class TesseractEngine:
    """The engine ``tesseract`` with one of its models; a page may take `seconds`."""

    model: str
    version: str
    seconds: float = SECONDS
    name: str = "tesseract"

    def read(self, raster: Raster) -> ReadPage:
        """The page's words; letters are as sure as their word."""
        from thaicirc.parsers.ocr.page_lines import find_lines

        found = find_lines(raster)
        return page_of(raster, found, self._words(found, raster), f"{self.name} {self.version} {self.model}")

    def _words(self, found: PageLines, raster: Raster) -> list[ReadWord]:
        from PIL import Image
        from pytesseract import pytesseract

        config = (
            f"--psm {_SEGMENTATION} --dpi {round(raster.dpi)} -c preserve_interword_spaces=1 -c tessedit_create_tsv=1"
        )
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        try:
            with pytesseract.save(Image.fromarray(found.grey)) as (base, picture):
                pytesseract.run_tesseract(picture, base, "txt tsv", self.model, config, timeout=self.seconds)
                text, told = (Path(f"{base}.{ending}").read_text("utf-8") for ending in ("txt", "tsv"))
        except RuntimeError as error:
            if "timeout" not in str(error):
                raise
            raise TimedOut(limit=self.seconds) from error
        return blanked(words_of(told), text)


def open_engine() -> TesseractEngine:
    """The engine with the best of the models that are installed."""
    try:
        import pytesseract
    except ImportError as error:
        raise EngineMissing(engine="tesseract") from error
    try:
        version = str(pytesseract.get_tesseract_version())
        models = pytesseract.get_languages()
    except pytesseract.TesseractNotFoundError as error:
        raise EngineMissing(engine="tesseract") from error
    return TesseractEngine(best_model(models), version)


def best_model(models: Iterable[str]) -> str:
    """The model to read Thai with; :class:`~thaicirc.errors.EngineMissing` where there is none.

    >>> best_model(["eng", "script/Thai", "tha"])
    'tha'
    """
    installed = set(models)
    for model in MODELS:
        if model in installed:
            return model
    raise EngineMissing(engine="tesseract")


def page_of(raster: Raster, found: PageLines, words: Iterable[ReadWord], engine: str) -> ReadPage:
    """The page that words on its level picture make; words of one line stay together, rows by their height."""
    from thaicirc.parsers.ocr.thai import matrix

    scale = _POINTS / raster.dpi
    lines = tuple(_line(list(group), scale) for _, group in groupby(words, key=lambda word: word.line))
    return ReadPage(
        lines,
        tuple((i,) for i in range(len(lines))),
        raster.number,
        raster.width,
        raster.height,
        matrix(found, raster.dpi),
        found.turned,
        engine,
    )


def words_of(table: str) -> Iterator[ReadWord]:
    """The words in a table of Tesseract's (TSV).

    >>> [word.text for word in words_of("level\\n" + "\\t".join("5 1 1 1 1 1 10 20 30 9 96.5 ที่".split()))]
    ['ที่']
    """
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != _CELLS or not cells[-1].strip():
            continue
        block, paragraph, line = (int(cell) for cell in cells[2:5])
        left, top, width, height = (float(cell) for cell in cells[6:10])
        sure = max(float(cells[10]), 0.0) / 100
        yield ReadWord((block, paragraph, line), left, top, left + width, top + height, cells[11], sure)


def blanked(words: Iterable[ReadWord], text: str) -> list[ReadWord]:
    """The words, each told whether the running text has a blank before it.

    >>> one, two = (ReadWord((1, 1, 1), 0, 0, 1, 1, text, 1.0) for text in ("ราช", "การ"))
    >>> [word.apart for word in blanked([one, two], "ราชการ")]
    [True, False]
    """
    at = 0
    found = []
    for word in words:
        start = text.find(word.text, at)
        if start < 0:
            found.append(word)
            continue
        found.append(word._replace(apart=start == 0 or text[start - 1].isspace()))
        at = start + len(word.text)
    return found


def _line(words: list[ReadWord], scale: float) -> ReadLine:
    letters: list[Letter] = []
    for word in words:
        if letters and word.apart:
            letters.append(Letter(" ", 1.0, letters[-1].x1, word.left * scale))
        elif letters:  # what belongs together touches, or its gap would look like a blank
            word = word._replace(left=min(letters[-1].x1 / scale, word.right - 1))
        letters += _letters(word, scale)
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    height = bottom - top
    return ReadLine(
        tuple(letters), (top + _ABOVE * height) * scale, (bottom - _BELOW * height) * scale, block=words[0].line[0]
    )


def _letters(word: ReadWord, scale: float) -> Iterator[Letter]:
    """The letters of a word, each given its share of the box."""
    text = clean(word.text.replace("เเ", "แ"))[0]
    count = max(sum(c not in MARKS for c in text), 1)
    step = (word.right - word.left) / count
    at = -1
    for character in text:
        at = max(at + (character not in MARKS), 0)
        x0 = word.left + at * step
        yield Letter(character, word.confidence, x0 * scale, (x0 + step) * scale, word.confidence)
