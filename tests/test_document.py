"""Documents: pages, lines, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document, Page, Word
from thaicirc.records import Box, Source
from thaicirc.spans import Span

TEXT = "ที่ มท ๑/๒\n\n      ๙ กุมภาพันธ์ ๒๕๖๗  \n\tด้วย\fหน้าสอง\nจบ"


def test_lines_know_their_place_and_indent() -> None:
    document = Document.from_text(TEXT)
    assert [(line.text, line.indent) for line in document.lines] == [
        ("ที่ มท ๑/๒", 0),
        ("", 0),
        ("๙ กุมภาพันธ์ ๒๕๖๗", 6),
        ("ด้วย", 8),
        ("หน้าสอง", 0),
        ("จบ", 0),
    ]


def test_form_feeds_part_pages() -> None:
    document = Document.from_text(TEXT)
    second = TEXT.index("หน้าสอง")
    assert document.pages == (Page(1, Span(0, second - 1)), Page(2, Span(second, len(TEXT))))
    assert [document.page_of(at) for at in (0, second - 1, second, len(TEXT))] == [1, 1, 2, 2]
    assert document.source.pages == 2


def test_a_document_without_text_has_one_page() -> None:
    assert Document.from_text("").pages == (Page(1, Span(0, 0)),)
    assert Document.from_text("").lines[0].text == ""


def test_original_places() -> None:
    raw = "ที่\u200b มท"
    document = Document.from_text(raw)
    at = document.text.index("มท")
    assert document.original(Span(at, at + 2)).of(raw) == "มท"


def test_boxes_of_the_words_that_a_span_touches() -> None:
    boxes = [Box(x0=10 * i, top=0, x1=10 * i + 9, bottom=12) for i in range(3)]
    words = tuple(Word(Span(4 * i, 4 * i + 3), box) for i, box in enumerate(boxes))
    document = Document("aaa bbb ccc", (Page(1, Span(0, 11)),), words=words)
    assert document.boxes_of(Span(1, 6)) == boxes[:2]
    assert document.boxes_of(Span(3, 4)) == []


def test_source_is_replaced_not_changed() -> None:
    document = Document.from_text("ที่")
    other = document.with_source(Source(path="a.txt"))
    assert (document.source.path, other.source.path, other.text) == (None, "a.txt", document.text)


@given(st.text("กข ่\t\n\f\r๑.", max_size=60))
def test_every_line_slices(raw: str) -> None:
    document = Document.from_text(raw)
    for line in document.lines:
        assert line.span.of(document.text) == line.text
        assert line.text == line.text.strip()
    assert "".join("".join(line.text.split()) for line in document.lines) == "".join(document.text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.lines))
