"""The slots of a record that are compared, how alike they have to be, and the comparison of one document.

A slot is a field that holds one value (``subject``), or one field of all entries of a list (``meetings.venue``). Names of
persons, numbers and days have to be the same; long texts may differ by a word, as two people's annotations do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thaicirc.evaluation.likeness import likeness, paired

Record = Mapping[str, Any]

#: Slot → the least likeness at which it counts as right.
_SINGLE = {
    "kind": 1.0,
    "urgency": 1.0,
    "secrecy": 1.0,
    "reference_number": 1.0,
    "sender.name": 1.0,
    "sender.address": 0.9,
    "date": 1.0,
    "subject": 0.95,
    "signatory.name": 1.0,
    "signatory.position": 0.95,
    "contact.unit": 0.9,
    "pmqa.framework": 1.0,
    "pmqa.fiscal_year": 1.0,
}
_SETS = {
    "recipients": 0.95,
    "contact.phones": 1.0,
    "contact.faxes": 1.0,
    "contact.emails": 1.0,
    "contact.urls": 1.0,
    "pmqa.categories": 1.0,
}


@dataclass(frozen=True, slots=True)
class _Entries:
    """A list of entries: which fields bring two entries together, with their weights, and which are compared."""

    near: Mapping[str, float]
    least: Mapping[str, float]


_LISTS = {
    "references": _Entries({"text": 1.0, "date": 1.0}, {"sender": 0.9, "urgency": 1.0, "number": 1.0, "date": 1.0}),
    "attachments": _Entries({"title": 1.0}, {"title": 0.92, "quantity": 1.0, "unit": 1.0}),
    "meetings": _Entries(
        {"day": 1.0, "title": 0.5, "venue": 0.5},
        {"title": 0.7, "start": 1.0, "end": 1.0, "venue": 0.85, "online": 0.8, "chair": 0.85},
    ),
    "assignments": _Entries({"action": 1.0, "due": 0.5}, {"assignee": 0.8, "action": 0.7, "due": 1.0}),
}

#: The slots that make a document's header: it is exact where all of them are right.
HEADER = ("kind", "urgency", "secrecy", "reference_number", "sender.name", "date", "subject", "recipients")

_PLAIN = (*_SINGLE, *_SETS)

#: Every slot, in the order of a letter.
SLOTS: tuple[str, ...] = (
    *HEADER[:5],
    "sender.address",
    *HEADER[5:],
    *(f"{name}.{part}" for name in ("references", "attachments") for part in _LISTS[name].least),
    *(name for name in _PLAIN if name.startswith(("signatory.", "contact."))),
    *(f"{name}.{part}" for name in ("meetings", "assignments") for part in _LISTS[name].least),
    *(name for name in _PLAIN if name.startswith("pmqa.")),
)


def group_of(slot: str) -> str:
    """The group that a slot belongs to.

    >>> group_of("sender.address"), group_of("meetings.venue")
    ('header', 'meetings')
    """
    first = slot.split(".")[0]
    return "header" if slot in HEADER or first == "sender" else first


#: The groups of slots: the header, and each part of a record below it.
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(group_of(slot) for slot in SLOTS))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value of a slot beside what was found for it; None where either side has none."""

    document: str
    slot: str
    gold: Any
    found: Any
    right: bool


def compared(document: str, gold: Record, found: Record) -> Iterator[Outcome]:
    """Every slot of one document that has a value in the annotation or in the record."""
    for slot, g, f, least in _values(gold, found):
        g, f = _value(g), _value(f)
        if g is not None or f is not None:
            right = g is not None and f is not None and likeness(g, f) >= least
            yield Outcome(document, slot, g, f, right)


def _value(value: Any) -> Any:
    return None if value in (None, "", [], {}) else value


def _values(gold: Record, found: Record) -> Iterator[tuple[str, Any, Any, float]]:
    for slot, least in _SINGLE.items():
        if slot == "reference_number":
            yield slot, _number(gold), _number(found), least
        else:
            yield slot, _at(gold, slot), _at(found, slot), least
    for slot, least in _SETS.items():
        for g, f in paired(_at(gold, slot) or [], _at(found, slot) or [], likeness):
            yield slot, g, f, least
    for name, entries in _LISTS.items():
        wanted, given = ([_entry(e) for e in record.get(name) or []] for record in (gold, found))
        for g, f in paired(wanted, given, _near(entries.near)):
            for part, least in entries.least.items():
                yield f"{name}.{part}", (g or {}).get(part), (f or {}).get(part), least


def _at(record: Any, slot: str) -> Any:
    for key in slot.split("."):
        record = record.get(key) if isinstance(record, Mapping) else None
    return record


def _number(record: Record) -> Any:
    """A reference number as a string, whether it is held as an object or as a string."""
    number = record.get("reference_number")
    return number.get("canonical") if isinstance(number, Mapping) else number


def _entry(entry: Record) -> Record:
    return {**entry, "day": str(entry.get("start") or "")[:10], "number": _number(entry)}


def _near(weights: Mapping[str, float]) -> Callable[[Record, Record], float]:
    """How much two entries have in common: the weighted likeness of the fields that both have."""

    def close(g: Record, f: Record) -> float:
        return sum(weight * likeness(g[key], f[key]) for key, weight in weights.items() if g.get(key) and f.get(key))

    return close
