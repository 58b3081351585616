"""Whether a JSON object has the shape of a record, and if not, where not."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from typing import Any

from thaicirc.errors import BrokenRecord
from thaicirc.evaluation.slots import Record
from thaicirc.records import Circular, Framework, Kind, Secrecy, Urgency

_TEXT, _INTEGER, _DAY, _MOMENT = "text", "integer", "day", "moment"
_CHOICES = {"kind": Kind, "urgency": Urgency, "secrecy": Secrecy, "framework": Framework}
_DAYS = {_DAY: r"\d{4}-\d\d-\d\d", _MOMENT: r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?"}
#: A later year is one of the Buddhist Era, where a Gregorian one should stand.
_LAST_YEAR = 2300
_NUMBER = {
    "text": _TEXT,
    "canonical": _TEXT,
    "agency_code": _TEXT,
    "unit_code": _TEXT,
    "circular": "flag",
    "number": _INTEGER,
    "year": _INTEGER,
}

#: The fields of a record: a kind of value, a list of one kind, or an object of its own.
_SHAPE: Mapping[str, Any] = {
    "kind": "kind",
    "urgency": "urgency",
    "secrecy": "secrecy",
    "reference_number": _NUMBER,
    "sender": {"name": _TEXT, "address": _TEXT},
    "date": _DAY,
    "subject": _TEXT,
    "recipients": [_TEXT],
    "references": [{"text": _TEXT, "sender": _TEXT, "urgency": "urgency", "reference_number": _TEXT, "date": _DAY}],
    "attachments": [{"number": _INTEGER, "title": _TEXT, "quantity": _INTEGER, "unit": _TEXT}],
    "signatory": {"name": _TEXT, "position": _TEXT},
    "contact": {"unit": _TEXT, "phones": [_TEXT], "faxes": [_TEXT], "emails": [_TEXT], "urls": [_TEXT]},
    "meetings": [{"title": _TEXT, "start": _MOMENT, "end": _MOMENT, "venue": _TEXT, "online": _TEXT, "chair": _TEXT}],
    "assignments": [
        {
            "assignee": _TEXT,
            "action": _TEXT,
            "due": _MOMENT,
            "due_rule": "any",
            "attachments": "any",
            "send_to": [_TEXT],
        }
    ],
    "pmqa": {"framework": "framework", "fiscal_year": _INTEGER, "categories": [_INTEGER], "phases": [_TEXT]},
}


def check(record: Record, *, path: str | os.PathLike[str], strict: bool) -> None:
    """Raise a :class:`~thaicirc.errors.BrokenRecord` where a value has a shape that cannot be compared.

    If ``strict``, as annotations written by hand deserve, also where a field is unknown or a value none that is allowed.
    """
    rest = set(Circular.model_fields) - set(_SHAPE)
    for key, value in record.items():
        if key in _SHAPE:
            _check(value, _SHAPE[key], key, path, strict)
        elif strict and key not in rest and not key.startswith("_"):
            raise BrokenRecord(path, reason="unknown", place=key)


def _check(value: Any, shape: Any, place: str, path: str | os.PathLike[str], strict: bool) -> None:
    if value is None or shape == "any" or (shape is _NUMBER and isinstance(value, str)):
        return
    if isinstance(shape, list):
        _expect(isinstance(value, list), "list", place, path)
        for i, each in enumerate(value):
            _expect(each is not None, "entry", f"{place}/{i}", path)
            _check(each, shape[0], f"{place}/{i}", path, strict)
    elif isinstance(shape, dict):
        _expect(isinstance(value, dict), "object", place, path)
        for key, each in value.items():
            if key in shape:
                _check(each, shape[key], f"{place}/{key}", path, strict)
            elif strict and not key.startswith("_"):
                raise BrokenRecord(path, reason="unknown", place=f"{place}/{key}")
    elif strict:
        _check_value(value, shape, place, path)


def _check_value(value: Any, shape: str, place: str, path: str | os.PathLike[str]) -> None:
    if shape in _CHOICES:
        if value not in list(_CHOICES[shape]):
            raise BrokenRecord(path, reason="value", place=place, said=f"{value!r}", allowed=", ".join(_CHOICES[shape]))
    elif shape in _DAYS:
        _expect(isinstance(value, str) and _is_day(value, _DAYS[shape]), shape, place, path)
    elif shape == _INTEGER:
        _expect(isinstance(value, int) and not isinstance(value, bool), _INTEGER, place, path)
    elif shape == _TEXT:
        _expect(isinstance(value, str), _TEXT, place, path)


def _is_day(value: str, pattern: str) -> bool:
    if not re.fullmatch(pattern, value, re.ASCII):
        return False
    try:
        return dt.datetime.fromisoformat(value).year <= _LAST_YEAR
    except ValueError:
        return False


def _expect(holds: bool, what: str, place: str, path: str | os.PathLike[str]) -> None:
    if not holds:
        raise BrokenRecord(path, reason="type", place=place, said=what)
