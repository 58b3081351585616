"""Pages as read → what :meth:`thaicirc.document.Document.from_pages` takes: text as typed, words with places, furniture.

The lines become the rows that a PDF's text layer has, and go the same way from there: gaps and indents as blanks, page
numbers and continuation words told apart. What stamps say comes after the page's own text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from statistics import fmean

from thaicirc.document import Furniture, Page, PageText, Word
from thaicirc.parsers.ocr.letters import tidy
from thaicirc.parsers.ocr.reading import HANDWRITTEN, STAMP, Letter, ReadLine, ReadPage
from thaicirc.parsers.pdf.clusters import MARKS, Cluster
from thaicirc.parsers.pdf.furniture import Bare, Leaf, bare
from thaicirc.parsers.pdf.rows import Row, row_of
from thaicirc.parsers.pdf.typed import Sheet, Stretch, sheet, typed
from thaicirc.records import Soundness, TextOrigin
from thaicirc.spans import Span

#: The body of Thai letters as a share of the size of their font (Sarabun).
_BODY = 0.36
#: How far letters reach above their body and below the baseline, in bodies.
_ABOVE, _BELOW = 0.75, 0.45
#: A page whose letters are less sure in the mean is doubtful, or not to be believed.
_SOUND, _DOUBTFUL = 0.95, 0.8
_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")


@dataclass(slots=True)
class ReadCluster(Cluster):
    """A letter and its marks, and how sure each of them is."""

    sure: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page on its way: its own rows, and those of its stamps."""

    page: ReadPage
    rows: tuple[Row, ...]
    stamps: tuple[Row, ...]


def pages_of(read: Sequence[ReadPage]) -> list[PageText]:
    """The pages' texts with words and boxes; furniture is told with a view to all of them."""
    leaves = [_leaf(page) for page in read]
    own = bare([Leaf(leaf.rows, leaf.page.width, leaf.page.height) for leaf in leaves])
    return [_page_text(leaf, rest) for leaf, rest in zip(leaves, own, strict=True)]


def _leaf(page: ReadPage) -> _Leaf:
    lines = [tidy(line) for line in page.lines]
    own = [[lines[i] for i in row if lines[i].kind != STAMP] for row in page.rows]
    stamps = [[lines[i] for i in row if lines[i].kind == STAMP] for row in page.rows]
    return _Leaf(page, tuple(_rows(own)), tuple(_rows(stamps)))


def _rows(groups: Sequence[Sequence[ReadLine]]) -> Iterator[Row]:
    for group in groups:
        members = [line for line in group if line.text]
        if not members:
            continue
        main = max(members, key=lambda line: len(line.letters))
        clusters = [cluster for line in members for cluster in _clusters(line)]
        row = row_of(clusters, main.bottom)
        if row is not None:
            yield row


def _clusters(line: ReadLine) -> Iterator[Cluster]:
    """Letters with their marks."""
    body = line.bottom - line.top
    top, bottom = line.top - _ABOVE * body, line.bottom + _BELOW * body
    for members in _with_marks(line.letters):
        first = members[0]
        marks = "".join(each.text for each in members[1:])
        sure = tuple(each.confidence for each in members)
        yield ReadCluster(first.text, first.x0, first.x1, body / _BODY, top, bottom, marks, sure)


def _with_marks(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    members: list[Letter] = []
    for letter in letters:
        if members and letter.text in MARKS:
            members.append(letter)
            continue
        if members:
            yield members
        members = [letter]
    if members:
        yield members


def _page_text(leaf: _Leaf, own: Bare) -> PageText:
    measure = sheet(own.rows or leaf.stamps)
    text, words = _typed(own.rows, measure, leaf.page)
    if leaf.stamps:
        gap = "\n\n" if text else ""
        stamped, more = _typed(leaf.stamps, sheet(leaf.stamps), leaf.page)
        words += [replace(word, span=word.span.shift(len(text) + len(gap))) for word in more]
        text += gap + stamped
    grade, reasons = graded(leaf.page, text)
    furniture = tuple(
        Furniture(kind, typed([row], measure)[0].strip(), leaf.page.box(*row.place)) for kind, row in own.furniture
    )
    about = Page(
        leaf.page.number,
        Span(0, 0),
        TextOrigin.OCR,
        size=(leaf.page.width, leaf.page.height),
        grade=grade,
        reasons=reasons,
        furniture=furniture,
    )
    return PageText(text, tuple(words), about)


def graded(page: ReadPage, text: str) -> tuple[Soundness, tuple[str, ...]]:
    """How far what was read can be believed, and why not further."""
    if not text.strip():
        return Soundness.UNSOUND, ("no_text",)
    if page.confidence >= _SOUND:
        return Soundness.SOUND, ()
    return Soundness.DOUBTFUL if page.confidence >= _DOUBTFUL else Soundness.UNSOUND, ("low_confidence",)


def _typed(rows: Sequence[Row], measure: Sheet, page: ReadPage) -> tuple[str, list[Word]]:
    text, stretches = typed(rows, measure)
    sure = (
        value for row in rows for c in row.clusters if isinstance(c, ReadCluster) and c.text != " " for value in c.sure
    )
    words: list[Word] = []
    for stretch in stretches:
        words += _words(text, stretch, list(islice(sure, stretch.end - stretch.start)), page)
    return text, words


def _words(text: str, stretch: Stretch, sure: Sequence[float], page: ReadPage) -> Iterator[Word]:
    """A word for each run of figures and for what stands between: they are as sure as the least sure figure."""
    start = 0
    length = stretch.end - stretch.start
    letters = text[stretch.start : stretch.end]
    for end in range(1, length + 1):
        if end < length and (letters[end] in _DIGITS) == (letters[end - 1] in _DIGITS):
            continue
        yield _word(stretch, start, end, _confidence(letters[start:end], sure[start:end]), page)
        start = end


def _confidence(text: str, sure: Sequence[float]) -> float:
    """A figure wrong makes a number wrong; a letter wrong leaves a word that one can read."""
    if text == HANDWRITTEN:
        return 0.0
    return round(min(sure) if text[0] in _DIGITS else fmean(sure), 4)


def _word(stretch: Stretch, start: int, end: int, confidence: float, page: ReadPage) -> Word:
    span = Span(stretch.start + start, stretch.start + end)
    edges = stretch.edges[start : end + 1]
    box = page.box(min(edges), stretch.place.top, max(edges), stretch.place.bottom)
    if page.turned:
        return Word(span, box, confidence)
    middle = stretch.place.bottom
    return Word(span, box, confidence, tuple(page.point(x, middle)[0] for x in edges))
