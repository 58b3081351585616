"""Duties in running text: who (the words after ขอให้, มอบหมายให้, ให้), does what (from the first verb on)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaicirc.extract.actors import action_after, starts_with_body, starts_with_verb, titled_name
from thaicirc.layout import item_of
from thaicirc.spans import Span

_TRIGGER = re.compile(
    r"(?P<trigger>(?:จึง|จะ|ได้|และ|โดย|พร้อม|เพื่อ)?\s?(?:ขอ(?:ความกรุณา|ได้โปรด)?ให้"
    r"|มอบหมายให้|มอบหมาย|มอบให้|มอบ(?=\s?(?:[ก-ฮ]{2,4}\.|สำนัก|กอง|ฝ่าย|กลุ่ม|ศูนย์|ส่วน(?!ลด)|กรม|งาน[ก-๎]{4}|หัวหน้า))|(?:ขอ)?เชิญ(?:ชวน)?(?=ผู้|เกษตรกร"
    r"|ประชาชน|สถาน|นัก|หน่วยงานที่)|สั่งการให้|สั่งให้|กำชับให้|กำชับ(?=ทุก|หน่วย|ผู้|เจ้า|สำนัก|กรม|จังหวัด|อำเภอ|ส่วนราชการ)|เห็นควร(?:แจ้ง)?ให้"
    r"|เห็นชอบให้|มีมติให้|ขอแจ้งให้|เน้นย้ำให้|ย้ำให้|สั่งการ(?=ทุก|หน่วย|ผู้|จังหวัด"
    r"|สำนัก)"
    r"|ขอความร่วม\s?มือ(?:จาก|ให้)?|ขอความอนุเคราะห์(?:จาก|ให้)?|ขอความกรุณา(?!ให้)"
    r"|โปรด(?!ทราบ|พิจารณา(?:\s|$)|เกล้า|ลงนาม|อนุ)|(?<![ก-๎])ให้|(?<=เดียวกัน)ให้|(?<=ระดับ)ให้|(?<=แห่ง)ให้(?=ราย|ส่ง|แจ้ง|ดำ)|(?<=และ)ให้|(?<=โดย)ให้|(?<=พร้อม)ให้"
    r"|(?<=จึง)ให้|(?<=ทั้งนี้)ให้))\s?"
)
_NOT_DUTY = re.compile(
    r"ความสำคัญ|เป็นไป|มีผล|ใช้บังคับ|ยกเลิก|ได้รับ|ความสนใจ|การต้อนรับ|สัมภาษณ์|บริการ"
    r"|ความรู้|เกียรติ|กับ|แก่|มี(?!หน้าที่)|เกิด|สอดคล้อง|ครบ|แล้วเสร็จ|ทัน|ทราบ|ความเห็น"
    r"|สามารถ|เหมาะสม|บรรลุ|คำ(?:ปรึกษา|แนะนำ)|ข้อ(?:มูล|เสนอ|สังเกต)|กำลังใจ|ถูกต้อง"
    r"|ข่าว|ดี|ประสบ|เพียง|มากขึ้น|สูง|พ้น|ถือว่า|โอกาส|การ(?!ไฟฟ้า|ประปา|ท่าอากาศยาน"
    r"|ยาง|เคหะ|รถไฟ|ทางพิเศษ|ท่องเที่ยวแห่ง|นิคม|กีฬาแห่ง)"
)
_MERELY_ATTENDS = re.compile(
    r"\s?(?:เป็นประธาน|เป็นผู้แทน(?!ส่ง)|เป็นผู้ประสาน|เข้าร่วม(?!ตอบ)|ร่วม(?!กัน|กับ"
    r"|มือ)|เข้าประชุม|ไปร่วม|เดินทาง|ปฏิบัติหน้าที่แทน|รักษาการ|ลงนาม(?:ใน)?|มาร่วม"
    r"|ต้อนรับ|กล่าว|เป็นวิทยากร|นำคณะ|พร้อมคณะ|เป็นตัวแทน)"
)


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is to act, or None where nobody is named, and where the action begins; spans count characters of the body."""

    trigger: Span
    assignee: Span | None
    action: int


def find_duties(text: str, start: int, stop: int) -> Iterator[Duty]:
    """The duties laid down between ``start`` and ``stop``, in order.

    >>> text = "จึงขอให้จังหวัดคัดเลือกผู้แทน จำนวน ๒ คน"
    >>> [(d.assignee.of(text), text[d.action:]) for d in find_duties(text, 0, len(text))]
    [('จังหวัด', 'คัดเลือกผู้แทน จำนวน ๒ คน')]
    """
    at = start
    while match := _TRIGGER.search(text, at, stop):
        at = match.end()
        duty = _duty(text, match, stop)
        if duty is None or duty.assignee is None:
            duty = _of_topic(text, match, start) or duty
        if duty is not None:
            yield duty
            at = max(at, duty.action)


