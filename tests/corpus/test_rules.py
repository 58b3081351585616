"""Grammar files: what a clerk may write, and what he is told where it is wrong."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from corpus.agencies import agency
from corpus.rules import GrammarError, Rule, load, parse
from corpus.scene import Scene
from corpus.schedule import Schedule


def scene(text: str, seed: int = 1, **known: object) -> Scene:
    import datetime as dt

    rng = random.Random(seed)
    return Scene(
        rng=rng,
        agency=agency(rng, ["province"]),
        unit="กลุ่มงานอำนวยการ",
        written=dt.date(2024, 3, 4),
        recipient="อำเภอ",
        rules=parse(text),
        days=Schedule({}, {}),
        **known,  # type: ignore[arg-type]
    )


def written(text: str, count: int = 40) -> set[str]:
    return {scene(text, seed).finished("say") for seed in range(count)}


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("say:\n- ก\n- ข\n", {"ก", "ข"}),
        ("say:\n- ก[ข|ค]\n", {"กข", "กค"}),
        ("say:\n- ก[ ข]\n", {"ก", "ก ข"}),
        ("say:\n- [[ก|ข]ค|ง]\n", {"กค", "ขค", "ง"}),
        ("say:\n- ก{more}\nmore:\n- ข\n", {"กข"}),
        ("say:\n- ก\n  ข\n", {"ก\nข"}),
        ("say:\n- ก \\[ข\\] \\{ค\\} \\|\n", {"ก [ข] {ค} |"}),
        ("say:\n- {it} {it}\nit =\n- ก\n- ข\n", {"ก ก", "ข ข"}),
        ("say:\n- {of_{what}}\nwhat =\n- a\n- b\nof_a:\n- ก\nof_other:\n- ข\n", {"ก", "ข"}),
        ("say:\n- ก   ข [ ค ] ง\n", {"ก ข ง", "ก ข ค ง"}),
        ("say:\n- ชื่อ\\tตำแหน่ง\n", {"ชื่อ\tตำแหน่ง"}),
        ("say:\n- []\n", {""}),
        ("# remark\nsay: ก\n", {"ก"}),
    ],
)
def test_ways_to_write(rules: str, expected: set[str]) -> None:
    assert written(rules) == expected


def test_weights_are_kept() -> None:
    drawn = [scene("say:\n-9 ก\n- ข\n", seed).rule("say") for seed in range(300)]
    assert 230 < drawn.count("ก") < 300


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [((), "ก"), (("ref",), "ข"), (("att",), "ค"), (("ref", "att"), "ง")],
)
def test_rules_for_letters_with_references_and_attachments(conditions: tuple[str, ...], expected: str) -> None:
    rules = "say:\n- ก\nsay+ref:\n- ข\nsay+att:\n- ค\nsay+ref+att:\n- ง\n"
    assert scene(rules, conditions=frozenset(conditions)).rule("say") == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- ก\n", "line 1: neither a rule"),
        ("say:\n", "line 1: the rule say has no alternative"),
        ("say:\n- ก\nsay:\n- ข\n", "line 3: the rule say stands there twice"),
        ("say:\n- ก\nwhat?\n", "line 3: neither a rule"),
    ],
)
def test_a_wrong_line_is_named(text: str, said: str) -> None:
    with pytest.raises(GrammarError, match=said):
        parse(text, "some.txt")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("say:\n- {nothing}\n", "no rule, list of words or fact nothing"),
        ("say:\n- ก[ข\n", "is not closed"),
        ("say:\n- {n:few}\n", "a range like"),
        ("say:\n- {say}\n", "leads back to itself"),
        ("say:\n- {sender.hat}\n", "no fact sender.hat"),
    ],
)
def test_a_wrong_slot_is_named(rules: str, said: str) -> None:
    with pytest.raises(GrammarError, match=said):
        scene(rules).rule("say")


def test_a_scenario_needs_a_body(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "a.txt").write_text("kinds: order\n", "utf-8")
    with pytest.raises(GrammarError, match=r"a\.txt: a scenario needs the rule body"):
        load(tmp_path)


def test_a_rule_states_a_fact() -> None:
    rule = parse("kinds: order announcement\n")["kinds"]
    assert isinstance(rule, Rule)
    assert rule.text.split() == ["order", "announcement"]
