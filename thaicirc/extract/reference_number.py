"""The document's own number (ที่): agency code, unit code, circular mark, number.

Saraban Regulation B.E. 2526, clause 11.1 and annex 1 (letter codes of ministries and provinces, number codes of
units; ว marks a circular); orders and announcements carry number and year (clauses 16-21).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaicirc.layout import Form, Layout
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.lexicon import correct_code, is_known_code
from thaicirc.normalise import squeezed
from thaicirc.numerals import to_arabic
from thaicirc.records import ReferenceNumber
from thaicirc.spans import Found, Span

_D = "[0-9๐-๙]"
_ANCHOR = r"(?:เลข)?(?:ที่|ที้|ทึ่|ที๋|ที|ท่ี|ทิ่|ทิ)(?:[\s.…]|(?=[ก-ฮ0-9๐-๙(]))[\s.…]*"
#: What OCR makes of ที่ when its marks were read as a line of their own; believed before a whole number only.
_MISREAD_ANCHOR = r"(?:V[il1]|N[il1]|ท[ีิ]?\W{0,2})\s+"
_CODE = r"[ก-ฮ]{1,6}(?:\.[ก-ฮ]{1,6})*\.?(?:\s?\([ก-ฮ.]{1,8}\))?"
_BODY = (
    rf"(?:(?P<code>{_CODE})\s*)?(?P<unit>{_D}+(?:[.\-]{_D}+)*)?(?:\s?\((?P<inner>[ก-ฮ.]{{1,8}})\))?"
    rf"\s*/\s*(?P<circular>ว[ว.]*\s*)?(?P<number>{_D}{{1,6}}(?!{_D})|พิเศษ)?(?:\s*/\s*(?P<year>{_D}{{4}}))?"
)
_LETTER_NUMBER = re.compile(_BODY)
_CODED_CIRCULAR = re.compile(
    rf"(?P<code>{_CODE})\s*(?P<circular>ว\.?)\s*(?P<number>{_D}{{1,6}})(?:\s*/\s*(?P<year>{_D}{{4}}))?"
)
_PLACE = r"(?:^|(?<=\n)|(?<=\s\s)|(?<=ด่วน)|(?<=มาก\s)|(?<=มาก)|(?<=สุด\s)|(?<=สุด)|(?<=ลับ\s))"
_AT_HEAD = re.compile(_PLACE + _ANCHOR)
_AT_HEAD_MISREAD = re.compile(_PLACE + _MISREAD_ANCHOR)
_ISSUED = re.compile(
    rf"(?:(?<=\s)|(?<=^)|(?<=[ก-๎]))(?:เลข)?(?:ที่|ที)\s*(?P<text>(?P<code>[ก-ฮ]{{1,4}}\.?\s?)?(?P<number>{_D}{{1,5}})\s?/\s?(?P<year>{_D}{{4}}))(?!{_D})"
)
_HEAD_ROWS = 12


def find_number(layout: Layout) -> Found[ReferenceNumber] | None:
    """The document's own number, or None; never that of a receiving stamp or of a letter it cites."""
    if layout.form in (Form.ORDER, Form.ANNOUNCEMENT, Form.REGULATION):
        return _issued_number(layout)
    if layout.form not in (Form.LETTER, Form.MEMO, Form.STAMPED):
        return None
    if not thai_digits_sound(layout.text):
        return None
    return next(_letter_numbers(layout), None)


def parse_number(text: str) -> ReferenceNumber | None:
    """A letter's number as a whole string, without ที่.

    >>> parse_number("มท ๐๒๑๘ / วว๑๒๘").canonical, parse_number("นศ ๐๐๒๑/ว").canonical
    ('มท 0218/ว 128', 'นศ 0021/ว')
    """
    match = _LETTER_NUMBER.match(text) or _CODED_CIRCULAR.match(text)
    return _number(match, text[: match.end()].strip()) if match and _is_whole(match) else None


