"""Each check once where it must speak, and once on the nearest text where it must be silent."""

from __future__ import annotations

import re
import string
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaicirc import extract
from thaicirc.checks import check
from thaicirc.checks.wording import wording
from thaicirc.document import Document
from thaicirc.layout import analyse
from thaicirc.records import Finding
from thaicirc.timeline import read_timeline

Examine = Callable[[str], list[Finding]]

BLANKS = " " * 24


def letter(
    body: str = "ขอให้จังหวัดส่งแบบสำรวจ ภายในวันที่ ๘ มีนาคม ๒๕๖๗",
    *,
    number: str = "กก ๐๒๐๓/ว ๔๑๗",
    sender: str = "กระทรวงการท่องเที่ยวและกีฬา",
    date: str = "๙ กุมภาพันธ์ ๒๕๖๗",
    subject: str = "การสำรวจสนามกีฬา",
    to: str = "ผู้ว่าราชการจังหวัด",
    fields: str = "",
    signed: str = f"{BLANKS}(นางสาวพิมพ์ลดา ศรีวรกุล)\n{BLANKS}ปลัดกระทรวงการท่องเที่ยวและกีฬา\n",
    stamp: str = "",
) -> str:
    """An external letter without fault, but for what is given."""
    return (
        f"{stamp}ที่ {number}{BLANKS}{sender}\n{BLANKS}{date}\nเรื่อง  {subject}\nเรียน  {to}\n{fields}\n"
        f"        ด้วยกระทรวงการท่องเที่ยวและกีฬาจะปรับปรุงทะเบียนสนามกีฬาทั่วประเทศ\n        {body}\n"
        f"        จึงเรียนมาเพื่อโปรดทราบ\n\n{BLANKS}ขอแสดงความนับถือ\n\n{signed}"
    )


def enclosed(*items: str) -> str:
    """The header field of these enclosures."""
    return "สิ่งที่ส่งมาด้วย  " + "\n                ".join(items) + "\n"


def cited(*items: str) -> str:
    """The header field of these references."""
    return "อ้างถึง  " + "\n        ".join(items) + "\n"


def stamped(date: str) -> str:
    """A receiving stamp in the upper right corner."""
    return "".join(f"{BLANKS}{line}\n" for line in ("จังหวัดน่าน", "เลขรับ ๓๐๕๑", f"วันที่ {date}", "เวลา ๐๙.๔๐ น."))


FORM = "๑. แบบสำรวจ  จำนวน ๑ ชุด"
GUIDE = "๒. คู่มือ  จำนวน ๑ เล่ม"
EARLIER = "หนังสือกระทรวงการท่องเที่ยวและกีฬา ที่ กก ๐๒๐๓/ว ๑๑๘ ลงวันที่ ๑๒ มกราคม ๒๕๖๗"
REPLY = "ขอให้จังหวัดส่งแบบสำรวจ"
MEETING = "จึงขอเชิญท่านเข้าร่วมประชุมชี้แจงการสำรวจสนามกีฬา"
DESTROYED = "เมื่อวันที่ ๑๐ ตุลาคม ๒๕๒๐ และวันที่ ๑๒ ตุลาคม ๒๕๒๐ กับวันที่ ๓๐ มกราคม ๒๕๒๐ ได้ส่งแล้ว"

