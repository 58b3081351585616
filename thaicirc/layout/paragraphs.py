"""Printed lines told apart into paragraphs: which line carries on the sentence above it, and which begins anew."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thaicirc.layout.flow import Flow, FlowBuilder
from thaicirc.layout.openers import OPENER
from thaicirc.layout.rows import Row, item_of

_CLOSES = re.compile(r"จึง(?:กราบ)?เรียนมา")
#: ``กรม…พิจารณาแล้ว``: the second part of a letter begins.
_CONSIDERED = re.compile(r"\S{3,60}?พิจารณาแล้ว(?:เห็น|\s|,)")
_GO_ON = ("นี้", "ว่า", "และ", "โดย", "ซึ่ง", "ด้วย", "ให้", "เมื่อ", "กับ", "ของ")
_BATCH = re.compile(r"(?:รุ่น|กลุ่ม|ระยะ|งวด)ที่?\s?[0-9๐-๙]{1,2}\s|สอบ(?:ข้อเขียน|สัมภาษณ์|ปฏิบัติ|ภาค)[^\n]{0,40}?วัน")
_WEB = 160
#: ``… ความละเอียดแจ้งแล้ว นั้น`` closes the first part of a letter (ภาคเหตุ).
_TOLD = re.compile(r"(?:\s|แล้ว|กล่าว)นั้?น$")
#: What opens a sentence wherever it stands; at the head of a line below one that had room left, a paragraph.
_OPENS_SENTENCE = re.compile(
    r"ในการนี้|อนึ่ง|บัดนี้|ดังนั้น|เพื่อให้|ในโอกาสนี้|จึงขอ|ทั้งนี้\s|เนื่องจาก|(?:เมื่อ)?วันที่\s?[0-9๐-๙]{1,2}\s[ก-๎.]+\s?[0-9๐-๙]{2,4}|ให้(?=คณะกรรมการ|คณะทำงาน|ผู้มี|ผู้เข้า|ข้าราชการ)"
)
#: What minutes say of each matter begins a paragraph.
_MINUTED = re.compile(
    r"มติที่ประชุม|ที่ประชุม\s?(?:รับทราบ|มีมติ|เห็นชอบ|รับรอง)|(?:ระเบียบ)?วาระที่\s?[0-9๐-๙]|(?:เลิก|ปิด)(?:การ)?ประชุม"
)
#: The second half of a range of days or hours that the margin broke: ``- ๑๕.๐๐ น.`` is no entry of a list.
_RANGE_GOES_ON = re.compile(r"[-–]\s?[0-9๐-๙]{1,2}(?:[.:][0-9๐-๙]{2}\s|\s[ก-๎.]{3,10}\s[0-9๐-๙]{2,4})")
_ADDRESS = re.compile(r"https?://|www\.|[A-Za-z0-9._%+\-]+@")
_BREAKS_OFF = re.compile(r"(?:ภายใน|ใน|เมื่อ|ระหว่าง|ก่อน|ถึง|ตั้งแต่|และ|ณ|ลง|นับแต่|ของ|โดย|ว่า)$")
_BY_WAY_OF = re.compile(r"(?:เว็บไซต์|ทาง|ผ่าน|ที่|อิเล็กทรอนิกส์|ระบบ)$")
_LISTS = re.compile(r"(?:ดัง|ต่อไป)นี้$")
_FILLED = 0.9
_EVEN = 0.85  # of the width
_ENOUGH = 6  # lines to judge by
_TABLE_ROW = re.compile(r"[0-9๐-๙]{1,2}\s{2,}\S")
_HAS_DUTIES = re.compile(r"(?:โดย|ให้)?มี(?:อำนาจ)?หน้าที่?")
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")


def columns(text: str) -> int:
    """How many columns a text takes when it is set: marks above and below the line take none.

    >>> columns("ที่ประชุม"), len("ที่ประชุม")
    (6, 9)
    """
    return len(_MARKS.sub("", text))


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text was set: its width in columns (0: lines not broken at all), the share of it that a broken line fills,
    whether anything is set in, and how far the first line of a paragraph is (0: not)."""

    width: int
    least: float
    indented: bool
    first: int


