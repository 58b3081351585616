"""What a day is named for, told from the words on either side of it."""

from __future__ import annotations

import re
from enum import StrEnum

from thaicirc.numerals import DateExpression
from thaicirc.spans import line_end


class Role(StrEnum):
    """What a day is named for."""

    EVENT = "event"  # something is held
    DUE = "due"  # ภายในวันที่, ก่อนวันที่, หมดเขต
    DATED = "dated"  # ลงวันที่: the date of another document
    EFFECTIVE = "effective"  # ตั้งแต่วันที่ … เป็นต้นไป, นับแต่วันที่
    AS_OF = "as_of"  # ข้อมูล ณ วันที่


_DAY = r"(?:\s*วัน(?:ที่|ที)?(?:พรุ่งนี้|นี้)?\s*)?\s*\(?\s*$"
_DUE = re.compile(
    r"(?:ภายใน(?:กำหนด)?|ก่อน(?!การ)|ไม่เกิน|ไม่ช้ากว่า|ไม่เลย|จน(?:กระทั่ง)?ถึง|หมดเขต(?:รับสมัคร)?(?:ใน)?"
    r"|ครบกำหนด(?:ใน)?|สิ้นสุด(?:ใน)?|อย่างช้า(?:ใน)?|ปิดรับ\S{0,12}?(?:ใน)?"
    r"|(?:บัดนี้|วันนี้)\s?(?:เป็นต้นไป)?\s?(?:จน)?ถึง|ขยายเวลา\S{0,30}?ถึง|เป็นอย่างช้า"
    r"|ให้ทัน|กำหนดส่ง\S{0,10}?|(?<=เป็น)\s?ภายใน)" + _DAY
)
_DATED = re.compile(
    r"(?:ลงวันที่|ลงวันที|ลว\.?|ฉบับลง|\sลง|ประกาศ ณ|สั่ง ณ|ให้ไว้ ณ|ประกาศเมื่อ|มีมติ(?:เห็นชอบ)?เมื่อ|มติคณะ(?:รัฐมนตรี|กรรมการ[ก-๎]{0,40})\s?เมื่อ"
    r"|เผยแพร่เมื่อ|มีหนังสือ\S*)" + _DAY
)
_AS_OF = re.compile(r"(?:ข้อมูล\s?)?ณ" + r"\s*วัน(?:ที่|ที)\s*$")
_EFFECTIVE = re.compile(
    r"(?:นับ(?:ตั้ง)?แต่|นับจาก|นับถัดจาก|มีผล\S{0,30}|ใช้บังคับ\S{0,20}|(?<!ได้)ตั้งแต่"
    r"|เริ่ม(?:ตั้งแต่|ใช้)?\S{0,14}|ช่วง|ช่วงระหว่าง|ในช่วง|ในระหว่าง|เกิด)" + _DAY
)
_HELD = re.compile(r"(?:จัด|อบรม|ประชุม|สัมมนา|พิธี|แข่งขัน|งาน|นิทรรศการ|กิจกรรม)[^\n]{0,60}$")
#: ``ตั้งแต่วันที่ ๖ ถึง ๗ มกราคม … ณ ห้องประชุม``: where it is held shows that something is held.
_HELD_AT = re.compile(r"[^\n]{0,40}?\sณ\s?(?:ห้อง|หอประชุม|โรงแรม|อาคาร|ศาลากลาง|ศูนย์(?!ราชการ))")
_FIRST_WORDS = re.compile(r"\s*(?:ตั้งแต่|ระหว่าง|ใน|ในระหว่าง)?\s?(?:วัน(?:ที่)?)?\s?")
_HOLDS = re.compile(r"[^\n]{0,50}?(?:จัด|เปิด)(?:ให้มี)?\s?(?:การ|โครงการ|งาน|พิธี|ประชุม|อบรม|สัมมนา|หลักสูตร)")
_SESSION = re.compile(r"รุ่นที่\s?[0-9๐-๙]{1,2}\s*(?:ตั้งแต่|ระหว่าง|ใน)?\s?(?:วัน(?:ที่|ที)?)?\s*$")
#: What befell on a day, what was heard of on it: nothing was held.
_INCIDENT = re.compile(
    r"(?:เสียหาย|เกิดเหตุ|เกิดขึ้น|ประสบ(?:ภัย|อุทกภัย|เหตุ)|เสียชีวิต|ได้รับ(?:รายงาน|แจ้ง|หนังสือ|เรื่อง)\S{0,12})\s?เมื่อ\s?(?:วัน(?:ที่)?)?\s*$"
)
_REPORTED = re.compile(r"\s*(?!ที่ประชุม)(?:[ก-๎]{3,40}\s?)?ได้รับ(?:รายงาน|แจ้ง|หนังสือ|เรื่องร้อง)")
#: An office that is closed on a day holds nothing on it.
_CLOSED = re.compile(
    r"(?:ปิด|หยุด|งด|เปิด)(?:การ)?(?:ให้บริการ|ทำการ|บริการ|การจราจร|การเรียน|เรียน|เส้นทาง|สำนักงาน)[^\n0-9๐-๙]{0,40}$"
)
_ONWARD = re.compile(r"\s*(?:เวลา\s?\S+\s?(?:น\.|นาฬิกา)?\s*)?(?:เป็นต้นไป|เป็นต้นมา)")
_APPLY = re.compile(
    r"(?:(?<!อาสา)สมัคร|ยื่น|ยืน(?=ข้อ|ใบ|คำ|แบบ|เอกสาร|ผ่าน|ต่อ|ได้|ขอ|ความ|ซอง)|ลงทะเบียน|ส่งผลงาน|ส่งใบสมัคร|เปิดรับ|จำหน่ายเอกสาร|ซื้อเอกสาร"
    r"|ตอบแบบ|ขอรับ|ชำระ|จอง|แจ้งความประสงค์|ส่งรายชื่อ|คัดค้าน)[^\n]{0,130}$"
)
_QUOTED = re.compile("“[^“”]*”")
_ASSESSES = re.compile(r"(?:ประเมินตนเอง|ประเมินระหว่าง|ให้หน่วยงานประเมิน|รอบการประเมิน|รอบประเมิน|รอบที่\s?\S+)[^\n]{0,40}$")
_POSTPONED = re.compile(
    r"(?:จากเดิม|เดิมกำหนด|จากกำหนดเดิม|แทนวันที่|ยกเลิก|งดจัด|งดการ)"
    r"(?:(?!เป็น\s?(?:ใน|ระหว่าง)?\s?(?:วัน|$)|ใหม่|แทน(?:ใน|\s)|และ(?:กำหนด|ขอเชิญ|จัด))[^\n]){0,70}$"
)
#: ``จากเดิม ภายในวันที่ … เป็น ภายในวันที่ …``: the old day no longer counts.
_OLD = re.compile(
    r"(?:จากเดิม|เดิมกำหนด\S*|จากกำหนดเดิม|แทนกำหนดเดิม)\s?(?:กำหนด|ภายใน|ใน|เมื่อ"
    r"|ไม่เกิน)?\s?(?:วัน(?:ที่|ที|[ก-๎]{3,8}ที่)?)?\s*$"
)
_SHIFTED = re.compile(r"เลื่อน[^\n]{0,120}จาก\s?(?:วัน(?:ที่|ที|[ก-๎]{3,8}ที่)?)?\s*$")
_NEW = re.compile(r"[^\n]{0,60}?เป็น\s?(?:ใน|ระหว่าง)?\s?วัน")
#: The first part of a letter (ภาคเหตุ) closes so: it tells what was written before.
_TOLD = re.compile(r"(?:\s|แล้ว|กล่าว)นั้น(?=\s|$)")
#: The meeting told of is put off, called off, held on another day. An order that is repealed or a wage that is raised is none.
_GIVES_UP = re.compile(
    r"(?:(?:ขอ|ได้|ต้อง|ให้|แจ้ง|จึง)\s?(?:แจ้ง)?(?:เลื่อน|ยกเลิก|งด|ปรับ(?:เปลี่ยน)?(?:รูปแบบและ)?(?:วัน|กำหนด)|เปลี่ยน(?:แปลง)?(?:กำหนด|วัน))"
    r"(?!คำสั่ง|ประกาศ|ระเบียบ|ความใน|หนังสือ|เงินเดือน|ขั้น|ตำแหน่ง|ระดับ|เว้น))"
    r"(?=[^\n]{0,70}?(?:ดังกล่าว|เดิม|ข้างต้น|ออกไป|ไปเป็น|เป็น(?:ใน)?วัน|การประชุม|การจัด|การฝึก|การอบรม|การสัมมนา|กิจกรรม))"
)
_LASTS = re.compile(r"(?:ไว้|ไป|ต่อไป|มา|อยู่)จน(?:กระทั่ง)?ถึง" + _DAY)
_CALLED_OFF = re.compile(r"[^\n]{0,70}?(?:ขอยกเลิก|ได้ยกเลิก|ให้ยกเลิก|เลื่อนออกไป|ได้เลื่อน|ขอเลื่อน|งดจัด|ของดการ)")
_ANNOUNCED = re.compile(
    r"(?:ประกาศ(?:ราย)?ชื่อ|(?<!งาน)(?<!พิธี)ประกาศผล|แจ้งผล|ทราบผล|ประกาศรายละเอียด|เดิมจะมีขึ้น|เดิมจะจัด"
    r"|ซึ่งเดิม)[^\n0-9๐-๙]{0,70}$"
)
_HOLIDAY = re.compile(r"\s*(?:ของทุกปี|ทุกปี|(?:ซึ่ง)?(?:เป็น|ตรงกับ)วัน|ถือเป็นวัน|,?\s?เป็นวัน)")


