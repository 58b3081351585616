"""The lines of a document that carry words, each with what sets it apart from the line before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from thaicirc.document import Document, Line
from thaicirc.layout.keywords import Keyword, keyword_of
from thaicirc.layout.noise import is_continuation, is_page_number, is_rule, is_specks
from thaicirc.numerals import to_arabic
from thaicirc.spans import Span

_ITEM = re.compile(
    r"(?P<mark>(?P<number>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*)\s?[.)](?![0-9๐-๙])|(?P<nested>[0-9๐-๙]{1,2}(?:\.[1-9๑-๙][0-9๐-๙]?)+)(?=\s(?!น\."
    r"|นาฬิกา|[-–]|ล้าน|แสน|หมื่น|พัน|บาท|เท่า|เมตร|กิโล|ลิตร|ไร่|ตัน|องศา))"
    r"|ข้อ\s*(?P<clause>[0-9๐-๙]{1,3})(?=[\s.)])[.)]?|\((?P<bracketed>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*"
    r"|[ก-ฮ])\)|[-•–*●▪◦✓](?=\s?\S)|(?!น\.)[ก-ฮ]\.(?=\s))\s*(?=\S)"
)
#: How many numbers a list may leave out, as lists do whose entries were struck.
SKIPPED = 2
#: Blank lines behind this share of the lines that fill the page mean nothing: it was set, or read, double spaced.
_DOUBLE_SPACED = 0.6
_FULL = 0.8  # of the width of the page
_ENOUGH = 6  # such lines
_BROKEN = 0.9  # of the width: a line that the margin broke


@dataclass(frozen=True, slots=True)
class Row:
    """A line with words; `gap` where a blank line stood before it, `ruled` where a drawn line did."""

    line: Line
    keyword: Keyword | None
    gap: bool
    ruled: bool
    page_break: bool = False

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def span(self) -> Span:
        return self.line.span

    @property
    def name(self) -> str | None:
        """The name of the keyword that the line begins with."""
        return self.keyword.name if self.keyword else None

    @property
    def value(self) -> Span:
        """The line after its keyword and the blanks or colon behind it; the whole line without one."""
        if self.keyword is None:
            return self.span
        rest = self.line.text[self.keyword.end :]
        start = self.span.end - len(rest.lstrip(" \t:.…"))
        return Span(min(start, self.span.end), self.span.end)


@dataclass(frozen=True, slots=True)
class Item:
    """The mark of a list at a line's head: `end` is where its text starts; `number` as written, Arabic."""

    mark: str
    number: str | None
    end: int


def item_of(text: str) -> Item | None:
    """The list mark that a line begins with: ``๑.``, ``๑.๒``, ``(๓)``, ``ข้อ ๔``, ``-``.

    >>> item_of("๒. แต่งตั้ง"), item_of("(๑) วิเคราะห์").number, item_of("๒๕๖๕ เป็นต้น")
    (Item(mark='๒.', number='2', end=3), '1', None)
    """
    match = _ITEM.match(text)
    if match is None:
        return None
    number = match["number"] or match["nested"] or match["clause"] or match["bracketed"]
    return Item(match["mark"].strip(), to_arabic(number) if number else None, match.end())


_BARE = re.compile(r"(?P<number>[0-9๐-๙]{1,2})\s+(?=[ก-ฮเ-ไA-Za-z“\"])")


def entry_of(text: str) -> Item | None:
    """The mark of an entry in a header field, where clerks also write the number alone: ``๒ แบบตอบรับ``.

    >>> entry_of("๒ แบบตอบรับ").number, entry_of("๒๕ แบบ").number, entry_of("แบบตอบรับ")
    ('2', '25', None)
    """
    found = item_of(text)
    bare = _BARE.match(text) if found is None else None
    return Item(bare["number"], to_arabic(bare["number"]), bare.end()) if bare else found


class _Sort(Enum):
    """What a line is made of."""

    BLANK = auto()
    RULE = auto()
    PAGE_NUMBER = auto()
    SPECKS = auto()
    WORDS = auto()


def _sort_of(line: str) -> _Sort:
    if not line:
        return _Sort.BLANK
    if is_rule(line):
        return _Sort.RULE
    if is_page_number(line):
        return _Sort.PAGE_NUMBER
    return _Sort.SPECKS if is_specks(line) else _Sort.WORDS


def rows(document: Document) -> list[Row]:
    """The document's lines with words, in order; specks, rules, page numbers and blank lines left out."""
    lines = document.lines
    sorts = [_sort_of(line.text) for line in lines]
    sorts = [_Sort.WORDS if _is_last_word(lines, sorts, i) else sort for i, sort in enumerate(sorts)]
    double = _is_double_spaced(lines, sorts)
    found: list[Row] = []
    gaps, ruled, page_break = 0, False, False
    for i, line in enumerate(lines):
        match sorts[i]:
            case _Sort.BLANK:
                gaps += 1
            case _Sort.RULE:
                ruled = True
            case _Sort.PAGE_NUMBER:
                page_break = True
        if sorts[i] is not _Sort.WORDS or is_continuation(line.text, _following(lines, i)):
            continue
        found.append(Row(line, keyword_of(line.text), gaps > (1 if double else 0), ruled, page_break))
        gaps, ruled, page_break = 0, False, False
    return found


_CUT_NUMBER = re.compile(r"(?:โทร|หมายเลข)[^0-9๐-๙]{0,20}[0๐][0-9๐-๙ \-–]{0,9}$")
_SHORT_WORD = re.compile("[ก-ฮเ-ไ][ก-๎]{1,4}")


def _is_last_word(lines: Sequence[Line], sorts: Sequence[_Sort], i: int) -> bool:
    """Whether a line too short to be trusted is what the full line above it had no room for: ``คน``, part of a number."""
    if i and sorts[i] is _Sort.PAGE_NUMBER and sorts[i - 1] is _Sort.WORDS:
        return bool(_CUT_NUMBER.search(lines[i - 1].text)) and lines[i].text.isdigit()
    if sorts[i] is not _Sort.SPECKS or i == 0 or sorts[i - 1] is not _Sort.WORDS:
        return False
    if not _SHORT_WORD.fullmatch(lines[i].text) or lines[i].indent > lines[i - 1].indent:
        return False
    ends = sorted(line.indent + len(line.text) for line, sort in zip(lines, sorts, strict=True) if sort is _Sort.WORDS)
    return lines[i - 1].indent + len(lines[i - 1].text) >= _BROKEN * ends[len(ends) * 9 // 10]


def _is_double_spaced(lines: Sequence[Line], sorts: Sequence[_Sort]) -> bool:
    """Whether blank lines stand within sentences: behind lines that run to the margin, before ones set in no further."""
    written: list[tuple[Line, bool]] = []
    gap = False
    for line, sort in zip(lines, sorts, strict=True):
        if sort is _Sort.BLANK:
            gap = True
        elif sort is _Sort.WORDS:
            written.append((line, gap))
            gap = False
    if not written:
        return False
    ends = sorted(line.indent + len(line.text) for line, _ in written)
    full = _FULL * ends[len(ends) * 9 // 10]
    parted = [
        gap
        for (before, _), (line, gap) in itertools.pairwise(written)
        if before.indent + len(before.text) >= full and line.indent <= before.indent
    ]
    return len(parted) >= _ENOUGH and sum(parted) > _DOUBLE_SPACED * len(parted)


def _following(lines: tuple[Line, ...], i: int) -> str:
    return next((line.text for line in lines[i + 1 : i + 8] if line.text), "")
