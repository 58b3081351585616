"""Urgency (ชั้นความเร็ว) and secrecy (ชั้นความลับ) of a document.

Saraban Regulation B.E. 2526, clause 28: ด่วนที่สุด, ด่วนมาก, ด่วน, printed large above the number; Regulation on
Official Secrets B.E. 2544, clause 12: ลับที่สุด, ลับมาก, ลับ, at the head and foot of the page.
"""

from __future__ import annotations

import re

from thaicirc.layout import Form, Layout, segments
from thaicirc.records import Secrecy, Urgency
from thaicirc.spans import Found, Span

_MARK = "[\u0e34-\u0e37\u0e47-\u0e4e]*"
_URGENCY = re.compile(rf"[(\[]?\s*ด{_MARK}วน{_MARK}\s?(?P<degree>ท{_MARK}\s?สุด{_MARK}|มาก)?\s*[)\]]?(?=\s|$|ที)")
_SECRECY = re.compile(rf"[(\[\-–]?\s*ล{_MARK}[ัิ]?บ{_MARK}\s?(?P<degree>ท{_MARK}\s?สุด{_MARK}|มาก)?\s*[)\]\-–]?")
_FORMS = (Form.LETTER, Form.MEMO, Form.STAMPED)


def _degree(text: str | None) -> int:
    return 0 if not text else 1 if text.startswith("มาก") else 2


def find_urgency(layout: Layout) -> Found[Urgency] | None:
    """How urgent the document says it is, or None."""
    if layout.form not in _FORMS:
        return None
    degrees = (Urgency.URGENT, Urgency.VERY_URGENT, Urgency.MOST_URGENT)
    for row in layout.head:
        for span in segments(layout.text, row.span):
            match = _URGENCY.match(layout.text, span.start, span.end)
            if match and (match.end() == span.end or layout.text[match.end() : span.end].lstrip().startswith("ที")):
                place = Span(*match.span())
                return Found(match[0], degrees[_degree(match["degree"])], place, "urgency.mark")
    return None


def find_secrecy(layout: Layout) -> Found[Secrecy] | None:
    """How secret the document says it is, or None."""
    if layout.form not in _FORMS:
        return None
    degrees = (Secrecy.CONFIDENTIAL, Secrecy.SECRET, Secrecy.TOP_SECRET)
    for row in (*layout.head, *layout.footer, *layout.after):
        for span in segments(layout.text, row.span):
            match = _SECRECY.fullmatch(layout.text, span.start, span.end)
            if match:
                return Found(match[0], degrees[_degree(match["degree"])], span, "secrecy.mark")
    return None
