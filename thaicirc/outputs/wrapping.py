"""A text → lines that fit a width in terminal cells, broken at blanks and, within long Thai runs, between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

#: A run of Thai that would leave more than this share of a line empty is broken within.
_RAGGED = 0.3


def wrapped(text: str, width: int, *, later: int | None = None) -> list[str]:
    """The lines of ``text``, the first at most ``width`` cells wide, the others ``later``.

    >>> wrapped("ขอเชิญประชุมคณะกรรมการ ครั้งที่ ๑", 18)
    ['ขอเชิญประชุม', 'คณะกรรมการ ครั้งที่ ๑']
    """
    room = max(width, 8)
    lines = [""]
    for chunk in text.split():
        for piece in _pieces(chunk, lines[-1], room):
            if cell_len(lines[-1]) + cell_len(piece) > room and lines[-1].strip():
                lines[-1] = lines[-1].rstrip()
                room = max(later or width, 8)
                lines.append("")
            if cell_len(piece) > room:
                *whole, piece = chop_cells(piece, room)
                lines[-1:] = [*whole, ""]
            lines[-1] += piece
        lines[-1] += " "
    return [line.rstrip() for line in lines]


def _pieces(chunk: str, line: str, room: int) -> Iterator[str]:
    """The chunk whole where that does not leave the line ragged, else its words."""
    left = room - cell_len(line)
    if cell_len(chunk) <= left or (left <= _RAGGED * room and cell_len(chunk) <= room):
        yield chunk
    else:
        yield from _words(chunk)


def _words(chunk: str) -> Iterator[str]:
    """Thai words, signs that close a word kept with it; a dictionary is loaded only when one is needed.

    Paths and addresses on the web are broken after a stroke.
    """
    if chunk.isascii():
        yield from re.findall(r"[^/]*/+|[^/]+", chunk)
        return
    from pythainlp.tokenize import word_tokenize

    word = ""
    for token in word_tokenize(chunk, engine="newmm"):
        if word and token[0] not in "ๆฯ.,;:)”’/-" and word[-1] not in "(“‘./-":
            yield word
            word = ""
        word += token
    yield word
