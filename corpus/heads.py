"""What stands above a letter's text: whom it is written to, what it refers to, what it encloses."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.agencies import Agency, agency
from corpus.days import day_in_words, short_day, working_day
from corpus.letter import Field
from corpus.markup import without_tags
from corpus.numbers import letter_number
from thaicirc.lexicon import departments, districts, provinces
from thaicirc.numerals import to_arabic, to_thai
from thaicirc.records import Attachment, Kind, Reference, Urgency

URGENCIES = {"ด่วน": Urgency.URGENT, "ด่วนมาก": Urgency.VERY_URGENT, "ด่วนที่สุด": Urgency.MOST_URGENT}
_WITHIN = ("กลุ่ม", "ฝ่าย", "งาน")
#: Groups that any division may have.
_GROUPS = ("กลุ่มงานบริหารทั่วไป", "ฝ่ายบริหารทั่วไป", "กลุ่มอำนวยการ", "กลุ่มแผนงานและติดตามประเมินผล", "กลุ่มส่งเสริมและพัฒนา")


@dataclass(frozen=True, slots=True)
class Addressed:
    """The addressees line by line, and how the text speaks of them."""

    names: tuple[str, ...]
    spoken: str


def addressed(rng: random.Random, sender: Agency, kind: Kind) -> Addressed:
    """Whom an agency of this level writes to, in a letter or within its house."""
    if kind is Kind.MEMORANDUM:
        return rng.choice(_within(rng, sender))
    ways = _outwards(rng, sender)
    return rng.choice(ways)


#: Whom a memo goes to, beside and below its writer, where units have heads of another name than in ministries.
_WITHIN_LEVEL = {
    "hospital": (("หัวหน้ากลุ่มงานทุกกลุ่มงาน", "กลุ่มงาน"), ("หัวหน้าหน่วยงานในโรงพยาบาล", "หน่วยงานของท่าน")),
    "school": (("หัวหน้ากลุ่มบริหารงานทุกกลุ่ม", "กลุ่มบริหารงาน"), ("ครูและบุคลากรทางการศึกษาทุกคน", "ท่าน")),
    "local": (("ผู้อำนวยการกองทุกกอง", "กอง"), ("หัวหน้าส่วนราชการในสังกัด", "ส่วนราชการ")),
    "district": (("หัวหน้าส่วนราชการประจำอำเภอ", "ส่วนราชการ"), ("ปลัดอำเภอหัวหน้ากลุ่มงานทุกกลุ่มงาน", "กลุ่มงาน")),
    "police": (("ผู้กำกับการฝ่ายอำนวยการ", "ท่าน"), ("หัวหน้าสถานีตำรวจภูธรในสังกัด", "สถานีตำรวจภูธร")),
}


def _within(rng: random.Random, sender: Agency) -> list[Addressed]:
    """Beside and below: whoever writes upwards, to ask for approval, says so in the scenario."""
    if sender.level in _WITHIN_LEVEL:
        return [Addressed((name,), spoken) for name, spoken in _WITHIN_LEVEL[sender.level]]
    two = [division for division in rng.sample(sender.divisions, 3) if " " not in division][:2]
    return [
        Addressed(("หัวหน้าหน่วยงานในสังกัด",), "หน่วยงานในสังกัด"),
        Addressed(("ผู้อำนวยการสำนัก/กอง/ศูนย์/กลุ่ม",), "สำนัก/กอง"),
        Addressed(("หัวหน้ากลุ่มงาน/ฝ่ายทุกแห่ง",), "หน่วยงานของท่าน"),
        Addressed(tuple(head_of(division) for division in two) or ("หัวหน้าหน่วยงานในสังกัด",), "หน่วยงานของท่าน"),
    ]


_OF_DISTRICT = re.compile(r"สำนักงาน(?P<office>เกษตร|พัฒนาชุมชน|ปศุสัตว์|สาธารณสุข|ท้องถิ่น|ประมง|สัสดี)(?P<place>อำเภอ.*)")


def head_of(unit: str) -> str:
    """Who heads a unit within a house.

    >>> head_of("กองคลัง"), head_of("ฝ่ายบริหารทั่วไป"), head_of("คณะวิทยาศาสตร์"), head_of("สำนักงานเกษตรอำเภอ")
    ('ผู้อำนวยการกองคลัง', 'หัวหน้าฝ่ายบริหารทั่วไป', 'คณบดีคณะวิทยาศาสตร์', 'เกษตรอำเภอ')
    """
    office = _OF_DISTRICT.fullmatch(unit)
    if office:
        return {"พัฒนาชุมชน": "พัฒนาการ"}.get(office["office"], office["office"]) + office["place"]
    if unit.startswith("คณะ"):
        return f"คณบดี{unit}"
    return ("ผู้อำนวยการ" if unit.startswith(("กอง", "สำนัก", "ศูนย์", "สถาบัน")) else "หัวหน้า") + unit


@cache
def plain_departments() -> tuple[str, ...]:
    """Departments that any office may write to; those of the foreign service deal with foreign countries."""
    return tuple(
        d.name
        for d in departments()
        if d.existed(2565) and d.name.startswith("กรม") and d.parent != "กระทรวงการต่างประเทศ"
    )


def _outwards(rng: random.Random, sender: Agency) -> list[Addressed]:
    other = rng.choice(provinces()[1:]).name
    department = rng.choice(plain_departments())
    near = [d.name for d in districts() if d.province == sender.province]
    if sender.level in ("ministry", "department"):
        return [
            Addressed(("ผู้ว่าราชการจังหวัดทุกจังหวัด",), "จังหวัด"),
            Addressed(("ผู้ว่าราชการจังหวัด ทุกจังหวัด",), "จังหวัด"),
            Addressed((f"อธิบดี{department}", "ผู้ว่าราชการจังหวัดทุกจังหวัด"), "หน่วยงานของท่าน"),
            Addressed((f"หัวหน้าส่วนราชการในสังกัด{sender.name}",), "หน่วยงานในสังกัด"),
            Addressed((f"อธิบดี{department}",), "ท่าน"),
            Addressed((f"ผู้ว่าราชการจังหวัด{other}",), f"จังหวัด{other}"),
        ]
    if sender.level in ("province", "office"):
        return [
            Addressed(("นายอำเภอทุกอำเภอ",), "อำเภอ"),
            Addressed(("นายอำเภอ ทุกอำเภอ",), "อำเภอ"),
            Addressed((f"หัวหน้าส่วนราชการประจำจังหวัด{sender.province}ทุกส่วนราชการ",), "ส่วนราชการ"),
            Addressed(tuple(f"นายอำเภอ{name}" for name in near[:2]), "อำเภอ"),
            Addressed(("นายอำเภอทุกอำเภอ", f"นายกองค์การบริหารส่วนจังหวัด{sender.province}"), "หน่วยงานของท่าน"),
        ]
    if sender.level == "police":
        return [
            Addressed((f"ผู้กำกับการสถานีตำรวจภูธร ในสังกัด{sender.name} ทุกสถานี",), "สถานีตำรวจภูธร"),
            Addressed((f"ผู้กำกับการสถานีตำรวจภูธร{rng.choice(near)}",), "สถานีตำรวจภูธร"),
        ]
    if sender.level in ("district", "local"):
        place = f"อำเภอ{sender.district}" if sender.level == "district" else f"เขต{sender.name}"
        return [
            Addressed((f"กำนัน ผู้ใหญ่บ้านทุกหมู่บ้าน ใน{place}",), "ท่าน"),
            Addressed((f"ผู้อำนวยการสถานศึกษาทุกแห่งใน{place}",), "สถานศึกษา"),
            Addressed((f"หัวหน้าส่วนราชการใน{place}",), "หน่วยงานของท่าน"),
            Addressed(("ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลทุกแห่ง",), "โรงพยาบาลส่งเสริมสุขภาพตำบล"),
        ]
    if sender.level == "hospital":
        return [
            Addressed((f"นายแพทย์สาธารณสุขจังหวัด{sender.province}",), "ท่าน"),
            Addressed((f"สาธารณสุขอำเภอ{sender.district}",), "หน่วยงานของท่าน"),
            Addressed(("ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลทุกแห่ง",), "โรงพยาบาลส่งเสริมสุขภาพตำบล"),
            Addressed((f"ผู้อำนวยการโรงพยาบาล{rng.choice(near)}",), "โรงพยาบาลของท่าน"),
        ]
    if sender.level == "school":
        return [
            Addressed((f"ผู้อำนวยการโรงเรียนทุกโรงเรียนในอำเภอ{sender.district}",), "โรงเรียนของท่าน"),
            Addressed((f"นายกเทศมนตรีตำบล{sender.district}",), "ท่าน"),
            Addressed(("ผู้ปกครองนักเรียน",), "ท่าน"),
        ]
    return [
        Addressed((f"อธิบดี{department}",), "ท่าน"),
        Addressed(("อธิการบดีมหาวิทยาลัยทุกแห่ง",), "มหาวิทยาลัยของท่าน"),
        Addressed((f"ผู้ว่าราชการจังหวัด{sender.province}",), "จังหวัด"),
    ]


def references(rng: random.Random, sender: Agency, written: dt.date, count: int, whose: str = "") -> list[Reference]:
    """Earlier letters that are referred to, newest last; `whose` they are: ``own``, ``others``, or of either."""
    found: list[Reference] = []
    days = sorted(working_day(rng, written, -120, -8) for _ in range(count))
    for day in days:
        share = {"own": 1.0, "others": 0.0, "recipient": 0.0}.get(whose, 0.4)
        other = sender if rng.random() < share else agency(rng, ("ministry", "department", "province", "office"))
        number = letter_number(rng, other, circular=rng.random() < 0.6)
        urgency = rng.choice(("", "", "", "", "ด่วนที่สุด", "ด่วนมาก", "ด่วน"))
        style = rng.random()
        on = day_in_words(day) if style < 0.93 else short_day(day)
        gap = " " if urgency or rng.random() < 0.85 else ""
        text = (
            f"หนังสือ{other.name}{gap}{urgency}{' ' if urgency and rng.random() < 0.8 else ''}ที่ {number.text} ลงวันที่ {on}"
        )
        found.append(
            Reference(
                text=text,
                sender=other.name,
                urgency=URGENCIES.get(urgency),
                reference_number=number.canonical,
                date=day,
            )
        )
    return found


def attachments(rng: random.Random, listed: str) -> tuple[Field, list[Attachment]]:
    """The field สิ่งที่ส่งมาด้วย and its entries, from lines ``title / quantity``."""
    lines = [line for line in without_tags(listed).split("\n") if line.strip()]
    items, quantities, found = [], [], []
    dotted = rng.choice((True, True, False))
    counted = rng.random() < 0.8
    for i, line in enumerate(lines, 1):
        title, _, quantity = (part.strip() for part in line.rpartition(" / "))
        if not title:
            title, quantity = line.strip(), ""
        amount, _, unit = quantity.partition(" ")
        shown = counted and bool(quantity)
        label = "" if len(lines) == 1 else f"{to_thai(str(i))}{'.' if dotted else ''} "
        items.append(label + title)
        quantities.append(f"จำนวน {quantity}" if shown else "")
        found.append(
            Attachment(
                number=i,
                title=title,
                quantity=int(to_arabic(amount)) if shown else None,
                unit=unit.strip() if shown and unit.strip() else None,
            )
        )
    return Field("สิ่งที่ส่งมาด้วย", tuple(items), tuple(quantities)), found


def unit_lines(rng: random.Random, sender: Agency, words: Sequence[str] = ()) -> tuple[str, ...]:
    """The division in charge, one line or two (a group within it); one whose name has one of the ``words``, if any has."""
    fitting = [division for division in sender.divisions if any(word in division for word in words)]
    unit = rng.choice(fitting or sender.divisions)
    if rng.random() < 0.35 and " " not in unit and not unit.startswith(_WITHIN):
        return (unit, rng.choice(_GROUPS))
    return (unit,)
