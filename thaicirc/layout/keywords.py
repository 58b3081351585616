"""Keywords of official letters, found although OCR lost their marks or took one letter for another.

A word's *skeleton* is what OCR keeps best: its consonants and full vowels, without the marks above and
below, without blanks. Two words that share a skeleton are taken for one where a keyword is expected.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import ne

_MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
_DROPPED = str.maketrans(dict.fromkeys(_MARKS + " \t\xa0") | {"\u0e33": "\u0e32"})


def skeleton(text: str) -> str:
    """The text without its marks and blanks; sara am counts as sara aa.

    >>> skeleton("สิ่งที่ส่งมาด้วย") == skeleton("สิงที ส่งมาดวย")
    True
    """
    return text.translate(_DROPPED)


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword found at the head of a line: its name, and where it ends in the line."""

    name: str
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    skeleton: str
    tolerance: int
    followed: bool


@cache
def _forms() -> tuple[_Form, ...]:
    data = json.loads(files(__package__).joinpath("data/keywords.json").read_text("utf-8"))
    forms = [
        _Form(name, skeleton(form), entry.get("tolerance", 0), entry.get("followed", True))
        for name, entry in data["keywords"].items()
        for form in entry["forms"]
    ]
    return tuple(sorted(forms, key=lambda f: -len(f.skeleton)))


@cache
def _by_letter() -> dict[str, tuple[_Form, ...]]:
    """The forms under their first letter: most lines begin with none of these and are done."""
    forms = _forms()
    return {letter: tuple(f for f in forms if f.skeleton[0] == letter) for letter in {f.skeleton[0] for f in forms}}


@cache
def _tolerant() -> tuple[_Form, ...]:
    return tuple(f for f in _forms() if f.tolerance)


def keyword_of(line: str) -> Keyword | None:
    """The keyword that a line begins with, or None.

    >>> keyword_of("เรือง  การประชุม")
    Keyword(name='subject', end=5)
    >>> keyword_of("เรื่องเดิม") is None
    True
    """
    head = skeleton(line[:48])
    if not head:
        return None
    for form in _by_letter().get(head[0], ()):
        if head.startswith(form.skeleton):
            end = _end_of(line, len(form.skeleton))
            if not form.followed or end >= len(line) or line[end] in " \t:-–.…" or line[end].isdigit():
                return Keyword(form.name, end)
    for form in _tolerant():
        if len(head) >= len(form.skeleton) and head[0] == form.skeleton[0] and _nearly(head, form):
            return Keyword(form.name, _end_of(line, len(form.skeleton)))
    return None


def _nearly(head: str, form: _Form) -> bool:
    wrong: int = sum(map(ne, head, form.skeleton))
    return wrong <= form.tolerance


def _end_of(line: str, count: int) -> int:
    """Where the first ``count`` skeleton characters of a line end, the marks on the last included."""
    seen = at = 0
    while at < len(line) and (seen < count or line[at] in _MARKS):
        if line[at].translate(_DROPPED):
            seen += 1
        at += 1
    return at