def paragraphs(text: str, rows: Sequence[Row], *, letter: bool = False) -> Flow:
    """The lines as running text, one paragraph a line; lines that the margin broke are joined."""
    lengths = [columns(row.text) for row in rows]
    width = _width(lengths)
    indented = sum(row.line.indent >= 4 for row in rows) >= 2 or sum(row.gap for row in rows) >= 3
    least = _EVEN if _evenly_set(lengths, width) else 0.65 if letter else 0.8
    setting = _Setting(width, least, indented, _first_line(rows))
    builder = FlowBuilder(text)
    previous: Row | None = None
    filled = 0
    for row, length in zip(rows, lengths, strict=True):
        if previous is not None and not _runs_on(previous, row, filled, setting):
            builder.end_paragraph()
        builder.add(row.span)
        previous, filled = row, row.line.indent + length
    return builder.flow()


def _width(lengths: Sequence[int]) -> int:
    """The width that running text was set to; 0 where lines were not broken at all."""
    if not lengths:
        return 0
    width = sorted(lengths)[min(len(lengths) * 9 // 10, len(lengths) - 1)]
    return 0 if width > _WEB else width


def _evenly_set(lengths: Sequence[int], width: int) -> bool:
    """Whether nearly every line that the margin broke fills the width, so that a line with some room left ends a paragraph."""
    long = [length for length in lengths if length >= 0.65 * width]
    return len(long) >= _ENOUGH and sum(length >= _EVEN * width for length in long) >= 0.9 * len(long)


def _first_line(rows: Sequence[Row]) -> int:
    """How far the first line of a paragraph is set in, where the lines below it are not; 0 where it is not so."""
    above = Counter(
        before.line.indent
        for before, row in itertools.pairwise(rows)
        if before.line.indent >= 4 and row.line.indent == 0 and not row.gap
    )
    indent, often = above.most_common(1)[0] if above else (0, 0)
    return indent if often >= 2 and often >= 0.6 * above.total() else 0


def _runs_on(before: Row, row: Row, filled: int, setting: _Setting) -> bool:
    """Whether a line carries on the sentence of the line before it, which was filled so far."""
    if setting.first and row.line.indent == setting.first and filled < _EVEN * setting.width:
        return False
    if _RANGE_GOES_ON.match(row.text) or (_ADDRESS.match(row.text) and _BY_WAY_OF.search(before.text) and not row.gap):
        return True
    if not setting.width or len(before.text) > _WEB or item_of(row.text):
        return row.page_break and not item_of(row.text) and not OPENER.match(row.text) and row.line.indent < 4
    if row.gap or row.ruled:
        return row.page_break and not OPENER.match(row.text) and row.line.indent <= before.line.indent
    if row.line.indent > before.line.indent + 3 and not item_of(before.text):
        return False
    if _HAS_DUTIES.match(row.text) or _MINUTED.match(row.text) or _LISTS.search(before.text):
        return False
    if OPENER.match(row.text) and (row.line.indent > before.line.indent or _CLOSES.match(row.text)):
        return False
    if setting.indented and row.line.indent == 0 and before.line.indent >= 4:
        return True
    if _begins_anew(before, row, filled < _FILLED * setting.width):
        return False
    least = 0.6 if before.line.indent > row.line.indent or setting.indented else setting.least
    return filled >= least * setting.width


def _begins_anew(before: Row, row: Row, room: bool) -> bool:
    """Whether the words on either side of the line end show a new paragraph; ``room`` where the line above had some left."""
    if _TOLD.search(before.text) or _BATCH.match(row.text) or _TABLE_ROW.match(row.text):
        return True
    if room and _OPENS_SENTENCE.match(row.text) and not _BREAKS_OFF.search(before.text):
        return True
    return _CONSIDERED.match(row.text) is not None and not before.text.endswith(_GO_ON)
