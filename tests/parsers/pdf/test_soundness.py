"""How far a text layer is believed, and why not."""

from __future__ import annotations

import pytest

from benchmarks.pdf_text import distance
from tests.conftest import ROOT
from thaicirc.parsers.pdf.glyphs import PageLayer, Picture, Place
from thaicirc.parsers.pdf.repair import Mended, Repair
from thaicirc.parsers.pdf.soundness import graded
from thaicirc.records import Soundness

SOUND = (ROOT / "corpus" / "samples" / "central-circular.txt").read_text("utf-8")
PAGE = PageLayer(1, 595, 842)


def grade(text: str, layer: PageLayer = PAGE, **about: object) -> tuple[Soundness, tuple[str, ...]]:
    return graded(Mended(layer, glyphs=len(text), **about), text)  # type: ignore[arg-type]


def test_a_letter_is_sound() -> None:
    assert grade(SOUND) == (Soundness.SOUND, ())


@pytest.mark.parametrize("mark", ["\u0e48", "\u0e49", "\u0e31"])
def test_a_mark_that_is_nowhere_was_lost(mark: str) -> None:
    assert "lost_marks" in grade(SOUND.replace(mark, ""))[1]
    assert grade(SOUND.replace(mark, ""))[0] is Soundness.UNSOUND


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SOUND.replace("า", "\ue123"), "private_use_left"),
        (SOUND.replace("น", "\ufffd"), "no_glyph_map"),
        (SOUND.replace("ก", "à").replace("ร", "é").replace("น", "ï"), "no_glyph_map"),
        (SOUND.replace("ก", "ิ").replace("ร", "ึ"), "impossible_sequences"),
        (SOUND.translate({ord(a): b for a, b in zip("กขคงจนมรวส", "ฆฌฑฎฬฏฒฐฎฬ", strict=True)}), "unknown_words"),
    ],
)
def test_what_cannot_be_read_is_unsound(text: str, reason: str) -> None:
    found, reasons = grade(text)
    assert reason in reasons
    assert found is Soundness.UNSOUND


def test_legal_rarities_are_sound() -> None:
    assert grade("วิเคราะห์ความเหมาะสมเฉพาะเจาะจง เกาะ เพราะ ฤๅษี ธรรม สัญญา เจ๊ โต๊ะ ก็ " * 6)[0] is Soundness.SOUND


def test_a_scan_with_a_stamp_has_no_text() -> None:
    layer = PageLayer(1, 595, 842, pictures=(Picture(Place(0, 0, 595, 842)),))
    assert grade("สำเนา", layer) == (Soundness.UNSOUND, ("no_text",))
    assert grade(SOUND, layer) == (Soundness.SOUND, ())


def test_strips_make_a_picture() -> None:
    strips = tuple(Picture(Place(0, 100 * i, 595, 100 * i + 100)) for i in range(8))
    assert grade("", PageLayer(1, 595, 842, pictures=strips)) == (Soundness.UNSOUND, ("no_text",))


def test_what_a_scanner_made_of_thai_is_not_believed() -> None:
    layer = PageLayer(1, 595, 842, pictures=(Picture(Place(0, 0, 595, 842)),), hidden=5000)
    assert grade(SOUND, layer) == (Soundness.DOUBTFUL, ("hidden_text",))
    assert grade("fl U LU 6b 91 tJ'l o dt " * 20, layer) == (Soundness.UNSOUND, ("hidden_text",))


def test_repairs_do_not_lower_the_grade() -> None:
    assert grade(SOUND, repairs=(Repair.MARKS,)) == (Soundness.SOUND, ("repaired",))
    assert grade(SOUND, repairs=(Repair.PICTURES,)) == (Soundness.DOUBTFUL, ("lost_marks", "repaired"))


def test_a_page_that_cannot_be_opened() -> None:
    assert grade("", PageLayer(1, 0, 0, broken=True)) == (Soundness.UNSOUND, ("broken_page",))


def test_distances_of_the_benchmark() -> None:
    assert (distance("กขคงจ", "กขค"), distance("กขคงจ", "กขค", whole=True), distance("กคง", "กขค")) == (0, 2, 1)
