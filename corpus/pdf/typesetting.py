"""A letter in, its PDF with the boxes of all words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.letter import Enclosure, Form, Letter
from corpus.pdf import blocks, closing, head, stamps
from corpus.pdf.breaking import atoms
from corpus.pdf.canvas import Canvas
from corpus.pdf.embed import Subset
from corpus.pdf.faces import Face
from corpus.pdf.flow import Row, gap, joined, one_page, paged
from corpus.pdf.frame import Frame
from corpus.pdf.ink import emblem
from corpus.pdf.manner import manner, numeral
from corpus.pdf.page import WIDTH, Typeset
from corpus.pdf.writer import write

_TOP = 42.5  # 1.5 cm: above the emblem
_PLAIN_TOP = 64.0  # where there is none
_SQUEEZE = 24.0  # a page that stands alone may go further down than others
_NEXT_TOP = 78.0  # page 2 and on, below the page's number


def typeset(letter: Letter) -> Typeset:
    """The PDF of a letter and every word's box; the same bytes for the same letter."""
    frame = Frame(letter.look, manner(letter))
    book = _Book(letter, frame)
    book.section(_rows(letter, frame), _TOP if letter.form not in (Form.MINUTES, Form.NEWS) else _PLAIN_TOP)
    if letter.received:
        stamps.received(book.pages[0], letter.received, frame)
    for enclosure in letter.enclosures:
        book.section(_enclosed(enclosure, frame), _PLAIN_TOP, goes_on=False)
    for canvas in book.pages:
        stamps.secrecy(canvas, letter, frame, foot=True)
    contents = ["\n".join(canvas.operators).encode("ascii") for canvas in book.pages]
    pdf = write(contents, list(book.fonts.values()), [emblem()], letter.name)
    return Typeset(pdf, tuple(canvas.page() for canvas in book.pages))


def _rows(letter: Letter, frame: Frame) -> list[Row]:
    """A document without its enclosures; the last lines of the body stay with the signature."""
    body = blocks.rows(letter.body, frame)
    end = closing.rows(letter, frame)
    if body and end:
        body = body[:-1] + joined(body[-1:])
    return [*head.rows(letter, frame), *body, *end]


def _enclosed(enclosure: Enclosure, frame: Frame) -> list[Row]:
    """An enclosure's page: its mark at the upper right, its title, what it holds."""
    rows: list[Row] = []
    if enclosure.mark:
        x = frame.right - frame.style.width(enclosure.mark)

        def mark(canvas: Canvas, top: float) -> None:
            canvas.text(x, frame.baseline(top), enclosure.mark, frame.style, "enclosure")

        rows += [Row(frame.pitch, mark, keep=True), gap(frame.pitch * 0.5)]
    rows += frame.centred(enclosure.title, frame.style.but(bold=True), "enclosure")
    return [*rows, gap(frame.pitch * 0.4), *blocks.rows(enclosure.blocks, frame, "enclosure")]


@dataclass(slots=True)
class _Book:
    """The pages of a document in the making."""

    letter: Letter
    frame: Frame
    pages: list[Canvas] = field(default_factory=list)
    fonts: dict[Face, Subset] = field(default_factory=dict)

    def section(self, rows: Sequence[Row], top: float, *, goes_on: bool = True) -> None:
        """Draw rows on pages of their own; where it `goes_on`, a page's foot names the next page's first words."""
        foot = self.frame.foot
        whole = one_page(rows, foot + _SQUEEZE - top)
        pages = [whole] if whole else paged(rows, foot - top, foot - _NEXT_TOP)
        for number, page in enumerate(pages, 1):
            canvas = self._page()
            if number > 1:
                self._number(canvas, number)
            at = top if number == 1 else _NEXT_TOP
            for row in page:
                row.draw(canvas, at)
                at += row.height
            if goes_on and number < len(pages) and self.letter.form is not Form.NEWS:
                self._continue(canvas, pages[number])

    def _page(self) -> Canvas:
        """A new page with what is stamped on its head."""
        canvas = Canvas(self.fonts)
        stamps.secrecy(canvas, self.letter, self.frame)
        if not self.pages:
            stamps.urgency(canvas, self.letter, self.frame)
        self.pages.append(canvas)
        return canvas

    def _number(self, canvas: Canvas, number: int) -> None:
        text = self.frame.ways.page_mark.format(numeral(number, self.frame.ways))
        canvas.centred(WIDTH / 2, 52.0, text, self.frame.style, "page_number")

    def _continue(self, canvas: Canvas, following: Sequence[Row]) -> None:
        """The continuation word at the right of the foot (Saraban Regulation, annex: /…)."""
        opening = next((row.opening for row in following if row.opening.strip()), "")
        if not opening:
            return
        text = "/" + _first_words(opening) + self.frame.ways.more
        x = self.frame.right - self.frame.style.width(text)
        canvas.text(x, self.frame.foot + self.frame.pitch * 1.1, text, self.frame.style, "continuation")


def _first_words(line: str) -> str:
    """The first words of a line, about ten letters.

    >>> _first_words("๒.๑ ส่งรายชื่อผู้เข้าประชุม")
    '๒.๑ ส่งรายชื่อ'
    """
    words = ""
    for blanks, atom in atoms(line, False):
        if len(words) >= 8:
            break
        words += " " * (blanks if words else 0) + atom
    return words
