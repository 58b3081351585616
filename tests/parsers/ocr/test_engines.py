"""Engines on a page that is drawn here: what stands on it, where, and how surely; and engines that are not there."""

from __future__ import annotations

import io
import re
import shutil
import sys
import time
from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest

from corpus.compose import compose
from corpus.pdf import SetPage, typeset
from thaicirc.errors import EngineMissing, TimedOut, UnsupportedKind
from thaicirc.parsers import ocr
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.ocr import recogniser
from thaicirc.parsers.ocr.raster import Raster
from thaicirc.parsers.ocr.reading import ReadPage
from thaicirc.parsers.ocr.tesseract import TesseractEngine, blanked, words_of
from thaicirc.pipeline import extract_document
from thaicirc.records import Circular, Kind, Source
from thaicirc.spans import Span


@cache
def printed() -> tuple[bytes, SetPage, Circular]:
    """The PDF of a letter, what is set on its first page, and its record."""
    made = compose("engines", "ocr/engines/2", kind=Kind.EXTERNAL_LETTER)
    look = replace(made.letter.look, font="sarabun", hand="", seal=False, signature=False)
    pages = typeset(replace(made.letter, look=look, received=None, enclosures=()))
    return pages.pdf, pages.pages[0], made.record


@cache
def read() -> ReadPage:
    (page,) = ocr.read_pages([raster()], ocr.engine())
    return page


def raster() -> Raster:
    return next(iter(ocr.rasters(printed()[0], Source(), pages={1})))


def test_a_printed_letter_is_read() -> None:
    wanted = "".join("".join(word.text for word in printed()[1].words if word.zone == "body").split())
    found = "".join(read().text.split())
    assert sum(found.count(wanted[i : i + 5]) > 0 for i in range(0, len(wanted) - 5, 5)) > 0.9 * (len(wanted) // 5 - 1)


def test_number_and_date_are_exact_and_sure() -> None:
    record = extract_document(ocr.document([read()], Source()))
    gold = printed()[2]
    assert record.reference_number is not None
    assert gold.reference_number is not None
    assert record.reference_number.canonical == gold.reference_number.canonical
    assert record.date == gold.date


def test_words_lie_where_they_are_printed() -> None:
    page, document = printed()[1], ocr.document([read()], Source())
    dates = [word for word in page.words if word.zone == "date"]
    match = re.search(r"\s*".join(re.escape(word.text) for word in dates), document.text)
    assert match is not None
    boxes = document.boxes_of(Span(*match.span()))
    assert min(box.x0 for box in boxes) == pytest.approx(min(word.x0 for word in dates), abs=3)
    assert max(box.x1 for box in boxes) == pytest.approx(max(word.x1 for word in dates), abs=3)
    assert boxes[0].top == pytest.approx(dates[0].top, abs=8)


def test_engine_and_model_are_told() -> None:
    assert read().engine == f"thai {ocr.engine().version}"
    assert 0.9 < read().confidence <= 1


def test_the_model_loads_once_and_fast() -> None:
    path = files("thaicirc.parsers.ocr").joinpath(recogniser.MODEL)
    recogniser.Recogniser(path.read_bytes())
    began = time.process_time()
    fresh = recogniser.Recogniser(path.read_bytes())
    assert time.process_time() - began < 0.5  # 0.04 s measured
    assert recogniser.recogniser() is recogniser.recogniser()
    assert set("๐๑๒๓๔๕๖๗๘๙0123456789") <= set(fresh.letters)


def test_only_pages_that_are_asked_for() -> None:
    data = printed()[0]
    assert [each.number for each in ocr.rasters(data, Source(), pages={1, 7})] == [1]


def test_pictures_are_read_too() -> None:
    from PIL import Image

    made = io.BytesIO()
    drawn = raster()
    Image.fromarray(drawn.pixels).save(made, "PNG", dpi=(drawn.dpi, drawn.dpi))
    (page,) = ocr.rasters(made.getvalue(), Source())
    assert (round(page.width), round(page.height)) == (595, 842)


def test_other_files_are_refused() -> None:
    with pytest.raises(UnsupportedKind):
        ocr.rasters("เรื่อง".encode(), Source())


def test_pages_that_take_too_long() -> None:
    with pytest.raises(TimedOut):
        list(ocr.read_pages([raster()], ocr.engine(), limits=Limits(seconds=-1)))


def test_an_engine_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(EngineMissing) as raised:
        ocr.engine("tesserocr")
    assert raised.value.engine == "tesserocr"


def test_a_program_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineMissing) as raised:
        ocr.engine("tesseract")
    assert raised.value.engine == "tesseract"


def test_words_of_tesseracts_table() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [
        "1\t1\t0\t0\t0\t0\t0\t0\t99\t99\t-1\t",
        "5\t1\t2\t1\t3\t1\t10\t20\t30\t9\t96.5\tราช",
        "5\t1\t2\t1\t3\t2\t40\t20\t8\t9\t90\tการ",
    ]
    words = blanked(words_of("\n".join([head, *rows])), "ราชการ\n")
    assert [(word.text, word.line, word.right, word.confidence, word.apart) for word in words] == [
        ("ราช", (2, 1, 3), 40, 0.965, True),
        ("การ", (2, 1, 3), 48, 0.9, False),
    ]  # fmt: skip


needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


@needs_tesseract
@pytest.mark.slow
def test_tesseract_reads_the_same_page() -> None:
    (page,) = ocr.read_pages([raster()], ocr.engine("tesseract"))
    assert "จังหวัดมหาสารคาม" in page.text
    assert page.engine.startswith("tesseract ")


@needs_tesseract
def test_tesseract_is_given_so_much_time_and_no_more() -> None:
    with pytest.raises(TimedOut):
        TesseractEngine("tha", "5", seconds=1).read(replace(raster(), pixels=raster().pixels))
