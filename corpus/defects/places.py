"""Where the marks of Thai clusters stand, as fonts before OpenType drew them: each place a glyph of its own.

A tone mark stands low where no vowel is above the consonant, and marks stand further left over ป ฝ ฟ, whose stem
reaches up. ฐ and ญ lose their feet over a vowel below.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

TONES = frozenset("่้๊๋์")
ABOVE = frozenset("ัิีึื็ํ")
BELOW = frozenset("ฺุู")
MARKS = TONES | ABOVE | BELOW
_TALL = frozenset("ปฝฟ")
_FOOTED = frozenset("ฐญ")


def place(texts: Sequence[str], at: int) -> str:
    """Where the sign `at` stands: ``plain``, ``low``, ``left`` or ``low left``.

    >>> [place("ป่าที่หน้าญุ", i) for i in (1, 5, 8, 10)]
    ['low left', 'plain', 'low', 'low']
    """
    text = texts[at]
    if text in _FOOTED:
        return "low" if at + 1 < len(texts) and texts[at + 1][:1] in BELOW else "plain"
    if text not in MARKS or text in BELOW:
        return "plain"
    start = at
    while start and texts[start] in MARKS:
        start -= 1
    above = any(texts[i] in ABOVE for i in range(start + 1, at)) or "ำ" in texts[at + 1 : at + 2]
    low = text in TONES and not above
    left = texts[start] in _TALL
    return " ".join((["low"] if low else []) + (["left"] if left else [])) or "plain"


@cache
def table(name: str) -> dict[str, dict[str, str]]:
    """A table of glyphs: place → character → number in hexadecimal digits; `name` is a file of ``data/``."""
    text = files(__package__).joinpath(f"data/{name}.json").read_text("utf-8")
    return {key: value for key, value in json.loads(text).items() if key != "source"}


def private_use(texts: Sequence[str], at: int) -> str:
    """The private-use character that an old Windows font would have drawn, or the sign's own text.

    >>> [f"{ord(private_use('ป่าที่', i)):X}" for i in (1, 5)]
    ['F705', 'E48']
    """
    number = table("private_use").get(place(texts, at), {}).get(texts[at])
    return texts[at] if number is None else chr(int(number, 16))


def as_mac_roman(texts: Sequence[str], at: int) -> str:
    """What the sign's byte in a Mac Thai font is when it is read as Mac Roman.

    >>> "".join(as_mac_roman("ประกาศ", i) for i in range(6))
    'ª√–°“»'
    """
    mac = table("mac_thai")
    made = bytearray()
    for character in texts[at]:
        number = mac.get(place(texts, at), {}).get(character) or mac["plain"].get(character)
        if number is None:
            made += character.encode("ascii", "replace")
        else:
            made.append(int(number, 16))
    return made.decode("mac_roman")
