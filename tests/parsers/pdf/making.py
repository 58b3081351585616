"""PDF files made for tests, whose text layer says what the test wants and whose glyphs have the ink of Thai ones.

The font is built here: letters are boxes, marks are boxes of the size that marks have, above or below the letters and
left of the pen, as Thai fonts draw them. So a map can lie while the ink does not.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name

UPM = 1000
_LETTERS = [chr(c) for c in (*range(0x0E01, 0x0E31), 0x0E32, 0x0E33, *range(0x0E40, 0x0E47), *range(0x0E50, 0x0E5A))]
_ASCII = [chr(c) for c in range(0x21, 0x7F)]
#: Mark → left edge (behind the pen), bottom, width, height.
_MARKS = {
    "\u0e31": (-300, 460, 280, 150),
    "\u0e34": (-330, 460, 300, 150),
    "\u0e35": (-330, 460, 300, 170),
    "\u0e37": (-330, 460, 300, 170),
    "\u0e38": (-120, -230, 110, 180),
    "\u0e39": (-220, -230, 200, 190),
    "\u0e47": (-320, 460, 300, 220),
    "\u0e48": (-120, 640, 60, 140),
    "\u0e49": (-280, 640, 260, 200),
    "\u0e4c": (-220, 640, 200, 180),
    "\u0e4d": (-180, 460, 156, 156),
}
#: Thai digits that are as low as letters, in a font that draws them at the codes of ASCII digits.
_LOW = "0123"
CHARACTERS = (*_LETTERS, *_ASCII, *_MARKS)


@dataclass(frozen=True)
class Line:
    """Text at a place (points, origin below left). `said` puts /ActualText beside it; `mode` 3 is text without ink."""

    x: float
    y: float
    text: str
    size: float = 16.0
    said: str | None = None
    mode: int = 0
    colour: tuple[float, float, float] = (0, 0, 0)
    matrix: tuple[float, float, float, float] = (1, 0, 0, 1)


@dataclass(frozen=True)
class Sheet:
    """A page: its lines, rectangles drawn as frames, and its boxes and rotation."""

    lines: Sequence[Line] = ()
    frames: Sequence[tuple[float, float, float, float]] = ()
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    picture: bool = False
    raw: bytes = field(default=b"")


def _box(left: float, bottom: float, width: float, height: float) -> Any:
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for x, y in ((left, bottom + height), (left + width, bottom + height), (left + width, bottom)):
        pen.lineTo((x, y))
    pen.closePath()
    return pen.glyph()


@cache
def font(thai_digits: bool = False) -> bytes:
    """A TrueType font; glyph 1 is a blank, then :data:`CHARACTERS` in order."""
    names = [".notdef", "blank", *(f"g{i}" for i in range(len(CHARACTERS)))]
    glyphs, widths = (
        {".notdef": _box(50, 0, 400, 400), "blank": TTGlyphPen(None).glyph()},
        {"blank": 220, ".notdef": 500},
    )
    for name, c in zip(names[2:], CHARACTERS, strict=True):
        if c in _MARKS:
            glyphs[name], widths[name] = _box(*_MARKS[c]), 0
        elif c == "\u0e33":  # its ring stands over the letter before it
            pen = TTGlyphPen(None)
            for left, bottom, width, height in ((40, 0, 300, 420), (-180, 460, 156, 156)):
                pen.moveTo((left, bottom))
                for x, y in ((left, bottom + height), (left + width, bottom + height), (left + width, bottom)):
                    pen.lineTo((x, y))
                pen.closePath()
            glyphs[name], widths[name] = pen.glyph(), 380
        else:
            low = thai_digits and c in _LOW
            glyphs[name], widths[name] = _box(40, 0, 320, 300 if low else 520 if c.isascii() else 420), 400
    builder = FontBuilder(UPM, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): name for name, c in zip(names[2:], CHARACTERS, strict=True)})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({n: (widths[n], getattr(glyphs[n], "xMin", 0)) for n in names})
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def gid(character: str) -> int:
    """The glyph that shows a character."""
    return 1 if character == " " else CHARACTERS.index(character) + 2


def pdf(
    sheets: Sequence[Sheet],
    *,
    lies: Mapping[str, str] | None = None,
    name: str = "TestThai",
    thai_digits: bool = False,
    password: str | None = None,
) -> bytes:
    """A PDF of these pages; ``lies``: shown character → what the text layer says that it is."""
    file = pikepdf.new()
    face = _face(file, lies or {}, name, thai_digits)
    for sheet in sheets:
        page = file.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(Font=Dictionary(F1=face))
        content = sheet.raw + b"".join(_drawn(line) for line in sheet.lines)
        content += b"".join(b"%f %f %f %f re S\n" % frame for frame in sheet.frames)
        if sheet.picture:
            image = file.make_stream(b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
            image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
            page.Resources.XObject = Dictionary(I1=image)
            content = b"q 595 0 0 842 0 0 cm /I1 Do Q\n" + content
        page.Contents = file.make_stream(content)
        if sheet.rotate:
            page.Rotate = sheet.rotate
        if sheet.crop:
            page.CropBox = Array(sheet.crop)
    out = io.BytesIO()
    file.save(out, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return out.getvalue()


def _drawn(line: Line) -> bytes:
    codes = "".join(f"{gid(c):04x}" for c in line.text)
    a, b, c, d = line.matrix
    red, green, blue = line.colour
    body = (
        f"BT {red} {green} {blue} rg /F1 {line.size} Tf {line.mode} Tr {a} {b} {c} {d} {line.x} {line.y} Tm "
        f"<{codes}> Tj ET\n"
    ).encode()
    if line.said is None:
        return body
    words = ("\ufeff" + line.said).encode("utf-16-be").hex()
    return f"/Span <</ActualText <{words}>>> BDC\n".encode() + body + b"EMC\n"


def _face(file: pikepdf.Pdf, lies: Mapping[str, str], name: str, thai_digits: bool) -> Dictionary:
    data = font(thai_digits)
    program = file.make_stream(data, Length1=len(data))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=4,
        FontBBox=Array([-400, -300, 1000, 900]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-300,
        CapHeight=520,
        StemV=80,
        FontFile2=program,
    )
    widths = [220 if i == 1 else _width(i) for i in range(1, len(CHARACTERS) + 2)]
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=file.make_indirect(descriptor),
        DW=0,
        W=Array([1, Array(widths)]),
        CIDToGIDMap=Name.Identity,
    )
    pairs = [(1, " "), *((gid(c), lies.get(c, c)) for c in CHARACTERS)]
    chars = "\n".join(f"<{g:04x}> <{text.encode('utf-16-be').hex()}>" for g, text in pairs if text)
    count = sum(bool(text) for _, text in pairs)
    mapping = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{count} beginbfchar\n{chars}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    return file.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{name}"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([file.make_indirect(below)]),
            ToUnicode=file.make_stream(mapping.encode()),
        )
    )


def _width(glyph: int) -> int:
    c = CHARACTERS[glyph - 2]
    return 0 if c in _MARKS else 380 if c == "\u0e33" else 400
