"""Numbers of documents (ที่) as they are printed, and what the record has of them."""

from __future__ import annotations

import random

from corpus.agencies import Agency
from thaicirc.numerals import to_thai
from thaicirc.records import ReferenceNumber


def letter_number(rng: random.Random, agency: Agency, *, circular: bool) -> ReferenceNumber:
    """A letter's number: code, unit, running number; ว before that of a circular.

    Now and then the running number is left open (``มท ๐๒๑๘/ว``), as copies on the web have it.
    """
    number = rng.choice((rng.randint(1, 99), rng.randint(100, 999), rng.randint(1000, 9999)))
    gap = rng.choice((" ", " ", "")) if circular else ""
    mark = "ว" if circular else ""
    between = rng.choice((" ", " ", " ", ""))
    printed = f"{agency.code}{between}{agency.unit_code}/{mark}{gap}{number}"
    canonical = f"{agency.code} {agency.unit_code}/{'ว ' if circular else ''}{number}"
    return ReferenceNumber(
        text=to_thai(printed),
        canonical=canonical,
        agency_code=agency.code,
        unit_code=agency.unit_code,
        circular=circular,
        number=number,
    )


def yearly_number(rng: random.Random, year: int) -> ReferenceNumber:
    """The number of an order or announcement, which begins anew each year.

    >>> yearly_number(random.Random(1), 2567).canonical.endswith("/2567")
    True
    """
    number = rng.choice((rng.randint(1, 99), rng.randint(100, 2999)))
    gap = rng.choice(("", "", "", " "))
    return ReferenceNumber(
        text=to_thai(f"{number}{gap}/{gap}{year}"), canonical=f"{number}/{year}", number=number, year=year
    )
