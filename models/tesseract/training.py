"""From Debian's ``tha`` to ``tha_digits``: the steps, each of which leaves its files in a working folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.tesseract import classes, lstmf, network, tools
from models.tesseract.crops import Press

#: Where Debian's package tesseract-ocr-tha puts the model.
DEBIAN = Path("/usr/share/tesseract-ocr/5/tessdata/tha.traineddata")
NAME = "tha_digits"
_VERSION = "4.00.00alpha:tha:synth20170629+digits"


@dataclass(frozen=True, slots=True)
class Stage:
    """So many lines at one rate of learning; `output` is the output layer's own where it differs, `rare` the share of
    lines with a rare letter.

    Every line is used once. Measured: the classes that are new need a high rate for a short while, and so does nothing
    else.
    """

    name: str
    lines: int
    rate: float
    output: float | None = None
    rare: float = 0.0


STAGES = (
    Stage("classes", 400, 1e-4, output=0.015),
    Stage("all", 5600, 4e-4),
    Stage("slower", 2600, 1.5e-4),
    Stage("settling", 1400, 5e-5),
    Stage("again", 4000, 2.5e-4, rare=0.05),
    Stage("settled", 1800, 5e-5, rare=0.05),
)


@dataclass(frozen=True, slots=True)
class Start:
    """What training begins with: the network in numbers, and a model with the new classes for ``--traineddata``."""

    lstm: Path
    model: Path


def alphabet(base: Path, work: Path) -> str:
    """The letters that a model taught the classes of ``data/added.json`` has; unpacks the model into the folder."""
    work.mkdir(parents=True, exist_ok=True)
    tools.unpack(base, work / "base")
    known = classes.letters((work / "base.lstm-unicharset").read_text("utf-8"))
    return "".join(letter for letter in known if len(letter) == 1) + "".join(each.letter for each in classes.added())


def begin(base: Path, work: Path, first: Stage) -> Start:
    """Turn the model's weights back into numbers and give it the new classes."""
    unicharset, more = (work / "base.lstm-unicharset").read_text("utf-8"), classes.added()
    known = classes.letters(unicharset)
    if (work / "base.lstm-recoder").read_bytes() != classes.recoder(len(known)):
        raise network.BadModel("the model's classes are codes made of several parts")
    net = network.read((work / "base.lstm").read_bytes())
    network.extend(net, [known.index(each.like) for each in more])
    network.set_rates(net, first.rate, first.output or first.rate)
    start = Start(work / "start.lstm", work / "start.traineddata")
    start.lstm.write_bytes(network.written(net))
    (work / "start.lstm-unicharset").write_text(classes.extended(unicharset, more), "utf-8")
    (work / "start.lstm-recoder").write_bytes(classes.recoder(len(known) + len(more)))
    (work / "start.version").write_text(_VERSION, "utf-8")
    parts = [work / f"start.{kind}" for kind in ("lstm", "lstm-unicharset", "lstm-recoder", "version")]
    tools.pack(base, parts, start.model)
    return start


def lines(press: Press, stages: Sequence[Stage], seed: int, work: Path) -> None:
    """Print the lines of every stage into ``STAGE.lstmf``, where that is not done yet."""
    number = 0
    for stage in stages:
        path = work / f"{stage.name}.lstmf"
        if not path.exists():
            part = path.with_suffix(".part")
            crops = (press.line(seed, number + at, rare=stage.rare) for at in range(stage.lines))
            lstmf.write(part, ((crop.png, crop.text) for crop in crops))
            part.rename(path)
        listed(work / f"{stage.name}.list", [path])
        number += stage.lines


def listed(path: Path, files: Iterable[Path]) -> Path:
    """A file that lists others, as lstmtraining and lstmeval want it."""
    path.write_text("".join(f"{file}\n" for file in files), "utf-8")
    return path


def train(start: Start, stages: Sequence[Stage], work: Path) -> Path:
    """Run the stages that are not finished yet; gives the last one's checkpoint. What is printed is in ``train.log``."""
    before = start.lstm
    for stage in stages:
        prefix = work / stage.name
        checkpoint, finished = work / f"{stage.name}_checkpoint", work / f"{stage.name}.finished"
        if not finished.exists():
            # A checkpoint of its own, half-way, is found and gone on from by lstmtraining itself.
            tools.run(_command(stage, before, start, prefix), log=work / "train.log")
            for best in work.glob(f"{stage.name}_*_*_*.checkpoint"):
                best.unlink()
            finished.touch()
        before = checkpoint
    return before


def _command(stage: Stage, before: Path, start: Start, prefix: Path) -> list[str]:
    rates = [] if stage.output else ["--reset_learning_rate", "--learning_rate", str(stage.rate)]
    given = {
        "--continue_from": before,
        "--traineddata": start.model,
        "--train_listfile": prefix.with_suffix(".list"),
        "--model_output": prefix,
        "--max_iterations": stage.lines,
        # No early end: a stage uses up its lines.
        "--target_error_rate": 0.0001,
    }
    return ["lstmtraining", *(str(part) for pair in given.items() for part in pair), *rates]


def finish(checkpoint: Path, start: Start, model: Path) -> None:
    """Turn a checkpoint into a model in 8 bits, ready for use."""
    made = checkpoint.with_name(f"{NAME}.traineddata")
    given = ["--continue_from", str(checkpoint), "--traineddata", str(start.model), "--model_output", str(made)]
    tools.run(["lstmtraining", "--stop_training", "--convert_to_int", *given])
    if made.resolve() != model.resolve():
        shutil.copyfile(made, model)
