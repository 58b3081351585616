"""Where a document ends: closing words, signature block, the office in charge below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaicirc.layout.forms import Form
from thaicirc.layout.rows import Row
from thaicirc.lexicon import acting_pattern, position_pattern, title_pattern

_BRACKETED = re.compile(r"[^(]{0,24}\(\s*(?P<name>[^()0-9๐-๙]{5,70}?)\s*(?:\)|$)")
_UNTITLED = re.compile(r"\s*[ก-ฮเ-ไ][ก-๎]{2,}\s+[ก-ฮเ-ไ][ก-๎]{2,}(?:\s+[ก-๎]+){0,2}\s*")
_UNIT = re.compile(
    r"(?:ส[ำา]นักงาน|ส[ำา]นัก|กอง(?!ทุน)|กลุ่มงาน|กลุ่ม|ฝ่าย|ส่วน(?!ราชการ)|ศูนย์|งาน"
    r"|แผนก|ที่?ท[ำา]การ|สถาบัน|คณะ(?=\s?[ก-ฮ])|ภาควิชา|หน่วย)"
)
_CONTACT = re.compile(
    r"(?:โทร|Tel|TEL|Fax|E-?mail|ไปรษณีย์อิเล็กทรอนิกส์|www\.|https?:|มท\.?\s*[0-9๐-๙]"
    r"|\d{9})",
    re.IGNORECASE,
)
#: Levels of posts in the civil service (ระดับตำแหน่ง), Civil Service Act B.E. 2551, section 46.
_LEVEL = re.compile(
    r"(?:ปฏิบัติการ|ชำนาญการ|ชำนาญการพิเศษ|เชี่ยวชาญ|ทรงคุณวุฒิ|ปฏิบัติงาน|ชำนาญงาน"
    r"|อาวุโส|ช[ำา]นาญการ)$"
)
_LAST_WORDS = re.compile(r"จึง(?:กราบ)?(?:เรียน|เสนอ|แจ้ง|ประกาศ|ขอ)")


@dataclass(frozen=True, slots=True)
class Ending:
    """The row where the body ends, then the rows of the signature, the footer and what comes after."""

    body_end: int
    signature: tuple[Row, ...] = ()
    footer: tuple[Row, ...] = ()
    after: tuple[Row, ...] = ()


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:ลงชื่อ|\(ลงชื่อ\)|ว่าที่)?\s*(?:{title_pattern()})\s*[ก-ฮเ-ไ]")


@cache
def _position() -> re.Pattern[str]:
    return re.compile(rf"(?:{acting_pattern()}|{position_pattern()})")


def ending(text: str, rows: Sequence[Row], start: int, form: Form) -> Ending:
    """Where the body that begins at row ``start`` ends, and what stands below it."""
    if form is Form.STAMPED:
        return _stamped(rows, start)
    dated = ("order_date", "announcement_date") if form in (Form.ORDER, Form.REGULATION, Form.ANNOUNCEMENT) else ()
    closing = _closing(rows, start, dated or ("closing",))
    if closing is None:
        closing = _signed(rows, start, form)
        if closing is None:
            return _unsigned(rows, start)
        body_end, first = closing, closing
    else:
        body_end, first = closing, closing + (0 if dated else 1)
    last = _signature_end(rows, first)
    footer_end = _footer_end(rows, last, form)
    return Ending(body_end, tuple(rows[first:last]), tuple(rows[last:footer_end]), tuple(rows[footer_end:]))


def _closing(rows: Sequence[Row], start: int, names: tuple[str, ...]) -> int | None:
    hits = [i for i in range(start, len(rows)) if rows[i].name in names]
    return hits[0] if hits and names == ("closing",) else (hits[-1] if hits else None)


def _signed(rows: Sequence[Row], start: int, form: Form) -> int | None:
    """The row of the first name in brackets below the body's last words (a memorandum has no closing)."""
    last_words = [i for i in range(start, len(rows)) if _LAST_WORDS.match(rows[i].text)]
    begin = last_words[0] + 1 if last_words else start
    for i in range(begin, len(rows)):
        if is_name(rows[i].text) or rows[i].text.startswith(("ลงชื่อ", "(ลงชื่อ", "(ลงนาม", "ลงนาม")):
            return i - 1 if i > begin and _is_rank(rows[i - 1].text) else i
    return None


