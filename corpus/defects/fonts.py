"""The fonts of a PDF, code by code: what a code draws, what it is said to be, and new codes that say otherwise.

Composite fonts of TrueType outlines with ``Identity-H`` codes are understood, as :mod:`corpus.pdf` writes them
(ISO 32000-1:2008, 9.7.4 and 9.10.3). A new code draws the same glyph as an old one, or a part of it; so the page looks
the same, whatever the code is said to be.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import pikepdf

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{}
endcmap CMapName currentdict /CMap defineresource pop end end"""
_ROUND_TO_GRID = 0x4
#: A section of a CMap holds at most so many entries (Adobe Technical Note 5014).
_SECTION = 100


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a code draws and how far the pen moves (in thousandths of an em).

    One glyph or, of a glyph made of components, those from `first` to `last`; then, where the pen has come to, `joined`.
    """

    glyph: int
    width: int
    first: int = 0
    last: int | None = None
    joined: tuple[int, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is a glyph of the font as it stands."""
        return not self.first and self.last is None and not self.joined


@dataclass(slots=True)
class Font:
    """A font in the making; `texts` and `drawn` say what each code is said to be and what it draws."""

    name: str
    texts: dict[int, str]
    drawn: dict[int, Drawn]
    source: pikepdf.Dictionary
    codes: dict[tuple[Drawn, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, source: pikepdf.Dictionary) -> Font | None:
        """The font, or nothing where it is of another make."""
        if str(source.get("/Encoding")) != "/Identity-H" or "/ToUnicode" not in source:
            return None
        descendant = cast("pikepdf.Dictionary", cast("pikepdf.Array", source.DescendantFonts)[0])
        texts = _texts(cast("pikepdf.Stream", source.ToUnicode).read_bytes())
        widths = _widths(cast("pikepdf.Array", descendant.W))
        drawn = {code: Drawn(code, widths.get(code, 0)) for code in texts}
        codes = {(drawn[code], text): code for code, text in texts.items()}
        return cls(str(source.BaseFont)[1:], texts, drawn, source, codes)

    def said(self, code: int, text: str) -> int:
        """A code that draws what `code` draws and is said to be `text`."""
        return self._code(self.drawn[code], text)

    def narrowed(self, code: int, lost: int) -> int:
        """A code like `code` that moves the pen less far."""
        return self._code(replace(self.drawn[code], width=self.drawn[code].width - lost), self.texts[code])

    def split(self, code: int, front: str, back: str) -> tuple[int, int]:
        """Two codes that draw together what `code` draws: its last component the second, the others the first."""
        drawn = self.drawn[code]
        return self._code(replace(drawn, width=0, last=-1), front), self._code(replace(drawn, first=-1), back)

    def joined(self, code: int, other: int) -> int:
        """A code that draws both and is said to be what `code` is."""
        first, second = self.drawn[code], self.drawn[other]
        both = replace(first, width=first.width + second.width, joined=(*first.joined, second.glyph))
        return self._code(both, self.texts[code])

    def _code(self, drawn: Drawn, text: str) -> int:
        code = self.codes.setdefault((drawn, text), max(self.drawn) + 1)
        self.drawn[code], self.texts[code] = drawn, text
        return code

    def save(self, pdf: pikepdf.Pdf, used: set[int], name: str = "") -> pikepdf.Object:
        """The font with the codes that are used, as an object of the file; with `name`, called so."""
        import pikepdf

        made, descendant, descriptor = (
            pdf.make_indirect(pikepdf.Dictionary(dict(part.items()))) for part in (self.source, *_below(self.source))
        )
        drawn = {code: self.drawn[code] for code in sorted(used)}
        codes = range(max(drawn, default=0) + 1)
        program, glyphs = _program(descriptor.FontFile2.read_bytes(), drawn)
        descriptor.FontFile2 = pdf.make_stream(program, Length1=len(program))
        descendant.CIDToGIDMap = pdf.make_stream(b"".join(glyphs.get(code, 0).to_bytes(2, "big") for code in codes))
        descendant.W = pikepdf.Array([0, pikepdf.Array([drawn[c].width if c in drawn else 0 for c in codes])])
        descendant.FontDescriptor = descriptor
        made.DescendantFonts = pikepdf.Array([descendant])
        made.ToUnicode = pdf.make_stream(_cmap({code: self.texts[code] for code in drawn}))
        if name:
            descriptor.FontName = descendant.BaseFont = made.BaseFont = _called(self.name, name)
        return made


def _below(source: pikepdf.Dictionary) -> tuple[pikepdf.Dictionary, pikepdf.Dictionary]:
    descendant = cast("pikepdf.Dictionary", cast("pikepdf.Array", source.DescendantFonts)[0])
    return descendant, cast("pikepdf.Dictionary", descendant.FontDescriptor)


def _called(old: str, name: str) -> pikepdf.Name:
    import pikepdf

    tag = old.partition("+")[0] + "+" if "+" in old else ""
    return pikepdf.Name(f"/{tag}{name}")


def _texts(cmap: bytes) -> dict[int, str]:
    """What the codes of a ToUnicode CMap with single entries stand for.

    >>> _texts(b"2 beginbfchar <0001> <0E01> <0002> <0E490E33> endbfchar")
    {1: 'ก', 2: '้ำ'}
    """
    found: dict[int, str] = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in _ENTRY.findall(section):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return found


def _cmap(texts: dict[int, str]) -> bytes:
    """A ToUnicode CMap for texts."""
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(texts.items())]
    parts = [lines[at : at + _SECTION] for at in range(0, len(lines), _SECTION)]
    return _CMAP.format(
        "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    ).encode()


def _widths(array: Iterable[Any]) -> dict[int, int]:
    """The widths of a /W array, in thousandths of an em."""
    import pikepdf

    found: dict[int, int] = {}
    entries = list(array)
    at = 0
    while at < len(entries):
        first, second = int(entries[at]), entries[at + 1]
        if isinstance(second, pikepdf.Array):
            found.update((first + i, int(width)) for i, width in enumerate(second))
            at += 2
        else:
            found.update((code, int(entries[at + 2])) for code in range(first, int(second) + 1))
            at += 3
    return found


def _program(program: bytes, drawn: dict[int, Drawn]) -> tuple[bytes, dict[int, int]]:
    """The font file with the glyphs that are made of others, and the glyph of each code."""
    glyphs = {code: each.glyph for code, each in drawn.items()}
    made = {code: replace(each, width=0) for code, each in drawn.items() if not each.plain}
    if not made:
        return program, glyphs
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(program), recalcBBoxes=False, recalcTimestamp=False)
    font.setGlyphOrder([_glyph_name(number) for number in range(font["maxp"].numGlyphs)])
    new: dict[Drawn, int] = {}
    for code, each in made.items():
        if each not in new:
            new[each] = len(font.getGlyphOrder())
            _add_glyph(font, _glyph_name(new[each]), each)
        glyphs[code] = new[each]
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), glyphs


