"""Venues (สถานที่): room, floor, building, hotel, place, as written, on one line.

A venue stands after ณ, or after ที่, จาก or ใน where a place word follows. The ณ of a surname (ณ อยุธยา), of a date
(ณ วันที่) or within a title (ตรวจประเมิน ณ พื้นที่ปฏิบัติงาน) leads to none.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.layout import Layout
from thaicirc.lexicon import agency_prefix_pattern, all_agencies, title_pattern
from thaicirc.spans import Found, Span, line_end

_PLACE = (
    r"ห้อง|หอประชุม|หอ|โรงแรม|อาคาร|ชั้น|ศาลา|สนาม|ลาน|วัด|โดม|ศูนย์|ตึก|ทำเนียบ|ศาลากลาง"
    r"|ที่ว่าการ|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|สถาบัน|สำนักงาน|กระทรวง"
    r"|กรม|ตำบล|อำเภอ|จังหวัด|แขวง|เขต|กรุงเทพ|กทม|ถนน|ถ\.|ซอย|หมู่|เลขที่|ต\.|อ\."
    r"|จ\.|บ้าน|เมือง|ประเทศ|สาธารณรัฐ|ราชอาณาจักร|คณะ|เทศบาล|องค์การ|อบต|อบจ|หน้า"
    r"|บริเวณ|ท่า|สวน|ตลาด"
    r"|พิพิธภัณฑ์|หอศิลป์|ห้าง|เดอะ|เซ็นทรัล|ไบเทค|อิมแพ็ค|ท่าอากาศยาน|สถานี|ค่าย|กอง"
    r"|ริม|สระ|สะพาน|อนุสาวรีย์|ธนาคาร|ศาล|การไฟฟ้า|การประปา|ฝ่าย|สำนัก|วนอุทยาน|อุทยาน"
    r"|ตำรวจภูธร|สถานีตำรวจ|วิสาหกิจ|เวที(?=กลาง|ใหญ่)|รีสอร์ท|พระ(?:ที่นั่ง|อุโบสถ"
    r"|วิหาร)|มูลนิธิ|สโมสร|สมาคม|โครงการ(?=ชลประทาน|ส่งน้ำ)|ชุมชน|เรือนจำ|ทัณฑสถาน"
    r"|แขวงทางหลวง|ด่าน|ไร่|ฟาร์ม|แปลง|อ่างเก็บน้ำ|เขื่อน|จุด|หาด|เกาะ|สถานที่เดิม"
    r"|ที่ทำการ"
)
_LEAD = re.compile(
    rf"(?<![ก-๎])(?P<at>ณ\.?(?=\s|{_PLACE})|(?:จัดที่|ที่)(?=\s?(?:{_PLACE}))|จาก(?=ห้อง)"
    rf"|ใน(?=ห้องประชุม|หอประชุม|โรงแรม))\s*(?=\S)|(?<=[ก-๎])(?P<glued>ณ)\s+(?={_PLACE})"
    rf"|(?<=น\.)\s?(?P<glued2>ณ)\s*(?=\S)|(?<=ฯ)\s?(?P<glued3>ณ)\s+|(?<=[ก-๎])(?P<glued4>ที่)(?=ห้องประชุม"
    rf"|หอประชุม|โรงแรม|ศาลากลาง|อาคาร)"
    rf"|(?P<used>(?<=ใช้)\s?)(?=(?:{_PLACE})[^\n]{{2,80}}?เป็นสถานที่)"
)
_NO_VENUE = re.compile(
    r"วัน(?:ที่|นี้)|วัน[ก-๎]+ที่|ปัจจุบัน|ขณะ|เวลา|สถานที่ตั้ง|สถานที่ปฏิบัติ|ที่นี้"
    r"|ที่นั้น|พื้นที่ปฏิบัติงาน|จุดเดียว|สิ้น|โอกาส|บัดนี้|จังหวัดต่าง|ราชอาณาจักรไทย"
    r"|สถานศึกษา|ที่ซึ่ง|ที่ใด|เดือน|วาระ"
)
_STOP = re.compile(
    r"(?:โดย|ซึ่ง|เพื่อ|(?:และ)?รุ่นที่(?=\s|$)|เข้าร่วม|ร่วม|พร้อม|และ(?:ผ่าน|ใน|มี|ได้|ถ่ายทอด|ทาง|ขอ|เชิญ|มอบ|เมื่อ|วัน|ขบวน|พิธี|กิจกรรม|การ(?!ไฟ|ประปา|ท่า|เคหะ|กีฬา)"
    r"|ให้|ออนไลน์|ระบบ|โดย|แจ้ง|ส่ง|สอบ|รวบรวม|จัด)|จัด(?=การ|ประชุม|อบรม|พิธี|งาน|โครงการ|ให้|ขึ้น)|ผ่าน|เวลา|ใน(?!พระ)|ระหว่าง|จัดโดย|ตามวัน|ตาม"
    r"|ทั้งนี้|มี(?!น)|นั้น|เป็น|จำนวน|ด้วย|รับ(?=จำนวน|สมัคร|ฟัง|ชม)|เพือ|ส่วน(?=งาน|วัน"
    r"|ผู้|การ|ระเบียบ|วาระ|เอกสาร|รายละเอียด|กำหนด|ค่า)|คาดว่า|พบว่า|ท่ามกลาง|อาศัย|เป้าหมาย|ทั้ง(?!หมด)|กลุ่มเป้าหมาย|แต่(?!ง)|โปรด|อนึ่ง"
    r"|วัน[ก-๎]*ที่|วันที่|จึง|ให้|ได้|ขอ|จะ|เมื่อ|ก่อน|หลัง|ตั้งแต่|รวม|อันเป็น|สำหรับ"
    r"|ภายใต้|หรือผ่าน|หรือ(?=ระบบ|ทาง)|แล้ว|กล่าว|เปิด|นำ|เสนอ|โทร|ต่อ(?=ไป)|สอบถาม"
    r"|ประกอบด้วย|จาก|ควบคู่|แบบ|ทาง(?=ระบบ|ออนไลน์)|ใช้|รายละเอียด|ดัง|ที่(?=ผ่าน)"
    r"|กับ|หาก|หัวข้อ"
    r"|นาย|นาง|น\.ส\.|ว่าที่|ผู้(?!ใหญ่)|ปลัด|รอง|อธิบดี|ประธาน|ภายในงาน|ถึง|#|หมายเหตุ"
    r"|\(แต่ง|แต่งกาย|การแต่ง|\(ภาค|\(สำหรับ|[“”\"]|[0-9๐-๙]+[.)](?=\s|[ก-๎])|\([0-9๐-๙]+\)"
    r"|[-–•]|โทรศัพท์|ครั้ง)"
)
_INNER_STOP = re.compile(
    r"(?<=[ก-๎])(?:โดยมี|ซึ่ง(?=มี|รอง|ผู้|นาย|นาง|จะ|ได้)|เพือ(?=[ก-๎]{3})|ซึ่งมี"
    r"|เป็นประธาน|ผ่านระบบ|ผ่านสื่อ|ผ่านโปรแกรม|ผ่านทาง|และผ่าน|ตามวัน|เพื่อ(?=ร่วม"
    r"|พิจารณา|รับ|ชี้แจง|หารือ|ติดตาม|สร้าง|ให้|ประชุม|เตรียม)|พร้อมด้วย|เข้าร่วม"
    r"|จัดโดย|โดย(?=วิทยากร|นาย|นาง|ผู้)|ส่วนการ|(?:และ)?รุ่นที่(?=\s|$))"
)
_FILLER = re.compile(
    r"(?:[0-9๐-๙./\-–]+|[A-Za-z0-9&.'’\-]+|รีสอร์ท|แอนด์|สปา|พลาซ่า|พลาซา|แกรนด์|ทาวเวอร์"
    r"|โฮเทล|เซ็นเตอร์|เซ็นเตอร|คอนเวนชั่น\S*|คอนเวนชัน\S*|พาเลซ|การ์เด้น|ปาร์ค|ฮอลล์|ริเวอร์\S*|เลค\S*|พาวิลเลียน|อินน์|บีช|วิลล่า|วิลเลจ|เพลส|เฮาส์|สวีท|เรสซิเดนซ์"
    r"|[ก-ฮ]{1,3}\.|ปี|พรรษา|ที่|ฯลฯ|และ|กับ|\()"
)


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"\(?(?:{_PLACE}|{agency_prefix_pattern()})")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:{title_pattern()})\s?[ก-ฮเ-ไ]")


def find_venues(layout: Layout) -> list[Found[str]]:
    """Every venue that the body names, in order; spans count characters of the body."""
    text = layout.body.text
    found: list[Found[str]] = []
    for lead in _LEAD.finditer(text):
        start = lead.end()
        if found and start < found[-1].span.end:
            continue
        if _NO_VENUE.match(text, start) or (lead["at"] == "ณ" and _is_surname(text, lead.start(), start)):
            continue
        end = _end(text, start)
        value = text[start:end].strip(" ,.;:")
        if len(value) >= 3:
            found.append(Found(value, value, Span(start, start + len(value)), _rule(lead)))
    rows = _in_rows(text, [venue.span for venue in found])
    return sorted([*found, *rows], key=lambda venue: venue.span) if rows else found


@cache
def _row() -> re.Pattern[str]:
    """A row of a table that gives a day and, behind it, a place without ณ: ``๑ ๘-๑๒ ธันวาคม ๒๕๖๘ โรงแรม…``."""
    return re.compile(
        r"^(?:[0-9๐-๙]{1,2}[.)]?\s|(?:รุ่น|ครั้ง)ที่\s?\S+\s|วัน|ระหว่าง|ตั้งแต่)[^\n]{0,60}?(?:[0-9๐-๙]{4}|น\.|นาฬิกา)\s+"
        rf"(?=(?:{_PLACE}))(?!วัน|เวลา)",
        re.MULTILINE,
    )


def _in_rows(text: str, taken: list[Span]) -> list[Found[str]]:
    found = []
    for row in _row().finditer(text):
        start = row.end()
        end = _end(text, start)
        rest = text[end : line_end(text, start)].strip()
        span = Span(start, end)
        alone = not rest or _person().match(rest) is not None
        if alone and end - start > 6 and not any(span.overlaps(other) for other in taken):
            found.append(Found(span.of(text), span.of(text), span, "venues.row"))
    return found


def _rule(lead: re.Match[str]) -> str:
    if lead["used"] is not None:
        return "venues.used"
    return "venues.at" if lead["at"] == "ณ" else "venues.place"


def _is_surname(text: str, at: int, start: int) -> bool:
    """``นายธีรทัศน์ อิศรางกูร ณ อยุธยา``: ณ after a surname, no place word behind it."""
    if _places().match(text, start):
        return False
    before = text[max(0, at - 45) : at]
    name = re.search(r"(?:นาย|นาง|นางสาว|ดร\.|พล\S{1,8}|หม่อม\S*|ม\.[รล]\.(?:ว\.)?)\s?[ก-๎]+\s+(?:[ก-๎]+\s+)?$", before)
    return name is not None


def _end(text: str, start: int) -> int:
    """Where the venue that begins at ``start`` ends: at the first word that belongs to no place."""
    limit = line_end(text, start)
    end, pending = start, 0
    for i, token in enumerate(re.finditer(r"\S+", text[start:limit])):
        word = token[0]
        if i and _joins_numbers(text, start + token.start(), limit):
            continue
        if i and text[start:end].endswith(_CALLS_FOR_MORE):
            end = start + token.end()
            continue
        if i and (
            _STOP.match(word) or _new_clause(text[start:limit], token) or _person().match(text, start + token.start())
        ):
            break
        inner = _INNER_STOP.search(word)
        if inner:
            return start + token.start() + inner.start()
        place = (
            i == 0
            or _places().match(word)
            or _FILLER.match(word)
            or (end - start > 0 and _in_brackets(text[start : start + token.start()]))
        )
        if place:
            end, pending = start + token.end(), 0
            continue
        pending += 1
        if pending > 2:
            break
    tail = _STOP_AT_END.search(text[start:end])
    return _whole_name(text, start, start + tail.start() if tail else end, limit)


@cache
def _spaced_names() -> tuple[str, ...]:
    return tuple(agency.name for agency in all_agencies() if " " in agency.name)


def _whole_name(text: str, start: int, end: int, limit: int) -> int:
    """Past the blanks within an agency's name: ``กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม``."""
    for name in _spaced_names():
        at = text.find(name, start, limit)
        if 0 <= at < end < at + len(name):
            return at + len(name)
    return end


