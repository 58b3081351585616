"""What a document is about, and the expansion of grammar rules with its facts into marked text."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from corpus.agencies import Agency
from corpus.days import (
    clock,
    day_in_words,
    days_in_words,
    fiscal_end,
    fiscal_quarter_end,
    month_end,
    short_day,
    times_in_words,
    weekday,
    working_day,
)
from corpus.markup import squeezed, without_tags
from corpus.numbers import letter_number
from corpus.people import person
from corpus.rules import GrammarError, Rule, grammar
from corpus.schedule import Schedule
from thaicirc.lexicon import departments, districts, platform_in, provinces
from thaicirc.numerals import fiscal_year_of, to_arabic, to_thai

_CONDITIONS = ("ref", "att")
_EVENT = re.compile(r"m\d*")
_DEADLINE = re.compile(r"d\d*")
_RANGE = re.compile(r"(\d+)-(\d+)")
_MOST_DEPTH = 30
#: A range of days follows no preposition: ใน + ระหว่างวันที่ is ระหว่างวันที่.
_IN_BETWEEN = re.compile(r"ใน(?=(?:<[^<>]*>)*(?:ระหว่าง|ตั้งแต่)วันที่)")


@dataclass
class Scene:
    """The facts of one document, and what was drawn for it so far."""

    rng: random.Random
    agency: Agency
    unit: str
    written: dt.date
    recipient: str
    rules: dict[str, Rule]
    days: Schedule
    references: int = 0
    conditions: frozenset[str] = frozenset()
    values: list[Any] = field(default_factory=list)
    _drawn: dict[str, str] = field(default_factory=dict)
    _depth: int = 0

    def rule(self, name: str) -> str:
        """The marked text of a rule, drawn from its alternatives; raises `KeyError` where there is none."""
        rule = self._chosen(name)
        if rule.fixed and name in self._drawn:
            return self._drawn[name]
        if self._depth > _MOST_DEPTH:
            raise GrammarError(rule.place, f"the rule {name} leads back to itself")
        self._depth += 1
        alternative = self.rng.choices(rule.alternatives, [a.weight for a in rule.alternatives])[0]
        try:
            text = self.text(alternative.text, rule.place)
        finally:
            self._depth -= 1
        if rule.fixed:
            self._drawn[name] = text
        return text

    def has(self, name: str) -> bool:
        """Whether there is such a rule in this scenario or in what all share."""
        return name in self.rules

    def finished(self, name: str) -> str:
        """A rule as it goes into the document: marked, its blanks and prepositions in order."""
        return squeezed(_IN_BETWEEN.sub(" ", self.rule(name)))

    def mark(self, name: str, text: str, value: Any = None) -> str:
        """The text under a tag that carries a value into the gold record."""
        self.values.append(value)
        return f"<f {name} {len(self.values) - 1}>{text}</f>"

    def _chosen(self, name: str) -> Rule:
        for more in (*([_CONDITIONS] if self.conditions.issuperset(_CONDITIONS) else []), ("ref",), ("att",)):
            special = "+".join((name, *more))
            if special in self.rules and self.conditions.issuperset(more):
                return self.rules[special]
        return self.rules[name]

    def text(self, written: str, place: str = "") -> str:
        """Text of a grammar file with its choices made and its slots filled."""
        parts, at = [], 0
        while at < len(written):
            sign = written[at]
            if sign == "\\" and at + 1 < len(written):
                parts.append("\t" if written[at + 1] == "t" else written[at + 1])
                at += 2
            elif sign in "[{":
                end = _closing(written, at, place)
                inner = written[at + 1 : end]
                parts.append(self._choice(inner, place) if sign == "[" else self._slot(inner, place))
                at = end + 1
            else:
                parts.append(sign)
                at += 1
        return "".join(parts)

    def _choice(self, inner: str, place: str) -> str:
        ways = _ways(inner)
        if len(ways) == 1:
            ways.append("")
        return self.text(self.rng.choice(ways), place)

    def _slot(self, inner: str, place: str) -> str:
        name = without_tags(self.text(inner, place)).strip()
        head = name.split(".")[0]
        if _EVENT.fullmatch(head) and head in self.days.events and "." in name:
            return self._of_event(head, name.removeprefix(f"{head}."), place)
        if _DEADLINE.fullmatch(head) and head in self.days.deadlines and "." in name:
            return self._of_deadline(head, name.removeprefix(f"{head}."), place)
        if name in self.rules or any(f"{name}+{c}" in self.rules for c in self.conditions):
            return self.rule(name)
        fact = _FACTS.get(name.split(".")[0].split(":")[0].split("+")[0].split("-")[0])
        if name in grammar().lexicon:
            return self.text(self.rng.choice(grammar().lexicon[name]), f"{name}.txt")
        if fact is not None:
            return fact(self, name)
        other = f"{name.rsplit('_', 1)[0]}_other"
        if "_" in name and other in self.rules:
            return self.rule(other)
        base, _, number = name.rpartition(".")
        if number.isdigit() and (base in grammar().lexicon or base in self.rules):
            return self.once(name, lambda: self._slot(base, place))
        raise GrammarError(place or "grammar", f"there is no rule, list of words or fact {name}")

    def once(self, name: str, draw: Callable[[], str]) -> str:
        """What is drawn under a name stays the same in the document."""
        if name not in self._drawn:
            self._drawn[name] = draw()
        return self._drawn[name]

    def _of_event(self, event: str, part: str, place: str) -> str:
        held = self.days.events[event]
        rng = self.rng
        if part == "year":
            return to_thai(str(held.first.year + 543))
        if part == "when":
            times = times_in_words(rng, held)
            return self.mark(f"{event}.when", f"{days_in_words(rng, held)}{' ' if times else ''}{times}", held)
        if part in ("day", "short", "weekday"):
            words = {"day": days_in_words, "short": lambda _, h: short_day(h.first), "weekday": _weekday_of}[part]
            return self.mark(f"{event}.day", words(rng, held), held)
        if part in ("time", "from", "to"):
            time = {"time": times_in_words(rng, held), "from": _clock(held.begins), "to": _clock(held.ends)}[part]
            if not time:
                raise GrammarError(place, f"{event}.{part}: an event of this kind has no such time")
            return self.mark(f"{event}.{part}", time, held)
        if part == "online":
            platform = self._drawn_part(event, part, place)
            known = platform_in(without_tags(platform))
            return self.mark(f"{event}.online", platform, known[0].value if known else None)
        if part in ("title", "place", "chair", "chair.position"):
            return self.mark(f"{event}.{part}", self._drawn_part(event, part, place))
        raise GrammarError(place, f"an event has no part {part}")

    def _drawn_part(self, event: str, part: str, place: str) -> str:
        name = f"{event}.{part}"
        if name in self.rules:
            return self.rule(name)
        default = {"place": "place", "online": "platforms", "chair": "person", "chair.position": "chairpos"}.get(part)
        if default is None:
            raise GrammarError(place, f"there is no rule {name}")
        return self.once(name, lambda: self._slot(default, place))

    def _of_deadline(self, deadline: str, part: str, place: str) -> str:
        day = self.days.deadlines[deadline]
        count = re.fullmatch(r"count:(\d+)", part)
        if count:
            return self.mark("d", day_in_words(day - dt.timedelta(days=int(count[1]))), day)
        if part == "time":
            time = dt.time(*self.rng.choice(((12, 0), (16, 0), (16, 30), (16, 30), (15, 0))))
            return self.mark("d.time", f"{clock(time)} น.", time)
        if part == "range":
            first = working_day(self.rng, day, -9, -3)
            same = (first.year, first.month) == (day.year, day.month)
            return f"{to_thai(str(first.day)) if same else day_in_words(first)} - {day_in_words(day)}"
        if part not in _OF_DEADLINE:
            raise GrammarError(place, f"a deadline has no part {part}")
        written, value = _OF_DEADLINE[part](day)
        return self.mark("d", written, value)


#: Part of a deadline → how it is written, and the day that it means.
_OF_DEADLINE: dict[str, Callable[[dt.date], tuple[str, dt.date]]] = {
    "day": lambda day: (day_in_words(day), day),
    "weekday": lambda day: (f"{weekday(day)}ที่ {day_in_words(day)}", day),
    "short": lambda day: (short_day(day), day),
    "same": lambda day: ("กำหนดเดียวกัน", day),
    "month": month_end,
    "quarter": fiscal_quarter_end,
    "fiscal": fiscal_end,
}


def _weekday_of(_: random.Random, held: Any) -> str:
    return f"{weekday(held.first)}ที่ {day_in_words(held.first)}"


def _clock(time: dt.time | None) -> str:
    return "" if time is None else f"{clock(time)} น."


def _closing(text: str, at: int, place: str) -> int:
    opening, closing, depth = text[at], {"[": "]", "{": "}"}[text[at]], 0
    i = at
    while i < len(text):
        if text[i] == "\\":
            i += 1
        elif text[i] == opening:
            depth += 1
        elif text[i] == closing:
            depth -= 1
            if not depth:
                return i
        i += 1
    raise GrammarError(place, f"{opening} is not closed: {text[at : at + 60]}")


def _ways(inner: str) -> list[str]:
    """The alternatives within brackets: parted by | at the outermost level."""
    parts, depth, start, i = [], 0, 0, 0
    while i < len(inner):
        if inner[i] == "\\":
            i += 1
        elif inner[i] in "[{":
            depth += 1
        elif inner[i] in "]}":
            depth -= 1
        elif inner[i] == "|" and not depth:
            parts.append(inner[start:i])
            start = i + 1
        i += 1
    return [*parts, inner[start:]]


def _numbered(draw: Callable[[Scene], str]) -> Callable[[Scene, str], str]:
    """A fact that is drawn anew each time, but stays the same under a number (``person.1``)."""

    def fact(scene: Scene, name: str) -> str:
        return scene.once(name, lambda: draw(scene)) if re.search(r"\.\d+$", name) else draw(scene)

    return fact


def _year(scene: Scene, name: str) -> str:
    base = fiscal_year_of(scene.written) if name.startswith("fy") else scene.written.year + 543
    return to_thai(str(base + int(name[2:] or 0) if name.startswith("fy") else base + int(name[4:] or 0)))


def _number(scene: Scene, name: str) -> str:
    low, high = _bounds(name)
    return to_thai(str(scene.rng.randint(low, high)))


def _baht(scene: Scene, name: str) -> str:
    low, high = _bounds(name)
    amount = scene.rng.randint(low // 100, high // 100) * 100
    return to_thai(f"{amount:,}" + scene.rng.choice(("", "", ".-", ".00")))


def _bounds(name: str) -> tuple[int, int]:
    found = _RANGE.search(to_arabic(name))
    if found is None:
        raise GrammarError("grammar", f"{name}: a range like {{n:5-40}} is needed")
    return int(found[1]), int(found[2])


def _sender(scene: Scene, name: str) -> str:
    agency = scene.agency
    parts = {
        "sender": agency.name,
        "sender.unit": scene.unit,
        "sender.short": agency.short,
        "sender.kind": agency.level,
        "sender.head": agency.heads[0].position[0],
        "sender.deputy": f"รอง{agency.heads[0].position[0]}",
        "sender.below": agency.below,
        "sender.district": agency.district or _district(scene),
    }
    if name not in parts:
        raise GrammarError("grammar", f"there is no fact {name}")
    return parts[name]


def _position(scene: Scene) -> str:
    rng = scene.rng
    return rng.choice(
        (
            scene.agency.heads[0].position[0],
            f"ผู้ว่าราชการจังหวัด{_province(scene)}",
            f"อธิบดี{rng.choice([d.name for d in departments() if d.name.startswith('กรม') and d.existed(2565)])}",
            f"ผู้อำนวยการ{rng.choice([d for d in grammar().lexicon['divisions'] if d.startswith(('กอง', 'สำนัก', 'กลุ่ม'))])}",
        )
    )


def _province(scene: Scene) -> str:
    return scene.rng.choice(provinces()[1:]).name


def _district(scene: Scene) -> str:
    at_home = [d.name for d in districts() if d.province == scene.agency.province and not d.name.startswith("เมือง")]
    return scene.rng.choice(at_home) if at_home else scene.rng.choice(districts()).name


def _other_agency(scene: Scene) -> str:
    return scene.rng.choice([d.name for d in departments() if d.existed(2565) and d.name.startswith("กรม")])


def _past(scene: Scene) -> str:
    return day_in_words(working_day(scene.rng, scene.written, -90, -9))


def telephone(rng: random.Random, digits: str) -> str:
    """The eight digits after the 0 as offices write them, in Thai digits."""
    forms = (
        f"0 {digits[:4]} {digits[4:]}",
        f"0 {digits[:4]} {digits[4:]}",
        f"0-{digits[:4]}-{digits[4:]}",
        f"0{digits[:2]} {digits[2:5]} {digits[5:]}" if digits[0] != "2" else f"0{digits[0]} {digits[1:4]} {digits[4:]}",
        f"0{digits[:2]}-{digits[2:]}" if digits[0] != "2" else f"0{digits[0]}-{digits[1:]}",
    )
    return to_thai(rng.choice(forms))


def _phone(scene: Scene, name: str) -> str:
    return scene.once(name, lambda: _fresh_phone(scene))


def _fresh_phone(scene: Scene) -> str:
    digits = scene.agency.telephone[:-2] + f"{scene.rng.randint(10, 99)}"
    return scene.mark("phone", telephone(scene.rng, digits), f"0{digits}")


def _fax(scene: Scene, name: str) -> str:
    def draw() -> str:
        digits = scene.agency.telephone[:-2] + f"{scene.rng.randint(10, 99)}"
        return scene.mark("fax", telephone(scene.rng, digits), f"0{digits}")

    return scene.once(name, draw)


def _contact(scene: Scene, name: str) -> str:
    if name != "contact.unit":
        raise GrammarError("grammar", f"there is no fact {name}")
    return scene.once(name, lambda: scene.mark("unit", scene.unit, scene.unit))


def _email(scene: Scene, name: str) -> str:
    def draw() -> str:
        account = scene.rng.choice(("saraban", "info", "plan", "hr", "contact", "pmqa", "strategy"))
        address = f"{account}{scene.rng.choice(('', '.', '_'))}{scene.rng.randint(1, 99)}@{scene.agency.domain}"
        return scene.mark("email", address, address)

    return scene.once(name, draw)


def _url(scene: Scene, name: str) -> str:
    def draw() -> str:
        page = "".join(scene.rng.choice("abcdefghkmnprstuvwxyz") for _ in range(scene.rng.randint(3, 6)))
        host = f"www.{scene.agency.domain}"
        address = scene.rng.choice(
            (host, f"https://{host}/{page}", f"http://{host}", f"https://{host}/{page}/register")
        )
        return scene.mark("url", address, address)

    return scene.once(name, draw)


def _refs(scene: Scene) -> str:
    if scene.references < 2:
        return "ตามหนังสือที่อ้างถึง"
    return f"ตามหนังสือที่อ้างถึง {' และ '.join(to_thai(str(i + 1)) for i in range(scene.references))}"


def _letter_number(scene: Scene, name: str) -> str:
    rng = scene.rng
    if name == "number.own":
        return scene.once(name, lambda: letter_number(rng, scene.agency, circular=rng.random() < 0.5).text)
    code = rng.choice([d for d in departments() if d.code and d.unit])
    body = f"{code.unit}{rng.randint(1, 20):02}{rng.choice(('', f'.{rng.randint(1, 9)}'))}/{rng.choice(('', 'ว '))}"
    return f"{code.code} {to_thai(body + str(rng.randint(5, 9000)))}"


_FACTS: dict[str, Callable[[Scene, str], str]] = {
    "sender": _sender,
    "recipient": lambda scene, _: scene.recipient,
    "person": _numbered(lambda scene: person(scene.rng)),
    "position": _numbered(_position),
    "official": _numbered(lambda scene: f"{person(scene.rng)} {_position(scene)}"),
    "chief": _numbered(lambda scene: f"{person(scene.rng)} {scene.agency.heads[0].position[0]}"),
    "province": _numbered(_province),
    "district": _numbered(_district),
    "agency": _numbered(_other_agency),
    "here": lambda scene, _: scene.agency.province,
    "fy": _year,
    "year": _year,
    "date": _numbered(_past),
    "n": _number,
    "baht": _baht,
    "phone": _phone,
    "fax": _fax,
    "contact": _contact,
    "email": _email,
    "url": _url,
    "number": _letter_number,
    "refs": lambda scene, _: _refs(scene),
    "today": lambda scene, _: day_in_words(scene.written),
}
