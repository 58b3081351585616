"""Names on the command line → files: in order, each once, hidden ones and what is no document left out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from thaicirc.errors import NoDocuments
from thaicirc.parsers import collect


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.TXT", "sub/c.txt", ".hidden/d.txt", ".e.txt", "notes.md", "data.json"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("หนังสือ", "utf-8")
    (tmp_path / "in" / "scan").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "in" / "old.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*names: str) -> list[str]:
    return [str(NoDocuments) if isinstance(each, NoDocuments) else each for each in collect.find(names)]


@pytest.mark.usefixtures("folder")
def test_folder() -> None:
    assert found("in") == ["in/a.TXT", "in/b.txt", "in/scan", "in/sub/c.txt"]


@pytest.mark.usefixtures("folder")
def test_pattern() -> None:
    assert found("in/*.txt") == ["in/b.txt"]
    assert found("in/**/*.txt") == ["in/b.txt", "in/sub/c.txt"]


@pytest.mark.usefixtures("folder")
def test_each_file_once() -> None:
    assert found("in/b.txt", "in", "./in/b.txt") == ["in/b.txt", "in/a.TXT", "in/scan", "in/sub/c.txt"]


@pytest.mark.usefixtures("folder")
def test_a_file_named_as_such_is_taken_whatever_it_is() -> None:
    assert found("in/old.zip", "in/.e.txt", "none.txt", "-") == ["in/old.zip", "in/.e.txt", "none.txt", "-"]


@pytest.mark.usefixtures("folder")
def test_what_leads_nowhere_is_said() -> None:
    nowhere = list(collect.find(["empty", "in/*.doc"]))
    assert [type(each) for each in nowhere] == [NoDocuments, NoDocuments]
    assert [each.path for each in nowhere if isinstance(each, NoDocuments)] == ["empty", "in/*.doc"]


def test_a_name_that_looks_like_a_pattern(folder: Path) -> None:
    (folder / "letter[1].txt").write_text("หนังสือ", "utf-8")
    assert found("letter[1].txt") == ["letter[1].txt"]
    assert collect.names_one_file(["letter[1].txt"])


@pytest.mark.usefixtures("folder")
def test_one_file_or_several() -> None:
    assert collect.names_one_file(["in/b.txt"])
    assert collect.names_one_file(["-"])
    assert not collect.names_one_file(["in"])
    assert not collect.names_one_file(["in/*.txt"])
    assert not collect.names_one_file(["in/b.txt", "in/a.TXT"])


def test_what_lies_beside_documents_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<!DOCTYPE html><html>"
    for name in (
        "~$letter.docx",
        ".~lock.a.odt#",
        "Thumbs.db",
        "desktop.ini.txt",
        "page.html",
        "page_files/frame.html",
        "old_files/a.html",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(page)
    monkeypatch.chdir(tmp_path)
    assert found(".") == ["./desktop.ini.txt", "./page.html", "./old_files/a.html"]


def test_new_kinds_and_containers_told_by_their_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "letter", "w") as archive:
        archive.writestr("docProps/thumbnail.jpeg", bytes(9000))
        archive.writestr("word/document.xml", "x")
    with zipfile.ZipFile(tmp_path / "archive", "w") as archive:
        archive.writestr("picture.png", bytes(9000))
    (tmp_path / "mail").write_bytes(b"Received: x\nFrom: a\n\n")
    (tmp_path / "rich").write_bytes(b"{\\rtf1}")
    monkeypatch.chdir(tmp_path)
    assert found(".") == ["./letter", "./mail", "./rich"]
