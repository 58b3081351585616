"""Letters that the tests of scans and of text layers draw: clusters that are hard, two faces, a stamp, two pages."""

from __future__ import annotations

from functools import cache

from corpus.letter import Field, Form, Letter, Look, Paragraph, ReceivingStamp, Signature
from corpus.pdf import Typeset, typeset

LETTER = Letter(
    name="flood",
    form=Form.LETTER,
    agency=("สำนักงานป้องกันน้ำท่วมที่ ๑๔", "ถนนเลี่ยงเมือง ตำบลหนองบัว ๔๗๐๐๐"),
    urgency="ด่วนที่สุด",
    number="สธ ๐๔๓๓.๒/ว ๑๘๖๗",
    date="๒๙ กุมภาพันธ์ ๒๕๖๗",
    fields=(
        Field("เรื่อง", ("ขอเชิญซ้อมแผนน้ำป่าหลากที่ฝั่งแม่น้ำปี้",)),
        Field("เรียน", ("ผู้ว่าราชการจังหวัด และผู้อำนวยการโรงพยาบาลทุกแห่ง",)),
    ),
    body=(
        Paragraph("ด้วยหน่วยงานซึ่งอยู่ต่ำกว่าแนวคันกั้นน้ำต้องปั้นคันดินและค้ำเสาไฟ ภายในวันที่ ๘ มกราคม ๒๕๖๘ เวลา ๐๙.๓๐ น."),
        Paragraph("ขอให้ดูฎีกาที่ ๗๕๑ และบัญชีฐานข้อมูลญาติผู้ประสบภัย แล้วแจ้งทาง plan14@example.go.th หรือ Line ID 5560"),
        Paragraph("จึงเรียนมาเพื่อโปรดทราบ"),
    ),
    signature=Signature("นางสาวพิมพ์ฟ้า ฎีกาธรรม", ("ผู้อำนวยการ",), closing="ขอแสดงความนับถือ"),
    footer=("กลุ่มแผน", "โทร. ๐ ๔๒๙๙ ๘๘๗๗"),
    received=ReceivingStamp("เทศบาลตำบลปากน้ำ", "๙๗๑", "๑ มี.ค. ๖๗", "๑๐.๔๕ น."),
    look=Look(seed=3, justified=False),
)
LONG = Letter(
    name="long",
    form=LETTER.form,
    number=LETTER.number,
    date=LETTER.date,
    fields=LETTER.fields,
    body=LETTER.body * 7,
    look=LETTER.look,
)


@cache
def letter() -> Typeset:
    """A letter on one page."""
    return typeset(LETTER)


@cache
def long_letter() -> Typeset:
    """A letter on two pages."""
    return typeset(LONG)
