"""Who signed (ผู้ลงนาม): the name in brackets below the signature, and the position below it.

Saraban Regulation B.E. 2526, annex 1: ลงชื่อ, full name in brackets, position; clause 38 and the Act on the Organisation
of State Administration B.E. 2534, section 38, for ปฏิบัติราชการแทน and รักษาราชการแทน.
"""

from __future__ import annotations

import re
from functools import cache

from thaicirc.layout import Form, Layout, Row, join
from thaicirc.layout.signatures import is_name
from thaicirc.lexicon import position_pattern, title_pattern
from thaicirc.names import corrected
from thaicirc.records import Signatory
from thaicirc.spans import Found, Reading, Span

_NAME = re.compile(r"\(\s*(?P<name>[^()]{4,70}?)\s*(?:\)|$)")
_SIGNED = re.compile(r"\(?(?:ลงชื่อ|ลงนาม)\)?[\s.:…_]*")
_DEGREE = re.compile(r"\(?(?:ลับ|ด่วน)(?:มาก|ที่สุด)?\)?")
_NOTE_TAKER = re.compile(r"ผู้จด\S*|ผู้บันทึก\S*")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?:{title_pattern()})\s*")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:{title_pattern()})\s*[ก-ฮเ-ไ]")


@cache
def _position() -> re.Pattern[str]:
    return re.compile(position_pattern())


def find_signatory(layout: Layout) -> Reading[Signatory] | None:
    """The one who signed; of several who sign a memorandum, the first, who reports."""
    if layout.form in (Form.STAMPED, Form.PROSE):
        return None
    rows = [row for row in layout.signature if row.name not in ("order_date", "announcement_date")]
    at = next((i for i, row in enumerate(rows) if is_name(row.text)), None)
    if at is None:
        at = next((i for i, row in enumerate(rows) if _unbracketed(rows, i)), None)
    if at is None:
        return None
    if layout.form is Form.MINUTES:
        at = _note_taker(rows, at)
    name = _name(layout, rows, at)
    if name is None:
        return None
    position = _position_lines(layout, rows[at + 1 :])
    if layout.form is Form.MINUTES:
        position = next((p for row in rows[at : at + 4] if (p := _beside(layout, row))), position)
    parts = {"name": name} | ({"position": position} if position else {})
    return Reading(Signatory(name=name.value, position=position.value if position else None), parts)


def _note_taker(rows: list[Row], first: int) -> int:
    """Of those who sign minutes, the one who took them down."""
    names = [i for i, row in enumerate(rows) if is_name(row.text)]
    for i, at in enumerate(names):
        end = names[i + 1] if i + 1 < len(names) else len(rows)
        if any(_NOTE_TAKER.search(row.text) for row in rows[at:end]):
            return at
    return first


def _unbracketed(rows: list[Row], i: int) -> bool:
    """A name without brackets, as web pages print it: a title before it, or a position below it."""
    text = _SIGNED.sub("", rows[i].text)
    if len(text) > 60 or len(text) < 5:
        return False
    if _titled().match(text):
        return True
    return (
        i + 1 < len(rows) and bool(_position().match(rows[i + 1].text)) and " " in text and not _position().match(text)
    )


def _name(layout: Layout, rows: list[Row], at: int) -> Found[str] | None:
    row = rows[at]
    match = _NAME.search(row.text)
    if match:
        start, end = match.span("name")
    else:
        signed = _SIGNED.match(row.text)
        start, end = (signed.end() if signed else 0), len(row.text)
    span = Span(row.span.start + start, row.span.start + end)
    value = join(layout.text, [span]).text.replace("/", " ").strip(" .,")
    rank = _rank_before(rows, at, row.text[: match.start()] if match else "")
    if rank and not _titled().match(value):
        value = f"{rank} {value}"
    return Found(span.of(layout.text), value, span, "signatory.name") if value else None


def _rank_before(rows: list[Row], at: int, lead: str) -> str | None:
    """A rank before the bracket, on its line or the line above: ``พล.ต.ท.`` / ``(ภูวนัย …)``."""
    for text in (lead, rows[at - 1].text if at else ""):
        match = _rank().fullmatch(_SIGNED.sub("", text.strip()))
        if match:
            return match[0].strip()
    return None


_ABBREVIATION_END = re.compile(r"[ก-ฮ]\.[ก-ฮ]\.$|(?<![ก-๎])[ก-ฮ]{1,4}\.$")


def _position_lines(layout: Layout, rows: list[Row]) -> Found[str] | None:
    kept = []
    for row in rows:
        if is_name(row.text):
            break
        if _DEGREE.fullmatch(row.text):
            continue
        kept.append(row.span)
    if not kept:
        return None
    value = " ".join(corrected(join(layout.text, [span]).text, layout.text) for span in kept)
    span = Span(kept[0].start, kept[-1].end)
    if not _ABBREVIATION_END.search(value):
        value = value.rstrip(" .")
    return Found(span.of(layout.text), value.lstrip(" .").removeprefix("ตำแหน่ง").strip(), span, "signatory.position")


def _beside(layout: Layout, row: Row) -> Found[str] | None:
    """Minutes: ``(นาย…) ผู้จดรายงานการประชุม`` on one line."""
    match = _NOTE_TAKER.search(row.text)
    if match is None:
        return None
    span = Span(row.span.start + match.start(), row.span.start + match.end())
    return Found(span.of(layout.text), match[0], span, "signatory.beside")
