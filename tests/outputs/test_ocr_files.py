"""What was read as files: hOCR, ALTO, and a PDF whose text can be found again."""

from __future__ import annotations

import io
import re

import pytest
from lxml import etree

from tests.parsers.ocr.reads import letters, line, page
from thaicirc.outputs.alto import alto
from thaicirc.outputs.hocr import hocr
from thaicirc.outputs.recognised import written
from thaicirc.outputs.searchable_pdf import of_rasters, searchable, text_only
from thaicirc.parsers import parse_bytes
from thaicirc.parsers.ocr.raster import Raster
from thaicirc.parsers.ocr.reading import Choice, Letter, ReadLine, ReadPage

LINES = ("ที่ ตร ๐๐๑๙/ว ๓๔๖", "เรื่อง การดำเนินงานของคณะทำงานด้านน้ำ <PMQA> & “๔.๐”", "ผู้ว่าราชการจังหวัดตราด")
ALTO = "{http://www.loc.gov/standards/alto/ns-v4#}"


def sheet(**about: object) -> ReadPage:
    made = page(*([line(text, i)] for i, text in enumerate(LINES)))
    return ReadPage(made.lines, made.rows, engine="hand-made 1", **about)  # type: ignore[arg-type]


def blank_pdf(*pages: tuple[float, float], rotate: int = 0) -> bytes:
    import pikepdf

    with pikepdf.new() as pdf:
        for size in pages:
            made = pdf.add_blank_page(page_size=size)
            if rotate:
                made.Rotate = rotate
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def text_of(data: bytes, number: int = 1) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as pdf:
        found = pdf[number - 1].get_textpage()
        return str(found.get_text_bounded())


def test_hocr_holds_every_word_with_its_box() -> None:
    made = "".join(hocr([sheet()], dpi=144))
    root = etree.fromstring(made.encode())
    words = root.xpath("//*[@class='ocrx_word']")
    assert [word.text for word in words] == [word for text in LINES for word in text.split()]
    (left, top, right, bottom) = (int(n) for n in re.findall(r"\d+", words[0].get("title"))[:4])
    assert (left, right) == (160, 172)
    assert top < 148 < bottom
    assert "x_wconf 100" in words[0].get("title")
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_hocr_names_the_page_and_its_lines() -> None:
    root = etree.fromstring("".join(hocr([sheet(), sheet()])).encode())
    assert [each.get("id") for each in root.xpath("//*[@class='ocr_page']")] == ["page_1", "page_2"]
    assert len(root.xpath("//*[@class='ocr_line']")) == 2 * len(LINES)


def test_alto_holds_words_blanks_and_sureness() -> None:
    root = etree.fromstring("".join(alto([sheet()], name="ก & ข.pdf")).encode())
    assert root.findtext(f".//{ALTO}fileName") == "ก & ข.pdf"
    assert [each.get("CONTENT") for each in root.iter(f"{ALTO}String")] == [
        word for text in LINES for word in text.split()
    ]
    line_one = next(root.iter(f"{ALTO}TextLine"))
    assert [etree.QName(each).localname for each in line_one] == [
        "String",
        "SP",
        "String",
        "SP",
        "String",
        "SP",
        "String",
    ]
    assert [each.tag.removeprefix(ALTO) for each in root] == ["Description", "Layout"]


def test_alto_gives_second_choices_of_doubtful_letters() -> None:
    doubtful = Letter("๗", 0.6, 80, 86, 0.6, (Choice("๑", 0.3), Choice("", 0.1)))
    made = ReadPage((ReadLine((doubtful, *letters("๒", 86)), 74, 80),), ((0,),))
    root = etree.fromstring("".join(alto([made])).encode())
    (glyph,) = root.iter(f"{ALTO}Glyph")
    assert (glyph.get("CONTENT"), glyph.get("GC")) == ("๗", "0.60")
    assert [each.get("CONTENT") for each in glyph] == ["๑"]


def test_characters_that_xml_cannot_hold() -> None:
    made = ReadPage((line("ก\x0bข"),), ((0,),))
    for text in ("".join(hocr([made])), "".join(alto([made]))):
        assert etree.fromstring(text.encode()) is not None


def test_text_is_as_typed_with_form_feeds_between_pages() -> None:
    assert written([sheet(), sheet()], "txt").count("\f") == 1


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_searchable_pdf_gives_the_text_back(rotate: int) -> None:
    size = (842, 595) if rotate in (90, 270) else (595, 842)
    made = searchable(blank_pdf(size, rotate=rotate), [sheet()])
    assert "".join(text_of(made).split()) == "".join("".join(LINES).split())  # PDFium breaks turned lines as it likes
    text = parse_bytes(made).text
    assert [" ".join(each.split()) for each in text.splitlines() if each] == list(LINES)


def test_its_letters_lie_where_they_were_read() -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(searchable(blank_pdf((595, 842)), [sheet()])) as pdf:
        found = pdf[0].get_textpage()
        left, bottom, right, top = found.get_charbox(found.get_text_bounded().index("ต"))
    assert (round(left), round(right)) == (92, 98)
    assert bottom < 842 - 75 < top


def test_lines_that_slope_a_little_stay_whole() -> None:
    tilted = sheet(to_page=(1, -0.02, 2, 0.02, 1, -3, 0, 0, 1))
    made = searchable(blank_pdf((595, 842)), [tilted])
    assert [" ".join(each.split()) for each in text_of(made).splitlines()] == list(LINES)


def test_text_that_was_laid_there_before_goes() -> None:
    once = searchable(blank_pdf((595, 842)), [sheet()])
    twice = searchable(once, [ReadPage((line("ประกาศ"),), ((0,),))])
    assert text_of(twice).strip() == "ประกาศ"


def test_pages_that_were_not_read_stay_as_they_are() -> None:
    made = searchable(blank_pdf((595, 842), (595, 842)), [ReadPage((line("ประกาศ"),), ((0,),), number=2)])
    assert text_of(made).strip() == ""
    assert text_of(made, 2).strip() == "ประกาศ"


@pytest.mark.parametrize("levels", [2, 256])
def test_a_pdf_of_pictures(levels: int) -> None:
    import numpy as np
    import pypdfium2

    pixels = np.full((842, 595), 255, np.uint8)
    pixels[100:200, 100:200] = 0 if levels == 2 else 90
    made = of_rasters([Raster(pixels, 72, 1, 595, 842)], [sheet()])
    assert [" ".join(each.split()) for each in text_of(made).splitlines()] == list(LINES)
    with pypdfium2.PdfDocument(made) as pdf:
        drawn = pdf[0].render().to_numpy()
    assert drawn[150, 150].max() < 120
    assert drawn[400, 400].min() > 250


def test_text_only_has_one_content_and_the_font_that_others_look_for() -> None:
    import pikepdf

    with pikepdf.open(io.BytesIO(text_only([sheet()]))) as pdf:
        made = pdf.pages[0]
        assert not isinstance(made.Contents, pikepdf.Array)
        assert list(made.Resources.Font.keys()) == ["/f-0-0"]
