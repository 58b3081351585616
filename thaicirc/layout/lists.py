"""The entries of a header field that may hold one thing or a numbered list of them."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from thaicirc.layout.flow import Flow, join
from thaicirc.layout.rows import SKIPPED, item_of
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
    for span in layout.fields.get(name, ()):
        for part in _parted(layout.text, span):
            item = item_of(part.of(layout.text))
            number = int(item.number) if item and item.number and item.number.isdigit() else None
            if item is not None and (number is None or 0 <= number - _expected(found) <= SKIPPED):
                found.append((number, [Span(part.start + item.end, part.end)]))
            elif found:
                found[-1][1].append(part)
            elif len(part):
                found.append((None, [part]))
    return [Entry(number, join(layout.text, lines), tuple(lines)) for number, lines in found]


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
