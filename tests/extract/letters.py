"""Short documents in the forms that officials use, made to order for tests; people and figures are invented."""

from __future__ import annotations

from thaicirc import Circular, extract
from thaicirc.document import Document
from thaicirc.layout import Layout, analyse

BODY = "ด้วยกรมกิจการเด็กและเยาวชนได้ทบทวนแนวทางการดูแลเด็กในพื้นที่ห่างไกล"


def letter(
    *,
    number: str = "ที่ พม ๐๔๐๒/ว ๒๑๗",
    head: str = "กรมกิจการเด็กและเยาวชน\n๒๕๕ ถนนราชวิถี กทม. ๑๐๔๐๐",
    date: str = "๗ สิงหาคม ๒๕๖๖",
    subject: str = "การดูแลเด็กในพื้นที่ห่างไกล",
    recipient: str = "ผู้ว่าราชการจังหวัด",
    fields: str = "",
    body: str = BODY,
    signed: str = "(นางสาวอรทัย พูนผล)\n              อธิบดีกรมกิจการเด็กและเยาวชน",
    footer: str = "กองส่งเสริมการพัฒนา\nโทร. ๐ ๒๒๕๕ ๕๘๕๐",
) -> str:
    """An external letter."""
    fields = f"{fields}\n" if fields else ""
    return f"""{number}
{head}

              {date}

เรื่อง  {subject}
เรียน  {recipient}
{fields}
        {body}

        จึงเรียนมาเพื่อโปรดทราบ

              ขอแสดงความนับถือ

              {signed}

{footer}
"""


def memo(
    *,
    department: str = "กองแผนงาน กลุ่มพัฒนาระบบบริหาร โทร. ๑๒๐๔",
    number: str = "ที่ กษ ๐๖๐๒/๓๓",
    date: str = "๔ มีนาคม ๒๕๖๕",
    recipient: str = "อธิบดี",
    body: str = BODY,
    signed: str = "(นายวีระ ทองดี)\n              ผู้อำนวยการกองแผนงาน",
    after: str = "",
) -> str:
    """A memorandum."""
    return f"""บันทึกข้อความ
ส่วนราชการ  {department}
{number}        วันที่  {date}
เรื่อง  ขออนุมัติจัดอบรม

เรียน  {recipient}

        {body}

        จึงเรียนมาเพื่อโปรดอนุมัติ

              {signed}

{after}
"""


def order(
    *, issuer: str = "คำสั่งกรมที่ดิน", number: str = "ที่ ๘๕๕๖/๒๕๖๒", subject: str = "แต่งตั้งคณะทำงาน", body: str = BODY
) -> str:
    """An order."""
    return f"""{issuer}
{number}
เรื่อง {subject}

        {body}

        สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๒

              (นายประสิทธิ์ มั่นคง)
              อธิบดีกรมที่ดิน
"""


def announcement(*, number: str = "", subject: str = "เรื่อง รับสมัครบุคคลเข้ารับการฝึกอบรม", body: str = BODY) -> str:
    """An announcement."""
    return f"""ประกาศกรมที่ดิน
{number}
{subject}

        {body}

        ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๒

              (นายประสิทธิ์ มั่นคง)
              อธิบดีกรมที่ดิน
"""


def stamped(*, to: str = "สำนักงานที่ดินจังหวัดน่าน", number: str = "ที่ มท ๐๕๑๐/๗") -> str:
    """A stamped letter."""
    return f"""{number}

ถึง  {to}

        กรมที่ดินขอส่งแผนที่ระวางที่ดินมาเพื่อใช้ในราชการ ตามรายละเอียดที่แนบมาพร้อมนี้

              กรมที่ดิน
              ๕ มกราคม ๒๕๖๗

กองกลาง
โทร. ๐ ๒๑๔๑ ๕๕๕๕
"""


def news(body: str, headline: str = "จังหวัดน่านเดินหน้าดูแลเด็กในพื้นที่ห่างไกล") -> str:
    """A news item."""
    return f"{headline}\n\n{body}\n"


def layout_of(text: str) -> Layout:
    """The zones of a text."""
    return analyse(Document.from_text(text))


def record(text: str) -> Circular:
    """The record of a text."""
    return extract(text)
