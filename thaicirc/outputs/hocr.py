"""Pages as an engine read them → hOCR 1.2: XHTML with every line and word at its place in the page's picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean
from xml.sax.saxutils import escape

from thaicirc.parsers.ocr.reading import Letter, ReadLine, ReadPage

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="th" lang="th">
 <head>
  <title>{title}</title>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ocr-system" content="{engine}"/>
  <meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word"/>
  <meta name="ocr-langs" content="th en"/>
 </head>
 <body>
"""
_POINTS = 72.0
_UNSAFE = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32)], " "))
#: How far letters reach above their body and below the baseline, in bodies.
ABOVE, BELOW = 0.75, 0.45


def hocr(pages: Sequence[ReadPage], *, dpi: float = 300.0, title: str = "") -> Iterator[str]:
    """The file in pieces; boxes count pixels of a picture of the page at so many dots an inch.

    >>> line = ReadLine((Letter("ก", 0.9, 72, 80),), 72, 80)
    >>> "bbox 72 66 80 84; x_wconf 90" in "".join(hocr([ReadPage((line,), ((0,),))], dpi=72))
    True
    """
    engine = pages[0].engine if pages else ""
    yield _HEAD.format(title=_said(title), engine=_said(f"thaicirc: {engine}"))
    for i, page in enumerate(pages):
        size = f"bbox 0 0 {round(page.width * dpi / _POINTS)} {round(page.height * dpi / _POINTS)}"
        yield f"  <div class='ocr_page' id='page_{i + 1}' title='{size}; ppageno {i}; scan_res {round(dpi)} {round(dpi)}'>\n"
        for k, (_, lines) in enumerate(groupby(page.lines, key=lambda line: line.block), 1):
            yield from _area(page, list(lines), f"{i + 1}_{k}", dpi)
        yield "  </div>\n"
    yield " </body>\n</html>\n"


def _area(page: ReadPage, lines: Sequence[ReadLine], name: str, dpi: float) -> Iterator[str]:
    boxes = [_box(page, line, line.letters, dpi) for line in lines]
    around = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    place = _title(around)
    yield f"   <div class='ocr_carea' id='block_{name}' title='{place}'>\n"
    yield f"    <p class='ocr_par' id='par_{name}' lang='th' title='{place}'>\n"
    for n, (line, box) in enumerate(zip(lines, boxes, strict=True), 1):
        baseline = f"baseline {_slope(page, line):.4f} {round((line.bottom - line.top) * -BELOW * dpi / _POINTS)}"
        yield f"     <span class='ocr_line' id='line_{name}_{n}' title='{_title(box)}; {baseline}'>\n"
        for w, word in enumerate(line.words(), 1):
            yield _word(page, line, word, f"{name}_{n}_{w}", dpi)
        yield "     </span>\n"
    yield "    </p>\n   </div>\n"


def _word(page: ReadPage, line: ReadLine, word: Sequence[Letter], name: str, dpi: float) -> str:
    sure = round(100 * fmean(letter.confidence for letter in word))
    text = _said("".join(letter.text for letter in word))
    place = _title(_box(page, line, word, dpi))
    return f"      <span class='ocrx_word' id='word_{name}' title='{place}; x_wconf {sure}'>{text}</span>\n"


def _box(page: ReadPage, line: ReadLine, letters: Sequence[Letter], dpi: float) -> tuple[int, int, int, int]:
    """The box of some letters of a line in pixels of the page as shown, inside of it."""
    body = line.bottom - line.top
    x0, x1 = min(letter.x0 for letter in letters), max(letter.x1 for letter in letters)
    box = page.box(x0, line.top - ABOVE * body, x1, line.bottom + BELOW * body)
    by, width, height = dpi / _POINTS, page.width, page.height
    left, top = max(round(box.x0 * by), 0), max(round(box.top * by), 0)
    right, bottom = min(round(box.x1 * by), round(width * by)), min(round(box.bottom * by), round(height * by))
    return left, top, max(right, left), max(bottom, top)


def _slope(page: ReadPage, line: ReadLine) -> float:
    """How far the line falls to the right on the page as shown, a pixel a pixel."""
    (x0, y0), (x1, y1) = page.point(line.x0, line.bottom), page.point(line.x1, line.bottom)
    return (y1 - y0) / (x1 - x0) if abs(x1 - x0) > abs(y1 - y0) else 0.0


def _title(box: tuple[int, int, int, int]) -> str:
    return "bbox {} {} {} {}".format(*box)


def _said(text: str) -> str:
    return escape(text.translate(_UNSAFE), {"'": "&#39;", '"': "&quot;"})
