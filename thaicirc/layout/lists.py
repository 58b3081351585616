"""The entries of a header field that may hold one thing or a numbered list of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaicirc.layout.flow import Flow, join
from thaicirc.layout.rows import SKIPPED, Item, entry_of, item_of
from thaicirc.layout.zones import Layout
from thaicirc.spans import Span

_INNER = re.compile(
    r"(?:\s(?=(?P<number>[0-9๐-๙]{1,2})\.\s*[^\s0-9๐-๙])|\s{2,}(?=(?P<bracketed>[0-9๐-๙]{1,2})\)\s*[^\s0-9๐-๙]))"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its number as printed, or None, its text on one line, and the lines it was read from."""

    number: int | None
    flow: Flow
    lines: tuple[Span, ...]


def entries(layout: Layout, name: str) -> list[Entry]:
    """The entries of a header field, in order."""
    found: list[tuple[int | None, list[Span]]] = []
    spans = layout.fields.get(name, ())
    bare = _numbered_barely([span.of(layout.text) for span in spans])
    for span in spans:
        for part in _parted(layout.text, span):
            item = (_expected_entry if bare else _marked)(part.of(layout.text), _expected(found))
            number = int(item.number) if item and item.number and item.number.isdigit() else None
            if item is not None and (number is None or 0 <= number - _expected(found) <= SKIPPED):
                found.append((number, [Span(part.start + item.end, part.end)]))
            elif found:
                found[-1][1].append(part)
            elif len(part):
                found.append((None, [part]))
    return [Entry(number, join(layout.text, lines), tuple(lines)) for number, lines in found]


def _marked(line: str, _expected: int) -> Item | None:
    return item_of(line)


def _expected_entry(line: str, expected: int) -> Item | None:
    """The next number of a list, with or without a stop; a quantity that opens a line is another number."""
    item = entry_of(line)
    return item if item and (item_of(line) or item.number == str(expected)) else None


def _numbered_barely(lines: Sequence[str]) -> bool:
    """Whether the entries bear numbers without a stop: ``๑ แบบตอบรับ``, below it ``๒ แผนที่``."""
    bare = [item.number for line in lines if item_of(line) is None and (item := entry_of(line))]
    return bool(lines) and entry_of(lines[0]) is not None and bare[:2] == ["1", "2"]


def _expected(found: list[tuple[int | None, list[Span]]]) -> int:
    last = found[-1][0] if found else 0
    return (last if last is not None else len(found)) + 1


def _parted(text: str, span: Span) -> list[Span]:
    """A line that holds several numbered entries, parted before each number."""
    line = span.of(text)
    first = item_of(line)
    if first is None or first.number is None:
        return [span]
    cuts, expected = [0], int(first.number.split(".")[0]) + 1
    for match in _INNER.finditer(line):
        if int(match["number"] or match["bracketed"]) == expected:
            cuts.append(match.end())
            expected += 1
    bounds = [*cuts, len(line)]
    return [Span(span.start + a, span.start + b) for a, b in itertools.pairwise(bounds)]
