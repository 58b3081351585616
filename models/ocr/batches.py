"""Lines printed in a process of their own and put together into batches of like width."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ocr.fonts import catalogue
from models.ocr.lines import Line, Printer
from models.ocr.texts import Writer
from thaicirc.parsers.ocr.framing import HEIGHT

POOL = 512


@dataclass(frozen=True, slots=True)
class Sources:
    """Where texts, lexicon and fonts lie."""

    corpus: Path
    lexicon: Path
    fonts: Path

    def printer(self, *, held_out: bool = False) -> Printer:
        """A printer with all of them."""
        return Printer(Writer.open(self.corpus, self.lexicon), catalogue(self.fonts), held_out=held_out)


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures (lines, height, width) filled up with paper, their own widths and texts; `last` line's number."""

    pictures: NDArray[np.uint8]
    widths: list[int]
    texts: list[str]
    last: int


def batch(lines: Sequence[Line], last: int) -> Batch:
    """Lines put side by side; the width is the widest's."""
    widths = [line.picture.shape[1] for line in lines]
    pictures = np.zeros((len(lines), HEIGHT, max(widths)), np.uint8)
    for picture, line in zip(pictures, lines, strict=True):
        picture[:, : line.picture.shape[1]] = line.picture
    return Batch(pictures, widths, [line.text for line in lines], last)


def grouped(lines: Sequence[Line], columns: int, last: int, rng: np.random.Generator) -> list[Batch]:
    """Lines sorted by width, cut into batches of about so many columns in all, in an order by chance."""
    batches, rest = [], sorted(lines, key=lambda line: line.picture.shape[1])
    while rest:
        group = [rest.pop()]
        size = max(columns // group[0].picture.shape[1], 1)
        group += [rest.pop() for _ in range(min(size - 1, len(rest)))]
        batches.append(batch(group, last))
    return [batches[int(at)] for at in rng.permutation(len(batches))]


def difficulty(progress: float) -> tuple[int, float]:
    """The longest text and the harm at a point of the training from 0 to 1: short and clean first.

    >>> difficulty(0.0), difficulty(0.5)
    ((20, 0.3), (110, 1.0))
    """
    return min(int(20 + 90 * progress / 0.10), 110), min(0.3 + 0.7 * progress / 0.15, 1.0)


def _produce(sources: Sources, columns: int, seed: int, start: int, progress: Any, queue: Any) -> None:
    import cv2

    os.nice(3)
    cv2.setNumThreads(1)
    printer, number = sources.printer(), start
    while True:
        longest, harm = difficulty(progress.value)
        size = POOL if progress.value > 0.02 else POOL // 4
        lines = [printer.line(seed, number + at, longest=longest, harm=harm) for at in range(size)]
        number += size
        for made in grouped(lines, columns, number, np.random.default_rng((seed, number))):
            queue.put(made)


@contextmanager
def producing(
    sources: Sources, columns: int, seed: int, start: int, at: float
) -> Iterator[tuple[Any, Synchronized[float]]]:
    """A queue of batches from a process that prints lines as long as the context lasts, and the progress to tell it."""
    context = multiprocessing.get_context("spawn")
    progress, queue = context.Value("d", at), context.Queue(maxsize=48)
    process = context.Process(target=_produce, args=(sources, columns, seed, start, progress, queue), daemon=True)
    process.start()
    try:
        yield queue, progress
    finally:
        process.terminate()
        process.join()
        queue.close()
