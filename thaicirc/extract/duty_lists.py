"""Duties that lists lay down: a lead sentence (ขอให้จังหวัดดำเนินการ ดังนี้) and the items below it, a group and its duties."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaicirc.extract.actors import first_verb, starts_with_agency, starts_with_body, starts_with_verb
from thaicirc.extract.duties import Duty, find_duties, item_duty
from thaicirc.layout import item_of
from thaicirc.numerals import to_arabic
from thaicirc.spans import Span

_LEAD_END = re.compile(r"(?:ดัง(?:ต่อไป)?นี้|ดังต่อไปนี้|ต่อไปนี้|ดังนี)\s*:?\s*$|:\s*$")
_HAS_DUTIES = re.compile(r"(?:ให้)?มี(?:อำนาจ)?หน้าที่?(?:และอำนาจ|และความรับผิดชอบ|รับผิดชอบ)?\s*")
_GROUP = re.compile(
    r"(?:\S{1,6}\s)?(?:ให้)?(?:แต่งตั้?ง|จัดตั้?ง)?(?P<name>(?:คณะ|ฝ่าย|กลุ่ม|ผู้|ศูนย์"
    r"|หน่วย|ส่วน(?!ราชการ)|ชุด|ทีม)[^\n]{2,90}?)\s*(?:ประกอบด้วย|โดยมี|(?:ให้)?มี(?:อำนาจ)?หน้าที่|(?<=\s)มี(?=หัวหน้า|นาย|นาง|ผู้|ประธาน|รอง|[ก-๎]{3,40}\s?เป็นหัวหน้า)|\n|$)"
)
_LED_GROUP = re.compile(
    r"(?:คณะ|ฝ่าย|ส่วน|ชุด|ทีม)[^\n]{3,90}\sมี(?:หัวหน้า|นาย|นาง|ผู้|ประธาน|รอง|[ก-๎]{3,40}\s?เป็นหัวหน้า)[^\n]*มี(?:อำนาจ)?หน้าที่"
)
_FORMULA = re.compile(r"จึง(?:กราบ)?(?:เรียน|แจ้ง|ประกาศ|เสนอ)มา|ขอแสดงความ|ทั้งนี้\s?ตั้งแต่")
_LEAD_WORDS = re.compile(
    r"(?:พิจารณา|ร่วมกัน|ช่วย|เร่ง)?(?:ดำเนินการ|ปฏิบัติ|ถือปฏิบัติ)\S{0,14}\s*(?:ในส่วนที่เกี่ยวข้อง\s*)?(?:ดังนี้"
    r"|ดังต่อไปนี้|ตาม)"
)
_SELF_ACTS = re.compile(
    r"จึง\s?(?:ได้)?\s?(?:ดำเนินการ|กำหนด|มีคำสั่ง)[^\n]{0,40}(?:ดังนี้|ดังต่อไปนี้)"
    r"|(?:ประกาศ|กำหนด|แสดง|มี)(?:เป็น)?\s?(?:นโยบาย|เจตนารมณ์|เจตจำนง|คำมั่น)[^\n]{0,80}(?:ดังนี้|ต่อไปนี้)"
)
_BACKGROUND = re.compile(r"(?:\s|แล้ว)นั้?น(?=\s|$)|นั้น$")
_ASKS_AT_END = re.compile(r"(?:มอบหมาย|ขอความร่วมมือ|ขอให้|หน้าที่|มอบให้|ดำเนินการ)[^\n]{0,60}$")


@dataclass(frozen=True, slots=True)
class _Lead:
    """What a sentence before a list says of it: who is to act (None: nobody named), or that it lists duties of a group."""

    assignee: Span | None
    own: bool = False


def duties_of(text: str) -> Iterator[tuple[Duty, int]]:
    """Each duty and how far its words may reach."""
    lead: _Lead | None = None
    group: Span | None = None
    for start, stop in _paragraphs(text):
        line = text[start:stop]
        item = item_of(line)
        if _FORMULA.match(line):
            lead = None
            continue
        named = _GROUP.match(line, item.end if item else 0)
        if named and ("ประกอบด้วย" in line or _is_heading(line) or _LED_GROUP.search(line)):
            group = Span(start + named.start("name"), start + named.end("name"))
        held = None if _BACKGROUND.search(line[-6:]) else _listed_duties(text, start, stop, group)
        if item is not None and lead is not None and held is None:
            duty = item_duty(text, start, stop)
            if duty is not None:
                yield from _with_lead(text, duty, stop, lead)
            continue
        opened = bool(_LEAD_END.search(line)) or (_starts_list(text, stop) and bool(_ASKS_AT_END.search(line)))
        if held is not None:
            lead = held[0]
            if held[1] is not None:
                yield held[1], stop
            continue
        if item is None:
            lead = None
        yield from _in_sentence(text, _past_background(line, start), stop, leads=opened)
        if opened:
            lead = _lead(text, start, stop)


def _past_background(line: str, start: int) -> int:
    """Where a paragraph's own matter begins: behind ``ตามหนังสือ… นั้น``, which tells what was done before."""
    ends = [m.end() for m in _BACKGROUND.finditer(line)]
    opens = re.match(r"(?:ตาม|ด้วย|อนุสนธิ|สืบเนื่อง|อ้างถึง|[0-9๐-๙.]+\s?(?:ตาม|ด้วย|เรื่องเดิม))", line)
    return start + ends[-1] if ends and (opens or len(ends) == 1) else start


