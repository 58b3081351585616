"""Word's automatic numbers (ECMA-376, part 1, section 17.9) → the label that stands before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaicirc.parsers.word.numerals import formatted
from thaicirc.parsers.word.package import W, number, switched_on, value, within

if TYPE_CHECKING:
    from lxml.etree import _Element

_SUFFIXES = {"space": " ", "nothing": ""}
_PLACEHOLDER = re.compile(r"%([1-9])")
_LINKS = 5


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look, from where they count, and what its paragraphs look like."""

    style: str
    text: str
    start: int
    restart: int | None
    plain: bool
    suffix: str
    paragraph: _Element | None
    run: _Element | None


class Numbering:
    """The lists of one file, and how far each has been counted."""

    def __init__(self, tree: _Element | None) -> None:
        abstract = {} if tree is None else {value(each, "abstractNumId"): each for each in within(tree, "abstractNum")}
        self._abstract = abstract
        self._lists = {} if tree is None else {value(each, "numId"): each for each in tree.iterfind(W + "num")}
        self._counted: dict[str, dict[int, int]] = {}
        self._levels: dict[tuple[str, int], Level | None] = {}

    def level(self, list_: str, depth: int) -> Level | None:
        """The level of a list; ``None`` where the list, or the level, is not there."""
        if (list_, depth) not in self._levels:
            self._levels[list_, depth] = self._read(list_, depth)
        return self._levels[list_, depth]

    def label(self, list_: str, depth: int) -> str:
        """The label of the next paragraph at this level, with what parts it from the text."""
        level = self.level(list_, depth)
        if level is None:
            return ""
        counted = self._counted.setdefault(self._counter(list_), {})
        counted[depth] = counted.get(depth, level.start - 1) + 1
        for deeper in [each for each in counted if each > depth]:
            below = self.level(list_, deeper)
            if below is None or below.restart is None or depth < below.restart:
                del counted[deeper]
        if level.style == "bullet":
            return level.text + level.suffix
        shown = _PLACEHOLDER.sub(lambda found: self._shown(list_, int(found[1]) - 1, level, counted), level.text)
        return shown + level.suffix if shown else ""

    def _shown(self, list_: str, depth: int, of: Level, counted: dict[int, int]) -> str:
        level = self.level(list_, depth)
        if level is None:
            return ""
        return formatted(counted.get(depth, level.start), "decimal" if of.plain else level.style)

    def _counter(self, list_: str) -> str:
        """Lists of the same definition count on; one that begins anew counts by itself."""
        found = self._lists.get(list_)
        if found is None or found.find(f"{W}lvlOverride/{W}startOverride") is not None:
            return f"list {list_}"
        return f"definition {value(found.find(W + 'abstractNumId'))}"

    def _definition(self, list_: str) -> _Element | None:
        """A definition may lead to another by the name of a style."""
        found = self._lists.get(list_)
        definition = None if found is None else self._abstract.get(value(found.find(W + "abstractNumId")))
        for _ in range(_LINKS):
            link = None if definition is None else value(definition.find(W + "numStyleLink"))
            if link is None:
                break
            linked = (each for each in self._abstract.values() if value(each.find(W + "styleLink")) == link)
            definition = next(linked, None)
        return definition

    def _read(self, list_: str, depth: int) -> Level | None:
        found, definition = self._lists.get(list_), self._definition(list_)
        if found is None or definition is None:
            return None
        overrides = (each for each in found.iterfind(W + "lvlOverride") if number(each, "ilvl") == depth)
        override = next(overrides, None)
        own = None if override is None else override.find(W + "lvl")
        level = (
            own
            if own is not None
            else next((e for e in definition.iterfind(W + "lvl") if number(e, "ilvl") == depth), None)
        )
        if level is None:
            return None
        start = None if override is None else number(override.find(W + "startOverride"))
        return _level(level, start)


def _level(level: _Element, start: int | None) -> Level:
    first = number(level.find(W + "start"))
    return Level(
        style=value(level.find(W + "numFmt")) or "decimal",
        text=value(level.find(W + "lvlText")) or "",
        start=start if start is not None else 1 if first is None else first,
        restart=number(level.find(W + "lvlRestart")),
        plain=switched_on(level.find(W + "isLgl")),
        suffix=_SUFFIXES.get(value(level.find(W + "suff")) or "", "\t"),
        paragraph=level.find(W + "pPr"),
        run=level.find(W + "rPr"),
    )
