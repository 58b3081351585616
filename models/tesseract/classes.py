"""The classes of a Tesseract model: its unicharset and its recoder, and the classes added at their ends.

Added at the end, the old classes keep their numbers, so that the output layer and the word lists stay as they are.
"""

from __future__ import annotations

import json
import struct
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Added:
    """A class to be added: its letter, the letter that it begins as, its kind in the unicharset (1 letter, 8 digit)."""

    letter: str
    like: str
    kind: int


def added() -> tuple[Added, ...]:
    """The classes of ``data/added.json``.

    >>> "".join(each.letter for each in added() if each.kind == 8)
    '๔๖๗๘๙'
    """
    return tuple(Added(**each) for each in _table()["added"])


def rare_words() -> tuple[str, ...]:
    """Words of ``data/added.json`` with letters that running text hardly has.

    >>> all("ฌ" in word for word in rare_words())
    True
    """
    return tuple(_table()["words"])


def _table() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(Path(__file__).with_name("data").joinpath("added.json").read_text("utf-8"))
    return told


def letters(unicharset: str) -> list[str]:
    """The letters of a unicharset in the order of their numbers; the first, ``NULL``, is the blank.

    >>> letters("3\\nNULL 0 Common 0\\nJoined 7 0\\nก 1 0")
    [' ', 'Joined', 'ก']
    """
    rows = unicharset.splitlines()
    found = [row.split(" ", 1)[0] for row in rows[1 : int(rows[0]) + 1]]
    return [" " if letter == "NULL" else letter for letter in found]


def extended(unicharset: str, more: Sequence[Added]) -> str:
    """The unicharset with classes added at its end; a :class:`ValueError` where it has one of them already."""
    known = letters(unicharset)
    if twice := [each.letter for each in more if each.letter in known]:
        raise ValueError(f"the model has classes for {' '.join(twice)} already")
    rows = [_row(each, len(known) + at) for at, each in enumerate(more)]
    return "\n".join([str(len(known) + len(rows)), *unicharset.splitlines()[1:], *rows]) + "\n"


def _row(each: Added, number: int) -> str:
    """Letter, kind, unknown measures, script, itself as other case, direction, itself as mirror image, itself as norm."""
    kind = "0" if each.kind == 8 else "x"
    told = f"# {each.letter} [{ord(each.letter):x} ]{kind}"
    direction = 0 if unicodedata.bidirectional(each.letter) == "L" else 10
    measures = "0,255,0,255,0,0,0,0,0,0"
    return f"{each.letter} {each.kind} {measures} Thai {number} {direction} {number} {each.letter}\t{told}"


def recoder(classes: int) -> bytes:
    """A recoder under which each class is its own code: one class of the network for one of the unicharset.

    >>> recoder(2).hex(" ", -4)
    '02000000 01010000 00000000 00010100 00000100 0000'
    """
    return struct.pack("<I", classes) + b"".join(struct.pack("<bIi", 1, 1, number) for number in range(classes))
