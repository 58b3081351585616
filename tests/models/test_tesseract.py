"""Tesseract's Thai model in parts: its network read and written, classes added, lines as its programs take them."""

from __future__ import annotations

import doctest
import importlib
import shutil
import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from models.ocr.batches import Sources
from models.tesseract import classes, evaluating, lstmf, network, tools
from models.tesseract.__main__ import main
from models.tesseract.crops import Press, read_back, spelled
from models.tesseract.training import DEBIAN, STAGES, Stage, alphabet, begin, finish, listed, train

ROOT = Path(__file__).parents[2]
UNICHARSET = """4
NULL 0 Common 0
Joined 7 0,255,0,255,0,0,0,0,0,0 Latin 1 0 1 Joined\t# Joined [4a ]a
|Broken|0|1 f 0,255,0,255,0,0,0,0,0,0 Common 2 10 2 |Broken|0|1\t# Broken
๕ 8 0,255,0,255,0,0,0,0,0,0 Thai 3 0 3 ๕\t# ๕ [e55 ]0
"""
needs_tesseract = pytest.mark.skipif(
    not (DEBIAN.exists() and all(shutil.which(program) for program in tools.PROGRAMS)),
    reason="Tesseract's training programs or its model tha are not installed",
)


def head(kind: str, inputs: int, outputs: int, size: int, *, flags: int = 192) -> bytes:
    name = kind.encode()
    numbers = struct.pack("<2b4i", 0, 1, flags, inputs, outputs, size)
    return (
        struct.pack(f"<bI{len(name)}s", 0, len(name), name) + numbers + struct.pack(f"<I{len(name)}s", len(name), name)
    )


def component(values: np.ndarray[tuple[int, int], np.dtype[np.int8]], scales: list[float]) -> bytes:
    """The smallest network: an input and an output layer, in 8 bits; more scales than rows, as Tesseract leaves them."""
    rows, columns = values.shape
    return b"".join(
        (
            head("Series", 1, rows, values.size) + struct.pack("<I", 2),
            head("Input", 1, 1, 0) + struct.pack("<5i", 1, 48, 0, 1, 0),
            head("Softmax", columns - 1, rows, values.size),
            struct.pack("<B2Ib", 133, rows, columns, 0) + values.tobytes(),
            struct.pack(f"<I{len(scales) + 2}d", len(scales) + 2, *scales, 0.0, 0.0),
            struct.pack("<I2f", 2, 0.001, 0.001),
            struct.pack("<I6s4i3f", 6, b"[1,48]", 65, 70, 71, 2, 0.999, 0.001, 0.5),
        )
    )


VALUES = np.array([[1, -2, 127], [-128, 0, 5], [3, 4, -7]], np.int8)


def test_a_weight_is_its_byte_times_the_scale_of_its_row() -> None:
    read = network.read(component(VALUES, [0.5, 0.25, 2.0]))
    assert network.output(read).weights[0].tolist() == [[0.5, -1.0, 63.5], [-32.0, 0.0, 1.25], [6.0, 8.0, -14.0]]
    assert (read.specification, read.flags, read.empty) == ("[1,48]", 64, 2)


def test_what_is_written_reads_the_same_and_is_for_adam() -> None:
    first = network.read(component(VALUES, [0.5, 0.25, 2.0]))
    data = network.written(first)
    again = network.read(data)
    assert network.written(again) == data
    assert np.array_equal(network.output(again).weights[0], network.output(first).weights[0])
    assert data.count(struct.pack("<B2I", 132, 3, 3)) == 1


def test_a_new_class_begins_as_the_one_it_is_like() -> None:
    net = network.read(component(VALUES, [0.5, 0.25, 2.0]))
    network.extend(net, [1, 1])
    network.set_rates(net, 1e-4, 0.015)
    again = network.read(network.written(net))
    weights = network.output(again).weights[0]
    assert weights.shape == (5, 3)
    assert np.array_equal(weights[3:], weights[[1, 1]])
    assert (again.top.outputs, again.top.size) == (5, 15)
    assert again.top.rates == pytest.approx([1e-4, 0.015])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ends within a value"),
        (component(VALUES, [1.0, 1.0, 1.0])[:-3], "ends within a value"),
        (component(VALUES, [1.0, 1.0, 1.0]) + b"more", "4 bytes are left over"),
        (b"\x07" + bytes(40), "a layer by number"),
        (head("Mystery", 1, 1, 0), "unknown kind of layer: Mystery"),
        (head("LSTM", 2, 3, 0) + struct.pack("<i", 8), "two dimensions"),
        (head("Softmax", 2, 3, 0) + struct.pack("<B2I", 1, 3, 3), r"4\.00 alpha"),
    ],
)
def test_other_bytes_are_told_apart(data: bytes, said: str) -> None:
    with pytest.raises(network.BadModel, match=said):
        network.read(data)


def test_classes_are_added_at_the_end() -> None:
    more = classes.added()
    made = classes.extended(UNICHARSET, more)
    assert classes.letters(made) == [*classes.letters(UNICHARSET), *(each.letter for each in more)]
    assert made.splitlines()[5] == "๔ 8 0,255,0,255,0,0,0,0,0,0 Thai 4 0 4 ๔\t# ๔ [e54 ]0"
    with pytest.raises(ValueError, match="๔ ๖ ๗ ๘ ๙ ฌ already"):
        classes.extended(made, more)


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ([], ["make"], ["render"], ["evaluate"]):
        with pytest.raises(SystemExit, match="0"):
            main([*command, "--help"])
        assert "usage: python -m models.tesseract" in capsys.readouterr().out


