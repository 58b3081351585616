"""The record that one document becomes: plain values, and beside them where each was read.

Terms follow the Regulation of the Office of the Prime Minister on Saraban Work B.E. 2526
(ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖) and its amendments. Dates are Gregorian.

>>> circular = Circular(kind=Kind.ORDER, subject="แต่งตั้งคณะทำงาน")
>>> Circular.model_validate_json(circular.model_dump_json()) == circular
True
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from thaicirc.spans import Span


class Kind(StrEnum):
    """Kinds of official documents (ชนิดของหนังสือราชการ), and news about meetings."""

    EXTERNAL_LETTER = "external_letter"  # หนังสือภายนอก
    MEMORANDUM = "memorandum"  # หนังสือภายใน / บันทึกข้อความ
    STAMPED_LETTER = "stamped_letter"  # หนังสือประทับตรา
    ORDER = "order"  # คำสั่ง
    REGULATION = "regulation"  # ระเบียบ, ข้อบังคับ
    ANNOUNCEMENT = "announcement"  # ประกาศ, แถลงการณ์
    NEWS = "news"  # ข่าว
    MINUTES = "minutes"  # รายงานการประชุม
    OTHER = "other"


class Urgency(StrEnum):
    """Degrees of urgency (ชั้นความเร็ว), Saraban Regulation, clause 28."""

    URGENT = "urgent"  # ด่วน
    VERY_URGENT = "very_urgent"  # ด่วนมาก
    MOST_URGENT = "most_urgent"  # ด่วนที่สุด


class Secrecy(StrEnum):
    """Degrees of secrecy (ชั้นความลับ), Regulation on Official Secrets B.E. 2544, clause 12."""

    CONFIDENTIAL = "confidential"  # ลับ
    SECRET = "secret"  # ลับมาก
    TOP_SECRET = "top_secret"  # ลับที่สุด


class Framework(StrEnum):
    """The quality framework that a document is about (เกณฑ์ PMQA)."""

    PMQA = "PMQA"
    PMQA_4 = "PMQA 4.0"
    PERFORMANCE_ASSESSMENT = "performance_assessment"


class Phase(StrEnum):
    """A stage of the quality programme's year that a document speaks of."""

    SELF_ASSESSMENT = "self_assessment"  # ประเมินตนเอง, ประเมินสถานะ
    APPLICATION_REPORT = "application_report"  # รายงานผลการดำเนินการพัฒนาองค์การ
    ASSESSMENT = "assessment"  # ตรวจประเมิน
    SITE_VISIT = "site_visit"  # ตรวจประเมิน ณ พื้นที่ปฏิบัติงาน
    AWARD = "award"  # รางวัลเลิศรัฐ, รางวัลคุณภาพการบริหารจัดการภาครัฐ


class Model(BaseModel):
    """Common behaviour: unknown keys are refused, values are not changed after construction."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _moment(value: Any) -> Any:
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    return value


def _written(value: dt.date | dt.datetime) -> str:
    return value.strftime("%Y-%m-%dT%H:%M") if isinstance(value, dt.datetime) else value.isoformat()


#: A day, or a day with a time of day; local time, Asia/Bangkok. Written ``YYYY-MM-DD[THH:MM]``.
Moment = Annotated[dt.datetime | dt.date, BeforeValidator(_moment), PlainSerializer(_written, return_type=str)]


class ReferenceNumber(Model):
    """The document's own number (ที่); `canonical` in Arabic digits: ``มท 0218/ว 128``."""

    text: str
    canonical: str
    agency_code: str | None = None
    unit_code: str | None = None
    circular: bool = False
    number: int | None = None
    year: int | None = None


class Sender(Model):
    """The owner agency (ส่วนราชการเจ้าของหนังสือ)."""

    name: str | None = None
    address: str | None = None


class Reference(Model):
    """One earlier document that is referred to (อ้างถึง)."""

    text: str
    sender: str | None = None
    urgency: Urgency | None = None
    reference_number: str | None = None
    date: dt.date | None = None


class Attachment(Model):
    """One enclosure (สิ่งที่ส่งมาด้วย)."""

    number: int
    title: str
    quantity: int | None = None
    unit: str | None = None


class Enclosure(Model):
    """What lies behind a letter in the same file, on pages of its own (เอกสารแนบ).

    `attachment` is the number of the entry in the letter's list of attachments that it is, where that is known.
    """

    title: str
    pages: list[int]
    attachment: int | None = None


class Signatory(Model):
    """Who signed (ผู้ลงนาม)."""

    name: str | None = None
    position: str | None = None


class Contact(Model):
    """The office in charge (ส่วนราชการเจ้าของเรื่อง) and how to reach it."""

    unit: str | None = None
    phones: list[str] = Field(default_factory=list)
    faxes: list[str] = Field(default_factory=list)
    emails: list[str] = Field(default_factory=list)
    urls: list[str] = Field(default_factory=list)


class Meeting(Model):
    """A meeting, training, assessment or ceremony with a date (การประชุม)."""

    title: str | None = None
    start: Moment
    end: Moment | None = None
    venue: str | None = None
    online: str | None = None
    chair: str | None = None


