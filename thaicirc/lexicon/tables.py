"""The data files of this package, each read once: a CSV as tuples of dicts, a JSON as its object."""

from __future__ import annotations

from functools import cache
from typing import Any


def _text(name: str) -> str:
    from importlib.resources import files  # slow to import, and not every program comes here

    return (files(__package__) / "data" / name).read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table ``data/NAME``, in file order.

    >>> rows("provinces.csv")[0]["name"]
    'กระบี่'
    """
    import csv
    import io

    return tuple(csv.DictReader(io.StringIO(_text(name))))


@cache
def document(name: str) -> Any:
    """The object that ``data/NAME`` (JSON) holds."""
    import json

    return json.loads(_text(name))


def split(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, parted by ``;``.

    >>> split("สป.อก.;สปอ."), split("")
    (('สป.อก.', 'สปอ.'), ())
    """
    return tuple(cell.split(";")) if cell else ()


def year(cell: str) -> int | None:
    """A Buddhist Era year, or None for an empty cell."""
    return int(cell) if cell else None
