"""``thaicirc extract`` as a person runs it: what goes to which stream, in which format, with which status."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture
def letters(tmp_path: Path, letter: str) -> Path:
    """Two letters in the folder where the program runs, one of them a folder deeper."""
    (tmp_path / "letters" / "more").mkdir(parents=True)
    (tmp_path / "letters" / "a.txt").write_text(letter, "utf-8")
    (tmp_path / "letters" / "more" / "b.txt").write_text(letter.replace("๔๑๗", "๔๑๘"), "utf-8")
    return tmp_path


@pytest.mark.usefixtures("letters")
def test_one_file_is_one_object(run: Run) -> None:
    ran = run("extract", "letters/a.txt")
    record = json.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert record["source"]["path"] == "letters/a.txt"
    assert record["reference_number"]["canonical"] == "กก 0203/ว 417"
    assert record["date"] == "2024-02-09"
    assert "๔๑๗" in ran.out  # letters stay letters


@pytest.mark.usefixtures("letters")
def test_a_folder_is_an_array(run: Run) -> None:
    ran = run("extract", "letters")
    assert [record["source"]["path"] for record in json.loads(ran.out)] == ["letters/a.txt", "letters/more/b.txt"]


@pytest.mark.usefixtures("letters")
def test_a_pattern_in_quotes(run: Run) -> None:
    ran = run("extract", "letters/**/*.txt", "--format", "jsonl")
    assert [json.loads(line)["reference_number"]["number"] for line in ran.out.splitlines()] == [417, 418]


def test_standard_input(run: Run, letter: str) -> None:
    ran = run("extract", "-", stdin=letter.encode())
    assert json.loads(ran.out)["source"]["path"] == "-"
    assert json.loads(ran.out)["kind"] == "external_letter"


def test_standard_input_in_an_old_encoding(run: Run, letter: str) -> None:
    record = json.loads(run("extract", "-", stdin=letter.encode("cp874")).out)
    assert record["source"]["encoding"] == "tis-620"
    assert record["subject"] == "การสำรวจสนามกีฬาที่พร้อมเปิดให้ประชาชนใช้"


@pytest.mark.usefixtures("letters")
def test_table(run: Run) -> None:
    ran = run("extract", "letters/a.txt", "--format", "table", "--lang", "th")
    assert "๙ ก.พ. ๒๕๖๗" in ran.out
    assert "หนังสือภายนอก" in ran.out
    assert "\x1b" not in ran.out


@pytest.mark.usefixtures("letters")
def test_without_evidence(run: Run) -> None:
    assert "evidence" in json.loads(run("extract", "letters/a.txt").out)
    assert "evidence" not in json.loads(run("extract", "letters/a.txt", "--no-evidence").out)


@pytest.mark.parametrize(
    ("name", "begins"), [("out.json", "[\n{"), ("out.jsonl", '{"kind"'), ("out.txt", "── "), ("out", "[\n{")]
)
def test_output_file_and_its_ending(run: Run, letters: Path, name: str, begins: str) -> None:
    ran = run("extract", "letters", "-o", name)
    assert (ran.status, ran.out, ran.err) == (0, "", f"{name}: records written: 2\n")
    assert (letters / name).read_text("utf-8").startswith(begins)


def test_output_has_the_rights_of_the_file_before(run: Run, letters: Path) -> None:
    out = letters / "out.json"
    out.touch()
    out.chmod(0o640)
    run("extract", "letters", "-o", "out.json", "--quiet")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert json.loads(out.read_text("utf-8"))


def test_nothing_read_leaves_the_output_as_it_was(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("before", "utf-8")
    ran = run("extract", "missing.txt", "-o", "out.json")
    assert ran.status == 10
    assert (tmp_path / "out.json").read_text("utf-8") == "before"
    assert os.listdir(tmp_path) == ["out.json"]


@pytest.mark.usefixtures("letters")
def test_output_to_a_device(run: Run) -> None:
    ran = run("extract", "letters/a.txt", "-o", "/dev/null", "--quiet")
    assert (ran.status, ran.err) == (0, "")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("none/out.json", "none/out.json: the folder to write to does not exist: make the folder first"),
        ("letters", "letters: is a folder: name a file in it"),
    ],
)
def test_output_that_cannot_be_written(run: Run, output: str, says: str) -> None:
    ran = run("extract", "letters", "-o", output)
    assert (ran.status, ran.out) == (16, "")
    assert ran.err.startswith(says)
    assert ran.err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.usefixtures("letters")
def test_no_room_left(run: Run) -> None:
    ran = run("extract", "letters", "-o", "/dev/full")
    assert ran.status == 16
    assert "No space left" in ran.err
    assert "Traceback" not in ran.err


BAD = [
    ("missing.txt", None, 10, "missing.txt: no such file: check the name and the folder"),
    ("empty.txt", b" \n", 11, "empty.txt: the file is empty: check"),
    ("sound.txt", b"ID3\x04", 12, "sound.txt: this is a sound or video file, which is not read"),
    ("scan.txt", b"%PDF-1.7\n", 18, "scan.txt: damaged or incomplete: it begins as a PDF file"),
    ("photo.txt", b"\xff\xd8\xff\xe0", 18, "photo.txt: damaged or incomplete: it begins as a picture (JPEG)"),
    ("noise.txt", bytes(range(256)) * 4, 13, "noise.txt: the bytes are not text"),
    ("none*.txt", None, 15, "none*.txt: no documents found"),
]


@pytest.mark.parametrize(("name", "content", "status", "says"), BAD, ids=[row[0] for row in BAD])
def test_bad_files(run: Run, tmp_path: Path, name: str, content: bytes | None, status: int, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = run("extract", name, "--quiet")
    assert (ran.status, ran.out) == (status, "")
    assert ran.err.startswith(says)
    assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("chosen", ["json", "jsonl"])
def test_a_bad_file_does_not_stop_the_others(run: Run, chosen: str) -> None:
    ran = run("extract", "letters/a.txt", "missing.txt", "letters/more", "--format", chosen)
    records = json.loads(ran.out) if chosen == "json" else [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 3
    assert len(records) == 2
    assert ran.err.splitlines()[0].startswith("missing.txt: no such file")
    assert ran.err.splitlines()[1] == "2 of 3 documents read, 1 not"


def test_messages_in_thai(run: Run) -> None:
    expected = "missing.txt: ไม่พบไฟล์: โปรดตรวจสอบชื่อไฟล์และโฟลเดอร์"
    assert run("extract", "missing.txt", "--lang", "th").err.splitlines()[0] == expected
    assert run("extract", "missing.txt", LC_ALL="", LANG="th_TH.UTF-8", PYTHONUTF8="1").err.splitlines()[0] == expected
    assert "no such file" in run("extract", "missing.txt", "--lang=en", LC_ALL="th_TH.UTF-8", PYTHONUTF8="1").err


@pytest.mark.usefixtures("letters")
def test_json_is_utf8_whatever_the_locale(run: Run) -> None:
    ran = run("extract", "letters/a.txt", PYTHONIOENCODING="ascii")
    assert json.loads(ran.out)["reference_number"]["agency_code"] == "กก"


def test_help_in_thai_on_a_terminal_without_thai(run: Run) -> None:
    ran = run("extract", "--help", "--lang", "th", PYTHONIOENCODING="ascii")
    assert (ran.status, ran.err) == (0, "")
    assert "--format" in ran.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "thaicirc: name a command"),
        (("extract",), "thaicirc extract: name a file, a folder or -"),
        (("extract", "a", "--format", "xml"), "'xml' is not one of json, jsonl, table"),
        (("extract", "a", "--lang", "fr"), "'fr' is not one of en, th"),
        (("extract", "a", "--received-on", "7 May"), "'7 May' is not a date like 2026-01-31"),
        (("extract", "a", "--formt", "json"), "--formt"),
        (("extrakt", "a"), "extrakt"),
        (("extract", "a", "--lang"), "--lang"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert "--help" in ran.err
