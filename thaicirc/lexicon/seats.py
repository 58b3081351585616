"""From the place where an agency sits (ที่ว่าการอำเภอพล) to the agency (อำเภอพล)."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.provinces import districts, provinces
from thaicirc.lexicon.tables import document

_NAME = re.compile(r"\s?([^\s,()]+)")


@cache
def _seats() -> re.Pattern[str]:
    seats = sorted((s["seat"] for s in document("agency_prefixes.json")["seats"]), key=len, reverse=True)
    return re.compile(r"(?:อาคาร)?(" + "|".join(re.escape(s).replace(r"\ ", r"\s?") for s in seats) + ")")


@cache
def _agency_of() -> dict[str, str]:
    return {s["seat"].replace(" ", ""): s["agency"] for s in document("agency_prefixes.json")["seats"]}


@cache
def _names(agency: str) -> tuple[str, ...]:
    """The closed lists, the longest name first: words may follow it without a blank."""
    names = {"จังหวัด": [p.name for p in provinces()], "อำเภอ": [d.name for d in districts()]}.get(agency, [])
    return tuple(sorted(set(names), key=len, reverse=True))


def seat_to_agency(seat: str) -> str | None:
    """The agency that sits there, or None where no agency, or several, do.

    >>> seat_to_agency("ที่ว่าการอำเภอพล"), seat_to_agency("ศาลากลางจังหวัดปทุมธานี ถนนปทุมธานี-สามโคก")
    ('อำเภอพล', 'จังหวัดปทุมธานี')
    >>> seat_to_agency("สำนักงานเทศบาลเมืองแพร่"), seat_to_agency("ทำเนียบรัฐบาล")
    ('เทศบาลเมืองแพร่', None)
    """
    text = seat.strip()
    m = _seats().match(text)
    if m is None:
        return None
    agency = _agency_of()[re.sub(r"\s", "", m[1])]
    if agency in ("กรุงเทพมหานคร", "เมืองพัทยา"):
        return agency
    rest = _NAME.match(text, m.end())
    if rest is None:
        return None
    known = next((n for n in _names(agency) if rest[1].startswith(n)), rest[1])
    return agency + known
