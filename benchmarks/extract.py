"""Milliseconds from the text of a letter to its record: ``python -m benchmarks.extract [FOLDER]``.

The peer in the same run only cuts the same text into words (PyThaiNLP, newmm), a step that many Thai pipelines begin with.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from pythainlp.tokenize import word_tokenize

from thaicirc import extract

ROUNDS = 30
SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"


def milliseconds(call: Callable[[str], object], text: str, rounds: int = ROUNDS) -> float:
    """The median time of ``call(text)``; the first call, which loads data and compiles, is not counted."""
    call(text)
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        call(text)
        taken.append(time.perf_counter() - start)
    return median(taken) * 1000


def main() -> None:
    """Print a line for each document and the median of all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    rows = []
    print(f"{'document':32}{'letters':>8}{'extract ms':>12}{'newmm ms':>10}{'ratio':>8}")
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        ours, peer = milliseconds(extract, text), milliseconds(word_tokenize, text)
        rows.append((ours, peer))
        print(f"{path.stem[:30]:32}{len(text):8}{ours:12.2f}{peer:10.2f}{ours / peer:8.2f}")
    ours, peer = median(row[0] for row in rows), median(row[1] for row in rows)
    print(f"{'median':40}{ours:12.2f}{peer:10.2f}{ours / peer:8.2f}")


if __name__ == "__main__":
    main()
