"""dateparser, under guard, for what the grammar does not know."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from thaicirc.numerals import parse_date, parse_foreign

pytest.importorskip("dateparser")


@pytest.mark.parametrize(
    ("text", "languages", "start"),
    [
        ("le 5 octobre 2022", ["fr"], date(2022, 10, 5)),
        ("5. Oktober 2565", ["de"], date(2022, 10, 5)),
        ("5 october 2022", ["en"], date(2022, 10, 5)),
    ],
)
def test_read(text: str, languages: list[str], start: date) -> None:
    value = parse_foreign(text, languages=languages)
    assert value is not None
    assert value.start == start


def test_parse_date_falls_back_to_it() -> None:
    value = parse_date("5 october 2022")
    assert value is not None
    assert value.start == date(2022, 10, 5)


@pytest.mark.parametrize(
    "text", ["COVID-2019", "October", "2022", "tomorrow", "in 5 days", "5 October", "PMQA 4.0 2022", "12 2565", ""]
)
def test_nothing_is_made_up(text: str) -> None:
    assert parse_foreign(text) is None
    assert parse_date(text) is None or text == "5 October"


def test_without_dateparser_there_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert parse_foreign("le 5 octobre 2022", languages=["fr"]) is None
