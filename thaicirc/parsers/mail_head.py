"""The text of a message and its header → a text that begins with the day and the subject, where it did not itself."""

from __future__ import annotations

import datetime as dt
import re

from thaicirc.numerals import format_date

#: Thailand has one time and no summer time (พระราชบัญญัติเวลา พ.ศ. ๒๔๖๒).
_BANGKOK = dt.timezone(dt.timedelta(hours=7))
_ANSWERS = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|ตอบ(?:กลับ)?|ส่งต่อ)\s*:)+", re.IGNORECASE)
#: A text that has a head of its own, as a letter that was copied into the message.
_OWN = re.compile(r"^[ \t]*(?:เรื่อง|ที่|บันทึกข้อความ|ส่วนราชการ)(?=\s|:|$)", re.MULTILINE)


def headed(text: str, subject: str | None, sent: dt.datetime | None) -> str:
    """The text with its day and subject before it, unless it begins as a letter does.

    >>> headed("ขอเชิญประชุมค่ะ", "Re: เชิญประชุม", dt.datetime(2024, 2, 8, 20, 0, tzinfo=dt.timezone.utc)).splitlines()
    ['วันที่  9 กุมภาพันธ์ 2567', '', 'เรื่อง  เชิญประชุม', '', 'ขอเชิญประชุมค่ะ']
    >>> headed("เรื่อง  เชิญประชุม", "Fwd: เชิญประชุม", None)
    'เรื่อง  เชิญประชุม'
    """
    if not text.strip() or _OWN.search(text):
        return text
    lines = []
    if sent is not None:
        day = sent.astimezone(_BANGKOK).date() if sent.tzinfo else sent.date()
        lines.append(f"วันที่  {format_date(day, digits='arabic')}\n")
    title = _ANSWERS.sub("", subject or "").strip()
    if title:
        lines.append(f"เรื่อง  {title}\n")
    return "\n".join([*lines, text])
