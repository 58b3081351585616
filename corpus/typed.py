"""A letter as plain text, in the ways in which its text comes to a reader: as typed, run together, or wrapped by a printer.

``wrapped`` keeps the lines of a page, indents and the two columns of the letterhead; ``merged`` is what copying from a
document gives: no indents, the columns of the letterhead on one line; ``flowing`` has one line a paragraph, as the web has it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from corpus.letter import Block, Field, Form, Letter, Paragraph, Signature, Table

_RIGHT, _MIDDLE = 50, 38  # columns of the letterhead's right half and of the date
_SIGN = 46  # where a signature block is centred
_MEMO_GAP = " " * 12
#: Parts of an address on the web or of an e-mail address, which no printer breaks.
_ADDRESS = re.compile(r"[A-Za-z0-9@._:/%?=&~+-]+")
_PAGE_END = "\f"


class Layout(StrEnum):
    """How the lines of the text are laid out."""

    WRAPPED = "wrapped"
    MERGED = "merged"
    FLOWING = "flowing"


def typed(letter: Letter, layout: Layout = Layout.WRAPPED, *, width: int = 88) -> str:
    """The text of a letter, without what the page adds to it (page numbers, stamps).

    >>> from corpus.letter import Form
    >>> print(typed(Letter("a", Form.NEWS, title=("ข่าว",), body=(Paragraph("วันนี้", place="flush"),)), Layout.FLOWING))
    ข่าว
    วันนี้
    <BLANKLINE>
    """
    pen = _Pen(layout, width)
    pages = []
    for page in "\n".join(_parts(letter, pen)).split(_PAGE_END):
        lines = [line.rstrip() for line in page.split("\n")]
        if layout is not Layout.WRAPPED:
            lines = [line.strip() for line in lines if line.strip()]
        pages.append("\n".join(lines).strip("\n") + "\n")
    return _PAGE_END.join(pages)


class _Pen:
    """Knows how wide a line is and how far things are set in."""

    def __init__(self, layout: Layout, width: int) -> None:
        self.layout, self.width = layout, width

    def centred(self, line: str, around: int | None = None) -> str:
        if self.layout is not Layout.WRAPPED:
            return line
        return " " * max((around or self.width // 2) - columns(line) // 2, 0) + line

    def wrapped(self, text: str, first: int = 0, rest: int = 0, least: int = 0) -> list[str]:
        """Lines of a paragraph, the first and the others set in by blanks; flowing text stays one line."""
        text = text.replace("\t", "   ")
        if self.layout is Layout.FLOWING:
            return [text]
        room = self.width - 2
        lines, line, limit = [], "", room - max(first, least)
        for word in words(text):
            if columns(line + word.rstrip()) > limit and line:
                lines.append(line.rstrip())
                line, limit = word.lstrip(), room - rest
            else:
                line += word
        lines.append(line.rstrip())
        if self.layout is Layout.MERGED:
            return lines
        return [" " * first + lines[0], *(" " * rest + each for each in lines[1:])]


def columns(text: str) -> int:
    """How many columns a text takes where every letter takes one: Thai marks above and below take none.

    >>> columns("ที่")
    1
    """
    return sum(not ("\u0e34" <= c <= "\u0e3a" or "\u0e47" <= c <= "\u0e4e" or c == "\u0e31") for c in text)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, blanks with the word before them, so that it can be broken between them."""
    from pythainlp.tokenize import word_tokenize

    found: list[str] = []
    for word in word_tokenize(text, engine="newmm", keep_whitespace=True):
        glued = word.isspace() or word[0] in "ๆฯ)”]}.,:;%" or (found and found[-1][-1:] in "(“[{")
        latin = found and _ADDRESS.fullmatch(found[-1]) and _ADDRESS.fullmatch(word)
        if found and (glued or latin):
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


