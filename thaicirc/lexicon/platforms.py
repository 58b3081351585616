"""Names of on-line platforms in a text: where they stand and what they are called."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.tables import document
from thaicirc.spans import Found, Span


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[str, ...]]:
    listed = document("platforms.json")["platforms"]
    source = "|".join(f"({'|'.join(p['patterns'])})" for p in listed)
    return re.compile(source, re.IGNORECASE), tuple(p["name"] for p in listed)


def platform_in(text: str) -> list[Found[str]]:
    """Every platform named in the text, in order, with its canonical name.

    A bare "ออนไลน์" or "ประชุมทางไกล" names none.

    >>> [f.value for f in platform_in("ผ่านระบบการประชุมทางไกล (Zoom Meeting) และ Facebook Live")]
    ['Zoom', 'Facebook']
    >>> platform_in("ผ่านระบบออนไลน์")
    []
    """
    pattern, names = _pattern()
    found = []
    for m in pattern.finditer(text):
        name = names[(m.lastindex or 1) - 1]
        found.append(Found(m[0], name, Span(m.start(), m.end()), "platform"))
    return found
