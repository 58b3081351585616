"""Zones of a document: letterhead, header fields, body, closing, signature, footer.

Saraban Regulation B.E. 2526, annex: forms 1 (external letter), 2 (memorandum), 3 (stamped letter), 4 (order),
5-7 (regulations), 8-10 (announcements), 11 (minutes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from thaicirc.document import Document
from thaicirc.layout.flow import Flow, join
from thaicirc.layout.forms import Form, form_of
from thaicirc.layout.openers import OPENER
from thaicirc.layout.paragraphs import paragraphs
from thaicirc.layout.rows import SKIPPED, Item, Row, entry_of, item_of, rows
from thaicirc.layout.signatures import Ending, ending, is_name
from thaicirc.spans import Span

FIELDS = ("subject", "recipient", "to", "references", "attachments")
_LISTS = ("references", "attachments", "recipient", "to")
_HEAD_ROWS = 45
_BODY_LINE = 75
_NAME_LINE = 60


@dataclass(frozen=True)
class Layout:
    """What stands where. Rows are the lines with words, in the order of the text."""

    document: Document
    form: Form
    rows: tuple[Row, ...]
    head: tuple[Row, ...]
    fields: Mapping[str, tuple[Span, ...]]
    body: Flow
    signature: tuple[Row, ...] = ()
    footer: tuple[Row, ...] = ()
    after: tuple[Row, ...] = field(default=())

    @property
    def text(self) -> str:
        """The document's clean text."""
        return self.document.text

    def value(self, name: str) -> Flow | None:
        """A header field on one line, or None where the document has none or left it blank."""
        spans = [span for span in self.fields.get(name, ()) if len(span)]
        return join(self.text, spans) if spans else None


def analyse(document: Document) -> Layout:
    """The zones of a document.

    >>> layout = analyse(Document.from_text("ที่ มท ๑/๒\\n\\nเรื่อง  การประชุม\\n\\nเรียน  อธิบดี\\n\\n  ด้วยกรมจะประชุม"))
    >>> layout.form.value, layout.value("subject").text, layout.body.text
    ('letter', 'การประชุม', 'ด้วยกรมจะประชุม')
    """
    found = rows(document)
    form = form_of(found)
    if form in (Form.LETTER, Form.MEMO, Form.STAMPED):
        return _letter(document, form, found)
    if form in (Form.ORDER, Form.REGULATION, Form.ANNOUNCEMENT):
        return _issued(document, form, found)
    return _running(document, form, found)


def _letter(document: Document, form: Form, found: list[Row]) -> Layout:
    start = next((i for i, row in enumerate(found[:_HEAD_ROWS]) if row.name in FIELDS[:3]), 0)
    fields, body_start = _header(found, start)
    tail = ending(document.text, found, body_start, form)
    return Layout(
        document,
        form,
        tuple(found),
        head=tuple(found[:start]),
        fields=fields,
        body=paragraphs(document.text, found[body_start : tail.body_end], letter=True),
        signature=tail.signature,
        footer=tail.footer,
        after=tail.after,
    )


def _header(found: Sequence[Row], start: int) -> tuple[dict[str, tuple[Span, ...]], int]:
    """The header fields' lines, and the number of the row where the body begins."""
    fields: dict[str, list[Span]] = {}
    name: str | None = None
    for i in range(start, len(found)):
        row = found[i]
        if row.name in FIELDS and (row.name not in fields or row.name in ("recipient", "to")):
            name = row.name or ""
            fields.setdefault(name, []).append(row.value)
            continue
        if _is_detached_attachments(row):
            name = "attachments"
            fields.setdefault(name, []).append(_detached_value(row))
            continue
        if name in ("recipient", "to") and "subject" not in fields and is_name(row.text):
            return _frozen(fields), i
        if name is None or not _continues(found, i, name, fields[name]):
            if name is not None and _more_fields(found, i, fields):
                continue
            return _frozen(fields), i
        fields[name].append(row.span)
    return _frozen(fields), len(found)


