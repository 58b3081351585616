"""Findings about the pages that a text was taken from."""

from __future__ import annotations

import pytest

from thaicirc.document import Document
from thaicirc.pipeline import extract_document
from thaicirc.records import PageSource, Soundness, Source, TextOrigin

TEXT = "เรื่อง  ขอข้อมูล\n\nเรียน  ท่าน\n\nด้วยกรมขอข้อมูล\fหน้าที่สอง"


def codes(*pages: PageSource) -> list[tuple[str, str]]:
    document = Document.from_text(TEXT).with_source(Source(pages=2, page_sources=list(pages)))
    return [(f.code, f.message) for f in extract_document(document).findings if "text" in f.code]


@pytest.mark.parametrize(
    ("grade", "reasons", "code", "said"),
    [
        (Soundness.UNSOUND, ["no_text"], "page_without_text", "Page 2 is a picture"),
        (
            Soundness.UNSOUND,
            ["impossible_sequences"],
            "text_layer_unsound",
            "for page 2 is wrong (sequences of letters",
        ),
        (Soundness.DOUBTFUL, ["repaired", "lost_marks"], "text_layer_doubtful", "(vowel or tone marks are missing)"),
    ],
)
def test_a_page_that_is_not_to_be_believed(grade: Soundness, reasons: list[str], code: str, said: str) -> None:
    ((found, message),) = codes(PageSource(number=1), PageSource(number=2, grade=grade, reasons=reasons))
    assert found == code
    assert said in message


def test_sound_pages_say_nothing() -> None:
    assert codes(PageSource(number=1, reasons=["repaired"]), PageSource(number=2)) == []


def test_pages_read_by_recognition_are_not_reported_as_text_layers() -> None:
    read = PageSource(number=2, text_origin=TextOrigin.OCR, grade=Soundness.UNSOUND, reasons=["no_text"])
    assert codes(PageSource(number=1), read) == []


def test_pages_of_another_document_in_the_file_are_left_out() -> None:
    whole = Document.from_text(TEXT).with_source(
        Source(pages=3, page_sources=[PageSource(number=3, grade=Soundness.UNSOUND, reasons=["no_text"])])
    )
    assert [f.code for f in extract_document(whole).findings if "text" in f.code] == []
