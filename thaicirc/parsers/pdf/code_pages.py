"""D6: Thai fonts of the 1990s whose bytes were read as Mac Roman or Windows Latin: ``ª√–°“»`` is ประกาศ.

Told font by font, because numbers and English stand in others. The tables are those of Apple and Microsoft
(``data/code_pages.json``). A no-break space is a letter there (0xCA, ส in Mac Roman), so blanks are looked at last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from thaicirc.parsers.pdf.glyphs import Run, faces_of

#: So many letters beyond ASCII make a font worth asking, and so large a share of them has to come out as Thai.
_ENOUGH = 8
_SHARE = 0.97
_MOST_ILLEGAL = 0.08
_THAI = re.compile("[\u0e01-\u0e5b]")
#: What Thai writing does not do: a vowel in front of no consonant, a mark on nothing, two upper vowels.
_ILLEGAL = re.compile("[\u0e40-\u0e44](?![\u0e01-\u0e2e])|(?:^|[\u0e40-\u0e44 ])[\u0e30-\u0e3a]|[\u0e34-\u0e39]{2}")


@cache
def tables() -> dict[str, dict[str, str]]:
    """Name → character as misread → Thai text, for each misreading that is known.

    >>> tables()["mac_roman"]["\\u00a0"], tables()["mac_roman"]["\\uf8ff"]
    ('ส', '๐')
    """
    with resources.files("thaicirc.parsers.pdf").joinpath("data/code_pages.json").open(encoding="utf-8") as file:
        data = json.load(file)
    found: dict[str, dict[str, str]] = {}
    for page, encodings in data["misread_as"].items():
        for encoding in encodings:
            table: dict[str, str] = {}
            for byte, text in data[page].items():
                misread = bytes.fromhex(byte).decode(encoding, "ignore")
                if misread:
                    table[misread] = text
            for misread, byte in data["also"].get(encoding, {}).items():
                table[misread] = data[page][byte]
            found[encoding] = table
    return found


def decoded(runs: Sequence[Run]) -> list[Run]:
    """The runs with the text of misread Thai fonts as it is drawn; those of other fonts as they are."""
    faces = faces_of(runs)
    chosen = {face: table for face, members in faces.items() if (table := _table_of(members)) is not None}
    for table in list(chosen.values())[:1]:  # the headings of such a page, too short to tell by themselves
        also = {
            face: table for face, members in faces.items() if face not in chosen and _fits(_text(members), table, 1)
        }
        chosen |= also
    return [_read_by(run, chosen[run.face]) if run.face in chosen else run for run in runs]


def _read_by(run: Run, table: dict[str, str]) -> Run:
    return run.rewritten(lambda glyph: table.get(glyph.text, glyph.text))


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if not run.said)


def _table_of(runs: Iterable[Run]) -> dict[str, str] | None:
    return decipher(_text(runs))


def decipher(text: str) -> dict[str, str] | None:
    """The table that makes Thai writing of ``text``, or None where it is what it looks like.

    >>> decipher("ª√–°“»°√–∑√«ß")["ª"], decipher("déjà vu, être, fenêtre, été, où, ça")
    ('ป', None)
    """
    found = [
        (illegal, i) for i, table in enumerate(tables().values()) if (illegal := _illegal(text, table)) is not None
    ]
    return list(tables().values())[min(found)[1]] if found else None


def _fits(text: str, table: dict[str, str], enough: int = _ENOUGH) -> bool:
    return _illegal(text, table, enough) is not None


def _illegal(text: str, table: dict[str, str], enough: int = _ENOUGH) -> float | None:
    """The share of impossible sequences in what a table makes of a text; None where the text is not misread Thai."""
    beyond = sum(c > "\x7f" for c in text)
    if beyond < enough or _THAI.search(text):
        return None
    made = text.translate({ord(misread): thai for misread, thai in table.items()})
    thai = len(_THAI.findall(made))
    illegal = len(_ILLEGAL.findall(made)) / max(thai, 1)
    if thai < _SHARE * beyond or illegal > _MOST_ILLEGAL or thai < _most_latin(text):
        return None
    return illegal


def _most_latin(text: str) -> int:
    """European words have more plain letters than accented ones; Thai read as Latin has hardly any."""
    return sum(c.isascii() and c.isalpha() for c in text)
