"""A text file that is written whole or not at all: a failure half way leaves what was there before."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from thaicirc.errors import UnwritableOutput


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[str]]:
    """A UTF-8 file to write to, which takes the place of ``path`` when the block ends well.

    What is no ordinary file (a pipe, ``/dev/stdout``) is written to as it is; a link stays a link.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("w", encoding="utf-8", newline="\n") as file:
                yield file
            return
        with _temporary(target) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableOutput.because(error, path) from error


@contextmanager
def _temporary(target: Path) -> Iterator[IO[str]]:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """The only way to ask for it is to set it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
