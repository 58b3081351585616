"""Where one document of a file ends and the next begins: letters one after another, enclosures behind a letter.

Offices keep a letter with all it encloses, or a day's memos, in one file. A new document is told from its head (แบบหนังสือ,
annex of the Saraban Regulation B.E. 2526); an enclosure (สิ่งที่ส่งมาด้วย) from its mark, from its title, which the letter's
list of attachments names, or from its standing on a page of its own behind a letter that is signed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from thaicirc.document import Document
from thaicirc.layout.forms import Form, form_of
from thaicirc.layout.keywords import skeleton
from thaicirc.layout.noise import is_page_number
from thaicirc.layout.rows import Row, rows
from thaicirc.layout.signatures import is_name
from thaicirc.numerals import to_arabic
from thaicirc.spans import Span

_HEAD = 14  # rows that hold a letter's head
_HEAD_ROWS = 45  # rows of a letter in which its list of attachments ends
_LEAST_TITLE = 8
_LEAST_ROWS = 4  # a note that passes on what is below it has no more
_TITLE = 4  # rows at a page's top that hold a heading
_LONGEST_HEADING = 110
_NUMBERED = re.compile(r"ที่?\s*[ก-ฮ]{1,4}\.?\s?\(?[0-9๐-๙]")
_ISSUED = re.compile(r"[(“\"]?\s*(?:สำเนา)?\s*[)”\"]?\s*(?:คำสั่ง|ประกาศ|ระเบียบ(?!วาระ)|ข้อบังคับ)(?=[ก-ฮ])")
_ISSUED_NUMBER = re.compile(r"ที่?\s*(?:[ก-ฮ]+\.?\s*)?[0-9๐-๙_. …]*\s*/\s*[0-9๐-๙]{4}")
_COPY = re.compile(r"[(\[]?\s*(?:สำเนา|คู่ฉบับ)\s*[)\]]?")
_MARK = re.compile(
    r"[(\[“]?\s*(?:สิ่งที่ส่งมาด้วย|สิ่งที่แนบมาด้วย|เอกสาร(?:แนบ|ประกอบ|หมายเลข)(?:ท้าย\S{2,30})?|ภาคผนวก|ผนวก)"
    r"\s*(?:ลำดับที่|หมายเลข|ที่)?\s*(?P<number>[0-9๐-๙]{1,2}|[ก-ฮ](?![ก-๎]))?\s*[.)\]”]?"
)
#: Headings that only an enclosure bears.
_ATTACHED = re.compile(
    r"(?:แบบ(?:ตอบรับ|รายงาน|ฟอร์ม|สำรวจ|สอบถาม|แสดงความ)|กำหนดการ|ระเบียบวาระการประชุม|(?:บัญชี)?รายชื่อ|รายละเอียด(?:แนบท้าย|ประกอบ)|ตาราง"
    r"|บัญชี(?:แนบ)?ท้าย)"
)
_ENDS = ("closing", "order_date", "announcement_date")
_LETTERS = (Form.LETTER, Form.MEMO, Form.STAMPED)


class Role(StrEnum):
    """What a part of a file is."""

    DOCUMENT = "document"
    ENCLOSURE = "enclosure"


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file, or what one encloses: its own stretch of the text, its mark's number where it has one."""

    document: Document
    role: Role
    span: Span
    title: str = ""
    number: int | None = None

    @property
    def pages(self) -> list[int]:
        """The numbers of its pages in the file."""
        return [page.number for page in self.document.pages]


def split(document: Document) -> tuple[Part, ...]:
    """The documents and enclosures that a text holds, in their order; a text that is one document comes back whole.

    >>> letter = "ที่ มท ๐๑๐๑/๗\\nเรื่อง ขอข้อมูล\\nเรียน ท่าน\\nด้วยกรม\\nขอแสดงความนับถือ\\n(นายก ใจดี)\\nอธิบดี"
    >>> [(part.role.value, part.pages) for part in split(Document.from_text(letter + "\\fสิ่งที่ส่งมาด้วย\\nแบบตอบรับ"))]
    [('document', [1]), ('enclosure', [2])]
    """
    found = rows(document)
    on = [document.page_of(row.span.start) for row in found]
    tops = _tops(document, on)
    begun: list[tuple[int, Role]] = [(0, Role.DOCUMENT)]
    for i in range(1, len(found)):
        head = [row for row, page in zip(found[i : i + _HEAD], on[i : i + _HEAD], strict=True) if page == on[i]]
        role = _begins(found, begun[-1], i, head, top=i in tops)
        if role is not None:
            begun.append((i, role))
    if len(begun) == 1:
        return (Part(document, Role.DOCUMENT, Span(0, len(document.text))),)
    bounds = [0, *(_line_start(document.text, found[i].span.start) for i, _ in begun[1:]), len(document.text)]
    return tuple(
        _part(document, found, Span(start, end), i, role)
        for (i, role), start, end in zip(begun, bounds, bounds[1:], strict=False)
    )


