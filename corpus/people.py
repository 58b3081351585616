"""Invented people: a title, a first name and a family name joined from parts, so that no real family is meant."""

from __future__ import annotations

import random

from corpus.rules import grammar

_TITLES = (("นาย", "male", 46), ("นาง", "female", 18), ("นางสาว", "female", 20))
#: Titles that stand in place of นาย, นาง, นางสาว; a share of officials bears them.
_SPECIAL = {
    "civil": (("ว่าที่ร้อยตรี", "male"), ("ดร.", "male"), ("ดร.", "female"), ("ว่าที่ร้อยตรีหญิง", "female")),
    "university": (
        ("ผู้ช่วยศาสตราจารย์ ดร.", "male"),
        ("รองศาสตราจารย์ ดร.", "female"),
        ("ผู้ช่วยศาสตราจารย์", "female"),
        ("ศาสตราจารย์ ดร.", "male"),
    ),
    "hospital": (("นายแพทย์", "male"), ("แพทย์หญิง", "female"), ("ทันตแพทย์", "male"), ("เภสัชกรหญิง", "female")),
    "police": (
        ("พันตำรวจเอก", "male"),
        ("พันตำรวจโท", "male"),
        ("พลตำรวจตรี", "male"),
        ("พลตำรวจโท", "male"),
        ("ร้อยตำรวจเอกหญิง", "female"),
    ),
}
_SHARE_SPECIAL = {"civil": 0.06, "university": 0.7, "hospital": 0.6, "police": 0.95}


def person(rng: random.Random, sphere: str = "civil") -> str:
    """A title and an invented name; `sphere` is where the person works (civil, university, hospital, police).

    >>> person(random.Random(1)) == person(random.Random(1))
    True
    """
    special = _SPECIAL.get(sphere, _SPECIAL["civil"])
    if rng.random() < _SHARE_SPECIAL.get(sphere, _SHARE_SPECIAL["civil"]):
        title, sex = rng.choice(special)
    else:
        title, sex, _ = rng.choices(_TITLES, [weight for _, _, weight in _TITLES])[0]
    words = grammar().lexicon
    first = rng.choice(words[f"first-names-{sex}"])
    family = rng.choice(words["surname-heads"]) + rng.choice(words["surname-tails"])
    return f"{title}{first} {family}"
