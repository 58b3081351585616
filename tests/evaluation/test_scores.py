"""Scores: which values count as the same, which entries belong together, and the figures that come of it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from thaicirc import Circular
from thaicirc.evaluation import GROUPS, SLOTS, evaluate
from thaicirc.evaluation.likeness import folded, likeness, paired
from thaicirc.evaluation.slots import group_of

CASES = ROOT / "tests" / "cases"
OTHER_SCORER = ROOT.parent / "shared" / "score.py"


def one(slot: str, gold: Any, found: Any) -> tuple[int, int, int]:
    """Right, wrong and missed values of a slot in a document that holds nothing else."""
    figures = evaluate({"a": gold}, {"a": found}).slots.get(slot)
    return (figures.right, figures.wrong, figures.missed) if figures else (0, 0, 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ห้องประชุม ๑ ชั้น ๒", "ห้องประชุม 1  ชั้น 2"),
        ("สำนักงาน", "สํานักงาน"),  # sara am in one letter or in two
        ("“งานวันเด็ก”", '"งานวันเด็ก"'),
        ("เชียงใหม่–ลำพูน", "เชียงใหม่-ลำพูน"),
        ("ZOOM", "Zoom"),
        ("(ร่าง) แผน.", "ร่าง) แผน"),
        ("กรม\u200bที่ดิน", "กรมที่ดิน"),
        (2565, "๒๕๖๕"),
    ],
)
def test_what_carries_no_meaning_is_folded(a: object, b: object) -> None:
    assert folded(a) == folded(b)
    assert likeness(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [("กรมที่ดิน", "กรมการปกครอง"), ("นายสมชาย ใจดี", "นางสมชาย ใจดี"), ("", "กรม"), ("๑๒", "๑๓"), ("มะละกอ", "มะลิกอ")],
)
def test_what_differs_is_less_than_the_same(a: str, b: str) -> None:
    assert likeness(a, b) < 1.0


@given(st.text(), st.text())
def test_likeness_is_a_share(a: str, b: str) -> None:
    assert 0.0 <= likeness(a, b) <= 1.0
    assert likeness(a, a) == 1.0


@given(st.lists(st.text("กขค", max_size=3)), st.lists(st.text("กขค", max_size=3)))
def test_pairing_keeps_every_entry_once(gold: list[str], found: list[str]) -> None:
    pairs = paired(gold, found, likeness)
    assert sorted(g for g, _ in pairs if g is not None) == sorted(gold)
    assert sorted(f for _, f in pairs if f is not None) == sorted(found)
    assert (None, None) not in pairs


def test_the_closest_entries_are_paired_first() -> None:
    gold, found = ["ประชุมคณะกรรมการ", "ประชุมคณะทำงาน"], ["ประชุมคณะทำงาน", "ประชุมคณะกรรมการ ครั้งที่ ๑"]
    assert set(paired(gold, found, likeness)) == {(gold[0], found[1]), (gold[1], found[0])}


@pytest.mark.parametrize(
    ("slot", "gold", "found", "counts"),
    [
        ("kind", {"kind": "order"}, {"kind": "order"}, (1, 0, 0)),
        ("kind", {"kind": "order"}, {"kind": "news"}, (0, 1, 1)),
        ("kind", {"kind": "order"}, {}, (0, 0, 1)),
        ("urgency", {"urgency": None}, {"urgency": "urgent"}, (0, 1, 0)),
        ("urgency", {"urgency": None}, {}, (0, 0, 0)),
        ("reference_number", {"reference_number": {"canonical": "มท 0218/ว 1"}}, {"reference_number": "มท 0218/ว 1"}, (1, 0, 0)),
        ("sender.name", {"sender": None}, {"sender": {"name": "กรมที่ดิน"}}, (0, 1, 0)),
        ("sender.address", {"sender": {"name": "ก", "address": "ถนนราชดำเนิน กทม. ๑๐๒๐๐"}}, {"sender": {"name": "ก", "address": "ถนนราชดำเนิน กทม. 10200"}}, (1, 0, 0)),
        ("subject", {"subject": "ขอเชิญประชุมเชิงปฏิบัติการ"}, {"subject": "ขอเชิญประชุมเชิงปฎิบัติการ"}, (1, 0, 0)),  # one letter
        ("subject", {"subject": "ขอเชิญประชุม"}, {"subject": "ขอเชิญประชุมคณะกรรมการ"}, (0, 1, 1)),
        ("recipients", {"recipients": ["อธิบดี", "ปลัดกระทรวง"]}, {"recipients": ["ปลัดกระทรวง"]}, (1, 0, 1)),
        ("contact.phones", {"contact": {"phones": ["021112222"]}}, {"contact": {"phones": ["021112223"]}}, (0, 1, 1)),
        ("pmqa.categories", {"pmqa": {"categories": [1, 2]}}, {"pmqa": {"categories": [2, 3]}}, (1, 1, 1)),
        ("attachments.quantity", {"attachments": [{"title": "แบบ", "quantity": 1}]}, {"attachments": [{"title": "แบบ", "quantity": 2}]}, (0, 1, 1)),
        ("references.number", {"references": [{"text": "หนังสือ", "reference_number": "มท 1/2"}]}, {"references": [{"text": "หนังสือ", "reference_number": "มท 1/2"}]}, (1, 0, 0)),
        ("meetings.start", {"meetings": [{"title": "ประชุม", "start": "2024-02-09T09:30"}]}, {"meetings": [{"title": "ประชุม", "start": "2024-02-09"}]}, (0, 1, 1)),
        ("assignments.due", {"assignments": [{"action": "ส่งรายงาน", "due": None}]}, {"assignments": [{"action": "ส่งรายงาน"}]}, (0, 0, 0)),
        ("assignments.action", {"assignments": [{"action": "ส่งรายงาน"}]}, {"assignments": [{"action": "เตรียมรถ"}]}, (0, 1, 1)),
    ],
)  # fmt: skip
def test_one_slot(slot: str, gold: Any, found: Any, counts: tuple[int, int, int]) -> None:
    assert one(slot, gold, found) == counts


def test_entries_without_a_partner_miss_all_their_fields() -> None:
    meeting = {"title": "ประชุม", "start": "2024-02-09", "venue": "ห้องประชุม ๑", "end": None}
    report = evaluate({"a": {"meetings": [meeting]}}, {"a": {}})
    assert {slot: figures.missed for slot, figures in report.slots.items()} == {
        "meetings.title": 1,
        "meetings.start": 1,
        "meetings.venue": 1,
    }


def test_meetings_are_told_apart_by_their_day() -> None:
    gold = [{"title": "อบรม", "start": "2024-02-09"}, {"title": "อบรม", "start": "2024-02-10T09:00"}]
    report = evaluate({"a": {"meetings": gold}}, {"a": {"meetings": gold[::-1]}})
    assert report.micro.f1 == 1.0


def test_header_exact_counts_documents() -> None:
    gold = {"a": {"kind": "order"}, "b": {"kind": "news"}, "c": {"meetings": [{"title": "ก", "start": "2024-01-01"}]}}
    report = evaluate(gold, {"a": {"kind": "order"}, "b": {"kind": "order"}})
    assert (report.header_exact, report.missing) == (2, ("c",))


def test_records_without_an_annotation_count_for_nothing() -> None:
    assert evaluate({"a": {"kind": "order"}}, {"a": {"kind": "order"}, "b": {"kind": "news"}}).micro.f1 == 1.0


def test_records_in_a_row_go_by_their_source() -> None:
    records = [{"kind": "order", "source": {"path": "letters/a.txt"}}, {"kind": "news", "source": {}}]
    assert evaluate({"a": {"kind": "order"}}, records).micro.f1 == 1.0


def test_models_are_taken_too() -> None:
    record = Circular.model_validate({"kind": "order", "date": "2024-02-09"})
    assert evaluate({"a": record}, {"a": record}).micro.f1 == 1.0


def test_every_slot_has_a_group() -> None:
    assert len(SLOTS) == len(set(SLOTS)) == 35
    assert GROUPS == ("header", "references", "attachments", "signatory", "contact", "meetings", "assignments", "pmqa")
    assert {group_of(slot) for slot in SLOTS} == set(GROUPS)


def test_nothing_compared_is_no_division_by_zero() -> None:
    report = evaluate({}, {})
    assert (report.micro.precision, report.micro.recall, report.micro.f1, report.header_exact) == (0, 0, 0, 0)


def damaged(record: Any, chance: random.Random) -> Any:
    """The record as a poor reader might give it: fields left out, texts cut short, entries in another order or twice."""
    if isinstance(record, dict):
        return {
            key: damaged(value, chance)
            for key, value in record.items()
            if key in ("source", "path") or chance.random() > 0.1
        }
    if isinstance(record, list):
        entries = [damaged(each, chance) for each in record if chance.random() > 0.15]
        chance.shuffle(entries)
        return entries + entries[:1] if chance.random() < 0.1 else entries
    if isinstance(record, str) and "/" not in record and chance.random() < 0.2:
        return record[: max(1, int(len(record) * chance.uniform(0.6, 1.1)))] + chance.choice(["", " ", ".", "ฯ"])
    return record


@pytest.mark.skipif(not OTHER_SCORER.exists(), reason="the other scorer is not there")
@pytest.mark.parametrize("seed", [1, 2])
def test_figures_agree_with_the_other_scorer(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("[a-z]-*.json"))}
    records = [{**damaged(each, chance), "source": {"path": f"x/{name}.txt"}} for name, each in gold.items()]
    (tmp_path / "records.jsonl").write_text("\n".join(json.dumps(each) for each in records[1:]), "utf-8")
    for name, each in gold.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(each), "utf-8")
    command = [sys.executable, OTHER_SCORER, tmp_path, tmp_path / "records.jsonl", "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = evaluate(gold, records[1:]).as_dict()
    assert 0.3 < ours["micro_f1"] < 0.95
    assert {key: ours[key] for key in ("micro_f1", "header_exact", "documents", "found")} == {
        key: theirs[key] for key in ("micro_f1", "header_exact", "documents", "found")
    }
    assert ours["slots"] == theirs["slots"]
