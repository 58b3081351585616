"""What a document has to do with PMQA or the performance assessment of สำนักงาน ก.พ.ร.

PMQA (การพัฒนาคุณภาพการบริหารจัดการภาครัฐ): criteria in seven categories (หมวด ๑-๗); its edition for the 4.0 civil service
(ระบบราชการ ๔.๐) since B.E. 2561; the performance assessment under มาตรการปรับปรุงประสิทธิภาพในการปฏิบัติราชการ since B.E. 2559.
"""

from __future__ import annotations

import re
from typing import Any

from thaicirc.layout import Layout
from thaicirc.numerals import to_arabic
from thaicirc.records import Framework, Phase, Pmqa
from thaicirc.spans import Found, Reading, Span

_D = "[0-9๐-๙]"
_FOUR = r"\(?[4๔][.,\s]?\s?[0๐]"
_QUALITY = r"(?:คุณภาพ(?:การ)?บริหารจัดการภาครัฐ|PM[QO]A|พีเอ็มคิวเอ)"
_BUREAUCRACY = r"ระบบราชการ\s?(?:ไทย\s?)?" + _FOUR
_PMQA4 = re.compile(
    rf"{_QUALITY}\)?\s?(?:\(PMQA\)\s?)?{_FOUR}|(?:ประเมินสถานะ|สถานะ)\S{{0,40}}\s?{_BUREAUCRACY}"
    rf"|{_BUREAUCRACY}\s?\(PMQA|รางวัล\S{{0,40}}{_FOUR}"
)
_PMQA = re.compile(rf"{_QUALITY}|รางวัลเลิศรัฐ")
_CIVIL_4 = re.compile(_BUREAUCRACY)
_PERFORMANCE = re.compile(r"มาตรการปรับปรุงประสิทธิภาพ(?:ใน)?การปฏิบัติราชการ|การประเมินส่วนราชการตามมาตรการ")
_CATEGORY = re.compile(
    rf"หมวด\s?(?:ที่\s?)?(?P<first>[1-7๑-๗])(?!{_D}|\.)(?:\s?(?:[-–]|ถึง)\s?(?:หมวด\s?(?:ที่\s?)?)?(?P<last>[1-7๑-๗])(?!{_D}))?(?P<more>(?:\s?(?:,"
    rf"|และ|และหมวด|กับ)\s?(?:หมวด\s?(?:ที่\s?)?)?[1-7๑-๗](?!{_D}))*)"
)
#: ``ตั้งแต่หมวด ๑ การนำองค์การ ถึงหมวด ๖ …``: a range whose ends are called by name.
_NAMED_RANGE = re.compile(
    r"(?:ตั้งแต่|จาก)\s?หมวด\s?(?:ที่\s?)?(?P<first>[1-7๑-๗])(?![0-9๐-๙.])[^\n0-9๐-๙]{2,60}?(?:จน)?ถึง\s?หมวด\s?(?:ที่\s?)?"
    r"(?P<last>[1-7๑-๗])(?![0-9๐-๙])(?P<more>)"
)
_PHASES = {
    Phase.SELF_ASSESSMENT: re.compile(r"ประเมินตนเอง|ประเมินสถานะ|[Ss]elf[ -]?[Aa]ssessment|[Cc]hecklist"),
    Phase.APPLICATION_REPORT: re.compile(
        r"[Aa]pplication\s?[Rr]eport|รายงานผลการดำเนินการ(?:พัฒนา)?(?:องค์การ|คุณภาพ)|รายงานลักษณะสำคัญขององค์การ|สมัครขอรับรางวัล|สมัครรางวัล"
    ),
    Phase.ASSESSMENT: re.compile(r"ตรวจประเมิน"),
    Phase.SITE_VISIT: re.compile(r"[Ss]ite\s?[Vv]isit|ตรวจประเมิน\S{0,60}\s?ณ\s?(?:พื้นที่|สถานที่|หน่วยงาน)|ลงพื้นที่ตรวจประเมิน"),
    Phase.AWARD: re.compile(r"รางวัลเลิศรัฐ|รางวัลคุณภาพ(?:การ)?บริหารจัดการภาครัฐ|รางวัลรายหมวด|รางวัล\s?PM[QO]A"),
}
_YEAR = re.compile(
    rf"(?P<lead>ประจำปีงบประมาณ|ปีงบประมาณ|ประจำปี|ตัวชี้วัด\s?ปี|รางวัล\S{{0,60}}\s?ปี"
    rf"|\sปี)\s?(?:พ\.\s?ศ\.|พุทธศักราช)?\s?(?P<year>25{_D}{{2}}|๒๕{_D}{{2}}|{_D}{{2}}(?!{_D}"
    rf"|\.|,))"
)
_ASSESSED = re.compile(r"ผลการประเมิน|ประเมินสถานะ|ประเมินตนเอง|ผลการดำเนินงาน")


