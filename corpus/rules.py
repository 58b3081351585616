"""Grammar files → rules: what a Thai-speaking clerk writes, as ``corpus/grammar/README.md`` describes it.

>>> rules = parse("greeting:\\n- สวัสดี{name}\\n-2 เรียน\\n  ย่อหน้าต่อไป\\nname =\\n- สมชาย\\n")
>>> [(a.text, a.weight) for a in rules["greeting"].alternatives]
[('สวัสดี{name}', 1), ('เรียน\\nย่อหน้าต่อไป', 2)]
>>> rules["name"].fixed
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "grammar"

_HEAD = re.compile(r"^(?P<name>[a-z][a-z0-9._-]*(?:\+[a-z]+)*) ?(?P<sort>[:=])[ \t]*(?P<value>.*)$")
_ALTERNATIVE = re.compile(r"^-(?P<weight>\d+)? (?P<text>.+)$")


class GrammarError(ValueError):
    """A line of a grammar file that cannot be understood; names the file and the line."""

    def __init__(self, place: str, said: str, line: int | None = None) -> None:
        super().__init__(f"{place}: {said}" if line is None else f"{place}, line {line}: {said}")


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to write a rule; paragraphs are parted by line ends."""

    text: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A name and the ways to write it; a fixed one is drawn once in a document."""

    name: str
    alternatives: tuple[Alternative, ...]
    fixed: bool = False
    place: str = ""

    @property
    def text(self) -> str:
        """The only alternative, of a rule that states a fact (``kinds: order``)."""
        return self.alternatives[0].text


Rules = Mapping[str, Rule]


def parse(text: str, place: str = "grammar") -> dict[str, Rule]:
    """The rules of one file by their names; raises :class:`GrammarError` where a line is none of the format."""
    found: dict[str, Rule] = {}
    name, fixed, start = "", False, 0
    alternatives: list[Alternative] = []

    def close(line: int) -> None:
        if not name:
            return
        if not alternatives:
            raise GrammarError(place, f"the rule {name} has no alternative", start)
        if name in found:
            raise GrammarError(place, f"the rule {name} stands there twice", start)
        found[name] = Rule(name, tuple(alternatives), fixed or "." in name, f"{place}, line {start}")

    number = 0
    for number, line in _lines(text):
        head, alternative = _HEAD.match(line), _ALTERNATIVE.match(line)
        if head:
            close(number)
            name, fixed, start = head["name"], head["sort"] == "=", number
            alternatives = [Alternative(head["value"].strip())] if head["value"].strip() else []
        elif alternative and name:
            alternatives.append(Alternative(alternative["text"].strip(), int(alternative["weight"] or 1)))
        elif line[0] in " \t" and alternatives:
            last = alternatives[-1]
            alternatives[-1] = Alternative(f"{last.text}\n{line.strip()}", last.weight)
        else:
            raise GrammarError(
                place, f"neither a rule (name:), an alternative (- …) nor an indented line: {line}", number
            )
    close(number)
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip()


@dataclass(frozen=True)
class Grammar:
    """All scenarios, each with its own rules; what they share; and lists of words."""

    scenarios: Mapping[str, Rules]
    shared: Rules
    lexicon: Mapping[str, tuple[str, ...]]

    def of(self, scenario: str) -> dict[str, Rule]:
        """The rules that hold in a scenario: its own before the shared ones."""
        return {**self.shared, **self.scenarios[scenario]}

    def for_kind(self, kind: str) -> tuple[str, ...]:
        """The scenarios that can be of ``kind``, in a stable order."""
        return tuple(name for name, rules in sorted(self.scenarios.items()) if kind in rules["kinds"].text.split())


def load(folder: Path = FOLDER) -> Grammar:
    """The grammar in a folder; raises :class:`GrammarError` for the first line that is none of the format."""
    shared: dict[str, Rule] = {}
    for path in sorted((folder / "shared").glob("*.txt")):
        shared |= parse(path.read_text("utf-8"), path.name)
    scenarios = {}
    for path in sorted((folder / "scenarios").glob("*.txt")):
        rules = parse(path.read_text("utf-8"), path.name)
        for needed in ("kinds", "body"):
            if needed not in rules:
                raise GrammarError(path.name, f"a scenario needs the rule {needed}")
        scenarios[path.stem] = rules
    lexicon = {path.stem: _words(path) for path in sorted((folder / "lexicon").glob("*.txt"))}
    return Grammar(scenarios, shared, lexicon)


@cache
def grammar() -> Grammar:
    """The project's own grammar, read once."""
    return load()


def _words(path: Path) -> tuple[str, ...]:
    return tuple(line.strip() for _, line in _lines(path.read_text("utf-8")))
