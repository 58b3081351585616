"""Twelve letters of invented people and matters, one or more of each form, for the typesetter's tests."""

from __future__ import annotations

from dataclasses import replace

from corpus.letter import (
    Enclosure,
    Field,
    Form,
    Letter,
    Look,
    Paragraph,
    ReceivingStamp,
    Signature,
    Table,
)

_LONG = (
    "ด้วยสำนักงานส่งเสริมลำน้ำและคลองได้ตรวจเยี่ยมชุมชนริมคลองจำนวน ๒๔ แห่ง ตั้งแต่เดือนมีนาคม ๒๕๖๖ เป็นต้นมา พบว่า"
    "ชุมชนส่วนใหญ่ยังไม่มีผู้ดูแลประตูน้ำประจำ (ยกเว้นชุมชนบ้านท่าเสา) และขาดเครื่องมือวัดระดับน้ำที่ได้มาตรฐาน ทำให้การแจ้งเตือน"
    "น้ำหลากล่าช้ากว่าที่ควรเป็น ๆ หาย ๆ อยู่หลายปี ทั้งที่งบประมาณซ่อมบำรุงได้รับจัดสรรครบถ้วนแล้ว"
)
_SIGNED = Signature("นางสาวกรองทอง วารีพฤกษ์", ("ผู้อำนวยการสำนักงานส่งเสริมลำน้ำและคลอง",), closing="ขอแสดงความนับถือ")
_FOOTER = ("กลุ่มประสานชุมชน", "โทร. ๐ ๒๙๙๙ ๐๑๒๓ ต่อ ๔๕", "โทรสาร ๐ ๒๙๙๙ ๐๑๒๔", "ไปรษณีย์อิเล็กทรอนิกส์ klong@example.go.th")
_HEAD = (
    Field("เรื่อง", ("ขอเชิญผู้แทนชุมชนริมคลองเข้าร่วมฝึกอ่านมาตรวัดระดับน้ำและส่งรายงานผ่านโทรศัพท์เคลื่อนที่ รุ่นที่ ๔",)),
    Field("เรียน", ("นายกเทศมนตรีตำบลบางลำพูรี", "นายกองค์การบริหารส่วนตำบลท่าเสาเหนือ")),
    Field("อ้างถึง", ("หนังสือสำนักงานส่งเสริมลำน้ำและคลอง ด่วนที่สุด ที่ ลค ๐๔๐๒/ว ๗๗ ลงวันที่ ๑๒ มกราคม ๒๕๖๖",)),
    Field(
        "สิ่งที่ส่งมาด้วย",
        ("๑. กำหนดการฝึกอ่านมาตรวัดระดับน้ำ", "๒. แบบตอบรับของผู้แทนชุมชนริมคลองซึ่งต้องลงนามโดยผู้นำชุมชนทุกคน", "๓. แผนที่"),
        ("จำนวน ๑ ฉบับ", "จำนวน ๒ ชุด", "จำนวน ๑ แผ่น"),
    ),
)
_BODY = (
    Paragraph(_LONG),
    Paragraph("จึงขอให้ดำเนินการ ดังนี้"),
    Paragraph("คัดเลือกผู้แทนชุมชนแห่งละ ๒ คน ส่งรายชื่อภายในวันศุกร์ที่ ๒๑ เมษายน ๒๕๖๖", "๑.", 1),
    Paragraph("แจ้งหมายเลขโทรศัพท์ของผู้ดูแลประตูน้ำทาง https://klong.example.go.th/register/2566/form?id=12", "๒.", 1),
    Paragraph("ทั้งนี้ ให้ตรวจสอบสัญญาณก่อนเวลา ๐๘.๓๐ - ๐๙.๐๐ น. ทุกวัน", "๒.๑", 2),
    Paragraph("จึงเรียนมาเพื่อโปรดพิจารณาให้ความร่วมมือด้วย จะขอบคุณยิ่ง"),
)
_TABLE = Table(
    ("ลำดับ", "ชุมชน", "ผู้ดูแลประตูน้ำ", "จำนวน (คน)"),
    tuple((f"{n}", f"ชุมชนบ้านคลองที่ {n} ฝั่งตะวันออกของวัดใหม่", "นายเอื้อม สายชล", f"{n * 3}") for n in range(1, 9)),
    (0.1, 0.42, 0.3, 0.18),
)

