"""Who writes: agencies of all levels with their codes, letterheads, divisions, heads and telephones.

Names and codes are public facts and come from the lexicon of thaicirc; divisions come from ``grammar/lexicon``; streets,
telephones, unit numbers beyond the agency's own and web addresses are invented.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.rules import grammar
from thaicirc.lexicon import Province, departments, districts, ministries, provinces
from thaicirc.lexicon.agencies import agencies
from thaicirc.numerals import to_thai

#: Where the telephone numbers of a region begin, after the 0 (national numbering plan, NBTC B.E. 2543).
_TRUNK = {"north": "5", "northeast": "4", "central": "5", "east": "3", "west": "3", "south": "7"}
_NOT_PROVINCIAL = ("นนทบุรี", "ปทุมธานี", "สมุทรปราการ")  # telephone like Bangkok, which is no จังหวัด
_CENTRAL_3 = frozenset("พระนครศรีอยุธยา อ่างทอง สุพรรณบุรี ลพบุรี สระบุรี สิงห์บุรี นครปฐม สมุทรสาคร สมุทรสงคราม นครนายก".split())
BANGKOK = "กรุงเทพมหานคร"
#: The law that established a province's public health office made its own unit number; likewise the others'.
_OFFICES = {
    "สำนักงานสาธารณสุขจังหวัด": ("0033", "นายแพทย์สาธารณสุขจังหวัด", "hospital"),
    "สำนักงานเกษตรจังหวัด": ("0009", "เกษตรจังหวัด", "civil"),
    "สำนักงานพัฒนาชุมชนจังหวัด": ("0019", "พัฒนาการจังหวัด", "civil"),
    "สำนักงานสถิติจังหวัด": ("0041", "สถิติจังหวัด", "civil"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """Who signs for an agency: the position's lines, and the sphere that the person comes from."""

    position: tuple[str, ...]
    sphere: str = "civil"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency that writes. `letterhead` is name and address as printed; `address` what the record has of it."""

    name: str
    level: str
    code: str
    unit_code: str
    letterhead: tuple[str, ...]
    address: str | None
    short: str  # how it calls itself: กรม, จังหวัด, เทศบาล
    heads: tuple[Head, ...]
    divisions: tuple[str, ...]
    telephone: str  # eight digits after the leading 0
    domain: str
    province: str = BANGKOK
    district: str = ""
    below: str = "หน่วยงานในสังกัด"  # whom it writes to, below it


def agency(rng: random.Random, levels: Sequence[str] = ()) -> Agency:
    """An agency of one of the ``levels``, or of any.

    >>> agency(random.Random(3), ["province"]).level
    'province'
    """
    level = rng.choice(levels) if levels else rng.choices(list(_MAKERS), [weight for _, weight in _MAKERS.values()])[0]
    return _MAKERS[level][0](rng)


def _telephone(rng: random.Random, province: Province | None) -> str:
    trunk = (
        "3"
        if province is not None and province.name in _CENTRAL_3
        else _TRUNK.get(getattr(province, "region", ""), "2")
    )
    if province is None or province.name in (*_NOT_PROVINCIAL, BANGKOK):
        return f"2{rng.randint(1, 9)}{rng.randint(10, 99)}{rng.randint(1000, 9999)}"
    return f"{trunk}{rng.randint(2, 7)}{rng.randint(10, 99)}{rng.randint(1000, 9999)}"


def _word(rng: random.Random, name: str) -> str:
    return rng.choice(grammar().lexicon[name])


def _of_province(province: str) -> tuple[str, ...]:
    """A province's offices by their full names: สำนักงานคลังจังหวัดแพร่."""
    return tuple(
        " ".join(part + province if part.endswith("จังหวัด") else part for part in division.split(" "))
        for division in grammar().lexicon["divisions-province"]
    )


def _joined(head: str, place: str) -> str:
    """A name and a place, without a word said twice: เทศบาลเมือง + เมืองแพร่ is เทศบาลเมืองแพร่."""
    for word in ("เมือง", "บ้าน"):
        if head.endswith(word) and place.startswith(word):
            return head + place.removeprefix(word)
    return head + place


