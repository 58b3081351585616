"""Prints the tables: ``python -m benchmarks.ocr [--count 8] [--scans ../shared/pdf] [--lines] [--engine NAME …]``, or the
curve of confidence: ``python -m benchmarks.ocr --curve --seed 77``.

Processor time of one core, the reader's own processes included; letters rendered in :data:`pages.FAMILIES`, which the
recogniser was not trained on. Fields are exact where the record's are (reference number, date, subject).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.ocr import curve
from benchmarks.ocr.metrics import Score, score, total
from benchmarks.ocr.pages import Sample, rendered, scans
from benchmarks.ocr.readers import Reader, ours, stock_lines, stock_page, timed
from thaicirc.parsers import ocr

FOLDER = Path(__file__).parents[3] / "shared" / "pdf"
_FIELDS = ("reference_number", "date", "subject")


def main() -> None:
    """Print the figures as Markdown tables."""
    import cv2

    cv2.setNumThreads(1)
    arguments = _arguments()
    if arguments.curve:
        print_curve(arguments.count, arguments.seed)
        return
    readers = {f"thaicirc, {name}": ours(name) for name in arguments.engine}
    for model in arguments.tesseract:
        readers[f"Tesseract {model}, page"] = stock_page(model)
        if arguments.lines:
            readers[f"Tesseract {model}, our lines"] = stock_lines(model)
    samples = list(rendered(arguments.count, arguments.seed))
    if arguments.scans.is_dir():
        samples += scans(arguments.scans)
    print_tables(samples, readers, verbose=arguments.verbose)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ocr", description="Reading scans beside Tesseract")
    parser.add_argument("--count", type=int, default=8, help="rendered letters, each in every condition")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--scans", type=Path, default=FOLDER, help="scans with transcriptions (NAME.json, _text)")
    parser.add_argument("--engine", nargs="*", default=["thai"])
    parser.add_argument("--tesseract", nargs="*", default=["tha"], metavar="MODEL", help="tha, script/Thai …")
    parser.add_argument("--lines", action="store_true", help="Tesseract one line at a time, too: slow")
    parser.add_argument("--curve", action="store_true", help="how often letters are right by their probability")
    parser.add_argument("--verbose", action="store_true", help="every page")
    return parser.parse_args()


def print_curve(count: int, seed: int) -> None:
    """Print the curve, and the points for the package's data file."""
    found = list(curve.readings(rendered(count, seed), ocr.engine()))
    print(*curve.table(found), sep="\n")
    print(f"points: {curve.points(found)}")


def print_tables(samples: Iterable[Sample], readers: dict[str, Reader], *, verbose: bool) -> None:
    """A table a group of pages, one row a reader."""
    scores: dict[str, dict[str, list[Score]]] = {}
    for sample in samples:
        for name, reader in readers.items():
            read = timed(reader, sample.raster)
            found = score(read.text, sample.lines, read.seconds) + Score(fields=_fields(read.document, sample.gold))
            scores.setdefault(sample.group, {}).setdefault(name, []).append(found)
            if verbose:
                print(sample.name, name, *found.row(), sep=" | ", flush=True)
    for group, by_reader in scores.items():
        print(f"\n**{group}**, {len(next(iter(by_reader.values())))} pages\n")
        print("| reader | CER, page order | CER, any order | Thai-digit strings | fields exact | s/page, one core |")
        print("| --- | --- | --- | --- | --- | --- |")
        for name, each in by_reader.items():
            print("| " + " | ".join([name, *total(each).row()]) + " |")


def _fields(document: Any, gold: dict[str, Any]) -> tuple[tuple[str, int, int], ...]:
    """Of the fields that the record has, how many were read exactly, and of how many."""
    from thaicirc.pipeline import extract_document

    wanted = {name: value for name in _FIELDS if (value := _value(gold, name)) is not None}
    record = extract_document(document).model_dump(mode="json") if wanted else {}
    return tuple((name, int(_value(record, name) == value), 1) for name, value in wanted.items())


def _value(record: dict[str, Any], name: str) -> Any:
    value = record.get(name)
    if isinstance(value, dict):
        value = value.get("canonical")
    return "".join(value.split()) if isinstance(value, str) else value


if __name__ == "__main__":
    main()