def _parts(letter: Letter, pen: _Pen) -> Iterator[str]:
    yield from _head(letter, pen)
    for each in letter.fields:
        yield from _field(each, pen)
        yield ""
    for block in letter.body:
        yield from _block(block, pen)
    if letter.form is Form.STAMPED:
        yield from ("", "", pen.centred(letter.agency[0], _SIGN + 8), pen.centred(letter.date, _SIGN + 8), "")
    if letter.signature:
        yield from _signed(letter.signature, pen)
    if letter.footer:
        yield from ("", *letter.footer)
    if letter.copies:
        yield letter.copies
    if letter.endorsement:
        yield from ("", *letter.endorsement)
    for enclosure in letter.enclosures:
        yield _PAGE_END
        if enclosure.mark:
            yield pen.centred(enclosure.mark, pen.width - columns(enclosure.mark))
        yield from (pen.centred(enclosure.title), "")
        for block in enclosure.blocks:
            yield from _block(block, pen)


def _head(letter: Letter, pen: _Pen) -> Iterator[str]:
    if letter.secrecy:
        yield pen.centred(letter.secrecy)
    if letter.form is Form.MEMO:
        yield from _memo_head(letter, pen)
    elif letter.form in (Form.LETTER, Form.STAMPED):
        yield from _letterhead(letter, pen)
    else:
        news = letter.form is Form.NEWS
        yield from (line if news else pen.centred(line) for line in letter.title)
        if letter.title and not news:
            yield from (pen.centred("-" * 24), "")


def _memo_head(letter: Letter, pen: _Pen) -> Iterator[str]:
    if letter.urgency:
        yield letter.urgency
    yield from (pen.centred("บันทึกข้อความ"), f"ส่วนราชการ  {letter.sender_line}")
    gap = _MEMO_GAP if pen.layout is Layout.WRAPPED else "  "
    yield f"ที่  {letter.number}{gap}วันที่  {letter.date}"


def _letterhead(letter: Letter, pen: _Pen) -> Iterator[str]:
    if letter.urgency:
        yield letter.urgency
    own = f"ที่ {letter.number}"
    wrapped = pen.layout is Layout.WRAPPED
    lead = own + (" " * max(_RIGHT - columns(own), 4) if wrapped else " ")
    if letter.form is Form.STAMPED:
        yield from (own, "")
        return
    yield lead + letter.agency[0]
    yield from (" " * (_RIGHT if wrapped else 0) + line for line in letter.agency[1:])
    yield from ("", " " * (_MIDDLE if wrapped else 0) + letter.date, "")


def _field(each: Field, pen: _Pen) -> Iterator[str]:
    indent = columns(each.label) + 2
    for i, item in enumerate(each.items):
        quantity = each.quantities[i] if i < len(each.quantities) else ""
        text = f"{item} {quantity}" if quantity else item
        lines = pen.wrapped(text, 0, indent, indent)
        lead = f"{each.label}  " if i == 0 else (" " * indent if pen.layout is Layout.WRAPPED else "")
        yield lead + lines[0]
        yield from lines[1:]


def _block(block: Block, pen: _Pen) -> Iterator[str]:
    if isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield "   ".join(cell for cell in row if cell)
        return
    yield from _paragraph(block, pen)


def _paragraph(block: Paragraph, pen: _Pen) -> Iterator[str]:
    if block.place == "centre":
        yield pen.centred(block.text)
        return
    indent = {"flush": 0, "heading": 0}.get(block.place, 8 + 4 * max(block.level - 1, 0))
    label = f"{block.label} " if block.label else ""
    yield from pen.wrapped(label + block.text, indent, 0)


def _signed(signature: Signature, pen: _Pen) -> Iterator[str]:
    yield ""
    if signature.given_on:
        yield from (" " * (16 if pen.layout is Layout.WRAPPED else 0) + signature.given_on, "")
    if signature.closing:
        yield from (pen.centred(signature.closing, _SIGN), "", "")
    rank = f"{signature.rank}" if signature.rank else ""
    if rank:
        yield pen.centred(rank, _SIGN - 14)
    yield pen.centred(f"({signature.name})", _SIGN)
    yield from (pen.centred(line, _SIGN) for line in signature.position)


def layout_of(rng: random.Random, letter: Letter) -> Layout:
    """How the text of a document of this form mostly comes: news flow, letters keep their lines or lose them."""
    shares: Sequence[int] = (0, 1, 9) if letter.form is Form.NEWS else (5, 3, 2)
    return rng.choices(list(Layout), shares)[0]
