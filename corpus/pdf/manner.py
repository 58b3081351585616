"""What a letter leaves free and its drawing decides: a Look in, one choice for each question out, by its seed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from corpus.letter import Letter
from corpus.pdf.canvas import BLACK, Colour
from corpus.pdf.faces import HANDS

RED: Colour = (0.80, 0.05, 0.10)
_BLUES: tuple[Colour, ...] = ((0.08, 0.12, 0.55), (0.05, 0.20, 0.65), (0.12, 0.10, 0.42))
_STAMP_COLOURS: tuple[Colour, ...] = ((0.12, 0.15, 0.60), (0.35, 0.15, 0.60), (0.10, 0.25, 0.70), (0.45, 0.12, 0.45))
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Manner:
    """The ways of one office and one clerk."""

    arabic: bool  # page numbers in Arabic digits, as in the rest of the letter
    hand: str  # the family that handwriting is set in
    ink: Colour
    bold_labels: bool
    tab: float  # where the values of เรื่อง, เรียน start; 0: two blanks after the label
    agency_x: float  # left edge of the letterhead's right column; 0: right-aligned
    date_centred: bool  # else the date starts at the middle
    gap: float  # before a paragraph, in lines
    hanging: bool  # numbered items keep the left edge of their text
    even: bool  # letters share the stretch of a justified line
    together: bool  # numbers stay with their units
    axis: float  # the middle of the signature block, as a share of the page's width
    signature_gap: float  # room for the signature, in lines
    page_mark: str  # how a page number is written
    more: str  # what ends the continuation word
    text_dots: bool  # a memo's rules are typed dots
    stamp_colour: Colour
    stamp_tilt: float
    stamp_labels: tuple[str, str, str]
    endorsed_by_hand: bool
    news: int  # which of the two styles of a news page


def manner(letter: Letter) -> Manner:
    """The manner of a letter: the same for the same seed."""
    look = letter.look
    draw = Random(f"manner {look.seed}")
    thai = sum("๐" <= letter_ <= "๙" for letter_ in _numbers(letter))
    arabic = sum("0" <= letter_ <= "9" for letter_ in _numbers(letter))
    return Manner(
        arabic=arabic > thai,
        hand=draw.choice(HANDS),
        ink=draw.choice(_BLUES) if look.ink == "blue" else BLACK,
        bold_labels=draw.random() < 0.3,
        tab=draw.choice((0.0, 0.0, 42.0, 48.0)),
        agency_x=draw.choice((298.0, 312.0, 325.0, 340.0, 352.0, 0.0)),
        date_centred=draw.random() < 0.5,
        gap=draw.choice((0.0, 0.33, 0.33, 0.5)),
        hanging=draw.random() < 0.2,
        even=draw.random() < 0.6,
        together=draw.random() < 0.5,
        axis=draw.choice((0.56, 0.6, 0.62, 0.65)),
        signature_gap=draw.choice((2.0, 2.5, 3.0)),
        page_mark=draw.choice(("- {} -", "- {} -", "-{}-", "{}")),
        more=draw.choice(("…", "...", "...")),
        text_dots=draw.random() < 0.25,
        stamp_colour=draw.choice(_STAMP_COLOURS),
        stamp_tilt=draw.uniform(-4.0, 4.0),
        stamp_labels=(draw.choice(("เลขที่รับ", "รับที่", "เลขรับ")), "วันที่", "เวลา"),
        endorsed_by_hand=draw.random() < 0.6,
        news=draw.randrange(2),
    )


def _numbers(letter: Letter) -> str:
    given = letter.signature.given_on if letter.signature else ""
    return re.sub(r"[^0-9๐-๙]", "", letter.number + letter.date + given + " ".join(letter.title))


def numeral(number: int, ways: Manner) -> str:
    """A page's number in the digits of the letter."""
    return str(number) if ways.arabic else str(number).translate(_THAI_DIGITS)