def _domain(rng: random.Random, part: str) -> str:
    letters = "".join(rng.choice("bcdfgkmnprst") + rng.choice("aeiou") for _ in range(rng.choice((1, 2))))
    return f"{letters}{rng.choice('bcdgmnpst')}.{part}"


def _central_street(rng: random.Random) -> tuple[str, ...]:
    khet = rng.choice(_districts_of(BANGKOK))
    post = to_thai(f"10{rng.randint(1, 9)}{rng.choice((0, 1, 2, 3))}0")
    street = _word(rng, "streets-central")
    return rng.choice(
        (
            (street, f"{_bangkok(rng)} {post}"),
            (f"{street} เขต{khet}", f"{_bangkok(rng)} {post}"),
            (f"{street} {_bangkok(rng)} {post}",),
        )
    )


def _bangkok(rng: random.Random) -> str:
    return rng.choice(("กรุงเทพฯ", "กทม.", "กทม", "กรุงเทพมหานคร"))


@cache
def _districts_of(province: str) -> tuple[str, ...]:
    return tuple(d.name for d in districts() if d.province == province)


@cache
def _real_provinces() -> tuple[Province, ...]:
    return tuple(p for p in provinces() if p.name != BANGKOK)


def _local_post(rng: random.Random, province: Province) -> str:
    return f"{province.code} {to_thai(f'{rng.randint(10, 96)}{rng.randint(0, 9)}{rng.choice((0, 1, 2))}0')}"


def _ministry(rng: random.Random) -> Agency:
    ministry = rng.choice([m for m in ministries() if m.code and m.existed(2565)])
    name = f"สำนักงานปลัด{ministry.name}"
    own = rng.random() < 0.5
    head = "ปลัด" + ministry.name
    street = _central_street(rng)
    letterhead = ((ministry.name if own else name), *street)
    return Agency(
        name=letterhead[0],
        level="ministry",
        code=ministry.code,
        unit_code=f"02{rng.randint(1, 19):02}{rng.choice(('', '', f'.{rng.randint(1, 9)}'))}",
        letterhead=letterhead,
        address=" ".join(street),
        short="กระทรวง" if own else "สำนักงานปลัดกระทรวง",
        heads=(
            Head((head,)),
            Head(("รอง" + head, "หัวหน้ากลุ่มภารกิจด้านอำนวยการ ปฏิบัติราชการแทน", head)),
            Head(("รอง" + head + " ปฏิบัติราชการแทน", head)),
            Head(("ผู้ช่วย" + head, "ปฏิบัติราชการแทน", head)),
        ),
        divisions=grammar().lexicon["divisions-ministry"],
        telephone=_telephone(rng, None),
        domain=_domain(rng, "go.th"),
    )


def _department(rng: random.Random) -> Agency:
    department = rng.choice([d for d in departments() if d.code and d.unit and d.existed(2565) and "กรม" in d.name[:3]])
    street = _central_street(rng)
    head = "อธิบดี" + department.name
    return Agency(
        name=department.name,
        level="department",
        code=department.code,
        unit_code=f"{department.unit}{rng.randint(1, 25):02}{rng.choice(('', f'.{rng.randint(1, 9)}'))}",
        letterhead=(department.name, *street),
        address=" ".join(street),
        short="กรม",
        heads=(
            Head((head,)),
            Head(("รองอธิบดี ปฏิบัติราชการแทน", head)),
            Head(("รอง" + head, "ปฏิบัติราชการแทน", head)),
            Head(("ที่ปรึกษากรม รักษาราชการแทน", head)),
        ),
        divisions=grammar().lexicon["divisions-department"],
        telephone=_telephone(rng, None),
        domain=_domain(rng, "go.th"),
    )


