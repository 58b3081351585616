"""Paragraphs as the grammar has them, with their signs, → the blocks of a document, numbered and in tables."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from corpus.letter import Block, Paragraph, Table
from thaicirc.numerals import to_thai

_SIGNS = {"! ": "heading", "= ": "centre", "> ": "flush"}
#: How a sentence ends that leads a list in; the list begins with its first number.
_LEADS = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ประกอบด้วย|ได้แก่|หน้าที่|รายละเอียด|เงื่อนไข|กำหนดการ)[ :]*$")
_LABELS = (("{}.", "{}.{}"), ("{}.", "{}.{}"), ("{})", "{}.{}"), ("({})", "({}.{})"))


def blocks(rng: random.Random, paragraphs: Sequence[str], *, articles: bool = False) -> tuple[Block, ...]:
    """The blocks of a body; a list's numbers begin anew after a sentence that leads one in, those of articles (ข้อ) never.

    >>> made = blocks(random.Random(1), ["ดังนี้", "* ก", "* ข", "| ลำดับ | ชื่อ |", "| ๑ | ง |"])
    >>> [block.label for block in made[1:3]], made[3].rows
    (['๑.', '๒.'], (('๑', 'ง'),))
    """
    first, second = rng.choice(_LABELS)
    found: list[Block] = []
    rows: list[tuple[str, ...]] = []
    article = item = inner = 0
    for text in paragraphs:
        if text.startswith("|"):
            rows.append(tuple(cell.strip() for cell in text.strip("| ").split("|")))
            continue
        if rows:
            found.append(_table(rows))
            rows = []
        if text.startswith("** "):
            item, inner = max(item, 1), inner + 1
            found.append(Paragraph(text[3:].strip(), second.format(to_thai(str(item)), to_thai(str(inner))), 2))
        elif text.startswith("* "):
            item, inner = item + 1, 0
            found.append(Paragraph(text[2:].strip(), first.format(to_thai(str(item))), 1))
        elif text.startswith("§ "):
            article, item = article + 1, 0
            found.append(Paragraph(text[2:].strip(), f"ข้อ {to_thai(str(article))}"))
        else:
            item = 0 if _LEADS.search(text) or (not articles and text[:2] in _SIGNS) else item
            place = _SIGNS.get(text[:2], "body")
            found.append(Paragraph(text[2:].strip() if place != "body" else text.strip(), place=place))
    if rows:
        found.append(_table(rows))
    return tuple(found)


def _table(rows: list[tuple[str, ...]]) -> Table:
    columns = max(len(row) for row in rows)
    full = [row + ("",) * (columns - len(row)) for row in rows]
    longest = [max(len(row[i]) for row in full) for i in range(columns)]
    shares = [min(max(length, 6), 40) for length in longest]
    return Table(full[0], tuple(full[1:]), tuple(share / sum(shares) for share in shares))
