"""``thaicirc ocr`` as a person runs it: formats by ending, several files into a folder, errors one line each."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def scan() -> bytes:
    """A picture of one printed line."""
    import pypdfium2

    from corpus.compose import compose
    from corpus.pdf import typeset
    from thaicirc.records import Kind

    made = typeset(compose("cli", "ocr/cli/1", kind=Kind.EXTERNAL_LETTER).letter)
    with pypdfium2.PdfDocument(made.pdf) as pdf:
        picture = pdf[0].render(scale=200 / 72).to_pil()
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(200, 200))
    return out.getvalue()


def test_text_goes_to_standard_output(run: Run, scan: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(scan)
    ran = run("ocr", "a.png")
    assert (ran.status, ran.err) == (0, "")
    assert "เรื่อง" in ran.out


@pytest.mark.parametrize(("name", "begins"), [("o.txt", b""), ("o.hocr", b"<?xml"), ("o.alto.xml", b"<?xml"), ("o.pdf", b"%PDF")])  # fmt: skip
def test_the_ending_tells_the_format(run: Run, scan: bytes, tmp_path: Path, name: str, begins: bytes) -> None:
    (tmp_path / "a.png").write_bytes(scan)
    assert run("ocr", "a.png", "-o", name).status == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_several_files_go_to_a_folder_and_errors_are_said(run: Run, scan: bytes, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(scan)
    (tmp_path / "c.txt").write_text("เรื่อง", "utf-8")
    ran = run("ocr", "a.png", "b.png", "c.txt", "-o", "read", "--quiet")
    assert ran.status == 3
    assert [line.split(":")[0] for line in ran.err.splitlines()] == ["c.txt"]
    assert sorted(path.name for path in (tmp_path / "read").iterdir()) == ["a.txt", "b.txt"]


def test_a_file_never_takes_the_place_of_the_one_it_was_read_from(run: Run, scan: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(scan)
    assert run("ocr", "a.png", "-o", "a.pdf").status == 0
    before = (tmp_path / "a.pdf").read_bytes()
    assert run("ocr", "a.pdf", "-o", "./", "--format", "pdf").status == 0
    assert (tmp_path / "a.pdf").read_bytes() == before
    assert (tmp_path / "a.pdf.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("pages", ["0", "a", "3-", "1,,2"])
def test_pages_that_are_none(run: Run, pages: str) -> None:
    ran = run("ocr", "a.png", "--pages", pages)
    assert ran.status == 2
    assert repr(pages) in ran.err


def test_engines_that_are_none(run: Run) -> None:
    ran = run("ocr", "a.png", "--ocr-engine", "abacus")
    assert ran.status == 2
    assert "thai, tesseract, tesserocr" in ran.err