#: code, text with the fault, its nearest kin without, path, and the words the finding points to.
CASES: list[tuple[str, str, str, str | None, str | None]] = [
    (
        "weekday_mismatch",
        letter(f"{REPLY} ภายในวันพุธที่ ๘ มีนาคม ๒๕๖๗"),
        letter(f"{REPLY} ภายในวันศุกร์ที่ ๘ มีนาคม ๒๕๖๗"),
        "assignments/0/due",
        "วันพุธที่ ๘ มีนาคม ๒๕๖๗",
    ),
    (
        "impossible_date",
        letter(f"{REPLY} ภายในวันที่ ๓๑ เมษายน ๒๕๖๗"),
        letter(f"{REPLY} ภายในวันที่ ๓๐ เมษายน ๒๕๖๗"),
        None,
        "๓๑ เมษายน ๒๕๖๗",
    ),
    (
        "implausible_year",
        letter(date="๙ กุมภาพันธ์ ๓๕๖๗"),
        letter(date="๙ กุมภาพันธ์ ๒๕๖๗"),
        "date",
        "๙ กุมภาพันธ์ ๓๕๖๗",
    ),
    (
        "reversed_range",
        letter(f"{MEETING} ระหว่างวันที่ ๘ - ๖ มีนาคม ๒๕๖๗"),
        letter(f"{MEETING} ระหว่างวันที่ ๖ - ๘ มีนาคม ๒๕๖๗"),
        "meetings/0/start",
        "๘ - ๖ มีนาคม ๒๕๖๗",
    ),
    (
        "year_inferred",
        letter(f"{REPLY} ภายในวันที่ ๘ มีนาคม"),
        letter(f"{REPLY} ภายในวันศุกร์ที่ ๘ มีนาคม"),  # the weekday fits this year only
        "assignments/0/due",
        "๘ มีนาคม",
    ),
    (
        "day_left_blank",
        letter(date="      กุมภาพันธ์ ๒๕๖๗"),
        letter(date="๙   กุมภาพันธ์ ๒๕๖๗"),
        "date",
        "กุมภาพันธ์ ๒๕๖๗",
    ),
    (
        "date_candidates",
        letter(date=f"๙ กุมภาพันธ์ ๒๕๖๗\n\n{BLANKS}๑๙ กุมภาพันธ์ ๒๕๖๗"),
        letter(stamp=stamped("๑๙ ก.พ. ๒๕๖๗")),
        "date",
        "๑๙ กุมภาพันธ์ ๒๕๖๗",
    ),
    (
        "received_before_date",
        letter(stamp=stamped("๘ ก.พ. ๒๕๖๗")),
        letter(stamp=stamped("๙ ก.พ. ๒๕๖๗")),
        "received/date",
        None,
    ),
    (
        "deadline_before_date",
        letter(f"{REPLY} ภายในวันที่ ๘ มีนาคม ๒๕๖๖"),
        letter(f"ตามที่ได้ขอให้จังหวัดส่งแบบสำรวจ ภายในวันที่ ๘ มีนาคม ๒๕๖๖ นั้น {REPLY} ภายในวันที่ ๘ มีนาคม ๒๕๖๗"),
        "assignments/0/due",
        "ภายในวันที่ ๘ มีนาคม ๒๕๖๖",
    ),
    (
        "meeting_before_date",
        letter(f"{MEETING} ในวันที่ ๑๖ กุมภาพันธ์ ๒๕๖๖ เวลา ๐๙.๓๐ น. ณ ห้องประชุม ๑"),
        letter("ตามที่ได้เชิญประชุมชี้แจงการสำรวจสนามกีฬา เมื่อวันที่ ๑๖ มกราคม ๒๕๖๗ ณ ห้องประชุม ๑ นั้น"),
        "meetings/0/start",
        "๑๖ กุมภาพันธ์ ๒๕๖๖",
    ),
    (
        "deadline_on_day_off",
        letter(f"{REPLY} ภายในวันที่ ๙ มีนาคม ๒๕๖๗"),
        letter(f"{REPLY} ภายในเดือนมีนาคม ๒๕๖๗"),  # ends on a Sunday, but names no day
        "assignments/0/due",
        "ภายในวันที่ ๙ มีนาคม ๒๕๖๗",
    ),
    (
        "meeting_on_holiday",
        letter(f"{MEETING} ในวันที่ ๑๕ เมษายน ๒๕๖๗ ณ ห้องประชุม ๑"),
        letter("กระทรวงกำหนดจัดพิธีสรงน้ำพระ ในวันที่ ๑๕ เมษายน ๒๕๖๗ ณ ลานพิธี"),
        "meetings/0/start",
        "๑๕ เมษายน ๒๕๖๗",
    ),
    (
        "deadline_from_receipt",
        letter(f"{REPLY} ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ"),
        letter(f"{REPLY} ภายใน ๑๕ วัน นับแต่วันที่ ๑ มีนาคม ๒๕๖๗"),
        "assignments/0/due",
        None,
    ),
    (
        "deadline_from_stamp",
        letter(f"{REPLY} ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", stamp=stamped("๑๒ ก.พ. ๒๕๖๗")),
        letter(f"{REPLY} ภายใน ๑๕ วัน นับแต่วันที่ ๑ มีนาคม ๒๕๖๗", stamp=stamped("๑๒ ก.พ. ๒๕๖๗")),
        "assignments/0/due",
        None,
    ),
    (
        "deadline_start_unknown",
        letter(f"{REPLY} ภายใน ๓๐ วัน นับแต่วันที่การสำรวจแล้วเสร็จ"),
        letter("ค่าฝุ่นละอองต้องไม่เกิน ๓๐ วัน"),
        "assignments/0/due",
        None,
    ),
    (
        "numbering_gap",
        letter(fields=enclosed(FORM, GUIDE, "๔. แผ่นพับ  จำนวน ๑ แผ่น")),
        letter(fields=enclosed(FORM, GUIDE, "๓. แผ่นพับ  จำนวน ๑ แผ่น")),
        "attachments",
        "๔.",
    ),
    (
        "numbering_repeated",
        letter(fields=enclosed(FORM, GUIDE, "๒. แผ่นพับ  จำนวน ๑ แผ่น")),
        letter(fields=enclosed("แบบสำรวจ  จำนวน ๑ ชุด")),
        "attachments",
        "๒.",
    ),
    (
        "attachment_not_listed",
        letter(f"{REPLY} ตามสิ่งที่ส่งมาด้วย ๑ และ ๓", fields=enclosed(FORM, GUIDE)),
        letter(f"{REPLY} ตามสิ่งที่ส่งมาด้วย ๑ - ๒ พร้อมสิ่งที่ส่งมาด้วย ๔ ชุด", fields=enclosed(FORM, GUIDE)),
        "attachments",
        "สิ่งที่ส่งมาด้วย ๑ และ ๓",
    ),
    (
        "attachments_missing",
        letter(f"{REPLY} ตามสิ่งที่ส่งมาด้วย"),
        letter(f"{REPLY} ตามสิ่งที่ส่งมาด้วย", fields=enclosed("แบบสำรวจ  จำนวน ๑ ชุด")),
        "attachments",
        "สิ่งที่ส่งมาด้วย",
    ),
    (
        "reference_not_listed",
        letter(f"ตามหนังสือที่อ้างถึง ๒ ได้แจ้งแบบสำรวจ นั้น {REPLY}", fields=cited(EARLIER)),
        letter(f"ตามหนังสือที่อ้างถึง ๑๒ มกราคม ๒๕๖๗ ได้แจ้งแบบสำรวจ นั้น {REPLY}", fields=cited(EARLIER)),
        "references",
        "ที่อ้างถึง ๒",
    ),
    (
        "references_missing",
        letter(f"ตามหนังสือที่อ้างถึง ได้แจ้งแบบสำรวจ นั้น {REPLY}"),
        letter(f"ตามหนังสือที่อ้างถึงข้างต้น ได้แจ้งแบบสำรวจ นั้น {REPLY}"),
        "references",
        "ที่อ้างถึง",
    ),
    (
        "reference_after_date",
        letter(fields=cited(EARLIER.replace("๒๕๖๗", "๒๕๖๘"))),
        letter(fields=cited(EARLIER.replace("๑๒ มกราคม", "๙ กุมภาพันธ์"))),
        "references/0/date",
        "๑๒ มกราคม ๒๕๖๘",
    ),
    (
        "code_sender_mismatch",
        letter(number="นน ๐๐๑๗.๒/ว ๔๑๗", sender="ศาลากลางจังหวัดแพร่"),
        letter(number="นน ๐๐๓๓.๒/ว ๔๑๗", sender="โรงพยาบาลปัว"),
        "reference_number",
        "นน ๐๐๑๗.๒/ว ๔๑๗",
    ),
    (
        "unknown_agency_code",
        letter(number="ฌฬ ๐๒๐๓/ว ๔๑๗"),
        letter(number="กก ๐๒๐๓/ว ๔๑๗"),
        "reference_number",
        "ฌฬ ๐๒๐๓/ว ๔๑๗",
    ),
    ("number_missing", letter(number=""), letter(), "reference_number", None),
    (
        "number_left_open",
        letter(number="กก ๐๒๐๓/ว"),
        letter(number="กก ๐๒๐๓/พิเศษ"),
        "reference_number",
        "กก ๐๒๐๓/ว",
    ),
    ("thai_digits_unreliable", letter(DESTROYED * 4, date=""), letter(DESTROYED * 4 + " ๒๕๖๗ ๒๕๖๘ ๒๕๖๙"), None, None),
    ("field_missing", letter(signed=""), letter(), "signatory", None),
    ("field_blank", letter(to=""), letter(), "recipients", ""),
    (
        "kind_uncertain",
        "ขอเชิญร่วมสัมมนาการสำรวจสนามกีฬา ในวันที่ ๘ มีนาคม ๒๕๖๗",
        letter(),
        "kind",
        None,
    ),
]


