"""The receiving stamp (ตรารับหนังสือ): whose it is, the receiver's number, day and time.

Saraban Regulation B.E. 2526, clause 37 and annex 12: the receiving agency stamps the upper right corner of the first
page, its name on top, and fills in เลขรับ, วันที่ and เวลา. None of these is the letter's own.

>>> from thaicirc.document import Document
>>> from thaicirc.layout import analyse
>>> stamp = "กองคลัง\\nเลขรับ ๔๑๒\\nวันที่ ๙ ก.พ. ๒๕๖๗\\nเวลา ๑๔.๐๕ น."
>>> head = "ที่ กค ๐๔๑๐/ว ๗๓\\n\\n๖ กุมภาพันธ์ ๒๕๖๗\\n\\nเรื่อง  การเบิกจ่าย\\n\\nเรียน  อธิบดี"
>>> find_received(analyse(Document.from_text(f"{stamp}\\n{head}"))).value
Received(agency='กองคลัง', number='412', date=datetime.date(2024, 2, 9), time=datetime.time(14, 5))
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Any

from thaicirc.layout import Form, Layout, segments
from thaicirc.layout.soundness import thai_digits_sound
from thaicirc.lexicon import agency_prefix_pattern, seat_to_agency
from thaicirc.names import corrected
from thaicirc.numerals import find_dates, to_arabic
from thaicirc.records import Received
from thaicirc.spans import Found, Reading, Span

_AT = r"ท[ิ-ื]?[่-๋]?"
_NUMBER = re.compile(
    rf"(?:^|(?<=\s))(?:เลข(?:ทะเบียน)?(?:{_AT})?\s?(?:หนังสือ)?รั?บ(?:{_AT})?"
    rf"|รั?บเลข{_AT}|รั?บ{_AT}|ทะเบียนรั?บ(?:เลข)?(?:{_AT})?)"
    r"(?![ก-๎])[\s.:…_]*(?P<number>[0-9๐-๙]{1,7}(?:\s?/\s?[0-9๐-๙]{2,4})?(?![0-9๐-๙A-Za-z]))?"
)
_RULE = re.compile(r"[.…_]{2,}")  # the dots of the form, on which a hand wrote
_DAY = re.compile(rf"(?:^|(?<=\s))(?:รั?บ)?วั?น(?:{_AT})(?:รั?บ)?[\s:]*")
_TIME = re.compile(
    r"(?:^|(?<=\s))เวลา(?:รั?บ)?[\s:]*(?P<clock>(?P<hour>[0-9๐-๙]{1,2})\s?[.:]\s?(?P<minute>[0-9๐-๙]{2})(?![0-9๐-๙])"
    r"(?:\s*(?:น\.?|u\.?|นาฬิกา))?)"
)
_OWN = re.compile(rf"(?:เลข)?{_AT}\s|เรื่?อง\s|เรียน\s|ส่?วนราชการ\s")
_ABOVE = re.compile(r"[^0-9๐-๙:]{4,70}")
_ROWS_BELOW, _COLUMN = 4, 16


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a head line that stands apart; `column` is where it stands on the line, `row` which line."""

    row: int
    column: int
    span: Span
    text: str


def find_received(layout: Layout) -> Reading[Received] | None:
    """The first receiving stamp of the head, or None; one with nothing filled in is none."""
    pieces = list(_pieces(layout))
    for i, piece in enumerate(pieces):
        match = _NUMBER.search(piece.text)
        if match is None or not (match["number"] or not piece.text[match.end() :].strip() or _DAY.search(piece.text)):
            continue
        parts = _parts(layout, piece, match, _below(layout, pieces, i))
        if parts:
            parts = _agency(layout, pieces, i, match) | parts
            return Reading(Received(**{name: found.value for name, found in parts.items()}), parts)
    return None


def is_received(text: str) -> bool:
    """Whether a line bears the number's label of a receiving stamp.

    >>> is_received("เลขที่รับ ๘๘๑"), is_received("รับที่......"), is_received("ผู้รับที่ ๑")
    (True, True, False)
    """
    return _NUMBER.search(text) is not None


def _pieces(layout: Layout) -> Iterator[_Piece]:
    for i, row in enumerate(layout.head):
        for span in segments(layout.text, row.span):
            yield _Piece(i, row.line.indent + span.start - row.span.start, span, span.of(layout.text))


def _below(layout: Layout, pieces: Sequence[_Piece], i: int) -> list[_Piece]:
    """What stands below the stamp's number in its own column, up to the next field of the letter or another stamp."""
    first, found = pieces[i], []
    for piece in pieces[i + 1 :]:
        beside = piece.row == first.row
        apart = not beside and abs(piece.column - first.column) > _COLUMN
        if piece.row - first.row > _ROWS_BELOW or (not beside and is_received(piece.text)):
            break
        if _OWN.match(piece.text) and (layout.form is Form.MEMO or not apart):
            break
        if not apart:
            found.append(piece)
    return found


def _parts(layout: Layout, piece: _Piece, match: re.Match[str], below: Sequence[_Piece]) -> dict[str, Found[Any]]:
    """The number, and from what stands behind and below it the first day and the first time of day."""
    found, sound = list[tuple[str, Found[Any]]](), thai_digits_sound(layout.text)
    if match["number"]:
        value = re.sub(r"\s", "", to_arabic(match["number"]))
        found.append(("number", Found(match["number"], value, Span(*match.span("number")).shift(piece.span.start), "")))
    rest = Span(piece.span.start + match.end(), piece.span.end)
    for span in (rest, *(each.span for each in below)):
        text = _RULE.sub(lambda m: " " * len(m[0]), span.of(layout.text))
        found += [("date", day.shift(span.start)) for day in _days(text)]
        found += [("time", clock.shift(span.start)) for clock in _times(text)]
    parts: dict[str, Found[Any]] = {}
    for name, each in found:
        if name not in parts and (sound or not re.search("[๐-๙]", each.text)):
            parts[name] = Found(each.span.of(layout.text), each.value, each.span, f"received.{name}")
    return parts


def _days(text: str) -> Iterator[Found[Any]]:
    label = _DAY.search(text)
    for date in find_dates(text[label.end() :])[:1] if label else ():
        if label and date.span.start < 3 and date.value.is_single_day:
            yield Found(date.text, date.value.start, date.span.shift(label.end()), date.rule)


def _times(text: str) -> Iterator[Found[Any]]:
    match = _TIME.search(text)
    if match is not None and int(match["hour"]) < 24 and int(match["minute"]) < 60:
        yield Found(match["clock"], time(int(match["hour"]), int(match["minute"])), Span(*match.span("clock")), "")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?:{agency_prefix_pattern()}|ที่ว่าการ|ศาลากลาง|สารบรรณ|สลก\.|สป\.|สพ[ปม]\.)")


def _agency(layout: Layout, pieces: Sequence[_Piece], i: int, match: re.Match[str]) -> dict[str, Found[Any]]:
    """The name on top of the stamp: before the number on its line, or on the line above in the same column."""
    first = pieces[i]
    span = Span(first.span.start, first.span.start + match.start())
    if not span.of(layout.text).strip():
        above = [p.span for p in pieces[:i] if p.row == first.row - 1 and abs(p.column - first.column) <= _COLUMN]
        span = above[-1] if above else span
    text = span.of(layout.text).rstrip(" :")
    if not _ABOVE.fullmatch(text) or not _office().match(text):
        return {}
    name, place = corrected(text, layout.text), Span(span.start, span.start + len(text))
    return {"agency": Found(text, seat_to_agency(name) or name, place, "received.agency")}
