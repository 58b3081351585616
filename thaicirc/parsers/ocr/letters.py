"""Letters of a line as read → the same letters in the order and form that clean text has, each still with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thaicirc.normalise import clean
from thaicirc.parsers.ocr.reading import Letter, ReadLine
from thaicirc.parsers.pdf.clusters import MARKS
from thaicirc.spans import Span

#: How often what one rule mends may uncover what another has to.
_UNCOVERED = 4


def tidy(line: ReadLine) -> ReadLine:
    """The line as clean text: marks in order, none without a letter to stand on, blanks single and inside.

    >>> tidy(ReadLine((Letter(" "), Letter("ท"), Letter("\u0e48"), Letter("\u0e35"), Letter(" "), Letter(" ")), 0, 8)).text
    'ที่'
    """
    letters = line.letters
    for _ in range(_UNCOVERED):
        made = tuple(_single(_based(_in_order(letters))))
        if made == letters:
            break
        letters = made
    return line if letters is line.letters else replace(line, letters=letters)


def _in_order(letters: Sequence[Letter]) -> Sequence[Letter]:
    """The letters that :func:`thaicirc.normalise.clean` makes of them."""
    raw = "".join(letter.text for letter in letters)
    text, offsets = clean(raw)
    if text == raw:
        return letters
    places = [i for i, letter in enumerate(letters) for _ in letter.text]
    found: list[Letter] = []
    for i, character in enumerate(text):
        origin = offsets.back(Span(i, i + 1))
        near = [letters[places[at]] for at in range(origin.start, max(origin.end, origin.start + 1))]
        holder = next((letter for letter in near if letter.text == character), near[0])
        found.append(holder if holder.text == character else replace(holder, text=character, others=()))
    return found


def _single(letters: Iterator[Letter]) -> Iterator[Letter]:
    """The letters without blanks at the ends; of several blanks one, which reaches over all."""
    held: Letter | None = None
    begun = False
    for letter in letters:
        if letter.text.isspace():
            held = replace(letter, text=" ") if held is None else replace(held, x1=letter.x1)
            continue
        if held is not None and begun:
            yield held
        held, begun = None, True
        yield letter


def _based(letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters without marks at the beginning or behind a blank."""
    alone = True
    for letter in letters:
        if not (alone and letter.text in MARKS):
            yield letter
            alone = letter.text == " "