@pytest.mark.parametrize(("code", "faulty", "sound", "path", "words"), CASES, ids=[case[0] for case in CASES])
def test_finding_where_there_is_something_to_see(
    examine: Examine, code: str, faulty: str, sound: str, path: str | None, words: str | None
) -> None:
    found = [f for f in examine(faulty) if f.code == code]
    assert [f.path for f in found] == [path]
    if words is not None:
        assert found[0].start is not None
        assert Document.from_text(faulty).text[found[0].start : found[0].end].strip() == words


@pytest.mark.parametrize(("code", "sound"), [(case[0], case[2]) for case in CASES], ids=[case[0] for case in CASES])
def test_silence_on_its_kin(examine: Examine, code: str, sound: str) -> None:
    assert code not in [f.code for f in examine(sound)]


def test_a_sound_letter_has_no_findings(examine: Examine) -> None:
    text = letter(
        f"ตามหนังสือที่อ้างถึง ได้แจ้งแบบสำรวจ นั้น {REPLY} ตามสิ่งที่ส่งมาด้วย ๒ ภายในวันศุกร์ที่ ๘ มีนาคม ๒๕๖๗",
        fields=cited(EARLIER) + enclosed(FORM, GUIDE),
        stamp=stamped("๑๒ ก.พ. ๒๕๖๗"),
    )
    assert examine(text) == []


