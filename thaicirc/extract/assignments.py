"""Assignments (การมอบหมาย): what somebody is told or asked to do, by whom, by when.

A lead sentence (ขอให้จังหวัดดำเนินการ ดังนี้) gives its assignee to the items below it; elsewhere the words after ขอให้,
มอบหมายให้, ให้ do. An invitation, a formula (จึงเรียนมาเพื่อ…), a norm of a regulation is none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaicirc.extract.deadlines import Deadline, find_deadlines
from thaicirc.extract.duties import Duty, find_duties, first_verb, item_duty, starts_with_body, starts_with_verb
from thaicirc.layout import Flow, Form, Layout, item_of
from thaicirc.names import corrected
from thaicirc.records import Assignment
from thaicirc.spans import Found, Reading, Span
from thaicirc.timeline import Mention

_LEAD_END = re.compile(r"(?:ดัง(?:ต่อไป)?นี้|ดังต่อไปนี้|ต่อไปนี้|ดังนี)\s*:?\s*$|:\s*$")
_HAS_DUTIES = re.compile(r"(?:ให้)?มี(?:อำนาจ)?หน้าที่?(?:และอำนาจ|และความรับผิดชอบ|รับผิดชอบ)?\s*")
_GROUP = re.compile(
    r"(?:\S{1,6}\s)?(?:ให้)?(?:แต่งตั้?ง|จัดตั้?ง)?(?P<name>(?:คณะ|ฝ่าย|กลุ่ม|ผู้|ศูนย์"
    r"|หน่วย)[^\n]{2,90}?)\s*(?:ประกอบด้วย|โดยมี|\n|$)"
)
_FORMULA = re.compile(r"จึง(?:กราบ)?(?:เรียน|แจ้ง|ประกาศ|เสนอ)มา|ขอแสดงความ|ทั้งนี้\s?ตั้งแต่")
_LEAD_WORDS = re.compile(
    r"(?:พิจารณา|ร่วมกัน|ช่วย|เร่ง)?(?:ดำเนินการ|ปฏิบัติ|ถือปฏิบัติ)\S{0,14}\s*(?:ในส่วนที่เกี่ยวข้อง\s*)?(?:ดังนี้"
    r"|ดังต่อไปนี้|ตาม)"
)
_SELF_ACTS = re.compile(r"จึง\s?(?:ได้)?\s?(?:ดำเนินการ|กำหนด|มีคำสั่ง)[^\n]{0,40}(?:ดังนี้|ดังต่อไปนี้)")
_ACTION_STOP = re.compile(
    r"\s(?=รายละเอียด(?:ปรากฏ|ตาม|เพิ่มเติม|ดัง)|ทั้งนี้|จึง(?!จะ)|อนึ่ง|หาก|สำหรับ(?=ผู้"
    r"|ข้าราชการ|กรณี)|อีกทั้ง|นอกจากนี้|เพื่อ(?:ให้การ|ให้เกิด|ให้สามารถ|ประโยชน์)"
    r"|ตั้งแต่(?=วัน)|ตามหนังสือ|พร้อมทั้ง(?=ให้|แจ้ง|ขอ|จัดส่ง|ส่ง)|และ(?=ขอให้|ให้"
    r"|มอบหมาย)|ซึ่ง(?=จะ|ใน|ได้)|โดย(?=ขอให้|ให้)|ดังกล่าวข้างต้น|จากนั้น|สอบถาม|โทร"
    r"|โดย(?=ต้อง|ให้|มี|ผู้|สามารถ|ขอ)|ตามที่|ทุกวันที่|พร้อม(?=ติดตาม|รายงาน(?!ผล)"
    r"|แจ้ง|ให้))|\n"
)
_JOINED = re.compile(
    r"\s?(?:พร้อมทั้ง|และ|รวมทั้ง|ตลอดจน)(?=ตอบรับ|แจ้งรายชื|แจ้งชื่อ|ส่งรายชื|จัดส่งรายชื"
    r"|ส่งแบบตอบรับ|แจ้งผลการ|แจ้งยืนยัน)"
)
_TRAILING = re.compile(
    r"(?:\s*(?:และ)?(?:ให้)?(?:แล้วเสร็จ|เสร็จสิ้น)|\s+(?:และ|โดย|ให้|ได้|ทั้งนี้|จากเดิม"
    r"|แล้ว)|[\s,;(])+$"
)
_DUE_REACH = 420


@dataclass(frozen=True, slots=True)
class _Lead:
    """What a sentence before a list says of it: who is to act (None: nobody named), or that it lists duties of a group."""

    assignee: Span | None
    own: bool = False


def find_assignments(
    layout: Layout,
    flow: Flow,
    mentions: Sequence[Mention],
    received_on: dt.date | None = None,
    reference: dt.date | None = None,
) -> list[Reading[Assignment]]:
    """What the text of ``flow`` tells or asks somebody to do, in order."""
    if layout.form is Form.REGULATION or (layout.form is Form.ANNOUNCEMENT and _lays_down_rules(flow.text)):
        return []
    text = flow.text
    deadlines = find_deadlines(text, mentions, received_on, reference)
    parts = [part for duty, limit in _duties(text) for part in _parts(text, duty, limit, deadlines)]
    taken = [Span(p.action.start, max(p.action.end, p.deadline.span.end if p.deadline else 0)) for p in parts]
    loose: dict[str, _Part] = {}
    for deadline in deadlines:
        if not any(span.overlaps(deadline.span) for span in taken):
            part = _before_deadline(text, deadline)
            if part is not None and not any(span.overlaps(part.action) for span in taken):
                loose[str(deadline.due)] = part  # a headline, a lead and the body name one call: the last says it best
    parts.extend(loose.values())
    return _readings(layout, flow, sorted(parts, key=lambda p: p.action))


def _lays_down_rules(text: str) -> bool:
    """Whether an announcement is written in clauses (ข้อ ๑, ข้อ ๒, …), as rules are: norms are no assignments."""
    return len(re.findall(r"(?:^|\n)ข้อ\s?[0-9๐-๙]", text)) >= 3


def _readings(layout: Layout, flow: Flow, parts: Sequence[_Part]) -> list[Reading[Assignment]]:
    """The assignments of these parts, each once; ``within the same term`` takes the deadline before it."""
    found: list[Reading[Assignment]] = []
    seen: set[tuple[str, str]] = set()
    last: Deadline | None = None
    for part in parts:
        deadline = part.deadline
        if deadline is not None and deadline.same_as_before:
            deadline = Deadline(deadline.span, last.due, last.rule) if last else None
        reading = _reading(layout, flow, part, deadline)
        key = (reading.value.action[:60], str(reading.value.due))
        if len(reading.value.action) < 6 or key in seen:
            continue
        seen.add(key)
        found.append(reading)
        last = deadline or last
    return found


_CLAUSE = re.compile(r"\n|\s(?=โดย|ทั้งนี้|ซึ่ง|และ|จึง|สำหรับ|ผู้|อนึ่ง|นอกจากนี้|เพื่อ|หาก|กรณี)|(?<=[”])\s")
_ABLE = re.compile(r"(?:สามารถ|ต้อง|จะต้อง|ให้|ขอให้|โปรด|เชิญ|ขอเชิญ|ประสงค์จะ|ได้ที่|ที่)\s?$")
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


def _before_deadline(text: str, deadline: Deadline) -> _Part | None:
    """What is to be done by a deadline that no request leads to: ``ผู้สนใจสามารถสมัครได้ตั้งแต่บัดนี้ถึง…``."""
    if deadline.due is None:
        return None
    line = text.rfind("\n", 0, deadline.span.start) + 1
    start = max(line, deadline.span.start - 260)
    cuts = [m.end() for m in _CLAUSE.finditer(text, start, deadline.span.start)]
    call = text.rfind("รับสมัคร", start, deadline.span.start)
    if call >= 0:
        body = _TRAILING.sub("", text[call + 3 : deadline.span.start])
        return _Part(_applicant(text, call), Span(call + 3, call + 3 + len(body)), deadline)
    for low in [*reversed(cuts), start]:
        clause = text[low : deadline.span.start]
        if len(clause) < 6 or _HAPPENED.search(clause):
            continue
        if starts_with_verb(text, low):
            return _Part(_actor(text, low, low), Span(low, low + len(_TRAILING.sub("", clause))), deadline)
        verb = first_verb(text, low, deadline.span.start)
        if verb is not None and text[:verb].rstrip().endswith("จะ"):
            return None
        if verb is not None and deadline.span.start - verb > 5:
            body = _TRAILING.sub("", text[verb : deadline.span.start])
            return _Part(_actor(text, low, verb), Span(verb, verb + len(body)), deadline)
    return None


_APPLICATION = re.compile(r"ส่ง|สมัคร|ยื่?น|ลงทะเบียน|เสนอ|ชำระ|ตอบ|จอง|ขอรับ|แจ้งความ|คัดค้าน")
_APPLICANT = re.compile(r"ผู้(?:ที่)?(?:สนใจ|มีสิทธิสมัคร|ประสงค์จะสมัคร|สมัคร|มีคุณสมบัติ)")


def _applicant(text: str, at: int) -> Span | None:
    """Who may apply: those whom the text says may, wherever it says so."""
    found = _APPLICANT.search(text, at) or _APPLICANT.search(text)
    return Span(*found.span()) if found else None


def _actor(text: str, low: int, verb: int) -> Span | None:
    """Who does it: the noun before the verb, else those whom the text addressed last."""
    named = (
        re.match(r"(?:โดย|ทั้งนี้|และ|สำหรับ|ซึ่ง|จึง)?\s?(?P<who>.+?)\s?(?:สามารถ|จะต้อง|ต้อง|ให้)?\s?$", text[low:verb])
        if verb > low
        else None
    )
    if named and starts_with_body(text, low + named.start("who")):
        return Span(low + named.start("who"), low + named.end("who"))
    if not _APPLICATION.match(text, verb):
        return None
    earlier = list(_ACTOR.finditer(text, max(0, low - 500), verb))
    return Span(*earlier[-1].span("who")) if earlier else None


def _duties(text: str) -> Iterator[tuple[Duty, int]]:
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
        if named and ("ประกอบด้วย" in line or _is_heading(line)):
            group = Span(start + named.start("name"), start + named.end("name"))
        held = _listed_duties(text, start, stop, group)
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


_BACKGROUND = re.compile(r"\s?นั้?น(?=\s|$)")


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


_ASKS_AT_END = re.compile(r"(?:มอบหมาย|ขอความร่วมมือ|ขอให้|หน้าที่|มอบให้|ดำเนินการ)[^\n]{0,60}$")


def _starts_list(text: str, stop: int) -> bool:
    """Whether the paragraph behind ``stop`` is the first entry of a numbered list."""
    item = item_of(text[stop + 1 : stop + 40])
    return item is not None and item.number in ("1", "2.1", "3.1")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


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
        yield duty, limit


@dataclass(frozen=True, slots=True)
class _Part:
    assignee: Span | None
    action: Span
    deadline: Deadline | None


_AND_THEN = re.compile(r"\s*(?:และ|พร้อมทั้ง|รวมทั้ง|ตลอดจน)(?:ให้)?\s?")


def _parts(text: str, duty: Duty, limit: int, deadlines: Sequence[Deadline]) -> Iterator[_Part]:
    """The actions of one duty, each with its deadline: it ends where its deadline or another matter begins."""
    start: int | None = duty.action
    while start is not None:
        joint = _JOINED.search(text, start + 8, limit)
        reach = joint.end() if joint else limit
        part = _part(text, duty.assignee, start, joint.start() if joint else limit, deadlines, reach)
        yield part
        start = joint.end() if joint else _next_action(text, part, limit)


def _next_action(text: str, part: _Part, limit: int) -> int | None:
    """``… ภายในวันที่ ๒๒ และจัดรถบรรทุกน้ำ…``: another action goes on behind the deadline of the first."""
    if part.deadline is None or part.deadline.span.end >= limit:
        return None
    match = _AND_THEN.match(text, part.deadline.span.end, limit)
    return match.end() if match and starts_with_verb(text, match.end()) else None


def _part(text: str, assignee: Span | None, start: int, limit: int, deadlines: Sequence[Deadline], reach: int) -> _Part:
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
    return _Part(assignee, Span(start, start + len(_TRAILING.sub("", body))), deadline)


def _reading(layout: Layout, flow: Flow, part: _Part, deadline: Deadline | None) -> Reading[Assignment]:
    text = flow.text
    action = " ".join(part.action.of(text).split())
    place = flow.back(part.action)
    parts: dict[str, Found[object]] = {"action": Found(place.of(layout.text), action, place, "assignments.action")}
    assignee = None
    if part.assignee is not None:
        assignee = corrected(part.assignee.of(text), layout.text)
        where = flow.back(part.assignee)
        parts["assignee"] = Found(where.of(layout.text), assignee, where, "assignments.assignee")
    due = deadline.due if deadline else None
    if deadline is not None and due is not None:
        when = flow.back(deadline.span)
        parts["due"] = Found(when.of(layout.text), due, when, "assignments.due")
    enclosed = [int(m) for m in re.findall(r"สิ่งที่ส่งมาด้วย\s?([0-9]{1,2})", action.translate(_ARABIC))]
    value = Assignment(
        assignee=assignee, action=action, due=due, due_rule=deadline.rule if deadline else None, attachments=enclosed
    )
    return Reading(value, parts)


_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
