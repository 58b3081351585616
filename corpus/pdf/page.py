"""What typesetting gives: the PDF file, and for each page every word with its box."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetWord:
    """A word on the page: what stands between two blanks or ends of a line. Points, origin at the page's top left.

    In x the box is tight round the ink; in y it spans the face's height, from the highest mark to the deepest, so that
    all words of a line in one size have the same height. The box of a tilted word is the upright one around it.
    `zone` is one of :data:`ZONES`.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    zone: str


@dataclass(frozen=True, slots=True)
class SetPage:
    """One page. `lines` are indexes of `words`, line by line in reading order.

    A line is what is written in one go: what stands beside it in another column (the letterhead opposite the number, the
    next cell of a table) is a line of its own.
    """

    width: float
    height: float
    words: tuple[SetWord, ...]
    lines: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Typeset:
    """The file and its pages."""

    pdf: bytes
    pages: tuple[SetPage, ...]


ZONES = (
    "letterhead number date subject recipients references attachments body table signature footer stamp page_number "
    "continuation title enclosure endorsement"
).split()
"""Where a word can stand; urgency and secrecy are stamps, an agency's name under a stamped letter is letterhead."""

WIDTH, HEIGHT = 595.28, 841.89
"""A4 in points."""
