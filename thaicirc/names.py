"""Names of offices and positions, mended where OCR plainly damaged them and the true name is beyond doubt.

Three witnesses, in this order: words that every office name is made of (a data file), the lexicon's whole names,
and the document itself, where it spells the same name better elsewhere.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

from thaicirc.lexicon import correct_names_in
from thaicirc.normalise import squeezed

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_MARK = re.compile(f"[{_MARKS}]")
#: Old text layers lose the ring of น้ำ; no name of an office or a place has น้า.
_WATER = re.compile("(?<![หะเา])น้า(?![วน])")
_TOKEN = re.compile("[\u0e01-\u0e4e]{7,}")


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    data = json.loads(files(__package__).joinpath("data/office_words.json").read_text("utf-8"))
    words = sorted(data["words"], key=len, reverse=True)
    pattern = "|".join([*data["kept"], *(_loose(word) for word in words)])
    damaged = "|".join(sorted(map(re.escape, data["damaged"]), key=len, reverse=True))
    return re.compile(pattern), {_bare(word): word for word in words}, re.compile(damaged), data["damaged"]


def _bare(text: str) -> str:
    return _MARK.sub("", text).replace("\u0e33", "\u0e32")


def _loose(word: str) -> str:
    """A pattern for the word with any marks, or none, on its letters."""
    letters = _bare(word)
    return "".join(("[าำ]" if c == "า" else re.escape(c)) + f"[{_MARKS}]{{0,3}}" for c in letters)


def mend_words(name: str) -> str:
    """The name with the common words of office names spelled right.

    >>> mend_words("กลุ่มงานบริหารทัวไป"), mend_words("ผู้อํานวยการส่านักงาน")
    ('กลุ่มงานบริหารทั่วไป', 'ผู้อำนวยการสำนักงาน')
    """
    pattern, words, damage, mended = _words()
    name = damage.sub(lambda m: mended[m[0]], _WATER.sub("น้ำ", name.replace("\u0e4d\u0e32", "\u0e33")))
    return pattern.sub(lambda m: words.get(_bare(m[0]), m[0]), name)


_ON_A_LETTER = "่้๊๋์ิีึืัุู็"
_DROP_MARKS = {ord(c): None for c in "ัิีึืฺุู็่้๊๋์ํ๎"} | {0x0E33: "\u0e32"}


@lru_cache(maxsize=4)
def _without_marks(text: str) -> str:
    return text.translate(_DROP_MARKS)


@lru_cache(maxsize=4)
def _places(text: str) -> list[int]:
    """Where each letter of the text without its marks stands in the text."""
    kept = [i for i, c in enumerate(text) if not _MARK.match(c)]
    return [*kept, len(text)]


def _spellings(token: str, text: str) -> Counter[str]:
    """How a document spells the letters of a token, with whatever marks; the token alone if always so."""
    bare, letters = _without_marks(text), token.translate(_DROP_MARKS)
    often = text.count(token)
    if bare.count(letters) == often and not any(token + mark in text for mark in _ON_A_LETTER):
        return Counter({token: often})
    places, found = _places(text), Counter[str]()
    at = bare.find(letters)
    while at >= 0:
        found[text[places[at] : places[at + len(letters)]].rstrip()] += 1
        at = bare.find(letters, at + 1)
    return found


def _as_elsewhere(name: str, text: str) -> str:
    """Each word of the name as the document spells it most often, if that spelling has more marks."""
    for token in _TOKEN.findall(name):
        spellings = _spellings(token, text)
        if len(spellings) < 2:
            continue
        best = max(spellings, key=lambda s: (spellings[s], len(_MARK.findall(s))))
        fuller = len(_MARK.findall(best)) > len(_MARK.findall(token))
        if best != token and fuller and spellings[best] >= spellings[token]:
            name = name.replace(token, best)
    return name


def corrected(name: str, text: str) -> str:
    """The name as it is truly written, on one line; unchanged where that is in any doubt.

    >>> corrected("โรงพยาบาลแพร", "โรงพยาบาลแพร และโรงพยาบาลแพร่ กับโรงพยาบาลแพร่")
    'โรงพยาบาลแพร่'
    """
    mended = mend_words(squeezed(name))
    mended = str(correct_names_in(mended))
    return _as_elsewhere(mended, text)
