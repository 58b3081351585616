"""Findings about what text recognition was not sure of."""

from __future__ import annotations

from thaicirc.document import Document, Word
from thaicirc.pipeline import extract_document
from thaicirc.spans import Span

TEXT = "ที่ กษ ๐๕๑๑/๒๗\n\n                    ____ มิถุนายน ๒๕๖๔\n\nเรื่อง  ขอข้อมูล\n\nเรียน  ท่าน\n\nขอให้จังหวัดรายงานผลการสำรวจ ภายในวันที่ ๓๐ มิถุนายน ๒๕๖๔"


def read(sure: float) -> Document:
    """The text as recognition would hand it on, the day of the deadline read with a certainty."""
    document = Document.from_text(TEXT)
    at, blank = TEXT.index("๓๐"), TEXT.index("____")
    words = (Word(Span(blank, blank + 4), confidence=0.0), Word(Span(at, at + 2), confidence=sure))
    return Document(document.text, document.pages, words=words)


def test_a_doubtful_day_is_never_reported_as_sure() -> None:
    record = extract_document(read(0.6))
    found = [f for f in record.findings if f.code == "doubtful_reading"]
    assert [f.path for f in found] == ["assignments/0/due"]
    assert record.evidence["assignments/0/due"][0].confidence == 0.6


def test_a_sure_day_says_nothing() -> None:
    assert [f.code for f in extract_document(read(0.97)).findings if f.code == "doubtful_reading"] == []


def test_handwriting_is_reported_with_its_place() -> None:
    record = extract_document(read(1.0))
    (found,) = (f for f in record.findings if f.code == "handwritten")
    assert TEXT[found.start : found.end] == "____"
    assert record.date is None
