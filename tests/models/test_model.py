"""The trained model that is committed: small, told what its letters are, right on clean printed lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.ocr.alphabet import letters
from models.ocr.batches import Sources
from models.ocr.metrics import score, total
from models.ocr.recogniser import Recogniser

MODEL = Path(__file__).parents[2] / "models" / "ocr" / "thai-line.onnx"


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    pytest.importorskip("onnxruntime")
    return Recogniser(MODEL)


def test_a_few_megabytes() -> None:
    assert MODEL.stat().st_size < 4_000_000


def test_it_tells_its_letters(recogniser: Recogniser) -> None:
    assert recogniser.letters == letters()


def test_clean_lines_are_read(sources: Sources, recogniser: Recogniser) -> None:
    printer = sources.printer()
    lines = [printer.line(41, number, harm=0.0) for number in range(40)]
    found = total(score(recogniser.text(line.frame), line.text) for line in lines)
    assert found.cer < 0.03
    assert found.runs > 20
    assert found.runs_right >= 0.95 * found.runs
