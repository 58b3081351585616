"""How the program behaves among others: pipes that close, Ctrl-C, terminals, a quick start."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

PROGRAM = [sys.executable, "-m", "thaicirc.cli"]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and signals as on Unix")


@pytest.fixture
def many(tmp_path: Path, letter: str) -> Path:
    """More letters than fit into a pipe at once, or take a moment to read."""
    for i in range(400):
        (tmp_path / f"{i:03}.txt").write_text(letter, "utf-8")
    return tmp_path


def test_help_answers_at_once(run: Run) -> None:
    run("--help")
    start = time.perf_counter()
    assert run("--help").status == 0
    assert time.perf_counter() - start < 1  # the figure itself is measured in benchmarks/import_time.py


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, thaicirc.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "rich", "pythainlp", "dateparser", "holidays"} & set(loaded)


def test_a_reader_that_goes_away(many: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "extract", ".", "--format", "jsonl"], cwd=many, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def test_stopped_by_hand(many: Path) -> None:
    command = [*PROGRAM, "extract", ".", "--lang", "en", "-o", "out.jsonl"]
    # Where the tests run in the background, Ctrl-C is ignored by all that they start.
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, cwd=many, stderr=subprocess.PIPE, preexec_fn=listen) as process:
        deadline = time.monotonic() + 20
        while not list(many.glob(".out.jsonl*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert process.stderr.read().decode().splitlines()[-1] == "stopped"
        # Python ends itself by the signal where it was stopped within an import; a shell reads 130 from both.
        assert process.wait(30) in (130, -signal.SIGINT)
    assert not list(many.glob("*out.jsonl*")) + list(many.glob(".out.jsonl*"))


def test_closed_standard_streams(many: Path) -> None:
    command = f"{sys.executable} -m thaicirc.cli extract 000.txt --lang en >&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=many, capture_output=True, text=True)
    assert done.returncode == 16
    assert "Traceback" not in done.stderr


def test_full_disk_behind_standard_output(many: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [*PROGRAM, "extract", "000.txt", "--lang", "en"]
        done = subprocess.run(command, cwd=many, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 16
    assert done.stderr.splitlines()[0].startswith("stdout: could not be written (No space left on device)")
    assert len(done.stderr.splitlines()) == 1


def in_terminal(*arguments: str, cwd: Path, stdout: int | None = None) -> str:
    """What a terminal shows of a run."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    command = [*PROGRAM, *arguments]
    with subprocess.Popen(command, cwd=cwd, stdout=stdout or theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 30)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:
                break
            shown += piece
        process.wait(30)
    os.close(ours)
    return shown.decode()


def test_a_terminal_gets_a_table_in_colour(many: Path) -> None:
    shown = in_terminal("extract", "000.txt", cwd=many)
    assert "\x1b[1;36m── 000.txt" in shown
    assert "external letter" in shown


def test_progress_only_on_a_terminal(many: Path, run: Run) -> None:
    with open(os.devnull, "wb") as nowhere:
        shown = in_terminal("extract", *(["."] * 1), "--format", "jsonl", cwd=many, stdout=nowhere.fileno())
        quiet = in_terminal("extract", ".", "--format", "jsonl", "--quiet", cwd=many, stdout=nowhere.fileno())
    assert re.search(r"Reading.*\d+/400", shown)
    assert quiet == ""
    assert run("extract", ".", "--format", "jsonl").err == ""


def test_the_installed_program_is_this_one() -> None:
    program = Path(sys.executable).with_name("thaicirc")
    if not program.exists():
        pytest.skip("not installed as a program")
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, cwd=ROOT)
    assert re.fullmatch(r"thaicirc \d+\.\d+\.\d+\n", done.stdout)


def test_the_bar_is_gone_before_an_agenda_is_shown(many: Path) -> None:
    shown = in_terminal("deadlines", ".", "--today", "2024-02-20", cwd=many)
    assert re.search(r"Reading.*\d+/400", shown)
    assert shown.rindex("/400") < shown.index("To be done")
    assert shown.count("Fri 2024-03-08") == 400
