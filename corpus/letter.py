"""A document before it is drawn or typed: its zones in the order of the Saraban Regulation, values over plain strings.

Everything that stands on the page stands here, letter for letter; how it looks is in :class:`Look`. The writer of
plain text (:mod:`corpus.typed`) and the typesetter (:mod:`corpus.pdf`) both work from this and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """What the page looks like; several kinds of documents share a form."""

    LETTER = "letter"  # หนังสือภายนอก: emblem, two-column letterhead, centred date, closing
    STAMPED = "stamped"  # หนังสือประทับตรา: the same without closing; the agency's seal and initials instead
    MEMO = "memo"  # บันทึกข้อความ: emblem left, heading, dotted rules
    TITLED = "titled"  # คำสั่ง, ประกาศ, ระเบียบ: emblem and centred title lines, a rule below
    MINUTES = "minutes"  # รายงานการประชุม: centred title, no emblem
    NEWS = "news"  # ข่าว: headline, paragraphs, a picture, a source line


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled line of the head: เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย; several `items` stand below each other.

    An item of attachments carries its quantity apart (``จำนวน ๑ ชุด``), as it is often set at the right margin.
    """

    label: str
    items: tuple[str, ...]
    quantities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; `label` is its number (``๑.``, ``(๒)``, ``ข้อ ๓``), `level` its depth.

    `place` is ``body`` (first line indented), ``flush`` (no indent), ``centre`` or ``heading`` (bold, flush).
    """

    text: str
    label: str = ""
    level: int = 0
    place: str = "body"


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `widths` are shares of the text's width and sum to 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the name without brackets (``นายสมชาย ใจดี``), the lines of the position below it.

    `given_on` is the line above it in orders and announcements (``ประกาศ ณ วันที่ …``, ``สั่ง ณ วันที่ …``).
    """

    name: str
    position: tuple[str, ...]
    closing: str = ""  # ขอแสดงความนับถือ
    given_on: str = ""
    rank: str = ""  # before the signature, outside the brackets: พลตำรวจตรี, ว่าที่ร้อยตรี


@dataclass(frozen=True, slots=True)
class ReceivingStamp:
    """A receiving stamp (ตรารับหนังสือ): the receiver's agency, number, date and time, filled in by hand."""

    agency: str
    number: str
    date: str
    time: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What follows the letter on pages of its own: its title as the attachments list names it, and what it holds."""

    title: str
    blocks: tuple[Block, ...]
    mark: str = ""  # at the upper right: สิ่งที่ส่งมาด้วย ๑


@dataclass(frozen=True, slots=True)
class Look:
    """What is free in a document's outer form; all of it drawn from the seed."""

    font: str = "sarabun"  # a family of corpus/fonts
    size: float = 16.0  # points
    leading: float = 1.0  # line distance as a multiple of the font's own
    justified: bool = True
    margin_left: float = 85.0  # points; 3 cm
    margin_right: float = 57.0  # 2 cm
    indent: float = 71.0  # first line of a paragraph; 2.5 cm
    hand: str = ""  # which parts are written by hand: any of "n" (running number), "d" (day), "s" (stamp)
    quantities_right: bool = False  # quantities of attachments at the right margin
    seal: bool = False  # a round agency seal over the signature, in red
    signature: bool = True  # ink over the name
    ink: str = "blue"  # of signature and handwriting: blue or black
    picture: bool = False  # news: a grey picture under the headline
    seed: int = 0  # for everything that only the drawing decides: strokes of the pen, tilt of stamps


@dataclass(frozen=True, slots=True)
class Letter:
    """One document. Empty strings and tuples: the zone is not there."""

    name: str
    form: Form
    agency: tuple[str, ...] = ()  # right column of the letterhead: name and address, line by line
    sender_line: str = ""  # memo: what follows ส่วนราชการ
    urgency: str = ""  # ด่วนที่สุด
    secrecy: str = ""  # ลับ
    number: str = ""  # what follows ที่
    number_by_hand: str = ""  # the end of `number` that is written by hand, where Look.hand has "n"
    date: str = ""  # as it stands: ๘ มีนาคม ๒๕๖๗
    day_by_hand: str = ""  # the beginning of `date` that is written by hand, where Look.hand has "d"
    title: tuple[str, ...] = ()  # orders, announcements, minutes: centred lines; news: the headline
    fields: tuple[Field, ...] = ()
    body: tuple[Block, ...] = ()
    signature: Signature | None = None
    footer: tuple[str, ...] = ()  # owner of the matter, telephones, addresses
    copies: str = ""  # after the footer: สำเนาส่ง …
    received: ReceivingStamp | None = None
    endorsement: tuple[str, ...] = ()  # a memo's director's note, by hand or typed, below the signature
    enclosures: tuple[Enclosure, ...] = ()
    look: Look = field(default_factory=Look)
