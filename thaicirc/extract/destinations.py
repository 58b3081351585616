"""Where the result of a task is to be sent: an office, an e-mail address, a web form."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon import agency_prefix_pattern
from thaicirc.spans import Span, line_end

_ADDRESS = re.compile(
    r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+|(?:https?://|www\.)[^\s<>\"“”\u0e01-\u0e5b()]+"
)
_BEHIND = 160  # how far behind its deadline a task may still say where to send


_SENDS = re.compile(r"ส่ง(?!เสริม|ผล(?:ให้|ต่อ|กระทบ))|แจ้ง|รายงาน|เสนอ|ยื่?น|สมัคร|ลงทะเบียน|ตอบ|ยืนยัน|กรอก|บันทึก|อัปโหลด|อัพโหลด")
#: Words of agencies that begin other words as well: งาน, วัดผล, สภาพ.
_NO_OFFICE = r"(?!งาน|วัด|สภาพ|หน่วย|ส่วนราชการ|กลุ่มเป้า|ศูนย์กลาง|จังหวัดละ|อำเภอละ)"


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:ส่ง|เสนอ)(?:กลับ)?|(?:(?<!ขอ)(?<!เพื่อ)ให้|ไปยัง|มายัง|ถึง|ต่อ|ด้วยตนเอง\s?(?:ที่|ณ))\s?)"
        rf"(?P<office>{_NO_OFFICE}(?:{agency_prefix_pattern()})"
        r"(?:(?!ทราบ|ภายใน|เพื่อ|ทางไปร|ทางโทร|พิจารณา|ดำเนินการ|โดย|ต่อไป|รวบรวม|ก่อน|ได้ที่|ตรวจสอบ|ตาม|ผ่าน)[ก-๎])*"
        r"(?:\s(?:จังหวัด|กรม|กระทรวง|สำนักงาน|สำนัก|กอง)[ก-๎]+)?(?:\s?(?:ก\.พ\.(?:ร\.)?|เขต\s?[0-9๐-๙]+))?)"
    )


def find_destinations(text: str, action: Span, end: int, limit: int) -> list[Span]:
    """The places an action goes to: the office named in it, and addresses up to the end of its sentence.

    >>> text = "จัดส่งแบบสำรวจให้กรมที่ดินทราบ ภายในวันที่ ๕ มีนาคม ๒๕๖๗ ทาง survey@dol.go.th"
    >>> [span.of(text) for span in find_destinations(text, Span(0, 30), 57, len(text))]
    ['กรมที่ดิน', 'survey@dol.go.th']
    """
    found: list[Span] = []
    if not _SENDS.search(text, action.start, action.end):
        return found
    offices = list(_office().finditer(text, action.start, action.end))
    if offices:
        found.append(Span(*offices[-1].span("office")))
    stop = min(limit, end + _BEHIND, line_end(text, end))
    for address in _ADDRESS.finditer(text, action.start, max(stop, action.end)):
        found.append(Span(address.start(), address.start() + len(address[0].rstrip(".,;:"))))
    return found
