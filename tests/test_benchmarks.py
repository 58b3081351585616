"""Benchmarks start, and the baseline is given a fair chance."""

from __future__ import annotations

import json
from importlib import import_module

import pytest

from tests.conftest import ROOT

NAMES = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_can_be_started(name: str) -> None:
    if name == "baseline":
        pytest.importorskip("pycrfsuite")
    assert callable(import_module(f"benchmarks.{name}").main)


def test_the_floor_is_a_share() -> None:
    floor = json.loads((ROOT / "benchmarks" / "floor.json").read_text("utf-8"))
    assert 0 < floor["micro_f1"] < 1


def test_the_baseline_reads_what_is_plain(letter: str) -> None:
    pytest.importorskip("pycrfsuite")
    from benchmarks.baseline import Thainer, record

    text = letter + "\n        ขอเชิญประชุมชี้แจง ในวันที่ ๒๑ กุมภาพันธ์ ๒๕๖๗ เวลา ๑๓.๓๐ น. โดยมีนายปริญญ์ ธาราวัฒน์ เป็นประธาน\n"
    found = record(text, Thainer().entities(text))
    assert found["kind"] == "external_letter"
    assert found["reference_number"] == {"canonical": "กก 0203/ว 417"}
    assert found["date"] == "2024-02-09"
    assert found["recipients"] == ["ผู้ว่าราชการจังหวัด"]
    assert found["signatory"]["name"] == "นางสาวพิมพ์ลดา ศรีวรกุล"
    assert [task["due"] for task in found["assignments"]] == ["2024-03-08"]
    assert [meeting["start"] for meeting in found["meetings"]] == ["2024-02-21T13:30"]
