"""An agenda over many documents: its order, what is past, how it looks, and what a spreadsheet makes of it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from thaicirc.outputs.agenda import Appointment, Deadline, Letter, between, current_day, deadlines, meetings
from thaicirc.outputs.agenda_files import BYTE_ORDER_MARK, columns, guarded, to_csv, to_json
from thaicirc.outputs.agenda_table import to_table
from thaicirc.records import Assignment, Circular, Meeting, ReferenceNumber, Sender, Source

TODAY = dt.date(2024, 3, 1)
FIRST = Circular(
    reference_number=ReferenceNumber(text="กก ๐๒๐๓/ว ๔๑๗", canonical="กก 0203/ว 417"),
    sender=Sender(name="สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา"),
    date=dt.date(2024, 2, 9),
    subject="การสำรวจสนามกีฬา",
    assignments=[
        Assignment(action="แจ้งผู้เกี่ยวข้อง"),
        Assignment(assignee="จังหวัด", action="บันทึกผลสำรวจทางเว็บไซต์", due=dt.date(2024, 3, 8)),
        Assignment(action="ตอบรับ", due=dt.datetime(2024, 3, 1, 16, 30)),
    ],
    meetings=[
        Meeting(title="ประชุมชี้แจง", start=dt.datetime(2024, 3, 20, 13, 30), end=dt.datetime(2024, 3, 20, 15, 30)),
        Meeting(start=dt.date(2024, 2, 28), end=dt.date(2024, 3, 2), venue="โรงแรมริมน้ำ", chair="นายปริญญ์ ธาราวัฒน์"),
    ],
    source=Source(path="letters/a.txt"),
)
SECOND = Circular(
    assignments=[
        Assignment(action="=HYPERLINK(1)", due=dt.date(2024, 3, 1)),
        Assignment(action="เก่า", due=dt.date(2023, 1, 31)),
    ],
    meetings=[Meeting(title="ประชุมเดิม", start=dt.date(2024, 2, 1), online="Zoom")],
    source=Source(path="letters/b.txt"),
)
LETTER = Letter(None, None, None, None, None)


def test_deadlines_soonest_first_a_whole_day_before_an_hour_of_it() -> None:
    found = deadlines([FIRST, SECOND], today=TODAY)
    assert [entry.action for entry in found] == ["เก่า", "=HYPERLINK(1)", "ตอบรับ", "บันทึกผลสำรวจทางเว็บไซต์"]
    assert [entry.days_left for entry in found] == [-395, 0, 0, 7]
    assert found[-1].letter == Letter(
        "กก 0203/ว 417", "สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา", dt.date(2024, 2, 9), "การสำรวจสนามกีฬา", "letters/a.txt"
    )


def test_undated_only_where_asked_and_last() -> None:
    found = deadlines([FIRST, SECOND], today=TODAY, undated=True)
    assert (found[-1].action, found[-1].due, found[-1].days_left) == ("แจ้งผู้เกี่ยวข้อง", None, None)
    assert list(between(found, dt.date(2030, 1, 1))) == [found[-1]]


def test_meetings_soonest_first_and_records_keep_their_order() -> None:
    found = meetings(iter([FIRST, SECOND]), today=TODAY)
    assert [entry.days_left for entry in found] == [-29, -2, 19]
    assert FIRST.meetings[0].title == "ประชุมชี้แจง"


def test_a_meeting_of_several_days_is_not_past_until_its_last() -> None:
    found = meetings([FIRST, SECOND], today=TODAY)
    assert [entry.title for entry in between(found, TODAY)] == [None, "ประชุมชี้แจง"]
    assert [entry.title for entry in between(found, None, dt.date(2024, 2, 28))] == ["ประชุมเดิม", None]
    assert list(between(found, dt.date(2024, 3, 3), dt.date(2024, 3, 19))) == []


def test_an_end_before_its_start_does_not_hide_a_meeting() -> None:
    odd = Appointment(dt.date(2024, 5, 2), dt.date(2024, 5, 1), 0, None, None, None, None, LETTER)
    assert list(between([odd], dt.date(2024, 5, 2))) == [odd]


def test_today_is_that_of_bangkok() -> None:
    assert abs((current_day() - dt.datetime.now(dt.UTC).date()).days) <= 1
    assert deadlines([FIRST])[0].days_left == (dt.date(2024, 3, 1) - current_day()).days


@pytest.mark.parametrize(
    ("lang", "days", "shown"),
    [
        ("en", 0, "today"),
        ("en", 1, "tomorrow"),
        ("en", 12, "in 12 days"),
        ("en", -3, "overdue, days: 3"),
        ("th", 0, "วันนี้"),
        ("th", 1, "พรุ่งนี้"),
        ("th", 12, "อีก ๑๒ วัน"),
        ("th", -3, "เกินกำหนด ๓ วัน"),
    ],
)
def test_days_left(lang: str, days: int, shown: str) -> None:
    entry = Deadline(TODAY + dt.timedelta(days), days, "ส่งรายงาน", None, LETTER)
    assert shown in "".join(to_table([entry], today=TODAY, lang=lang))


def test_meetings_that_go_on_and_are_past() -> None:
    shown = "".join(to_table(meetings([FIRST, SECOND], today=TODAY), today=TODAY, lang="th"))
    assert "อยู่ระหว่างจัด" in shown
    assert "ผ่านมาแล้ว ๒๙ วัน" in shown
    assert "พ. ๒๘ ก.พ. ๒๕๖๗ -\nส. ๒ มี.ค. ๒๕๖๗" in "\n".join(line[:18].rstrip() for line in shown.splitlines())
    assert "๑๓.๓๐ - ๑๕.๓๐ น." in shown


@pytest.mark.parametrize("lang", ["en", "th"])
@pytest.mark.parametrize("width", [60, 80, 99, 100, 120])
def test_no_line_is_too_wide_and_columns_line_up(width: int, lang: str) -> None:
    for entries in (
        deadlines([FIRST, SECOND], today=TODAY, undated=True),
        meetings([FIRST, SECOND], today=TODAY),
    ):
        lines = "".join(to_table(entries, today=TODAY, lang=lang, width=width)).splitlines()
        assert max(map(cell_len, lines)) <= width
        assert all(line == line.rstrip() for line in lines)


def test_colour_only_where_asked() -> None:
    entries = deadlines([FIRST], today=TODAY)
    assert "\x1b[" not in "".join(to_table(entries, today=TODAY))
    assert "\x1b[1;31m" in "".join(to_table(entries, today=TODAY, colour=True))


@pytest.mark.parametrize("lang", ["en", "th"])
def test_nothing_to_show(lang: str) -> None:
    assert "".join(to_table([], today=TODAY, lang=lang)).count("\n") == 1
    assert json.loads("".join(to_json([]))) == []
    assert "".join(to_csv([], Appointment, lang=lang)).count("\r\n") == 1


def test_json_has_the_values_of_the_records() -> None:
    due = json.loads("".join(to_json(deadlines([FIRST], today=TODAY, undated=True))))
    assert [entry["due"] for entry in due] == ["2024-03-01T16:30", "2024-03-08", None]
    assert due[1]["assignee"] == "จังหวัด"
    assert due[1]["number"] == "กก 0203/ว 417"
    meet = json.loads("".join(to_json(meetings([FIRST], today=TODAY))))
    assert (meet[0]["start"], meet[0]["end"]) == ("2024-02-28", "2024-03-02")
    assert (meet[1]["start"], meet[1]["end"]) == ("2024-03-20T13:30", "2024-03-20T15:30")


def read_csv(pieces: list[str]) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(pieces), newline="")))


def test_csv_for_excel() -> None:
    pieces = list(to_csv(meetings([FIRST], today=TODAY), Appointment, lang="th"))
    assert pieces[0].startswith(BYTE_ORDER_MARK + "เริ่ม,วันที่,เวลา,")
    assert all(piece.endswith("\r\n") for piece in pieces)
    row = dict(zip(columns(Appointment), read_csv(pieces)[2], strict=True))
    assert (row["start"], row["day"], row["time"], row["end"], row["end_time"]) == (
        "2024-03-20",
        "พ. 20 มี.ค. 2567",
        "13:30",
        "2024-03-20",
        "15:30",
    )


def test_csv_of_deadlines_holds_no_formula() -> None:
    rows = read_csv(list(to_csv(deadlines([SECOND], today=TODAY), Deadline, mark=False)))
    assert [row[4] for row in rows] == ["To be done", "เก่า", "'=HYPERLINK(1)"]
    assert rows[1][3] == "-395"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_signs_that_begin_a_formula(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_csv_gives_every_text_back(action: str) -> None:
    entry = Deadline(TODAY, 0, action, None, Letter(action, None, None, None, None))
    row = read_csv(list(to_csv([entry], Deadline, mark=False)))[1]
    assert row[4].removeprefix("'") == action.removeprefix("'")
    assert not row[4] or row[4].lstrip()[:1] not in {"=", "+", "-", "@"}
