"""An enclosure behind a letter → the entry of the letter's list of attachments (สิ่งที่ส่งมาด้วย) that it is."""

from __future__ import annotations

from difflib import SequenceMatcher

from thaicirc.layout import Part
from thaicirc.layout.keywords import skeleton
from thaicirc.records import Attachment, Circular, Enclosure

#: Titles on the enclosure itself are longer or shorter than in the list; half of the letters in common is beyond chance.
_LIKE = 0.5


def enclosed(letter: Circular, part: Part) -> Circular:
    """The letter's record with one more enclosure, tied to its attachment by its mark's number or by its title.

    >>> from thaicirc.document import Document
    >>> from thaicirc.layout import split
    >>> letter = "เรื่อง ก\\nเรียน ข\\nสิ่งที่ส่งมาด้วย แบบตอบรับ\\nด้วยกรม\\nขอแสดงความนับถือ\\n(นายก ใจดี)"
    >>> _, part = split(Document.from_text(letter + "\\fแบบตอบรับ\\nชื่อ"))
    >>> enclosed(Circular(attachments=[Attachment(number=1, title="แบบตอบรับ")]), part).enclosures
    [Enclosure(title='แบบตอบรับ', pages=[2], attachment=1)]
    """
    entry = _entry(letter, part)
    found = Enclosure(title=part.title, pages=part.pages, attachment=entry.number if entry else None)
    return letter.model_copy(update={"enclosures": [*letter.enclosures, found]})


def _entry(letter: Circular, part: Part) -> Attachment | None:
    taken = {each.attachment for each in letter.enclosures}
    free = [each for each in letter.attachments if each.number not in taken]
    numbered = [each for each in free if each.number == part.number]
    if numbered:
        return numbered[0]
    ranked = sorted(((_likeness(each.title, part.title), -each.number, each) for each in free), key=lambda r: r[:2])
    if ranked and ranked[-1][0] >= _LIKE:
        return ranked[-1][2]
    return free[0] if len(letter.attachments) == 1 and free else None


def _likeness(one: str, other: str) -> float:
    a, b = skeleton(one), skeleton(other)
    if not a or not b:
        return 0.0
    if a in b or b in a:
        return 1.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
