"""Letter codes of reference numbers: the agency behind (มท, 0816.3), known codes, damaged codes."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.agencies import Agency, agencies, departments, ministries
from thaicirc.lexicon.corrections import Correction
from thaicirc.lexicon.damage import substitution_cost
from thaicirc.lexicon.provinces import Province, province_of_code, provinces
from thaicirc.numerals import to_arabic

_LETTERS = re.compile(r"[ก-ฮ]{2,3}")
_NOISE = re.compile(r"[\s.]+")
_STRONG = 0.35


@cache
def _owners() -> dict[str, Agency]:
    return {a.code: a for a in ministries() + agencies() if a.code}


@cache
def _units() -> dict[tuple[str, str], tuple[Agency, ...]]:
    found: dict[tuple[str, str], tuple[Agency, ...]] = {}
    for d in departments():
        if d.unit:
            found[d.code, d.unit] = (*found.get((d.code, d.unit), ()), d)
    return found


@cache
def known_codes() -> frozenset[str]:
    """All letter codes of ministries, other agencies and provinces."""
    return frozenset(_owners()) | {c for p in provinces() for c in (p.code, *p.other_codes)}


def is_known_code(code: str) -> bool:
    """Whether a ministry, another agency or a province has this letter code.

    >>> is_known_code("มท"), is_known_code("ปท"), is_known_code("ขข")
    (True, True, False)
    """
    return code in known_codes()


def _of_province(province: Province) -> Agency:
    return Agency(province.agency, "province", code=province.code)


def agency_of_code(letter_code: str, unit_code: str | None = None, *, year: int | None = None) -> Agency | None:
    """The agency that a reference number names; None where the table does not say for certain.

    A ministry's own code without a unit is the ministry. A unit number counts from the reform of
    2545 on: give the Buddhist Era ``year`` of an older letter, and nothing wrong is said about it.
    A province stands behind ``00…`` only (1218 is an อำเภอ, 52001 a municipality).

    >>> agency_of_code("มท", "0816.3").name
    'กรมส่งเสริมการปกครองท้องถิ่น'
    >>> agency_of_code("ปท", "๐๐๑๗.๒").name, agency_of_code("ขก", "1218")
    ('จังหวัดปทุมธานี', None)
    """
    digits = to_arabic(unit_code or "").strip()
    owner = _owners().get(letter_code)
    if owner is None:
        province = province_of_code(letter_code)
        seated = province is not None and (not digits or digits.startswith("00") or letter_code == "กท")
        return _of_province(province) if province is not None and seated else None
    if not digits or owner.kind != "ministry":
        return owner
    held = _units().get((letter_code, digits[:2]), ())
    held = tuple(d for d in held if (d.existed(year) if year is not None else d.until is None))
    return held[-1] if len(held) == 1 else None


def _plausible(code: str, unit_code: str) -> bool:
    digits = to_arabic(unit_code).strip()
    owner = _owners().get(code)
    if owner is not None and owner.kind == "ministry":
        return (code, digits[:2]) in _units()
    return digits.startswith("00")


def correct_code(text: str, unit_code: str | None = None) -> Correction | None:
    """The code that OCR damaged, if one letter read as its likeness leads to exactly one known code.

    The unit number must fit that code; without one only stray dots and blanks are taken out. A known
    code is never changed.

    >>> correct_code("บท", "0816.3").name
    'มท'
    >>> correct_code("ม.ท.").rule, correct_code("มห"), correct_code("บท")
    ('spacing', None, None)
    """
    bare = _NOISE.sub("", text)
    if text in known_codes() or not _LETTERS.fullmatch(bare):
        return None
    if bare in known_codes():
        return Correction(bare, text, 0.0, "spacing", bare)
    if unit_code is None:
        return None
    near = [
        (cost, code)
        for code in known_codes()
        if len(code) == len(bare)
        for differing in [[(a, b) for a, b in zip(bare, code, strict=True) if a != b]]
        if len(differing) == 1
        for cost in [substitution_cost(*differing[0])]
        if cost <= _STRONG and _plausible(code, unit_code)
    ]
    if len(near) != 1:
        return None
    cost, code = near[0]
    return Correction(code, text, cost, "confusion", code)