def _is_heading(line: str) -> bool:
    """Whether a short line names a group, and not one of its members."""
    return (
        len(line) < 90
        and bool(re.search(r"คณะ|ฝ่าย", line[:24]))
        and not re.search(r"\s(?:\S*กรรมการ|\S*คณะทำงาน|\S*เลขานุการ|ประธาน\S*)$", line)
    )


def _starts_list(text: str, stop: int) -> bool:
    """Whether the paragraph behind ``stop`` is the first entry of a numbered list."""
    item = item_of(text[stop + 1 : stop + 40])
    return item is not None and item.number in ("1", "2.1", "3.1")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        cuts = [0, *_inline_items(line), len(line)]
        for start, stop in itertools.pairwise(cuts):
            if line[start:stop].strip():
                yield at + start, at + stop
        at += len(line) + 1


_INLINE = re.compile(r"(?<=\s)\(?(?P<number>[0-9๐-๙]{1,2})\)\s*(?=[ก-ฮเ-ไ])")
_LISTING = re.compile(r"(?:(?:ดัง|ต่อไป)นี้|หน้าที่(?:และอำนาจ)?|ได้แก่|คือ)\s*$")


def _inline_items(line: str) -> list[int]:
    """Where the entries of a list begin that is set within a line: ``มีหน้าที่ (๑) รวบรวม… (๒) สรุป…``."""
    marks = list(_INLINE.finditer(line))
    counted = [mark for i, mark in enumerate(marks, 1) if to_arabic(mark["number"]) == str(i)]
    listed = len(counted) > 1 and len(counted) == len(marks) and _LISTING.search(line[: counted[0].start()])
    return [mark.start() for mark in counted] if listed else []


def _with_lead(text: str, duty: Duty, stop: int, lead: _Lead) -> Iterator[tuple[Duty, int]]:
    """The duty of an item; where it names nobody, the lead sentence's assignee is to act."""
    duties = [duty, *(d for d in find_duties(text, duty.action, stop) if d.action > duty.action)]
    for i, each in enumerate(duties):
        limit = duties[i + 1].trigger.start if i + 1 < len(duties) else stop
        if lead.own and i == 0 and each.assignee is None and text.startswith("มอบหมาย", each.action):
            verb = first_verb(text, each.action + 7, stop)
            if verb is not None:
                each = Duty(each.trigger, Span(each.action + 7, verb), verb)
        if lead.own and each.assignee is None:
            if i == 0:
                continue
        elif (
            not lead.own
            and each.trigger.start > each.trigger.end - 9
            and text[each.trigger.start : each.trigger.end].startswith("มอบหมาย")
            and lead.assignee
        ):
            each = Duty(each.trigger, lead.assignee, each.trigger.start)
        elif each.assignee is None and lead.assignee is not None:
            each = Duty(each.trigger, lead.assignee, each.action)
        yield each, limit


