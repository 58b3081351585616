"""Files that hold several documents, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.layout.test_bundles import LETTER, MEMO, ORDER
from thaicirc.cli import main

BUNDLE = "\f".join((LETTER, MEMO.format(n="๓"), ORDER))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.txt"
    path.write_text(BUNDLE, "utf-8")
    return path


def kinds(out: str) -> list[str]:
    return [json.loads(line)["kind"] for line in out.splitlines()]


def test_the_first_is_taken_and_the_others_are_mentioned(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(bundle), "--format", "jsonl", "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert kinds(shown.out) == ["external_letter"]
    assert "bundle.txt: the file holds more documents than one" in shown.err


def test_all_are_taken_when_asked_for(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(bundle), "--all", "--format", "jsonl"]) == 0
    shown = capsys.readouterr()
    assert kinds(shown.out) == ["external_letter", "memorandum", "order"]
    assert shown.err == ""


def test_all_documents_of_one_file_are_an_array(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(bundle), "--all", "--format", "json", "--no-evidence"]) == 0
    assert [record["pages"] for record in json.loads(capsys.readouterr().out)] == [[1], [2], [3]]


def test_deadlines_are_those_of_all_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bundle.txt"
    path.write_text(MEMO.format(n="๓") + "\f" + LETTER, "utf-8")
    assert main(["deadlines", str(path), "--today", "2021-06-10", "--format", "json"]) == 0
    assert [entry["due"] for entry in json.loads(capsys.readouterr().out)] == ["2021-06-30"]


def test_a_message_and_its_attachments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "ส่งหนังสือ"
    message.set_content("เรียน เจ้าหน้าที่\nขอส่งหนังสือตามแนบ")
    message.add_attachment(LETTER.encode(), maintype="text", subtype="plain", filename="letter.txt")
    message.add_attachment(b"%PDF-1.4 broken", maintype="application", subtype="pdf", filename="broken.pdf")
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())
    assert main(["extract", str(path), "--all", "--format", "jsonl", "--lang", "en"]) == 3
    shown = capsys.readouterr()
    assert "external_letter" in kinds(shown.out)
    assert "mail.eml#broken.pdf: " in shown.err
    assert "1 of 1 documents read" in shown.err
