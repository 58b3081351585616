"""The generator as a whole: gold and text agree, a seed stands for its bytes, scenarios hold what they promise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus import gold
from corpus.__main__ import main
from corpus.checking import problems
from corpus.compose import FORMS, compose
from corpus.making import FORMS as FILES
from corpus.making import gold_record, make_all, orders
from corpus.rules import grammar
from corpus.typed import Layout, typed
from thaicirc.evaluation import evaluate
from thaicirc.pipeline import extract
from thaicirc.records import Kind


@pytest.mark.parametrize("scenario", sorted(grammar().scenarios))
def test_scenarios(scenario: str) -> None:
    assert list(problems(scenario, 12)) == []


def test_every_kind_has_scenarios() -> None:
    assert {kind: len(grammar().for_kind(kind)) > 0 for kind in FORMS} == dict.fromkeys(FORMS, True)


@pytest.mark.parametrize("layout", list(Layout))
def test_every_value_of_the_record_is_in_the_text(layout: Layout) -> None:
    for seed in range(60):
        document = compose("a", str(seed))
        assert list(gold.missing(gold_record(document.record), typed(document.letter, layout))) == []


def test_documents_differ_and_are_reproducible() -> None:
    texts = [typed(compose("a", str(seed)).letter) for seed in range(40)]
    assert len(set(texts)) == 40
    assert texts == [typed(compose("a", str(seed)).letter) for seed in range(40)]


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_seed_makes_the_same_bytes_by_one_process_or_two(tmp_path: Path) -> None:
    for name, processes in (("one", 1), ("two", 2)):
        list(make_all(list(orders(4, 7, FILES, tmp_path / name)), processes))
    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert len(one) == 4 * 7
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_the_first_documents_do_not_depend_on_how_many_are_made() -> None:
    few, many = list(orders(2, 3, ("text",), Path("."))), list(orders(9, 3, ("text",), Path(".")))
    assert many[:2] == few


def test_the_command_writes_documents_that_the_evaluation_reads(tmp_path: Path) -> None:
    assert main(["make", str(tmp_path), "--count", "5", "--forms", "text", "--kind", "order", "--processes", "1"]) == 0
    manifest = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text("utf-8").splitlines()]
    assert [line["kind"] for line in manifest] == ["order"] * 5
    known = {
        line["name"]: json.loads((tmp_path / "gold" / f"{line['name']}.json").read_text("utf-8")) for line in manifest
    }
    found = {
        name: extract((tmp_path / "text" / f"{name}.txt").read_text("utf-8")).model_dump(mode="json") for name in known
    }
    assert evaluate(known, found).micro.f1 > 0.8


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["make", "out", "--forms", "text,paper"], "no such form: paper"),
        (["show", "no-such-scenario"], "there is no such scenario; there are"),
    ],
)
def test_what_is_asked_for_wrongly_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) > 0
    assert said in capsys.readouterr().err


def test_show_prints_text_and_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "meeting-invitation", "--count", "1", "--kind", "memorandum"]) == 0
    shown = capsys.readouterr().out
    assert "บันทึกข้อความ" in shown
    assert '"kind": "memorandum"' in shown


def test_kinds_look_like_themselves() -> None:
    for kind in (Kind.ORDER, Kind.NEWS, Kind.STAMPED_LETTER, Kind.MINUTES):
        document = compose("a", "1", kind=kind)
        assert document.record.kind is kind
        assert document.letter.form is FORMS[kind]
