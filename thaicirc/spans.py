"""Places in a text and what was found there: :class:`Span`, :class:`Found`, :class:`Reading`, :class:`OffsetMap`.

Offsets count Unicode code points, half open: ``text[span.start:span.end]`` is the text found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text.

    >>> Span(3, 7).of("วันจันทร์ที่")
    'จันท'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of ``text`` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same span in a text that begins ``by`` characters earlier."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value with its evidence: the text as found, where, by which rule, how surely (0 to 1)."""

    text: str
    value: T
    span: Span
    rule: str
    confidence: float = 1.0

    def shift(self, by: int) -> Found[T]:
        """The same find in a text that begins ``by`` characters earlier."""
        return Found(self.text, self.value, self.span.shift(by), self.rule, self.confidence)


@dataclass(frozen=True, slots=True)
class Piece:
    """From `start` on, the new text was made of ``origin..stop`` of the old one.

    Where `exact`, both run in step, one character each; else the stretch was rewritten as a whole.
    """

    start: int
    origin: int
    stop: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads offsets of a changed text back to the text it was made from; no pieces, no change.

    >>> OffsetMap.from_pieces([(0, 2), (4, 6)]).back(Span(1, 3))
    Span(start=1, end=5)
    """

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def from_pieces(cls, stretches: Iterable[tuple[int, int]]) -> OffsetMap:
        """A map for a text made of these stretches ``(start, end)`` of the old one, in order."""
        pieces, at = [], 0
        for start, end in stretches:
            pieces.append(Piece(at, start, end))
            at += end - start
        return cls(tuple(pieces))

    def _piece(self, at: int) -> Piece:
        return self.pieces[max(bisect_right(self.pieces, at, key=lambda p: p.start) - 1, 0)]

    def offset(self, at: int) -> int:
        """The old offset of the character that stands at ``at`` in the new text."""
        if not self.pieces:
            return at
        piece = self._piece(at)
        return piece.origin + at - piece.start if piece.exact else piece.origin

    def back(self, span: Span) -> Span:
        """The old stretch from the first to the last character of ``span``."""
        if not self.pieces:
            return span
        start = self.offset(span.start)
        if not len(span):
            return Span(start, start)
        last = self._piece(span.end - 1)
        return Span(start, last.origin + span.end - last.start if last.exact else last.stop)

    def after(self, earlier: OffsetMap) -> OffsetMap:
        """One map for two changes: this one, made to the text that ``earlier`` describes."""
        if not earlier.pieces or not self.pieces:
            return self if self.pieces else earlier
        found: list[Piece] = []
        for piece in self.pieces:
            if not piece.exact:
                old = earlier.back(Span(piece.origin, piece.stop))
                found.append(Piece(piece.start, old.start, old.end, exact=False))
                continue
            at = piece.origin
            inner = [p.start for p in earlier.pieces if at < p.start < piece.stop]
            for start, stop in zip([at, *inner], [*inner, piece.stop], strict=True):
                old = earlier.back(Span(start, stop))
                exact = earlier._piece(start).exact and len(old) == stop - start
                found.append(Piece(piece.start + start - at, old.start, old.end, exact))
        return OffsetMap(tuple(found))


def line_end(text: str, at: int) -> int:
    """Where the line that ``at`` stands in ends.

    >>> line_end("กข\\nค", 1), line_end("กข\\nค", 3)
    (2, 4)
    """
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def lines_of(text: str, span: Span) -> Span:
    """The whole lines that a stretch stands in.

    >>> lines_of("กข\\nคง\\nจ", Span(4, 5))
    Span(start=3, end=5)
    """
    return Span(text.rfind("\n", 0, span.start) + 1, line_end(text, span.end))


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The same stretches in order, overlapping and touching ones made one.

    >>> list(merged([Span(5, 8), Span(0, 2), Span(2, 4)]))
    [Span(start=0, end=4), Span(start=5, end=8)]
    """
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value made of parts that were read in different places; `parts` maps a field's name to its find."""

    value: T
    parts: Mapping[str, Found[Any]]
