"""Characters that a recogniser takes for others, for none, or sees where there are none: drawn from a table of counts.

``data/confusions.csv`` holds ``kind,true,read,weight,source``: how often in 10,000 occurrences of `true` it is read as
`read`. Kind ``print`` is what happens to any print, ``stock`` what a model makes of digits that it has no class for,
``spelling`` how a recogniser writes a letter that it has read rightly.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.damage.atoms import Atom, signs

#: No character is misread more often than that, however bad the line.
_MOST = 0.8
_PER = 10_000
#: Errors come in lines: a line's factor is drawn from a gamma distribution with this shape (and mean 1).
_SHAPE = 0.9
#: How many documents have a recogniser that writes in its own spelling: nearly all that were seen.
_SPELLING = 0.85


@dataclass(frozen=True, slots=True)
class Confusion:
    """`true` is read as `read`, so many times in 10,000."""

    true: str
    read: str
    weight: float


@cache
def table(kind: str) -> dict[str, tuple[Confusion, ...]]:
    """The confusions of a kind by the first character of what is there; the empty string holds what is seen in nothing."""
    lines = files(__package__).joinpath("data/confusions.csv").read_text("utf-8").splitlines()
    rows = [row for row in csv.DictReader(lines) if row["kind"] == kind]
    found: dict[str, list[Confusion]] = {}
    for row in rows:
        found.setdefault(row["true"][:1], []).append(Confusion(row["true"], row["read"], float(row["weight"])))
    return {first: tuple(confusions) for first, confusions in found.items()}


def confused(atoms: Sequence[Atom], rng: random.Random, *, kind: str, rate: float) -> list[Atom]:
    """The atoms with about `rate` of them misread, those most often that are most often misread.

    Errors gather in some lines, as they do on paper. At a rate of 1 all that the table knows is misread.
    """
    text = signs(atoms)
    options = [_options(text, at, kind) for at in range(len(text))]
    odds = [sum(each.weight for each in here) for here in options]
    scale = rate * len(text) / (sum(odds) or 1.0)
    made: list[Atom] = []
    at, factor = 0, _line_factor(rng)
    while at < len(text):
        if text[at] == "\n":
            factor = _line_factor(rng)
        chance = 1.0 if rate >= 1 else min(_MOST, scale * odds[at] * factor)
        if options[at] and rng.random() < chance:
            chosen = rng.choices(options[at], [each.weight for each in options[at]])[0]
            made += map(Atom, chosen.read)
            at += len(chosen.true)
            if chosen.true:
                continue
        made.append(atoms[at])
        at += 1
    return made


def spelled(atoms: Sequence[Atom], rng: random.Random) -> list[Atom]:
    """The atoms in the recogniser's spelling (nikhahit and sara aa for ำ), in most documents."""
    if rng.random() >= _SPELLING:
        return list(atoms)
    made: list[Atom] = []
    for atom in atoms:
        known = () if atom.kept else table("spelling").get(atom.text, ())
        written = next((each.read for each in known if rng.random() * _PER < each.weight), None)
        made += [atom] if written is None else map(Atom, written)
    return made


def _line_factor(rng: random.Random) -> float:
    return rng.gammavariate(_SHAPE, 1 / _SHAPE)


def _options(text: str, at: int, kind: str) -> list[Confusion]:
    """What may happen here; nothing to blanks that set words apart (indents, columns), nor between letter and mark."""
    known = table(kind)
    here = text[at]
    if here == " " and (text[at - 1 : at] in ("", " ", "\n") or text[at + 1 : at + 2] in ("", " ", "\n")):
        return []
    options = [each for each in known.get(here, ()) if text.startswith(each.true, at)]
    return [*options, *known.get("", ())] if "ก" <= here <= "ฮ" else options
