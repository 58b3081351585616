"""Printed lines joined into running text, with the way back to the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from thaicirc.spans import Found, OffsetMap, Piece, Span

T = TypeVar("T")

_CHUNK = re.compile(r"\S+(?:[ ]\S+)*")
#: The same between the dotted rules of a form, which stand for blanks.
_CHUNK_ON_RULES = re.compile(r"(?:\.{4,}|…{2,}|_{4,})|(?:(?!\.{4}|…{2}|_{4})\S)+(?:[ ](?:(?!\.{4}|…{2}|_{4})\S)+)*")
_RULED = re.compile(r"\.{4}|…{2}|_{4}")
_THAI_LETTER = re.compile("[\u0e01-\u0e4e]")
#: Words before which officials leave a blank, so that one is put back where the line broke there.
_SPACED_WORDS = (
    "ครั้งที่ รุ่นที่ ประจำปี พ.ศ. จำนวน เรื่อง ลงวันที่ ณ เมื่อวันที่ ภายใน ตั้งแต่ โดย เพื่อ ทั้งนี้ ดังนี้ ตำบล อำเภอ จังหวัด "
    "แขวง เขต ถนน กรุงเทพมหานคร ชั้น อาคาร โรงแรม ในการนี้ บัดนี้ อนึ่ง"
).split()


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in _SPACED_WORDS))


@dataclass(frozen=True, slots=True)
class Flow:
    """Running text made of pieces of a document's text.

    >>> flow = join("ประจำ\\n   ปีงบประมาณ", [Span(0, 5), Span(9, 19)])
    >>> flow.text
    'ประจำปีงบประมาณ'
    >>> flow.back(Span(0, 8))
    Span(start=0, end=12)
    """

    text: str
    offsets: OffsetMap

    def back(self, span: Span) -> Span:
        """The stretch of the document's text that ``span`` of the flow came from."""
        return self.offsets.back(span)

    def found(self, found: Found[T], document_text: str) -> Found[T]:
        """The same find, its span and text those of the document."""
        span = self.back(found.span)
        return Found(span.of(document_text), found.value, span, found.rule, found.confidence)


def join(text: str, lines: Iterable[Span]) -> Flow:
    """The lines of ``text`` as one, blanks folded; a line broken inside a Thai word joins without one."""
    builder = FlowBuilder(text)
    for span in lines:
        builder.add(span)
    return builder.flow()


def joined(text: str, spans: Iterable[Span]) -> str:
    """Lines that stand for themselves, one blank between them: a name of several lines, a heading."""
    return " ".join(join(text, [span]).text for span in spans)


class FlowBuilder:
    """Collects lines of a document's text and the paragraph ends between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._last: int | None = None

    @property
    def length(self) -> int:
        """How long the flow is so far."""
        return self._length

    def add(self, span: Span) -> None:
        """Add a line, glued to what is there already."""
        ruled = _RULED.search(self._text, span.start, span.end)
        for match in (_CHUNK_ON_RULES if ruled else _CHUNK).finditer(self._text, span.start, span.end):
            if ruled and not match[0].strip(". …_"):
                continue
            start, stop = match.span()
            if self._last is not None:
                self._glue(_glue(self._text, self._last, start), start)
            self._put(match[0], Piece(self._length, start, stop))
            self._last = stop

    def end_paragraph(self) -> None:
        """Part what follows from what is there by a line end."""
        if self._last is not None:
            self._put("\n", Piece(self._length, self._last, self._last, exact=False))
            self._last = None

    def _glue(self, glue: str, until: int) -> None:
        if glue:
            assert self._last is not None
            self._put(glue, Piece(self._length, self._last, until, exact=until - self._last == len(glue)))

    def _put(self, text: str, piece: Piece) -> None:
        self._parts.append(text)
        self._pieces.append(piece)
        self._length += len(text)

    def flow(self) -> Flow:
        """What was collected."""
        return Flow("".join(self._parts), OffsetMap(tuple(self._pieces)))


def _glue(text: str, end: int, start: int) -> str:
    """What stands between two chunks: nothing where one word was broken over a line end."""
    if "\n" not in text[end:start] and "\f" not in text[end:start]:
        return " "
    before, after = text[end - 1], text[start]
    if before in "(“/" or after in ")”ๆฯ/":
        return ""
    if _stands_alone(text, end):
        return " "
    if _THAI_LETTER.match(before) and _THAI_LETTER.match(after):
        return " " if _spaced().match(text, start) else ""
    return " "


def _stands_alone(text: str, end: int) -> bool:
    """Whether the line broke behind ณ, which officials write as a word of its own before a place."""
    return text[end - 1] == "ณ" and text[max(0, end - 2) : end - 1] in ("", " ", "\n", ".")
