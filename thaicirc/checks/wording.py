"""Findings with their sentences, from templates in ``data/findings.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from thaicirc.messages import text
from thaicirc.normalise import squeezed
from thaicirc.numerals import format_date, to_thai
from thaicirc.records import Finding, Severity
from thaicirc.spans import Span

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Term:
    """A word that has its own form in each language, by its key in the data file or the catalogue of messages."""

    key: str

    @classmethod
    def weekday(cls, day: date) -> Term:
        """The name of the day of the week."""
        return cls(_WEEKDAYS[day.weekday()])


@cache
def wording() -> dict[str, Any]:
    """The data file: templates by code, and terms."""
    data: dict[str, Any] = json.loads(files("thaicirc").joinpath("data/findings.json").read_text("utf-8"))
    return data


def finding(code: str, path: str | None = None, place: Span | None = None, **details: object) -> Finding:
    """The finding of a code, its sentences filled in.

    >>> finding("field_missing", "subject", field=Term("subject")).message
    'The subject was not found. Check the document.'
    """
    template = wording()["findings"][code]
    return Finding(
        code=code,
        message=template["en"].format_map({key: _english(value) for key, value in details.items()}),
        message_th=template["th"].format_map({key: _thai(value) for key, value in details.items()}),
        path=path,
        severity=Severity(template["severity"]),
        start=place.start if place is not None else None,
        end=place.end if place is not None else None,
    )


def _word(term: Term, lang: str) -> str:
    own = wording()["terms"].get(term.key)
    return str(own[lang]) if own else text(term.key, lang)


def _english(value: object) -> str:
    if isinstance(value, Term):
        return _word(value, "en")
    return value.isoformat() if isinstance(value, date) else _plain(value)


def _thai(value: object) -> str:
    if isinstance(value, Term):
        return _word(value, "th")
    if isinstance(value, int):
        return to_thai(str(value))
    return format_date(value) if isinstance(value, date) else _plain(value)


def _plain(value: object) -> str:
    return squeezed(str(value))