def is_soft(before: str, after: str, expression: DateExpression) -> bool:
    """Whether a day may also open a period that something lasts."""
    if _HELD_AT.match(after) or _SESSION.search(before) or _opens_with_range(before, after, expression):
        return False
    long = expression.end is not None and expression.start is not None and (expression.end - expression.start).days > 20
    return long or bool(_EFFECTIVE.search(before))


def role_of(before: str, after: str, expression: DateExpression) -> Role | None:
    """What a day is named for, or None where it counts for nothing: a holiday, a day given up, what befell on it.

    >>> from thaicirc.numerals import find_dates
    >>> day = find_dates("๕ มีนาคม ๒๕๖๗")[0].value
    >>> role_of("รายงานผล ภายในวันที่ ", "", day).value, role_of("จากเดิมวันที่ ", " เป็นวันที่", day)
    ('due', None)
    """
    if _HOLIDAY.match(after):
        return None
    if _OLD.search(before) or is_given_up(before, after):
        return None
    if _DATED.search(before):
        return Role.DATED
    if _LASTS.search(before):
        return Role.EFFECTIVE
    if expression.open_start or _DUE.search(before):
        return Role.DUE
    if _AS_OF.search(before):
        return Role.AS_OF
    if _POSTPONED.search(before) or _CALLED_OFF.match(after) or _ANNOUNCED.search(before):
        return None
    if expression.end is not None and _ASSESSES.search(before):
        return Role.EFFECTIVE
    if _APPLY.search(_QUOTED.sub("", before)) and (
        expression.end is not None or re.search(r"ถึง\s?(?:วันที่)?\s*$", before)
    ):
        return Role.DUE
    if _INCIDENT.search(before) or _REPORTED.match(after):
        return None
    if _CLOSED.search(before):
        return Role.EFFECTIVE
    if _HELD_AT.match(after) or _SESSION.search(before) or _opens_with_range(before, after, expression):
        return Role.EVENT
    if _ONWARD.match(after) and not _HELD.search(before[-70:]):
        return Role.EFFECTIVE
    if _EFFECTIVE.search(before) and not _HELD.search(before[-70:]):
        return Role.EFFECTIVE
    return Role.EVENT


