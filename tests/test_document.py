"""Documents: pages, lines, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thaicirc.document import Document, Page, PageText, Word
from thaicirc.records import Box, Soundness, Source, TextOrigin
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


def laid_out(raw: str) -> PageText:
    """A page whose characters stand ten points apart, each run without blanks a word."""
    words, at = [], 0
    for part in raw.split(" "):
        if part:
            edges = tuple(10.0 * i for i in range(at, at + len(part) + 1))
            words.append(Word(Span(at, at + len(part)), Box(x0=edges[0], top=0, x1=edges[-1], bottom=9), edges=edges))
        at += len(part) + 1
    return PageText(raw, tuple(words))


def test_pages_keep_what_is_known_of_them() -> None:
    about = Page(1, Span(0, 0), TextOrigin.PDF, size=(595, 842), grade=Soundness.DOUBTFUL, reasons=("lost_marks",))
    document = Document.from_pages([PageText("ก"), PageText("ข\fค", page=about)])
    assert document.text == "ก\fข\nค"
    assert document.pages[1] == Page(2, Span(2, 5), TextOrigin.PDF, (595, 842), Soundness.DOUBTFUL, ("lost_marks",))
    assert document.source.pages == 2


def test_boxes_follow_characters_through_cleaning() -> None:
    document = Document.from_pages([laid_out("ส\u0e4d\u0e32นัก งาน"), laid_out("น\u0e49\u0e4d\u0e32ใส")])
    assert document.text == "สำนัก งาน\fน้ำใส"
    assert [box.x0 for box in document.boxes_of(Span(2, 4))] == [30]
    assert [(box.x0, box.x1) for box in document.boxes_of(Span(6, 9))] == [(70, 100)]
    at = document.text.index("ใส")
    assert [(box.x0, box.x1) for box in document.boxes_of(Span(at, at + 2))] == [(40, 60)]


def test_words_that_cleaning_joins_have_one_box_around_them() -> None:
    document = Document.from_pages([laid_out("ส \u0e32นักงาน")])
    assert document.text == "สำนักงาน"
    assert [(box.x0, box.x1) for box in document.boxes_of(Span(0, 8))] == [(0, 90)]


@given(st.lists(st.text("กข \u0e4d\u0e32\u0e49\u200b\uf70a", max_size=20), min_size=1, max_size=3))
def test_words_of_laid_out_pages_hold(raws: list[str]) -> None:
    document = Document.from_pages([laid_out(raw) for raw in raws])
    assert document.text == Document.from_text("\f".join(raws)).text
    assert all(word.span.of(document.text).strip() == word.span.of(document.text) for word in document.words)
    assert all(len(word.edges) == len(word.span) + 1 for word in document.words)
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.words))
