"""Two reports on the same annotations → what the later run gained, lost, and got wrong in another way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from thaicirc.evaluation.likeness import folded
from thaicirc.evaluation.report import Report
from thaicirc.evaluation.slots import Outcome


@dataclass(frozen=True, slots=True)
class Changes:
    """Mistakes of the earlier run that are gone, new mistakes, and pairs (earlier, now) of mistakes that changed."""

    gained: tuple[Outcome, ...]
    lost: tuple[Outcome, ...]
    other: tuple[tuple[Outcome, Outcome], ...]


def changes(now: Report, earlier: Report) -> Changes:
    """What changed from one run to the next; both have to be on the same annotations.

    >>> from thaicirc.evaluation import evaluate
    >>> gold = {"a": {"kind": "order", "date": "2020-07-14"}}
    >>> runs = [evaluate(gold, {"a": {name: gold["a"][name]}}) for name in ("date", "kind")]
    >>> found = changes(*runs)
    >>> [each.slot for each in found.gained], [each.slot for each in found.lost]
    (['date'], ['kind'])
    """
    before, after = _by_place(earlier), _by_place(now)
    gained, lost, other = [], [], []
    for place in [*after, *(place for place in before if place not in after)]:
        old, new = _differing(before.get(place, []), after.get(place, []))
        both = min(len(old), len(new))
        other += list(zip(old[:both], new[:both], strict=True))
        gained += old[both:]
        lost += new[both:]
    return Changes(tuple(gained), tuple(lost), tuple(other))


def _by_place(report: Report) -> dict[Any, list[Outcome]]:
    """The mistakes under the value that was wanted; those where none was, under what was found instead."""
    found: dict[Any, list[Outcome]] = defaultdict(list)
    for each in report.mistakes:
        wanted = ("wanted", folded(each.gold)) if each.gold is not None else ("not wanted", folded(each.found))
        found[each.document, each.slot, *wanted].append(each)
    return found


def _differing(old: list[Outcome], new: list[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
    """Both without the mistakes that they share."""
    left = list(old)
    fresh = []
    for each in new:
        same = next((o for o in left if folded(o.found) == folded(each.found)), None)
        if same is None:
            fresh.append(each)
        else:
            left.remove(same)
    return left, fresh
