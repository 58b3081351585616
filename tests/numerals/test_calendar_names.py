"""Month and weekday names, full, abbreviated and damaged."""

from __future__ import annotations

import pytest

from thaicirc.numerals import month_number, weekday_number
from thaicirc.numerals.months import months, weekdays


def test_every_listed_form_is_its_month_alone() -> None:
    for month in months():
        forms = [month["full"], month["abbreviation"], month["short"], month["english"], *month["damaged"]]
        dotless = month["abbreviation"].replace(".", "")
        assert {month_number(form) for form in (*forms, dotless, f"{dotless}.", f"เดือน{month['full']}")} == {
            month["number"]
        }


def test_no_damaged_form_is_listed_twice() -> None:
    damaged = [form for month in months() for form in month["damaged"]]
    assert len(damaged) == len(set(damaged))
    assert not set(damaged) & {month["full"] for month in months()}


def test_every_weekday() -> None:
    for day in weekdays():
        name = day["full"]
        assert {weekday_number(form) for form in (name, f"วัน{name}", f"วัน{name}ที่", day["abbreviation"])} == {
            day["number"]
        }


@pytest.mark.parametrize("name", ["", "มีนบุรี", "มกราคมศกนี้", "เดือน", "ก.พ.ร.", "Marchand"])
def test_no_month(name: str) -> None:
    assert month_number(name) is None


@pytest.mark.parametrize("name", ["", "วันพระ", "วันที่", "วัน"])
def test_no_weekday(name: str) -> None:
    assert weekday_number(name) is None
