"""Marks that the text layer takes for something else, told by their ink: D1 (ำ as blank + า), D1b (า as ำ), D4 (ำ as ้า).

Word writes the code of the letter that was typed beside the first glyph that shows it, and gives the rest of a
cluster whatever is left: the ring of ำ becomes a blank, or the tone mark of น้ำ stands for its ring. What is drawn
does not lie. Measured over the 58 Thai faces of fonts-tlwg, width by height of the ink: nikhahit 0.93-1.04, mai tho
1.04-2.7 (nineteen in twenty above 1.2), mai ek below 0.85 (nineteen in twenty). A blank has no ink at all, and the
ring of a true ำ rises above the letters' height. Rings of bookish faces (Taviraj, Trirong) are wide, 1.15 to 1.4, as a
mai tho may be: there the dictionary decides between the two words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from thaicirc.parsers.pdf.glyphs import Glyph, Place, Run
from thaicirc.parsers.pdf.words import pieces

AA, AM, NIKHAHIT, EK, THO, THANTHAKHAT = "\u0e32", "\u0e33", "\u0e4d", "\u0e48", "\u0e49", "\u0e4c"
_BLANKS = (" ", "\u00a0")
_ASKED = frozenset((*_BLANKS, "ก", AM, THO))
_UPPER = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47")
#: Ink below this share of the font's size is a speck of rounding.
_LEAST = 0.04
#: How far above the baseline marks begin, as a share of the size.
_ABOVE = 0.25
_RING = (0.88, 1.1)
_THIN = 0.85
#: As wide as this a ring may be too.
_WIDE_RING = 1.5
#: A ring rises above the letters by a quarter of their height at least.
_RISES = 1.15
#: What the height of ก is taken for where a font draws none: between Sarabun's 0.42 and Tahoma's 0.58.
_BODY = 0.5
_ALIKE = 0.12
#: So many letters on either side are asked of the dictionary.
_AROUND = 9


def unmasked(runs: Sequence[Run]) -> list[Run]:
    """The runs with each disguised mark given as what is drawn."""
    inked = [
        _Drawn(runs, r, g)
        for r, run in enumerate(runs)
        if not run.said
        for g, glyph in enumerate(run.glyphs)
        if glyph.ink is not None and glyph.text in _ASKED
    ]
    body = _bodies(inked)
    honest = _tho_widths(inked)
    said = {(each.r, each.g): text for each in inked if (text := _drawn(each, body, honest)) is not None}
    return _settled(runs, said) if said else list(runs)


class _Drawn(NamedTuple):
    """A glyph whose ink is known: glyph ``g`` of run ``r``."""

    runs: Sequence[Run]
    r: int
    g: int

    @property
    def run(self) -> Run:
        return self.runs[self.r]

    @property
    def glyph(self) -> Glyph:
        return self.runs[self.r].glyphs[self.g]

    def beside(self, step: int) -> Glyph | None:
        """The glyph so many further on in the order of the content."""
        r, g = self.r, self.g + step
        while r + 1 < len(self.runs) and g >= len(self.runs[r].glyphs):
            g -= len(self.runs[r].glyphs)
            r += 1
        while r > 0 and g < 0:
            r -= 1
            g += len(self.runs[r].glyphs)
        return self.runs[r].glyphs[g] if 0 <= g < len(self.runs[r].glyphs) else None

    def before_aa(self) -> bool:
        """Whether า is the next letter; a tone mark may stand between."""
        after = self.beside(1)
        if after is not None and (after.text in (EK, THO) or (after.text in _BLANKS and after.ink is not None)):
            after = self.beside(2)
        return after is not None and after.text in (AA, AM)

    def neighbours(self) -> tuple[Glyph | None, Glyph | None]:
        """The glyphs before and after it in the order of the content."""
        return self.beside(-1), self.beside(1)

    def reads_better_with_ring(self) -> bool:
        """Whether the letters around are made of fewer words with ำ here than with ้า."""
        before, after = self._letters(-1)[::-1], self._letters(1).replace(AM, AA)
        tone, aa, rest = after.partition(AA)
        return pieces(before + tone + AM + rest) < pieces(before + THO + tone + aa + rest)

    def _letters(self, step: int) -> str:
        """The Thai letters that follow in one direction, up to the next true blank."""
        found = ""
        for i in range(1, _AROUND + 1):
            glyph = self.beside(step * i)
            if glyph is None or not ("\u0e01" <= glyph.text <= "\u0e4e" or (glyph.text in _BLANKS and glyph.ink)):
                break
            found += glyph.text.strip()
        return found


def _drawn(each: _Drawn, body: dict[int, float], honest: dict[int, list[float]]) -> str | None:
    """What a glyph shows, or None where it is what it is said to be."""
    run, glyph = each.run, each.glyph
    ink = glyph.ink
    if ink is None:
        return None
    if glyph.text == AM:
        return None if _rises(ink, run, body.get(run.face, _BODY)) else AA
    if glyph.text == THO:
        return NIKHAHIT if each.before_aa() and _is_ring(each, honest.get(run.face, [])) else None
    if glyph.text in _BLANKS and _is_mark(ink, run):
        if not each.before_aa():
            return _mark_of(ink, each.beside(-1))
        if any(other is not None and other.text in (EK, THO) and other.ink == ink for other in each.neighbours()):
            return NIKHAHIT  # ring and tone are one glyph, of which the text layer names the tone
        return _mark_before_aa(each, ink, honest.get(run.face, []))
    return None


def _bodies(inked: Sequence[_Drawn]) -> dict[int, float]:
    """Face → the height of its ก above the baseline, by size."""
    heights: dict[int, list[float]] = {}
    for each in inked:
        ink = each.glyph.ink
        if each.glyph.text == "ก" and ink is not None:
            heights.setdefault(each.run.face, []).append((each.run.baseline - ink.top) / each.run.size)
    found = {face: median(each) for face, each in heights.items()}
    if found:  # a face that draws no ก here, of a heading say, is most like the others of the page
        usual = median(found.values())
        found |= {each.run.face: usual for each in inked if each.run.face not in found}
    return found


def _tho_widths(inked: Iterable[_Drawn]) -> dict[int, list[float]]:
    """Face → how wide its mai tho are elsewhere than before า, by size."""
    found: dict[int, list[float]] = {}
    for each in inked:
        ink = each.glyph.ink
        if each.glyph.text == THO and ink is not None and not each.before_aa():
            found.setdefault(each.run.face, []).append(ink.width / each.run.size)
    return found


def _rises(ink: Place, run: Run, body: float) -> bool:
    return ink.height < _LEAST * run.size or run.baseline - ink.top > _RISES * body * run.size


def _is_mark(ink: Place, run: Run) -> bool:
    return ink.height > _LEAST * run.size and run.baseline - ink.bottom > _ABOVE * run.size


def _is_ring(each: _Drawn, elsewhere: Sequence[float]) -> bool:
    """Whether a mai tho is drawn as a ring, which this face does not do where it means one."""
    ink, size = each.glyph.ink, each.run.size
    if ink is None or not ink.height or any(_alike(width, ink.width / size) for width in elsewhere):
        return False
    shape = ink.width / ink.height
    if _RING[0] <= shape <= _RING[1]:
        return True
    return bool(elsewhere) and _RING[1] < shape <= _WIDE_RING and each.reads_better_with_ring()


def _alike(width: float, other: float) -> bool:
    return abs(width - other) < _ALIKE * width


def _mark_before_aa(each: _Drawn, ink: Place, honest: Sequence[float]) -> str:
    shape = ink.width / ink.height
    if shape < _THIN:
        return EK
    if shape <= _RING[1]:
        return NIKHAHIT
    for other in each.neighbours():  # of two marks the ring is the lower one
        if other is not None and other.text == THO and other.ink is not None:
            return THO if other.ink.bottom > ink.bottom else NIKHAHIT
    if shape > _WIDE_RING or any(_alike(width, ink.width / each.run.size) for width in honest):
        return THO
    return NIKHAHIT if honest or each.reads_better_with_ring() else THO


def _mark_of(ink: Place, before: Glyph | None) -> str:
    shape = ink.width / ink.height
    if shape < _THIN:
        return EK
    if shape > _RING[1] or (before is not None and before.text in _UPPER):
        return THO
    return THANTHAKHAT


def _settled(runs: Sequence[Run], said: dict[tuple[int, int], str]) -> list[Run]:
    made: dict[int, list[Glyph]] = {}
    for (r, g), text in said.items():
        glyphs = made.setdefault(r, list(runs[r].glyphs))
        ink = glyphs[g].ink
        if ink is None or text == AA:
            glyphs[g] = glyphs[g]._replace(text=text)
        else:
            glyphs[g] = glyphs[g]._replace(text=text, x0=ink.x0, x1=ink.x1)
    return [replace(run, glyphs=tuple(made[r])) if r in made else run for r, run in enumerate(runs)]
