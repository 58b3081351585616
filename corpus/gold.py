"""Marks of a document's text → the meetings, assignments and contacts of its gold record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpus.days import Event
from corpus.markup import Mark, Marked
from thaicirc.records import Assignment, Meeting

_OF_EVENT = re.compile(r"(m\d*)\.(title|when|day|time|from|to|place|online|chair)")


def meetings(parts: Sequence[Marked]) -> list[Meeting]:
    """The events whose day is printed somewhere, with what else of them is printed; in the order of their days."""
    told: dict[str, dict[str, tuple[str, Any]]] = {}
    for part in parts:
        for mark in part.marks:
            found = _OF_EVENT.fullmatch(mark.name)
            if found:
                told.setdefault(found[1], {})[found[2]] = (part.of(mark), mark.value)
    title = next((facts["title"] for facts in told.values() if "title" in facts), None)
    for facts in told.values():  # further sessions of one course are not named again
        if title is not None:
            facts.setdefault("title", title)
    held = [_meeting(facts) for facts in told.values() if "when" in facts or "day" in facts]
    return sorted(held, key=lambda each: str(each.start))


def _meeting(facts: dict[str, tuple[str, Any]]) -> Meeting:
    event: Event = facts["when" if "when" in facts else "day"][1]
    timed = bool({"when", "time", "from"} & facts.keys())
    closed = bool({"when", "time", "to"} & facts.keys())
    end = event.end
    if event.last == event.first and not closed:
        end = None
    return Meeting(
        title=facts["title"][0] if "title" in facts else None,
        start=event.start if timed else event.first,
        end=end,
        venue=facts["place"][0] if "place" in facts else None,
        online=facts["online"][1] if "online" in facts else None,
        chair=facts["chair"][0] if "chair" in facts else None,
    )


def assignments(parts: Sequence[Marked]) -> list[Assignment]:
    """The tasks in the order of the text; a list's items take over who and when of the sentence that leads them in."""
    found: list[Assignment] = []
    who: str | None = None
    led_due: dt.date | dt.datetime | None = None
    for part in parts:
        tasks = [mark for mark in part.marks if mark.name == "task"]
        for mark in part.marks:
            within = any(task.start <= mark.start and mark.end <= task.end for task in tasks if task is not mark)
            if mark.name == "who" and not within:
                who, led_due = part.of(mark), None
            elif mark.name == "due" and not within:
                led_due = _due(part, mark)
            elif mark.name == "task":
                own = part.inside(mark, "who")
                if own:
                    who, led_due = part.of(own[0]), None
                elif not mark.same:
                    who, led_due = None, None
                due = [_due(part, each) for each in part.inside(mark, "due")]
                action = " ".join(part.of(each) for each in part.inside(mark, "do"))
                found.append(Assignment(assignee=who, action=action, due=due[0] if due else led_due))
    return found


def _due(part: Marked, due: Mark) -> dt.date | dt.datetime | None:
    days: list[dt.date] = [mark.value for mark in part.inside(due, "d")]
    times: list[dt.time] = [mark.value for mark in part.inside(due, "d.time")]
    if not days:
        return None
    return dt.datetime.combine(days[-1], times[0]) if times else days[-1]


def printed(parts: Iterable[Marked], name: str) -> list[str]:
    """The values of all marks of a name, each once, in the order of the text."""
    return list(dict.fromkeys(str(mark.value) for part in parts for mark in part.marks if mark.name == name))


def missing(record: dict[str, Any], text: str) -> Iterator[str]:
    """The paths of those values of a gold record that the text does not hold; none in a sound document.

    Days, times, codes and counts are not looked for: they are drawn first and written from what was drawn.
    """
    whole = _bare(text)
    for path, value in _strings(record, ""):
        if _bare(value) not in whole and not all(_bare(word) in whole for word in value.split()):
            yield f"{path}: {value}"


_DERIVED = re.compile(
    r"/(kind|urgency|secrecy|date|start|end|due|canonical|agency_code|unit_code|reference_number|online|framework)$"
    r"|/(phones|faxes)/\d+$|/sender/name$|/references/\d+/sender$"
)


def _strings(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _strings(inner, f"{path}/{i}")
    elif isinstance(value, str) and not _DERIVED.search(path):
        yield path, value


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
