"""Tesseract's own programs, one thread each: what is unpacked, packed, trained and measured by them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

#: What Debian's package tesseract-ocr brings.
PROGRAMS = ("combine_tessdata", "lstmtraining", "lstmeval", "tesseract")


def run(command: Sequence[str], *, log: Path | None = None, seconds: float | None = None) -> str:
    """Run a program on one thread; gives what it printed, both streams, which also goes to the end of the log."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    if log is None:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, timeout=seconds, check=False
        )
        printed = done.stdout.decode("utf-8", "replace")
    else:
        with log.open("ab") as file:
            start = file.tell()
            done = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, env=environment, check=False)
        printed = log.read_bytes()[start:].decode("utf-8", "replace")
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {printed.strip()[-400:]}")
    return printed


def unpack(model: Path, prefix: Path) -> None:
    """The components of a ``.traineddata`` as ``PREFIX.lstm``, ``PREFIX.lstm-unicharset`` and so on."""
    run(["combine_tessdata", "-u", str(model), f"{prefix}."])


def pack(base: Path, components: Iterable[Path], model: Path) -> None:
    """A copy of a ``.traineddata`` in which the components given take the place of its own."""
    model.write_bytes(base.read_bytes())
    run(["combine_tessdata", "-o", str(model), *map(str, components)])


def read(png: bytes, language: str, tessdata: Path, segmentation: int) -> str:
    """What Tesseract reads in a picture taken as a page (3, 4 …) or as one line (7)."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    command = ["tesseract", "-", "-", "--tessdata-dir", str(tessdata), "-l", language, "--dpi", "300"]
    done = subprocess.run(
        [*command, "--psm", str(segmentation)], input=png, capture_output=True, env=environment, timeout=300, check=True
    )
    return done.stdout.decode("utf-8")
