"""Ministries, departments and the other agencies of the state: names, letter codes, unit numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaicirc.lexicon.tables import rows, split, year


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency.

    ``code`` is the letter code of the Saraban Regulation, ``unit`` the first two digits after it;
    ``parent`` the ministry; ``since`` and ``until`` Buddhist Era years within which the name, and
    the unit number with it, held (``until`` is the year of the change); None where not recorded.
    """

    name: str
    kind: str
    code: str = ""
    unit: str = ""
    parent: str = ""
    abbreviations: tuple[str, ...] = ()
    full_names: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None

    def existed(self, in_year: int) -> bool:
        """Whether the agency bore this name in a Buddhist Era year, as far as recorded."""
        return (self.since is None or self.since <= in_year) and (self.until is None or in_year <= self.until)


@cache
def ministries() -> tuple[Agency, ...]:
    """The ministries, past ones too (``until`` tells them)."""
    return tuple(
        Agency(
            r["name"],
            "ministry",
            code=r["code"],
            abbreviations=split(r["abbreviations"]),
            since=year(r["since"]),
            until=year(r["until"]),
        )
        for r in rows("ministries.csv")
    )


@cache
def departments() -> tuple[Agency, ...]:
    """The departments under the ministries; ``unit`` is empty where the number is not certain."""
    return tuple(
        Agency(
            r["name"],
            "department",
            code=r["code"],
            unit=r["unit"],
            parent=r["ministry"],
            abbreviations=split(r["abbreviations"]),
            full_names=split(r["full_name"]),
            since=year(r["since"]),
            until=year(r["until"]),
        )
        for r in rows("departments.csv")
    )


@cache
def agencies() -> tuple[Agency, ...]:
    """Everything else: independent bodies, courts, state enterprises, universities, committees …"""
    return tuple(
        Agency(
            r["name"],
            r["kind"],
            code=r["code"],
            abbreviations=split(r["abbreviations"]),
            full_names=split(r["full_name"]),
            since=year(r["since"]),
            until=year(r["until"]),
        )
        for r in rows("agencies.csv")
    )


def all_agencies() -> tuple[Agency, ...]:
    """Ministries, departments and agencies together."""
    return ministries() + departments() + agencies()


@cache
def _by_name() -> dict[str, Agency]:
    # The youngest holder of a name wins; the long form of a name is only a second way to it.
    found: dict[str, Agency] = {}
    for agency in all_agencies():
        found[agency.name] = agency
    for agency in all_agencies():
        for name in agency.full_names:
            found.setdefault(name, agency)
    return found


def agency_named(name: str) -> Agency | None:
    """The agency of exactly this name, or of this long form of it.

    >>> agency_named("กรมที่ดิน").code, agency_named("สำนักงานคณะกรรมการพัฒนาระบบราชการ").name
    ('มท', 'สำนักงาน ก.พ.ร.')
    """
    return _by_name().get(name)
