"""Names of months and weekdays (เดือน, วัน): a name as written goes in, its number comes out.

The names stand in ``data/months.json``, with their source; damaged forms are listed there too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NotRequired, TypedDict

GAP = r"[^\S\n]*(?:\n[^\S\n]*)?"
"""White space between the parts of a date: blanks, and one line end at most."""

_THAI = r"[\u0e01-\u0e4e]"


class Name(TypedDict):
    """One entry of the data file."""

    number: int
    full: str
    abbreviation: str
    damaged: list[str]
    short: NotRequired[str]
    english: NotRequired[str]


@cache
def _names() -> dict[str, list[Name]]:
    # Imported here: together they would double the time that importing the package takes.
    import json
    from importlib.resources import files

    raw = files("thaicirc.numerals").joinpath("data/months.json").read_text(encoding="utf-8")
    data = json.loads(raw)
    return {"months": data["months"], "weekdays": data["weekdays"]}


def months() -> list[Name]:
    """The twelve months in order, January (มกราคม) first."""
    return _names()["months"]


def weekdays() -> list[Name]:
    """The seven weekdays in order, Monday (จันทร์) first, numbered as ``datetime`` does."""
    return _names()["weekdays"]


def _key(name: str) -> str:
    return re.sub(r"[.\s]", "", name).lower()


@cache
def _month_numbers() -> dict[str, int]:
    found: dict[str, int] = {}
    for month in months():
        english = month["english"]
        written = [month["full"], month["abbreviation"], month["short"], *month["damaged"], english, english[:3]]
        found.update({form: month["number"] for name in written for form in (name, _key(name))})
    return found | {"sept": 9}


@cache
def _weekday_numbers() -> dict[str, int]:
    return {
        _key(name): day["number"] for day in weekdays() for name in (day["full"], day["abbreviation"], *day["damaged"])
    }


def month_number(name: str) -> int | None:
    """The number of a month, 1 to 12, from its full, short or English name; ``None`` for anything else.

    >>> month_number("มิถุนายน"), month_number("เดือน มี.ค."), month_number("กพ."), month_number("มกรา")
    (6, 3, 2, 1)
    >>> month_number("มีนบุรี")
    """
    numbers = _month_numbers()
    return numbers.get(name) or numbers.get(_key(name.strip().removeprefix("เดือน")))


def weekday_number(name: str) -> int | None:
    """The number of a weekday, Monday 0 to Sunday 6, from its name with or without วัน and ที่; else ``None``.

    >>> weekday_number("วันพุธที่"), weekday_number("พฤ."), weekday_number("พระ")
    (2, 3, None)
    """
    bare = re.sub(r"^วัน|ที่?$", "", "".join(name.split()))
    return _weekday_numbers().get(_key(bare))


def _alternatives(names: list[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _abbreviated(name: str) -> str:
    """Pattern of an abbreviation: ม.ค. ม. ค. ม.ค มค. มค. Bodies whose name goes on (ก.พ.ร., ก.ค.ศ.) are left alone."""
    first, second = name.rstrip(".").split(".")
    goes_on = rf"(?!(?!พ\.[^\S\n]?ศ|ค\.[^\S\n]?ศ){_THAI}{{1,2}}\.)"
    end = rf"(?:\.{goes_on}|(?!{_THAI}|\.))"
    return rf"{first}(?:\.[^\S\n]?{second}{end}|{second}{end})"


@cache
def month_pattern() -> str:
    """A pattern (without groups) of every Thai month name, full, damaged or abbreviated."""
    full = [name for month in months() for name in (month["full"], *month["damaged"])]
    return "|".join([_alternatives(full), *(_abbreviated(month["abbreviation"]) for month in months())])


@cache
def short_month_pattern() -> str:
    """A pattern of the colloquial names without ending (มกรา, กุมภา), which only a day and a year make safe."""
    return f"(?:{_alternatives([month['short'] for month in months()])})(?!{_THAI})"


@cache
def english_month_pattern() -> str:
    """A pattern of English month names, capitalised (Oct, Oct., October, OCTOBER)."""
    full = [name for month in months() for name in (month["english"], month["english"].upper())]
    cut = [name[:3] for name in full] + ["Sept", "SEPT"]
    return rf"(?:{_alternatives(full + cut)})(?![A-Za-z])\.?"


@cache
def weekday_pattern() -> str:
    """A pattern of every weekday name in full (จันทร์, พฤหัส)."""
    return _alternatives([name for day in weekdays() for name in (day["full"], *day["damaged"])])


@cache
def broken_names() -> dict[str, list[tuple[str, str]]]:
    """Month names cut in two at every place, under the two letters beside the cut: {"าย": [("มิถุนา", "ยน"), …]}."""
    cuts: dict[str, list[tuple[str, str]]] = {}
    for name in [name for month in months() for name in (month["full"], *month["damaged"])]:
        for at in range(1, len(name)):
            cuts.setdefault(name[at - 1 : at + 1], []).append((name[:at], name[at:]))
    return cuts