def _frozen(fields: dict[str, list[Span]]) -> dict[str, tuple[Span, ...]]:
    return {name: tuple(spans) for name, spans in fields.items()}


def _is_detached_attachments(row: Row) -> bool:
    return bool(_DETACHED.match(row.text))


_DETACHED = re.compile(r"[-–•*]\s*(?:สิ่งที่|สิงที่|สิ่งที|สิงที)\s?ส่งมาด้วย\s*")


def _detached_value(row: Row) -> Span:
    match = _DETACHED.match(row.text)
    assert match is not None
    return Span(row.span.start + match.end(), row.span.end)


def _more_fields(found: Sequence[Row], i: int, fields: Mapping[str, object]) -> bool:
    """Whether a stray line stands between the subject and the recipient: more of the header follows."""
    if "recipient" in fields or "to" in fields or OPENER.match(found[i].text):
        return False
    return any(row.name in ("recipient", "to") for row in found[i + 1 : i + 4])


def _continues(found: Sequence[Row], i: int, name: str, spans: list[Span]) -> bool:
    """Whether a row carries on the header field before it."""
    row = found[i]
    filled = any(len(span) for span in spans)
    item = item_of(row.text) or (_bare_entry(found, i) if name == "attachments" else None)
    if row.name in ("closing", "memo_title", "phone"):
        return False
    if name == "subject" and not row.gap and row.name is None and _recipient_follows(found, i):
        return True
    if name in _LISTS and item is not None and (item.number is not None or name not in ("recipient", "to")):
        if item.number is None:
            return not row.gap
        return _is_next(item.number, len(_items(found, i, name))) and not OPENER.match(row.text[item.end :])
    if OPENER.match(row.text) and (filled or name in _LISTS) and (row.gap or row.line.indent >= 4 or _long(row)):
        return False
    if row.gap:
        return not filled and not OPENER.match(row.text) and not _long(row) and name != "references"
    if name in ("recipient", "to") and (_long(row) or _outgrows(row, found[i - 1])):
        return False
    if name == "attachments" and item is None and _long(row) and _outgrows(row, found[i - 1]):
        return False
    return not (name in _LISTS and OPENER.match(row.text) and not _under(found, i))


def _bare_entry(found: Sequence[Row], i: int) -> Item | None:
    """The next number of a list without a stop; a quantity that was broken over the line is none."""
    item, before = entry_of(found[i].text), _items(found, i, "attachments")
    return item if item and before and item.number == str(len(before) + 1) else None


def _recipient_follows(found: Sequence[Row], i: int) -> bool:
    return any(row.name in ("recipient", "to") for row in found[i + 1 : i + 3])


def _outgrows(row: Row, before: Row) -> bool:
    """Whether a line runs on past a line that had room left: not a list of names any more."""
    return len(row.text) > _NAME_LINE and len(row.text) > 1.4 * len(before.text)


def _long(row: Row) -> bool:
    return len(row.text) > _BODY_LINE


def _under(found: Sequence[Row], i: int) -> bool:
    """Whether a line is set in as far as the value of a field, so that it belongs to it."""
    return found[i].line.indent >= 8 and found[i - 1].line.indent >= 8


def _items(found: Sequence[Row], i: int, name: str) -> list[str]:
    """The numbers of the list entries of the field before row ``i``."""
    numbers: list[str] = []
    for row in reversed(found[:i]):
        at_field = row.name == name or _is_detached_attachments(row)
        value = row.text[row.keyword.end :].strip(" :") if row.keyword and row.name == name else row.text
        if _is_detached_attachments(row):
            value = row.text[_detached_value(row).start - row.span.start :]
        item = entry_of(value) if name == "attachments" else item_of(value)
        if item and item.number:
            numbers.append(item.number)
        if at_field:
            break
    return numbers


def _is_next(number: str, before: int) -> bool:
    return number.split(".")[0] in map(str, range(before, before + 2 + SKIPPED)) or (before == 0 and number == "1")