def test_missing_programs_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    given = ["--corpus", "c", "--fonts", "f", "--work", str(tmp_path), "-o", "m.traineddata"]
    assert main(["make", *given]) == 3
    assert "not installed: combine_tessdata, lstmtraining" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["classes", "crops", "evaluating"])
def test_examples_in_docstrings(module: str) -> None:
    found = doctest.testmod(importlib.import_module(f"models.tesseract.{module}"))
    assert found.failed == 0


def test_pages_are_read_from_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no NAME\.txt"):
        list(evaluating.pages(tmp_path))
    (tmp_path / "letter.png").write_bytes(b"picture")
    (tmp_path / "letter.txt").write_text("จ\u0e4d\u0e32นวน  ๔\nฉบับ", "utf-8")
    assert list(evaluating.pages(tmp_path)) == [evaluating.Sample("letter", b"picture", "จำนวน ๔ ฉบับ")]


def test_a_tally_tells_digits_from_letters() -> None:
    found = evaluating.Tally()
    found.add(evaluating.Sample("page", b"", "ที่ ๑๔/๙ ลงวันที่"), "ที่ ๑๕/๙ ลงวันที")
    assert str(found).startswith("CER 13.33 % of 15 letters, Thai-digit strings 1/2; without digits CER 8.33 %")
    assert "    page: CER 13.33 %" in evaluating.table("title", {"model": found}, groups=True)


def test_every_line_is_spelled_in_the_letters_given(sources: Sources) -> None:
    from models.ocr.fonts import catalogue
    from models.ocr.texts import Writer

    known = "".join(chr(code) for code in range(0x0E01, 0x0E5A) if code not in (0x0E33, 0x0E3F)) + " ./()-"
    press = Press(Writer.open(sources.corpus, sources.lexicon), catalogue(sources.fonts), known)
    lines, rare = [press.line(1, number) for number in range(25)], tuple(map(spelled, classes.rare_words()))
    assert set("".join(line.text for line in lines)) <= set(known)
    assert all(line.picture.dtype == np.uint8 and min(line.picture.shape) >= 8 for line in lines)
    assert np.array_equal(press.line(1, 3).picture, lines[3].picture)
    assert all(press.line(2, number, rare=1.0).text.startswith(rare) for number in range(5))


@needs_tesseract
def test_the_model_as_numbers_reads_as_the_model_itself(tmp_path: Path) -> None:
    alphabet(DEBIAN, tmp_path)
    (tmp_path / "numbers.lstm").write_bytes(network.written(network.read((tmp_path / "base.lstm").read_bytes())))
    tools.pack(DEBIAN, [tmp_path / "numbers.lstm"], tmp_path / "numbers.traineddata")
    (tmp_path / "same.traineddata").write_bytes(DEBIAN.read_bytes())
    picture = line_picture("หนังสือราชการ")
    read = [tools.read(picture, name, tmp_path, 7).strip() for name in ("same", "numbers")]
    assert read[0] == read[1] == "หนังสือราชการ"


@needs_tesseract
@pytest.mark.parametrize(
    "text",
    ["ที่ มท ๐๔๖๗.๘/ว ๙๔๗๘", "วันที่ ๒๗ สิงหาคม ๒๕๔๙", "โทร. ๐ ๔๔๗๖ ๘๙๘๑ ต่อ ๖๗", "เบิกจ่าย 1,675.40 บาท", "ฌาปนกิจสงเคราะห์"],
)
def test_the_committed_model_reads_what_tha_cannot(text: str) -> None:
    model = ROOT / "models" / "tesseract" / "tha_digits.traineddata"
    assert read_back(tools.read(line_picture(text), model.stem, model.parent, 7)) == read_back(text)


@pytest.mark.slow
@needs_tesseract
def test_a_model_is_made(tmp_path: Path) -> None:
    stages = (Stage("classes", 2, 1e-4, output=0.015), Stage("all", 2, 1e-4))
    assert "๔" in alphabet(DEBIAN, tmp_path)
    start = begin(DEBIAN, tmp_path, stages[0])
    picture = line_picture("วันที่ ๔ ๗ ๙")
    for stage in stages:
        file = tmp_path / f"{stage.name}.lstmf"
        assert lstmf.write(file, [(picture, "วันที่ ๔ ๗ ๙")] * 3) == 3
        listed(tmp_path / f"{stage.name}.list", [file])
    model = tmp_path / "made" / "tha_digits.traineddata"
    model.parent.mkdir()
    finish(train(start, stages, tmp_path), start, model)
    assert 0.9e6 < model.stat().st_size < 1.3e6
    assert tools.read(picture, "tha_digits", model.parent, 7).startswith("วันที่")
    # What is finished is not trained again.
    log = (tmp_path / "train.log").read_text("utf-8")
    train(start, stages, tmp_path)
    assert (tmp_path / "train.log").read_text("utf-8") == log


def test_the_classes_come_first_and_the_end_is_slow() -> None:
    assert STAGES[0].output is not None
    assert STAGES[-1].rate == min(stage.rate for stage in STAGES)
    assert len({stage.name for stage in STAGES}) == len(STAGES)


def line_picture(text: str) -> bytes:
    """A line in a font of the system's, as PNG."""
    from PIL import Image, ImageDraw, ImageFont

    from models.ocr.fonts import TLWG

    if not (TLWG / "Laksaman.ttf").exists():
        pytest.skip("fonts-thai-tlwg is not installed")
    font = ImageFont.truetype(str(TLWG / "Laksaman.ttf"), 66)
    page = Image.new("L", (round(font.getlength(text)) + 60, 130), 255)
    ImageDraw.Draw(page).text((30, 20), text, font=font, fill=0)
    file = BytesIO()
    page.save(file, "PNG")
    return file.getvalue()
