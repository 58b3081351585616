"""How well a model reads: lines rendered in faces it has not seen, and lines cut out of real scans, beside Tesseract.

Real lines stand in a folder as ``NAME.png`` (the line with room around it, grey) and ``NAME.json`` with ``band`` (left,
top, right, bottom of the body within the picture) and ``text``.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ocr.alphabet import label
from models.ocr.decoding import greedy, softmax
from models.ocr.lines import Printer
from models.ocr.metrics import Score, right, score
from thaicirc.parsers.ocr.framing import Band, Frame, Grey, cut, frame

Reader = Callable[["Sample"], str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A line to read: its group, the picture of it at the page's own resolution, the frame, and what it says."""

    group: str
    picture: Grey
    frame: Frame
    text: str


def rendered(printer: Printer, seed: int, count: int, harm: float) -> Iterator[Sample]:
    """Rendered lines, grouped by family."""
    for number in range(count):
        line = printer.line(seed, number, harm=harm)
        yield Sample(line.face.split()[0], np.asarray(255 - line.picture, np.uint8), line.frame, line.text)


def real(folder: Path) -> Iterator[Sample]:
    """The lines of a folder, grouped by what stands before the last hyphen of their names."""
    for path in sorted(folder.glob("*.png")):
        told = json.loads(path.with_suffix(".json").read_text("utf-8"))
        picture = np.asarray(cv2.imread(str(path), cv2.IMREAD_GRAYSCALE), np.uint8)
        band = Band(*told["band"])
        yield Sample(path.stem.rpartition("-")[0], cut(picture, band.room()), frame(picture, band), label(told["text"]))


def tesseract(sample: Sample, language: str = "tha") -> str:
    """What Tesseract reads in the same line, taken as one line of text."""
    picture = cv2.copyMakeBorder(sample.picture, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=255)
    if sample.picture.shape[0] < 80:
        picture = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(cv2.imencode(".png", picture)[1].tobytes())
        file.flush()
        command = ["tesseract", file.name, "-", "-l", language, "--psm", "7", "--dpi", "300"]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        done = subprocess.run(command, capture_output=True, check=True, env=environment, timeout=60)
    return label(done.stdout.decode("utf-8"))


@dataclass(slots=True)
class Tally:
    """Scores by group, and the time taken."""

    groups: dict[str, Score]
    seconds: float = 0.0
    lines: int = 0

    @property
    def total(self) -> Score:
        """All groups together."""
        return sum(self.groups.values(), Score())


def tally(samples: Iterable[Sample], reader: Reader, wrong: Callable[[Sample, str], None] | None = None) -> Tally:
    """What a reader scores; `wrong` is told of every line that it does not read letter by letter."""
    found = Tally({})
    for sample in samples:
        began = time.perf_counter()
        read = reader(sample)
        found.seconds += time.perf_counter() - began
        found.lines += 1
        found.groups[sample.group] = found.groups.get(sample.group, Score()) + score(read, sample.text)
        if wrong is not None and read != sample.text:
            wrong(sample, read)
    return found


def table(title: str, tallies: dict[str, Tally]) -> str:
    """The figures as text: one line a reader and group."""
    lines = [title]
    for name, found in tallies.items():
        each = 1000 * found.seconds / max(found.lines, 1)
        lines.append(f"  {name}: {found.total} ({found.lines} lines, {each:.1f} ms a line)")
        lines += [f"    {group}: {value}" for group, value in sorted(found.groups.items())]
    return "\n".join(lines)


Confidences = list[tuple[float, bool]]


def confidences(
    samples: Iterable[Sample], scorer: Callable[[Frame], NDArray[np.float32]], heat: float = 1.0
) -> Confidences:
    """Of every letter read: its probability, and whether it is right; scores are divided by `heat` first."""
    found: Confidences = []
    for sample in samples:
        letters = [read for read in greedy(softmax(scorer(sample.frame) / np.float32(heat))) if read.text != " "]
        hits = right("".join(read.text for read in letters), sample.text.replace(" ", ""))
        found += [(read.probability, hit) for read, hit in zip(letters, hits, strict=True)]
    return found


def calibration(pairs: Confidences, bins: int = 10) -> list[tuple[float, float, int]]:
    """Mean probability, share right and number of letters in bins of equal width.

    >>> calibration([(0.95, True), (0.97, False), (0.2, False)], bins=2)
    [(0.2, 0.0, 1), (0.96, 0.5, 2)]
    """
    found: list[tuple[float, float, int]] = []
    values = np.array(pairs, np.float64).reshape(-1, 2)
    place = np.minimum((values[:, 0] * bins).astype(np.int64), bins - 1)
    for at in range(bins):
        inside = values[place == at]
        if len(inside):
            found.append((round(float(inside[:, 0].mean()), 4), round(float(inside[:, 1].mean()), 4), len(inside)))
    return found


def miscalibration(pairs: Confidences) -> float:
    """The mean difference between probability and share right, over the letters (the expected calibration error).

    >>> round(miscalibration([(0.9, True), (0.7, False)]), 2)
    0.4
    """
    bins = calibration(pairs, 20)
    return sum(abs(mean - share) * count for mean, share, count in bins) / max(len(pairs), 1)


def best_heat(samples: Sequence[Sample], scorer: Callable[[Frame], NDArray[np.float32]]) -> float:
    """The divisor of the scores, among a few, by which probabilities come nearest to the share right."""
    scored = {id(sample.frame): scorer(sample.frame) for sample in samples}
    heats = [round(0.8 + 0.1 * at, 1) for at in range(23)]
    return min(heats, key=lambda heat: miscalibration(confidences(samples, lambda frame: scored[id(frame)], heat)))
