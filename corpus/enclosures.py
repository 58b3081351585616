"""What a letter encloses, on pages of their own behind it: forms to be filled in, agendas, programmes, lists."""

from __future__ import annotations

import random
from collections.abc import Sequence

from corpus.bodies import blocks
from corpus.letter import Enclosure
from corpus.markup import without_tags
from corpus.scene import Scene
from thaicirc.numerals import to_thai
from thaicirc.records import Attachment

#: Words of an attachment's title → the rule of ``shared/enclosures.txt`` that it is made by; the first that fits.
_SORTS = (
    (("สำเนา",), "copy"),
    (("แบบตอบรับ", "แบบแจ้ง"), "reply"),
    (("แบบ",), "form"),
    (("ระเบียบวาระ",), "agenda"),
    (("กำหนดการ",), "programme"),
    (("รายชื่อ", "บัญชี"), "list"),
)
#: What is enclosed as a thing or a picture, not as pages of text.
_NO_TEXT = ("ภาพถ่าย", "แผนที่", "แผนผัง", "โปสเตอร์", "แผ่นพับ", "ซอง", "QR", "ประวัติวัด", "หมายรับสั่ง")


def enclosures(rng: random.Random, scene: Scene, listed: Sequence[Attachment]) -> tuple[Enclosure, ...]:
    """The first one or two of the attachments, as they lie behind the letter."""
    found = []
    drawn = [each for each in listed if not any(word in each.title for word in _NO_TEXT)]
    for each in drawn[: rng.choice((1, 1, 2))]:
        sort = next((sort for words, sort in _SORTS if any(word in each.title for word in words)), "other")
        lines = [line for line in without_tags(scene.finished(f"enclosure.{sort}")).split("\n") if line.strip()]
        number = f" {to_thai(str(each.number))}" if len(listed) > 1 else ""
        mark = rng.choice((f"สิ่งที่ส่งมาด้วย{number}", f"เอกสารแนบ{number}", f"(สิ่งที่ส่งมาด้วย{number})", ""))
        found.append(Enclosure(each.title, blocks(rng, lines), mark))
    return tuple(found)
