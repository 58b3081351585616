"""The benchmark's table as a test: every expression is read as it says."""

from __future__ import annotations

import pytest

from benchmarks.numerals import KINDS, Case, load, thaicirc_reads

CASES = load()


def test_the_table_is_large_and_mixed() -> None:
    assert len(CASES) >= 330
    assert {case.kind for case in CASES} == set(KINDS)
    assert sum(case.kind == "none" for case in CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"line{case.line}")
def test_reading(case: Case) -> None:
    assert thaicirc_reads(case) == case.expected
