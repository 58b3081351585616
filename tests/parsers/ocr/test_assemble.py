"""Pages as read become text as typed, every character with its place and its sureness."""

from __future__ import annotations

import pytest

from tests.parsers.ocr.reads import WIDE, letters, line, page
from thaicirc.document import Margin
from thaicirc.parsers import ocr
from thaicirc.parsers.ocr.reading import HANDWRITTEN, STAMP, ReadLine, ReadPage
from thaicirc.pipeline import extract_document
from thaicirc.records import Soundness, Source, TextOrigin
from thaicirc.spans import Span

BODY = "ด้วยสำนักงานจะจัดการประชุมเพื่อชี้แจงแนวทางการดำเนินงานแก่ทุกหน่วยงาน"


def letter(*extra: list[ReadLine]) -> ReadPage:
    return page(
        [line("ที่ ตร ๐๐๑๙/ว ๓๔๖"), line("ศาลากลางจังหวัดตราด", 0, 360)],
        [line("๑๕ มีนาคม ๒๕๖๗", 1, 250)],
        [line("เรื่อง การประชุมชี้แจง", 3)],
        [line("เรียน นายอำเภอทุกอำเภอ", 4)],
        [line(BODY, 6, 130)],
        [line(BODY, 7)],
        *extra,
    )


def test_gaps_and_indents_are_blanks() -> None:
    text = ocr.document([letter()], Source()).text
    first, second, *_ = text.split("\n")
    assert first.startswith("ที่ ตร ๐๐๑๙/ว ๓๔๖     ")
    assert first.endswith("   ศาลากลางจังหวัดตราด")
    assert second.startswith("    ")
    assert f"\n{BODY}" in text
    assert f"   {BODY}" in text


def test_the_record_of_a_page() -> None:
    record = extract_document(ocr.document([letter()], Source()))
    assert record.reference_number is not None
    assert record.reference_number.canonical == "ตร 0019/ว 346"
    assert str(record.date) == "2024-03-15"
    assert record.subject == "การประชุมชี้แจง"


def test_every_word_leads_to_its_place() -> None:
    document = ocr.document([letter()], Source())
    at = document.text.index("๓๔๖")
    (box,) = document.boxes_of(Span(at, at + 3))
    assert (box.x0, box.x1) == (80 + 12 * WIDE, 80 + 15 * WIDE)
    assert box.top < 74 < box.bottom


def test_a_word_is_as_sure_as_its_least_sure_figure() -> None:
    made = ReadLine((*letters("ที่ ๑"), *letters("๒", 98, 0.4), *letters("๓", 104)), 74, 80)
    document = ocr.document([ReadPage((made,), ((0,),))], Source())
    assert [(word.span.of(document.text), word.confidence) for word in document.words] == [("ที่", 1.0), ("๑๒๓", 0.4)]


def test_handwriting_is_a_word_without_confidence() -> None:
    made = ReadLine((*letters("ที่ ตร ๐๐๑๙/"), *letters(HANDWRITTEN, 160, 0.0)), 74, 80)
    document = ocr.document([ReadPage((made,), ((0,),))], Source())
    (word,) = [word for word in document.words if word.span.of(document.text).endswith(HANDWRITTEN)]
    assert word.confidence == 0.0
    assert word.box is not None


def test_stamps_come_after_the_letter() -> None:
    stamp = [line("เลขรับ ๙๙๙", 1, 420, kind=STAMP)]
    text = ocr.document([letter(stamp)], Source()).text
    assert text.index("เลขรับ") > text.rindex(BODY)
    assert "\n\nเลขรับ ๙๙๙" in text


def test_page_numbers_and_continuation_words_are_no_text() -> None:
    first = letter([line("/๒. ให้ส่ง...", 30, 420)])
    second = page([line("- ๒ -", 0, 280)], [line(BODY, 2)])
    document = ocr.document([first, second], Source())
    kinds = [each.kind for one in document.pages for each in one.furniture]
    assert kinds == [Margin.CONTINUATION, Margin.PAGE_NUMBER]
    assert "- ๒ -" not in document.text
    assert document.pages[1].furniture[0].box is not None


@pytest.mark.parametrize(
    ("sure", "grade", "reasons"),
    [(0.99, Soundness.SOUND, []), (0.9, Soundness.DOUBTFUL, ["low_confidence"]), (0.6, Soundness.UNSOUND, ["low_confidence"])],
)  # fmt: skip
def test_the_source_tells_engine_and_sureness(sure: float, grade: Soundness, reasons: list[str]) -> None:
    document = ocr.document([page([line(BODY, confidence=sure)])], Source())
    (told,) = document.source.page_sources
    assert (told.engine, told.confidence, told.grade, told.reasons) == ("hand-made 1", sure, grade, reasons)
    assert document.source.text_origin is TextOrigin.OCR
    assert document.pages[0].origin is TextOrigin.OCR


def test_an_empty_page() -> None:
    document = ocr.document([page()], Source())
    assert (document.text, document.pages[0].reasons) == ("", ("no_text",))


def test_turned_pages_have_boxes_on_the_page_as_shown() -> None:
    made = ReadPage(
        (line("ประกาศ"),), ((0,),), width=842, height=595, to_page=(0, -1, 842, 1, 0, 0, 0, 0, 1), turned=90
    )
    document = ocr.document([made], Source())
    box = document.words[0].box
    assert box is not None
    assert box.bottom - box.top > box.x1 - box.x0
    assert document.words[0].edges == ()


def test_pages_read_take_the_place_of_pages_that_lie() -> None:
    layered = ocr.document([page([line("หน้าแรก")]), page([line("ªª√–°“»")])], Source())
    read = ReadPage((line("ประกาศ"),), ((0,),), number=2, engine="other 2")
    document = ocr.with_pages(layered, [read])
    assert document.text == "หน้าแรก\fประกาศ"
    assert [each.engine for each in document.source.page_sources] == ["hand-made 1", "other 2"]
    assert document.source.text_origin is TextOrigin.MIXED
    assert document.boxes_of(Span(8, 14))[0].x0 == 80
