"""The form of a document (แบบหนังสือราชการ), told from its headings and field names.

The Saraban Regulation B.E. 2526 prescribes eleven forms in its annex; news has none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from thaicirc.layout.keywords import skeleton
from thaicirc.layout.rows import Row


class Form(StrEnum):
    """How a document is laid out."""

    LETTER = "letter"  # หนังสือภายนอก
    MEMO = "memo"  # บันทึกข้อความ
    STAMPED = "stamped"  # หนังสือประทับตรา
    ORDER = "order"  # คำสั่ง
    REGULATION = "regulation"  # ระเบียบ, ข้อบังคับ
    ANNOUNCEMENT = "announcement"  # ประกาศ, แถลงการณ์
    MINUTES = "minutes"  # รายงานการประชุม
    PROSE = "prose"  # news, web pages, anything else


_HEADING_ROWS = 12
_REGULATION = re.compile(r"(?:ร่าง\s*)?(?:ระเบียบ|ข้อบังคับ|ข้อบัญญัติ|กฎกระทรวง|เทศบัญญัติ)(?!วาระ)")
_MINUTES = re.compile(r"\(?(?:ร่าง)?\)?\s*(?:รายงาน|บันทึก)(?:การ|ผลการ)ประชุม")
_ORDER = re.compile(r"(?:\(สำเนา\)\s*|สำเนา)?คำสั่?ง(?!เก)")
_ANNOUNCEMENT = re.compile(r"(?:ประกาศ|แถลงการณ์|แจ้งความ)(?!ผล|ณ|รับสมัคร|ราย)")
#: What news says of an announcement, which an announcement does not say of itself.
_REPORTED = re.compile(r"เปิดเผยว่า|กล่าวว่า|เผยว่า|เปิดเผยถึง|กล่าวถึง|ให้สัมภาษณ์")


def form_of(rows: Sequence[Row]) -> Form:
    """The form of the document that these lines make."""
    head = rows[:_HEADING_ROWS]
    names = {row.name for row in rows[:60]}
    if any(_contains_title(row.text) for row in head):
        return Form.MEMO
    if any(_MINUTES.match(row.text) for row in rows[:4]) and ({"attendees", "agenda"} & {r.name for r in rows}):
        return Form.MINUTES
    if _department_leads(rows):
        return Form.MEMO
    if _is_cover_note(rows):
        return Form.MEMO
    issued = _issued(rows)
    if issued is not None:
        return issued
    if ("recipient" in names or _has(rows, "closing")) and (
        "subject" in names or ("recipient" in names and _has(rows, "closing"))
    ):
        return Form.LETTER
    if "to" in names and not _has(rows, "closing") and _numbered(head):
        return Form.STAMPED
    if "to" in names and _has(rows, "closing"):
        return Form.LETTER
    return Form.PROSE


def _department_leads(rows: Sequence[Row]) -> bool:
    """Whether the line of the agency (ส่วนราชการ) stands above the subject, as it does in a memorandum alone.

    Below it a line may begin with หน่วยงาน only because it was broken there.
    """
    subject = next((i for i, row in enumerate(rows[:60]) if row.name == "subject"), 0)
    return any(row.name == "department" for row in rows[: min(subject, _HEADING_ROWS)])


def _is_cover_note(rows: Sequence[Row]) -> bool:
    """``เรียน … เพื่อโปรดทราบ`` signed at once, without a subject: a note that circulates what is below it."""
    at = next((i for i, row in enumerate(rows[:8]) if row.name == "recipient"), None)
    if at is None or not _numbered(rows[:at]) or any(row.name == "subject" for row in rows[:at]):
        return False
    return any(_SIGNED.match(row.text) for row in rows[at + 1 : at + 4])


_SIGNED = re.compile(r"\((?:นาย|นาง|พ\.|พล|ว่าที่|ดร\.|ร้อย|น\.ส\.)[^()]+\)$")


def _contains_title(text: str) -> bool:
    return len(text) < 120 and any(word in skeleton(text) for word in ("บนทกขอความ", "บนทกขอคจาม"))


def _has(rows: Sequence[Row], name: str) -> bool:
    return any(row.name == name for row in rows)


def _numbered(head: Sequence[Row]) -> bool:
    return any(re.match(r"ที่?\s*[ก-ฮ]", row.text) for row in head)


def _issued(rows: Sequence[Row]) -> Form | None:
    """Order, regulation or announcement: a heading of that name, or the formula that dates one."""
    heads = [row for row in rows[:_HEADING_ROWS] if len(row.text) < 220]
    closing = next((row.name for row in reversed(rows) if row.name in ("order_date", "announcement_date")), None)
    has_letter = any(row.name in ("recipient", "closing") for row in rows[:40])
    for row in [] if has_letter else heads:
        if _REPORTED.search(row.text):
            continue
        if _REGULATION.match(row.text) and closing != "order_date":
            return Form.REGULATION
        if _ORDER.match(row.text) and closing != "announcement_date":
            return Form.ORDER
        if _ANNOUNCEMENT.match(row.text) and closing != "order_date" and _announces(row, rows, closing):
            return Form.ANNOUNCEMENT
    if has_letter:
        return None
    return {"order_date": Form.ORDER, "announcement_date": Form.ANNOUNCEMENT}.get(closing or "")


def _announces(heading: Row, rows: Sequence[Row], closing: str | None) -> bool:
    if closing == "announcement_date":
        return True
    later = [row for row in rows[: _HEADING_ROWS + 3] if row.span > heading.span]
    subject = any(row.name == "subject" or row.text.startswith("ว่าด้วย") for row in later[:3])
    return subject or (len(heading.text) < 120 and bool(later) and later[0].ruled)
