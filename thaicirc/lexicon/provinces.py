"""The 77 provinces with their letter codes, and the districts (อำเภอ, เขต) in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thaicirc.lexicon.tables import rows, split

Region = Literal["north", "northeast", "central", "east", "west", "south"]
BANGKOK = "กรุงเทพมหานคร"


@dataclass(frozen=True, slots=True)
class Province:
    """A province. ``code`` stands in reference numbers and post abbreviations; ``other_codes`` too."""

    name: str
    code: str
    other_codes: tuple[str, ...]
    english: str
    iso: str
    region: Region

    @property
    def agency(self) -> str:
        """The name under which the province signs: จังหวัดปทุมธานี, but กรุงเทพมหานคร."""
        return self.name if self.name == BANGKOK else f"จังหวัด{self.name}"


@dataclass(frozen=True, slots=True)
class District:
    """An อำเภอ, or a เขต of Bangkok (``kind`` says which)."""

    name: str
    province: str
    kind: Literal["amphoe", "khet"]

    @property
    def agency(self) -> str:
        """The name with its head noun: อำเภอพล, เขตดุสิต."""
        return ("อำเภอ" if self.kind == "amphoe" else "เขต") + self.name


@cache
def provinces() -> tuple[Province, ...]:
    """All provinces, in code point order of their names."""
    return tuple(
        Province(r["name"], r["code"], split(r["other_codes"]), r["english"], r["iso"], r["region"])  # type: ignore[arg-type]
        for r in rows("provinces.csv")
    )


@cache
def districts() -> tuple[District, ...]:
    """All 878 อำเภอ and 50 เขต."""
    return tuple(District(r["name"], r["province"], r["kind"]) for r in rows("districts.csv"))  # type: ignore[arg-type]


@cache
def _by_code() -> dict[str, Province]:
    return {code: p for p in provinces() for code in (p.code, *p.other_codes)}


@cache
def _by_name() -> dict[str, Province]:
    return {p.name: p for p in provinces()}


@cache
def _districts_by_name() -> dict[str, tuple[District, ...]]:
    found: dict[str, tuple[District, ...]] = {}
    for d in districts():
        found[d.name] = (*found.get(d.name, ()), d)
    return found


def province_of_code(code: str) -> Province | None:
    """The province with this letter code.

    >>> province_of_code("ปท").name
    'ปทุมธานี'
    >>> province_of_code("มท") is None
    True
    """
    return _by_code().get(code)


def province_named(name: str) -> Province | None:
    """The province of this name, with or without จังหวัด or จ. before it.

    >>> province_named("จังหวัดปทุมธานี").code, province_named("กรุงเทพฯ").code
    ('ปท', 'กทม')
    """
    bare = name.strip()
    for head in ("จังหวัด", "จ."):
        bare = bare.removeprefix(head).strip()
    if bare in ("กรุงเทพฯ", "กรุงเทพ", "กทม."):
        bare = BANGKOK
    return _by_name().get(bare)


def districts_named(name: str) -> tuple[District, ...]:
    """Every district of this name, with or without อำเภอ, เขต or อ. before it; several may share one.

    >>> [d.province for d in districts_named("อำเภอเฉลิมพระเกียรติ")][:2]
    ['นครราชสีมา', 'นครศรีธรรมราช']
    """
    bare = name.strip()
    for head in ("อำเภอ", "เขต", "อ."):
        bare = bare.removeprefix(head).strip()
    return _districts_by_name().get(bare, ())
