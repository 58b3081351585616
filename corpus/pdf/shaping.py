"""Text and a face in, signs with their places out.

HarfBuzz sets Thai marks by moving them; a PDF that moves them with its own operators is read back in the wrong order
by several readers. So a moved mark becomes a sign of its own (a glyph and its shift), as in the old Thai fonts, and
ำ becomes one sign of two glyphs: text then stands in the file in its logical order, letter for letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from corpus.pdf.faces import Face

_FEATURES = {"liga": False, "dlig": False, "kern": False, "frac": False, "ordn": False}


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands for one character: glyphs with their shifts (font units), the advance, the text to be read back.

    `leads` is true where letters may be spaced out before the sign: not before a mark or a vowel bound to its consonant.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int
    text: str
    leads: bool


class GlyphMissing(ValueError):
    """A character that the face cannot draw."""

    def __init__(self, character: str, of: Face) -> None:
        super().__init__(f"{of.name} has no glyph for {character!r} (U+{ord(character):04X})")


@lru_cache(maxsize=1 << 16)
def shape(of: Face, text: str) -> tuple[Sign, ...]:
    """The signs of a text in a face, mostly one for each character; a tone mark that the font binds to ำ goes with it.

    >>> from corpus.pdf.faces import face
    >>> [sign.text for sign in shape(face("sarabun"), "น้ำ")]
    ['น', '้ำ']
    >>> [len(sign.parts) for sign in shape(face("sarabun"), "น้ำ")]
    [1, 2]
    """
    if not text:
        return ()
    placed, pens, pen = _place(of, text)
    signs: list[Sign] = []
    bound = ""
    for at, character in enumerate(text):
        if not placed[at]:
            bound += character
            continue
        parts = tuple((glyph, x - pens[at], y) for glyph, x, y in placed[at])
        width = (pens[at + 1] if at + 1 < len(text) else pen) - pens[at]
        leads = width > 0 and not bound and character not in "ะาำๅ"
        signs.append(Sign(parts, width, bound + character, leads))
        bound = ""
    if bound:
        raise GlyphMissing(bound[0], of)
    return tuple(signs)


def _place(of: Face, text: str) -> tuple[list[list[tuple[int, int, int]]], list[int], int]:
    """For each character its glyphs with absolute places, and where the pen stands before it; then the whole advance."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(of.font, buffer, _FEATURES)
    placed: list[list[tuple[int, int, int]]] = [[] for _ in text]
    widths = [0] * len(text)
    pen = 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            raise GlyphMissing(text[info.cluster], of)
        placed[info.cluster].append((info.codepoint, pen + position.x_offset, position.y_offset))
        widths[info.cluster] += position.x_advance
        pen += position.x_advance
    pens = [sum(widths[:at]) for at in range(len(text))]
    return placed, pens, pen


@lru_cache(maxsize=1 << 16)
def advance(of: Face, text: str) -> float:
    """The width of a text in ems of its face.

    >>> from corpus.pdf.faces import face
    >>> advance(face("sarabun"), "กก") == 2 * advance(face("sarabun"), "ก")
    True
    """
    return sum(sign.advance for sign in shape(of, text)) / of.units
