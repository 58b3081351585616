"""Who is in charge and how to reach them: the foot of a letter, a memo's sender line, the source of news."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.agencies import BANGKOK
from corpus.days import day_in_words, short_day
from corpus.gold import printed
from corpus.letter import Form
from corpus.markup import Marked
from corpus.scene import Scene, telephone
from thaicirc.numerals import to_arabic, to_thai
from thaicirc.records import Contact


@dataclass(frozen=True, slots=True)
class Footer:
    """Lines at the foot, and what they mean; for memos and news what stands in their place."""

    lines: tuple[str, ...] = ()
    unit: str | None = None
    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    sender_line: str = ""
    sender: str = ""
    above: tuple[str, ...] = field(default=())  # news: under the headline
    below: tuple[str, ...] = field(default=())  # news: at the end
    dated: bool = False  # news: the day of publication is printed

    def contact(self, parts: Sequence[Marked]) -> Contact | None:
        """What the foot and the text say together; None where they say nothing."""
        found = Contact(
            unit=self.unit or next(iter(printed(parts, "unit")), None),
            phones=_together(self.phones, printed(parts, "phone")),
            faxes=_together(self.faxes, printed(parts, "fax")),
            emails=_together(self.emails, printed(parts, "email")),
            urls=_together(self.urls, printed(parts, "url")),
        )
        return found if found != Contact() else None


def _together(first: Sequence[str], second: Sequence[str]) -> list[str]:
    return list(dict.fromkeys([*first, *second]))


def footer(rng: random.Random, scene: Scene, unit: tuple[str, ...], form: Form, *, dated: bool) -> Footer:
    """The foot of a document of a form; news is `dated` where nothing else tells its day."""
    if form is Form.MEMO:
        return _memo(rng, scene, unit)
    if form is Form.NEWS:
        return _news(rng, scene, dated=dated)
    if form in (Form.LETTER, Form.STAMPED):
        return _letter(rng, scene, unit)
    return Footer()


def _letter(rng: random.Random, scene: Scene, unit: tuple[str, ...]) -> Footer:
    digits = scene.agency.telephone
    extensions = [] if rng.random() < 0.5 else [str(rng.randint(11, 9999)) for _ in range(rng.choice((1, 1, 2)))]
    word = rng.choice(("โทร.", "โทร.", "โทรศัพท์", "โทร"))
    phone = f"{word} {telephone(rng, digits)}"
    if extensions:
        phone += f" ต่อ {to_thai(rng.choice((', ', ' , ')).join(extensions))}"
    lines, faxes, emails = [*unit, phone], [], []
    if rng.random() < 0.6:
        number = digits[:-1] + str((int(digits[-1]) + rng.randint(1, 8)) % 10)
        lines.append(f"{rng.choice(('โทรสาร', 'โทรสาร', 'โทรสาร.'))} {telephone(rng, number)}")
        faxes = [f"0{number}"]
    if rng.random() < 0.45:
        address = f"{rng.choice(('saraban', 'info', 'plan', 'center'))}{rng.randint(1, 99)}@{scene.agency.domain}"
        label = rng.choice(("ไปรษณีย์อิเล็กทรอนิกส์", "ไปรษณีย์อิเล็กทรอนิกส์", "E-mail :", "อีเมล"))
        lines.append(f"{label} {address}")
        emails = [address]
    return Footer(
        lines=tuple(lines),
        unit=" ".join(unit),
        phones=tuple(f"0{digits}x{each}" for each in extensions) or (f"0{digits}",),
        faxes=tuple(faxes),
        emails=tuple(emails),
    )


def _memo(rng: random.Random, scene: Scene, unit: tuple[str, ...]) -> Footer:
    """The unit and, mostly, its agency; a telephone, often of the house alone."""
    name = (
        " ".join((*reversed(unit), scene.agency.name))
        if scene.agency.level not in ("province", "district") and rng.random() < 0.75
        else " ".join(reversed(unit))
    )
    way = rng.random()
    if way < 0.25:
        return Footer(sender_line=name, sender=name)
    if way < 0.55:
        extension = str(rng.randint(100, 9999))
        return Footer(
            sender_line=f"{name} {rng.choice(('โทร.', 'โทร'))} {to_thai(extension)}",
            sender=name,
            phones=(to_arabic(extension),),
        )
    digits = scene.agency.telephone
    return Footer(sender_line=f"{name} โทร. {telephone(rng, digits)}", sender=name, phones=(f"0{digits}",))


_PUBLISHED = ("วันที่ลงข่าว {}", "เผยแพร่เมื่อ {}", "วันที่ {}", "{}", "โพสต์เมื่อ {}")


def _news(rng: random.Random, scene: Scene, *, dated: bool) -> Footer:
    above: list[str] = []
    below: list[str] = []
    dated = dated or rng.random() < 0.7
    if dated:
        form = rng.choice((day_in_words, day_in_words, short_day))
        above.append(rng.choice(_PUBLISHED).format(form(scene.written)))
    way = rng.random()
    provincial = scene.agency.province != BANGKOK and rng.random() < 0.5
    office = f"สำนักงานประชาสัมพันธ์จังหวัด{scene.agency.province}" if provincial else f"กลุ่มประชาสัมพันธ์ {scene.agency.name}"
    if way < 0.35:
        below.append(office)
        return Footer(above=tuple(above), below=tuple(below), sender=office, unit=office, dated=dated)
    if way < 0.5:
        below.append(f"ที่มา : {scene.agency.name}")
        return Footer(above=tuple(above), below=tuple(below), sender=scene.agency.name, dated=dated)
    return Footer(above=tuple(above), dated=dated)
