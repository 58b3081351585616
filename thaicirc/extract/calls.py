"""What is to be done by a deadline that no request leads to: ``ผู้สนใจสามารถสมัครได้ตั้งแต่บัดนี้ถึง…``, calls to apply."""

from __future__ import annotations

import re

from thaicirc.extract.actors import first_verb, starts_with_body, starts_with_verb
from thaicirc.extract.deadlines import Deadline
from thaicirc.extract.task_parts import Part, trimmed
from thaicirc.spans import Span

_CLAUSE = re.compile(
    r"\n|\s(?=โดย|ทั้งนี้|ซึ่ง|และ|จึง|สำหรับ|ผู้|ประชาชน(?=ทั่วไป|ผู้)|จะประกาศ|อนึ่ง|นอกจากนี้|เพื่อ|หาก|กรณี)|(?<=[”])\s"
)
_ACTOR = re.compile(
    r"(?P<who>(?:ผู้(?:ที่)?(?:สนใจ|มีสิทธิ|เข้าประกวด|สมัคร|ประสงค์|ประกอบการ|ปกครอง"
    r"|เข้าร่วม|ผ่าน|มีคุณสมบัติ|ได้รับ|ยื่น|เสียภาษี|ถูก)|เกษตรกร|ประชาชน|หน่วยงาน"
    r"|สถานศึกษา|สถาบัน|นักเรียน|นักศึกษา|โรงเรียน|ส่วนราชการ|นายจ้าง)(?:(?!สามารถ"
    r"|ต้อง|จะต้อง|ให้|ยื่?น|ส่ง|สมัคร|ชำระ|ลงทะเบียน)[^\s,]){0,60}(?:\s(?!สามารถ|ต้อง"
    r"|จะ|โปรด|ให้|ได้|ดู|ติดต่อ|สอบถาม|โดย|ซึ่ง|และ|ภายใน|เพื่อ|ไม่)[^\s,]{1,24})?)"
)
_HAPPENED = re.compile(
    r"(?:ได้(?!ที่|ตั้งแต่|ภาย|จน|ถึง|ใน|ทาง|ผ่าน|ณ)[ก-๎]{3}|แล้ว\s|พบ|เกิด|ขยายเวลา"
    r"|คาดว่า|ครบกำหนด|สิ้นสุด|มีอายุ|ระยะเวลา|มีผล|คิดเป็น|ตั้งเป้า|เป้าหมาย|ต่อเนื่อง"
    r"|ร้อยละ)"
)
#: What the agency itself will publish.
_OWN_NOTICE = re.compile(r"(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:จะ)?ประกาศ(?:ราย|ผล|สถานที่)")
_TERM_OF_OTHERS = re.compile(r"(?:โดย)?กำหนดให้(?:จัด)?(?:ส่ง|ทำ|เสนอ)")
_ANYBODY = re.compile(r"(?:โดย|ทั้งนี้|และ|สำหรับ|ซึ่ง)?\s?(?:ผู้|ทุก|หน่วยงานที่|ส่วนราชการที่)")
_APPLICATION = re.compile(r"ส่ง|สมัคร|ยื่?น|ลงทะเบียน|เสนอ|ชำระ|ตอบ|จอง|ขอรับ|แจ้งความ|คัดค้าน")
_APPLICANT = re.compile(r"ผู้(?:ที่)?(?:สนใจ|มีสิทธิสมัคร|ประสงค์จะสมัคร|สมัคร|มีคุณสมบัติ)")


def before_deadline(text: str, deadline: Deadline, *, asked: bool = False) -> Part | None:
    """What is to be done by a deadline that no request leads to: ``ผู้สนใจสามารถสมัครได้ตั้งแต่บัดนี้ถึง…``.

    Where the text asks for something elsewhere (``asked``), a term that another body set (โดยกำหนดให้…) is its reason.
    """
    if deadline.due is None:
        return None
    line = text.rfind("\n", 0, deadline.span.start) + 1
    start = max(line, deadline.span.start - 260)
    cuts = [m.end() for m in _CLAUSE.finditer(text, start, deadline.span.start)]
    call = text.rfind("รับสมัคร", start, deadline.span.start)
    if call >= 0 and text[call - 1 : call] != "“":
        body = trimmed(text[call + 3 : deadline.span.start])
        return Part(_applicant(text, call), Span(call + 3, call + 3 + len(body)), deadline)
    for low in [*reversed(cuts), start]:
        clause = text[low : deadline.span.start]
        if _OWN_NOTICE.match(clause) or (asked and _TERM_OF_OTHERS.match(clause)):
            return None
        if len(clause) < 6 or _HAPPENED.search(clause):
            continue
        if text.startswith("กำหนดให้", low) and starts_with_body(text, low + len("กำหนดให้")):
            low += len("กำหนดให้")
        if starts_with_verb(text, low):
            return Part(_actor(text, low, low), Span(low, low + len(trimmed(clause))), deadline)
        verb = first_verb(text, low, deadline.span.start)
        if verb is not None and text[:verb].rstrip().endswith("จะ"):
            return None
        if verb is not None and asked and text[:verb].endswith("ต้อง") and not _ANYBODY.match(text, low):
            return None  # why others are asked: the agency has a term of its own to keep
        if verb is not None and deadline.span.start - verb > 5:
            body = trimmed(text[verb : deadline.span.start])
            return Part(_actor(text, low, verb), Span(verb, verb + len(body)), deadline)
    return None


def _applicant(text: str, at: int) -> Span | None:
    """Who may apply: those whom the text says may, wherever it says so."""
    found = _APPLICANT.search(text, at) or _APPLICANT.search(text)
    return Span(*found.span()) if found else None


def _actor(text: str, low: int, verb: int) -> Span | None:
    """Who does it: the noun before the verb, else those whom the text addressed last."""
    named = (
        re.match(
            r"(?:โดย|ทั้งนี้|และ|สำหรับ|ซึ่ง|จึง)?\s?(?:กำหนดให้)?(?P<who>.+?)\s?(?:สามารถ|จะต้อง|ต้อง|ให้)?\s?$", text[low:verb]
        )
        if verb > low
        else None
    )
    if named and starts_with_body(text, low + named.start("who")):
        return Span(low + named.start("who"), low + named.end("who"))
    if not _APPLICATION.match(text, verb):
        return None
    earlier = list(_ACTOR.finditer(text, max(0, low - 500), verb))
    return Span(*earlier[-1].span("who")) if earlier else None
