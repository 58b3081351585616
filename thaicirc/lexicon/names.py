"""Damaged names of provinces, ministries, departments, districts and agencies, and the true ones.

A true name is never changed, and where two true names are about equally near, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from thaicirc.lexicon.agencies import all_agencies
from thaicirc.lexicon.corrections import CorrectedText, Correction, Rule
from thaicirc.lexicon.damage import MARKS, PLAIN_COST, compose, composed_with_origins, distance, fold, variants
from thaicirc.lexicon.provinces import BANGKOK, districts, provinces
from thaicirc.lexicon.trie import literal, trie_pattern
from thaicirc.normalise import squeezed
from thaicirc.spans import Span

_HEADS = (
    "จังหวัด", "กระทรวง", "กรม", "อำเภอ", "เขต", "สำนักงาน", "มหาวิทยาลัย",
    "สถาบัน", "ธนาคาร", "องค์การ", "โรงพยาบาล", "จ.", "อ.",
)  # fmt: skip
_ALIASES = {"จ.": "จังหวัด", "อ.": "อำเภอ"}
_CLOSED = frozenset({"จังหวัด", "กระทรวง"})
_DENSE = frozenset({"อำเภอ", "เขต"})
_MARGIN, _DENSE_MARGIN = 0.2, 0.85
_ABBREVIATED = re.compile(r"[ก-ฮA-Za-z]\.|[A-Za-z]|\(")
_THAI = re.compile("[ก-ฺเ-๎]")
_NO_MARKS = dict.fromkeys(map(ord, MARKS))
_DEPENDENT = frozenset("ะัาำิีึืฺุู") | MARKS


@dataclass(slots=True)
class _Group:
    """The names under one head noun: the true rests, and the rests to be found, by three letters."""

    true: dict[int, set[str]] = field(default_factory=dict)
    first: dict[str, list[str]] = field(default_factory=dict)
    middle: dict[str, list[str]] = field(default_factory=dict)
    limits: dict[str, float] = field(default_factory=dict)
    reach: float = 0.0
    margin: float = _MARGIN

    def exact(self, text: str, at: int) -> str | None:
        """The longest true rest that stands in the text there."""
        for size in sorted(self.true, reverse=True):
            if text[at : at + size] in self.true[size]:
                return text[at : at + size]
        return None

    def near(self, folded: str) -> Iterator[str]:
        """The rests whose first or second three letters the folded text shares."""
        seen = self.first.get(folded[:3], [])
        yield from seen
        for i in (3, 2, 4):
            for rest in self.middle.get(folded[i : i + 3], ()):
                if rest not in seen:
                    yield rest


@cache
def _true_names() -> frozenset[str]:
    names = {n for a in all_agencies() for n in (a.name, *a.full_names)}
    names |= {n for p in provinces() for n in (p.name, p.agency)}
    return frozenset(names | {n for d in districts() for n in (d.name, d.agency)})


def is_known_name(name: str) -> bool:
    """Whether exactly this name is in the lexicon, a province or district with or without its head noun.

    >>> is_known_name("กรมที่ดิน"), is_known_name("ปทุมธานี"), is_known_name("พทุมธานี")
    (True, True, False)
    """
    return name in _true_names()


def _limit(rest: str, head: str) -> float:
    """How much damage a name bears: the shorter it is and the more its like, the less."""
    size = len(fold(rest))
    if head in _DENSE:
        return 0.0 if size < 5 else 0.45
    if head in _CLOSED:
        return 0.45 if size < 5 else 0.8 if size < 7 else 1.3
    return 0.0 if size < 5 else 0.5 if size < 8 else 1.2 if size < 20 else 1.7


def _grouped(names: Iterable[str], head: str) -> _Group:
    group = _Group(reach=1.25, margin=_DENSE_MARGIN) if head in _DENSE else _Group()
    for name in sorted(set(names)):
        rest = name.removeprefix(head)
        group.true.setdefault(len(rest), set()).add(rest)
        if _ABBREVIATED.search(rest) or rest.startswith("ปลัดกระทรวง"):
            continue
        limit, key = _limit(rest, head), fold(rest)
        if not limit:
            continue
        group.limits[rest] = limit
        group.first.setdefault(key[:3], []).append(rest)
        if limit >= PLAIN_COST and len(key) >= 6:
            group.middle.setdefault(key[3:6], []).append(rest)
    return group


@cache
def _groups() -> dict[str, _Group]:
    names: dict[str, list[str]] = {head: [] for head in _HEADS if head not in _ALIASES}
    for name in _true_names():
        for head, under in names.items():
            if name.startswith(head) and len(name) > len(head):
                under.append(name)
    return {head: _grouped(under, head) for head, under in names.items()}


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for the head nouns, damaged ones too, and the true head of each form."""
    forms: dict[str, str] = {}
    for head in _HEADS:
        for form in variants(head) if len(head) >= 5 else (head,):
            forms.setdefault(form, head)
    forms.update({head: head for head in _HEADS})
    source = trie_pattern(literal(form) for form in forms)
    return re.compile(rf"(?<![.])({source})[ ]?"), forms


def _ends(text: str, at: int, size: int) -> list[tuple[int, int]]:
    """(letters, end) of the windows from ``at`` of about ``size`` folded letters, marks not cut off."""
    found: list[tuple[int, int]] = []
    letters, i = 0, at
    while i < len(text) and letters <= size + 1:
        letters += len(fold(text[i]))
        i += 1
        while i < len(text) and text[i] in MARKS:
            i += 1
        if size - 1 <= letters <= size + 1 and (not found or found[-1][0] != letters):
            found.append((letters, i))
    return found


