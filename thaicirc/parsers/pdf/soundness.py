"""How far a page's text layer can be believed: a grade and stable reasons.

The thresholds are measured on government news, which is sound: marks that are never rarer than stated (2,000 stretches),
words a letter (see :mod:`thaicirc.parsers.pdf.words`). Of 1,087 stretches of 2,000 characters 1,083 come out sound,
four doubtful, none unsound.
"""

from __future__ import annotations

import re

from thaicirc.parsers.pdf.repair import Mended, Repair
from thaicirc.parsers.pdf.words import strain
from thaicirc.records import Soundness

#: A page that is a picture, with no more text than a stamp or a scanner's mark.
_PICTURE, _STRAY = 0.5, 60
_THAI = re.compile("[\u0e01-\u0e5b]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ACCENTED = re.compile("[\u00a1-\u00ff\u0152-\u0192\u02c6-\u02dd]")
#: What Thai writing does not do: a mark with nothing under it, a leading vowel before no consonant, two vowels above.
_IMPOSSIBLE = re.compile(
    "(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    "|(?<![\u0e01-\u0e2e\u0e47-\u0e4e\u0e31\u0e34-\u0e39])[\u0e32\u0e33]|(?<![\u0e01-\u0e2e\u0e32\u0e47-\u0e4e])\u0e30"
    "|[\u0e40-\u0e44](?![\u0e01-\u0e2e])|[\u0e31\u0e34-\u0e39]{2}|[\u0e48-\u0e4b]{2}"
)
#: Mark → the least share of Thai letters that it had in any of 2,000 sound stretches of 400 letters and more, halved.
_LEAST = {"\u0e48": 0.0056, "\u0e49": 0.0027, "\u0e31": 0.0056, "\u0e34": 0.0017, "\u0e35": 0.0037}
_ENOUGH = 400
#: Tone marks right above a letter, and above its vowel, which fonts draw by different glyphs: either sort may be lost
#: alone. Least shares: of 5,141 sound stretches of 500 letters one in a thousand has fewer.
_TONES = ((re.compile("[ก-ฮ][\u0e48\u0e49]"), 0.005), (re.compile("[\u0e31\u0e34-\u0e39][\u0e48\u0e49]"), 0.002))
_ENOUGH_TONES, _STRAINED = 250, 0.2
#: Lists and tables may have few of a mark; they have some of it, and their words are whole.
_ALL_BUT_NONE, _BROKEN = 0.2, 0.25
_WORDS = 200
#: What a scanner's program laid over its picture is believed only where it read Thai: Latin is what it makes of Thai.
_FOREIGN = 0.4
_SAMPLE = 300
#: So many Thai letters tell something about their sequences.
_FEW = 40
#: Reason → from which share on a page is doubtful, and unsound.
_LIMITS = {
    "no_glyph_map": (0.02, 0.15),
    "private_use_left": (0.01, 0.05),
    "impossible_sequences": (0.004, 0.03),
    "unknown_words": (0.3, 0.36),
}
_ORDER = (Soundness.SOUND, Soundness.DOUBTFUL, Soundness.UNSOUND)


def graded(page: Mended, text: str) -> tuple[Soundness, tuple[str, ...]]:
    """The grade of a page after repair, whose text is ``text``, and the reasons for it."""
    layer = page.layer
    written = len(text) - text.count(" ") - text.count("\n")
    if layer.broken:
        return Soundness.UNSOUND, ("broken_page",)
    if written == 0:
        return (Soundness.UNSOUND, ("no_text",)) if layer.drawn else (Soundness.SOUND, ())
    if written < _STRAY and layer.covered() > _PICTURE:
        return Soundness.UNSOUND, ("no_text",)
    worst = 0
    reasons: list[str] = []
    for reason, share in _shares(page, text, written).items():
        level = sum(share > limit for limit in _LIMITS[reason])
        if level:
            worst = max(worst, level)
            reasons.append(reason)
    lost = _lost(page, text)
    if lost:
        worst = max(worst, lost)
        reasons.append("lost_marks")
    if layer.hidden > written / 2:
        worst = max(worst, 1 if len(_THAI.findall(text)) > _FOREIGN * written else 2)
        reasons.append("hidden_text")
    if page.repairs:
        reasons.append("repaired")
    return _ORDER[worst], tuple(reasons)


def _shares(page: Mended, text: str, written: int) -> dict[str, float]:
    thai = len(_THAI.findall(text))
    words, letters = strain(text, _SAMPLE)
    misread = len(_ACCENTED.findall(text)) / written
    return {
        "no_glyph_map": max(page.layer.unmapped / max(page.glyphs, 1), text.count("\ufffd") / written, misread),
        "private_use_left": len(_PRIVATE.findall(text)) / written,
        "impossible_sequences": len(_IMPOSSIBLE.findall(text)) / thai if thai > _FEW else 0.0,
        "unknown_words": words if letters >= _WORDS else 0.0,
    }


def _lost(page: Mended, text: str) -> int:
    """2 where a mark is missing altogether, 1 where some were drawn as pictures: others may have left no trace."""
    thai = len(_THAI.findall(text))
    counts = {mark: text.count(mark) for mark in _LEAST} if thai >= _ENOUGH else {}
    if any(count < _ALL_BUT_NONE * _LEAST[mark] * thai for mark, count in counts.items()):
        return 2
    rare = any(count < _LEAST[mark] * thai for mark, count in counts.items())
    if rare and strain(text, _SAMPLE)[0] > _BROKEN:
        return 2
    scarce = thai >= _ENOUGH_TONES and any(len(p.findall(text)) < least * thai for p, least in _TONES)
    if scarce and strain(text, _SAMPLE)[0] > _STRAINED:
        return 2
    return 1 if page.lost or Repair.PICTURES in page.repairs else 0
