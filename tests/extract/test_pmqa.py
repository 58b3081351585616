"""PMQA: framework, fiscal year and categories; nothing where neither is named."""

from __future__ import annotations

import pytest

from tests.extract.letters import letter, record


def pmqa(body: str, subject: str = "การพัฒนาองค์การ") -> tuple[str, int | None, list[int]] | None:
    found = record(letter(subject=subject, body=f"ด้วยกรมกิจการเด็กและเยาวชน{body}")).pmqa
    return (found.framework.value, found.fiscal_year, found.categories) if found else None


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("พัฒนาคุณภาพการบริหารจัดการภาครัฐ (PMQA)", ("PMQA", None, [])),
        ("พัฒนาองค์การตามเกณฑ์ PMQA ปีงบประมาณ พ.ศ. ๒๕๖๖", ("PMQA", 2566, [])),
        ("พัฒนาองค์การตามเกณฑ์ PMQA 4.0 ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", ("PMQA 4.0", 2567, [])),
        ("พัฒนาองค์การตามเกณฑ์ PMQA ๔.๐ ประจำปี ๒๕๖๗", ("PMQA 4.0", 2567, [])),
        ("จัดทำรายงานคุณภาพการบริหารจัดการภาครัฐ หมวด ๑ การนำองค์การ", ("PMQA", None, [1])),
        ("จัดทำรายงานตามเกณฑ์ PMQA หมวด ๑ - ๗", ("PMQA", None, [1, 2, 3, 4, 5, 6, 7])),
        ("ประเมินตามเกณฑ์ PMQA ตั้งแต่หมวด ๒ การวางแผน ถึงหมวด ๔ การวัด", ("PMQA", None, [2, 3, 4])),
        ("จัดทำรายงานตามเกณฑ์ PMQA หมวด 1-6", ("PMQA", None, [1, 2, 3, 4, 5, 6])),
        ("จัดทำรายงานตามเกณฑ์ PMQA หมวด ๒ และหมวด ๔", ("PMQA", None, [2, 4])),
        ("จัดทำรายงานตามเกณฑ์ PMQA หมวด ๑, ๓ และ ๕", ("PMQA", None, [1, 3, 5])),
        ("ขอรับรางวัลคุณภาพการบริหารจัดการภาครัฐ รายหมวด ประจำปี พ.ศ. ๒๕๖๖", ("PMQA", 2566, [])),
        ("ดำเนินการตามมาตรการปรับปรุงประสิทธิภาพในการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", ("performance_assessment", 2566, [])),
    ],
)  # fmt: skip
def test_found(body: str, found: tuple[str, int | None, list[int]]) -> None:
    assert pmqa(body) == found


def test_the_year_of_the_subject_wins() -> None:
    body = "จัดประชุมในวันที่ ๕ ตุลาคม ๒๕๖๖ เพื่อพัฒนาตามเกณฑ์ PMQA ปีงบประมาณ พ.ศ. ๒๕๖๕"
    assert pmqa(body, "การประเมิน PMQA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗") == ("PMQA", 2567, [])


@pytest.mark.parametrize(
    "body",
    [
        "ทบทวนระเบียบ หมวด ๓ ว่าด้วยการเงิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "พัฒนาคุณภาพชีวิตเด็ก ประจำปี ๒๕๖๖",
        "ขับเคลื่อนประเทศไทย 4.0",
        "เข้าสู่ระบบราชการอย่างมีคุณภาพ",
        "ตรวจประเมินโรงเรียน หมวด ๑",
    ],
)
def test_none(body: str) -> None:
    assert pmqa(body) is None


@pytest.mark.parametrize(
    ("body", "phases"),
    [
        ("จัดทำรายงานผลการดำเนินการพัฒนาองค์การ (Application Report) ตามเกณฑ์ PMQA", ["application_report"]),
        ("เตรียมรับการตรวจประเมินรางวัลคุณภาพการบริหารจัดการภาครัฐ", ["assessment", "award"]),
        ("เตรียมรับการตรวจประเมิน ณ พื้นที่ปฏิบัติงาน (Site Visit) ตามเกณฑ์ PMQA", ["assessment", "site_visit"]),
        ("ประเมินตนเองตามเกณฑ์ PMQA 4.0", ["self_assessment"]),
        ("พัฒนาองค์การตามเกณฑ์ PMQA", []),
    ],
)
def test_phases(body: str, phases: list[str]) -> None:
    found = record(letter(body=f"ด้วยกรมกิจการเด็กและเยาวชน{body}"))
    assert found.pmqa is not None
    assert [phase.value for phase in found.pmqa.phases] == phases
    assert all(found.evidence[f"pmqa/phases/{i}"] for i in range(len(phases)))