def _joins_numbers(text: str, at: int, limit: int) -> bool:
    """``ห้องประชุม 134 - 135``: a dash between two numbers is part of the name."""
    return bool(re.match(r"[-–]\s?[0-9๐-๙]", text[at:limit])) and text[:at].rstrip()[-1:].isdigit()


#: Words that end no name of a place: ``โรงแรมเดอะ ราชา``, ``อาคารศาสตราจารย์ สตางค์``.
_CALLS_FOR_MORE = ("ศาสตราจารย์", "นายแพทย์", "โรงแรมเดอะ")


_ADDRESS_ENDS = re.compile(r"\s(?:จังหวัด[ก-๎]+|กรุงเทพมหานคร|กทม\.?)\s+$|[0-9๐-๙]\s+$")
#: ``ณ ห้องประชุม ๑ กรมที่ดินจึงขอเชิญท่าน``: who asks begins another clause.
_WHO_ASKS = re.compile(r"\S{3,}?จึง(?:ขอ|ใคร่|ได้|เรียน|กำหนด)")
_WHO_HOLDS = re.compile(
    r"\S+\s+(?:(?:ได้|จะ|ร่วมกับ\S*\s)?(?:กำหนด)?จัด(?:การ|ประชุม|อบรม|พิธี|งาน|โครงการ|ให้|ขึ้น)|เปิด(?:การ|งาน|โครงการ))"
)


def _new_clause(line: str, token: re.Match[str]) -> bool:
    """Whether an agency that is said to hold something begins here: ``ณ โรงแรม… กรุงเทพมหานคร กรมอนามัย จัดการประชุม``."""
    before = line[: token.start()]
    if before.split()[-1:] == [token[0]] or _WHO_ASKS.match(token[0]):
        return True
    return _ADDRESS_ENDS.search(before) is not None and _WHO_HOLDS.match(line, token.start()) is not None


_STOP_AT_END = re.compile(r"\s+(?:และ|กับ|ที่|\(|[ก-ฮ]{1,3}\.)$")


def _in_brackets(text: str) -> bool:
    return text.count("(") > text.count(")")
