"""``thaicirc evaluate`` as a person runs it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from thaicirc import extract


@pytest.fixture
def gold(tmp_path: Path, letter: str) -> Path:
    """Two annotated letters, the second with a date that the document does not have."""
    folder = tmp_path / "gold"
    folder.mkdir()
    right = json.loads(extract(letter).model_dump_json(exclude={"evidence", "source", "findings"}))
    for name, record in (("a-1", right), ("b-1", {**right, "date": "2024-02-10"})):
        (folder / f"{name}.txt").write_text(letter, "utf-8")
        (folder / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return folder


@pytest.mark.usefixtures("gold")
def test_documents_are_read_where_no_records_are_given(run: Run) -> None:
    ran = run("evaluate", "gold")
    assert (ran.status, ran.err) == (0, "")
    assert re.search(r"^date +0\.500 +0\.500 +0\.500 +2$", ran.out, re.MULTILINE)
    assert ran.out.endswith("1 of 2 documents have a header that is right throughout\n")


@pytest.mark.usefixtures("gold")
def test_json(run: Run) -> None:
    found = json.loads(run("evaluate", "gold", "--format", "json", "--errors").out)
    assert (found["documents"], found["found"], found["header_exact"]) == (2, 2, 1)
    assert found["slots"]["date"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "n": 2}
    assert found["errors"] == [{"document": "b-1", "slot": "date", "gold": "2024-02-10", "found": "2024-02-09"}]
    assert found["groups"]["signatory"]["f1"] == 1.0


@pytest.mark.usefixtures("gold")
def test_errors_are_listed(run: Run) -> None:
    ran = run("evaluate", "gold", "--errors")
    assert ran.out.startswith("Mistakes: 1\n  b-1  date\n    expected  '2024-02-10'\n    got       '2024-02-09'\n")


@pytest.mark.usefixtures("gold")
def test_only_some(run: Run) -> None:
    assert json.loads(run("evaluate", "gold", "--only", "a-", "--format", "json").out)["micro_f1"] == 1.0


@pytest.mark.usefixtures("gold")
def test_against_an_earlier_run(run: Run, tmp_path: Path) -> None:
    run("extract", "gold", "--format", "jsonl", "-o", "now.jsonl")
    lines = (tmp_path / "now.jsonl").read_text("utf-8").splitlines()
    record = json.loads(lines[0])
    earlier = [{**record, "subject": "อื่น"}, {**json.loads(lines[1]), "date": "2024-02-10"}]
    (tmp_path / "earlier.jsonl").write_text("\n".join(map(json.dumps, earlier)), "utf-8")
    ran = run("evaluate", "gold", "now.jsonl", "--against", "earlier.jsonl")
    assert "Gained: 1\n  a-1  subject\n" in ran.out
    assert "Lost: 1\n  b-1  date\n" in ran.out
    assert "+0.500" in ran.out
    assert "-0.500" in ran.out
    found = json.loads(run("evaluate", "gold", "now.jsonl", "--against", "earlier.jsonl", "--format", "json").out)
    assert [each["slot"] for each in found["against"]["gained"]] == ["subject"]


def test_thai(run: Run, gold: Path) -> None:
    (gold / "c.json").write_text('{"kind": "order"}', "utf-8")
    out = run("evaluate", "gold", "--lang", "th", "--errors").out
    assert out.startswith("ข้อผิดพลาด: 2\n")
    assert "1 จาก 3 ฉบับไม่มีระเบียน" in out


def test_a_document_that_cannot_be_read_is_reported_and_missed(run: Run, gold: Path) -> None:
    (gold / "b-1.txt").write_text("", "utf-8")
    ran = run("evaluate", "gold")
    assert ran.status == 3
    assert ran.err == "gold/b-1.txt: the file is empty: check that it was saved or copied completely\n"
    assert "1 of 2 documents have no record and count as missed: b-1" in ran.out


def test_a_broken_annotation_stops(run: Run, gold: Path) -> None:
    (gold / "b-1.json").write_text('{"kind": "order",}', "utf-8")
    ran = run("evaluate", "gold")
    assert (ran.status, ran.out) == (17, "")
    assert ran.err.startswith("gold/b-1.json: not JSON (line 1, column ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("evaluate",), 2, "GOLD_DIR"),
        (("evaluate", "gold", "--format", "jsonl"), 2, "'jsonl' is not one of table, json"),
        (("evaluate", "missing"), 10, "missing: no such file"),
        (("evaluate", "gold", "missing.jsonl"), 10, "missing.jsonl: no such file"),
        (("evaluate", "gold", "--against", "missing.jsonl"), 10, "missing.jsonl: no such file"),
        (("evaluate", "gold", "--only", "z-"), 17, "gold: no annotations found"),
    ],
)
@pytest.mark.usefixtures("gold")
def test_wrong_use(run: Run, arguments: tuple[str, ...], status: int, says: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (status, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1
