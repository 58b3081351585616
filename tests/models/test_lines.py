"""Rendered lines: the same from the same seed, and what they are said to be."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from models.ocr.alphabet import encode, known, label, letters
from models.ocr.batches import POOL, Sources, difficulty, grouped
from models.ocr.fonts import catalogue, style, table, with_role
from models.ocr.setting import ASCENT, BODY, Run, Typesetter
from models.ocr.texts import HAND, Writer
from thaicirc.parsers.ocr.framing import HEIGHT, STEP


def test_same_seed_same_line(sources: Sources) -> None:
    first, second = sources.printer(), sources.printer()
    second.line(1, 99)  # what was printed before makes no difference
    for number in range(6):
        one, other = first.line(1, number), second.line(1, number)
        assert one.text == other.text
        assert np.array_equal(one.picture, other.picture)


def test_other_number_other_line(sources: Sources) -> None:
    printer = sources.printer()
    assert len({printer.line(3, number).picture.tobytes() for number in range(8)}) == 8


def test_lines_are_framed_and_long_enough_for_their_texts(sources: Sources) -> None:
    printer = sources.printer()
    for number in range(40):
        line = printer.line(2, number)
        assert line.picture.shape[0] == HEIGHT
        assert line.picture.shape[1] % STEP == 0
        assert label(line.text) == line.text
        assert len(encode(line.text)) < line.picture.shape[1] // STEP
        assert 0 <= line.frame.min() <= line.frame.max() <= 1


def test_every_letter_is_written_now_and_then(sources: Sources) -> None:
    writer = Writer.open(sources.corpus, sources.lexicon)
    rng = np.random.default_rng(4)
    texts = [label(writer.line(rng).replace(HAND, "")) for _ in range(4000)]
    seen = Counter("".join(texts))
    assert set(letters()) == set(seen)
    assert min(seen[digit] for digit in "๐๑๒๓๔๕๖๗๘๙") > 250
    assert all(known(text) for text in texts)


def test_body_band_is_where_the_typesetter_says(sources: Sources) -> None:
    face = next(face for face in catalogue(sources.fonts) if face.family == "Laksaman" and face.style == "regular")
    ink = Typesetter().line([Run("บบบบ", face)])
    assert ink is not None
    rows = np.flatnonzero(ink.max(axis=1) > 100)
    assert abs(rows[0] - (ASCENT - BODY)) <= 1
    assert abs(rows[-1] + 1 - ASCENT) <= 1


def test_a_face_without_a_letter_sets_nothing(sources: Sources) -> None:
    face = next(face for face in catalogue(sources.fonts) if face.family == "Laksaman")
    assert Typesetter().line([Run("ก漢", face)]) is None


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("Laksaman", "regular"),
        ("Laksaman-BoldItalic", "bolditalic"),
        ("THSarabunNew_bold", "bold"),
        ("Sarabun_600SemiBold", "semibold"),
        ("Sarabun_600SemiBold_Italic", ""),
        ("Kanit_200ExtraLight", ""),
        ("Kanit_300Light", "light"),
        ("Umpush-Oblique", "italic"),
    ],
)
def test_style_from_the_file_name(file: str, kind: str) -> None:
    assert style(file) == kind


def test_shares_and_roles(sources: Sources) -> None:
    faces = catalogue(sources.fonts)
    assert {face.family for face in with_role(faces, "train")} >= {"Laksaman", "Norasi", "Kinnari"}
    listed = table()["families"]
    looped = sum(entry["share"] for entry in listed if "Sarabun" in entry["family"] or entry["family"] == "Laksaman")
    assert 0.45 < looped / sum(entry["share"] for entry in listed) < 0.65
    assert all(face.share == 0 for face in with_role(faces, "held out"))
    assert all(face.path.exists() for face in faces)


def test_batches_hold_every_line_once(sources: Sources) -> None:
    printer = sources.printer()
    lines = [printer.line(5, number, longest=20) for number in range(24)]
    made = grouped(lines, 1500, 24, np.random.default_rng(1))
    assert sorted(text for batch in made for text in batch.texts) == sorted(line.text for line in lines)
    for batch in made:
        assert batch.pictures.shape[1:] == (HEIGHT, max(batch.widths))
        assert batch.pictures.shape[0] == 1 or batch.pictures.shape[0] * max(batch.widths) <= 1500


def test_training_begins_short_and_clean() -> None:
    longest, harm = zip(*(difficulty(at / 20) for at in range(21)), strict=True)
    assert list(longest) == sorted(longest)
    assert list(harm) == sorted(harm)
    assert harm[-1] == 1.0
    assert POOL > 0