def _unsigned(rows: Sequence[Row], start: int) -> Ending:
    """No signature: the body goes on to the office's telephone, if there is one."""
    for i in range(max(start, len(rows) - 8), len(rows)):
        if rows[i].name == "phone" or (_UNIT.match(rows[i].text) and rows[i].gap and _phones_below(rows, i)):
            return Ending(i, (), tuple(rows[i:]))
    return Ending(len(rows))


def _phones_below(rows: Sequence[Row], i: int) -> bool:
    return any(_CONTACT.search(row.text) for row in rows[i : i + 5])


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?:{title_pattern()})\s*")


def _is_rank(text: str) -> bool:
    return len(text) < 30 and bool(_rank().fullmatch(text))


def is_name(text: str) -> bool:
    """Whether a line is a name as it stands below a signature: ``(นายสมชาย ใจดี)``.

    >>> is_name("(นายสมชาย  ใจดี)"), is_name("(ร่าง) แผนปฏิบัติการ")
    (True, False)
    """
    match = _BRACKETED.match(text)
    if match is None or len(text) > 90:
        return False
    whole = match.end() >= len(text) - 2
    return bool(_titled().match(match["name"])) or (
        whole and bool(_UNTITLED.fullmatch(match["name"])) and not _UNIT.match(match["name"])
    )


def _signature_end(rows: Sequence[Row], first: int) -> int:
    """The row after the signature: a name, and the lines of the position below it."""
    at = next((i for i in range(first, min(first + 7, len(rows))) if is_name(rows[i].text)), None)
    if at is None:
        at = _plain_name(rows, first)
    end = at + 1
    while end < len(rows) and _is_position_line(rows[end], end == at + 1):
        end += 1
    return min(end, len(rows))


def _plain_name(rows: Sequence[Row], first: int) -> int:
    """A name without brackets, as web pages give it, below the closing words or the date."""
    for i in range(first, min(first + 5, len(rows))):
        if _titled().match(rows[i].text) and len(rows[i].text) < 70:
            return i
        if i + 1 < len(rows) and i > first and len(rows[i].text) < 45 and _position().match(rows[i + 1].text):
            return i
    return max(first - 1, 0)


def _is_position_line(row: Row, directly_below: bool) -> bool:
    if row.name == "phone" or is_name(row.text) or len(row.text) > 110:
        return False
    if (_LEVEL.search(row.text) and not _UNIT.match(row.text)) or (
        _position().match(row.text) and not (row.gap and _UNIT.match(row.text))
    ):
        return True
    if row.gap or _CONTACT.search(row.text) or row.text.startswith("-"):
        return False
    return directly_below or (row.line.indent >= 6 and not _UNIT.match(row.text))


def _footer_end(rows: Sequence[Row], last: int, form: Form) -> int:
    """Where the office in charge ends: below it stand endorsements, copies, other pages."""
    if form is Form.MEMO:
        return last
    end = last
    while end < len(rows) and end - last < 14:
        text = rows[end].text
        if is_name(text) or re.match(r"-\s*(?:ทราบ|เห็นชอบ|อนุมัติ|อนุญาต)|ทราบ\b", text) or len(text) > 160:
            break
        end += 1
    return end


def _stamped(rows: Sequence[Row], start: int) -> Ending:
    """A stamped letter ends with the agency's name and the date, without closing words or signatory."""
    for i in range(start + 1, len(rows)):
        if _SHORT_DATE.fullmatch(rows[i].text) and not _BREAKS_OFF.search(rows[i - 1].text):
            first = i
            while (
                first - 1 > start
                and i - first < 3
                and len(rows[first - 1].text) < 70
                and rows[first - 1].line.indent >= 8
            ):
                first -= 1
            first = first if first < i or i - 1 <= start or len(rows[i - 1].text) >= 70 else i - 1
            last = i + 1
            while last < len(rows) and not _UNIT.match(rows[last].text) and rows[last].name != "phone":
                last += 1
            return Ending(first, tuple(rows[first:last]), tuple(rows[last:]))
    return _unsigned(rows, start)


#: A day that the margin broke: ``… ภายในวันที่ ๒๗`` over ``พฤษภาคม ๒๕๖๒``.
_BREAKS_OFF = re.compile(r"(?:วัน(?:ที่|[ก-๎]{3,8}ที่)?|[0-9๐-๙])$")
_SHORT_DATE = re.compile(r"[0-9๐-๙]{0,2}\s*[ก-ฮเ-ไ][ก-๎.]{1,14}\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{2,4}")
