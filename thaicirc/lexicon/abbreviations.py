"""From an abbreviation (สถ., ปภ., สป.มท.) to the agencies that it may mean."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.agencies import Agency, all_agencies

_BLANK = re.compile(r"\s+")


@cache
def _meanings() -> dict[str, tuple[Agency, ...]]:
    found: dict[str, tuple[Agency, ...]] = {}
    for agency in all_agencies():
        forms = list(agency.abbreviations)
        if re.search(r"[ก-ฮ]\.", agency.name):
            forms.append(agency.name)
        for form in forms:
            key = _BLANK.sub("", form)
            found[key] = (*found.get(key, ()), agency)
    return found


def meanings_of(abbreviation: str) -> tuple[Agency, ...]:
    """Every agency with this abbreviation; none where it is unknown.

    >>> [a.name for a in meanings_of("กพร.")][:2]
    ['กรมพัฒนาฝีมือแรงงาน', 'กรมอุตสาหกรรมพื้นฐานและการเหมืองแร่']
    """
    return _meanings().get(_BLANK.sub("", abbreviation), ())


def expand_abbreviation(abbreviation: str) -> Agency | None:
    """The agency that the abbreviation means, if it can mean only one.

    >>> expand_abbreviation("สถ.").name
    'กรมส่งเสริมการปกครองท้องถิ่น'
    >>> expand_abbreviation("กพร.") is None
    True
    """
    found = meanings_of(abbreviation)
    return found[0] if len(found) == 1 else None