def find_pmqa(layout: Layout, subject: str | None) -> Reading[Pmqa] | None:
    """Framework, fiscal year assessed and categories, or None where the document has nothing to do with it."""
    text = layout.body.text if subject is None or subject in layout.body.text else f"{subject}\n{layout.body.text}"
    offset = len(text) - len(layout.body.text)
    match, framework = _framework(text)
    if match is None or framework is None:
        return None
    places: dict[str, Found[Any]] = {"framework": _place(layout, match, offset, framework)}
    year = _fiscal_year(subject or "", text, match)
    if year is not None:
        places["fiscal_year"] = _place(layout, year[0], offset if year[2] else len(text), year[1])
    categories: set[int] = set()
    if framework is not Framework.PERFORMANCE_ASSESSMENT:
        for found in (*_CATEGORY.finditer(text), *_NAMED_RANGE.finditer(text)):
            categories |= _numbers(found)
            places.setdefault("categories", _place(layout, found, offset, sorted(categories)))
    phases = {phase: named for phase, pattern in _PHASES.items() if (named := pattern.search(text))}
    for i, (phase, named) in enumerate(phases.items()):
        places[f"phases/{i}"] = _place(layout, named, offset, phase)
    value = Pmqa(
        framework=framework,
        fiscal_year=year[1] if year else None,
        categories=sorted(categories),
        phases=list(phases),
    )
    return Reading(value, places)


def _place(layout: Layout, match: re.Match[str], offset: int, value: object) -> Found[Any]:
    if match.start() >= offset:
        span = layout.body.back(Span(match.start() - offset, match.end() - offset))
    else:
        span = next((s for s in layout.fields.get("subject", ()) if len(s)), layout.rows[0].span)
    return Found(span.of(layout.text), value, span, "pmqa.mention")


def _framework(text: str) -> tuple[re.Match[str] | None, Framework | None]:
    four = _PMQA4.search(text)
    if four:
        return four, Framework.PMQA_4
    quality = _PMQA.search(text)
    if quality:
        civil = _CIVIL_4.search(text)
        return (civil, Framework.PMQA_4) if civil else (quality, Framework.PMQA)
    performance = _PERFORMANCE.search(text)
    return (performance, Framework.PERFORMANCE_ASSESSMENT) if performance else (None, None)


def _fiscal_year(subject: str, text: str, mention: re.Match[str]) -> tuple[re.Match[str], int, bool] | None:
    """The year assessed: the subject's, unless another is expressly assessed; else the nearest to the mention."""
    titled = list(_YEAR.finditer(subject))
    if titled:
        return titled[0], _full(titled[0]["year"]), False
    dated = [m for m in _YEAR.finditer(text) if m["lead"].strip() != "ปี"]
    if not dated:
        return None
    assessed = [m for m in dated if _ASSESSED.search(text, max(0, m.start() - 90), m.start())]
    named = [m for m in dated if _near(text, m)]
    pool = assessed or named or (dated if len({_full(m["year"]) for m in dated}) == 1 else [])
    if not pool:
        return None
    best = min(pool, key=lambda m: (abs(m.start() - mention.start()), m.start()))
    return best, _full(best["year"]), True


def _near(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence around a year speaks of the quality award or the assessment."""
    around = text[max(0, match.start() - 220) : match.end() + 60]
    return bool(_PMQA.search(around) or _PERFORMANCE.search(around) or _CIVIL_4.search(around))


def _full(year: str) -> int:
    number = int(to_arabic(year))
    return number if number > 100 else 2500 + number


def _numbers(match: re.Match[str]) -> set[int]:
    first = int(to_arabic(match["first"]))
    last = int(to_arabic(match["last"])) if match["last"] else first
    more = {int(to_arabic(d)) for d in re.findall("[1-7๑-๗]", match["more"])}
    return set(range(first, max(first, last) + 1)) | more
