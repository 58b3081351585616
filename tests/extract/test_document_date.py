"""The document's own date: never that of a stamp, of a letter it cites or of a meeting it calls."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.letters import announcement, letter, memo, news, order, record, stamped
from thaicirc import extract

CASES = {
    "letter": (letter(), "2023-08-07"),
    "letter, Arabic digits": (letter(date="7 สิงหาคม 2566"), "2023-08-07"),
    "letter, parts wide apart": (letter(date="๗      สิงหาคม      ๒๕๖๖"), "2023-08-07"),
    "letter, with พ.ศ.": (letter(date="๗ สิงหาคม พ.ศ. ๒๕๖๖"), "2023-08-07"),
    "letter, on the line of the number": (letter(number="ที่ พม ๐๔๐๒/ว ๒๑๗          ๗ สิงหาคม ๒๕๖๖", date=""), "2023-08-07"),
    "memo": (memo(), "2022-03-04"),
    "memo, abbreviated": (memo(date="๔ มี.ค. ๖๕"), "2022-03-04"),
    "order": (order(), "2019-01-05"),
    "announcement": (announcement(), "2019-01-05"),
    "stamped": (stamped(), "2024-01-05"),
    "received later": ("เทศบาลเมืองน่าน\nเลขที่รับ ๙๙๙\nวันที่ ๑๘ ส.ค. ๒๕๖๖\nเวลา ๑๐.๓๐ น.\n" + letter(), "2023-08-07"),
    "cites an older letter": (letter(fields="อ้างถึง  หนังสือกรมที่ดิน ที่ มท ๐๕๑๐/๗ ลงวันที่ ๕ มกราคม ๒๕๖๖"), "2023-08-07"),
    "calls a meeting": (letter(body="ขอเชิญประชุมในวันที่ ๑๘ สิงหาคม ๒๕๖๖"), "2023-08-07"),
    "day left open": (letter(date="สิงหาคม ๒๕๖๖"), None),
    "no date": (letter(date="", body="ขอเชิญประชุมในวันที่ ๑๘ สิงหาคม ๒๕๖๖"), None),
    "impossible": (letter(date="๓๑ เมษายน ๒๕๖๖"), None),
    "news, published": (news("นายก้อง ดีงาม เปิดเผยว่า เมื่อวันที่ 5 ส.ค. 2566 ได้ประชุม", "จังหวัดน่านดูแลเด็ก\n7 สิงหาคม 2566"), "2023-08-07"),
    "news, day of the activity": (news("วันที่ 7 สิงหาคม 2566 นายก้อง ดีงาม เป็นประธานการประชุม"), "2023-08-07"),
    "news without a day": (news("นายก้อง ดีงาม เปิดเผยว่า ในปี 2566 จะดูแลเด็ก"), None),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_date(name: str) -> None:
    text, day = CASES[name]
    assert record(text).date == (dt.date.fromisoformat(day) if day else None)


def test_the_day_of_a_cited_letter_is_no_documents_own() -> None:
    text = "ตามหนังสือเทศบาล ที่ ชร ๖๒๕๑๑/ว ๗๘ ลงวันที่ ๑๒ เมษายน ๒๕๕๙ ขอให้จัดส่งแบบสำรวจ นั้น\nปรากฏว่ายังได้รับไม่ครบถ้วน"
    assert extract(text).date is None
