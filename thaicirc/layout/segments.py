"""Pieces of a printed line that stand apart: a letterhead's two columns that text extraction merged."""

from __future__ import annotations

import re

from thaicirc.spans import Span

_GAP = re.compile(r" {3,}|\t+ *| *\t+")


def segments(text: str, line: Span) -> list[Span]:
    """The stretches of a line parted by three blanks or more, or by a tab.

    >>> [s.of("ที่ มท ๑/๒     กรมที่ดิน") for s in segments("ที่ มท ๑/๒     กรมที่ดิน", Span(0, 24))]
    ['ที่ มท ๑/๒', 'กรมที่ดิน']
    """
    found, at = [], line.start
    for gap in _GAP.finditer(text, line.start, line.end):
        if gap.start() > at:
            found.append(Span(at, gap.start()))
        at = gap.end()
    if at < line.end:
        found.append(Span(at, line.end))
    return found
