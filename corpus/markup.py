"""Marked text → plain text and its marks: which stretch is a task, a due date, a meeting's title, a telephone.

While a document is made, what the gold record needs to know is written into the text as tags. Values that tags carry
(days, canonical numbers) lie beside the text, under a number that the tag names.

>>> marked = read("ขอให้<who>จังหวัด</who><do>รายงาน</do>ภายใน<f d 0>๓ มี.ค.</f>", [7])
>>> marked.text, [(m.name, marked.text[m.start:m.end], m.value) for m in marked.marks]
('ขอให้จังหวัดรายงานภายใน๓ มี.ค.', [('who', 'จังหวัด', None), ('do', 'รายงาน', None), ('d', '๓ มี.ค.', 7)])
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_TAG = re.compile(r"<(?P<close>/?)(?P<name>task|who|do|due|f)(?P<rest>[^<>]*)>")
_BLANKS = re.compile(r" +")
_AROUND_TABS = re.compile(r" *\t *")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text and what it is; `name` is the tag's, or the fact's (``m.title``, ``d``, ``phone``)."""

    name: str
    start: int
    end: int
    value: Any = None
    same: bool = False  # <task same>


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain text and its marks, outer ones before inner ones, in the order in which they begin."""

    text: str
    marks: tuple[Mark, ...]

    def of(self, mark: Mark) -> str:
        """What a mark covers, without blanks at its ends."""
        return self.text[mark.start : mark.end].strip()

    def inside(self, outer: Mark, name: str) -> list[Mark]:
        """The marks of a name that lie within another one."""
        return [m for m in self.marks if m.name == name and outer.start <= m.start and m.end <= outer.end]


def read(text: str, values: Sequence[Any]) -> Marked:
    """The plain text and the marks of ``text``; raises `ValueError` where tags do not nest."""
    parts: list[str] = []
    opened: list[tuple[str, str, int, int]] = []  # tag, rest, start, order
    found: list[tuple[int, Mark]] = []
    at = done = 0
    for order, tag in enumerate(_TAG.finditer(text)):
        piece = text[done : tag.start()]
        parts.append(piece)
        at += len(piece)
        done = tag.end()
        if not tag["close"]:
            opened.append((tag["name"], tag["rest"].strip(), at, order))
            continue
        if not opened or opened[-1][0] != tag["name"]:
            raise ValueError(f"</{tag['name']}> closes nothing: {text[max(tag.start() - 40, 0) : tag.end()]}")
        name, rest, start, begun = opened.pop()
        found.append((begun, _mark(name, rest, start, at, values)))
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is not closed: {text}")
    parts.append(text[done:])
    return Marked("".join(parts), tuple(mark for _, mark in sorted(found, key=lambda each: each[0])))


def _mark(name: str, rest: str, start: int, end: int, values: Sequence[Any]) -> Mark:
    if name == "f":
        fact, number = rest.split()
        return Mark(fact, start, end, values[int(number)])
    return Mark(name, start, end, same=rest == "same")


def without_tags(text: str) -> str:
    """The text alone.

    >>> without_tags("ให้<who>จังหวัด</who>")
    'ให้จังหวัด'
    """
    return _TAG.sub("", text)


def squeezed(text: str) -> str:
    """Runs of blanks made one, also where a tag stands between them, and none at the ends of paragraphs; tabs stay.

    >>> squeezed("ก  <do> ข </do> ค \\n ง")
    'ก <do>ข </do>ค\\nง'
    """
    text = _AROUND_TABS.sub("\t", _BLANKS.sub(" ", text))
    while (again := re.sub(r" ((?:<[^<>]*>)+) ", r" \1", text)) != text:
        text = again
    return re.sub(r" ?\n ?", "\n", text).strip()
