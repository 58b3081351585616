"""``thaicirc deadlines`` and ``thaicirc meetings`` as a person runs them."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import SAMPLES, Run
from thaicirc.commands.arguments import day

SURVEY = str(SAMPLES / "central-circular.txt")
DEADLINES = ("deadlines", str(SAMPLES), "--today", "2024-02-20")


@pytest.fixture
def letters(tmp_path: Path, letter: str) -> Path:
    """Two letters in the folder where the program runs, the later deadline in the first."""
    (tmp_path / "a.txt").write_text(letter, "utf-8")
    (tmp_path / "b.txt").write_text(letter.replace("๔๑๗", "๔๑๘").replace("๘ มีนาคม", "๑ มีนาคม"), "utf-8")
    return tmp_path


@pytest.mark.usefixtures("letters")
def test_soonest_first(run: Run) -> None:
    ran = run("deadlines", ".", "--today", "2024-02-20")
    found = json.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert [(entry["due"], entry["days_left"], entry["path"]) for entry in found] == [
        ("2024-03-01", 10, "./b.txt"),
        ("2024-03-08", 17, "./a.txt"),
    ]
    assert found[0]["number"] == "กก 0203/ว 418"


@pytest.mark.usefixtures("letters")
def test_what_is_past_is_hidden_and_said(run: Run) -> None:
    ran = run("deadlines", ".", "--today", "5 มี.ค. 2567")
    assert [entry["due"] for entry in json.loads(ran.out)] == ["2024-03-08"]
    assert ran.err == "past and not shown: 1 (--all shows them)\n"
    everything = run("deadlines", ".", "--today", "5 มี.ค. 2567", "--all")
    assert [entry["days_left"] for entry in json.loads(everything.out)] == [-4, 3]
    assert everything.err == ""
    assert run("deadlines", ".", "--today", "5 มี.ค. 2567", "--quiet").err == ""


def test_terms_from_receipt_are_said_or_dated(run: Run) -> None:
    ran = run("deadlines", SURVEY, "--today", "2024-02-20")
    assert [entry["due"] for entry in json.loads(ran.out)] == ["2024-03-08"]
    assert ran.err == "terms counted from receipt and not dated: 1 (--received-on DATE dates them)\n"
    ran = run("deadlines", SURVEY, "--today", "2024-02-20", "--received-on", "12 ก.พ. 2567")
    assert [entry["due"] for entry in json.loads(ran.out)] == ["2024-02-21", "2024-03-08"]
    assert ran.err == ""


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(
    ("span", "due"),
    [
        (("--from", "1/3/2567"), ["2024-03-01", "2024-03-08"]),
        (("--from", "๒ มีนาคม ๒๕๖๗"), ["2024-03-08"]),
        (("--to", "2024-03-07"), ["2024-03-01"]),
        (("--from", "2024-03-02", "--to", "2024-03-07"), []),
    ],
)
def test_from_and_to(run: Run, span: tuple[str, ...], due: list[str]) -> None:
    ran = run("deadlines", ".", "--today", "2024-02-20", *span)
    assert [entry["due"] for entry in json.loads(ran.out)] == due


@pytest.mark.usefixtures("letters")
def test_from_shows_what_is_past_since(run: Run) -> None:
    ran = run("deadlines", ".", "--today", "2025-01-01", "--from", "2024-03-02")
    assert [entry["days_left"] for entry in json.loads(ran.out)] == [-299]
    assert ran.err == ""


def test_undated(run: Run) -> None:
    dated = json.loads(run(*DEADLINES).out)
    undated = json.loads(run(*DEADLINES, "--undated").out)
    assert all(entry["due"] for entry in dated)
    assert undated[: len(dated)] == dated


@pytest.mark.usefixtures("letters")
def test_table(run: Run) -> None:
    thai = run("deadlines", ".", "--today", "2024-02-20", "--format", "table", "--lang", "th").out
    assert "ศ. ๘ มี.ค. ๒๕๖๗" in thai
    assert "อีก ๑๗ วัน" in thai
    english = run("deadlines", ".", "--today", "2024-02-20", "--format", "table").out
    assert "Fri 2024-03-08" in english
    assert "in 17 days" in english
    assert "\x1b" not in english


def test_meetings(run: Run) -> None:
    [entry] = json.loads(run("meetings", SURVEY, "--today", "2024-02-20").out)
    assert entry["start"] == "2024-02-21T13:30"
    assert entry["end"] == "2024-02-21T15:30"
    assert (entry["days_left"], entry["online"], entry["chair"]) == (1, "Zoom", "นายปริญญ์ ธาราวัฒน์")


@pytest.mark.usefixtures("letters")
def test_csv_file(run: Run, letters: Path) -> None:
    ran = run("deadlines", ".", "--today", "2024-02-20", "-o", "agenda.csv", "--lang", "th")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "agenda.csv: เขียนแล้ว 2 รายการ จากเอกสาร 2 ฉบับ\n"
    raw = (letters / "agenda.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 3
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert [row["กำหนด"] for row in rows] == ["2024-03-01", "2024-03-08"]
    assert rows[0]["วันที่"] == "ศ. 1 มี.ค. 2567"


@pytest.mark.usefixtures("letters")
def test_csv_into_a_pipe_is_the_same(run: Run, letters: Path) -> None:
    piped = run("deadlines", ".", "--today", "2024-02-20", "--format", "csv").out
    run("deadlines", ".", "--today", "2024-02-20", "-o", "agenda.csv")
    assert piped.encode() == (letters / "agenda.csv").read_bytes()


def test_standard_input(run: Run, letter: str) -> None:
    [entry] = json.loads(run("deadlines", "-", "--today", "2024-02-20", stdin=letter.encode()).out)
    assert (entry["due"], entry["path"]) == ("2024-03-08", "-")


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("command", ["deadlines", "meetings"])
def test_a_bad_file_does_not_stop_the_others(run: Run, command: str) -> None:
    ran = run(command, "a.txt", "missing.txt", "b.txt", "--all")
    assert ran.status == 3
    assert isinstance(json.loads(ran.out), list)
    assert ran.err.splitlines() == [
        "missing.txt: no such file: check the name and the folder",
        "2 of 3 documents read, 1 not",
    ]


@pytest.mark.parametrize("command", ["deadlines", "meetings"])
def test_nothing_read_leaves_the_output_as_it_was(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "agenda.csv").write_text("before", "utf-8")
    ran = run(command, "missing.txt", "-o", "agenda.csv")
    assert (ran.status, ran.out) == (10, "")
    assert ran.err.count("\n") == 1
    assert (tmp_path / "agenda.csv").read_text("utf-8") == "before"


@pytest.mark.usefixtures("letters")
def test_output_that_cannot_be_written(run: Run) -> None:
    ran = run("meetings", ".", "-o", "none/agenda.csv")
    assert ran.status == 16
    assert ran.err.startswith("none/agenda.csv: the folder to write to does not exist")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("deadlines",), "name a file, a folder or -"),
        (("meetings", "a", "--format", "jsonl"), "'jsonl' is not one of table, csv, json"),
        (("meetings", "a", "--undated"), "--undated"),
        (("deadlines", "a", "--today", "8 March"), "'8 March' is not a date"),
        (("deadlines", "a", "--from", "2024-03-02", "--to", "2024-03-01"), "--from"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "written",
    [
        "2024-03-08",
        "2567-03-08",
        "8/3/2567",
        "8-3-2024",
        "8/3/67",
        "๘ มีนาคม ๒๕๖๗",
        "8 มี.ค. 67",
        "วันศุกร์ที่ 8 มีนาคม พ.ศ. 2567",
    ],
)
def test_days_as_people_write_them(written: str) -> None:
    assert day("en")(written) == date(2024, 3, 8)


@pytest.mark.parametrize(
    "written", ["", "8", "8/3", "8/3/22", "31/4/2567", "มีนาคม 2567", "1-3 มี.ค. 2567", "วันพุธที่ 8 มีนาคม 2567", "tomorrow"]
)
def test_days_that_are_none_or_doubtful(written: str) -> None:
    with pytest.raises(Exception, match="is not a date"):
        day("en")(written)
