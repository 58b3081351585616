"""Records → blocks of labelled lines that a person reads in a terminal: dates as Thai offices write them.

>>> order = Circular.model_validate({"kind": "order", "date": "2019-05-07", "subject": "แต่งตั้งคณะทำงาน"})
>>> print(block(order, lang="th", width=40))
── (เอกสาร) ────────────────────────────
ชนิด   คำสั่ง
วันที่   ๗ พ.ค. ๒๕๖๒
เรื่อง  แต่งตั้งคณะทำงาน
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style

from thaicirc.messages import text
from thaicirc.outputs.wording import day, moment, period
from thaicirc.outputs.wrapping import wrapped
from thaicirc.records import Assignment, Attachment, Circular, Contact, Meeting, Pmqa, Received, Sender, Signatory

_GAP = 2
_STYLES = {"title": "bold cyan", "label": "dim", "urgency": "bold red", "secrecy": "bold red", "findings": "yellow"}


@dataclass(frozen=True, slots=True)
class Row:
    """One label and what stands beside it, an entry a line; `name` also chooses the style."""

    name: str
    entries: tuple[str, ...]


def to_table(records: Iterable[Circular], *, lang: str = "en", width: int = 80, colour: bool = False) -> Iterator[str]:
    """A block for each record, a blank line between two."""
    before = ""
    for record in records:
        yield before + block(record, lang=lang, width=width, colour=colour) + "\n"
        before = "\n"


def block(record: Circular, *, lang: str = "en", width: int = 80, colour: bool = False) -> str:
    """One record as lines no wider than ``width`` cells (a Thai mark above or below takes none)."""
    rows = [row for row in _rows(record, lang) if row.entries]
    labels = [text(f"table.{row.name}", lang) for row in rows]
    indent = max(map(cell_len, labels)) + _GAP
    title = record.source.path or text("table.untitled", lang)
    lines = [_styled(_rule(title, width), "title", colour)]
    for row, label in zip(rows, labels, strict=True):
        margin = _styled(label, "label", colour) + " " * (indent - cell_len(label))
        for line in _hung(row.entries, width - indent):
            lines.append(margin + _styled(line, row.name, colour))
            margin = " " * indent
    return "\n".join(lines)


def _rows(record: Circular, lang: str) -> Iterator[Row]:
    number, urgency, secrecy = record.reference_number, record.urgency, record.secrecy
    yield Row("kind", (text(f"kind.{record.kind}", lang),))
    yield Row("urgency", (text(f"urgency.{urgency}", lang),) if urgency else ())
    yield Row("secrecy", (text(f"secrecy.{secrecy}", lang),) if secrecy else ())
    yield Row("number", (number.canonical,) if number else ())
    yield Row("date", (day(record.date, lang),) if record.date else ())
    yield Row("sender", _sender(record.sender))
    yield Row("subject", (record.subject,) if record.subject else ())
    yield Row("recipients", tuple(record.recipients))
    yield Row("references", tuple(reference.text for reference in record.references))
    yield Row("attachments", tuple(_attachment(entry) for entry in record.attachments))
    yield Row("deadlines", tuple(_assignment(entry, lang) for entry in record.deadlines))
    yield Row("assignments", tuple(_assignment(entry, lang) for entry in record.assignments if entry.due is None))
    yield Row("meetings", tuple(_meeting(entry, lang) for entry in record.meetings))
    yield Row("pmqa", _pmqa(record.pmqa, lang))
    yield Row("signatory", _signatory(record.signatory))
    yield Row("contact", _contact(record.contact, lang))
    yield Row("received", _received(record.received, lang))
    yield Row("findings", tuple(f.message_th if lang == "th" else f.message for f in record.findings))


def _sender(sender: Sender | None) -> tuple[str, ...]:
    return tuple(part for part in (sender.name, sender.address) if part) if sender else ()


def _attachment(entry: Attachment) -> str:
    quantity = " ".join(str(part) for part in (entry.quantity, entry.unit) if part is not None)
    return f"{entry.number}. {entry.title}" + (f" ({quantity})" if quantity else "")


def _assignment(entry: Assignment, lang: str) -> str:
    what = f"{entry.assignee}: {entry.action}" if entry.assignee else entry.action
    return f"{moment(entry.due, lang)} · {what}" if entry.due is not None else what


def _meeting(entry: Meeting, lang: str) -> str:
    chair = text("table.chair", lang, name=entry.chair) if entry.chair else None
    details = (entry.title, entry.venue, entry.online, chair)
    return " · ".join([period(entry.start, entry.end, lang), *(part for part in details if part)])


def _pmqa(pmqa: Pmqa | None, lang: str) -> tuple[str, ...]:
    if pmqa is None:
        return ()
    parts = [text(f"framework.{pmqa.framework}", lang)]
    if pmqa.fiscal_year:
        parts.append(text("table.fiscal_year", lang, year=pmqa.fiscal_year))
    if pmqa.categories:
        parts.append(text("table.categories", lang, numbers=", ".join(map(str, pmqa.categories))))
    return (" · ".join(parts),)


def _signatory(signatory: Signatory | None) -> tuple[str, ...]:
    return tuple(part for part in (signatory.name, signatory.position) if part) if signatory else ()


def _contact(contact: Contact | None, lang: str) -> tuple[str, ...]:
    if contact is None:
        return ()
    numbered = (("phone", contact.phones), ("fax", contact.faxes))
    lines = [text(f"table.{name}", lang, numbers=", ".join(found)) for name, found in numbered if found]
    return (*([contact.unit] if contact.unit else []), *lines, *contact.emails, *contact.urls)


def _received(received: Received | None, lang: str) -> tuple[str, ...]:
    if received is None:
        return ()
    when = [day(received.date, lang)] if received.date else []
    time = [received.time.strftime("%H:%M")] if received.time else []
    return (" · ".join([part for part in (received.agency, received.number) if part] + when + time),)


def _hung(entries: tuple[str, ...], width: int) -> Iterator[str]:
    """Each entry wrapped; where there are several, what follows its first line is set in a little."""
    inner = "  " if len(entries) > 1 else ""
    for entry in entries:
        first, *rest = wrapped(entry, width, later=width - len(inner))
        yield first
        yield from (inner + line for line in rest)


def _rule(title: str, width: int) -> str:
    return f"── {title} " + "─" * (width - cell_len(title) - 4)


def _styled(line: str, name: str, colour: bool) -> str:
    return Style.parse(_STYLES[name]).render(line) if colour and name in _STYLES else line