INVITATION = Letter(
    "invitation",
    Form.LETTER,
    agency=("สำนักงานส่งเสริมลำน้ำและคลอง", "๙ ถนนเลียบคลอง แขวงบึงน้ำใส", "กรุงเทพมหานคร ๑๐๙๙๙"),
    urgency="ด่วนที่สุด",
    number="ลค ๐๔๐๒/ว ๑๔๘",
    number_by_hand="๑๔๘",
    date="๓ เมษายน ๒๕๖๖",
    day_by_hand="๓",
    fields=_HEAD,
    body=_BODY,
    signature=_SIGNED,
    footer=_FOOTER,
    copies="สำเนาส่ง หัวหน้ากลุ่มทุกกลุ่ม",
    received=ReceivingStamp("เทศบาลตำบลบางลำพูรี", "๑๒๐๕", "๗ เม.ย. ๒๕๖๖", "๑๐.๔๕ น."),
    look=Look(hand="nds", quantities_right=True, seal=True, seed=11),
)
PLAIN = replace(
    INVITATION, name="plain", urgency="", received=None, copies="", look=Look(font="niramit", size=15.0, seed=12)
)
LONG = replace(
    INVITATION,
    name="long",
    secrecy="ลับ",
    urgency="",
    body=(*(Paragraph(f"{_LONG} รอบที่ {n}") for n in range(1, 9)), _TABLE, *_BODY),
    enclosures=(
        Enclosure("กำหนดการฝึกอ่านมาตรวัดระดับน้ำ", (_TABLE, Paragraph(_LONG)), mark="สิ่งที่ส่งมาด้วย ๑"),
        Enclosure("แบบตอบรับ", (Paragraph("ชื่อ นายเอื้อม สายชล", place="flush"), Paragraph("ตราชุมชน", place="centre"))),
    ),
    look=Look(font="taviraj", size=15.0, seed=13),
)
GENERAL = replace(
    PLAIN,
    name="general",
    number="1402.6/ว 77",
    date="9 June 2023",
    signature=Signature(
        "เกรียงไกร วารีพฤกษ์", ("ผู้บังคับการกองกำกับทางน้ำ", "ปฏิบัติราชการแทน ผู้บัญชาการทางน้ำ"), "ขอแสดงความนับถือ", rank="พลตำรวจตรี"
    ),
    look=Look(font="trirong", size=15.0, justified=False, ink="black", seed=14),
)
STAMPED = Letter(
    "stamped",
    Form.STAMPED,
    agency=("กรมลำน้ำ",),
    urgency="ด่วน",
    number="ลน ๐๑๐๓/๕๕",
    date="๑๗ กันยายน ๒๕๖๕",
    fields=(Field("ถึง", ("สำนักงานประตูน้ำทุกแห่ง",)),),
    body=(Paragraph(_LONG), Paragraph("กรมลำน้ำขอส่งคู่มือมาเพื่อใช้ในราชการต่อไป")),
    signature=Signature("กท/วพ", ()),
    footer=_FOOTER,
    look=Look(seal=True, seed=15),
)
MEMO = Letter(
    "memo",
    Form.MEMO,
    sender_line="กลุ่มประสานชุมชน สำนักงานส่งเสริมลำน้ำและคลอง โทร. ๐ ๒๙๙๙ ๐๑๒๓ ต่อ ๔๕",
    urgency="ด่วนมาก",
    number="ลค ๐๔๐๒.๓/๙๑",
    number_by_hand="๙๑",
    date="๒๘ สิงหาคม ๒๕๖๔",
    day_by_hand="๒๘",
    fields=(
        Field("เรื่อง", ("รายงานผลการฝึกอ่านมาตรวัดระดับน้ำ รุ่นที่ ๓ และขออนุมัติจัดรุ่นที่ ๔ ณ ชุมชนบ้านท่าเสา",)),
        Field("เรียน", ("ผู้อำนวยการสำนักงานส่งเสริมลำน้ำและคลอง",)),
    ),
    body=_BODY[:4],
    signature=Signature("นายเอื้อม สายชล", ("นักวิชาการลำน้ำชำนาญการ",)),
    endorsement=("อนุมัติ", "ให้กลุ่มประสานชุมชนแจ้งผู้เกี่ยวข้อง", "๓๐ ส.ค. ๖๔"),
    received=ReceivingStamp("สำนักงานส่งเสริมลำน้ำและคลอง", "๓๓๐", "๒๙ ส.ค. ๖๔", "๐๙.๐๕"),
    look=Look(hand="nds", seed=16),
)
TYPED_MEMO = replace(
    MEMO, name="typed-memo", urgency="", received=None, look=Look(hand="s", leading=1.15, ink="black", seed=23)
)
ORDER = Letter(
    "order",
    Form.TITLED,
    number="๗๗/๒๕๖๔",
    title=("คำสั่งกรมลำน้ำ", "เรื่อง แต่งตั้งคณะทำงานดูแลประตูน้ำและสำรวจมาตรวัดระดับน้ำริมคลองทุกสายในเขตรับผิดชอบ"),
    body=(
        Paragraph(_LONG),
        Paragraph("องค์ประกอบ", "๑."),
        Paragraph("นางสาวกรองทอง วารีพฤกษ์\tผู้อำนวยการสำนักงานส่งเสริมลำน้ำ\tประธาน", "๑.๑", 2),
        Paragraph("นายเอื้อม สายชล\tเลขานุการ", "๑.๒", 2),
        Paragraph("ให้คณะทำงานประชุมทุกเดือนและรายงานอธิบดี", "ข้อ ๒"),
        Paragraph("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"),
    ),
    signature=Signature("นายพงศ์น้ำ คลองหลวง", ("อธิบดีกรมลำน้ำ",), given_on="สั่ง ณ วันที่ ๑๔ ธันวาคม พ.ศ. ๒๕๖๔"),
    look=Look(seed=17, seal=True),
)
ANNOUNCEMENT = replace(
    ORDER,
    name="announcement",
    number="",
    title=("ประกาศกรมลำน้ำ", "เรื่อง รายชื่อชุมชนที่ได้รับมาตรวัดระดับน้ำ"),
    body=(Paragraph(_LONG), _TABLE, *(Paragraph(f"{_LONG} ครั้งที่ {n}", f"ข้อ {n}") for n in range(1, 7))),
    signature=Signature("นายพงศ์น้ำ คลองหลวง", ("อธิบดีกรมลำน้ำ",), given_on="ประกาศ ณ วันที่ ๒ กุมภาพันธ์ พ.ศ. ๒๕๖๕"),
    look=Look(font="niramit", size=15.0, seed=18),
)
MINUTES = Letter(
    "minutes",
    Form.MINUTES,
    title=("รายงานการประชุมคณะทำงานดูแลประตูน้ำ", "ครั้งที่ ๒/๒๕๖๕", "วันจันทร์ที่ ๗ มีนาคม ๒๕๖๕ ณ ห้องประชุมริมคลอง"),
    body=(
        Paragraph("ผู้มาประชุม", place="heading"),
        Paragraph("นางสาวกรองทอง วารีพฤกษ์\tประธาน", "๑.", 1, "flush"),
        Paragraph("นายเอื้อม สายชล\tเลขานุการ", "๒.", 1, "flush"),
        Paragraph("เริ่มประชุมเวลา ๐๙.๓๐ น.", place="flush"),
        *(
            block
            for n in range(1, 5)
            for block in (
                Paragraph(f"ระเบียบวาระที่ {n} เรื่องเกี่ยวกับประตูน้ำ", place="heading"),
                Paragraph(_LONG),
                Paragraph("มติที่ประชุม รับทราบ"),
            )
        ),
    ),
    signature=Signature("นายเอื้อม สายชล", ("ผู้จดรายงานการประชุม",)),
    look=Look(seed=19, signature=False),
)
NEWS = Letter(
    "news",
    Form.NEWS,
    agency=("ข่าวกรมลำน้ำ",),
    date="8 มีนาคม 2565",
    title=("ชุมชนริมคลองท่าเสาเปิดศูนย์อ่านระดับน้ำแห่งแรก เยาวชนกว่า 60 คนร่วมฝึก",),
    body=(Paragraph(_LONG, place="flush"), Paragraph("นายเอื้อม กล่าวว่า “น้ำมาเมื่อไร เราจะรู้ก่อนใคร”"), Paragraph(_LONG)),
    footer=("ที่มา: กลุ่มประสานชุมชน กรมลำน้ำ",),
    look=Look(picture=True, seed=20),
)
PRESS = replace(NEWS, name="press", look=Look(font="sarabun", seed=22, picture=False))

LETTERS = (
    INVITATION,
    PLAIN,
    LONG,
    GENERAL,
    STAMPED,
    MEMO,
    TYPED_MEMO,
    ORDER,
    ANNOUNCEMENT,
    MINUTES,
    NEWS,
    PRESS,
)
