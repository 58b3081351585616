"""Files: what cannot be read says why."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from thaicirc import parsers
from thaicirc.errors import BrokenFile, TooLarge, TooManyPages, UnreadableFile, UnsupportedKind
from thaicirc.messages import LANGUAGES, catalogue
from thaicirc.parsers.kinds import KINDS
from thaicirc.parsers.limits import DEFAULT, Limits


def test_a_text_file(tmp_path: Path, letter: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(letter, "utf-8")
    document = parsers.parse(path)
    assert "๐๒๐๓/ว ๔๑๗" in document.text
    assert document.source.path == str(path)


def test_the_name_counts_for_nothing(tmp_path: Path, letter: str) -> None:
    (tmp_path / "letter.pdf").write_text(letter, "utf-8")
    (tmp_path / "letter.txt").write_bytes(b"PK\x03\x04 but no more of it: xl/workbook.xml")
    assert parsers.parse(tmp_path / "letter.pdf").text
    with pytest.raises(UnsupportedKind) as raised:
        parsers.parse(tmp_path / "letter.txt")
    assert raised.value.kind == "xlsx"
    assert "save it as plain text" in raised.value.advice


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as raised:
        parsers.parse(tmp_path / "none.txt")
    assert raised.value.reason == "missing"
    assert isinstance(raised.value.__cause__, FileNotFoundError)


def test_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableFile) as raised:
        parsers.parse(tmp_path / "file" / "letter.txt")
    assert raised.value.reason == "missing"


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as raised:
        parsers.parse(tmp_path)
    assert raised.value.reason == "folder"


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(UnreadableFile) as raised:
        parsers.parse("a\0b.txt")
    assert raised.value.reason == "missing"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_not_permitted(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("ลับ", "utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableFile) as raised:
        parsers.parse(path)
    assert raised.value.reason == "permission"


def test_other_troubles_of_the_disk_keep_their_words() -> None:
    error = UnreadableFile.because(OSError(5, "Input/output error"), "a.txt")
    assert error.line() == "a.txt: could not be read (Input/output error): copy it anew and try again"
    assert UnreadableFile.because(PermissionError(13, "no"), "a").reason == "permission"


def test_size_is_known_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(DEFAULT.size + 1)
    with pytest.raises(TooLarge) as raised:
        parsers.parse(path)
    assert raised.value.limit == DEFAULT.size
    assert "50 MB" in str(raised.value)


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert parsers.parse(path, limits=Limits(size=5)).text == "12345"
    with pytest.raises(TooLarge):
        parsers.parse(path, limits=Limits(size=4))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"x" * 100,), daemon=True)
    writer.start()
    with pytest.raises(TooLarge):
        parsers.parse(path, limits=Limits(size=10))
    writer.join()


@pytest.mark.skipif(os.name != "posix", reason="only there are names bytes")
def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xc5\xd3.txt"
    with open(path, "wb") as file:
        file.write("หนังสือ".encode())
    source = parsers.parse(os.fsdecode(path)).source
    assert source.path is not None
    assert source.path.endswith("\ufffd\ufffd.txt")
    assert source.model_dump_json()


def test_pages_of_a_text_are_counted_too() -> None:
    with pytest.raises(TooManyPages) as raised:
        parsers.parse_bytes("\f".join("กขค").encode(), limits=Limits(pages=2))
    assert (raised.value.pages, raised.value.limit) == (3, 2)


@pytest.mark.parametrize("data", [b"PK\x03\x04 word/document.xml", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"])
def test_cut_off_after_the_first_bytes(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        parsers.parse_bytes(data)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_that_is_read_has_its_module_and_name(kind: str) -> None:
    assert KINDS[kind].module == "picture" or callable(KINDS[kind].parser)
    assert "/" in KINDS[kind].media_type
    for lang in LANGUAGES:
        assert kind == "text" or catalogue(lang)[f"file.{kind}"]
