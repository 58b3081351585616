"""How alike two values are, and which entries of two lists belong together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from thaicirc.numerals import to_arabic

T = TypeVar("T")

_BLANK = re.compile("[\\s\u200b-\u200d\ufeff]+")
_QUOTE = re.compile("[“”\"'‘’]")
_DASH = re.compile("[‐-―−]")
_EDGE = ".,;:()-"


def folded(value: object) -> str:
    """A value without what carries no meaning here: blanks, shapes of digits, quotes and dashes, case, stops at the edges.

    >>> folded("“ห้องประชุม  ๑”."), folded(2565)
    ('ห้องประชุม1', '2565')
    """
    text = to_arabic(unicodedata.normalize("NFC", str(value))).replace("\u0e4d\u0e32", "\u0e33")
    text = _BLANK.sub("", text).lower()
    return _DASH.sub("-", _QUOTE.sub("", text)).strip(_EDGE)


def likeness(a: object, b: object) -> float:
    """From 0, nothing in common, to 1, the same once folded.

    >>> likeness("ห้อง ๑", "ห้อง1"), likeness("", "ห้อง")
    (1.0, 0.0)
    """
    first, second = folded(a), folded(b)
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def paired(gold: Sequence[T], found: Sequence[T], close: Callable[[T, T], float]) -> list[tuple[T | None, T | None]]:
    """Each entry with its partner, or with None: one to one, the closest pairs first, entries with nothing in common apart.

    >>> paired(["ก", "ข"], ["ข", "ค"], likeness)
    [('ข', 'ข'), ('ก', None), (None, 'ค')]
    """
    ranked = sorted((-close(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    left, right = dict(enumerate(gold)), dict(enumerate(found))
    pairs: list[tuple[T | None, T | None]] = []
    for distance, i, j in ranked:
        if distance < 0 and i in left and j in right:
            pairs.append((left.pop(i), right.pop(j)))
    return [*pairs, *((g, None) for g in left.values()), *((None, f) for f in right.values())]
