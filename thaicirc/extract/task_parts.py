"""The actions of one duty, each with its deadline: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaicirc.extract.actors import starts_with_verb
from thaicirc.extract.deadlines import Deadline
from thaicirc.extract.duties import Duty
from thaicirc.spans import Span

_ACTION_STOP = re.compile(
    r"\s(?=รายละเอียด(?:ปรากฏ|ตาม|เพิ่มเติม|ดัง)|ทั้งนี้|จึง(?!จะ)|อนึ่ง|หาก|สำหรับ(?=ผู้"
    r"|ข้าราชการ|กรณี|ค่า|รายละเอียด|เอกสาร)|มิฉะนั้น|(?:การ)?แต่งกาย|อีกทั้ง|นอกจากนี้|ส่วน(?=ความ|การ(?!งาน)|มาตรการ|ค่า|เรื่อง|พื้นที่|กรณี|ผู้|งาน)|เพื่อ(?:ความ(?=ปลอดภัย|สะดวก|เรียบร้อย|เป็น)|ให้การ|ให้เกิด|ให้สามารถ|ประโยชน์)"
    r"|ตั้งแต่(?=วัน)|ตามหนังสือ|พร้อมทั้ง(?=ให้|แจ้ง|ขอ|จัดส่ง|ส่ง)|และ(?=ขอให้|ให้"
    r"|มอบหมาย)|ซึ่ง(?=จะ|ใน|ได้)|โดย(?=ขอให้|ให้)|ดังกล่าวข้างต้น|จากนั้น|สอบถาม|โทร"
    r"|โดย(?=ต้อง|ให้|มี|ผู้|สามารถ|ขอ)|ตามที่|ภายใน(?=วันที)|ทั้?งนี้?(?=\s)|เพือ(?=ให้|ประโยชน์)|[0-9๐-๙]{1,2}\)\s|พร้อม(?=ติดตาม|รายงาน(?!ผล)"
    r"|แจ้ง|ให้))|\n"
    r"|\s?(?:ภายใน|ก่อน)วันที่\s?[0-9๐-๙]{1,2}\s?ของ(?:ทุก|แต่ละ|เดือนถัด)"
    r"|\s?(?:ภายใน|ก่อน)?ทุก(?:วันที่(?=\s?[0-9๐-๙])|(?:วัน|เดือน|สัปดาห์)\S*?(?=\s?(?:ก่อน|ภายใน|ไม่เกิน)\s?(?:เวลา|วัน|[0-9๐-๙])))"
)
_JOINED = re.compile(
    r"\s?(?:พร้อมทั้ง|รวมทั้ง)(?=ยืนยัน)|\s?(?:พร้อมทั้ง|และ|รวมทั้ง|ตลอดจน)(?=ตอบรับ|แจ้งรายชื|แจ้งชื่อ|ส่งรายชื|จัดส่งรายชื"
    r"|ส่งแบบ(?:ตอบรับ|ประเมิน|สำรวจ|รายงาน)|แจ้งผลการ|แจ้งยืนยัน|ยืนยันการ|ลงทะเบียน)"
    r"|\s?กับทั้ง(?=(?:จัด)?ส่ง|แจ้ง|รายงาน)"
)
#: ``มอบหมายผู้รับผิดชอบ และแจ้งชื่อ…``: who is named is told, one matter.
_NAMES_SOMEBODY = re.compile(r"(?:พิจารณา)?(?:มอบหมาย|แต่งตั้?ง|กำหนด)(?:เจ้าหน้าที่|ผู้)")
_NAME_TOLD = re.compile(r"(?:แจ้ง|(?:จัด)?ส่ง)(?:ราย)?ชื่?อ")
#: A standing office and, beside it, a task with an object of its own.
_OFFICE = re.compile(r"ทำหน้าที่(?:เป็น)?(?:ฝ่าย)?เลขานุการ")
_BESIDE = re.compile(r"\s(?:และ|รวมทั้ง|พร้อมทั้ง)(?=(?:จัด)?ส่ง|รายงาน|จัดทำ|แจ้ง)")
_TRAILING = re.compile(
    r"(?:\s*(?:และ)?(?:ให้)?(?:แล้วเสร็จ|เสร็จสิ้น|เรียบร้อย)|\s+(?:และ|โดย|ให้|ได้|ทั้งนี้|จากเดิม"
    r"|แล้ว|(?:ได้)?ตั้งแต่)|(?<=[ก-๎])\s?ต่อไป|[\s,;(])+$"
)
_AND_THEN = re.compile(r"\s*(?:และ|พร้อมทั้ง|รวมทั้ง|ตลอดจน|พร้อม|กับ|กับทั้ง)(?:ให้)?\s?")
_DUE_REACH = 420


@dataclass(frozen=True, slots=True)
class Part:
    assignee: Span | None
    action: Span
    deadline: Deadline | None


def trimmed(action: str) -> str:
    """An action without the words that only lead to its deadline.

    >>> trimmed("จัดทำรายงานให้แล้วเสร็จ ")
    'จัดทำรายงาน'
    """
    return _TRAILING.sub("", action)


def parts_of(text: str, duty: Duty, limit: int, deadlines: Sequence[Deadline]) -> Iterator[Part]:
    """The actions of one duty, each with its deadline: it ends where its deadline or another matter begins."""
    start: int | None = duty.action
    while start is not None:
        joint = _joint(text, start, limit)
        reach = joint.end() if joint else limit
        part = _part(text, duty.assignee, start, joint.start() if joint else limit, deadlines, reach)
        yield part
        start = joint.end() if joint else _next_action(text, part, limit)


def _joint(text: str, start: int, limit: int) -> re.Match[str] | None:
    """Where a second task begins beside the first, without a deadline between."""
    if _OFFICE.match(text, start):
        return _BESIDE.search(text, start, limit)
    joint = _JOINED.search(text, start + 8, limit)
    if joint and _NAMES_SOMEBODY.match(text, start) and _NAME_TOLD.match(text, joint.end()):
        return _JOINED.search(text, joint.end(), limit)
    return joint


def parts_after(text: str, part: Part, limit: int, deadlines: Sequence[Deadline]) -> list[Part]:
    """The actions that go on behind the deadline of one already found: ``… ภายในวันที่ ๘ และชำระค่าลงทะเบียน…``."""
    start = _next_action(text, part, limit)
    return list(parts_of(text, Duty(part.action, part.assignee, start), limit, deadlines)) if start is not None else []


def _next_action(text: str, part: Part, limit: int) -> int | None:
    """``… ภายในวันที่ ๒๒ และจัดรถบรรทุกน้ำ…``: another action goes on behind the deadline of the first."""
    if part.deadline is None or part.deadline.span.end >= limit:
        return None
    match = _AND_THEN.match(text, part.deadline.span.end, limit)
    return match.end() if match and starts_with_verb(text, match.end()) else None


def _part(text: str, assignee: Span | None, start: int, limit: int, deadlines: Sequence[Deadline], reach: int) -> Part:
    stop = _ACTION_STOP.search(text, start + 6, limit)
    end = stop.start() if stop else limit
    deadline = next((d for d in deadlines if start <= d.span.start < min(reach, start + _DUE_REACH)), None)
    if deadline is not None and deadline.span.start < end + 60:
        end = min(end, deadline.span.start)
    elif deadline is not None and stop is not None and deadline.span.start - stop.start() > 160:
        deadline = None
    body = text[start:end]
    old = body.find("จากเดิม")
    if old > 10:
        body = body[:old]
    return Part(assignee, Span(start, start + len(_TRAILING.sub("", body))), deadline)
