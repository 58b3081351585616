"""Persons named in running text: a title or rank, a name, a surname."""

from __future__ import annotations

import re
from functools import cache

from thaicirc.lexicon import title_pattern
from thaicirc.normalise import squeezed
from thaicirc.spans import Found, Span

#: Words that begin like a title and are none: นายกรัฐมนตรี, นายอำเภอ, นายแพทย์สาธารณสุขจังหวัด, พลเมือง.
_NO_PERSON = (
    r"(?!นายก(?:รัฐมนตรี|เทศมนตรี|องค์การ|สมาคม|สภา|เมือง|เหล่า|กิตติมศักดิ์|\s?อบ[จต]"
    r"|ฯ)|นายอำเภอ|นายช่าง|นายทะเบียน|นายแพทย์สาธารณสุข|นายจ้าง|นายทหาร"
    r"|นายตำรวจ|นายหน้า|นายท้าย|นายสถานี|นายด่าน|นายตรวจ|นายประกัน|พลเมือง|พลเรือน"
    r"|พลศึกษา|พลังงาน|คุณภาพ|คุณสมบัติ|คุณธรรม|คุณค่า|คุณวุฒิ|พระราช|พระบาท|พระองค์"
    r"|พระบรม|พระมหากษัตริย์|พระที่นั่ง|พระพุทธ|พระกฐิน|พระพรชัย|พระชนม|พระนคร|พระปกเกล้า"
    r"|พระแก้ว|พระธรรม|พระสงฆ์|พระปิยะ|พระยา)"
)
_WORD = "[ก-ฮเ-ไ][ก-๎]*"
_NOT_SURNAME = (
    r"(?!(?:ปลัด|รอง|ผู้|อธิบดี|รัฐมนตรี|ประธาน|เลขา|หัวหน้า|นายก|นายอำเภอ|อธิการ|คณบดี"
    r"|ที่ปรึกษา|โฆษก|กรรมการ|อดีต|เป็น|และ|พร้อม|ให้|ได้|กล่าว|เปิดเผย|ร่วม"
    r"|เข้า|ณ(?=\s|ห้อง|หอ|โรง|อาคาร|ศาลา|ศูนย์|สำนัก|กรม|กระทรวง|ที่|วัด|สนาม|ลาน|ชั้น|จังหวัด|มหา|วัน|บริเวณ)|ใน|ที่|ซึ่ง|โดย|จาก|ว่า|ครู|วิทยากร|ตำแหน่ง|สมาชิก|กำนัน|ผวจ|รมว|รมช"
    r"|ผอ|สาธารณสุข|พัฒนาการ|เกษตร(?:จังหวัด|อำเภอ)|ท้องถิ่น|นักวิชาการ|เจ้าหน้าที่"
    r"|จังหวัด|กระทรวง|กรม|รักษา(?:ราชการ|การ)|ปฏิบัติ(?:ราชการ|หน้าที่))|มี\s|ขึ้น)"
)

#: ณ before a place word leads to a venue, before a town to the end of a surname: ณ อยุธยา.
_NOT_PLACE = r"(?!ห้อง|หอ|โรง|อาคาร|ศาลา|ศูนย์|สำนัก|กรม|กระทรวง|ที่|วัด|สนาม|ลาน|ชั้น|จังหวัด|มหาวิทยาลัย|วัน|บริเวณ)"


@cache
def _person() -> re.Pattern[str]:
    given = rf"(?:{_WORD})"
    surname = (
        rf"(?:\s+ณ\s+{_NOT_PLACE}{_WORD}|\s+{_NOT_SURNAME}{_WORD}(?:[-–]{_WORD})?(?:\s+ณ\s+{_NOT_PLACE}{_WORD})?)?"
    )
    return re.compile(rf"{_NO_PERSON}(?:{title_pattern()})\s?(?!ว่าการ){given}{surname}")


def find_persons(text: str) -> list[Found[str]]:
    """The persons a text names, in order: title, name and surname as written, blanks folded.

    >>> [p.value for p in find_persons("โดยมี นายสมชาย  ใจดี ปลัดกระทรวง และนายอำเภอเมือง เข้าร่วม")]
    ['นายสมชาย ใจดี']
    """
    found = []
    for match in _person().finditer(text):
        verb = _VERB.search(match[0])
        name = match[0][: verb.start()].rstrip() if verb else match[0]
        found.append(Found(name, squeezed(name), Span(match.start(), match.start() + len(name)), "persons.titled"))
    return found


#: What follows a name without a blank: นายวรวิชเป็นประธาน, นายสมชายกล่าวว่า.
_VERB = re.compile(
    r"(?<=[ก-๎]{3})(?:เป็น(?:ประธาน|ผู้|วิทยากร)|กล่าว(?=$|ว่า|เปิด|ราย)|เปิดเผย|พร้อมด้วย"
    r"|พร้อมคณะ|มอบหมาย|รอง(?=อธิบดี|ผู้|ปลัด|นายก|เลขา|อธิการ|ประธาน|คณบดี|หัวหน้า)|ผู้(?=อำนวยการ|ว่าราชการ|ช่วย|บัญชาการ|จัดการ|ตรวจราชการ|ทรงคุณวุฒิ)"
    r"|อธิบดี|ปลัด(?=กระทรวง|จังหวัด|เทศบาล|อำเภอ|องค์การ)|รัฐมนตรี|นายอำเภอ|นายกเทศ|นายกองค์|เลขาธิการ"
    r"|หัวหน้า(?=สำนัก|กลุ่ม|ฝ่าย|ส่วน|งาน)|คณบดี|และคณะ|ได้(?:กล่าว|มอบ|เดิน)|เข้าร่วม|ร่วมกับ)"
)
