"""When the events and deadlines of a document are: drawn together, so that they agree with each other.

A scenario names its events ``m``, ``m2`` … and its deadlines ``d``, ``d2`` … What it says of their order
(``m.past``, ``m.today``, ``d2.after``) is kept; else deadlines come in the order of their numbers, and before the events.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import dataclass

from corpus.days import Event, event, working_day
from corpus.rules import Rules

_NAMED = re.compile(r"\{([md]\d*)\.[a-z]")
_KINDS = (("day", 1), ("time", 3), ("hours", 2), ("days", 2), ("days_time", 1))


@dataclass(frozen=True, slots=True)
class Schedule:
    """Events and deadlines by their names."""

    events: dict[str, Event]
    deadlines: dict[str, dt.date]


def schedule(rng: random.Random, rules: Rules, own: Rules, written: dt.date) -> Schedule:
    """All days that the scenario's ``own`` rules name, for a document that is ``written`` on a day."""
    named = sorted({name for rule in own.values() for a in rule.alternatives for name in _NAMED.findall(a.text)})
    named += sorted({head for head in (name.split(".")[0] for name in own) if re.fullmatch(r"m\d*", head)} - set(named))
    drawn = _Drawn(rng, rules, written, named)
    return Schedule(
        {name: drawn.event(name) for name in drawn.in_order("m")},
        {name: drawn.deadline(name) for name in drawn.in_order("d")},
    )


class _Drawn:
    def __init__(self, rng: random.Random, rules: Rules, written: dt.date, named: list[str]) -> None:
        self._rng, self._rules, self._written = rng, rules, written
        self._named = sorted(set(named), key=lambda name: (name[0], int(name[1:] or 1)))
        self._days: dict[str, dt.date] = {}
        for name in self._named:
            self._day(name)
        self._events = {name: self._held(name) for name in self.in_order("m")}

    def in_order(self, letter: str) -> list[str]:
        return [name for name in self._named if name[0] == letter]

    def event(self, name: str) -> Event:
        return self._events[name]

    def deadline(self, name: str) -> dt.date:
        return self._days[name]

    def _stated(self, name: str) -> str:
        return self._rules[name].text if name in self._rules else ""

    def _day(self, name: str) -> dt.date:
        if name not in self._days:
            self._days[name] = self._written  # where two wait for each other, the document's day parts them
            self._days[name] = self._drawn(name)
        return self._days[name]

    def _drawn(self, name: str) -> dt.date:
        rng = self._rng
        after = self._stated(f"{name}.after")
        if after:
            return working_day(rng, self._day(after), 8, 25)
        if name[0] == "m":
            if self._stated(f"{name}.today"):
                return self._written - dt.timedelta(days=self._stated(f"{name}.today") == "eve")
            if self._stated(f"{name}.past"):
                return working_day(rng, self._written, -40, -4)
        before = self._before(name)
        return working_day(rng, before, 5, 20) if before else working_day(rng, self._written, 6, 24)

    def _before(self, name: str) -> dt.date | None:
        """The latest of what has to come before: for an event the deadlines and the events of lower numbers."""
        earlier = [
            self._day(other)
            for other in self._named
            if other != name
            and not self._stated(f"{other}.after")
            and not self._stated(f"{other}.past")
            and not self._stated(f"{other}.today")
            and (
                (other[0] == "d" and name[0] == "m")
                or (other[0] == name[0] and int(other[1:] or 1) < int(name[1:] or 1))
            )
        ]
        return max(earlier, default=None)

    def _held(self, name: str) -> Event:
        rule = self._rules.get(f"{name}.kind")
        kinds = [(a.text, a.weight) for a in rule.alternatives] if rule else _KINDS
        return event(
            self._rng, self._rng.choices([k for k, _ in kinds], [weight for _, weight in kinds])[0], self._days[name]
        )
