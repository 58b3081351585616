"""Names of what is held, with the words that belong to them; the same words elsewhere name nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaicirc.extract.meeting_titles import find_titles, is_bare


def titles(text: str) -> list[str]:
    return [title.text for title in find_titles(text, None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("กรมจะจัดประชุมคณะทำงาน ครั้งที่ ๓ ในวันที่ ๕", "ประชุมคณะทำงาน ครั้งที่ ๓"),
        ("กำหนดจัดการประชุมเชิงปฏิบัติการดูแลเด็ก ในวันที่ ๕ มกราคม", "การประชุมเชิงปฏิบัติการดูแลเด็ก"),
        ("เป็นประธานเปิดการฝึกอบรมอาสาสมัคร รุ่นที่ ๒ ณ ห้องประชุม", "ฝึกอบรมอาสาสมัคร รุ่นที่ ๒"),
        ("จัดโครงการเด็กน่านอ่านสนุก ระหว่างวันที่ ๕ - ๗", "โครงการเด็กน่านอ่านสนุก"),
        ("ร่วมพิธีทอดกฐินสามัคคี เมื่อวันที่ ๕", "พิธีทอดกฐินสามัคคี"),
        ("ขอเชิญร่วมงานวันเด็กแห่งชาติ ประจำปี ๒๕๖๗ ในวันเสาร์ที่ ๑๓", "งานวันเด็กแห่งชาติ ประจำปี ๒๕๖๗"),
    ],
)
def test_found(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "ณ ห้องประชุม ๒",
        "ที่ประชุมมีมติเห็นชอบ",
        "ผู้เข้าร่วมประชุมทุกท่าน",
        "ศูนย์ประชุมแห่งชาติ",
        "รายงานการประชุม",
        "เบี้ยประชุม",
        "หน่วยงานที่เกี่ยวข้อง",
        "",
    ],
)
def test_none(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [("ประชุม", True), ("การประชุมดังกล่าว", True), ("ประชุมคณะกรรมการน้ำ", False), ("โครงการเด็กน่านอ่านสนุก", False)],
)
def test_bare(text: str, bare: bool) -> None:
    assert is_bare(text) is bare


@given(st.text("จัดประชุมโครงการพิธีเปิด ณวันที่“”\n", max_size=60))
def test_titles_slice(text: str) -> None:
    for title in find_titles(text, None):
        assert title.span.of(text).strip(" ,;:-–(").startswith(title.text[:4]) or title.text
        assert title.span.end <= len(text)
