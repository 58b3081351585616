"""A seed → one invented document: the letter to be typed or typeset, and its gold record, which holds what was put in."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus import gold
from corpus.agencies import LEVELS, agency
from corpus.bodies import blocks
from corpus.contacts import Footer, footer
from corpus.days import day_in_words, working_day
from corpus.enclosures import enclosures
from corpus.heads import URGENCIES, Addressed, addressed, attachments, head_of, references, unit_lines
from corpus.letter import Block, Enclosure, Field, Form, Letter, Paragraph, Signature
from corpus.looks import look
from corpus.markup import Marked, read
from corpus.numbers import letter_number, yearly_number
from corpus.people import person
from corpus.rules import Grammar, Rule, grammar
from corpus.scene import Scene
from corpus.schedule import schedule
from corpus.stamps import received
from corpus.styles import in_digits
from thaicirc.numerals import to_thai
from thaicirc.records import Circular, Kind, Pmqa, Secrecy, Sender, Signatory

FORMS = {
    Kind.EXTERNAL_LETTER: Form.LETTER,
    Kind.MEMORANDUM: Form.MEMO,
    Kind.STAMPED_LETTER: Form.STAMPED,
    Kind.ORDER: Form.TITLED,
    Kind.ANNOUNCEMENT: Form.TITLED,
    Kind.REGULATION: Form.TITLED,
    Kind.MINUTES: Form.MINUTES,
    Kind.NEWS: Form.NEWS,
}
#: How often a document of each kind is drawn; letters and memos are most of an office's post.
SHARES = {
    Kind.EXTERNAL_LETTER: 40,
    Kind.MEMORANDUM: 16,
    Kind.STAMPED_LETTER: 6,
    Kind.ORDER: 9,
    Kind.ANNOUNCEMENT: 10,
    Kind.REGULATION: 3,
    Kind.MINUTES: 4,
    Kind.NEWS: 12,
}
_SECRECIES = {"ลับ": Secrecy.CONFIDENTIAL, "ลับมาก": Secrecy.SECRET, "ลับที่สุด": Secrecy.TOP_SECRET}
_CLOSINGS = ("ขอแสดงความนับถือ", "ขอแสดงความนับถือ", "ขอแสดงความนับถือ", "ขอแสดงความนับถืออย่างยิ่ง")
_FIRST_YEAR, _LAST_YEAR = 2546, 2569
_SHARE_ENCLOSED = 0.12


@dataclass(frozen=True, slots=True)
class Document:
    """A composed document: what is drawn, what is known of it, and the scenario it was made of."""

    letter: Letter
    record: Circular
    scenario: str


def compose(name: str, seed: str, *, kind: Kind | None = None, scenario: str | None = None) -> Document:
    """The document that ``seed`` stands for; of a ``kind`` or a ``scenario`` where one is named.

    >>> compose("a", "1") == compose("a", "1")
    True
    """
    rng = random.Random(seed)
    known = grammar()
    kind, scenario = _chosen(rng, known, kind, scenario)
    draft = _Draft(rng, known, name, kind, scenario)
    return in_digits(rng, Document(draft.letter(), draft.record(), scenario), draft.agency)


def _chosen(rng: random.Random, known: Grammar, kind: Kind | None, scenario: str | None) -> tuple[Kind, str]:
    if scenario is not None:
        kinds = [Kind(word) for word in known.scenarios[scenario]["kinds"].text.split()]
        return (kind if kind in kinds else rng.choice(kinds)), scenario
    if kind is None:
        written = {each: share for each, share in SHARES.items() if known.for_kind(each)}
        kind = rng.choices(list(written), list(written.values()))[0]
    return kind, rng.choice(known.for_kind(kind))


def _stated(rules: dict[str, Rule], name: str, default: str = "") -> str:
    return rules[name].text if name in rules else default


class _Draft:
    """The parts of a document in the making, in the order in which they depend on each other."""

    def __init__(self, rng: random.Random, known: Grammar, name: str, kind: Kind, scenario: str) -> None:
        self.rng, self.name, self.kind = rng, name, kind
        self.form = FORMS[kind]
        rules = known.of(scenario)
        self.agency = agency(rng, _stated(rules, "senders").split() or LEVELS)
        self.unit = unit_lines(rng, self.agency, _stated(rules, "units").split())
        self.written = _day(rng, _stated(rules, "years"), _stated(rules, "months"))
        letterlike = self.form in (Form.LETTER, Form.STAMPED, Form.MEMO)
        least, _, most = _stated(
            rules, "references", "0-1" if letterlike and self.form is not Form.STAMPED else "0"
        ).partition("-")
        count = rng.randint(int(least), int(most or least))
        self.references = references(rng, self.agency, self.written, count, _stated(rules, "references.from"))
        self.to = addressed(rng, self.agency, kind)
        self.scene = Scene(
            rng=rng,
            agency=self.agency,
            unit=self.unit[0],
            written=self.written,
            recipient=self.to.spoken,
            rules=rules,
            days=schedule(rng, rules, known.scenarios[scenario], self.written),
            references=len(self.references),
            conditions=frozenset({"ref"} if self.references else ()),
        )
        self._expand(rules)

    def _expand(self, rules: dict[str, Rule]) -> None:
        """Everything that comes from the grammar, once, in the order of the page."""
        scene = self.scene
        if "recipients" in rules:
            self.to = _stated_recipients(self._plain("recipients"), self.to)
            scene.recipient = self.to.spoken
        self.attached = None
        if "attachments" in rules and self.rng.random() < 0.9:
            listed = self._plain("attachments")
            if listed.strip():
                self.attached = attachments(self.rng, listed)
                scene.conditions |= {"att"}
        self.subject = self._marked("subject") if "subject" in rules and self.form is not Form.STAMPED else None
        self.title = self._marked("title") if "title" in rules else None
        self.paragraphs = [read(line, scene.values) for line in scene.finished("body").split("\n") if line.strip()]
        self.note = self._marked("note") if "note" in rules and self.kind is Kind.MEMORANDUM else None
        self.pmqa = _pmqa(self._plain("pmqa")) if "pmqa" in rules else None
        self.footer = self._footer()
        self.number = self._number()
        self.signature = self._signature()
        self.urgency = self._urgency(_stated(rules, "urgent"))
        self.secrecy = self.rng.choice(("ลับ", "ลับ", "ลับมาก")) if "secret" in rules and self.rng.random() < 0.5 else ""
        if self.form not in (Form.LETTER, Form.MEMO, Form.STAMPED):
            self.urgency = self.secrecy = ""

    def _marked(self, rule: str) -> Marked:
        return read(self.scene.finished(rule), self.scene.values)

    def _plain(self, rule: str) -> str:
        return self._marked(rule).text

    def _urgency(self, stated: str) -> str:
        share = {"often": 0.7, "never": 0.0}.get(stated, 0.25)
        return self.rng.choice(("ด่วนที่สุด", "ด่วนที่สุด", "ด่วนมาก", "ด่วน")) if self.rng.random() < share else ""

    def _number(self) -> Any:
        year = self.written.year + 543
        if self.kind is Kind.ORDER or (self.kind is Kind.ANNOUNCEMENT and self.rng.random() < 0.3):
            return yearly_number(self.rng, year)
        if self.form in (Form.LETTER, Form.MEMO, Form.STAMPED):
            circular = len(self.to.names) > 1 or "ทุก" in self.to.names[0] or self.rng.random() < 0.2
            return letter_number(self.rng, self.agency, circular=circular)
        return None

    def _footer(self) -> Footer:
        return footer(self.rng, self.scene, self.unit, self.form, dated=not self._told_today())

    def _told_today(self) -> dt.date | None:
        """The day of an event that is told as of today, or of yesterday, if it is printed."""
        for name, event in self.scene.days.events.items():
            printed = {f"{name}.when", f"{name}.day"} & {mark.name for part in self.paragraphs for mark in part.marks}
            if f"{name}.today" in self.scene.rules and printed:
                return event.first
        return None

    def _signature(self) -> Signature | None:
        if self.form in (Form.STAMPED, Form.NEWS):
            return None
        if self.kind is Kind.MINUTES:
            return Signature(person(self.rng), ("ผู้จดรายงานการประชุม",))
        if self.kind is Kind.MEMORANDUM:
            return Signature(person(self.rng), (head_of(self.unit[0].split(" ")[-1]),))
        head = self.rng.choice(self.agency.heads) if self.form is Form.LETTER else self.agency.heads[0]
        closing = self.rng.choice(_CLOSINGS) if self.form is Form.LETTER else ""
        given = {Kind.ORDER: "สั่ง ณ วันที่", Kind.ANNOUNCEMENT: "ประกาศ ณ วันที่", Kind.REGULATION: "ประกาศ ณ วันที่"}
        on = ""
        if self.kind in given:
            era = self.rng.choice(("พ.ศ. ", "พ.ศ. ", ""))
            on = f"{given[self.kind]} {_with_era(self.written, era)}"
        return Signature(person(self.rng, head.sphere), head.position, closing=closing, given_on=on)

    # What the page holds.

    def letter(self) -> Letter:
        """The document to be drawn."""
        form = look(self.rng, self.form)
        letterlike = self.form in (Form.LETTER, Form.STAMPED, Form.MEMO)
        whole = Letter(
            name=self.name,
            form=self.form,
            urgency=self.urgency,
            secrecy=self.secrecy,
            number=self.number.text if letterlike and self.number else "",
            date=day_in_words(self.written) if letterlike else "",
            title=self._title(),
            fields=self._fields(),
            body=self._body(),
            signature=self.signature,
            footer=self.footer.lines,
            endorsement=tuple(self.note.text.split("\n")) if self.note else (),
            enclosures=self._enclosed(),
            received=received(self.rng, self.written) if letterlike and self.rng.random() < 0.15 else None,
            look=form,
        )
        if self.form is Form.MEMO:
            return replace(_by_hand(whole), sender_line=self.footer.sender_line, footer=())
        if self.form is Form.STAMPED:  # the name alone, under the seal
            return replace(_by_hand(whole), agency=(self.agency.name,))
        if letterlike:
            return replace(_by_hand(whole), agency=self.agency.letterhead)
        return whole

    def _title(self) -> tuple[str, ...]:
        lines = tuple(self.title.text.split("\n")) if self.title else ()
        name = self.agency.name
        if self.kind is Kind.ORDER:
            return (f"คำสั่ง{name}", f"ที่ {self.number.text}", *_about(lines))
        if self.kind is Kind.ANNOUNCEMENT:
            return (f"ประกาศ{name}", *([f"ที่ {self.number.text}"] if self.number else []), *_about(lines))
        if self.kind is Kind.REGULATION:
            sort = "ข้อบังคับ" if self.agency.level in ("university", "local") else "ระเบียบ"
            return (f"{sort}{name}", *lines)
        return lines

    def _fields(self) -> tuple[Field, ...]:
        if self.form is Form.STAMPED:
            found = [Field("ถึง", self.to.names)]
        elif self.form in (Form.LETTER, Form.MEMO):
            subject = self.subject.text if self.subject else ""
            found = [Field("เรื่อง", (subject,)), Field("เรียน", self.to.names)]
        else:
            return ()
        if self.references:
            texts = [each.text for each in self.references]
            if len(texts) > 1:
                texts = [f"{to_thai(str(i))}. {text}" for i, text in enumerate(texts, 1)]
            found.append(Field("อ้างถึง", tuple(texts)))
        if self.attached:
            found.append(self.attached[0])
        return tuple(found)

    def _body(self) -> tuple[Block, ...]:
        body = blocks(self.rng, [part.text for part in self.paragraphs], articles=self.form is Form.TITLED)
        if self.form is Form.NEWS:
            return (
                *(Paragraph(line, place="flush") for line in self.footer.above),
                *body,
                *(Paragraph(line, place="flush") for line in self.footer.below),
            )
        return body

    def _enclosed(self) -> tuple[Enclosure, ...]:
        if self.attached is None or self.rng.random() >= _SHARE_ENCLOSED:
            return ()
        return enclosures(self.rng, self.scene, self.attached[1])

    # What is known of it.

    def record(self) -> Circular:
        """The gold record."""
        parts = [part for part in (self.title, self.subject, *self.paragraphs, self.note) if part is not None]
        held = gold.meetings(parts)
        return Circular(
            kind=self.kind,
            urgency=URGENCIES.get(self.urgency),
            secrecy=_SECRECIES.get(self.secrecy),
            reference_number=self.number,
            sender=self._known_sender(),
            date=self._known_date(held),
            subject=self._known_subject(),
            recipients=list(self.to.names) if self.form in (Form.LETTER, Form.MEMO, Form.STAMPED) else [],
            references=self.references,
            attachments=self.attached[1] if self.attached else [],
            signatory=Signatory(name=self.signature.name, position=" ".join(self.signature.position))
            if self.signature
            else None,
            contact=self.footer.contact(parts),
            meetings=held,
            assignments=gold.assignments(parts),
            pmqa=self.pmqa,
        )

    def _known_sender(self) -> Sender | None:
        if self.form is Form.NEWS:
            return Sender(name=self.footer.sender) if self.footer.sender else None
        if self.form is Form.MEMO:
            return Sender(name=self.footer.sender)
        if self.form is Form.MINUTES:
            return Sender(name=self.agency.name) if self.title and self.agency.name in self.title.text else None
        return Sender(name=self.agency.name, address=self.agency.address if self.form is Form.LETTER else None)

    def _known_date(self, held: Sequence[Any]) -> dt.date | None:
        if self.form not in (Form.NEWS, Form.MINUTES) or self.footer.dated:
            return self.written
        return self._told_today() or (held[0].start if self.form is Form.MINUTES and held else None)

    def _known_subject(self) -> str | None:
        if self.subject is not None:
            return self.subject.text
        return " ".join(self.title.text.split("\n")) if self.title else None


def _day(rng: random.Random, years: str, months: str) -> dt.date:
    """A working day; recent years are more frequent, as in offices' archives."""
    first, _, last = years.partition("-")
    low, high = int(first or _FIRST_YEAR), int(last or first or _LAST_YEAR)
    year = max(rng.randint(low, high), rng.randint(low, high))
    day = dt.date(year - 543, 1, 1) + dt.timedelta(days=rng.randrange(365))
    if months:
        day = dt.date(year - 543, int(rng.choice(months.split())), rng.randint(1, 27))
    return working_day(rng, day, 0, 3)