def _province(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    seat = f"ศาลากลางจังหวัด{province.name}"
    street = f"{_word(rng, 'streets')} {_local_post(rng, province)}"
    head = f"ผู้ว่าราชการจังหวัด{province.name}"
    printed = rng.random() < 0.3
    return Agency(
        name=province.agency,
        level="province",
        code=province.code,
        unit_code=f"00{rng.choice((17, 18, 19, 21, 23, 31, 33))}{rng.choice(('', f'.{rng.randint(1, 5)}'))}",
        letterhead=((province.agency, seat, street) if printed else (seat, street)),
        address=f"{seat} {street}",
        short="จังหวัด",
        heads=(
            Head((head,)),
            Head((f"รองผู้ว่าราชการจังหวัด{province.name} รักษาราชการแทน", head)),
            Head(("รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", head)),
            Head((f"ปลัดจังหวัด{province.name} ปฏิบัติราชการแทน", head)),
        ),
        divisions=_of_province(province.name) if rng.random() < 0.5 else grammar().lexicon["divisions-province"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
        below=rng.choice(("อำเภอ", "ส่วนราชการประจำจังหวัด", "องค์กรปกครองส่วนท้องถิ่น")),
    )


def _office(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    kind, (unit, head, sphere) = rng.choice(list(_OFFICES.items()))
    name = kind + province.name
    street = f"{_word(rng, 'streets')} {_local_post(rng, province)}"
    return Agency(
        name=name,
        level="office",
        code=province.code,
        unit_code=f"{unit}.{rng.randint(1, 9):03}" if kind.startswith("สำนักงานสาธารณสุข") else unit,
        letterhead=(name, street),
        address=street,
        short="สำนักงาน",
        heads=(Head((head + province.name,), sphere),),
        divisions=grammar().lexicon["divisions-office"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
    )


def _district(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    district = rng.choice(_districts_of(province.name))
    seat = f"ที่ว่าการอำเภอ{district}"
    street = f"{_word(rng, 'streets')} {_local_post(rng, province)}"
    head = f"นายอำเภอ{district}"
    return Agency(
        name=f"อำเภอ{district}",
        level="district",
        code=province.code,
        unit_code=f"{rng.randint(1, 25):02}18{rng.choice(('', f'.{rng.randint(1, 4)}'))}",
        letterhead=(seat, street),
        address=f"{seat} {street}",
        short="อำเภอ",
        heads=(Head((head,)), Head(("ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน", head))),
        divisions=grammar().lexicon["divisions-district"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
        district=district,
        below=rng.choice(("ตำบล", "กำนัน ผู้ใหญ่บ้าน", "องค์กรปกครองส่วนท้องถิ่น")),
    )


def _local(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    kind, seat, mayor, short = rng.choice(
        (
            ("เทศบาลตำบล", "สำนักงานเทศบาลตำบล", "นายกเทศมนตรีตำบล", "เทศบาล"),
            ("เทศบาลเมือง", "สำนักงานเทศบาลเมือง", "นายกเทศมนตรีเมือง", "เทศบาล"),
            ("องค์การบริหารส่วนตำบล", "ที่ทำการองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
        )
    )
    outside = [d for d in _districts_of(province.name) if not d.startswith("เมือง")] or ["เมือง"]
    district = rng.choice(outside if kind.startswith("องค์การ") else _districts_of(province.name))
    street = f"อำเภอ{district} จังหวัด{province.name} {to_thai(str(rng.randint(10, 96)))}{to_thai(str(rng.randint(100, 250)))[:2]}๐"
    return Agency(
        name=_joined(kind, district),
        level="local",
        code=province.code,
        unit_code=f"{rng.randint(510, 989)}{rng.randint(1, 12):02}",
        letterhead=(_joined(seat, district), street),
        address=f"{_joined(seat, district)} {street}",
        short=short,
        heads=(
            Head((_joined(mayor, district),)),
            Head((f"ปลัด{_joined(kind, district)} ปฏิบัติหน้าที่", _joined(mayor, district))),
        ),
        divisions=grammar().lexicon["divisions-local"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
        district=district,
        below="ชุมชนและสถานศึกษาในสังกัด",
    )


@cache
def _universities() -> tuple[tuple[str, Province], ...]:
    """State universities that bear their province's name."""
    named = [a.name for a in agencies() if a.kind == "university" and a.name.startswith("มหาวิทยาลัย")]
    return tuple((name, p) for name in named for p in _real_provinces() if name.endswith(p.name) and p.name != "ตาก")


def _university(rng: random.Random) -> Agency:
    name, province = rng.choice(_universities())
    street = f"{_word(rng, 'streets')} อำเภอเมือง{rng.choice(('', province.name))} จังหวัด{province.name}"
    head = f"อธิการบดี{name}"
    return Agency(
        name=name,
        level="university",
        code="อว",
        unit_code=f"{rng.randint(64, 88)}{rng.randint(1, 30):02}{rng.choice(('', f'.{rng.randint(1, 12):02}'))}",
        letterhead=(name, street),
        address=street,
        short="มหาวิทยาลัย",
        heads=(
            Head((head,), "university"),
            Head(("รองอธิการบดีฝ่ายวิชาการ ปฏิบัติการแทน", head), "university"),
            Head(("รองอธิการบดี ปฏิบัติหน้าที่แทน", head), "university"),
        ),
        divisions=grammar().lexicon["divisions-university"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "ac.th"),
        province=province.name,
    )


def _hospital(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    district = rng.choice([d for d in _districts_of(province.name) if not d.startswith("เมือง")] or ["เมือง"])
    name = f"โรงพยาบาล{district}"
    street = f"อำเภอ{district} {_local_post(rng, province)}"
    return Agency(
        name=name,
        level="hospital",
        code=province.code,
        unit_code=f"0033.{rng.randint(301, 318)}",
        letterhead=(name, street),
        address=street,
        short="โรงพยาบาล",
        heads=(
            Head((f"ผู้อำนวยการ{name}",), "hospital"),
            Head(("รองผู้อำนวยการฝ่ายการแพทย์ รักษาการแทน", f"ผู้อำนวยการ{name}"), "hospital"),
        ),
        divisions=grammar().lexicon["divisions-hospital"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
        district=district,
        below="หน่วยงานในโรงพยาบาล",
    )


def _school(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    district = rng.choice(_districts_of(province.name))
    sort, end = rng.choice(("บ้าน", "อนุบาล", "วัด", "")), rng.choice(("", "วิทยา", "วิทยาคม", "พิทยาคม"))
    name = _joined(f"โรงเรียน{sort}", district) + end
    street = f"อำเภอ{district} {_local_post(rng, province)}"
    return Agency(
        name=name,
        level="school",
        code="ศธ",
        unit_code=f"04{rng.randint(1, 240):03}.{rng.randint(1, 150):02}",
        letterhead=(name, street),
        address=street,
        short="โรงเรียน",
        heads=(Head((f"ผู้อำนวยการ{name}",)), Head(("รองผู้อำนวยการ รักษาราชการแทน", f"ผู้อำนวยการ{name}"))),
        divisions=grammar().lexicon["divisions-school"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "ac.th"),
        province=province.name,
        district=district,
        below="ครูและบุคลากรทางการศึกษา",
    )


def _police(rng: random.Random) -> Agency:
    province = rng.choice(_real_provinces())
    name = f"ตำรวจภูธรจังหวัด{province.name}"
    street = f"{_word(rng, 'streets')} {_local_post(rng, province)}"
    head = f"ผู้บังคับการ{name}"
    return Agency(
        name=name,
        level="police",
        code="ตช",
        unit_code=f"00{rng.randint(16, 24)}.{rng.randint(1, 9)}",
        letterhead=(name, street),
        address=street,
        short="ตำรวจภูธรจังหวัด",
        heads=(Head((head,), "police"), Head(("รองผู้บังคับการ ปฏิบัติราชการแทน", head), "police")),
        divisions=grammar().lexicon["divisions-police"],
        telephone=_telephone(rng, province),
        domain=_domain(rng, "go.th"),
        province=province.name,
        below="สถานีตำรวจภูธร",
    )


#: Level → what makes an agency of it, and how often one writes.
_MAKERS: dict[str, tuple[Callable[[random.Random], Agency], int]] = {
    "ministry": (_ministry, 12),
    "department": (_department, 24),
    "province": (_province, 22),
    "office": (_office, 8),
    "district": (_district, 6),
    "local": (_local, 10),
    "university": (_university, 6),
    "hospital": (_hospital, 6),
    "school": (_school, 3),
    "police": (_police, 3),
}
LEVELS = tuple(_MAKERS)
