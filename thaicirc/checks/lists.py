"""Checks of the references and enclosures: their numbers, what the body says of them, their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thaicirc.checks.case import Case
from thaicirc.checks.wording import Term, finding
from thaicirc.layout import Form, item_of
from thaicirc.lexicon import unit_pattern
from thaicirc.numerals import to_arabic
from thaicirc.records import Finding
from thaicirc.spans import Span

_NUMBER = r"[0-9๐-๙]{1,2}(?![0-9๐-๙]|[./:,][0-9๐-๙]{2})"
_LISTED = rf"\s*(?:หมายเลข|ลำดับที่|ลำดับ|ข้อ)?\s*\(?(?P<numbers>{_NUMBER}(?:\)?\s?(?:-|–|,|ถึง|และ|กับ)\s?\(?{_NUMBER})*)?"
_REFERENCES = re.compile(r"(?:ที่|ที|ตาม)\s?อ้?าง[ถกล]ึ?ง(?!ข้างต้น|ดังกล่าว|แล้ว|ใน|ตาม)" + _LISTED)
_INNER = re.compile(r"\s{2,}(?=(?P<number>[0-9๐-๙]{1,2})[.)]\s*[^\s0-9๐-๙])")
_FAR = 3


@cache
def _attachments() -> re.Pattern[str]:
    word = r"ส[ิ-ื]?[่-๋]?งท[ิ-ื]?[่-๋]?\s?(?:ได้)?(?:ส[่-๋]?ง|แนบ)มาด[้๋]?วย(?:นี้|แล้ว)?"
    return re.compile(word + _LISTED + rf"(?P<amount>\s*(?:จำนวน|{unit_pattern()}))?")


def numbering(case: Case) -> Iterator[Finding]:
    """Gaps and repetitions in the numbers printed before references and enclosures."""
    for field in ("references", "attachments"):
        printed = _printed(case, field)
        numbers = [number for number, _ in printed]
        shown = ", ".join(map(str, numbers))
        for i, (number, place) in enumerate(printed):
            if number != i + 1:
                code = "numbering_repeated" if number in numbers[:i] else "numbering_gap"
                yield finding(code, field, place, field=Term(field), numbers=shown)
                break


def _printed(case: Case, field: str) -> list[tuple[int, Span]]:
    """The numbers of a field's entries as printed, and the one below the field that carries on after a gap."""
    layout, found = case.layout, list[tuple[int, Span]]()
    spans = layout.fields.get(field, ())
    for span in spans:
        line = span.of(layout.text)
        first = item_of(line)
        if first is None or not (first.number or "").isdigit():
            continue
        found.append((int(first.number or 0), Span(span.start, span.start + first.end)))
        for match in _INNER.finditer(line):
            if int(match["number"]) == found[-1][0] + 1:
                found.append((int(match["number"]), Span(*match.span("number")).shift(span.start)))
    following = [row for row in layout.rows if spans and row.span.start >= spans[-1].end]
    for row in following[:1]:
        item = item_of(row.text)
        number = int(item.number) if item and (item.number or "").isdigit() and item.number else 0
        aligned = not row.gap and row.line.indent >= 6
        if found and item and aligned and found[-1][0] + 1 < number <= found[-1][0] + _FAR:
            found.append((number, Span(row.span.start, row.span.start + item.end)))
    return [(number, place) for number, place in found if case.readable(place.of(layout.text))]


def named_attachments(case: Case) -> Iterator[Finding]:
    """Enclosures that the body refers to and the header does not list."""
    listed = {a.number for a in case.circular.attachments}
    yield from _unlisted(case, _attachments(), listed, "attachments", "attachment_not_listed", "attachments_missing")


def named_references(case: Case) -> Iterator[Finding]:
    """Earlier letters that the body cites by number and the header does not list."""
    listed = set(range(1, len(case.circular.references) + 1))
    yield from _unlisted(case, _REFERENCES, listed, "references", "reference_not_listed", "references_missing")


def _unlisted(
    case: Case, pattern: re.Pattern[str], listed: set[int], path: str, one: str, none: str
) -> Iterator[Finding]:
    if case.layout.form not in (Form.LETTER, Form.MEMO, Form.STAMPED):
        return
    body, told = case.layout.body, set[int]()
    for match in pattern.finditer(body.text):
        place = body.back(Span(*match.span()))
        if not listed:
            yield finding(none, path, place)
            return
        if not match["numbers"] or match.groupdict().get("amount") or not case.readable(match[0]):
            continue
        numbers = body.back(Span(*match.span("numbers")))
        if any(found.span.overlaps(numbers) for found in case.dates):
            continue
        for number in {int(n) for n in re.findall("[0-9]+", to_arabic(match["numbers"]))} - listed - told:
            told.add(number)
            yield finding(one, path, place, number=number, count=len(listed))


def late_references(case: Case) -> Iterator[Finding]:
    """A letter cannot refer to one that was written after it."""
    own = case.circular.date
    for i, reference in enumerate(case.circular.references if own else ()):
        if own is not None and reference.date is not None and reference.date > own:
            path = f"references/{i}/date"
            yield finding("reference_after_date", path, case.place(path), date=reference.date, own=own)


LIST_CHECKS = (numbering, named_attachments, named_references, late_references)
