"""A document as parsers hand it on: clean text, its pages, and the way back to the source.

Immutable. Every offset counts characters of :attr:`Document.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from thaicirc.normalise import clean
from thaicirc.records import Box, Soundness, Source, TextOrigin
from thaicirc.spans import OffsetMap, Span

_SOLID = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text with its place on the page, where there is one, and how surely it was read.

    `edges` are where each of its characters begins from left to right, and where the last one ends; Thai writes whole
    lines without a blank, so that a box alone would say little. Empty where only the box is known.
    """

    span: Span
    box: Box | None = None
    confidence: float = 1.0
    edges: tuple[float, ...] = ()

    def part(self, span: Span) -> Word:
        """The part of the word that ``span`` covers.

        >>> word = Word(Span(4, 6), Box(x0=10, top=0, x1=30, bottom=9), edges=(10.0, 18.0, 30.0))
        >>> word.part(Span(5, 9)).box
        Box(x0=18.0, top=0.0, x1=30.0, bottom=9.0)
        """
        start, end = max(span.start, self.span.start), min(span.end, self.span.end)
        if self.box is None or not self.edges or (start, end) == (self.span.start, self.span.end):
            return replace(self, span=Span(start, end)) if (start, end) != (self.span.start, self.span.end) else self
        edges = self.edges[start - self.span.start : end - self.span.start + 1]
        box = self.box.model_copy(update={"x0": min(edges), "x1": max(edges)})
        return replace(self, span=Span(start, end), box=box, edges=edges)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. `indent` is the number of blanks before its first character."""

    span: Span
    text: str
    indent: int
    words: tuple[Word, ...] = ()


class Margin(StrEnum):
    """What stands on a page without belonging to its text."""

    PAGE_NUMBER = "page_number"  # - ๒ -
    RUNNING_HEAD = "running_head"  # เล่ม ๑๓๗ ตอนที่ …  ราชกิจจานุเบกษา
    CONTINUATION = "continuation"  # /๒. ให้…, the word that leads to the next page


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that was left out of the text: what it is, what it says, where it stands."""

    kind: Margin
    text: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its clean text, its lines parted by line ends, and its place."""

    text: str
    box: Box | None = None


#: The rows of a table, a tuple of cells each.
Table = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its stretch of the text, where its text came from.

    `size` is its width and height in points as shown; `grade` how far its text can be believed and `reasons` why (see
    :class:`~thaicirc.records.PageSource`); `furniture` what was left out of the text; `tables` those that ruling
    lines show, where they were looked for.
    """

    number: int
    span: Span
    origin: TextOrigin = TextOrigin.TEXT
    size: tuple[float, float] | None = None
    grade: Soundness | None = None
    reasons: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class PageText:
    """What a parser read on one page: raw text, and its words in order, their spans counting characters of that text.

    `page` holds all else that is known of the page; its number and span are set by :meth:`Document.from_pages`.
    """

    text: str
    words: tuple[Word, ...] = ()
    page: Page = Page(1, Span(0, 0))


