"""Gold annotations and records → a :class:`Report`: precision, recall and F1 a slot, and every mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

from thaicirc.evaluation.slots import GROUPS, HEADER, SLOTS, Outcome, Record, compared, group_of


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of values found rightly, found wrongly and missed; a wrong value for a wanted one is both of the latter.

    >>> Figures(right=3, wrong=1, missed=0).precision
    0.75
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def gold(self) -> int:
        """How many values the annotations hold."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 0.0

    @property
    def recall(self) -> float:
        """The share of what the annotations hold that was found; 0 where they hold nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 0.0

    def as_dict(self) -> dict[str, float | int]:
        """Plain figures for JSON, rounded."""
        return {
            "p": round(self.precision, 4),
            "r": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "n": self.gold,
        }


@dataclass(frozen=True)
class Report:
    """What a comparison showed: the documents of the annotations, those without a record, every value compared."""

    documents: tuple[str, ...]
    missing: tuple[str, ...]
    outcomes: tuple[Outcome, ...]

    @cached_property
    def mistakes(self) -> tuple[Outcome, ...]:
        """What is not right, in the order of the documents."""
        return tuple(outcome for outcome in self.outcomes if not outcome.right)

    @cached_property
    def slots(self) -> dict[str, Figures]:
        """Figures of each slot that holds a value anywhere, in the order of a letter."""
        return self._counted(SLOTS, lambda slot: slot)

    @cached_property
    def groups(self) -> dict[str, Figures]:
        """Figures of each group of slots: ``header``, ``references``, …, ``pmqa``."""
        return self._counted(GROUPS, group_of)

    @property
    def micro(self) -> Figures:
        """Figures over all slots together."""
        return sum(self.slots.values(), Figures())

    @property
    def header_exact(self) -> int:
        """How many documents have a header that is right throughout."""
        return len(self.documents) - len({each.document for each in self.mistakes if each.slot in HEADER})

    def as_dict(self) -> dict[str, Any]:
        """The figures as plain values for JSON."""
        return {
            "micro_f1": round(self.micro.f1, 4),
            "header_exact": self.header_exact,
            "documents": len(self.documents),
            "found": len(self.documents) - len(self.missing),
            "missing": list(self.missing),
            "groups": {name: figures.as_dict() for name, figures in self.groups.items()},
            "slots": {name: figures.as_dict() for name, figures in self.slots.items()},
        }

    def _counted(self, names: Iterable[str], key: Callable[[str], str]) -> dict[str, Figures]:
        counts: dict[str, Figures] = {}
        for each in self.outcomes:
            name = key(each.slot)
            counts[name] = counts.get(name, Figures()) + _count(each)
        return {name: counts[name] for name in names if name in counts}


def _count(each: Outcome) -> Figures:
    if each.right:
        return Figures(right=1)
    return Figures(wrong=int(each.found is not None), missed=int(each.gold is not None))


def evaluate(
    gold: Mapping[str, Record | BaseModel], records: Mapping[str, Record | BaseModel] | Iterable[Record | BaseModel]
) -> Report:
    """Compare annotations, by the names of their documents, with records.

    Records come by name too, or one after the other: then the stem of ``source.path`` is the name. An annotated document
    without a record counts as missed throughout; a record without an annotation counts for nothing.
    """
    wanted = {name: _plain(record) for name, record in gold.items()}
    found = _named(records)
    outcomes = tuple(each for name, record in wanted.items() for each in compared(name, record, found.get(name, {})))
    return Report(tuple(wanted), tuple(name for name in wanted if name not in found), outcomes)


def name_of(record: Record) -> str:
    """The name of the document that a record was made from, ``""`` where it does not say.

    >>> name_of({"source": {"path": "letters/dengue-2566.txt"}})
    'dengue-2566'
    """
    source = record.get("source")
    path = source.get("path") if isinstance(source, Mapping) else None
    return PurePath(path).stem if isinstance(path, str) else ""


def _named(records: Mapping[str, Record | BaseModel] | Iterable[Record | BaseModel]) -> dict[str, Record]:
    if isinstance(records, Mapping):
        return {name: _plain(record) for name, record in records.items()}
    plain = [_plain(record) for record in records]
    return {name_of(record): record for record in plain}


def _plain(record: Record | BaseModel) -> Record:
    return record.model_dump(mode="json") if isinstance(record, BaseModel) else record
