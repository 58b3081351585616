"""What OCR does to Thai letters: costs of confusions, a fold that forgives them, a distance.

The costs are data (``data/ocr_confusions.json``); nothing here knows a name.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon.tables import document

MARKS = frozenset("่้๊๋์็ํ")
PLAIN_COST = 1.0
LIKELY_COST = 0.4
_COMPOSED = re.compile("ํ([่้๊๋]?)า|([่้๊๋])ํา|เเ|([่้๊๋์็ัิีึืุู])\\3+")


def compose(text: str) -> str:
    """The text with split or doubled signs made one: ํ+า is ำ, เ+เ is แ. Never changes a right text.

    >>> compose("สํานักงาน"), compose("เเผน")
    ('สำนักงาน', 'แผน')
    """
    if "ํ" not in text and "เเ" not in text and not _COMPOSED.search(text):
        return text
    return _COMPOSED.sub(_composed, text)


def composed_with_origins(text: str) -> tuple[str, list[int]]:
    """The composed text and, for each of its offsets (end included), the offset in the given text."""
    out: list[str] = []
    origins: list[int] = []
    at = 0
    for m in _COMPOSED.finditer(text):
        out.append(text[at : m.start()])
        origins.extend(range(at, m.start()))
        piece = _composed(m)
        out.append(piece)
        origins.extend([m.start()] * len(piece))
        at = m.end()
    out.append(text[at:])
    origins.extend(range(at, len(text) + 1))
    return "".join(out), origins


def _composed(m: re.Match[str]) -> str:
    if m[3]:
        return m[3]
    return "แ" if m[0] == "เเ" else (m[1] or m[2] or "") + "ำ"


@cache
def _costs() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for entry in document("ocr_confusions.json")["confusions"]:
        for a in entry["letters"]:
            for b in entry["letters"]:
                if a != b:
                    costs[a, b] = min(entry["cost"], costs.get((a, b), PLAIN_COST))
    return costs


@cache
def _loss_costs() -> dict[str, float]:
    return {c: e["cost"] for e in document("ocr_confusions.json")["losses"] for c in e["letters"]}


def substitution_cost(a: str, b: str) -> float:
    """What it costs to read one letter as the other, from 0 (the same) to 1 (no likeness).

    >>> substitution_cost("พ", "ฟ") < substitution_cost("ก", "ส") == 1.0
    True
    """
    return 0.0 if a == b else _costs().get((a, b), PLAIN_COST)


@cache
def _folds() -> dict[int, str | None]:
    """Every letter onto one letter of its class; marks and blanks onto nothing."""
    leader: dict[str, str] = {}

    def find(c: str) -> str:
        while leader.get(c, c) != c:
            c = leader[c]
        return c

    for a, b in sorted(_costs()):
        low, high = sorted((find(a), find(b)))
        leader[high] = low
    letters = {c for pair in _costs() for c in pair}
    table: dict[int, str | None] = {ord(c): find(c) for c in letters}
    table.update({ord(c): None for c in (*MARKS, " ")})
    return table


def fold(text: str) -> str:
    """A key that two texts share where only likely confusions and lost marks part them.

    >>> fold("พทุมธานี") == fold("ปทุมธานี"), fold("ตราด") == fold("ตรัง")
    (True, False)
    """
    return text.translate(_folds())


def distance(a: str, b: str, limit: float) -> float:
    """The cheapest way from one text to the other, or infinity beyond ``limit``.

    >>> distance("มหาตไทย", "มหาดไทย", 1.0) < 0.5, distance("ตาก", "ตราด", 0.5)
    (True, inf)
    """
    if a == b:
        return 0.0
    start, ends = 0, min(len(a), len(b))
    while start < ends and a[start] == b[start]:
        start += 1
    end_a, end_b = len(a), len(b)
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a, end_b = end_a - 1, end_b - 1
    return _table(a[start:end_a], b[start:end_b], limit)


def _table(a: str, b: str, limit: float) -> float:
    loss, pairs = _loss_costs(), _costs()
    row = [0.0]
    for d in b:
        row.append(row[-1] + loss.get(d, PLAIN_COST))
    for c in a:
        gone = loss.get(c, PLAIN_COST)
        above, row = row, [row[0] + gone]
        for j, d in enumerate(b):
            change = above[j] if c == d else above[j] + pairs.get((c, d), PLAIN_COST)
            row.append(min(change, above[j + 1] + gone, row[j] + loss.get(d, PLAIN_COST)))
        if min(row) > limit:
            return float("inf")
    return row[-1] if row[-1] <= limit + 1e-9 else float("inf")


@cache
def variants(word: str) -> tuple[str, ...]:
    """The word, and what one loss of a sign or one likely confusion makes of it.

    >>> "จังหวด" in variants("จังหวัด"), variants("จังหวัด")[0]
    (True, 'จังหวัด')
    """
    found = {word: None}
    for i, c in enumerate(word):
        if _loss_costs().get(c, PLAIN_COST) < PLAIN_COST:
            found[word[:i] + word[i + 1 :]] = None
        for (a, b), cost in _costs().items():
            if a == c and cost <= LIKELY_COST:
                found[word[:i] + b + word[i + 1 :]] = None
    return tuple(found)