class DueRule(Model):
    """A term that depends on another day (ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ)."""

    amount: int
    unit: str  # day, working_day, week, month, year, hour
    counted_from: str | None = None  # receipt, date, event


class Assignment(Model):
    """What somebody is told or asked to do (การมอบหมาย), with or without a due date."""

    assignee: str | None = None
    action: str
    due: Moment | None = None
    due_rule: DueRule | None = None
    attachments: list[int] = Field(default_factory=list)
    send_to: list[str] = Field(default_factory=list)  # offices, e-mail and web addresses, as written


class Pmqa(Model):
    """What the document has to do with PMQA or the performance assessment (ก.พ.ร.)."""

    framework: Framework
    fiscal_year: int | None = None
    categories: list[int] = Field(default_factory=list)
    phases: list[Phase] = Field(default_factory=list)


class Received(Model):
    """A receiving stamp (ตรารับ): the receiver's own number and day, never the letter's."""

    agency: str | None = None
    number: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None


class Box(Model):
    """A rectangle on a page: PDF points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Evidence(Model):
    """Where a value was read: `text` is the document's text from `start` to `end`, verbatim."""

    text: str
    start: int
    end: int
    page: int = 1
    boxes: list[Box] = Field(default_factory=list)
    rule: str
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """The place in the document's clean text."""
        return Span(self.start, self.end)


class Severity(StrEnum):
    """How much a person should care about a finding."""

    INFO = "info"
    CHECK = "check"


class Finding(Model):
    """Something that a person should look at; `code` is stable, `path` names the field."""

    code: str
    message: str
    message_th: str
    path: str | None = None
    severity: Severity = Severity.CHECK
    start: int | None = None
    end: int | None = None


class TextOrigin(StrEnum):
    """Where a page's text came from."""

    TEXT = "text"
    PDF = "pdf"
    OCR = "ocr"
    MIXED = "mixed"


class Soundness(StrEnum):
    """How far the text of a page can be believed."""

    SOUND = "sound"
    DOUBTFUL = "doubtful"
    UNSOUND = "unsound"


class PageSource(Model):
    """Where the text of one page came from, and how far it can be believed.

    `reasons` are stable codes: ``no_text``, ``broken_page``, ``no_glyph_map``, ``private_use_left``,
    ``impossible_sequences``, ``unknown_words``, ``lost_marks``, ``hidden_text``, ``repaired``.
    """

    number: int
    text_origin: TextOrigin = TextOrigin.PDF
    grade: Soundness = Soundness.SOUND
    reasons: list[str] = Field(default_factory=list)
    engine: str | None = None
    confidence: float | None = None


class Source(Model):
    """The file that was read; `page_sources` is empty for plain text."""

    path: str | None = None
    sha256: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    pages: int = 1
    text_origin: TextOrigin = TextOrigin.TEXT
    page_sources: list[PageSource] = Field(default_factory=list)


class Circular(Model):
    """The record of one document. Fields that were not found are ``None`` or empty."""

    kind: Kind = Kind.OTHER
    urgency: Urgency | None = None
    secrecy: Secrecy | None = None
    reference_number: ReferenceNumber | None = None
    sender: Sender | None = None
    date: dt.date | None = None
    subject: str | None = None
    recipients: list[str] = Field(default_factory=list)
    references: list[Reference] = Field(default_factory=list)
    attachments: list[Attachment] = Field(default_factory=list)
    signatory: Signatory | None = None
    contact: Contact | None = None
    meetings: list[Meeting] = Field(default_factory=list)
    assignments: list[Assignment] = Field(default_factory=list)
    pmqa: Pmqa | None = None
    received: Received | None = None
    pages: list[int] = Field(default_factory=list)  # of the file, from 1
    enclosures: list[Enclosure] = Field(default_factory=list)
    source: Source = Field(default_factory=Source)
    findings: list[Finding] = Field(default_factory=list)
    evidence: dict[str, list[Evidence]] = Field(default_factory=dict)

    @property
    def deadlines(self) -> list[Assignment]:
        """The assignments that have a due date, soonest first."""
        due = [(_written(a.due), i, a) for i, a in enumerate(self.assignments) if a.due is not None]
        return [a for _, _, a in sorted(due)]

    def evidence_of(self, part: Meeting | Assignment | Reference | Attachment) -> dict[str, list[Evidence]]:
        """Where the fields of one of this record's meetings, assignments, references or attachments were read.

        >>> from thaicirc import extract
        >>> record = extract("เรื่อง  แจ้ง\\n\\nเรียน  อธิบดี\\n\\n        ขอให้จังหวัดรายงานผล ภายในวันที่ ๕ มีนาคม ๒๕๖๗")
        >>> {name: [e.text for e in places] for name, places in record.evidence_of(record.deadlines[0]).items()}["due"]
        [' ภายในวันที่ ๕ มีนาคม ๒๕๖๗']
        """
        for name in ("meetings", "assignments", "references", "attachments"):
            for i, each in enumerate(getattr(self, name)):
                if each is part:
                    head = f"{name}/{i}/"
                    return {path[len(head) :]: e for path, e in self.evidence.items() if path.startswith(head)}
        return {}
