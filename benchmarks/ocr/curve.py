"""How often letters are right by the probability that the recogniser gives them: the curve behind their confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from benchmarks.ocr.metrics import bare
from benchmarks.ocr.pages import Sample
from thaicirc.parsers.ocr.engines import Engine
from thaicirc.parsers.ocr.letters import tidy
from thaicirc.parsers.ocr.reading import Letter

#: Bins crowd where the readings crowd.
BINS = (0.0, 0.35, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.9995, 1.000001)
#: A line of which a smaller share is right is no line of print: a stamp's edge, a scribble.
_PRINT = 0.6

#: A letter's probability, its confidence, and whether it is right.
Reading = tuple[float, float, bool]


def readings(samples: Iterable[Sample], engine: Engine) -> Iterator[Reading]:
    """Every letter of the lines read on these pages."""
    for sample in samples:
        lines = [
            [letter for letter in tidy(line).letters if letter.text != " "] for line in engine.read(sample.raster).lines
        ]
        right = _right("".join(letter.text for line in lines for letter in line), bare("".join(sample.lines)))
        yield from _of_print(lines, right)


def _right(read: str, printed: str) -> list[bool]:
    """Of each letter read, whether it stands in what was printed too, at its place."""
    found = [False] * len(read)
    for start, _, size in SequenceMatcher(None, read, printed, autojunk=False).get_matching_blocks():
        found[start : start + size] = [True] * size
    return found


def _of_print(lines: Sequence[Sequence[Letter]], right: Sequence[bool]) -> Iterator[Reading]:
    at = 0
    for line in lines:
        hits = right[at : at + len(line)]
        at += len(line)
        if line and sum(hits) >= _PRINT * len(line):
            yield from ((letter.probability, letter.confidence, hit) for letter, hit in zip(line, hits, strict=True))


def table(found: Sequence[Reading]) -> Iterator[str]:
    """The curve as a Markdown table, and how far confidence and share right lie apart in the mean."""
    yield "| probability | letters | mean probability | confidence given | share right |"
    yield "| --- | --- | --- | --- | --- |"
    apart = 0.0
    for low, high in pairwise(BINS):
        inside = [each for each in found if low <= each[0] < high]
        if not inside:
            continue
        count = len(inside)
        probability, confidence, right = (sum(column) / count for column in zip(*inside, strict=True))
        apart += abs(confidence - right) * count
        yield f"| {low:g} to {min(high, 1):g} | {count} | {probability:.4f} | {confidence:.4f} | {right:.4f} |"
    yield f"\nexpected calibration error: {apart / max(len(found), 1):.4f}"


def points(found: Sequence[Reading]) -> list[list[float]]:
    """The curve for ``thaicirc/parsers/ocr/data/confidence.json``: mean probability and share right, never falling.

    >>> points([(0.6, 0.6, True), (0.62, 0.6, False), (0.93, 0.9, True)])
    [[0.0, 0.1], [0.61, 0.5], [0.93, 0.75]]
    """
    made = [[0.0, 0.1]]
    for low, high in pairwise(BINS):
        inside = [each for each in found if low <= each[0] < high]
        if inside:
            share = (sum(each[2] for each in inside) + 0.5) / (len(inside) + 1)
            mean = sum(each[0] for each in inside) / len(inside)
            made.append([round(mean, 4), round(max(share, made[-1][1]), 5)])
    return made