def _glyph_name(number: int) -> str:
    return f"g{number:05}"


def _add_glyph(font: Any, name: str, drawn: Drawn) -> None:
    """A glyph made of components of others."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    glyphs, metrics = font["glyf"], font["hmtx"]
    made = Glyph()
    made.numberOfContours = -1
    made.components = _components(glyphs, _glyph_name(drawn.glyph), 0)[drawn.first : drawn.last]
    pen = metrics[_glyph_name(drawn.glyph)][0] if drawn.last is None else 0
    for other in drawn.joined:
        made.components += _components(glyphs, _glyph_name(other), pen)
        pen += metrics[_glyph_name(other)][0]
    glyphs[name] = made
    made.recalcBounds(glyphs)
    metrics[name] = (pen, made.xMin)


def _components(glyphs: Any, name: str, right: int) -> list[Any]:
    """What a glyph is made of, moved to the right: its components, or itself as one."""
    from copy import copy

    from fontTools.ttLib.tables._g_l_y_f import GlyphComponent

    if glyphs[name].isComposite():
        parts = [copy(part) for part in glyphs[name].components]
    else:
        itself = GlyphComponent()
        itself.glyphName, itself.x, itself.y, itself.flags = name, 0, 0, _ROUND_TO_GRID
        parts = [itself]
    for part in parts:
        part.x += right
    return parts
