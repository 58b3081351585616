"""Checks of single fields: what is missing, what is doubtful, the number's code against the sender."""

from __future__ import annotations

from collections.abc import Iterator

from thaicirc.checks.case import LETTERS, Case
from thaicirc.checks.wording import Term, finding
from thaicirc.layout import Form
from thaicirc.lexicon import agency_named, agency_of_code, districts_named, is_known_code, province_of_code, provinces
from thaicirc.numerals import ce_to_be
from thaicirc.records import Finding, Kind, ReferenceNumber

_DOUBTFUL = 0.8
_REFORM = 2546
#: What each kind must have under the Saraban Regulation, annexes 1 to 10.
_REQUIRED = {
    Kind.EXTERNAL_LETTER: ("sender", "date", "subject", "recipients", "signatory"),
    Kind.MEMORANDUM: ("sender", "date", "subject", "recipients", "signatory"),
    Kind.STAMPED_LETTER: ("sender", "date", "recipients"),
    Kind.ORDER: ("date", "subject", "signatory"),
    Kind.REGULATION: ("date", "subject", "signatory"),
    Kind.ANNOUNCEMENT: ("date", "subject", "signatory"),
}
_ROWS = {"subject": ("subject",), "recipients": ("recipient", "to")}


def thai_digits(case: Case) -> Iterator[Finding]:
    """A text whose Thai digits OCR destroyed."""
    if not case.sound:
        yield finding("thai_digits_unreliable")


def missing_fields(case: Case) -> Iterator[Finding]:
    """What a document of its kind must have and this one has not."""
    circular = case.circular
    if case.layout.form is Form.PROSE:
        return
    for name in _REQUIRED.get(circular.kind, ()):
        if getattr(circular, name) or (name == "date" and (case.own_date is not None or not case.sound)):
            continue
        spans = [span for row in _ROWS.get(name, ()) for span in case.layout.fields.get(row, ())]
        if spans:
            yield finding("field_blank", name, spans[0], field=Term(name))
        else:
            yield finding("field_missing", name, field=Term(name))


def missing_number(case: Case) -> Iterator[Finding]:
    """A letter without a number, or with one that was not filled in."""
    number = case.circular.reference_number
    if case.circular.kind not in LETTERS or not case.sound:
        return
    if number is None:
        yield finding("number_missing", "reference_number")
    elif number.number is None and "พิเศษ" not in number.text:
        yield finding("number_left_open", "reference_number", case.place("reference_number"), text=number.text)


def agency_code(case: Case) -> Iterator[Finding]:
    """The number's letter code against the sender's name, and against the codes there are."""
    number, sender = case.circular.reference_number, case.circular.sender
    if number is None or number.agency_code is None:
        return
    code, place = number.agency_code.split("(")[0].strip(" ."), case.place("reference_number")
    if not is_known_code(code):
        if 2 <= len(code) <= 3 and "." not in code:
            yield finding("unknown_agency_code", "reference_number", place, letters=code)
        return
    if sender is None or sender.name is None:
        return
    year = ce_to_be(case.circular.date) if case.circular.date else None
    expected = _owner_instead(code, number, sender.name, year)
    if expected is not None:
        yield finding(
            "code_sender_mismatch", "reference_number", place, letters=code, expected=expected, sender=sender.name
        )


def _owner_instead(code: str, number: ReferenceNumber, sender: str, year: int | None) -> str | None:
    """Whose the code is, where the sender is certainly another; None where nothing certain can be said."""
    province = province_of_code(code)
    own = agency_named(sender)
    named = [p for p in provinces() if f"จังหวัด{p.name}" in sender]
    if province is not None:
        district = [d.province for d in districts_named(sender)] if sender.startswith("อำเภอ") else []
        elsewhere = (named and province not in named) or (district and province.name not in district)
        national = own is not None and own.kind in ("ministry", "department")
        return province.agency if elsewhere or national else None
    known = agency_of_code(code, number.unit_code, year=year)
    if known is None or year is None or year < _REFORM:
        return None
    if any(p.agency == sender for p in named):
        return known.name
    if own is None or not own.code or own.name in (known.name, known.parent) or not own.existed(year):
        return None
    other_unit = bool(own.unit and known.unit and own.unit != known.unit)
    return known.name if own.code != code or other_unit else None


def doubtful_values(case: Case) -> Iterator[Finding]:
    """Values that were read with little certainty: of each field the least certain."""
    least: dict[str, tuple[float, str]] = {}
    for path, evidence in case.circular.evidence.items():
        name, sureness = path.split("/")[0], min(each.confidence for each in evidence)
        if sureness < least.get(name, (_DOUBTFUL, ""))[0]:
            least[name] = (sureness, path)
    for name, (_, path) in least.items():
        place, text = case.place(path), case.circular.evidence[path][0].text
        if name == "kind" and case.circular.kind is not Kind.NEWS:  # news has no heading that could say so
            yield finding("kind_uncertain", path, place, kind=Term(f"kind.{case.circular.kind}"))
        elif name != "kind":
            yield finding("low_confidence", path, place, field=Term(name), text=text)


FIELD_CHECKS = (thai_digits, missing_fields, missing_number, agency_code, doubtful_values)
