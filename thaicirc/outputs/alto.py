"""Pages as an engine read them → ALTO 4.2 (Library of Congress): every line and word at its place, with its sureness.

https://www.loc.gov/standards/alto/v4/alto-4-2.xsd. Boxes count tenths of a millimetre. Letters in doubt are given as
glyphs with their second choices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean
from xml.sax.saxutils import quoteattr

from thaicirc.outputs.hocr import ABOVE, BELOW
from thaicirc.parsers.ocr.reading import Letter, ReadLine, ReadPage

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-2.xsd">
 <Description>
  <MeasurementUnit>mm10</MeasurementUnit>
  <sourceImageInformation><fileName>{name}</fileName></sourceImageInformation>
  <Processing ID="OCR_1">
   <processingCategory>contentGeneration</processingCategory>
   <processingSoftware><softwareName>{engine}</softwareName></processingSoftware>
  </Processing>
 </Description>
 <Layout>
"""
#: Tenths of a millimetre in a point.
_UNIT = 254 / 72
#: Letters less sure than this are given one by one.
_DOUBTFUL = 0.9
_UNSAFE = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32)], " "))


def alto(pages: Sequence[ReadPage], *, name: str = "") -> Iterator[str]:
    """The file in pieces.

    >>> line = ReadLine((Letter("ก", 0.95, 72, 144),), 72, 80)
    >>> 'CONTENT="ก" WC="0.95"' in "".join(alto([ReadPage((line,), ((0,),))]))
    True
    """
    engine = f"thaicirc: {pages[0].engine}" if pages else "thaicirc"
    yield _HEAD.format(name=_attribute(name)[1:-1], engine=_attribute(engine)[1:-1])
    for i, page in enumerate(pages, 1):
        size = f'HEIGHT="{round(page.height * _UNIT)}" WIDTH="{round(page.width * _UNIT)}"'
        yield f'  <Page ID="P{i}" PHYSICAL_IMG_NR="{page.number}" {size} PC="{page.confidence:.3f}">\n'
        yield f'   <PrintSpace {size} HPOS="0" VPOS="0">\n'
        for k, (_, lines) in enumerate(groupby(page.lines, key=lambda line: line.block), 1):
            yield from _block(page, list(lines), f"P{i}_B{k}")
        yield "   </PrintSpace>\n  </Page>\n"
    yield " </Layout>\n</alto>\n"


def _block(page: ReadPage, lines: Sequence[ReadLine], name: str) -> Iterator[str]:
    body = [(line.x0, line.top, line.x1, line.bottom) for line in lines]
    around = (min(b[0] for b in body), min(b[1] for b in body), max(b[2] for b in body), max(b[3] for b in body))
    yield f'    <TextBlock ID="{name}" {_place(page, around)} LANG="th">\n'
    for n, line in enumerate(lines, 1):
        yield from _line(page, line, f"{name}_L{n}")
    yield "    </TextBlock>\n"


def _line(page: ReadPage, line: ReadLine, name: str) -> Iterator[str]:
    yield f'     <TextLine ID="{name}" {_of(page, line, line.letters)}>\n'
    end: float | None = None
    for w, word in enumerate(line.words(), 1):
        if end is not None:
            x0, top, x1, _ = _corners(page, (end, line.top, word[0].x0, line.bottom))
            yield f'      <SP WIDTH="{max(x1 - x0, 0)}" HPOS="{x0}" VPOS="{top}"/>\n'
        end = max(letter.x1 for letter in word)
        yield from _string(page, line, word, f"{name}_S{w}")
    yield "     </TextLine>\n"


def _string(page: ReadPage, line: ReadLine, word: Sequence[Letter], name: str) -> Iterator[str]:
    text = "".join(letter.text for letter in word)
    sure = fmean(letter.confidence for letter in word)
    told = f'ID="{name}" {_of(page, line, word)} CONTENT={_attribute(text)} WC="{sure:.2f}"'
    doubtful = [(i, letter) for i, letter in enumerate(word, 1) if letter.confidence < _DOUBTFUL]
    if not doubtful:
        yield f"      <String {told}/>\n"
        return
    yield f"      <String {told}>\n"
    for i, letter in doubtful:
        glyph = f'ID="{name}_G{i}" {_of(page, line, [letter])} CONTENT={_attribute(letter.text)} GC="{letter.confidence:.2f}"'
        variants = "".join(
            f'<Variant CONTENT={_attribute(other.text)} VC="{other.probability:.2f}"/>'
            for other in letter.others
            if other.text
        )
        yield f"       <Glyph {glyph}>{variants}</Glyph>\n"
    yield "      </String>\n"


def _of(page: ReadPage, line: ReadLine, letters: Sequence[Letter]) -> str:
    x0, x1 = min(letter.x0 for letter in letters), max(letter.x1 for letter in letters)
    return _place(page, (x0, line.top, x1, line.bottom))


def _place(page: ReadPage, body: tuple[float, float, float, float]) -> str:
    """The place of a stretch of body, with the room for marks, as attributes."""
    x0, top, x1, bottom = _corners(page, body)
    return f'HPOS="{x0}" VPOS="{top}" WIDTH="{x1 - x0}" HEIGHT="{bottom - top}"'


def _corners(page: ReadPage, body: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    x0, top, x1, bottom = body
    box = page.box(x0, top - ABOVE * (bottom - top), x1, bottom + BELOW * (bottom - top))
    left, above = max(round(box.x0 * _UNIT), 0), max(round(box.top * _UNIT), 0)
    return left, above, max(round(box.x1 * _UNIT), left), max(round(box.bottom * _UNIT), above)


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_UNSAFE))
