"""The letters that the recogniser knows, and texts as sequences of their numbers.

A label is the text in the order in which Unicode wants it stored (base letter, upper or lower vowel, tone mark), with
``ำ`` as one letter and runs of blanks as one blank. Number 0 is the blank of connectionist temporal classification.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

BLANK = 0

_FOLD = str.maketrans(
    {"—": "–", "―": "–", "…": "...", "\u00a0": " ", "\t": " ", "·": "•", "●": "•", "´": "'", "`": "'"}
)
_DROP = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TONE_FIRST = re.compile("([\u0e48-\u0e4c\u0e4e])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])")
_NIKHAHIT_AA = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
# Four dots and more are a ruled blank to be filled in, not text; the recogniser reads them as nothing.
_LEADER = re.compile(r"[ ]*(?:\.[ ]?){4,}")


@cache
def letters() -> tuple[str, ...]:
    """All letters in the order of their numbers, the first of which is 1.

    >>> len(letters()) == len(set(letters())) and set("๐๑๒๓๔๕๖๗๘๙") <= set(letters())
    True
    """
    return tuple(json.loads(Path(__file__).with_name("data").joinpath("letters.json").read_text("utf-8"))["letters"])


@cache
def _numbers() -> dict[str, int]:
    return {letter: number for number, letter in enumerate(letters(), start=1)}


def label(text: str) -> str:
    """The text as the recogniser is to spell it.

    >>> label("จํานวน  ๓ เเผ่น") == "จำนวน ๓ แผ่น"
    True
    >>> label("ลงชื่อ..............(พยาน)")
    'ลงชื่อ (พยาน)'
    """
    text = _DROP.sub("", unicodedata.normalize("NFC", text).translate(_FOLD))
    text = _TONE_FIRST.sub(r"\2\1", text)
    text = _NIKHAHIT_AA.sub("\\1\u0e33", text).replace("เเ", "แ")
    return " ".join(_LEADER.sub(" ", text).split())


def encode(text: str) -> list[int]:
    """The numbers of a label's letters; a letter that the recogniser does not know is a :class:`KeyError`."""
    return [_numbers()[letter] for letter in text]


def known(text: str) -> bool:
    """Whether the recogniser knows all letters of a label.

    >>> known("ที่ มท ๐๒๑๘/ว ๙"), known("☐")
    (True, False)
    """
    return all(letter in _numbers() for letter in text)


def decode(numbers: list[int]) -> str:
    """The text of a sequence of numbers, blanks left out.

    >>> decode(encode("วันที่ ๑ มกราคม"))
    'วันที่ ๑ มกราคม'
    """
    return "".join(letters()[number - 1] for number in numbers if number != BLANK)
