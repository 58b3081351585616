"""Marks in the text → what the record says: only what is printed, and all of it."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.days import Event
from corpus.gold import assignments, meetings, missing
from corpus.markup import read

DAY = dt.date(2024, 3, 5)
RANGE = Event(DAY, dt.date(2024, 3, 7), dt.time(9, 0))
HOURS = Event(DAY, DAY, dt.time(9, 0), dt.time(12, 0))


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        (
            "<f m.title 0>อบรม</f> <f m.when 1>๕ มี.ค.</f>",
            [None, HOURS],
            ("อบรม", "2024-03-05T09:00", "2024-03-05T12:00"),
        ),
        ("<f m.title 0>อบรม</f> <f m.day 1>๕ มี.ค.</f>", [None, HOURS], ("อบรม", "2024-03-05", "None")),
        ("<f m.title 0>อบรม</f> <f m.when 1>๕-๗</f>", [None, RANGE], ("อบรม", "2024-03-05T09:00", "2024-03-07")),
        (
            "<f m.title 0>อบรม</f> <f m.day 1>๕</f> <f m.from 1>๙</f>",
            [None, HOURS],
            ("อบรม", "2024-03-05T09:00", "None"),
        ),
    ],
)
def test_events(text: str, values: list[object], expected: tuple[str, str, str]) -> None:
    (found,) = meetings([read(text, values)])
    assert (found.title, str(found.start).replace(" ", "T")[:16], str(found.end).replace(" ", "T")[:16]) == expected


def test_an_event_without_its_day_is_not_listed() -> None:
    assert meetings([read("<f m.title 0>อบรม</f> ณ <f m.place 1>ห้อง ๑</f>", [None, None])]) == []


def test_sessions_of_one_course_share_its_title() -> None:
    text = "<f m.title 0>อบรม</f> <f m.day 1>๕</f> และ <f m2.day 2>๖</f>"
    found = meetings([read(text, [None, HOURS, Event(dt.date(2024, 3, 6), dt.date(2024, 3, 6))])])
    assert [each.title for each in found] == ["อบรม", "อบรม"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<task>ให้<who>ก</who><do>ส่ง</do> <due>ใน <f d 0>๕</f></due></task>", [("ก", "ส่ง", "2024-03-05")]),
        ("<task><do>ส่ง</do></task>", [(None, "ส่ง", "None")]),
        (
            "<task>ให้<who>ก</who><do>ส่ง</do></task> <task same><do>แจ้ง</do></task>",
            [("ก", "ส่ง", "None"), ("ก", "แจ้ง", "None")],
        ),
        (
            "ให้<who>ก</who> ดังนี้ <task same><do>ส่ง</do></task><task><do>แจ้ง</do></task>",
            [("ก", "ส่ง", "None"), (None, "แจ้ง", "None")],
        ),
        ("<due>ใน<f d 0>๕</f></due> <task same><do>ส่ง</do></task>", [(None, "ส่ง", "2024-03-05")]),
        (
            "<task><do>ส่ง</do> <due>ใน<f d 0>๕</f></due> <do>ทางไปรษณีย์</do></task>",
            [(None, "ส่ง ทางไปรษณีย์", "2024-03-05")],
        ),
        (
            "<task><do>ส่ง</do> <due>ใน<f d 0>๕</f> <f d.time 1>๑๖</f></due></task>",
            [(None, "ส่ง", "2024-03-05 16:30:00")],
        ),
        ("<task><do>ส่ง</do> <due>ใน ๑๕ วัน</due></task>", [(None, "ส่ง", "None")]),
    ],
)
def test_tasks(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    found = assignments([read(text, [DAY, dt.time(16, 30)])])
    assert [(each.assignee, each.action, str(each.due)) for each in found] == expected


@pytest.mark.parametrize("text", ["<do>ก", "ก</do>", "<task><do>ก</task></do>"])
def test_tags_that_do_not_nest(text: str) -> None:
    with pytest.raises(ValueError, match="close"):
        read(text, [])


def test_what_the_text_does_not_hold_is_found() -> None:
    record = {"subject": "ขอข้อมูล", "meetings": [{"venue": "ห้อง ๑", "start": "2024-03-05"}]}
    assert list(missing(record, "เรื่อง ขอ ข้อมูล ณ ห้อง ๒")) == ["/meetings/0/venue: ห้อง ๑"]