def _breaks_off(text: str, end: int, found: str, rest: str) -> bool:
    """Whether a name that ends there would leave a piece of itself in the text that runs on."""
    if end >= len(text) or not _THAI.match(text[end]):
        return False
    last = (found.translate(_NO_MARKS)[-1:], rest.translate(_NO_MARKS)[-1:])
    return text[end] in _DEPENDENT or last[0] != last[1] or len(fold(rest)) < 6


def _nearest(group: _Group, text: str, at: int, *, whole: bool) -> tuple[float, str, int] | None:
    """(distance, true rest, end) of the one name that the text at ``at`` can mean, if one it is."""
    ranked: dict[str, tuple[float, bool, int]] = {}
    for rest in group.near(fold(text[at : at + 16])):
        limit, size = max(group.limits[rest], group.reach), len(fold(rest))
        for letters, end in [(size, len(text))] if whole else _ends(text, at, size):
            if letters != size and limit < PLAIN_COST:
                continue
            found = text[at:end]
            d = distance(found, rest, limit)
            if d <= limit:
                reading = (d, _breaks_off(text, end, found, rest), end)
                ranked[rest] = min(ranked.get(rest, reading), reading)
    order = sorted((d, breaks, rest, end) for rest, (d, breaks, end) in ranked.items())
    if not order or (len(order) > 1 and order[1][0] - order[0][0] < group.margin):
        return None
    d, breaks, rest, end = order[0]
    return None if breaks or d > group.limits[rest] + 1e-9 else (d, rest, end)


def _rule(found: str, put: str, cost: float) -> Rule:
    if found.replace(" ", "") == put.replace(" ", ""):
        return "spacing"
    return "edit" if cost >= PLAIN_COST else "confusion"


def _corrected_at(text: str, m: re.Match[str]) -> Correction | None:
    form = m[1]
    head = _heads()[1][form]
    group = _groups()[_ALIASES.get(head, head)]
    full = _ALIASES.get(head, head)
    if (rest := group.exact(text, m.end())) is not None:
        cost, end = 0.0, m.end() + len(rest)
        if form == head:
            return None
    else:
        nearest = _nearest(group, text, m.end(), whole=False)
        if nearest is None:
            return None
        cost, rest, end = nearest
    cost += distance(form, head, 1.0)
    put, was = head + text[m.end(1) : m.end()] + rest, text[m.start() : end]
    return Correction(full + rest, was, cost, _rule(was, put, cost), put, Span(m.start(), end))


def _corrections(text: str) -> Iterator[Correction]:
    pattern, _ = _heads()
    at = 0
    while (m := pattern.search(text, at)) is not None:
        correction = _corrected_at(text, m)
        if correction is not None and correction.span is not None:
            yield correction
            at = correction.span.end
        else:
            at = m.end(1)


def correct_names_in(text: str) -> CorrectedText:
    """The text with the damaged names in it put right; only names that follow their head noun.

    Spans of the replacements are places in the text that was given.

    >>> correct_names_in("รองปลัดกระทรวงมหาตไทย")
    'รองปลัดกระทรวงมหาดไทย'
    >>> [r.found for r in correct_names_in("ศาลากลางจังหวัดพทุมธานี").replacements]
    ['จังหวัดพทุมธานี']
    """
    composed = compose(text)
    origins = composed_with_origins(text)[1] if composed != text else None
    out, replacements, at = [], [], 0
    for c in _corrections(composed):
        assert c.span is not None
        out += [composed[at : c.span.start], c.replacement]
        at = c.span.end
        if origins is not None:
            span = Span(origins[c.span.start], origins[c.span.end])
            c = replace(c, found=span.of(text), span=span)
        replacements.append(c)
    out.append(composed[at:])
    return CorrectedText("".join(out), tuple(replacements))


@cache
def _bare() -> _Group:
    """Provinces without จังหวัด, and the names that begin with no head noun."""
    group = _grouped([p.name for p in provinces()], "")
    group.limits = dict.fromkeys(group.limits, 0.45)
    headless = [n for a in all_agencies() for n in (a.name, *a.full_names) if not n.startswith(_HEADS)]
    other = _grouped(headless, "")
    for rest, limit in other.limits.items():
        if rest not in group.limits:
            group.limits[rest] = limit
            group.first.setdefault(fold(rest)[:3], []).append(rest)
            if limit >= PLAIN_COST:
                group.middle.setdefault(fold(rest)[3:6], []).append(rest)
    return group


def correct_name(text: str) -> Correction | None:
    """The true name that the whole text is a damaged form of, beyond doubt; None for a true name.

    >>> correct_name("พทุมธานี").name, correct_name("กระทรวงมหาตไทย").name
    ('จังหวัดปทุมธานี', 'กระทรวงมหาดไทย')
    >>> correct_name("จังหวัดตรัง"), correct_name("จังหวัดตราด"), correct_name("ประชาชน")
    (None, None, None)
    """
    stripped = squeezed(text)
    if not stripped or is_known_name(stripped):
        return None
    composed = compose(stripped)
    if is_known_name(composed):
        return _whole(composed, text, 0.0, "composition")
    inner = correct_names_in(composed)
    if is_known_name(inner):
        cost = sum(r.distance for r in inner.replacements)
        return _whole(str(inner), text, cost, _rule(composed, inner, cost))
    nearest = _nearest(_bare(), composed, 0, whole=True)
    if nearest is None or len(fold(nearest[1])) < 5:
        return None
    return _whole(nearest[1], text, nearest[0], _rule(composed, nearest[1], nearest[0]))


def _whole(name: str, found: str, cost: float, rule: Rule) -> Correction:
    province = next((p for p in provinces() if p.name == name and name != BANGKOK), None)
    return Correction(province.agency if province else name, found, cost, rule, name, Span(0, len(found)))
