"""Line recogniser for Thai official letters: fetch fonts, look at rendered lines, train, export, evaluate."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
LEXICON = HERE.parents[1] / "thaicirc" / "lexicon" / "data"
SEEDS = {"preview": 500, "calibration": 600, "evaluation": 700}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, required=True, help="running Thai text, plain or .xz")
    parser.add_argument("--lexicon", type=Path, default=LEXICON, help="folder with agencies.csv, provinces.csv …")
    parser.add_argument("--fonts", type=Path, required=True, help="folder that the command `fonts` filled")


def _fonts(arguments: argparse.Namespace) -> None:
    from models.ocr.fonts import catalogue, fetch

    fetched = fetch(arguments.folder)
    faces = catalogue(arguments.folder)
    _say(f"{len(fetched)} packages fetched; {len(faces)} faces of {len({face.family for face in faces})} families")


def _render(arguments: argparse.Namespace) -> None:
    import cv2
    import numpy as np

    from models.ocr.batches import Sources

    printer = Sources(arguments.corpus, arguments.lexicon, arguments.fonts).printer(held_out=arguments.held_out)
    lines = [printer.line(arguments.seed, number, harm=arguments.harm) for number in range(arguments.lines)]
    width = max(line.picture.shape[1] for line in lines)
    rows = [
        np.pad(255 - line.picture, ((1, 3), (0, width - line.picture.shape[1])), constant_values=190) for line in lines
    ]
    cv2.imwrite(str(arguments.output), np.vstack(rows))
    for number, line in enumerate(lines):
        _say(f"{number}\t{line.face}\t{line.text}")


def _train(arguments: argparse.Namespace) -> None:
    import torch

    from models.ocr.batches import Sources
    from models.ocr.training import Plan, Trainer

    torch.set_num_threads(arguments.threads)
    plan = Plan(seconds=arguments.seconds, rate=arguments.rate, seed=arguments.seed)
    trainer = Trainer(plan, arguments.checkpoint, resume=arguments.resume)
    trainer.run(Sources(arguments.corpus, arguments.lexicon, arguments.fonts))


def _export(arguments: argparse.Namespace) -> None:
    import onnx

    from models.ocr.batches import Sources
    from models.ocr.exporting import model, quantise, weights
    from models.ocr.training import load

    _, _, state = load(arguments.checkpoint)
    figures = {"seconds": round(state.seconds), "steps": state.step, "lines": state.lines, **state.history[-1]}
    about = {"version": arguments.version, "training": json.dumps(figures), "heat": str(arguments.heat)}
    full = arguments.output.with_suffix(".full.onnx")
    onnx.save(model(weights(arguments.checkpoint), about, arguments.heat), str(full))
    printer = Sources(arguments.corpus, arguments.lexicon, arguments.fonts).printer()
    lines = [printer.line(SEEDS["calibration"], number) for number in range(arguments.lines)]
    quantise(full, arguments.output, [line.frame[None, None] for line in lines])
    _say(f"{full}: {full.stat().st_size:,} bytes; {arguments.output}: {arguments.output.stat().st_size:,} bytes")


def _calibrate(arguments: argparse.Namespace) -> None:
    from models.ocr.batches import Sources
    from models.ocr.evaluating import best_heat, calibration, confidences, miscalibration, real, rendered
    from models.ocr.recogniser import Recogniser

    recogniser = Recogniser(arguments.model)
    sources = Sources(arguments.corpus, arguments.lexicon, arguments.fonts)
    half = arguments.lines // 2
    samples = [
        *rendered(sources.printer(), SEEDS["calibration"] + 1, half, 1.0),
        *rendered(sources.printer(held_out=True), SEEDS["calibration"] + 1, half, 1.0),
    ]
    heat = best_heat(samples, recogniser.scores)
    _say(f"best heat beside the model's own: {heat}")
    for title, lines in {"rendered": samples, "real": list(real(arguments.real)) if arguments.real else []}.items():
        for by in (1.0, heat):
            pairs = confidences(lines, recogniser.scores, by)
            _say(f"{title}, heat {by}: mean difference {miscalibration(pairs):.4f}; {calibration(pairs)}")


def _evaluate(arguments: argparse.Namespace) -> None:
    from models.ocr.batches import Sources
    from models.ocr.evaluating import Reader, Sample, real, rendered, table, tally, tesseract
    from models.ocr.recogniser import Recogniser

    def reader(recogniser: Recogniser) -> Reader:
        return lambda sample: recogniser.text(sample.frame)

    def told(sample: Sample, read: str) -> None:
        _say(f"{sample.group}\n  printed {sample.text}\n  read    {read}")

    readers = {path.name: reader(Recogniser(path)) for path in arguments.models}
    if arguments.tesseract:
        readers |= {"Tesseract tha": tesseract}
    sets: dict[str, Sequence[Sample]] = {}
    if arguments.real:
        sets["real lines"] = list(real(arguments.real))
    if arguments.lines:
        seen = Sources(arguments.corpus, arguments.lexicon, arguments.fonts)
        for title, held_out, harm in (("held-out faces, clean", True, 0.0), ("held-out faces, damaged", True, 1.0),
                                      ("faces trained on, clean", False, 0.0), ("faces trained on, damaged", False, 1.0)):  # fmt: skip
            printer = seen.printer(held_out=held_out)
            sets[title] = list(rendered(printer, SEEDS["evaluation"], arguments.lines, harm))
    for title, samples in sets.items():
        tell = told if arguments.verbose else None
        _say(table(title, {name: tally(samples, read, tell) for name, read in readers.items()}))


def _making(add: Callable[..., argparse.ArgumentParser]) -> None:
    add("fonts", _fonts, "fetch the fonts that the cache folder lacks, by npm").add_argument("folder", type=Path)

    render = add("render", _render, "draw rendered lines one below the other; print their texts")
    _sources(render)
    render.add_argument("--lines", type=int, default=40)
    render.add_argument("--harm", type=float, default=1.0, help="damage from 0 to 1")
    render.add_argument("--seed", type=int, default=SEEDS["preview"])
    render.add_argument("--held-out", action="store_true", help="in the faces kept out of training")
    render.add_argument("-o", "--output", type=Path, required=True, help="PNG file")

    train = add("train", _train, "train, or go on training; a signal to end leaves a checkpoint")
    _sources(train)
    train.add_argument("--checkpoint", type=Path, required=True)
    train.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    train.add_argument("--seconds", type=float, default=5400.0, help="budget in all, earlier runs counted in")
    train.add_argument("--rate", type=float, default=1.6e-3, help="highest learning rate")
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--threads", type=int, default=1)

    export = add("export", _export, "write OUTPUT (8 bits) and OUTPUT.full.onnx (32 bits) from a checkpoint")
    _sources(export)
    export.add_argument("--checkpoint", type=Path, required=True)
    export.add_argument("--version", default="1")
    export.add_argument("--heat", type=float, default=1.0, help="what scores are divided by; see `calibrate`")
    export.add_argument("--lines", type=int, default=300, help="lines that the ranges are measured on")
    export.add_argument("-o", "--output", type=Path, required=True)


def _judging(add: Callable[..., argparse.ArgumentParser]) -> None:
    calibrate = add("calibrate", _calibrate, "print how often letters are right by their probability")
    _sources(calibrate)
    calibrate.add_argument("model", type=Path, metavar="MODEL.onnx")
    calibrate.add_argument("--lines", type=int, default=400, help="rendered lines")
    calibrate.add_argument("--real", type=Path, help="folder of lines cut out of scans, for the curve only")

    evaluate = add("evaluate", _evaluate, "read lines with models; print errors and times")
    _sources(evaluate)
    evaluate.add_argument("models", type=Path, nargs="+", metavar="MODEL.onnx")
    evaluate.add_argument("--lines", type=int, default=400, help="rendered lines a set; 0 for none")
    evaluate.add_argument("--real", type=Path, help="folder of lines cut out of scans")
    evaluate.add_argument("--tesseract", action="store_true", help="beside Tesseract's `tha`")
    evaluate.add_argument("--verbose", action="store_true", help="show every line misread")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models.ocr", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], None], explained: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=explained, description=explained)
        made.set_defaults(run=run)
        return made

    _making(add)
    _judging(add)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads the command line and runs one command."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    chosen = _parser().parse_args(arguments)
    chosen.run(chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