@pytest.mark.parametrize(
    ("number", "sender", "expected"),
    [
        ("มท ๐๘๑๖.๓/๑๒", "กรมการปกครอง", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("มท ๐๘๑๖.๓/๑๒", "กระทรวงมหาดไทย", None),
        ("มท ๐๘๑๖.๓/๑๒", "กรมประมง", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("มท ๐๘๑๖.๓/๑๒", "กองคลัง", None),
        ("นน ๐๐๑๗.๒/๑๒", "กรมประมง", "จังหวัดน่าน"),
        ("นน ๐๐๑๗.๒/๑๒", "สำนักงานสาธารณสุขจังหวัดน่าน", None),
        ("นน ๑๒๑๘/๑๒", "อำเภอพล", "จังหวัดน่าน"),
        ("ขก ๑๒๑๘/๑๒", "อำเภอพล", None),
    ],
)
def test_whose_code_it_is(examine: Examine, number: str, sender: str, expected: str | None) -> None:
    found = [f for f in examine(letter(number=number, sender=sender)) if f.code == "code_sender_mismatch"]
    assert [expected in f.message_th for f in found if expected] == ([True] if expected else [])
    assert bool(found) is (expected is not None)


def test_last_day_of_a_term_that_is_a_holiday(examine: Examine) -> None:
    found = examine(letter(f"{REPLY} ภายในวันที่ ๘ เมษายน ๒๕๖๗"))
    assert [(f.code, f.severity.value) for f in found] == [("deadline_on_day_off", "info")]
    assert "๕ เมษายน ๒๕๖๗" in found[0].message_th
    assert "2024-04-05" in found[0].message


def test_findings_stand_in_the_order_of_the_text(examine: Examine) -> None:
    found = examine(
        letter(
            f"{REPLY} ตามสิ่งที่ส่งมาด้วย ๓ ภายในวันที่ ๓๑ เมษายน ๒๕๖๗ หรือวันจันทร์ที่ ๘ มีนาคม ๒๕๖๗",
            fields=enclosed(FORM, GUIDE),
            number="กก ๐๒๐๓/ว",
        )
    )
    places = [f.start for f in found if f.start is not None]
    assert places == sorted(places)
    assert [f.code for f in found] == [
        "number_left_open",
        "attachment_not_listed",
        "impossible_date",
        "weekday_mismatch",
    ]


def test_checks_need_no_days_of_the_body() -> None:
    text = letter(f"{REPLY} ภายในวันที่ ๘ มีนาคม ๒๕๖๖")
    assert [f.code for f in check(extract(text), analyse(Document.from_text(text)))] == ["deadline_before_date"]


def _slots(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_templates_say_the_same_in_both_languages() -> None:
    for code, template in wording()["findings"].items():
        assert set(template) == {"severity", "en", "th"}, code
        assert _slots(template["th"]) - {"iso"} == _slots(template["en"]), code
        assert re.search("[ก-๎]", template["th"]), code
        assert not re.search("[ก-๎]", template["en"]), code


def test_every_code_has_its_case() -> None:
    elsewhere = {"low_confidence", "more_documents", "page_without_text", "text_layer_unsound", "text_layer_doubtful"}
    elsewhere |= {"doubtful_reading", "handwritten"}
    assert {case[0] for case in CASES} | elsewhere == set(wording()["findings"])


def test_a_value_read_with_little_certainty() -> None:
    text = letter()
    circular = extract(text)
    weak = {"subject": [e.model_copy(update={"confidence": 0.4}) for e in circular.evidence["subject"]]}
    doubtful = circular.model_copy(update={"evidence": circular.evidence | weak})
    layout = analyse(Document.from_text(text))
    assert [(f.code, f.path) for f in check(doubtful, layout)] == [("low_confidence", "subject")]
    assert check(circular, layout) == []


WORDS = st.sampled_from(
    "ที่ กก ๐๒๐๓/ว|เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|วันพุธที่|๓๑ เมษายน ๒๕๖๗|ภายใน ๗ วัน|๑.|๔.|เลขรับ ๑|เวลา|ขอเชิญประชุม|\n|\n\n|        ".split(
        "|"
    )
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_text_makes_a_check_raise(text: str) -> None:
    document = Document.from_text(text)
    layout = analyse(document)
    circular = extract(text)
    for found in check(circular, layout, read_timeline(layout.body, layout.text, circular.date)):
        if found.start is not None and found.end is not None:
            assert 0 <= found.start <= found.end <= len(document.text)