_TOPIC = re.compile(r"(?:ส่วน|สำหรับ|และ(?=ผู้|สถาน(?!ที่)|นายจ้าง|หน่วย|โรง|เกษตรกร|องค์กร))\s?(?P<who>[^\n]{4,90}?)\s?$")


def _of_topic(text: str, match: re.Match[str], start: int) -> Duty | None:
    """``ส่วนโรงพยาบาลทุกระดับให้รายงาน…``: who is to act stands before the word that bids."""
    if not match["trigger"].endswith("ให้") or not starts_with_verb(text, match.end()):
        return None
    topic = _TOPIC.search(text, max(start, match.start() - 100), match.start())
    if topic is None or not starts_with_body(text, topic.start("who")):
        return None
    nearer = topic["who"].rfind(" ผู้") + 1  # another clause began with those who are to act
    return Duty(Span(*match.span()), Span(topic.start("who") + nearer, topic.end("who")), match.end())


def _duty(text: str, match: re.Match[str], stop: int) -> Duty | None:
    start, trigger = match.end(), match["trigger"].strip()
    if trigger.endswith(("เห็นชอบให้", "มีมติให้")) and starts_with_verb(text, start) and not _named_body(text, start):
        return None
    if trigger.startswith("ขอความ") and text[max(0, match.start() - 24) : match.start()].rstrip().endswith("หนังสือ"):
        return None
    bare = trigger in ("ให้", "และให้", "โดยให้", "จึงให้")
    if _NOT_DUTY.match(text, start):
        return None
    if (
        trigger == "เชิญ"
        or _is_reason(text, start)
        or (not trigger.startswith("จึง") and _asked_by_others(text, match.start()))
    ):
        return None
    if trigger.endswith(("เชิญ", "เชิญชวน")):
        return _call(text, match, stop)
    if starts_with_verb(text, start) and not _named_body(text, start):
        if bare and _FOUNDS.match(text, start):
            return None
        if bare and not re.search(
            r"(?:กรณี|หาก|ถ้า|เมื่อเกิด|เมื่อพบ|ใดที่|โดย|และ|จึง|ทั้งนี้)[^\n]{0,120}$",
            text[max(0, match.start() - 140) : match.start()],
        ):
            return None
        return Duty(Span(*match.span()), None, start)
    if not starts_with_body(text, start) or _quoted(text, match.start()):
        return None
    verb = action_after(text, start, min(stop, start + 190))
    if (
        verb is None
        or _MERELY_ATTENDS.match(text, verb)
        or _merely(text[start:verb])
        or _BEYOND.search(text, start, verb)
        or _FAVOUR.search(text, start, verb)
    ):
        return None
    return Duty(Span(*match.span()), _name(text, start, verb), verb)


#: What an order itself brings about: it sets a body up, it closes a school.
_FOUNDS = re.compile(r"แต่งตั้?ง|จัดตั้?ง|ปิด(?:การเรียน|เรียน|สถาน|ศูนย์)|ยุบ")
#: ``… เห็นควรให้ตรวจสอบหาผู้รับผิดชอบ อาศัยอำนาจตาม… จึงแต่งตั้ง…``: the reasons of an order bid nobody.
_REASON = re.compile(r"[^\n]{0,700}?(?:อาศัยอำนาจ|จึง(?:ขอ|ให้)?(?:แต่งตั้ง|มีคำสั่ง|ออกคำสั่ง))")


#: ``ได้รับเรื่องร้องเรียน… ขอให้…``, ``มีหนังสือ … ขอความร่วมมือ…``: what others asked for is told, not bidden.
_BY_OTHERS = re.compile(
    r"(?:ได้รับเรื่อง|ได้รับหนังสือ|มีหนังสือ(?!แจ้งเวียน)|ร้องเรียน)(?:(?!จึง|ในการนี้|เพื่อให้|ดังนั้น|ทั้งนี้|พร้อม)[^\n]){0,220}$"
)


def _asked_by_others(text: str, at: int) -> bool:
    return _BY_OTHERS.search(text, max(text.rfind("\n", 0, at) + 1, at - 260), at) is not None


def _is_reason(text: str, at: int) -> bool:
    return _REASON.match(text, at) is not None


