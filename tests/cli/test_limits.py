"""Passwords and limits of the command line; files that would harm the program cost only themselves."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import Run
from tests.parsers.word.files import docx, p


def locked(password: str, pages: int = 1) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page()
        made.save(out, encryption=pikepdf.Encryption(user=password, owner="owner", R=6) if password else False)
    return out.getvalue()


@pytest.mark.parametrize(
    ("arguments", "environment", "status"),
    [
        ((), {}, 19),
        (("--password-file", "right"), {}, 0),
        (("--password-file", "wrong"), {}, 20),
        ((), {"THAICIRC_PASSWORD": "ลับมาก"}, 0),
        (("--password-file", "wrong"), {"THAICIRC_PASSWORD": "ลับมาก"}, 20),
        (("--password-file", "none"), {}, 10),
    ],
)
def test_passwords(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], status: int
) -> None:
    (tmp_path / "a.pdf").write_bytes(locked("ลับมาก"))
    (tmp_path / "right").write_text("ลับมาก\nอย่าบอกใคร\n", "utf-8")
    (tmp_path / "wrong").write_text("x", "utf-8")
    ran = run("extract", "a.pdf", *arguments, "--format", "json", **environment)
    assert ran.status == status, ran.err
    assert "ลับมาก" not in ran.err + ran.out


def test_pages(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(locked("", pages=3))
    assert run("extract", "a.pdf", "--page-limit", "3", "--quiet").status == 0
    ran = run("extract", "a.pdf", "--page-limit", "2", "--quiet")
    assert (ran.status, ran.err.split(":")[1]) == (21, " has 3 pages, more than 2")


@pytest.mark.parametrize("value", ["0", "-1", "ten", ""])
def test_limits_that_are_none(run: Run, value: str) -> None:
    ran = run("extract", "a.pdf", f"--time-limit={value}")
    assert ran.status == 2
    assert "whole number" in ran.err


def test_files_of_all_kinds_in_a_folder(run: Run, tmp_path: Path) -> None:
    letter = "ที่ มท ๐๒๑๘/ว ๕\n\nเรื่อง  ขอเชิญประชุม\n\nเรียน  อธิบดี"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(letter, "utf-8")
    (tmp_path / "in" / "b.docx").write_bytes(docx("".join(p(line) for line in letter.split("\n"))))
    (tmp_path / "in" / "c.html").write_text(f"<html><body><pre>{letter}</pre></body></html>", "utf-8")
    (tmp_path / "in" / "d.eml").write_bytes(f"From: a\nMIME-Version: 1.0\n\n{letter}".encode())
    (tmp_path / "in" / "~$b.docx").write_bytes(b"x")
    ran = run("extract", "in", "--format", "jsonl", "--no-evidence")
    assert ran.status == 0, ran.err
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert [each["source"]["path"] for each in records] == ["in/a.txt", "in/b.docx", "in/c.html", "in/d.eml"]
    assert {each["subject"] for each in records} == {"ขอเชิญประชุม"}
    assert {each["reference_number"]["canonical"] for each in records} == {"มท 0218/ว 5"}


def test_from_standard_input(run: Run) -> None:
    ran = run("extract", "-", "--format", "json", stdin=docx(p("เรื่อง  ขอเชิญประชุม")))
    assert json.loads(ran.out)["source"]["path"] == "-"
