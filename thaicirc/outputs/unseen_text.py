"""Text without ink: a page's lines as content of a PDF page, and the fonts that it is set in.

The letters are empty glyphs of a Type 3 font with a map to Unicode (ISO 32000-1, 9.6.5 and 9.10.3), so that no font has
to be embedded. Each glyph has the box that its letter fills: readers that compare ink with text find what they expect.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from thaicirc.parsers.ocr.reading import Letter, ReadLine, ReadPage
from thaicirc.parsers.pdf.clusters import MARKS

if TYPE_CHECKING:
    import pikepdf

#: A matrix of PDF: a b c d e f.
Transform = tuple[float, float, float, float, float, float]

#: Text rendering mode 3 draws nothing.
INVISIBLE = 3
#: So many letters are set at a time, each group at its own place and width: Thai lines go on without a blank.
_GROUP = 6
#: Codes of one Type 3 font, and how wide its letters are in thousandths of their size.
_CODES, _WIDTH = 250, 500
#: The body of Thai letters as a share of the size of their font.
_BODY = 0.36
#: Lines that slope less than this are set level.
_LEVEL = 0.05


@dataclass(slots=True)
class Fonts:
    """Codes given out for letters, :data:`_CODES` to each font; the fonts are called by the name and a number."""

    name: str = "ThaicircText"
    codes: dict[str, int] = field(default_factory=dict)

    def code(self, letter: str) -> tuple[int, int]:
        """The font and the code of a letter, both from 0."""
        return divmod(self.codes.setdefault(letter, len(self.codes)), _CODES)

    def letters(self) -> list[list[str]]:
        """The letters of each font in the order of their codes."""
        known = list(self.codes)
        return [known[start : start + _CODES] for start in range(0, len(known), _CODES)]


def drawn(page: ReadPage, fonts: Fonts, upright: Transform) -> Iterator[str]:
    """The content stream of a page's text."""
    yield f"BT {INVISIBLE} Tr\n"
    for line in page.lines:
        size = (line.bottom - line.top) / _BODY
        before: float | None = None
        for word in line.words():
            if before is not None:
                yield from _group(
                    page, line, [Letter(" ", 1.0, before, max(word[0].x0, before + 0.1))], fonts, upright, size
                )
            for group in _groups(word):
                yield from _group(page, line, group, fonts, upright, size)
            before = max(letter.x1 for letter in word)
    yield "ET\n"


def _groups(word: Sequence[Letter]) -> Iterator[list[Letter]]:
    """The letters of a word a few at a time; marks stay with their letter."""
    group: list[Letter] = []
    count = 0
    for letter in word:
        if letter.text not in MARKS:
            if count == _GROUP:
                yield group
                group, count = [], 0
            count += 1
        group.append(letter)
    if group:
        yield group


def _group(
    page: ReadPage,
    line: ReadLine,
    letters: Sequence[Letter],
    fonts: Fonts,
    upright: Transform,
    size: float,
) -> Iterator[str]:
    """One group set at its place, stretched to its width."""
    x0, x1 = min(letter.x0 for letter in letters), max(letter.x1 for letter in letters)
    (px, py), (qx, qy) = (_own(point, upright) for point in _level(page, line, x0, x1))
    length = math.hypot(qx - px, qy - py)
    count = max(sum(letter.text not in MARKS for letter in letters), 1)
    if length < 0.01 or size <= 0:
        return
    scale = length / (count * size * _WIDTH / 1000)
    cos, sin = (qx - px) / length, (qy - py) / length
    yield f"{cos * size * scale:.4f} {sin * size * scale:.4f} {-sin * size:.4f} {cos * size:.4f} {px:.3f} {py:.3f} Tm\n"
    font = -1
    codes = ""
    for letter in letters:
        number, code = fonts.code(letter.text)
        if number != font:
            yield (f"<{codes}> Tj\n" if codes else "") + f"/{fonts.name}{number} 1 Tf\n"
            font, codes = number, ""
        codes += f"{code:02x}"
    yield f"<{codes}> Tj\n"


def _level(page: ReadPage, line: ReadLine, x0: float, x1: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a stretch of the line begins and ends on the page as shown, level where the line is so nearly.

    Readers put what stands at one height on one line; a slant of two degrees would tear it apart.
    """
    (ax, ay), (bx, by) = page.point(line.x0, line.bottom), page.point(line.x1, line.bottom)
    (px, py), (qx, qy) = page.point(x0, line.bottom), page.point(x1, line.bottom)
    if abs(by - ay) <= _LEVEL * abs(bx - ax):
        return (px, (ay + by) / 2), (qx, (ay + by) / 2)
    if abs(bx - ax) <= _LEVEL * abs(by - ay):
        return ((ax + bx) / 2, py), ((ax + bx) / 2, qy)
    return (px, py), (qx, qy)


def _own(point: tuple[float, float], upright: Transform) -> tuple[float, float]:
    a, b, c, d, e, f = upright
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def made(pdf: pikepdf.Pdf, fonts: Fonts) -> Iterator[Any]:
    """Type 3 fonts whose glyphs are empty; marks have no width."""
    import pikepdf

    for letters in fonts.letters():
        yield pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type3,
            FontBBox=[-_WIDTH, -250, _WIDTH, 750],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            FirstChar=0,
            LastChar=len(letters) - 1,
            Widths=[0 if letter in MARKS else _WIDTH for letter in letters],
            Encoding=pikepdf.Dictionary(
                Type=pikepdf.Name.Encoding, Differences=[0, *(pikepdf.Name(f"/g{i}") for i in range(len(letters)))]
            ),
            CharProcs=pikepdf.Dictionary(
                {f"/g{i}": pdf.make_stream(_glyph(letter)) for i, letter in enumerate(letters)}
            ),
            Resources=pikepdf.Dictionary(),
            ToUnicode=pdf.make_stream(_to_unicode(letters).encode("ascii")),
        )


def _glyph(letter: str) -> bytes:
    """An empty glyph, in the box that the letter fills: readers that compare ink with text find what they expect.

    Marks lie over the letter before them; ำ has its ring above, Latin letters and figures are taller than Thai letters.
    """
    low, high = _reach(letter)
    if letter in MARKS:
        return f"0 0 {-_WIDTH + 1} {low} -1 {high} d1".encode("ascii")
    return f"{_WIDTH} 0 0 {low} {_WIDTH} {high} d1".encode("ascii")


def _reach(letter: str) -> tuple[int, int]:
    """How deep and how high a letter reaches, in thousandths of its size."""
    if letter in MARKS:
        return (-250, -60) if letter in "\u0e38\u0e39\u0e3a" else (420, 700)
    return (-60, 700) if letter.isascii() or letter == "\u0e33" else (0, round(1000 * _BODY))


def _to_unicode(letters: Sequence[str]) -> str:
    """A CMap from codes to UTF-16 (ISO 32000-1, 9.10.3), a hundred entries a block at most."""
    entries = [f"<{i:02x}> <{letter.encode('utf-16-be').hex()}>" for i, letter in enumerate(letters)]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /ThaicircText def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
