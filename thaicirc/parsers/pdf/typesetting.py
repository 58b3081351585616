"""Rows of all pages → what :meth:`thaicirc.document.Document.from_pages` takes: typed text, words with places, furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from thaicirc.document import Furniture, Page, PageText, Word
from thaicirc.normalise import clean
from thaicirc.parsers.pdf.columns import blocks
from thaicirc.parsers.pdf.frames import parted
from thaicirc.parsers.pdf.furniture import Bare, Leaf, bare
from thaicirc.parsers.pdf.glyphs import PageLayer, Place
from thaicirc.parsers.pdf.repair import Mended
from thaicirc.parsers.pdf.rows import Row, rows
from thaicirc.parsers.pdf.soundness import graded
from thaicirc.parsers.pdf.turning import by_turn, turned_back
from thaicirc.parsers.pdf.typed import Sheet, Stretch, sheet, typed
from thaicirc.parsers.pdf.wording import ringed, unswapped
from thaicirc.records import Box, TextOrigin
from thaicirc.spans import Span

#: Pages with fewer rows take the document's left margin: a page may hold a signature alone.
_FEW_ROWS = 8


@dataclass(frozen=True, slots=True)
class Upright:
    """A page's rows by how they are turned, the main ones first; its layer without the runs that they were made of."""

    page: Mended
    groups: tuple[tuple[int, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page's rows, upright, without its furniture; `turn` is how the main writing is turned, `aside` the rest of it."""

    page: Mended
    rows: Bare
    turn: int
    sheet: Sheet
    aside: tuple[tuple[int, tuple[Row, ...]], ...] = ()


def upright(page: Mended) -> Upright:
    """The rows of a page; its glyphs are let go, so that a long document does not pile them up."""
    return Upright(replace(page, layer=replace(page.layer, runs=(), letters="")), tuple(_groups(page.layer)))


def set_pages(pages: Sequence[Upright]) -> list[SetPage]:
    """The rows of each page, its furniture told apart with a view to all pages."""
    found = bare([_leaf(each.page.layer, *each.groups[0]) for each in pages])
    return [
        SetPage(each.page, rest, each.groups[0][0], measure, each.groups[1:])
        for each, rest, measure in zip(pages, found, _sheets(found), strict=True)
    ]


def _groups(layer: PageLayer) -> list[tuple[int, tuple[Row, ...]]]:
    """The rows by how they are turned, the main ones first; those in a frame of its own are a group of theirs."""
    found: list[tuple[int, tuple[Row, ...]]] = []
    for turn, runs in by_turn(layer.runs):
        outside, framed = parted(rows(runs), () if turn else layer.frames)
        found += [(turn, tuple(outside)), *((turn, inner) for inner in framed)]
    return found or [(0, ())]


def _leaf(layer: PageLayer, turn: int, found: tuple[Row, ...]) -> Leaf:
    width, height = (layer.height, layer.width) if turn % 2 else (layer.width, layer.height)
    return Leaf(found, width, height)


def _sheets(pages: Sequence[Bare]) -> list[Sheet]:
    measures = [sheet(page.rows) for page in pages]
    full = [m.left for m, page in zip(measures, pages, strict=True) if len(page.rows) >= _FEW_ROWS]
    if not full:
        return measures
    common = median(full)
    return [
        replace(m, left=min(m.left, common)) if len(page.rows) < _FEW_ROWS else m
        for m, page in zip(measures, pages, strict=True)
    ]


def page_text(page: SetPage) -> PageText:
    """The text of a page as typed, with its words and all that is known of it."""
    layer = page.page.layer
    text, words = _typed(page)
    reworded = ringed(unswapped(text))
    grade, reasons = graded(page.page, reworded)
    if reworded != text:
        text, words = reworded, _line_words(text, reworded, words)
        reasons = (*reasons, *({"repaired"} - {*reasons}))
    furniture = tuple(
        Furniture(
            kind,
            clean(typed([row], page.sheet)[0].strip())[0],
            _box(turned_back(row.place, page.turn, layer.width, layer.height)),
        )
        for kind, row in page.rows.furniture
    )
    about = Page(
        layer.number,
        Span(0, 0),
        TextOrigin.PDF,
        size=(layer.width, layer.height),
        grade=grade,
        reasons=reasons,
        furniture=furniture,
    )
    return PageText(text, words, about)


def _typed(page: SetPage) -> tuple[str, tuple[Word, ...]]:
    parts: list[str] = []
    words: list[Word] = []
    at = 0
    for turn, found, measure in _blocks(page):
        text, stretches = typed(found, measure)
        if parts and text:
            text = "\n\n" + text
            stretches = [replace(each, start=each.start + 2) for each in stretches]
        words += (_word(each, at, turn, page.page.layer) for each in stretches)
        parts.append(text)
        at += len(text)
    return "".join(parts), tuple(words)


def _blocks(page: SetPage) -> Iterator[tuple[int, Sequence[Row], Sheet]]:
    """What is framed above the text comes before it, as one reads; all else that stands aside comes after."""
    first = page.rows.rows[0].baseline if page.rows.rows else 0.0
    above = [
        each for each in page.aside if each[0] == page.turn and each[1][0].baseline < first + page.rows.rows[0].size
    ]
    for turn, found in above:
        yield turn, found, page.sheet
    for block in blocks(page.rows.rows):
        own = sheet(block.rows)
        measure = replace(page.sheet, left=own.left, right=own.right) if block.column else page.sheet
        yield page.turn, block.rows, measure
    for turn, found in page.aside:
        if (turn, found) not in above:
            yield turn, found, page.sheet if turn == page.turn else sheet(found)


def _word(stretch: Stretch, at: int, turn: int, layer: PageLayer) -> Word:
    span = Span(at + stretch.start, at + stretch.end)
    if turn:
        return Word(span, _box(turned_back(stretch.place, turn, layer.width, layer.height)))
    return Word(span, _box(stretch.place), edges=stretch.edges)


def _box(place: Place) -> Box:
    return Box(x0=place.x0, top=place.top, x1=place.x1, bottom=place.bottom)


def _line_words(old: str, new: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """A word for each line, where a repair of the wording moved the characters within it."""
    found: list[Word] = []
    before = after = 0
    for was, now in zip(old.split("\n"), new.split("\n"), strict=True):
        boxes = [w.box for w in words if w.box is not None and before <= w.span.start < before + len(was) + 1]
        body = now.strip()
        if body and boxes:
            start = after + now.index(body)
            around = Place(*boxes[0].model_dump().values())
            for box in boxes[1:]:
                around = around.around(Place(*box.model_dump().values()))
            found.append(Word(Span(start, start + len(body)), _box(around)))
        before, after = before + len(was) + 1, after + len(now) + 1
    return tuple(found)
