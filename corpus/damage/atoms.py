"""A text in pieces that a damage may change: single characters, and stretches that stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Stands for a kept stretch where patterns are looked for.
KEPT = "\ue000"


@dataclass(frozen=True, slots=True)
class Atom:
    """A character or, where `kept`, a stretch that no damage may enter."""

    text: str
    kept: bool = False

    @property
    def sign(self) -> str:
        """One character that stands for the atom: itself, or the mark of a kept stretch."""
        return KEPT if self.kept or len(self.text) != 1 else self.text


def atoms_of(text: str, keep: Sequence[tuple[int, int]]) -> list[Atom]:
    """The text's atoms; overlapping stretches of `keep` become one.

    >>> [atom.text for atom in atoms_of("ที่ ๑๒", [(4, 6)])]
    ['ท', 'ี', '่', ' ', '๑๒']
    """
    atoms: list[Atom] = []
    at = 0
    for start, end in _merged(keep):
        atoms += [Atom(character) for character in text[at:start]]
        atoms.append(Atom(text[start:end], kept=True))
        at = end
    return atoms + [Atom(character) for character in text[at:]]


def _merged(keep: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in keep if span[0] < span[1]):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def signs(atoms: Sequence[Atom]) -> str:
    """One character for each atom, to look for patterns in."""
    return "".join(atom.sign for atom in atoms)


def joined(atoms: Iterable[Atom]) -> str:
    """The text that the atoms make."""
    return "".join(atom.text for atom in atoms)


def lines_of(atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The atoms line by line; each line but the last ends with its line end.

    >>> [joined(line) for line in lines_of(atoms_of("ก\\nข", ()))]
    ['ก\\n', 'ข']
    """
    lines: list[list[Atom]] = [[]]
    for atom in atoms:
        lines[-1].append(atom)
        if atom.text == "\n":
            lines.append([])
    return lines
