"""Tesseract's Thai model with all ten Thai digits: look at the lines, make it, measure it."""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.tesseract.tools import PROGRAMS
from models.tesseract.training import DEBIAN, NAME, STAGES

if TYPE_CHECKING:
    from models.tesseract.crops import Press

LEXICON = Path(__file__).parents[2] / "thaicirc" / "lexicon" / "data"
SEEDS = {"training": 1, "preview": 500, "evaluation": 700}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _press(arguments: argparse.Namespace, *, held_out: bool = False) -> Press:
    """The printer of lines in the letters that the new model has."""
    from models.ocr.fonts import catalogue
    from models.ocr.texts import Writer
    from models.tesseract.crops import Press
    from models.tesseract.training import alphabet

    writer, faces = Writer.open(arguments.corpus, arguments.lexicon), catalogue(arguments.fonts)
    return Press(writer, faces, alphabet(arguments.base, arguments.work), held_out=held_out)


def _make(arguments: argparse.Namespace) -> None:
    from models.tesseract import training

    press = _press(arguments)
    start = training.begin(arguments.base, arguments.work, STAGES[0])
    training.lines(press, STAGES, SEEDS["training"], arguments.work)
    _say(f"{sum(stage.lines for stage in STAGES)} lines printed; training: {arguments.work / 'train.log'}")
    checkpoint = training.train(start, STAGES, arguments.work)
    training.finish(checkpoint, start, arguments.output)
    _say(f"{arguments.output}: {arguments.output.stat().st_size:,} bytes")


def _render(arguments: argparse.Namespace) -> None:
    import cv2
    import numpy as np

    press = _press(arguments, held_out=arguments.held_out)
    crops = [press.line(SEEDS["preview"], number, harm=arguments.harm) for number in range(arguments.lines)]
    width = max(crop.picture.shape[1] for crop in crops)
    rows = [np.pad(crop.picture, ((2, 2), (0, width - crop.picture.shape[1])), constant_values=128) for crop in crops]
    cv2.imwrite(str(arguments.output), np.vstack(rows))
    for crop in crops:
        _say(f"{crop.face}\t{crop.text}")


def _evaluate(arguments: argparse.Namespace) -> None:
    from models.tesseract.evaluating import Sample, by_lstmeval, pages, reader, real, rendered, table, tally

    def told(title: str, samples: Iterable[Sample], segmentation: int) -> None:
        every = list(samples)
        beside = "".join(f"+{language}" for language in arguments.beside)
        readers = {model.stem + beside: reader(model, segmentation, beside) for model in arguments.models}
        tallies = {name: tally(every, read) for name, read in readers.items()}
        _say(table(f"{title}, page segmentation {segmentation}", tallies, groups=not arguments.brief))

    seed, lines = SEEDS["evaluation"], arguments.lines
    if lines:
        for faces, held_out in (("faces not trained on", True), ("faces trained on", False)):
            press = _press(arguments, held_out=held_out)
            for look, harm in (("clean", 0.0), ("damaged", 1.0)):
                told(f"{lines} rendered lines, {faces}, {look}", rendered(press, seed, lines, harm), 7)
            _say(f"{faces}, {by_lstmeval(arguments.models, press, seed, lines, arguments.work)}")
    if arguments.real:
        told("lines of scans", real(arguments.real), 7)
    if arguments.pages:
        told("pages of scans", pages(arguments.pages), arguments.segmentation)


def _sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, required=True, help="running Thai text, plain or .xz")
    parser.add_argument("--lexicon", type=Path, default=LEXICON, help="folder with agencies.csv, provinces.csv …")
    parser.add_argument("--fonts", type=Path, required=True, help="folder filled by `python -m models.ocr fonts`")
    parser.add_argument("--base", type=Path, default=DEBIAN, help=f"the model to begin with ({DEBIAN})")
    parser.add_argument("--work", type=Path, required=True, help="working folder; a second run goes on from it")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m models.tesseract", description=__doc__, epilog=f"Needs {', '.join(PROGRAMS)}."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], None], explained: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=explained, description=explained)
        made.set_defaults(run=run)
        return made

    make = command("make", _make, f"print lines, train, write {NAME}.traineddata; goes on where it was stopped")
    _sources(make)
    make.add_argument("-o", "--output", type=Path, required=True, metavar=f"{NAME}.traineddata")

    render = command("render", _render, "draw rendered lines one below the other; print their texts")
    _sources(render)
    render.add_argument("--lines", type=int, default=40)
    render.add_argument("--harm", type=float, default=0.7, help="damage from 0 to 1")
    render.add_argument("--held-out", action="store_true", help="in the faces kept out of training")
    render.add_argument("-o", "--output", type=Path, required=True, help="PNG file")

    evaluate = command("evaluate", _evaluate, "read lines and pages with models; print errors")
    _sources(evaluate)
    evaluate.add_argument("models", type=Path, nargs="+", metavar="MODEL.traineddata")
    evaluate.add_argument("--lines", type=int, default=300, help="rendered lines a set; 0 for none")
    evaluate.add_argument(
        "--real", type=Path, help="folder of lines cut out of scans, as models.ocr.evaluating reads it"
    )
    evaluate.add_argument("--pages", type=Path, help="folder of pages, NAME.png with their text in NAME.txt")
    evaluate.add_argument("--segmentation", type=int, default=3, help="page segmentation mode for pages")
    evaluate.add_argument(
        "--beside", nargs="*", default=[], metavar="LANG", help="models used too, from the same folder"
    )
    evaluate.add_argument("--brief", action="store_true", help="without the figures of single faces and pages")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads the command line and runs one command; 3 where a program of Tesseract is missing."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    chosen = _parser().parse_args(arguments)
    if missing := [program for program in PROGRAMS if not shutil.which(program)]:
        sys.stderr.write(f"not installed: {', '.join(missing)} (Debian: tesseract-ocr)\n")
        return 3
    chosen.run(chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
