"""The texts of the lines: running text, templates of letter heads, syllables by chance, in a fixed mix.

A text may hold runs of dots for a ruled blank, runs of blanks for a wide gap, and handwriting between the marks
:data:`HAND`. What the recogniser is to read is :func:`models.ocr.alphabet.label` of it without the marks.
"""

from __future__ import annotations

import csv
import json
import lzma
import re
from dataclasses import dataclass
from pathlib import Path

from models.ocr.alphabet import known, label
from models.ocr.slots import SLOTS, Rng, Tables, jumble, pick, syllables

HAND = "\ue000"
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ENGLISH = re.compile(r"[A-Z][A-Za-z][ -~“”‘’–]{28,}")
_SLOT = re.compile(r"\{(\w+)\}")
_CLUSTER = re.compile(r"[เแโใไ]?[^\u0e31\u0e33-\u0e3a\u0e47-\u0e4e][\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]*")
_HANDWRITTEN = re.compile(r"(?<=/ว )\d+|(?<=/)\d{2,}|(?<=วันที่ )\d{1,2}(?= )|^\d{1,2}(?= )|(?<=รับ )\d+|\b\d{1,4}\b")


def _column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as rows:
        return sorted({label(row[name]) for row in csv.DictReader(rows) if row[name]})


def tables(lexicon: Path) -> Tables:
    """The templates and what fills them, with agencies, positions and places of the lexicon's folder."""
    found: Tables = json.loads(Path(__file__).with_name("data").joinpath("templates.json").read_text("utf-8"))
    names = {name: _column(lexicon / f"{name}.csv", "name") for name in ("agencies", "departments", "ministries")}
    found["agency"] = [name for column in names.values() for name in column]
    found["office"] = [
        f"สำนักงาน{name}จังหวัด" for name in ("สาธารณสุข", "คลัง", "พัฒนาชุมชน", "เกษตร", "สถิติ", "แรงงาน", "ประมง")
    ]
    found["position"] = _column(lexicon / "positions.csv", "position")
    found["province"] = _column(lexicon / "provinces.csv", "name")
    found["district"] = found["placename"] = _column(lexicon / "districts.csv", "name")
    found["titles"] = _column(lexicon / "titles.csv", "title")
    return found


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes lines: `corpus` is running text, `english` its English passages, `tables` as :func:`tables` gives them."""

    corpus: str
    english: tuple[str, ...]
    tables: Tables

    @classmethod
    def open(cls, corpus: Path, lexicon: Path) -> Writer:
        """A writer with the running text of a file (``.xz`` or plain)."""
        raw = corpus.read_bytes()
        raw = lzma.decompress(raw) if corpus.suffix == ".xz" else raw
        text = raw.decode("utf-8").replace("\n", " ")
        return cls(text, tuple(_ENGLISH.findall(text)), tables(lexicon))

    def line(self, rng: Rng, longest: int = 90) -> str:
        """A text of at most about `longest` letters, all of them known to the recogniser."""
        for _ in range(50):
            text = self._drafted(rng, longest)
            read = label(text.replace(HAND, ""))
            if read and known(read):
                return text
        raise ValueError("no line of known letters could be drawn")

    def _drafted(self, rng: Rng, longest: int) -> str:
        kind = rng.random()
        if kind < 0.44:
            text = self._running(rng, self._length(rng, longest))
        elif kind < 0.55:
            text = self._mixed(rng, longest)
        elif kind < 0.85:
            text = self.filled(rng, pick(rng, self.tables["heads"]))
        elif kind < 0.90:
            text = jumble(rng, self.tables)
        elif kind < 0.96:
            text = syllables(rng, self.tables)
        else:
            text = self._in_english(rng, self._length(rng, longest))
        text = _shortened(text, longest)
        if rng.random() < 0.09:
            text = _by_hand(text, rng)
        return text.translate(THAI_DIGITS) if rng.random() < (0.68 if kind < 0.55 else 0.62) else text

    def _length(self, rng: Rng, longest: int) -> int:
        return min(int(rng.triangular(5, 60, 110)), longest)

    def _running(self, rng: Rng, length: int) -> str:
        at = int(rng.integers(len(self.corpus) - length - 10))
        return _shortened(
            self.corpus[at : at + length + 8].lstrip(
                "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
            ),
            length,
        )

    def _in_english(self, rng: Rng, length: int) -> str:
        if not self.english or rng.random() < 0.25:
            return " ".join(SLOTS["latinwords"](rng, self.tables) for _ in range(2))
        passage = pick(rng, self.english)
        at = int(rng.integers(max(len(passage) - length, 1)))
        part = passage[at : at + length].strip()
        return part.upper() if rng.random() < 0.12 else part

    def _mixed(self, rng: Rng, longest: int) -> str:
        half = max(self._length(rng, longest) // 2, 3)
        phrase = self.filled(rng, pick(rng, self.tables["phrases"]))
        if rng.random() < 0.3:
            phrase = self._in_english(rng, int(rng.integers(4, 40)))
        return f"{self._running(rng, half)} {phrase} {self._running(rng, half)}"

    def filled(self, rng: Rng, template: str) -> str:
        """A template with its slots filled; ``{words}`` is running text."""

        def value(slot: re.Match[str]) -> str:
            if slot[1] == "words":
                return self._running(rng, int(rng.integers(6, 45))).strip()
            return SLOTS[slot[1]](rng, self.tables)

        return _SLOT.sub(value, template)


def _shortened(text: str, longest: int) -> str:
    """As many whole clusters from the start as fit.

    >>> _shortened("เก็บน้ำ", 5)
    'เก็บ'
    """
    length = 0
    for cluster in _CLUSTER.finditer(text):
        if cluster.end() > longest:
            break
        length = cluster.end()
    return text[:length].strip()


def _by_hand(text: str, rng: Rng) -> str:
    """The text with one of its numbers marked as handwritten."""
    numbers = list(_HANDWRITTEN.finditer(text))
    if not numbers:
        return text
    found = numbers[int(rng.integers(len(numbers)))]
    return text[: found.start()] + HAND + found[0] + HAND + text[found.end() :]
