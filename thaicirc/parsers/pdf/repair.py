"""A page's text layer as it stands in the file → the same as it is drawn, and which repairs were needed.

The order matters: code pages before marks, marks before digits. Each repair asks first, over all letters at once,
whether there is anything for it to do: most pages are sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from thaicirc.parsers.pdf import code_pages, disguised, font_letters, private_use
from thaicirc.parsers.pdf.drawings import TINY
from thaicirc.parsers.pdf.glyphs import Glyph, PageLayer, Picture, Place, Run


class Repair(StrEnum):
    """What was wrong with a text layer and has been put right."""

    CODE_PAGE = "code_page"  # D6: a Thai font read as Mac Roman or Windows Latin
    MARKS = "disguised_marks"  # D1, D1b, D4: marks given as blanks, as ำ or as ้
    DIGITS = "font_digits"  # D9: digits and symbols as the font draws them
    PRIVATE_USE = "private_use"  # D3
    UNSEEN = "unseen_text"  # white on white, or too small to see
    PICTURES = "pictured_marks"  # D7: marks drawn as pictures, which the structure names


@dataclass(frozen=True, slots=True)
class Mended:
    """A page's layer after repair, which repairs changed it, how many marks stayed lost, how many glyphs there are."""

    layer: PageLayer
    repairs: tuple[Repair, ...] = ()
    lost: int = 0
    glyphs: int = 0


_HIGH = re.compile("[\u0080-\u0dff\u0e5c-\u24ff\u25ca\uf8ff\ufb00-\ufb06]")
_DIGIT = re.compile("[0-9]")
_PRIVATE = re.compile("[\uf700-\uf71a\uf884-\uf899]")
_MANY = 8
#: Writing below this size, points, is not seen on paper.
_SPECK = 2.0
#: A picture that stands for a mark is narrower than so many sizes of the text beside it, and about as high as a line.
_NARROW, _LOWEST, _HIGHEST = 0.6, 0.15, 2.2


def mended(layer: PageLayer) -> Mended:
    """The layer as it is drawn."""
    done: list[Repair] = []
    runs: Sequence[Run] = _visible(layer)
    if len(runs) < len(layer.runs):
        done.append(Repair.UNSEEN)
    if len(_HIGH.findall(layer.letters)) >= _MANY:
        runs = _noted(done, Repair.CODE_PAGE, runs, code_pages.decoded(runs))
    runs = _noted(done, Repair.MARKS, runs, disguised.unmasked(runs))
    if _DIGIT.search(layer.letters) or any(font_letters.is_symbolic(font) for font in {run.font for run in runs}):
        runs = _noted(done, Repair.DIGITS, runs, font_letters.shown(runs))
    if _PRIVATE.search(layer.letters):
        runs = _noted(done, Repair.PRIVATE_USE, runs, [run.rewritten(_plain) for run in runs])
    marks = list(_pictured(layer.pictures, runs))
    named = tuple(mark for mark in marks if mark.glyphs)
    if named:
        done.append(Repair.PICTURES)
    count = sum(len(run.glyphs) for run in runs)
    return Mended(replace(layer, runs=(*runs, *named)), tuple(done), len(marks) - len(named), count)


def _visible(layer: PageLayer) -> Sequence[Run]:
    """The runs that can be seen: white ones on a coloured shape or a picture only, and none that are mere specks."""
    if not any(run.pale or run.size < _SPECK for run in layer.runs):
        return layer.runs
    grounds = (*layer.grounds, *(picture.place for picture in layer.pictures))
    return [
        run
        for run in layer.runs
        if run.size >= _SPECK and (not run.pale or run.turn or any(_lies_on(run, ground) for ground in grounds))
    ]


def _lies_on(run: Run, ground: Place) -> bool:
    middle = (run.glyphs[0].x0 + run.glyphs[-1].x1) / 2
    return ground.x0 <= middle <= ground.x1 and ground.top <= run.baseline - run.size / 4 <= ground.bottom


def _noted(done: list[Repair], repair: Repair, before: Sequence[Run], after: Sequence[Run]) -> Sequence[Run]:
    if any(old is not new for old, new in zip(before, after, strict=True)):
        done.append(repair)
    return after


def _plain(glyph: Glyph) -> str:
    return private_use.plain(glyph.text)


def _pictured(pictures: Sequence[Picture], runs: Sequence[Run]) -> Iterator[Run]:
    """Pictures that stand within a line of text, as runs of what they mean; without text where nothing says so."""
    small = [p for p in pictures if 0 < p.place.width < TINY and 0 < p.place.height < TINY]
    for picture in small:
        meaning = private_use.plain(picture.meaning or "")
        if picture.meaning is not None and not meaning.strip():
            continue
        line = _line_at(picture, runs)
        if line is None:
            continue
        # The picture is drawn around the point where the pen stands: the mark belongs to the letter before.
        pen = (picture.place.x0 + picture.place.x1) / 2 - 0.12 * line.size
        glyphs = tuple(Glyph(mark, pen, pen) for mark in meaning)
        yield replace(line, glyphs=glyphs, said=True)


def _line_at(picture: Picture, runs: Sequence[Run]) -> Run | None:
    """A run on the line that the picture stands in, where it is of a mark's size and touches a Thai letter."""
    middle = (picture.place.x0 + picture.place.x1) / 2
    for run in runs:
        if not _LOWEST * run.size < picture.place.height < _HIGHEST * run.size or run.turn:
            continue
        if picture.place.width > _NARROW * run.size:
            continue
        if not picture.place.top < run.baseline < picture.place.bottom + run.size:
            continue
        if any(g.x0 - 1 <= middle <= g.x1 + 1 and "\u0e01" <= g.text <= "\u0e5b" for g in run.glyphs):
            return run
    return None
