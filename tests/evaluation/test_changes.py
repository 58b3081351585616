"""What a later run gained and lost: told mistake by mistake, since a score hides losses behind gains."""

from __future__ import annotations

from typing import Any

from thaicirc.evaluation import Changes, changes, evaluate

GOLD = {
    "a": {
        "kind": "order",
        "date": "2024-02-09",
        "recipients": ["อธิบดีกรมที่ดิน", "ปลัดกระทรวง"],
        "meetings": [{"title": "ประชุม", "start": "2024-02-21"}],
    }
}
WHOLE = GOLD["a"]


def between(earlier: dict[str, Any], now: dict[str, Any]) -> Changes:
    return changes(evaluate(GOLD, {"a": now}), evaluate(GOLD, {"a": earlier}))


def slots(found: Changes) -> tuple[list[str], list[str], list[str]]:
    return [e.slot for e in found.gained], [e.slot for e in found.lost], [now.slot for _, now in found.other]


def test_no_change() -> None:
    wrong = {**WHOLE, "date": None}
    assert slots(between(wrong, wrong)) == ([], [], [])


def test_gained() -> None:
    assert slots(between({**WHOLE, "date": None}, WHOLE)) == (["date"], [], [])


def test_lost() -> None:
    assert slots(between(WHOLE, {**WHOLE, "kind": "news"})) == ([], ["kind"], [])


def test_a_gain_does_not_hide_a_loss() -> None:
    found = between({**WHOLE, "date": None}, {**WHOLE, "kind": None})
    assert slots(found) == (["date"], ["kind"], [])


def test_wrong_in_another_way() -> None:
    found = between({**WHOLE, "date": "2024-02-08"}, {**WHOLE, "date": "2024-02-07"})
    assert slots(found) == ([], [], ["date"])
    assert [(old.found, now.found) for old, now in found.other] == [("2024-02-08", "2024-02-07")]


def test_one_entry_of_several() -> None:
    found = between({**WHOLE, "recipients": ["อธิบดีกรมที่ดิน"]}, {**WHOLE, "recipients": ["ปลัดกระทรวง"]})
    assert [(each.gold, each.found) for each in found.gained] == [("ปลัดกระทรวง", None)]
    assert [(each.gold, each.found) for each in found.lost] == [("อธิบดีกรมที่ดิน", None)]


def test_an_entry_too_many() -> None:
    more = {**WHOLE, "meetings": [*WHOLE["meetings"], {"title": "พิธีเปิด", "start": "2024-05-01"}]}
    assert slots(between(WHOLE, more)) == ([], ["meetings.title", "meetings.start"], [])
    assert slots(between(more, WHOLE)) == (["meetings.title", "meetings.start"], [], [])
