"""The one place that joins the stages: document → layout → extractors → checks → record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from thaicirc.checks import check
from thaicirc.checks.wording import finding
from thaicirc.document import Document
from thaicirc.enclosed import enclosed
from thaicirc.extract.assignments import find_assignments
from thaicirc.extract.attachments import find_attachments
from thaicirc.extract.contact import find_contact
from thaicirc.extract.document_date import day_of, find_date
from thaicirc.extract.kind import find_kind
from thaicirc.extract.meetings import find_meetings
from thaicirc.extract.minuted_meeting import find_minuted
from thaicirc.extract.pmqa import find_pmqa
from thaicirc.extract.received import find_received
from thaicirc.extract.recipients import find_recipients
from thaicirc.extract.reference_number import find_number
from thaicirc.extract.references import find_references
from thaicirc.extract.sender import find_sender
from thaicirc.extract.signatory import find_signatory
from thaicirc.extract.subject import find_subject
from thaicirc.extract.urgency import find_secrecy, find_urgency
from thaicirc.extract.venues import find_venues
from thaicirc.layout import Role, analyse, endorsement, split
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.persons import find_persons
from thaicirc.records import Circular, Evidence
from thaicirc.spans import Found, Reading
from thaicirc.timeline import events, read_timeline

#: The code of the finding that a file holds more documents than the one whose record it stands on.
MORE_DOCUMENTS = "more_documents"


def extract(text: str, *, received_on: dt.date | None = None) -> Circular:
    """The record of a text; of the first document, where it holds several. Never raises, whatever the text.

    >>> extract("ที่ มท ๐๒๑๘/ว ๑๒๘\\n\\nเรื่อง  การประชุม\\n\\nเรียน  อธิบดี").reference_number.canonical
    'มท 0218/ว 128'
    """
    return extract_first(Document.from_text(text), received_on=received_on)


def read(
    path: str | Path,
    *,
    received_on: dt.date | None = None,
    limits: Limits = DEFAULT,
    password: str | None = None,
    ocr: str | None = "thai",
) -> Circular:
    """The record of the document in a file; of the first, where the file holds several (a finding says so).

    ``ocr`` is the engine that reads scans (``thai``, ``tesseract``, ``tesserocr``; None: none does). Raises a
    :class:`~thaicirc.errors.ThaicircError` if it cannot be read.
    """
    from thaicirc.parsers import Recognition, parse

    return extract_first(
        parse(path, limits=limits, password=password, recognition=Recognition(ocr)), received_on=received_on
    )


def read_all(
    path: str | Path,
    *,
    received_on: dt.date | None = None,
    limits: Limits = DEFAULT,
    password: str | None = None,
    ocr: str | None = "thai",
) -> list[Circular]:
    """The records of all documents in a file: letters one after another, a message and the letters attached to it.

    What a letter encloses is told in its own record (`Circular.enclosures`) where it is no document itself. Raises a
    :class:`~thaicirc.errors.ThaicircError` if nothing in the file can be read.
    """
    from thaicirc.parsers import Recognition, parse_all

    found = parse_all(path, limits=limits, password=password, recognition=Recognition(ocr))
    documents = [each for each in found if isinstance(each, Document)]
    if not documents:
        raise next(each for each in found if not isinstance(each, Document))
    return [record for each in documents for record in extract_all(each, received_on=received_on)]


def extract_all(document: Document, *, received_on: dt.date | None = None) -> list[Circular]:
    """The records of all documents that a parsed file holds, each with its enclosures; at least one.

    >>> both = Document.from_text("บันทึกข้อความ\\nเรื่อง ก\\nเรียน ข\\n(นายก ใจดี)\\fบันทึกข้อความ\\nเรื่อง ค\\nเรียน ง")
    >>> [(record.subject, record.pages) for record in extract_all(both)]
    [('ก', [1]), ('ค', [2])]
    """
    found: list[Circular] = []
    for part in split(document):
        if part.role is Role.DOCUMENT or not found:
            record = extract_document(part.document, received_on=received_on)
            found.append(record.model_copy(update={"pages": part.pages}))
        else:
            found[-1] = enclosed(found[-1], part)
    return found


def extract_first(document: Document, *, received_on: dt.date | None = None) -> Circular:
    """The record of the first document of a parsed file; where there are more, a finding tells on which pages."""
    first, *more = extract_all(document, received_on=received_on)
    if not more:
        return first
    pages = ", ".join(str(record.pages[0]) for record in more if record.pages)
    found = finding(MORE_DOCUMENTS, count=len(more), pages=pages)
    return first.model_copy(update={"findings": [found, *first.findings]})


def extract_document(document: Document, *, received_on: dt.date | None = None) -> Circular:
    """The record of one document, whole: each field by its extractor, with the places it was read from."""
    layout = analyse(document)
    fields = _Fields(document)
    fields.one("kind", find_kind(layout))
    fields.one("urgency", find_urgency(layout))
    fields.one("secrecy", find_secrecy(layout))
    number = find_number(layout)
    fields.one("reference_number", number)
    fields.parts("sender", find_sender(layout, number))
    stamp = find_received(layout)
    day_stamped = stamp.parts.get("date") if stamp else None
    date = find_date(layout, day_stamped.span if day_stamped else None)
    day = day_of(date)
    if date is not None and day is not None:
        fields.one("date", Found(date.text, day, date.span, date.rule, date.confidence))
    subject = find_subject(layout)
    fields.one("subject", subject)
    for i, recipient in enumerate(find_recipients(layout)):
        fields.item("recipients", i, recipient)
    fields.readings("references", find_references(layout))
    fields.readings("attachments", find_attachments(layout))
    fields.parts("signatory", find_signatory(layout))
    fields.parts("contact", find_contact(layout))
    fields.parts("received", stamp)
    fields.parts("pmqa", find_pmqa(layout, subject.value if subject else None))
    mentions = read_timeline(layout.body, layout.text, day)
    held = any(events(mentions))
    persons = find_persons(layout.body.text) if held else []
    venues = find_venues(layout) if held else []
    title = subject.value if subject else None
    minuted = find_minuted(layout)
    meetings = find_meetings(layout, mentions, venues, persons, title) if held else []
    if minuted is not None:
        meetings = [minuted, *(m for m in meetings if str(m.value.start)[:10] != str(minuted.value.start)[:10])]
    fields.readings("meetings", sorted(meetings, key=lambda each: str(each.value.start)))
    assignments = find_assignments(layout, layout.body, mentions, received_on, day)
    endorsed = endorsement(layout)
    if endorsed is not None:
        assignments += find_assignments(layout, endorsed, read_timeline(endorsed, layout.text, day), received_on, day)
    fields.readings("assignments", assignments)
    circular = Circular(**fields.values, source=document.source, evidence=fields.evidence)
    return circular.model_copy(update={"findings": check(circular, layout, mentions)})


class _Fields:
    """Values and evidence of a record in the making."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.values: dict[str, Any] = {}
        self.evidence: dict[str, list[Evidence]] = {}

    def one(self, name: str, found: Found[Any] | None) -> None:
        if found is not None:
            self.values[name] = found.value
            self._note(name, found)

    def item(self, name: str, i: int, found: Found[Any]) -> None:
        self.values.setdefault(name, []).append(found.value)
        self._note(f"{name}/{i}", found)

    def parts(self, name: str, reading: Reading[Any] | None) -> None:
        if reading is not None:
            self.values[name] = reading.value
            self._notes(name, reading.parts)

    def readings(self, name: str, readings: list[Reading[Any]]) -> None:
        for i, reading in enumerate(readings):
            self.values.setdefault(name, []).append(reading.value)
            self._notes(f"{name}/{i}", reading.parts)

    def _notes(self, name: str, parts: Mapping[str, Found[Any]]) -> None:
        for part, found in parts.items():
            self._note(f"{name}/{part}", found)

    def _note(self, path: str, found: Found[Any]) -> None:
        span = found.span
        evidence = Evidence(
            text=span.of(self._document.text),
            start=span.start,
            end=span.end,
            page=self._document.page_of(span.start),
            boxes=self._document.boxes_of(span),
            rule=found.rule,
            confidence=min(found.confidence, self._document.confidence_of(span)),
        )
        self.evidence.setdefault(path, []).append(evidence)
