"""A reader in a process of its own: the same documents and errors; what kills it costs one file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.parsers.word.files import docx, p
from thaicirc import parsers
from thaicirc.document import Document
from thaicirc.errors import BrokenFile, ReaderDied, TimedOut, TooLarge, UnreadableFile
from thaicirc.parsers import isolation, worker
from thaicirc.parsers.isolation import Reader
from thaicirc.parsers.limits import Limits

LETTER = docx(p("ที่ ทท ๐๑/ว ๕") + p("เรื่อง  ขอเชิญประชุม"))
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits as on Unix")


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


def started(reader: Reader) -> subprocess.Popen[bytes]:
    assert reader._worker is not None
    return reader._worker.process


def test_the_same_as_here(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(LETTER)
    assert reader.parse(path) == parsers.parse(path)
    assert reader.parse_all(path) == parsers.parse_all(path)
    assert reader.parse_bytes(LETTER, path="x") == parsers.parse_bytes(LETTER, path="x")


def test_text_needs_no_process(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("เรื่อง  ขอเชิญประชุม", "utf-8")
    assert reader.parse(tmp_path / "a.txt").text == "เรื่อง  ขอเชิญประชุม"
    assert [type(each) for each in reader.parse_all(tmp_path / "a.txt")] == [Document]
    assert reader._worker is None


def test_one_process_for_many_files(reader: Reader) -> None:
    reader.parse_bytes(LETTER)
    first = started(reader).pid
    with pytest.raises(BrokenFile) as raised:
        reader.parse_bytes(LETTER[:200], path="b.docx")
    assert (raised.value.path, raised.value.kind) == ("b.docx", "docx")
    assert reader.parse_bytes(LETTER).text
    assert started(reader).pid == first


def test_errors_before_anything_is_started(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        reader.parse(tmp_path / "none")
    with Reader(Limits(size=10)) as small, pytest.raises(TooLarge):
        small.parse_bytes(LETTER)
    assert reader._worker is None


def test_a_crash_costs_one_file(reader: Reader) -> None:
    reader.parse_bytes(LETTER)
    dead = started(reader)
    os.kill(dead.pid, signal.SIGSEGV)
    dead.wait(10)
    with pytest.raises(ReaderDied) as raised:
        reader.parse_bytes(LETTER, path="c.docx")
    assert (raised.value.reason, raised.value.path) == ("crash", "c.docx")
    assert raised.value.__notes__[0].startswith("status -11")
    assert reader.parse_bytes(LETTER).text


def test_a_hang_costs_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_GRACE", 0.3)
    with Reader(Limits(seconds=0.2)) as reader:
        reader._worker = isolation._started()
        os.kill(started(reader).pid, signal.SIGSTOP)  # as a library does that never returns
        monkeypatch.setattr(isolation, "_FAREWELL", 0.2)
        since = time.monotonic()
        with pytest.raises(TimedOut) as raised:
            reader.parse_bytes(LETTER, path="d.docx")
        assert time.monotonic() - since < 5
        assert (raised.value.limit, raised.value.path) == (0.2, "d.docx")


def test_memory_is_limited_and_a_spent_process_replaced() -> None:
    with Reader(Limits(memory=150_000_000, expanded=4_000_000_000)) as reader:
        with pytest.raises(ReaderDied) as raised:
            reader.parse_bytes(docx(p("ก") + " " * 100_000_000), path="e.docx")
        assert raised.value.reason == "memory"
        assert reader.parse_bytes(LETTER).text


def test_the_limit_of_memory_holds() -> None:
    code = (
        "from thaicirc.parsers.worker import limit_memory, peak_memory\n"
        "limit_memory(300_000_000)\ntry:\n    x = bytearray(400_000_000)\nexcept MemoryError:\n    print(peak_memory() < 300_000_000)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True\n"
    assert worker.peak_memory() > 1_000_000


def test_closing_ends_the_process() -> None:
    with Reader() as reader:
        reader.parse_bytes(LETTER)
        process = started(reader)
    assert process.poll() is not None
    reader.close()


def test_ctrl_c_while_reading_ends_both() -> None:
    reader = Reader()
    reader.parse_bytes(LETTER)
    process = started(reader)
    os.kill(process.pid, signal.SIGSTOP)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            reader.parse_bytes(LETTER)
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.poll() is not None


def test_what_a_library_prints_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, threading, os\nthreading.Timer(0.1, os.write, (1, b'noise')).start()\n", "utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Reader() as reader:
        assert reader.parse_bytes(LETTER).text
        time.sleep(0.2)
        assert reader.parse_bytes(LETTER).text


def test_modules_beside_the_letters_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit(9)", "utf-8")
    monkeypatch.chdir(tmp_path)
    with Reader() as reader:
        assert reader.parse_bytes(LETTER).text