def _issued(document: Document, form: Form, found: list[Row]) -> Layout:
    """Orders, regulations, announcements: a heading, a body, the formula with the date, who signed."""
    start = _heading(found, form)
    subject_at = next((i for i in range(start, min(start + 6, len(found))) if _opens_title(found[i])), None)
    fields: dict[str, tuple[Span, ...]] = {}
    body_start = start + 1
    if subject_at is not None:
        end = subject_at + 1
        while end < len(found) and _title_goes_on(found, end):
            end += 1
        first = found[subject_at].value if found[subject_at].name == "subject" else found[subject_at].span
        fields["subject"] = (first, *(row.span for row in found[subject_at + 1 : end]))
        body_start = end
    tail = ending(document.text, found, body_start, form)
    return Layout(
        document,
        form,
        tuple(found),
        head=tuple(found[: subject_at if subject_at is not None else min(body_start, len(found))]),
        fields=fields,
        body=paragraphs(document.text, found[body_start : tail.body_end]),
        signature=tail.signature,
        footer=tail.footer,
        after=tail.after,
    )


_HEADINGS = {
    Form.ORDER: re.compile(r"(?:\(สำเนา\)\s*|สำเนา)?คำสั่?ง(?!เก)"),
    Form.REGULATION: re.compile(r"(?:ร่าง\s*)?(?:ระเบียบ|ข้อบังคับ|ข้อบัญญัติ|กฎกระทรวง|เทศบัญญัติ)"),
    Form.ANNOUNCEMENT: re.compile(r"ประกาศ|แถลงการณ์|แจ้งความ"),
}


def _heading(found: Sequence[Row], form: Form) -> int:
    pattern = _HEADINGS[form]
    hits = [i for i, row in enumerate(found[:14]) if pattern.match(row.text) and row.name is None]
    titled = [i for i in hits if any(_opens_title(row) for row in found[i + 1 : i + 4])]
    return next(iter(titled or hits), 0)


def _opens_title(row: Row) -> bool:
    return row.name == "subject" or row.text.startswith("ว่าด้วย")


_YEAR_LINE = re.compile(r"(?:\(ฉบับที่\s*[0-9๐-๙]+\)\s*)?(?:พ\.?\s?ศ\.?|พุทธศักราช)\s*[0-9๐-๙]{4,5}")


def _title_goes_on(found: Sequence[Row], i: int) -> bool:
    row, before = found[i], found[i - 1]
    if _YEAR_LINE.fullmatch(row.text):
        return True
    if row.ruled or OPENER.match(row.text) or row.name is not None or item_of(row.text):
        return False
    if row.gap or re.match(r"อาศัยอำนาจ|ข้อ\s|ตาม|โดย", row.text):
        return False
    return len(row.text) < 110 and len(before.text) < 130 and (row.line.indent >= 4 or len(row.text) < 60)


def _running(document: Document, form: Form, found: list[Row]) -> Layout:
    tail = ending(document.text, found, 0, form) if form is Form.MINUTES else Ending(len(found))
    return Layout(
        document,
        form,
        tuple(found),
        head=(),
        fields={},
        body=paragraphs(document.text, found[: tail.body_end]),
        signature=tail.signature,
        footer=tail.footer,
        after=tail.after,
    )


_ENCLOSURE = re.compile(r"\(?สำเนา\)?$|ประกาศ[ก-ฮ]|คำสั่?ง[ก-ฮ]|ระเบียบ|สิ่งที่ส่งมาด้วย|เอกสารแนบ|บันทึกข้อความ")


def endorsement(layout: Layout) -> Flow | None:
    """What a superior wrote below a memorandum (เกษียนหนังสือ), or None."""
    if layout.form is not Form.MEMO or not layout.after:
        return None
    written = _without_names(takewhile(lambda row: not _ENCLOSURE.match(row.text), layout.after[:12]))
    return paragraphs(layout.text, written) if written else None


def _without_names(found: Iterable[Row]) -> list[Row]:
    """The rows without the names and positions below what each of several superiors wrote."""
    kept: list[Row] = []
    signed = False
    for row in found:
        signed = is_name(row.text) or (signed and item_of(row.text) is None and row.name is None)
        if not signed:
            kept.append(row)
    return kept
