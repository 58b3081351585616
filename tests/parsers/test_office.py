"""Older formats by way of LibreOffice; where it is missing, the error says how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.parsers.word.files import docx, p, row, table
from thaicirc.errors import BrokenFile, Encrypted, EngineMissing, TimedOut
from thaicirc.parsers import libreoffice, parse_bytes
from thaicirc.parsers.limits import Limits

BODY = (
    table(row("ที่ ทท ๐๕๑๒/ว ๗๗", "กรมพืชสวนสาธิต"), grid=(4800, 4200))
    + p("๙ กุมภาพันธ์ ๒๕๖๗", '<w:jc w:val="center"/>')
    + p("เรื่อง\tขอเชิญประชุม")
    + p("ด้วยกรมพืชสวนสาธิตกำหนดประชุม", '<w:ind w:firstLine="1440"/>')
)
RTF = rb"{\rtf1\ansi\ansicpg874\deff0{\fonttbl{\f0\fcharset222 TH SarabunPSK;}}\f0 \'e0\'c3\'d7\'e8\'cd\'a7 \'a2\'cd\'e0\'aa\'d4\'ad\par}"
needs_libreoffice = pytest.mark.skipif(libreoffice.installed() is None, reason="LibreOffice is not installed")


def converted(to: str, folder: Path) -> bytes:
    """The letter in another format, by LibreOffice too."""
    engine = libreoffice.installed()
    assert engine is not None
    (folder / "letter.docx").write_bytes(docx(BODY))
    command = [
        engine.program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        to,
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "letter.docx")], check=True, capture_output=True, timeout=90
    )
    return (folder / f"letter.{to}").read_bytes()


@needs_libreoffice
@pytest.mark.parametrize(
    ("kind", "media_type"), [("odt", "application/vnd.oasis.opendocument.text"), ("doc", "application/msword")]
)
def test_the_same_letter(kind: str, media_type: str, tmp_path: Path) -> None:
    document = parse_bytes(converted(kind, tmp_path), path="a")
    assert document.source.media_type == media_type
    lines = [line for line in document.text.split("\n") if line.strip()]
    assert [" ".join(line.split()) for line in lines] == [
        "ที่ ทท ๐๕๑๒/ว ๗๗ กรมพืชสวนสาธิต",
        "๙ กุมภาพันธ์ ๒๕๖๗",
        "เรื่อง ขอเชิญประชุม",
        "ด้วยกรมพืชสวนสาธิตกำหนดประชุม",
    ]
    assert lines[1].startswith(" " * 20)
    assert lines[3].startswith(" " * 10)


@needs_libreoffice
def test_rich_text() -> None:
    assert parse_bytes(RTF).text.strip() == "เรื่อง ขอเชิญ"


@needs_libreoffice
def test_which_one_is_installed() -> None:
    engine = libreoffice.installed()
    assert engine is not None
    assert os.path.exists(engine.program)
    assert engine.version[0].isdigit()


def test_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "installed", lambda: None)
    with pytest.raises(EngineMissing) as raised:
        parse_bytes(RTF, path="old.rtf")
    assert (raised.value.path, raised.value.engine) == ("old.rtf", "LibreOffice")


def engine_that(does: str, folder: Path) -> libreoffice.Engine:
    """A program in LibreOffice's place: how it fails is not LibreOffice's to show on demand."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\nimport os, subprocess, sys, time\n{does}\n", "utf-8")
    program.chmod(0o755)
    return libreoffice.Engine(str(program), "0")


@pytest.mark.skipif(os.name != "posix", reason="groups of processes as on Unix")
def test_time_is_up_for_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "pid"
    does = f"child = subprocess.Popen(['sleep', '60'])\nopen({str(mark)!r}, 'w').write(str(child.pid))\ntime.sleep(60)"
    monkeypatch.setattr(libreoffice, "installed", lambda: engine_that(does, tmp_path))
    since = time.monotonic()
    with pytest.raises(TimedOut):
        parse_bytes(RTF, limits=Limits(seconds=2))
    assert time.monotonic() - since < 10
    deadline = time.monotonic() + 5
    while _runs(int(mark.read_text())) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(int(mark.read_text()))


def _runs(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and ") Z" not in status.read_text()


@pytest.mark.skipif(os.name != "posix", reason="scripts as programs")
@pytest.mark.parametrize(
    "does",
    [
        "sys.exit(1)",
        "out = sys.argv[sys.argv.index('--outdir') + 1]; os.mkdir(out); open(out + '/in.docx', 'w').write('none')",
    ],
)
def test_nothing_comes_out(does: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "installed", lambda: engine_that(does, tmp_path))
    with pytest.raises(BrokenFile) as raised:
        parse_bytes(RTF)
    assert raised.value.kind == "rtf"


@needs_libreoffice
def test_a_folder_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    parse_bytes(RTF)
    assert list(tmp_path.iterdir()) == []


def test_encrypted() -> None:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")
    with pytest.raises(Encrypted) as odt:
        parse_bytes(out.getvalue())
    assert odt.value.kind == "odt"
    block = b"\xec\xa5" + bytes(8) + b"\x00\x01"
    old = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + block.ljust(512, b"\0") + "WordDocument".encode("utf-16-le")
    )
    with pytest.raises(Encrypted) as doc:
        parse_bytes(old)
    assert doc.value.kind == "doc"


@needs_libreoffice
def test_macros_and_links_do_nothing(tmp_path: Path) -> None:
    """A text section that is linked to a file beside it stays as it was."""
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", "utf-8")
    flat = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f'<text:section text:name="a"><text:section-source xlink:href="{secret.as_uri()}"/><text:p>เดิม</text:p></text:section>'
        "<text:p>เนื้อความ</text:p></office:text></office:body></office:document>"
    )
    (tmp_path / "linked.fodt").write_text(flat, "utf-8")
    engine = libreoffice.installed()
    assert engine is not None
    command = [
        engine.program,
        f"-env:UserInstallation={(tmp_path / 'p').as_uri()}",
        "--headless",
        "--convert-to",
        "odt",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "linked.fodt")],
        check=True,
        capture_output=True,
        timeout=90,
    )
    shutil.rmtree(tmp_path / "p")
    found = parse_bytes((tmp_path / "linked.odt").read_bytes()).text
    assert "เนื้อความ" in found
    assert "ความลับ" not in found
