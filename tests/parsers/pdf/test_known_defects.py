"""Each way in which text layers lie, on documents whose truth is known: mended, or known to be wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from benchmarks.pdf_defects import wrong as distance
from corpus.compose import compose
from corpus.defects import with_defect
from corpus.pdf import typeset
from thaicirc.document import Document
from thaicirc.parsers import Recognition, parse_bytes
from thaicirc.records import Kind, Soundness, TextOrigin

DOCUMENTS = [(kind, seed) for kind in (Kind.EXTERNAL_LETTER, Kind.MEMORANDUM, Kind.ORDER) for seed in ("1", "2", "3")]


@cache
def made(kind: Kind, seed: str) -> bytes:
    letter = compose("known", f"known/{seed}", kind=kind).letter
    # A stamp's few letters, in a face of their own, tell nothing of how that face is made.
    return typeset(replace(letter, received=None, look=replace(letter.look, hand=""))).pdf


def bare(document: Document) -> str:
    return re.sub(r"\s", "", document.text)


@pytest.mark.parametrize("defect", ["D1", "D1b", "D2", "D3", "D5", "D6", "D8", "D9"])
@pytest.mark.parametrize(("kind", "seed"), DOCUMENTS)
def test_mended(kind: Kind, seed: str, defect: str) -> None:
    assert bare(parse_bytes(with_defect(made(kind, seed), defect))) == bare(parse_bytes(made(kind, seed)))


@pytest.mark.parametrize("defect", ["D7", "D10"])
@pytest.mark.parametrize(("kind", "seed"), DOCUMENTS)
def test_known_to_be_wrong(kind: Kind, seed: str, defect: str) -> None:
    lied = with_defect(made(kind, seed), defect)
    pages = parse_bytes(lied, recognition=Recognition(None)).source.page_sources
    assert pages[0].grade is not Soundness.SOUND


@pytest.mark.parametrize(("kind", "seed"), DOCUMENTS)
def test_sound_layers_are_left_alone(kind: Kind, seed: str) -> None:
    pages = parse_bytes(made(kind, seed)).source.page_sources
    assert [(page.grade, page.reasons) for page in pages] == [(Soundness.SOUND, [])] * len(pages)


def test_what_is_known_to_be_wrong_is_read_as_a_picture() -> None:
    kind, seed = DOCUMENTS[0]
    document = parse_bytes(with_defect(made(kind, seed), "D10"))
    truth = parse_bytes(made(kind, seed))
    assert document.source.text_origin is TextOrigin.OCR
    assert distance(bare(document), bare(truth)) < 0.03 * len(bare(truth))
