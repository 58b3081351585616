"""The signs that a document uses in, a small TrueType font that holds just them out (for a CIDFontType2 of a PDF).

Glyph n of the font is sign n of the document; a sign of several or moved glyphs is a composite glyph. Hints are left
out. Source of the tables: OpenType specification 1.9, `glyf`, `loca`, `hmtx`, `head`, `hhea`, `maxp`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.pdf.faces import Face
from corpus.pdf.shaping import Sign

_Parts = tuple[tuple[int, int, int], ...]
_Take = Callable[[int], int]
_WORDS, _XY, _SCALE, _MORE, _XY_SCALE, _MATRIX, _INSTRUCTED = 0x1, 0x2, 0x8, 0x20, 0x40, 0x80, 0x100


@dataclass(slots=True)
class Subset:
    """The signs of one face that a document uses, each with its code, counted from 1 in the order of first use."""

    face: Face
    codes: dict[tuple[_Parts, str], int] = field(default_factory=dict)

    def code(self, sign: Sign) -> int:
        """The code of a sign; a new one is taken in."""
        return self.codes.setdefault((sign.parts, sign.text), len(self.codes) + 1)

    def width(self, parts: _Parts) -> int:
        """The width that the PDF gives for a sign: the advance of the glyphs it is made of."""
        return sum(self.face.advances[glyph] for glyph, _, _ in parts)

    def texts(self) -> list[str]:
        """What each code reads as, from code 1 on."""
        return [text for _, text in self.codes]

    def widths(self) -> list[int]:
        """The widths of the codes in thousandths of an em, from code 1 on."""
        return [round(self.width(parts) * 1000 / self.face.units) for parts, _ in self.codes]

    def program(self) -> bytes:
        """The font file."""
        return _program(self.face, [parts for parts, _ in self.codes])


def _program(face: Face, signs: list[_Parts]) -> bytes:
    outlines: list[bytes] = [b""] * (len(signs) + 1)
    advances = [0] + [sum(face.advances[glyph] for glyph, _, _ in parts) for parts in signs]
    taken: dict[int, int] = {}

    def take(glyph: int) -> int:
        """The number in the new font of a glyph that others are made of."""
        if glyph not in taken:
            taken[glyph] = len(outlines)
            outlines.append(b"")
            advances.append(face.advances[glyph])
            outlines[taken[glyph]] = copy(glyph)
        return taken[glyph]

    def copy(glyph: int) -> bytes:
        outline = face.outlines[glyph]
        if not outline:
            return b""
        return _recomposed(outline, take) if outline[0] & 0x80 else _unhinted(outline)

    for number, parts in enumerate(signs, 1):
        moved = len(parts) > 1 or parts[0][1:] != (0, 0)
        inked = tuple(part for part in parts if face.outlines[part[0]])
        outlines[number] = _composite(face, inked, take) if moved and inked else copy(parts[0][0])
    return _assembled(face, outlines, advances)


def _unhinted(outline: bytes) -> bytes:
    """A simple glyph without its instructions."""
    contours = struct.unpack(">h", outline[:2])[0]
    at = 10 + 2 * contours
    length = struct.unpack(">H", outline[at : at + 2])[0]
    return outline[:at] + b"\0\0" + outline[at + 2 + length :]


def _recomposed(outline: bytes, take: _Take) -> bytes:
    """A composite glyph with the new numbers of its components."""
    made, at, more = bytearray(outline[:10]), 10, True
    while more:
        flags, glyph = struct.unpack(">HH", outline[at : at + 4])
        length = 4 if flags & _WORDS else 2
        length += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _MATRIX else 0
        made += struct.pack(">HH", flags & ~_INSTRUCTED, take(glyph)) + outline[at + 4 : at + 4 + length]
        at += 4 + length
        more = bool(flags & _MORE)
    return bytes(made)


def _composite(face: Face, parts: _Parts, take: _Take) -> bytes:
    """A glyph made of moved glyphs."""
    boxes = [(face.bounds(glyph), dx, dy) for glyph, dx, dy in parts]
    made = struct.pack(
        ">hhhhh",
        -1,
        min(box[0] + dx for box, dx, _ in boxes),
        min(box[1] + dy for box, _, dy in boxes),
        max(box[2] + dx for box, dx, _ in boxes),
        max(box[3] + dy for box, _, dy in boxes),
    )
    for at, (glyph, dx, dy) in enumerate(parts):
        flags = _WORDS | _XY | (_MORE if at + 1 < len(parts) else 0)
        made += struct.pack(">HHhh", flags, take(glyph), dx, dy)
    return made


def _assembled(face: Face, outlines: list[bytes], advances: list[int]) -> bytes:
    """The file: a table directory and the six tables that a PDF needs."""
    padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
    offsets = [0]
    for outline in padded:
        offsets.append(offsets[-1] + len(outline))
    lefts = [struct.unpack(">h", outline[2:4])[0] if outline else 0 for outline in outlines]
    head, hhea, maxp = (bytearray(face.tables[tag]) for tag in ("head", "hhea", "maxp"))
    head[8:12] = b"\0\0\0\0"
    head[50:52] = b"\0\1"
    hhea[34:36] = struct.pack(">H", len(outlines))
    maxp[4:6] = struct.pack(">H", len(outlines))
    maxp[10:14] = struct.pack(">HH", 2000, 200)  # points and contours of composites: the new ones are larger
    maxp[28:32] = struct.pack(">HH", 8, 3)
    tables = {
        "glyf": b"".join(padded),
        "head": bytes(head),
        "hhea": bytes(hhea),
        "hmtx": b"".join(struct.pack(">Hh", width, left) for width, left in zip(advances, lefts, strict=True)),
        "loca": struct.pack(f">{len(offsets)}L", *offsets),
        "maxp": bytes(maxp),
    }
    return _file(tables)


def _file(tables: dict[str, bytes]) -> bytes:
    directory = struct.pack(">LHHHH", 0x00010000, len(tables), 64, 2, 32)
    at, body = 12 + 16 * len(tables), b""
    for tag, table in tables.items():
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sLLL", tag.encode(), checksum, at + len(body), len(table))
        body += padded
    return directory + body
