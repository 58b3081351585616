"""Names mended where OCR damaged them beyond doubt, and left alone everywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.lexicon import all_agencies, districts, provinces
from thaicirc.names import corrected


@pytest.mark.parametrize(
    ("damaged", "true"),
    [
        ("ส่านักงานเขต", "สำนักงานเขต"),
        ("สํานักงานเขต", "สำนักงานเขต"),
        ("ผู้อํานวยการกองคลัง", "ผู้อำนวยการกองคลัง"),
        ("ผูว่าราชการจังหวัดน่าน", "ผู้ว่าราชการจังหวัดน่าน"),
        ("ผู้วาราชการจังหวัดน่าน", "ผู้ว่าราชการจังหวัดน่าน"),
        ("จังหวัดพทุมธานี", "จังหวัดปทุมธานี"),
        ("กลุ่มงานบริหารทัวไป", "กลุ่มงานบริหารทั่วไป"),
        ("องค์การบริหารสวนจังหวัดตรัง", "องค์การบริหารส่วนจังหวัดตรัง"),
        ("กรมสงเสริมการปกครองท้องถิ่น", "กรมส่งเสริมการปกครองท้องถิ่น"),
        ("เทศบาลตําบลบ้านเป็ด", "เทศบาลตำบลบ้านเป็ด"),
        ("อธิบดี\n   กรมที่ดิน", "อธิบดี กรมที่ดิน"),
    ],
)
def test_mended(damaged: str, true: str) -> None:
    assert corrected(damaged, "") == true


@pytest.mark.parametrize(
    "name",
    [
        "",
        "นายสมชาย ใจดี",
        "นายสำราญ น่านเจ้า",
        "บริษัท ปทุมวัน จำกัด",
        "จังหวัดน่าน",
        "จังหวัดแพร่",
        "จังหวัดเลย",
        "จังหวัดตราด",
        "จังหวัดตรัง",
        "จังหวัดชัยนาท",
        "จังหวัดชัยภูมิ",
        "จังหวัดนครปฐม",
        "จังหวัดนครพนม",
        "จังหวัดพะเยา",
        "จังหวัดยะลา",
        "จังหวัดพังงา",
        "กรมการข้าว",
        "กรมการขนส่งทางบก",
        "กรมการขนส่งทางราง",
        "กรมชลประทาน",
        "กรมธนารักษ์",
        "กรมพลศึกษา",
        "ตำบลบ้านใหม่",
        "อำเภอเมืองน่าน",
        "โรงเรียนวัดน้อยนพคุณ",
        "Zoom Meeting",
        "กลุ่มงานสารสนเทศ ๒",
    ],
)
def test_left_alone(name: str) -> None:
    assert corrected(name, name) == name


AGENCIES = sorted({name for agency in all_agencies() for name in (agency.name, *agency.full_names)})
PLACES = sorted({name for place in (*provinces(), *districts()) for name in (place.name, place.agency)})


@pytest.mark.parametrize("names", [AGENCIES, PLACES], ids=["agencies", "places"])
def test_no_true_name_becomes_another(names: list[str]) -> None:
    changed = {name: became for name in names if (became := corrected(name, "")) != name}
    assert changed == {}


@pytest.mark.parametrize(
    "name",
    [
        "อำเภอโพนทอง",
        "อำเภอโพนทราย",
        "นายวิชัย พูนทรัพย์",
        "นางสาวอรพินท์ ใจดี",
        "นายสุพนัท ดีงาม",
        "นายมานะ ทองถิ่น",
        "โรงเรียนพระปริยัติธรรม",
        "ท้องฟ้าจำลองและดาวเคราะห์",
        "เลขานุการิณี",
    ],
)
def test_a_word_with_the_letters_of_another_stays(name: str) -> None:
    assert corrected(name, name) == name


def test_as_the_document_spells_it_elsewhere() -> None:
    text = "เทศบาลตำบลหนองกุง … เทศบาลตำบลหนองกุ้ง และเทศบาลตำบลหนองกุ้ง"
    assert corrected("เทศบาลตำบลหนองกุง", text) == "เทศบาลตำบลหนองกุ้ง"


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลตำบลหนองกุง และเทศบาลตำบลหนองกุง กับเทศบาลตำบลหนองกุ้ง",  # the rarer spelling is the doubtful one
        "เทศบาลตำบลหนองกุง",
        "เทศบาลตำบลหนองแวง เทศบาลตำบลหนองแวง",  # other letters: another place
    ],
)
def test_elsewhere_gives_no_reason_to_change(text: str) -> None:
    assert corrected("เทศบาลตำบลหนองกุง", text) == "เทศบาลตำบลหนองกุง"


@given(
    st.sampled_from(AGENCIES + PLACES),
    st.sampled_from(["", " ", "กองคลัง ", "ส่านักงาน"]),
)
def test_what_is_mended_stays(name: str, before: str) -> None:
    once = corrected(before + name, "")
    assert corrected(once, "") == once


@given(st.text("กขสำนักงาน่้ิ ๑\n.", max_size=30))
def test_any_name_comes_out_on_one_line(name: str) -> None:
    assert corrected(name, name) == " ".join(corrected(name, name).split())
