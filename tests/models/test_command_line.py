"""``python -m models.ocr``: help without the training's packages, lines as a picture; examples in the docstrings hold."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from models.ocr.__main__ import main
from models.ocr.batches import Sources


@pytest.mark.parametrize("command", ["", "fonts", "render", "train", "export", "evaluate"])
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"] if command else ["--help"])
    assert "usage: python -m models.ocr" in capsys.readouterr().out


def test_render_draws_the_lines_and_prints_their_texts(
    sources: Sources, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "lines.png"
    given = ["--corpus", str(sources.corpus), "--fonts", str(sources.fonts), "--lines", "3"]
    assert main(["render", *given, "-o", str(picture)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("module", ["alphabet", "decoding", "metrics", "fonts", "texts", "batches", "evaluating"])
def test_examples_in_docstrings(module: str) -> None:
    found = doctest.testmod(importlib.import_module(f"models.ocr.{module}"))
    assert found.failed == 0
