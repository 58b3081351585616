"""A document as parsers hand it on: clean text, its pages, and the way back to the source.

Immutable. Every offset counts characters of :attr:`Document.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from thaicirc.normalise import clean
from thaicirc.records import Box, Source, TextOrigin
from thaicirc.spans import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text with its place on the page, where there is one, and how surely it was read."""

    span: Span
    box: Box | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. `indent` is the number of blanks before its first character."""

    span: Span
    text: str
    indent: int
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its stretch of the text, where its text came from."""

    number: int
    span: Span
    origin: TextOrigin = TextOrigin.TEXT


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
        """The boxes of the words that ``span`` touches; empty where the source has no geometry."""
        return [w.box for w in self.words if w.box is not None and w.span.overlaps(span)]

    def with_source(self, source: Source) -> Document:
        """The same document, said to come from ``source``."""
        return replace(self, source=source)


def _pages(text: str) -> list[Page]:
    pages, at = [], 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, Span(at, at + len(part))))
        at += len(part) + 1
    return pages