def _lead(text: str, start: int, stop: int) -> _Lead | None:
    """Who is to act in the list below: the assignee of the last request of the lead sentence."""
    line = text[start:stop]
    if _SELF_ACTS.search(line):
        return _Lead(None, own=True)
    duties = list(find_duties(text, start, stop))
    if duties:
        return _Lead(duties[-1].assignee)
    request = re.search(
        r"ขอความ(?:ร่วม\s?มือ|อนุเคราะห์)(?:จาก|ให้)?\s?(?P<who>[^\n]{3,80}?)\s?(?:ดำ\s?เนินการ"
        r"|ปฏิบัติ|ดังนี้|พิจารณา)",
        line,
    )
    if request and starts_with_body(text, start + request.start("who")):
        return _Lead(Span(start + request.start("who"), start + request.end("who")))
    told = re.search(
        r"(?:ขอให้|มอบหมายให้|มอบหมาย|สั่งการให้|ให้)(?P<who>(?:(?!ให้)[^\n]){3,80}?)\s*(?:พิจารณา"
        r"|เร่ง|ร่วมกัน)?(?:ดำเนินการ|ปฏิบัติ|ถือปฏิบัติ|รับผิดชอบ)[^\n]{0,40}$",
        line,
    )
    if told and starts_with_body(text, start + told.start("who")):
        return _Lead(Span(start + told.start("who"), start + told.end("who")))
    if re.search(r"(?:ขอ|ให้|มติ|มอบหมาย|ปฏิบัติ|สั่งการ|ซักซ้อม|ดำเนินการ|ข้อสั่งการ)[^\n]{0,60}$", line[:-4]):
        return _Lead(None)
    return None


def _listed_duties(text: str, start: int, stop: int, group: Span | None) -> tuple[_Lead, Duty | None] | None:
    """``ให้คณะทำงานมีหน้าที่ ดังนี้``, or with the duty itself in the same sentence."""
    match = _HAS_DUTIES.search(text, start, stop)
    if match is None:
        return None
    named = re.search(r"(?:โดย)?ให้(?P<who>[^\n]{3,90}?)\s?$", text[start : match.start()])
    who = group
    if named and starts_with_body(text, start + named.start("who")):
        who = Span(start + named.start("who"), start + named.end("who"))
    if _LEAD_END.search(text[start:stop]) or (match.end() >= stop - 1 and _starts_list(text, stop)):
        return _Lead(who), None
    if starts_with_verb(text, match.end()):
        return _Lead(who), Duty(Span(*match.span()), who, match.end())
    return _Lead(who), None


def _in_sentence(text: str, start: int, stop: int, *, leads: bool) -> Iterator[tuple[Duty, int]]:
    duties = list(find_duties(text, start, stop))
    for i, duty in enumerate(duties):
        limit = duties[i + 1].trigger.start if i + 1 < len(duties) else stop
        if leads and i == len(duties) - 1 and (_LEAD_WORDS.match(text, duty.action) or stop - duty.action < 34):
            continue
        if duty.assignee is None and i and text[duties[i - 1].action : duty.trigger.start].count("\n") == 0:
            duty = Duty(duty.trigger, duties[i - 1].assignee, duty.action)
        yield from _coordinated(text, duty, limit)


_AND_ANOTHER = re.compile(r"\s(?:และ|ส่วน)(?=[ก-ฮเ-ไ])")


def _coordinated(text: str, duty: Duty, limit: int) -> Iterator[tuple[Duty, int]]:
    """``มอบหมายให้ ก จัดทำแผน และ ข จัดเตรียมสถานที่``: one word bids two agencies, each with its own task."""
    for joint in _AND_ANOTHER.finditer(text, duty.action + 10, limit) if duty.assignee is not None else ():
        if not starts_with_agency(text, joint.end()):
            continue
        verb = first_verb(text, joint.end(), min(limit, joint.end() + 90))
        if verb is not None and " " not in text[joint.end() : verb].strip():
            yield duty, joint.start()
            other = Span(joint.end(), joint.end() + len(text[joint.end() : verb].rstrip()))
            yield from _coordinated(text, Duty(Span(*joint.span()), other, verb), limit)
            return
    yield duty, limit
