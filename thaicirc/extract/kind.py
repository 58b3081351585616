"""The kind of a document (ชนิดของหนังสือ), from its form and, for running text, from whose voice speaks.

Saraban Regulation B.E. 2526, clauses 10-25. News is told from a call in the agency's own voice by its reporting
verbs: เปิดเผยว่า, กล่าวว่า, เป็นประธาน.
"""

from __future__ import annotations

import re

from thaicirc.layout import Form, Layout
from thaicirc.records import Kind
from thaicirc.spans import Found, Span

_BY_FORM = {
    Form.LETTER: Kind.EXTERNAL_LETTER,
    Form.MEMO: Kind.MEMORANDUM,
    Form.STAMPED: Kind.STAMPED_LETTER,
    Form.ORDER: Kind.ORDER,
    Form.REGULATION: Kind.REGULATION,
    Form.ANNOUNCEMENT: Kind.ANNOUNCEMENT,
    Form.MINUTES: Kind.MINUTES,
}
_REPORTING = re.compile(
    r"เปิดเผยว่า|เปิดเผยถึง|กล่าวว่า|กล่าวถึง|กล่าวเพิ่มเติม|กล่าวต่อ|เผยว่า|ระบุว่า"
    r"|ชี้แจงว่า|ให้สัมภาษณ์|เป็นประธาน|เข้าร่วมประชุม|ร่วมประชุม"
    r"|ลงพื้นที่|ให้การต้อนรับ|มอบหมายให้\s?(?:นาย|นาง|ดร\.|พล)|ได้จัดประชุม|เข้าร่วม(?:การ|กิจกรรม|งาน|พิธี)"
)
_CALL = re.compile(
    r"ขอเชิญ|เชิญชวน|รับสมัคร|เปิดรับ|ประกวด|ขอแจ้ง|แจ้งเตือน|แจ้งกำหนด|ประกาศ|ขอความร่วมมือ"
    r"|ขอประชาสัมพันธ์"
)
_LEAST_NEWS = 120


def find_kind(layout: Layout) -> Found[Kind]:
    """The kind; ``OTHER`` where nothing tells."""
    if layout.form in _BY_FORM:
        span = _title_span(layout)
        return Found(span.of(layout.text), _BY_FORM[layout.form], span, f"kind.{layout.form}")
    text = layout.body.text
    reporting, call = _REPORTING.search(text), _CALL.search(text[:600])
    first = layout.rows[0].span if layout.rows else Span(0, 0)
    if call and not reporting:
        span = layout.body.back(Span(*call.span()))
        return Found(span.of(layout.text), Kind.ANNOUNCEMENT, span, "kind.call", 0.7)
    if reporting or len(text) >= _LEAST_NEWS:
        span = layout.body.back(Span(*reporting.span())) if reporting else first
        return Found(span.of(layout.text), Kind.NEWS, span, "kind.report", 0.9 if reporting else 0.5)
    return Found(first.of(layout.text), Kind.OTHER, first, "kind.unknown", 0.3)


def _title_span(layout: Layout) -> Span:
    for row in layout.rows[:15]:
        if row.name in ("memo_title", "subject", "to") or row.text.startswith(("คำสั่ง", "ประกาศ", "ระเบียบ", "รายงาน")):
            return row.span
    return layout.rows[0].span if layout.rows else Span(0, 0)
