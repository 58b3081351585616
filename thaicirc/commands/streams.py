"""Where a command's words go: data to a file or to stdout, everything else to stderr."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO

from thaicirc.errors import UnreadableFile, UnwritableOutput

_WIDEST = 120
#: The variable of the environment that may hold the password of encrypted files.
PASSWORD = "THAICIRC_PASSWORD"


def say(line: str) -> None:
    """A line to standard error."""
    print(line, file=sys.stderr)


def is_terminal(stream: IO[str] | None) -> bool:
    """A stream that the shell closed is ``None``."""
    return stream is not None and stream.isatty()


def in_colour(file: IO[str]) -> bool:
    """Whether what is written there may be coloured (https://no-color.org)."""
    return file.isatty() and not os.environ.get("NO_COLOR")


def width() -> int:
    """Cells of a line: as wide as the terminal, but no wider than can be read with ease."""
    from shutil import get_terminal_size

    return min(get_terminal_size().columns, _WIDEST)


def format_for(output: str | None, formats: tuple[str, ...], *, terminal: bool) -> str:
    """The format that the ending of the file asks for; a table for people, JSON for programs where it says nothing.

    >>> format_for("out.csv", ("table", "csv", "json"), terminal=False), format_for(None, ("json",), terminal=True)
    ('csv', 'table')
    """
    ending = os.path.splitext(output or "")[1].lstrip(".").lower()
    if ending in formats:
        return ending
    return "table" if terminal or ending == "txt" else "json"


def stdin(most: int) -> bytes:
    """What is on standard input, no more than so many bytes of it."""
    stream: IO[str] | None = sys.stdin
    if stream is None:
        raise UnreadableFile("-", reason="missing")
    return sys.stdin.buffer.read(most)


def password(path: str | None, environ: Mapping[str, str] = os.environ) -> str | None:
    """The first line of a file, else what ``THAICIRC_PASSWORD`` says.

    Neither shows in the list of processes, as a word on the command line would.

    >>> password(None, {"THAICIRC_PASSWORD": "ลับ"}), password(None, {})
    ('ลับ', None)
    """
    if path is None:
        return environ.get(PASSWORD) or None
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            return file.readline().rstrip("\r\n")
    except OSError as error:
        raise UnreadableFile.because(error, path) from error


@contextmanager
def opened(output: str | None) -> Iterator[IO[str]]:
    """The file that is written whole or not at all, or standard output where none is named."""
    if output is not None:
        from thaicirc.outputs.files import replacing

        with replacing(output) as file:
            yield file
        return
    stream: IO[str] | None = sys.stdout
    if stream is None:
        raise UnwritableOutput("stdout", said="closed")
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        # Whatever the locale and the system: files and pipes are UTF-8, lines end as they are written.
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_stdout()
        raise UnwritableOutput.because(error, "stdout") from error


def abandon_stdout() -> None:
    """Python flushes stdout once more on its way out: give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
