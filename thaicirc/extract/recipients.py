"""The recipients (เรียน, ถึง): one entry each.

Saraban Regulation B.E. 2526, annex 1: the position, or the name of a private person; annex 3: agencies.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.layout import Flow, Layout, item_of, join
from thaicirc.lexicon import agency_prefix_pattern, position_pattern, title_pattern
from thaicirc.names import corrected
from thaicirc.spans import Found, Span

#: ``เรียน … เพื่อโปรดทราบ``: what it is sent for is no part of the recipient.
_FOR = re.compile(r"\s+(?:เพื่อ)?(?:โปรด|กรุณา)(?:ทราบ|พิจารณา|ดำเนินการ|ลงนาม|อนุมัติ)\S*$")
_BRACKETED = re.compile(r"\((?P<inner>[^()]+)\)")


@cache
def _head() -> str:
    """What a recipient begins with: a position, a person's title, an agency."""
    short = r"ผบช\.|ผบก\.|ผบ\.|รอง\s?ผบ|ผกก\.|ผอ\.|ผวจ\.|อธ\.|ปจ\.|หน\.|นพ\.|ท่าน|คุณ|หน่วยงาน|ส่วนราชการ|ทุก|ผู้"
    return rf"(?:{position_pattern()}|{title_pattern()}|{agency_prefix_pattern()}|{short})"


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:และ\s?)?{_head()}")


_OFFICES = (
    "นายก(?:เทศมนตรี|องค์การ)|ผู้อำนวยการ|หัวหน้า(?:ส่วน|สำนัก|กลุ่ม)|อธิบดี|ปลัด(?:กระทรวง|จังหวัด|อำเภอ|เทศบาล|องค์การ)|นายอำเภอ"
    "|เลขาธิการ|อธิการบดี|ผู้ว่าราชการ|คณบดี|ท้องถิ่นจังหวัด|ท้องถิ่นอำเภอ"
)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(position_pattern())


@cache
def _breaks() -> re.Pattern[str]:
    office = rf"(?:{position_pattern()}|{title_pattern()}|ผบ|ผก|ผอ\.|หัวหน้า|ผู้(?!เกี่ยว))"
    return re.compile(
        rf"\s*[,;]\s+(?:และ\s?)?(?={_head()})|\s*และ\s?(?={office})|\s{{2,}}(?={_head()})"
        rf"|,\s+|\s+/\s+(?={office})|(?<=[ก-๎])\s(?={_OFFICES})"
    )


def find_recipients(layout: Layout) -> list[Found[str]]:
    """Who the document is addressed to, in order; empty where the line was left blank."""
    spans = [s for name in ("recipient", "to") for s in layout.fields.get(name, ()) if len(s)]
    if layout.fields.get("recipient") and layout.fields.get("to"):
        spans = [s for s in layout.fields["recipient"] if len(s)]
    found: list[Found[str]] = []
    for entry in _entries(layout.text, spans):
        found.extend(_split(layout, entry))
    return found


def _entries(text: str, spans: list[Span]) -> list[list[Span]]:
    """The lines of each entry: a line that begins like no recipient carries on the one before."""
    entries: list[list[Span]] = []
    for span in spans:
        item = item_of(span.of(text))
        if item is not None:
            span = Span(span.start + item.end, span.end)
        if entries and item is None and not _starts().match(text, span.start, span.end):
            entries[-1].append(span)
        else:
            entries.append([span])
    return entries


def _split(layout: Layout, lines: list[Span]) -> list[Found[str]]:
    flow = join(layout.text, lines)
    whole = _BRACKETED.fullmatch(flow.text.strip())
    if whole:
        inner = flow.text.index(whole["inner"])
        return [_found(layout, flow, inner + m.start(), inner + m.end()) for m in re.finditer(r"\S+", whole["inner"])]
    if len(lines) == 1 and len(lines[0]) < 200:
        return _pieces(layout, lines[0])
    return [_found(layout, flow, 0, len(flow.text))]


def _pieces(layout: Layout, line: Span) -> list[Found[str]]:
    raw = line.of(layout.text)
    cuts = [m.span() for m in _breaks().finditer(raw) if m.start() > 3]
    words = raw.split()
    if len(words) > 2 and all(_office().fullmatch(word) for word in words):
        cuts = [m.span() for m in re.finditer(r"\s+", raw.strip())]
    bounds = [0, *(edge for cut in cuts for edge in cut), len(raw)]
    found = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        if raw[start:end].strip():
            flow = join(layout.text, [Span(line.start + start, line.start + end)])
            found.append(_found(layout, flow, 0, len(flow.text)))
    return found


def _found(layout: Layout, flow: Flow, start: int, end: int) -> Found[str]:
    text = flow.text[start:end]
    lead = len(text) - len(text.lstrip())
    text = _FOR.sub("", text.strip(" ,;:"))
    span = flow.back(Span(start + lead, start + lead + len(text)))
    return Found(span.of(layout.text), corrected(text, layout.text), span, "recipients.field")
