"""The fonts of corpus/fonts, opened once a process: a family's name in, what shaping and embedding need out."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import uharfbuzz

_FONTS = Path(__file__).parents[1] / "fonts"
_TABLE: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "data/families.json").read_text("utf-8"))[
    "families"
]

FAMILIES: tuple[str, ...] = tuple(name for name, about in _TABLE.items() if about["use"] == "text")
"""Families for running text, the usual one first."""

HANDS: tuple[str, ...] = tuple(name for name, about in _TABLE.items() if about["use"] == "hand")
"""Families that look written by hand."""

_TALL = "ปี้ฟื่ฏุฎูญ"  # the highest and the deepest of what stands in ordinary words


@dataclass(frozen=True, eq=False)
class Face:
    """One cut of a family. `scale` makes a nominal size (of TH Sarabun) a size of this face."""

    name: str
    scale: float
    units: int
    font: uharfbuzz.Font
    outlines: tuple[bytes, ...]
    advances: tuple[int, ...]
    tables: dict[str, bytes]

    def bounds(self, glyph: int) -> tuple[int, int, int, int]:
        """The ink of a glyph in font units: left, bottom, right, top; all zero where it has none."""
        outline = self.outlines[glyph]
        return struct.unpack(">hhhh", outline[2:10]) if outline else (0, 0, 0, 0)


@cache
def face(family: str, bold: bool = False) -> Face:
    """The face of a family of :data:`FAMILIES` or :data:`HANDS`.

    >>> face("sarabun").units
    1000
    """
    import uharfbuzz

    about = _TABLE[family]
    path = _FONTS / about["bold" if bold else "regular"]
    opened = uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes()))
    tables = {tag: bytes(opened.reference_table(tag).data) for tag in ("head", "hhea", "hmtx", "loca", "glyf", "maxp")}
    return Face(
        name=path.stem,
        scale=about["scale"],
        units=opened.upem,
        font=uharfbuzz.Font(opened),
        outlines=_outlines(tables),
        advances=_advances(tables),
        tables={tag: tables[tag] for tag in ("head", "hhea", "maxp")},
    )


def _outlines(tables: dict[str, bytes]) -> tuple[bytes, ...]:
    """The `glyf` entry of every glyph, by the offsets of `loca` (OpenType specification, loca)."""
    loca, glyf = tables["loca"], tables["glyf"]
    wide = struct.unpack(">h", tables["head"][50:52])[0]
    raw = struct.unpack(f">{len(loca) // 4}L", loca) if wide else struct.unpack(f">{len(loca) // 2}H", loca)
    offsets = raw if wide else [2 * at for at in raw]
    return tuple(glyf[start:end] for start, end in pairwise(offsets))


def _advances(tables: dict[str, bytes]) -> tuple[int, ...]:
    """The advance width of every glyph (OpenType specification, hmtx)."""
    glyphs = struct.unpack(">H", tables["maxp"][4:6])[0]
    metrics = struct.unpack(">H", tables["hhea"][34:36])[0]
    widths = [width for width, _ in struct.iter_unpack(">Hh", tables["hmtx"][: 4 * metrics])]
    return tuple(widths + widths[-1:] * (glyphs - metrics))


@cache
def extent(of: Face) -> tuple[float, float]:
    """How far words of a face reach above and below the baseline, both positive, in ems."""
    from corpus.pdf.shaping import shape

    signs = shape(of, _TALL)
    boxes = [(dy + of.bounds(glyph)[1], dy + of.bounds(glyph)[3]) for sign in signs for glyph, _, dy in sign.parts]
    return max(top for _, top in boxes) / of.units, -min(bottom for bottom, _ in boxes) / of.units