def _stated_recipients(listed: str, drawn: Addressed) -> Addressed:
    """The scenario's own addressees, one a line, with how the text speaks of them after a slash."""
    names, spoken = [], ""
    for line in listed.split("\n"):
        name, _, how = line.partition(" / ")
        names.append(name.strip())
        spoken = spoken or how.strip()
    return Addressed(tuple(name for name in names if name), spoken or drawn.spoken)


def _pmqa(stated: str) -> Pmqa:
    framework, year, categories = (part.strip() for part in stated.split("/"))
    number = re.search(r"\d{4}", year)
    return Pmqa(
        framework=framework,  # type: ignore[arg-type]
        fiscal_year=int(number[0]) if number else None,
        categories=sorted(int(c) for c in re.findall(r"\d", categories)),
    )


def _about(lines: tuple[str, ...]) -> tuple[str, ...]:
    return (f"เรื่อง {lines[0]}", *lines[1:]) if lines else ()


def _with_era(day: dt.date, era: str) -> str:
    words = day_in_words(day)
    return f"{words[:-4]}{era}{words[-4:]}"


def _by_hand(letter: Letter) -> Letter:
    """The letter, with its running number and its day marked as handwriting where its look has them so."""
    running = re.search(r"[๐-๙]+$", letter.number)
    return replace(
        letter,
        number_by_hand=running[0] if "n" in letter.look.hand and running else "",
        day_by_hand=letter.date.split(" ")[0] if "d" in letter.look.hand else "",
    )