def _opens_with_range(before: str, after: str, expression: DateExpression) -> bool:
    """``ตั้งแต่วันที่ ๒๘ ถึง ๓๐ พฤษภาคม … กรมปศุสัตว์ จัดการฝึกอบรม…``: days first, then what is held on them."""
    return expression.end is not None and _FIRST_WORDS.fullmatch(before) is not None and _HOLDS.match(after) is not None


def is_given_up(before: str, after: str) -> bool:
    """Whether a day is the old one of a move: ``จากเดิมวันที่ … เป็น…``, ``เลื่อน … จากวันที่ … เป็น…``."""
    return bool((_OLD.search(before) or _SHIFTED.search(before)) and _NEW.match(after))


def is_told_off(text: str, at: int) -> bool:
    """``ตามที่ได้เชิญท่านเข้าร่วมประชุมในวันที่ … นั้น … จึงขอเลื่อนการประชุมดังกล่าวไปเป็น…``: a day that was given up."""
    told = _TOLD.search(text, at, min(at + 200, line_end(text, at)))
    if told is None:
        return False
    return _GIVES_UP.search(text, told.end(), min(told.end() + 420, _paragraph_after(text, told.end()))) is not None


def _paragraph_after(text: str, at: int) -> int:
    """Where the paragraph ends that follows the words before ``at``, or that they stand in."""
    end = text.find("\n", at + 2)
    return end if end >= 0 else len(text)
