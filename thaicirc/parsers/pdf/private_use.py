"""D3: private-use codes of Thai glyph variants, Windows' and Mac's → the letters that they show."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from thaicirc.normalise import clean

_WINDOWS = range(0xF700, 0xF71B)


@cache
def variants() -> dict[int, str]:
    """Code → letter.

    >>> variants()[0xF70A] == variants()[0xF88B] == "\\u0e48"
    True
    """
    with resources.files("thaicirc.parsers.pdf").joinpath("data/private_use.json").open(encoding="utf-8") as file:
        data = json.load(file)
    first = int(data["from"], 16)
    return {code: clean(chr(code))[0] for code in _WINDOWS} | {first + i: c for i, c in enumerate(data["letters"])}


def plain(text: str) -> str:
    """The text with glyph variants mapped back to letters.

    >>> plain("ข\\uf70bอ") == "ข้อ"
    True
    """
    return text.translate(variants())
