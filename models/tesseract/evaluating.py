"""How well models read: rendered lines, lines cut out of scans, whole pages, each by the program ``tesseract`` itself.

Pages stand in a folder as ``NAME.png`` and ``NAME.txt``, what is printed on them.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.ocr.metrics import Score, score
from models.tesseract import lstmf, tools
from models.tesseract.crops import Grey, Press, read_back
from models.tesseract.training import listed

Reader = Callable[[bytes], str]
_DIGITS = re.compile("[0-9๐-๙]")
_BORDER = 12


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture to read, as PNG: its group and what is printed on it."""

    group: str
    png: bytes
    text: str


def _png(line: Grey, border: int) -> bytes:
    """The picture of a line with paper around it, without which Tesseract takes it for a picture."""
    import cv2

    wide = _BORDER
    return bytes(cv2.imencode(".png", cv2.copyMakeBorder(line, wide, wide, wide, wide, border, value=255))[1])


def rendered(press: Press, seed: int, count: int, harm: float) -> Iterator[Sample]:
    """Rendered lines with paper around them, grouped by family."""
    import cv2

    for number in range(count):
        crop = press.line(seed, number, harm=harm)
        yield Sample(crop.face.split()[0], _png(crop.picture, cv2.BORDER_REPLICATE), read_back(crop.text))


def real(folder: Path) -> Iterator[Sample]:
    """Lines cut out of scans, grouped by their page."""
    import cv2

    from models.ocr.evaluating import real as cut_out

    for line in cut_out(folder):
        yield Sample(line.group, _png(line.picture, cv2.BORDER_CONSTANT), read_back(line.text))


def pages(folder: Path) -> Iterator[Sample]:
    """Whole pages, each its own group."""
    found = sorted(folder.glob("*.txt"))
    if not found:
        raise FileNotFoundError(f"no NAME.txt beside NAME.png in {folder}")
    for path in found:
        yield Sample(path.stem, path.with_suffix(".png").read_bytes(), read_back(path.read_text("utf-8")))


def reader(model: Path, segmentation: int, others: str = "") -> Reader:
    """Reads with a ``.traineddata``, wherever it lies, and others beside it (``+eng``)."""
    return lambda png: tools.read(png, model.stem + others, model.parent, segmentation)


@dataclass(slots=True)
class Tally:
    """Scores by group; of all together the score without digits; seconds."""

    groups: dict[str, Score] = field(default_factory=dict)
    letters: Score = field(default_factory=Score)
    seconds: float = 0.0

    def add(self, sample: Sample, read: str) -> None:
        """Count what was read in a sample."""
        read = read_back(read)
        self.groups[sample.group] = self.groups.get(sample.group, Score()) + score(read, sample.text)
        self.letters += score(_DIGITS.sub("", read), _DIGITS.sub("", sample.text))

    def __str__(self) -> str:
        every = sum(self.groups.values(), Score())
        return f"{every}; without digits CER {100 * self.letters.cer:.2f} %; {self.seconds:.0f} s"


def tally(samples: Iterable[Sample], read: Reader) -> Tally:
    """What a reader scores on samples.

    >>> print(tally([Sample("x", "ที่ ๑๔".encode(), "ที่ ๑๔")], lambda png: png.decode()))
    CER 0.00 % of 5 letters, Thai-digit strings 1/1; without digits CER 0.00 %; 0 s
    """
    found = Tally()
    for sample in samples:
        began = time.perf_counter()
        text = read(sample.png)
        found.seconds += time.perf_counter() - began
        found.add(sample, text)
    return found


def table(title: str, tallies: dict[str, Tally], *, groups: bool) -> str:
    """The figures as text: one line a model, and one a group if asked for."""
    rows = [title]
    for name, found in tallies.items():
        rows.append(f"  {name}: {found}")
        rows += [f"    {group}: {each}" for group, each in sorted(found.groups.items()) if groups]
    return "\n".join(rows)


def by_lstmeval(models: Sequence[Path], press: Press, seed: int, count: int, work: Path) -> str:
    """What ``lstmeval`` tells of models on rendered lines in the classes that they have (BCER: letters, BWER: words)."""
    file = work / "evaluation.lstmf"
    crops = (press.line(seed, number) for number in range(count))
    lstmf.write(file, ((crop.png, crop.text) for crop in crops))
    listing = listed(work / "evaluation.list", [file])
    rows = ["lstmeval"]
    for model in models:
        command = ["lstmeval", "--model", str(model), "--eval_listfile", str(listing), "--verbosity", "0"]
        told = [row for row in tools.run(command).splitlines() if row.startswith(("BCER", "At iteration"))]
        rows.append(f"  {model.stem}: {' '.join(told)}")
    return "\n".join(rows)
