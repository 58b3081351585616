"""The kind of a document: by its form, and for running text by whose voice speaks."""

from __future__ import annotations

import pytest

from tests.extract.letters import BODY, announcement, letter, memo, news, order, record, stamped
from thaicirc import Kind

CASES = {
    "letter": (letter(), Kind.EXTERNAL_LETTER),
    "letter without a number": (letter(number=""), Kind.EXTERNAL_LETTER),
    "memo": (memo(), Kind.MEMORANDUM),
    "stamped": (stamped(), Kind.STAMPED_LETTER),
    "order": (order(), Kind.ORDER),
    "announcement": (announcement(), Kind.ANNOUNCEMENT),
    "regulation": (f"ระเบียบกรมที่ดิน\nว่าด้วยการรังวัด\nพ.ศ. ๒๕๖๗\n\n{BODY}\n\nข้อ ๑ ระเบียบนี้เรียกว่า ระเบียบกรมที่ดิน\n", Kind.REGULATION),
    "minutes": ("รายงานการประชุมคณะทำงาน\nครั้งที่ ๑/๒๕๖๗\nผู้มาประชุม\n๑. นายก้อง ดี\nระเบียบวาระที่ ๑ เรื่องแจ้งเพื่อทราบ\n", Kind.MINUTES),
    "report": (news("นายก้อง ดีงาม ผู้ว่าราชการจังหวัดน่าน เปิดเผยว่า จังหวัดได้เตรียมรถโรงเรียนไว้แล้ว"), Kind.NEWS),
    "report of a meeting": (news("นายก้อง ดีงาม นายอำเภอ เป็นประธานการประชุมหัวหน้าส่วนราชการ ณ ห้องประชุมอำเภอ"), Kind.NEWS),
    "call": ("กรมที่ดินรับสมัครพนักงานราชการ จำนวน ๕ อัตรา\nผู้สนใจยื่นใบสมัครได้ที่กองการเจ้าหน้าที่\n", Kind.ANNOUNCEMENT),
    "invitation": ("ขอเชิญร่วมงานวันเด็กแห่งชาติ\nเทศบาลเมืองน่านขอเชิญเด็ก ๆ ร่วมงานในวันเสาร์นี้\n", Kind.ANNOUNCEMENT),
    "call that somebody is quoted with": (news("นางมาลี ใจดี โฆษกกรม กล่าวว่า กรมเปิดรับสมัครพนักงาน ๕ อัตรา"), Kind.NEWS),
    "nothing": ("", Kind.OTHER),
    "a word": ("กรมที่ดิน", Kind.OTHER),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_kind(name: str) -> None:
    text, kind = CASES[name]
    assert record(text).kind is kind