@dataclass(frozen=True)
class Document:
    """Clean text with offsets back to what the file held.

    >>> document = Document.from_text("ที่ มท ๐๒๑๘\\u200b/ว ๑๒๘")
    >>> document.text
    'ที่ มท ๐๒๑๘/ว ๑๒๘'
    >>> document.original(Span(11, 15))
    Span(start=12, end=16)
    """

    text: str
    pages: tuple[Page, ...]
    offsets: OffsetMap = field(default_factory=OffsetMap)
    source: Source = field(default_factory=Source)
    words: tuple[Word, ...] = ()

    @classmethod
    def from_text(cls, raw: str, *, source: Source | None = None) -> Document:
        """A document from plain text; form feeds part its pages."""
        text, offsets = clean(raw)
        pages = tuple(_pages(text))
        source = (source or Source()).model_copy(update={"pages": len(pages)})
        return cls(text=text, pages=pages, offsets=offsets, source=source)

    @classmethod
    def from_pages(cls, pages: Sequence[PageText], *, source: Source | None = None) -> Document:
        """A document from what was read page by page; form feeds part the pages of its clean text.

        >>> word = Word(Span(0, 3), Box(x0=10, top=0, x1=40, bottom=9), edges=(10.0, 20.0, 30.0, 40.0))
        >>> document = Document.from_pages([PageText("ก\u200bข", (word,))])
        >>> document.text, document.boxes_of(Span(1, 2))[0].x0
        ('กข', 30.0)
        """
        text, offsets = clean("\f".join(each.text.replace("\f", "\n") for each in pages))
        made = tuple(
            replace(each.page, number=i, span=span)
            for i, (each, (_, span)) in enumerate(zip(pages, _stretches(text), strict=True), 1)
        )
        source = (source or Source()).model_copy(update={"pages": len(made)})
        words = tuple(_cleaned(list(_joined(pages)), text, offsets))
        return cls(text=text, pages=made, offsets=offsets, source=source, words=words)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The printed lines, blank ones too; their text without outer blanks."""
        found, at = [], 0
        for raw in self.text.replace("\f", "\n").split("\n"):
            body = raw.strip()
            start = at + len(raw) - len(raw.lstrip()) if body else at
            found.append(Line(Span(start, start + len(body)), body, len(raw[: start - at].expandtabs(8))))
            at += len(raw) + 1
        return tuple(found)

    def original(self, span: Span) -> Span:
        """The stretch of the text before cleaning that ``span`` came from."""
        return self.offsets.back(span)

    def page_of(self, at: int) -> int:
        """The number of the page that holds the character at ``at``."""
        return next((p.number for p in reversed(self.pages) if p.span.start <= at), 1)

    def boxes_of(self, span: Span) -> list[Box]:
        """The boxes of the words, or parts of words, that ``span`` touches; empty where the source has no geometry."""
        parts = (word.part(span) for word in self._touched(span))
        return [part.box for part in parts if part.box is not None]

    def _touched(self, span: Span) -> tuple[Word, ...]:
        """The words that ``span`` touches; words stand in the order of the text."""
        first = bisect_right(self.words, span.start, key=_end)
        return self.words[first : bisect_left(self.words, span.end, lo=first, key=_start)]

    def part(self, span: Span) -> Document:
        """The document that a stretch of this one makes; its pages keep their numbers, its source stays the same.

        >>> Document.from_text("ก\\fข").part(Span(2, 3)).pages[0].number
        2
        """
        inside = [(page, max(page.span.start, span.start), min(page.span.end, span.end)) for page in self.pages]
        stretch = OffsetMap.from_pieces([(span.start, span.end)])
        return replace(
            self,
            text=span.of(self.text),
            pages=tuple(
                replace(page, span=Span(start, end).shift(-span.start)) for page, start, end in inside if start < end
            ),
            offsets=stretch.after(self.offsets),
            words=tuple(replace(w, span=w.span.shift(-span.start)) for w in self.words if span.covers(w.span)),
        )

    def confidence_of(self, span: Span) -> float:
        """How surely the text of a stretch was read: as its least sure word; 1 where nothing says otherwise.

        >>> Document("กข", (), words=(Word(Span(0, 1), confidence=0.5),)).confidence_of(Span(0, 2))
        0.5
        """
        return min((word.confidence for word in self._touched(span)), default=1.0)

    def with_source(self, source: Source) -> Document:
        """The same document, said to come from ``source``."""
        return replace(self, source=source)


def _end(word: Word) -> int:
    return word.span.end


def _start(word: Word) -> int:
    return word.span.start


def _pages(text: str) -> list[Page]:
    return [Page(number, span) for number, span in _stretches(text)]


def _stretches(text: str) -> Iterator[tuple[int, Span]]:
    at = 0
    for number, part in enumerate(text.split("\f"), 1):
        yield number, Span(at, at + len(part))
        at += len(part) + 1


def _joined(pages: Sequence[PageText]) -> Iterator[Word]:
    """The words of all pages, their spans counting characters of the joined raw text."""
    at = 0
    for each in pages:
        for word in each.words:
            yield replace(word, span=word.span.shift(at)) if at else word
        at += len(each.text) + 1


def _cleaned(words: Sequence[Word], text: str, offsets: OffsetMap) -> Iterator[Word]:
    """The same words with spans of the clean text; a character made of several stands where the first stood."""
    if not offsets.pieces:
        yield from words
        return
    first = 0
    for match in _SOLID.finditer(text) if words else ():
        origin = offsets.back(Span(*match.span()))
        first = bisect_right(words, origin.start, lo=first, key=_end)
        last = bisect_left(words, origin.end, lo=first, key=_start)
        if first < last:
            yield _recut(words[first:last], Span(*match.span()), offsets)


def _recut(near: Sequence[Word], span: Span, offsets: OffsetMap) -> Word:
    """One word of the clean text, from the raw words that it was made of."""
    boxes = [word.box for word in near if word.box is not None]
    box = boxes[0] if len(boxes) == 1 else _around(boxes)
    confidence = min(word.confidence for word in near)
    if not all(word.edges for word in near):
        return Word(span, box, confidence)
    edges: list[float] = []
    for origin, exact, length in _origins(span, offsets):
        first = near[0]
        if exact and first.span.start <= origin.start and origin.start + length <= first.span.end:
            edges += first.edges[origin.start - first.span.start :][:length]
            continue
        places = range(origin.start, origin.start + length) if exact else [origin.start] * length
        edges += [_edge(near, place) for place in places]
    return Word(span, box, confidence, (*edges, near[-1].edges[-1]))


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    return Box(
        x0=min(b.x0 for b in boxes),
        top=min(b.top for b in boxes),
        x1=max(b.x1 for b in boxes),
        bottom=max(b.bottom for b in boxes),
    )


def _origins(span: Span, offsets: OffsetMap) -> Iterator[tuple[Span, bool, int]]:
    """The pieces that a stretch of the clean text came from: where from, whether in step, how many characters now."""
    pieces = offsets.pieces
    i = max(bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1, 0)
    at = span.start
    while at < span.end:
        piece = pieces[i]
        stop = min(pieces[i + 1].start, span.end) if i + 1 < len(pieces) else span.end
        start = piece.origin + at - piece.start if piece.exact else piece.origin
        yield Span(start, max(start, piece.stop)), piece.exact, stop - at
        at, i = stop, i + 1


def _edge(near: Sequence[Word], place: int) -> float:
    holder = near[0]
    if len(near) > 1 or place >= holder.span.end:
        holder = near[min(bisect_right(near, place, key=_end), len(near) - 1)]
    return holder.edges[min(max(place - holder.span.start, 0), len(holder.edges) - 1)]
