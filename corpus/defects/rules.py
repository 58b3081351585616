"""What each defect makes of a line's signs: the characters as drawn in, what their glyphs are said to be out.

A rule gets the texts of the signs that are drawn one after another and gives for each one label, or two where ำ is
drawn as two glyphs: nikhahit (with its tone mark) and sara aa. The examples are what readers of such files report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.defects.places import MARKS, TONES, as_mac_roman, place, private_use

Labels = tuple[str, ...]
Rule = Callable[[Sequence[str]], list[Labels]]

_AA, _AM, _NIKHAHIT, _MAI_THO = "\u0e32", "\u0e33", "\u0e4d", "\u0e49"
_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect: what it is and its rule; `font` is the name of the fonts that have it, where others do not.

    Runs that fonts of this name cannot show keep their font: `spared` tells them.
    """

    about: str
    rule: Rule
    font: str = ""
    spared: Callable[[Sequence[str]], bool] = lambda texts: False
    gaps: bool = False  # it lies in the widths too: :mod:`corpus.defects.spacing`


def _d1(texts: Sequence[str]) -> list[Labels]:
    """ำ → blank + า: Word maps the nikhahit glyph of TH Sarabun to U+0020.

    >>> _d1(["ส", "ำ", "ต", "่ำ"])
    [('ส',), (' ', 'า'), ('ต',), ('่ ', 'า')]
    """
    return [(text[:-1] + " ", _AA) if text.endswith(_AM) else (text,) for text in texts]


def _d1b(texts: Sequence[str]) -> list[Labels]:
    """า → ำ in the whole run, with a true ำ as blank + ำ.

    >>> _d1b(["น", "า", "น", "ำ"])
    [('น',), ('ำ',), ('น',), (' ', 'ำ')]
    """
    return [(text[:-1] + " ", _AM) if text.endswith(_AM) else (text.replace(_AA, _AM),) for text in texts]


def _d2(texts: Sequence[str]) -> list[Labels]:
    """ำ → nikhahit + sara aa, a tone mark between them as the glyphs stand."""
    return [(_NIKHAHIT + text[:-1], _AA) if text.endswith(_AM) else (text,) for text in texts]


def _d3(texts: Sequence[str]) -> list[Labels]:
    """Shifted marks → the private-use characters of fonts before OpenType."""
    return [(private_use(texts, at),) for at in range(len(texts))]


def _d4(texts: Sequence[str]) -> list[Labels]:
    """ำ → ้า; where the syllable has a tone mark, blank + tone mark + า.

    >>> _d4(["จ", "ำ", "น", "้ำ"])
    [('จ',), ('้', 'า'), ('น',), (' ้', 'า')]
    >>> _d4(["น", "้", "ำ"])
    [('น',), (' ้',), ('า',)]
    """
    labels: list[Labels] = []
    for at, text in enumerate(texts):
        if text in TONES and texts[at + 1 : at + 2] == [_AM]:
            labels.append((" " + text,))
        elif text == _AM and at and texts[at - 1] in TONES:
            labels.append((_AA,))
        elif text.endswith(_AM):
            labels.append((_MAI_THO if text == _AM else " " + text[:-1], _AA))
        else:
            labels.append((text,))
    return labels


def _d5(texts: Sequence[str]) -> list[Labels]:
    """Every sign as it is: this defect lies in the widths alone."""
    return [(text,) for text in texts]


def _d6(texts: Sequence[str]) -> list[Labels]:
    """The bytes of a Mac Thai font read as Mac Roman."""
    return [(as_mac_roman(texts, at),) for at in range(len(texts))]


def _d7(texts: Sequence[str]) -> list[Labels]:
    """Tone marks that stand low, and all that stand with ำ, → nothing: their glyphs have no name.

    >>> _d7(["ห", "น", "่", "ว", "ย", "ค", "้ำ", "ค", "้", "ำ"])
    [('ห',), ('น',), ('',), ('ว',), ('ย',), ('ค',), ('า',), ('ค',), ('',), ('า',)]
    """
    labels: list[Labels] = []
    for at, text in enumerate(texts):
        follows = at > 0 and texts[at - 1] in TONES
        if text in TONES and (place(texts, at).startswith("low") or texts[at + 1 : at + 2] == [_AM]):
            labels.append(("",))
        elif text.endswith(_AM) and (len(text) > 1 or follows):
            labels.append((_AA,))
        else:
            labels.append((text,))
    return labels


def _d8(texts: Sequence[str]) -> list[Labels]:
    """A zero-width space after each word, as mPDF's line breaker sets them."""
    from pythainlp.tokenize import word_tokenize

    ends, at = set(), 0
    for word in word_tokenize("".join(texts), engine="newmm", keep_whitespace=True):
        at += len(word)
        if not word.isspace():
            ends.add(at)
    labels: list[Labels] = []
    at = 0
    for i, text in enumerate(texts):
        at += len(text)
        inner = at in ends and i + 1 < len(texts) and not texts[i + 1].isspace()
        labels.append((text + "\u200b" if inner else text,))
    return labels


def _d9(texts: Sequence[str]) -> list[Labels]:
    """Thai digits that are ASCII digits in the text: the font draws them so."""
    table = str.maketrans(_THAI_DIGITS, "0123456789")
    return [(text.translate(table),) for text in texts]


def _has_ascii_digits(texts: Sequence[str]) -> bool:
    return any("0" <= text <= "9" for text in texts)


def _d10(texts: Sequence[str]) -> list[Labels]:
    """A mark changes places with the letter or stop after it, every second time that it can.

    >>> "".join(label for (label,) in _d10("เล่มที่."))
    'เลม่ที่.'
    """
    labels = list(texts)
    turn = True
    for at in range(len(texts) - 1):
        if texts[at] in MARKS and labels[at] == texts[at] and len(texts[at + 1]) == 1:
            follower = texts[at + 1]
            if follower in MARKS or follower.isspace():
                continue
            if turn:
                labels[at], labels[at + 1] = follower, texts[at]
            turn = not turn
    return [(label,) for label in labels]


#: By the names that they have in the project's notes on real files.
DEFECTS: dict[str, Defect] = {
    "D1": Defect("ำ reads as a blank and า", _d1),
    "D1b": Defect("า reads as ำ, and ำ as a blank and ำ", _d1b),
    "D2": Defect("ำ reads as nikhahit and sara aa", _d2),
    "D3": Defect("shifted marks read as private-use characters", _d3),
    "D4": Defect("ำ reads as ้า", _d4),
    "D5": Defect("blanks stand inside clusters and words", _d5, gaps=True),
    "D6": Defect("Mac Thai bytes read as Mac Roman", _d6),
    "D7": Defect("marks are lost", _d7),
    "D8": Defect("zero-width spaces stand between words", _d8),
    "D9": Defect("Thai digits read as ASCII digits", _d9, font="THSarabunIT๙", spared=_has_ascii_digits),
    "D10": Defect("marks stand after the next letter", _d10),
}
