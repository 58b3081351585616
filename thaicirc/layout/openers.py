"""Words that open the body of a letter, and the paragraphs of running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thaicirc.layout.flow import Flow, FlowBuilder
from thaicirc.layout.rows import Row, item_of

#: How officials begin (ข้อความ, Saraban Regulation, annex 1: ภาคเหตุ opens with one of these).
OPENER = re.compile(
    r"(?:ด้วย(?!ความ)|เนื่องด้วย|เนื่องจาก|เนื่องใน|สืบเนื่อง|อนุสนธิ|ตามที่|ตามที(?=\s?[ก-ฮ])"
    r"|ตามหนังสือ|ตามคำสั่ง|ตามวิทยุ|ตามโทรสาร"
    r"|ตามประกาศ|ตามมติ|ตามบันทึก|ตามพระราช|ตามกรอบ|ตามระเบียบ|ตามแผน|ตามโครงการ|ตามนัย"
    r"|ตามข้อ|ตาม\s|โดยที่|บัดนี้|เพื่อให้|เพื่อเป็นการ"
    r"|ข้าพเจ้า|กระผม|ดิฉัน|ในการนี้|ในโอกาส|ปัจจุบัน|จึงเรียน"
    r"|(?:[0-9๐-๙]{1,2}[.)]?\s*)(?:เรื่องเดิม|เรืองเดิม|ต้นเรื่อง|ความเป็นมา|ข้อเท็จจริง"
    r"|ตาม)|เรื่องเดิม|เรืองเดิม|ต้นเรื่อง|ความเป็นมา)"
)
_CLOSES = re.compile(r"จึง(?:กราบ)?เรียนมา")
#: ``กรม…พิจารณาแล้ว``: the second part of a letter begins.
_CONSIDERED = re.compile(r"\S{3,60}?พิจารณาแล้ว(?:เห็น|\s|,)")
_GO_ON = ("นี้", "ว่า", "และ", "โดย", "ซึ่ง", "ด้วย", "ให้", "เมื่อ", "กับ", "ของ")
_BATCH = re.compile(r"(?:รุ่น|กลุ่ม|ระยะ|งวด)ที่?\s?[0-9๐-๙]{1,2}\s")
_WEB = 160


def width_of(rows: Sequence[Row]) -> int:
    """The width, in characters, that running text was set to; 0 where lines were not broken at all."""
    lengths = sorted(len(row.text) for row in rows)
    if not lengths:
        return 0
    width = lengths[min(len(lengths) * 9 // 10, len(lengths) - 1)]
    return 0 if width > _WEB else width


def paragraphs(text: str, rows: Sequence[Row], *, letter: bool = False) -> Flow:
    """The lines as running text, one paragraph a line; lines that the margin broke are joined."""
    width = width_of(rows)
    least = 0.65 if letter else 0.8
    indented = sum(row.line.indent >= 4 for row in rows) >= 2 or sum(row.gap for row in rows) >= 3
    builder = FlowBuilder(text)
    previous: Row | None = None
    for row in rows:
        if previous is not None and not _runs_on(previous, row, width, indented, least):
            builder.end_paragraph()
        builder.add(row.span)
        previous = row
    return builder.flow()


def _runs_on(before: Row, row: Row, width: int, indented: bool, least: float) -> bool:
    """Whether a line carries on the sentence of the line before it."""
    if not width or len(before.text) > _WEB or item_of(row.text):
        return row.page_break and not item_of(row.text) and not OPENER.match(row.text) and row.line.indent < 4
    if row.gap or row.ruled:
        return row.page_break and not OPENER.match(row.text) and row.line.indent <= before.line.indent
    if row.line.indent > before.line.indent + 3 and not item_of(before.text):
        return False
    if re.match(r"(?:โดย|ให้)?มี(?:อำนาจ)?หน้าที่?", row.text):
        return False
    if OPENER.match(row.text) and (row.line.indent > before.line.indent or _CLOSES.match(row.text)):
        return False
    if indented and row.line.indent == 0 and before.line.indent >= 4:
        return True
    filled = len(before.text) + before.line.indent
    if _BATCH.match(row.text) or (_CONSIDERED.match(row.text) and not before.text.endswith(_GO_ON)):
        return False
    return filled >= (0.6 if before.line.indent > row.line.indent or indented else least) * width
