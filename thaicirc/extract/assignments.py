"""Assignments (การมอบหมาย): what somebody is told or asked to do, by whom, by when.

A lead sentence (ขอให้จังหวัดดำเนินการ ดังนี้) gives its assignee to the items below it; elsewhere the words after ขอให้,
มอบหมายให้, ให้ do. An invitation, a formula (จึงเรียนมาเพื่อ…), a norm of a regulation is none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from thaicirc.extract.calls import before_deadline
from thaicirc.extract.deadlines import Deadline, find_deadlines
from thaicirc.extract.destinations import find_destinations
from thaicirc.extract.duty_lists import duties_of
from thaicirc.extract.task_parts import Part, parts_after, parts_of
from thaicirc.layout import Flow, Form, Layout
from thaicirc.names import corrected
from thaicirc.normalise import squeezed
from thaicirc.numerals import to_arabic
from thaicirc.records import Assignment
from thaicirc.spans import Found, Reading, Span, line_end
from thaicirc.timeline import Mention


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
    parts = [part for duty, limit in duties_of(text) for part in parts_of(text, duty, limit, deadlines)]
    taken = [Span(p.action.start, max(p.action.end, p.deadline.span.end if p.deadline else 0)) for p in parts]
    loose: dict[str, Part] = {}
    for deadline in deadlines:
        if not any(span.overlaps(deadline.span) for span in taken):
            part = before_deadline(text, deadline, asked=bool(parts))
            if part is not None and not any(span.overlaps(part.action) for span in taken):
                loose[str(deadline.due)] = part  # a headline, a lead and the body name one call: the last says it best
                further = parts_after(text, part, line_end(text, deadline.span.end), deadlines)
                loose.update((str(each.deadline), each) for each in further)
                taken.extend(each.action for each in further)
    parts.extend(loose.values())
    return _readings(layout, flow, sorted(parts, key=lambda p: p.action))


#: Formulas that lay down no task of their own.
_FORMAL = re.compile(
    r"ปฏิบัติ(?:หน้าที่|งาน)(?:โดย|ตาม|ด้วย|ให้|ที่ได้รับ|อย่าง)|พิจารณา(?:อนุญาต|อนุมัติ|ลงนาม)?$|ปฏิบัติงานที่ได้รับ|ดำเนินการในส่วนที่เกี่ยวข้อง$|นำไปประกอบ"
    r"|พิจารณาถึง|คำนึงถึง|แจ้งได้ที่|ส่งได้(?:คน|หน่วย|แห่ง)ละ|ติดตามข่าว|ถือปฏิบัติ(?:ตั้งแต่|ตามแนวทางเดิม|[^\n]{0,40}โดยอนุโลม)"
    r"|มอบหมาย(?:ให้)?ผู้(?:แทน|ชี้แจง|เกี่ยวข้อง)[^\n]{0,40}เข้าร่วม|มอบหมายปฏิบัติหน้าที่|อนุมัติ(?:จัด|ค่าใช้จ่าย|ให้|โครงการ)"
)


def _lays_down_rules(text: str) -> bool:
    """Whether an announcement is written in clauses (ข้อ ๑, ข้อ ๒, …), as rules are: norms are no assignments."""
    return len(re.findall(r"(?:^|\n)ข้อ\s?[0-9๐-๙]", text)) >= 3


def _readings(layout: Layout, flow: Flow, parts: Sequence[Part]) -> list[Reading[Assignment]]:
    """The assignments of these parts, each once; ``within the same term`` takes the deadline before it."""
    found: list[Reading[Assignment]] = []
    seen: set[tuple[str, str]] = set()
    last: Deadline | None = None
    for i, part in enumerate(parts):
        deadline = part.deadline
        if deadline is not None and deadline.same_as_before:
            deadline = Deadline(deadline.span, last.due, last.rule) if last else None
        limit = parts[i + 1].action.start if i + 1 < len(parts) else len(flow.text)
        reading = _reading(layout, flow, part, deadline, limit)
        key = (reading.value.action[:60], str(reading.value.due))
        if len(reading.value.action) < 6 or key in seen or _is_formal(reading.value):
            continue
        seen.add(key)
        found.append(reading)
        last = deadline or last
    kept = [r for r in found if not any(_says_more(other.value, r.value) for other in found)]
    others = [r for r in kept if not _is_own(layout, r.value)]
    return others or kept


def _is_own(layout: Layout, value: Assignment) -> bool:
    """Whether a letter names its own sender: ``ด้วยกรม… ขอให้จังหวัด…รวบรวม…`` tells why the province writes."""
    own = layout.form is Form.LETTER and value.assignee is not None and len(value.assignee) >= _WHOLE_NAME
    return own and any(str(value.assignee) in row.text for row in layout.head)


_WHOLE_NAME = 10


#: What a group may do, not what it must: ``เชิญผู้เกี่ยวข้องมาให้ข้อมูลได้``.
_POWER = re.compile(r"(?:แต่งตั้ง|เชิญ|เรียก|ขอเอกสาร|มอบอำนาจ).*ได้(?:ตาม(?:ที่เห็นสมควร|ความจำเป็น|ความเหมาะสม))?")


def _is_formal(value: Assignment) -> bool:
    """Whether a formula lays down no task, or the agency only says what it will publish itself."""
    if _FORMAL.match(value.action):
        return True
    if _POWER.fullmatch(value.action):
        return True
    nobody = value.assignee is None
    return nobody and (
        value.action.startswith("ประกาศผล") or (value.due is None and value.action.startswith("ถือปฏิบัติตาม"))
    )


def _says_more(other: Assignment, value: Assignment) -> bool:
    """Whether the body says in full what a headline or a lead said in short."""
    return (
        other is not value
        and value.due is None
        and other.assignee == value.assignee
        and other.action != value.action
        and other.action.startswith(value.action)
    )


def _reading(layout: Layout, flow: Flow, part: Part, deadline: Deadline | None, limit: int) -> Reading[Assignment]:
    text = flow.text
    action = squeezed(part.action.of(text))
    place = flow.back(part.action)
    parts: dict[str, Found[Any]] = {"action": Found(place.of(layout.text), action, place, "assignments.action")}
    assignee = None
    if part.assignee is not None:
        assignee = corrected(part.assignee.of(text), layout.text)
        where = flow.back(part.assignee)
        parts["assignee"] = Found(where.of(layout.text), assignee, where, "assignments.assignee")
    due = deadline.due if deadline else None
    if deadline is not None and due is not None:
        when = flow.back(deadline.span)
        parts["due"] = Found(when.of(layout.text), due, when, "assignments.due")
    enclosed = [int(m) for m in re.findall(r"สิ่งที่ส่งมาด้วย\s?([0-9]{1,2})", to_arabic(action))]
    end = max(part.action.end, part.deadline.span.end if part.deadline else 0)
    destinations = find_destinations(text, part.action, end, max(limit, end))
    for i, span in enumerate(destinations):
        there = flow.back(span)
        parts[f"send_to/{i}"] = Found(there.of(layout.text), span.of(text), there, "assignments.send_to")
    value = Assignment(
        assignee=assignee,
        action=action,
        due=due,
        due_rule=deadline.rule if deadline else None,
        attachments=enclosed,
        send_to=[corrected(span.of(text), layout.text) for span in destinations],
    )
    return Reading(value, parts)
