"""Annotations and records as people keep them: several forms are read, and what is broken is named with file and place."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import LETTER
from thaicirc import extract
from thaicirc.errors import BrokenRecord, ThaicircError, UnreadableFile
from thaicirc.evaluation import evaluate
from thaicirc.evaluation.files import documents, holds_documents, load_gold, load_records, read_documents

RECORD = {"kind": "order", "source": {"path": "somewhere/a.txt"}}


def write(path: Path, value: Any) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def test_gold_by_name(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {"kind": "order", "_note": "ตรวจแล้ว"})
    write(tmp_path / "b.json", "\ufeff" + json.dumps({"kind": "news"}))  # as some editors save
    write(tmp_path / "a.txt", "คำสั่ง")
    write(tmp_path / ".hidden.json", "no JSON")
    assert [(name, record["kind"]) for name, record in load_gold(tmp_path).items()] == [("a", "order"), ("b", "news")]
    assert list(load_gold(tmp_path, only="b")) == ["b"]


def test_what_the_library_writes_is_a_valid_annotation(tmp_path: Path) -> None:
    record = extract(LETTER)
    write(tmp_path / "letter.json", record.model_dump_json())
    assert evaluate(load_gold(tmp_path), {"letter": record}).micro.f1 == 1.0


def test_the_cases_are_valid_annotations() -> None:
    assert len(load_gold(Path(__file__).parent.parent / "cases")) >= 40


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.jsonl", json.dumps(RECORD) + "\n\n" + json.dumps(RECORD) + "\n"),
        ("r.json", json.dumps(RECORD)),
        ("r.json", json.dumps(RECORD, indent=2)),
        ("r.json", json.dumps([RECORD])),
        ("r.json", json.dumps([RECORD], indent=2)),
        ("pipe", json.dumps(RECORD) + "\n"),  # <(thaicirc extract … --format jsonl)
        ("pipe", json.dumps([RECORD], indent=2)),
    ],
)
def test_records_in_any_form(tmp_path: Path, name: str, content: str) -> None:
    assert load_records(write(tmp_path / name, content)) == {"a": RECORD}


def test_a_folder_of_records(tmp_path: Path) -> None:
    write(tmp_path / "b.json", {"kind": "news"})
    write(tmp_path / "all.jsonl", RECORD)
    assert load_records(tmp_path) == {"b": {"kind": "news"}, "a": RECORD}


def test_documents_are_read_now(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", LETTER)
    write(tmp_path / "b.txt", "")
    failures: list[ThaicircError] = []
    steps: list[int] = []
    found = read_documents(tmp_path, ["a", "b", "c"], failures, each=lambda: steps.append(1))
    assert list(found) == ["a"]
    assert [error.code for error in failures] == ["empty_file"]
    assert len(steps) == 3


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"kind": "order",\n "date" "2024-02-09"}', "line 2, column 9"),
        ("", "line 1, column 1"),
        ("[]", "something else than a record"),
        ('"order"', "something else than a record"),
        ({"kind": "letter"}, "kind is 'letter'"),
        ({"kind": ["order"]}, "kind is ['order']"),
        ({"urgency": "ด่วน"}, "urgent, very_urgent, most_urgent"),
        ({"recipient": ["อธิบดี"]}, "no field recipient"),
        ({"recipients": "อธิบดี"}, "recipients is not a list"),
        ({"recipients": [1]}, "recipients/0 is not text"),
        ({"date": "2567-02-09"}, "date is not a day of the Gregorian calendar"),
        ({"date": "9 ก.พ. 2567"}, "date is not a day"),
        ({"date": "2024-02-30"}, "date is not a day"),
        ({"date": "๒๐๒๔-๐๒-๐๙"}, "date is not a day"),
        ({"sender": "กรมที่ดิน"}, "sender is not an object"),
        ({"meetings": {"title": "ประชุม"}}, "meetings is not a list"),
        ({"meetings": ["ประชุม"]}, "meetings/0 is not an object"),
        ({"meetings": [None]}, "meetings/0 is not an entry"),
        ({"meetings": [{"title": "ประชุม", "start": "2024-02-09 09:30"}]}, "meetings/0/start is not a day or time"),
        ({"meetings": [{"titel": "ประชุม"}]}, "no field meetings/0/titel"),
        ({"attachments": [{"number": 1, "title": "แบบ", "quantity": "๑"}]}, "attachments/0/quantity is not a whole number"),
        ({"pmqa": {"framework": "PMQA", "categories": [True]}}, "pmqa/categories/0 is not a whole number"),
        ({"pmqa": {"framework": "PMQA4.0"}}, "PMQA 4.0"),
    ],
)  # fmt: skip
def test_broken_annotations_are_named_with_place_and_cause(tmp_path: Path, content: Any, says: str) -> None:
    path = write(tmp_path / "letter-7.json", content)
    with pytest.raises(BrokenRecord) as caught:
        load_gold(tmp_path)
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    for lang in ("en", "th"):
        assert "\n" not in caught.value.line(lang)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes('{"subject": "ที่"}'.encode("cp874"))
    with pytest.raises(BrokenRecord, match="not UTF-8"):
        load_gold(tmp_path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (json.dumps(RECORD) + "\n{broken\n", "line 2, column 2"),
        (json.dumps(RECORD) + "\n[]\n", "something else than a record"),
        ('{"kind": "order"}', "which document"),
        ('{"source": {"path": "a.txt"}, "meetings": {}}', "meetings is not a list"),
    ],
)
def test_broken_records(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(BrokenRecord, match=r"r\.jsonl") as caught:
        load_records(write(tmp_path / "r.jsonl", content))
    assert says in str(caught.value)


def test_records_of_another_program_may_hold_more(tmp_path: Path) -> None:
    record = {**RECORD, "confidence": 0.5, "kind": "letter", "meetings": [{"title": "ประชุม", "row": 3}]}
    assert load_records(write(tmp_path / "r.jsonl", record)) == {"a": record}


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        load_gold(tmp_path / "missing")
    with pytest.raises(UnreadableFile):
        load_records(tmp_path / "missing.jsonl")
    with pytest.raises(BrokenRecord, match="no annotations found"):
        load_gold(tmp_path)
    with pytest.raises(BrokenRecord, match="no annotations found"):
        load_records(tmp_path)


def test_documents_of_any_kind_beside_the_annotations(tmp_path: Path) -> None:
    for name in ("a.txt", "a.pdf", "b.docx", "b.json", ".c.txt"):
        write(tmp_path / name, LETTER)
    assert {name: path.name for name, path in documents(tmp_path).items()} == {"a": "a.txt", "b": "b.docx"}
    assert not holds_documents(tmp_path)  # annotations lie there
    (tmp_path / "b.json").unlink()
    assert holds_documents(tmp_path)
    assert not holds_documents(tmp_path / "a.txt")


def test_records_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(RECORD).encode())))
    assert load_records("-") == {"a": RECORD}
