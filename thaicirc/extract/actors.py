"""Who can act, and where the name of who is to act ends and the action begins."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from thaicirc.lexicon import agency_prefix_pattern, is_known_name, position_pattern, title_pattern

_BODIES = (
    r"ทุก|ผู้|หน่วย|ส่วนราชการ|ฝ่าย|คณะ|ท่าน|เจ้าหน้าที่|บุคลากร|ข้าราชการ|พนักงาน"
    r"|ลูกจ้าง|นักเรียน|นักศึกษา|สถานศึกษา|สถาน|ประชาชน|เกษตรกร|สหกรณ์|องค์กร|นายจ้าง"
    r"|โรงงาน|กำนัน|ครู|อาจารย์|บริษัท|ร้าน"
    r"|สมาชิก|หัวหน้า|อาสาสมัคร|ผบช|ผบก|ผกก|ผอ\.|ผวจ|นายอำเภอ|เทศบาล|อปท|อบต|อบจ|ศูนย์"
    r"|กลุ่ม|ชุมชน|ที่ทำการ|สำนัก|กอง|ต้นสังกัด|เจ้าภาพ|ตำรวจ|แขวง|สถานี|งาน(?=[ก-๎]{3,})"
    r"|จังหวัด|อำเภอ|เขต|กรม|กระทรวง|รถ(?=ตู้|โดยสาร)"
)
#: What a name goes on behind: ``สำนักงานส่งเสริม…`` is no office that is told to promote something. The words that only end
#: like one of these (พนักงาน, เจ้าหน้าที่, หน่วยงาน, สมุทรปราการ) end a name.
_NAMING = re.compile(
    r"(?:(?<!ทุก)(?<!/)(?:กรม|สำนักงาน|สำนัก|กอง|ศูนย์|กลุ่ม|ฝ่าย)|คณะกรรมการ|อนุกรรมการ|คณะทำงาน|โรงพยาบาล|มูลนิธิ|สถาบัน|สมาคม"
    r"|องค์การ|(?<!กอง)ช่าง|(?<=ที่)สามารถ|ประสงค์จะ|ผู้|ซึ่ง|(?<=ยัง)ไม่|ไม่ได้|มิได้|(?<=ที่)ได้|(?<=ที่)เคย|จะ|รับ|ของ|ด้าน|ส่วน"
    r"|(?<!หน่วย)(?<!แผน)(?<!แรง)(?<!ทีม)(?<!โรง)(?<!พนัก)(?<!ราย)(?<!ผล)(?<!ทุกกลุ่ม)(?<!ปฏิบัติ)งาน"
    r"|(?<!ราช)(?<!ประกอบ)(?<!กิจ)(?<!เลขานุ)(?<!โครง)(?<!บัญชา)(?<!อำนวย)(?<!จัด)(?<!บริ)(?<!กรรม)(?<!ปฏิบัติ)(?<!วิชา)(?<!ปรา)(?<!นิติ)(?<!ธุร)การ"
    r"|(?<!หน้า)(?<!เจ้าหน้า)(?<!สถาน)(?<!ในพื้น)ที่|(?<!ทุก)กลุ่มงาน|เจ้าพนักงาน|นัก|สถานี|(?<!และ)แผน|และ|หรือ|ระบบ|(?<!บท)ความ|เพื่อ"
    r"|(?<!ภาย)ใน|อยู่|มี|คำ|ข้อ|(?<!ทุก)หน่วย|ใบ|แบบ|ค่า|(?<!ชน)บท|ขน|ร้อง)$"
)


@cache
def _verbs() -> re.Pattern[str]:
    data = json.loads(files(__package__).joinpath("data/action_verbs.json").read_text("utf-8"))
    return re.compile(rf"(?:{'|'.join(sorted(data['verbs'], key=len, reverse=True))})(?![\u0e30-\u0e3a\u0e47-\u0e4e])")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:{_BODIES}|{agency_prefix_pattern()}|{position_pattern()}|{title_pattern()})")


def starts_with_verb(text: str, at: int) -> bool:
    """Whether an action begins at this place."""
    return _verbs().match(text, at) is not None


def starts_with_body(text: str, at: int) -> bool:
    """Whether the name of somebody who can act begins at this place."""
    return _body().match(text, at) is not None


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(agency_prefix_pattern())


def starts_with_agency(text: str, at: int) -> bool:
    """Whether the name of an agency begins at this place."""
    return _agency().match(text, at) is not None


def action_after(text: str, start: int, stop: int) -> int | None:
    """Where the action of those named from ``start`` on begins, or None.

    >>> text = "สำนักงานป้องกันควบคุมโรครายงานผล"
    >>> text[action_after(text, 0, len(text)):]
    'รายงานผล'
    """
    verb = first_verb(text, _past_person(text, start), stop)
    if verb is None or not text[start:verb].rstrip().endswith(" แล้ว"):
        return verb
    earlier = _verbs().search(text, start + 1, verb)  # คณะกรรมการ|ตรวจสอบ… แล้วรายงานผล: no name goes on so
    return earlier.start() if earlier else verb


#: A list of those who are to act, and the action after it, is no longer.
_LONGEST = 700


def first_verb(text: str, start: int, stop: int) -> int | None:
    """Where the first action begins after a name: a verb that is no part of the name."""
    stop = min(stop, start + _LONGEST)
    line = text.find("\n", start, stop)
    stop = line if line >= 0 else stop
    named = start
    for verb in _verbs().finditer(text, start + 1, stop):
        before = text[start : verb.start()]
        chained = verb.start() == named and not text.startswith(_PERSONS, start) and _CHAINED.match(verb[0]) is not None
        in_name = not before.endswith(" ") and (bool(_NAMING.search(before)) or chained)
        in_name = in_name or _MUST.match(text, verb.end()) is not None
        if in_name and _SENDS.match(verb[0]) and before.endswith(("คณะกรรมการ", "คณะทำงาน")):
            return verb.start()
        if (in_name and not is_known_name(before)) or _GIVEN.search(before) or before.count("(") > before.count(")"):
            named = verb.end()  # สำนักงาน-ป้องกัน-ควบคุม-โรค: a verb within a name, and the next one with it
            continue
        return verb.start()
    return None


#: The end of a stretch that breaks off within a given name: ``มีนายบุญ|ส่ง``.
_GIVEN = re.compile(r"(?:นาย(?!อำเภอ|ก(?:เทศ|รัฐ|องค์|สภา|สมาคม)|ช่าง|ทะเบียน|จ้าง|แพทย์|สถานี|ด่าน)|นาง|นางสาว)[ก-๎]{1,12}$")


#: Words for people, in whose names no chain of verbs stands as in สำนักงานป้องกันควบคุมโรค.
_PERSONS = (
    *("ผู้", "หน่วย", "ข้าราชการ", "เจ้าหน้าที่", "พนักงาน", "บุคลากร", "ประชาชน", "นักเรียน", "คณะ", "ครู", "อาจารย์"),
    *("กำนัน", "หัวหน้า", "นักศึกษา", "อาสา", "เกษตรกร", "สมาชิก"),
)
#: Verbs that follow another in the name of an office; those that only tasks begin with (สรุป, จัดทำ, ส่ง) are not among them.
_CHAINED = re.compile(
    r"ควบคุม|พัฒนา|ส่งเสริม|สนับสนุน|บำรุง|รักษา|ฟื้นฟู|ช่วย|ติดตาม|ประเมิน|วิเคราะห์|เผยแพร่|ประชาสัมพันธ์|จับกุม|บำบัด|ถ่ายทอด"
    r"|สืบสวน|สอบสวน|กำจัด|เฝ้าระวัง|ป้องกัน|บริหาร|ตรวจ|กำกับ|บริการ|จัดการ|จัดหา|ประสาน|วางแผน|ออกแบบ|คุ้มครอง|ปรับปรุง|ก่อสร้าง|ซ่อม"
)
#: ``ผู้มีอำนาจอนุมัติต้อง…``: what stands before ต้อง names who must.
_MUST = re.compile(r"(?:จะ)?(?:ต้อง|พึง)")
#: Verbs that no committee is named after.
_SENDS = re.compile(r"(?:จัด|นำ)?ส่ง|แจ้ง|รายงาน|ตอบ|ยื่?น")


def _past_person(text: str, start: int) -> int:
    """Where a name and surname end, so that no verb is read into them: ``นายบุญส่ง ภักดีพงษ์``."""
    person = titled_name().match(text, start)
    return person.end() if person and not _OFFICER.match(person[0]) else start


_OFFICER = re.compile(r"นาย(?:อำเภอ|ก(?:รัฐ|เทศ|องค์|สมาคม|สภา)|จ้าง|ทะเบียน|แพทย์สาธารณสุข)")


@cache
def titled_name() -> re.Pattern[str]:
    """A pattern for a person's title, name and surname."""
    return re.compile(rf"(?:{title_pattern()})\s?[ก-๎]+(?:\s+[ก-๎]+)?")