def _is_whole(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if not groups.get("code") and not groups.get("unit"):
        return False
    return bool(groups.get("number") or groups.get("circular") or groups.get("unit"))


def _letter_numbers(layout: Layout) -> Iterator[Found[ReferenceNumber]]:
    for row in layout.head:
        for pattern, rule in (
            (_AT_HEAD, "reference_number.anchor"),
            (_AT_HEAD_MISREAD, "reference_number.misread_anchor"),
        ):
            for anchor in pattern.finditer(layout.text, row.span.start, row.span.end):
                found = _at(layout, row.span, anchor.end(), rule)
                if found is not None:
                    yield found


def _at(layout: Layout, row: Span, start: int, rule: str) -> Found[ReferenceNumber] | None:
    """The number that begins at ``start``; its parts may be set apart by a blank for a hand to fill."""
    match = _LETTER_NUMBER.match(layout.text, start, row.end) or _CODED_CIRCULAR.match(layout.text, start, row.end)
    if match is None or not _is_whole(match) or not (match["number"] or match["circular"]):
        return None
    text = match[0].rstrip()
    if _destroyed(layout.text, match, row):
        return None
    value = _number(match, text)
    known = value.agency_code is None or is_known_code(value.agency_code.split("(")[0].strip(" ."))
    if rule.endswith("misread_anchor") and not known:
        return None
    return Found(text, value, Span(start, start + len(text)), rule, 1.0 if known else 0.8)


def _destroyed(text: str, match: re.Match[str], row: Span) -> bool:
    """Whether letters stand where the digits of the number should: OCR lost them."""
    rest = text[match.end() : row.end]
    return bool(re.match(r"[A-Za-z«»%&$#@]|\s?[a-z]{2,}", rest)) or bool(re.match(rf"[ก-ฮเ-ไ][ก-๎]*{_D}", rest))


def _number(match: re.Match[str], text: str) -> ReferenceNumber:
    groups = match.groupdict()
    code = re.sub(r"\s+", " ", groups["code"]).strip() if groups["code"] else None
    corrected = correct_code(code) if code else None
    code = corrected.name if corrected else code
    unit = to_arabic(groups.get("unit") or "") or None
    inner = f"({groups['inner']})" if groups.get("inner") else ""
    number = to_arabic(groups["number"] or "")
    year = to_arabic(groups.get("year") or "")
    circular = bool(groups["circular"])
    head = " ".join(part for part in (code, f"{unit or ''}{inner}") if part)
    mark = "ว " if circular and number else "ว" if circular else ""
    canonical = f"{head}/{mark}{number}" if unit else f"{head} {mark}{number}"
    return ReferenceNumber(
        text=squeezed(text),
        canonical=canonical + (f"/{year}" if year else ""),
        agency_code=code,
        unit_code=unit,
        circular=circular,
        number=int(number) if number.isdigit() else None,
        year=int(year) if year else None,
    )


def _issued_number(layout: Layout) -> Found[ReferenceNumber] | None:
    if not thai_digits_sound(layout.text):
        return None
    rows = layout.head if layout.fields else layout.rows[:_HEAD_ROWS]
    own = _OWN[layout.form]
    for row in rows:
        match = _ISSUED.search(layout.text, row.span.start, row.span.end)
        if match is None or not (layout.fields or own.match(layout.text, row.span.start, match.start())):
            continue
        number, year = to_arabic(match["number"]), to_arabic(match["year"])
        code = (match["code"] or "").strip()
        value = ReferenceNumber(
            text=squeezed(match["text"]),
            canonical=" ".join(part for part in (code, f"{number}/{year}") if part),
            number=int(number),
            year=int(year),
        )
        return Found(match["text"], value, Span(*match.span("text")), "reference_number.issued")
    return None


#: Where a report carries the text of an order: its number is the document's own only behind these words.
_OWN = {
    Form.ORDER: re.compile(r"(?:คำสั่ง|.{0,80}(?:เผยแพร่|ออก|ลงนามใน)\s?คำสั่ง)"),
    Form.ANNOUNCEMENT: re.compile(r"(?:ประกาศ|แถลงการณ์|.{0,80}(?:เผยแพร่|ออก|ลงนามใน)\s?ประกาศ)"),
    Form.REGULATION: re.compile(r"(?:ระเบียบ|ข้อบังคับ|.{0,80}(?:เผยแพร่|ออก)\s?(?:ระเบียบ|ข้อบังคับ))"),
}