def _tops(document: Document, on: Sequence[int]) -> set[int]:
    """The rows that stand first on their pages, but for pages that go on by their own number (- ๒ -)."""
    first = {page: i for i, page in reversed(list(enumerate(on)))}
    return {i for page, i in first.items() if not _goes_on(document, page)}


def _goes_on(document: Document, number: int) -> bool:
    page = next(page for page in document.pages if page.number == number)
    line = next((line for line in page.span.of(document.text).split("\n") if line.strip()), "").strip()
    counted = re.sub("[^0-9]", "", to_arabic(line)) if is_page_number(line) else ""
    return bool(counted) and int(counted) > 1


def _begins(found: Sequence[Row], last: tuple[int, Role], i: int, head: Sequence[Row], *, top: bool) -> Role | None:
    """What begins with row ``i``, whose page goes on with ``head``, if anything does."""
    start, role = last
    if top and _is_head(head):
        return Role.DOCUMENT
    if not top and not _is_strong_head(head):
        return None  # most rows: what stands before them is not looked at
    so_far = found[start:i]
    if not top:
        begins = len(so_far) > _LEAST_ROWS and _is_finished(so_far) and _is_letter(so_far)
        return Role.DOCUMENT if begins else None
    if role is Role.DOCUMENT and not _is_finished(so_far) and not _is_mark(found[i]):
        return None
    if _is_mark(found[i]) or _ATTACHED.match(found[i].text) or _is_listed(found[i], found[:_HEAD_ROWS]):
        return Role.ENCLOSURE
    return Role.ENCLOSURE if role is Role.DOCUMENT and _is_letter(so_far) else None


def _is_head(head: Sequence[Row]) -> bool:
    """Whether rows at a page's top are the head of a letter, memo, order or announcement."""
    top = head[:_TITLE]
    if any("บนทกขอความ" in skeleton(row.text) and len(row.text) < _LONGEST_HEADING for row in top):
        return True
    if any(_is_issued(head, i) for i in range(len(top))):
        return True
    return _is_strong_head(head[1:]) or _is_strong_head(head)


def _is_strong_head(head: Sequence[Row]) -> bool:
    """Whether rows begin a document beyond doubt, wherever they stand: number, subject and addressee follow each other."""
    if head and _COPY.fullmatch(head[0].text):
        head = head[1:]
    if not head:
        return False
    first = head[0].text
    if "บนทกขอความ" in skeleton(first) and len(first) < _LONGEST_HEADING:
        return any(row.name in ("department", "subject") for row in head[:6])
    if _is_issued(head, 0):
        return any(_ISSUED_NUMBER.match(row.text) for row in head[1:4])
    names = {row.name for row in head}
    return bool(_NUMBERED.match(first)) and "subject" in names and bool({"recipient", "to"} & names)


def _is_issued(head: Sequence[Row], i: int) -> bool:
    text = head[i].text
    if not _ISSUED.match(text) or len(text) > _LONGEST_HEADING:
        return False
    return any(row.name == "subject" or row.text.startswith("ว่าด้วย") for row in head[i + 1 : i + 4])


def _is_listed(row: Row, head: Sequence[Row]) -> bool:
    """Whether the letter's list of attachments, which stands in its head, has a row's text."""
    title = skeleton(row.text)
    after = next((i for i, each in enumerate(head) if each.name == "attachments"), len(head))
    return len(title) >= _LEAST_TITLE and title in "".join(skeleton(each.text) for each in head[after:])


def _is_mark(row: Row) -> bool:
    match = _MARK.fullmatch(row.text) or (_MARK.match(row.text) if len(row.text) < 60 else None)
    return match is not None and (row.line.indent > 8 or match.end() >= len(row.text) - 2)


def _is_finished(so_far: Sequence[Row]) -> bool:
    """Whether a document was closed or signed."""
    return any(row.name in _ENDS or is_name(row.text) for row in so_far[2:])


def _is_letter(so_far: Sequence[Row]) -> bool:
    return form_of(list(so_far)) in _LETTERS


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\f", 0, at)) + 1


def _part(document: Document, found: Sequence[Row], span: Span, first: int, role: Role) -> Part:
    part = document.part(span)
    if role is Role.DOCUMENT:
        return Part(part, role, span)
    head = [row for row in found[first : first + _TITLE] if row.span.end <= span.end]
    mark = _MARK.match(head[0].text) if head and _is_mark(head[0]) else None
    number = to_arabic(mark["number"]) if mark and mark["number"] else ""
    titled = head[1:] if mark and mark.end() >= len(head[0].text) - 2 else head
    title = titled[0].text[mark.end() if mark and titled[0] is head[0] else 0 :].strip() if titled else ""
    return Part(part, role, span, title=title, number=int(number) if number.isdigit() else None)