#: What is asked as a favour is not told: ``ขอความอนุเคราะห์ท่านอนุญาตให้นักศึกษา…``.
_FAVOUR = re.compile(r"อนุญาต|อนุเคราะห์|ยินยอม")
_BEYOND = re.compile(
    r"ให้ความ|\s(?:หาก|ภายใน|กรณี|ถ้า)|(?:พึง|ใช้)$|มีอำนาจ(?!หน้าที่)|\s(?:โดย|ซึ่ง|เพื่อ|ทั้งนี้|จึง|ให้)|และให้|ดังนี้|ทราบ(?=\s|ว่า)"
)
_APPLIES = re.compile(
    r"(?:ส่ง(?:ผลงาน|บทความ|บทคัดย่อ|ใบ|แบบ|คำ|ข้อ)|สมัคร|ยื่?น|ลงทะเบียน|เสนอ(?:ชื่อ|ผลงาน"
    r"|โครงการ|ราคา)|ประกวด)"
)


def _call(text: str, match: re.Match[str], stop: int) -> Duty | None:
    """``ขอเชิญผู้สนใจส่งบทความ…``: a call to apply, which an invitation to attend is not."""
    verb = _APPLIES.search(text, match.end(), min(stop, match.end() + 90))
    while verb is not None and (further := _APPLIES.match(text, verb.end())):
        verb = further  # ผู้สนใจเสนอผลงาน-ส่งบทคัดย่อ: who offers a work is to send it
    if (
        verb is None
        or "\n" in text[match.end() : verb.start()]
        or _OTHER_MATTER.search(text, match.end(), verb.start())
    ):
        return None
    return Duty(Span(*match.span()), _name(text, match.end(), verb.start()), verb.start())


_OTHER_MATTER = re.compile(r"\s(?:ทั้งนี้|และขอ|ขอให้|โดย|พร้อม|จึง)")


def _merely(name: str) -> bool:
    """``มอบหมายให้ นาย… เป็นประธาน``: the first verb of the clause is no duty."""
    return bool(
        re.search(
            r"\s(?:เป็นประธาน|เป็นผู้แทน|เข้าร่วม|ร่วม|กล่าว|ลงพื้นที่)|(?<!ผู้)(?<!ที่)เข้าประชุม"
            r"|(?<!ผู้)(?<!ที่)(?<!จะ)(?<!การ)เข้าร่วม(?!โครงการ|งาน|กิจกรรม)",
            name,
        )
    )


def _name(text: str, start: int, end: int) -> Span:
    """The assignee: a person's name without the position, or the words as written."""
    name = text[start:end].rstrip()
    person = titled_name().match(name)
    if person and not re.match(r"นาย(?:อำเภอ|ก(?:รัฐ|เทศ|องค์))", name):
        return Span(start, start + person.end())
    return Span(start, start + len(name))


def _quoted(text: str, at: int) -> bool:
    """Whether the words stand in a quotation: of a law, of a speech."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if line.count("“") <= line.count("”"):
        return False
    return bool(_LAW.search(line[: line.rfind("“")][-40:]))


_LAW = re.compile(r"บัญญัติ|กำหนด|ระบุ|ความว่า|หมายความ|ใจความ|ข้อ\s?[0-9๐-๙]|ดังต่อไปนี้|แทน$")


def _named_body(text: str, at: int) -> bool:
    return bool(re.match(r"ผู้|เจ้าหน้าที่|คณะ", text[at:]))


#: What will be, what one ought to, who heads a group: none of them bids.
_HEADED = re.compile(r"(?:มี|ประกอบด้วย\s?)(?:นาย|นาง|ผู้|ว่าที่|พล|พ\.|ปลัด|รอง|หัวหน้า|อธิบดี|นักวิชา)[^\n]{3,60}\s$")


def _bids_nothing(text: str, at: int, verb: int) -> bool:
    before = text[at:verb]
    if text.startswith("เป็นหัวหน้า", verb) and re.search(r"มี|ประกอบด้วย", before):
        return True
    return before.endswith(("จะ", "พึง")) or (text.startswith("เป็น", verb) and _HEADED.search(before) is not None)


_CATEGORY = re.compile(r"หมวด\s?[1-7๑-๗]\s+")


def item_duty(text: str, start: int, stop: int) -> Duty | None:
    """The duty that an item of a list lays down: a verb at once, or a name and then a verb."""
    item = item_of(text[start:stop])
    at = start + (item.end if item else 0)
    category = _CATEGORY.match(text, at)
    at = category.end() if category else at
    first = next(find_duties(text, at, min(stop, at + 60)), None)
    if first is not None and first.trigger.start - at <= 2:
        return first
    if starts_with_verb(text, at):
        return Duty(Span(at, at), None, at)
    if starts_with_body(text, at):
        verb = action_after(text, at, min(stop, at + 160))
        if verb is not None and not _merely(text[at:verb]) and not _bids_nothing(text, at, verb):
            return Duty(Span(at, at), Span(at, at + len(text[at:verb].rstrip())), verb)
    return next(find_duties(text, at, stop), None)
