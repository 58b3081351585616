"""Terms, their counting, fiscal years and quarters."""

from __future__ import annotations

from datetime import date

import pytest

from thaicirc.numerals import (
    Issue,
    Period,
    Unit,
    find_fiscal_years,
    find_periods,
    fiscal_quarter,
    fiscal_year,
    fiscal_year_of,
    resolve,
)


def one(text: str, reference: date | None = None) -> Period:
    (found,) = find_periods(text, reference=reference)
    assert found.span.of(text) == found.text
    return found.value


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", Period(15, Unit.DAY, "receipt")),
        ("ภายใน 30 วันนับแต่วันที่ได้รับแต่งตั้ง", Period(30, Unit.DAY, "event")),
        ("ภายใน ๗ วันทำการ", Period(7, Unit.WORKING_DAY)),
        ("ภายในสามสิบวัน", Period(30, Unit.DAY)),
        ("ภายใน ๑๕ (สิบห้า) วัน", Period(15, Unit.DAY)),
        ("ภายใน ๓ เดือน นับแต่วันที่ ๑ ตุลาคม ๒๕๖๕", Period(3, Unit.MONTH, "date", date(2022, 10, 1))),
        ("ภายใน 24 ชั่วโมง", Period(24, Unit.HOUR)),
        ("ภายในสิ้นปีงบประมาณ พ.ศ. 2563", Period(None, Unit.FISCAL_YEAR, last_day=date(2020, 9, 30))),
        ("ภายในไตรมาสที่ ๒ ของปีงบประมาณ พ.ศ. ๒๕๖๔", Period(None, Unit.QUARTER, last_day=date(2021, 3, 31))),
        ("ภายในปี 2564", Period(None, Unit.YEAR, last_day=date(2021, 12, 31))),
        ("ภายในเดือนเมษายน ๒๕๖๒", Period(None, Unit.MONTH, last_day=date(2019, 4, 30))),
    ],
)
def test_period(text: str, period: Period) -> None:
    assert one(f"ให้รายงาน{text} ต่อไป") == period


def test_a_missing_year_comes_from_the_reference() -> None:
    assert one("ภายในสิ้นปีงบประมาณ").issues == (Issue.YEAR_MISSING,)
    inferred = one("ภายในสิ้นปีงบประมาณ", date(2022, 3, 15))
    assert (inferred.last_day, inferred.issues) == (date(2022, 9, 30), (Issue.YEAR_INFERRED,))
    assert one("ภายในสิ้นปีนี้", date(2022, 3, 15)).last_day == date(2022, 12, 31)


def test_a_quarter_of_a_plain_year_is_taken_as_fiscal_and_says_so() -> None:
    period = one("ภายในไตรมาสที่ 2 ของปี 2565")
    assert (period.last_day, period.issues) == (date(2022, 3, 31), (Issue.FISCAL_ASSUMED,))


@pytest.mark.parametrize("text", ["ภายในวันที่ ๑๕ มีนาคม ๒๕๖๔", "ลาได้ไม่เกิน ๓๐ วัน", "ภายในหน่วยงาน", "ภายใน 3 แห่ง", "๕ เดือน"])
def test_no_period(text: str) -> None:
    assert find_periods(text) == []


@pytest.mark.parametrize(
    ("amount", "unit", "start", "last"),
    [
        (15, Unit.DAY, date(2022, 10, 5), date(2022, 10, 20)),
        (2, Unit.WEEK, date(2022, 10, 5), date(2022, 10, 19)),
        (24, Unit.HOUR, date(2022, 10, 5), date(2022, 10, 6)),
        (1, Unit.MONTH, date(2022, 1, 15), date(2022, 2, 15)),
        (1, Unit.MONTH, date(2022, 1, 30), date(2022, 2, 28)),  # no 31 February: the month's last day
        (1, Unit.MONTH, date(2022, 2, 28), date(2022, 3, 31)),  # a whole month from the 1st
        (1, Unit.YEAR, date(2023, 12, 31), date(2024, 12, 31)),
        (7, Unit.WORKING_DAY, date(2022, 10, 10), date(2022, 10, 21)),  # over 13 and 14 October
    ],
)
def test_counting(amount: int, unit: Unit, start: date, last: date) -> None:
    assert resolve(Period(amount, unit), start) == last


def test_counting_needs_a_beginning() -> None:
    assert resolve(Period(15, Unit.DAY, "receipt")) is None
    assert resolve(Period(15, Unit.DAY, "date", date(2022, 10, 1))) == date(2022, 10, 16)
    assert resolve(Period(9999, Unit.YEAR), date(2022, 1, 1)) is None


def test_fiscal_year() -> None:
    assert fiscal_year(2563) == (date(2019, 10, 1), date(2020, 9, 30))
    assert [fiscal_quarter(2563, quarter)[1] for quarter in (1, 2, 3, 4)] == [
        date(2019, 12, 31),
        date(2020, 3, 31),
        date(2020, 6, 30),
        date(2020, 9, 30),
    ]
    assert fiscal_year_of(date(2020, 10, 1)) == 2564
    with pytest.raises(ValueError, match="2020"):
        fiscal_year(2020)
    with pytest.raises(ValueError, match="quarter"):
        fiscal_quarter(2563, 5)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๓", [2563]),
        ("ปีงบประมาณ ๖๓", [2563]),
        ("ปีงบประมาณ พ.ศ. 2568 ครั้งที่ 2", [2568]),
        ("ปีงบประมาณ พ.ศ. 2563-2565", [2563, 2564, 2565]),
        ("ปีงบประมาณ 2563 - 65", [2563, 2564, 2565]),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๔ และ ๒๕๖๕", [2564, 2565]),
        ("งบประมาณรายจ่ายประจำปี 2566", [2566]),
        ("ปีงบประมาณถัดไป", []),
        ("ปีงบประมาณ 12 เดือน", []),
        ("ปี 2563", []),
    ],
)
def test_fiscal_years_in_a_text(text: str, years: list[int]) -> None:
    assert [found.value for found in find_fiscal_years(text)] == years
