"""From the paths of a command line to records, and what is made of them to where it belongs.

One document that cannot be read is reported and does not stop the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import IO, TYPE_CHECKING

from thaicirc.commands import streams
from thaicirc.errors import ThaicircError
from thaicirc.messages import text

if TYPE_CHECKING:
    from thaicirc.messages.progress import Progress
    from thaicirc.records import Circular

SOME_FAILED = 3

#: What a command makes of records, in pieces, for the file that they are written to.
Writer = Callable[["Iterator[Circular]", IO[str]], Iterator[str]]


def process(
    options: argparse.Namespace, lang: str, write: Writer, said: Callable[[int], Iterable[str]], *, streaming: bool
) -> int:
    """Read the documents of the command line, write what `write` makes of them, and return the exit status.

    `said` are the lines for stderr after that, from the number of documents that were read. Where pieces come while
    documents are read (`streaming`), no progress is drawn between them on the same terminal.
    """
    from thaicirc.messages.progress import Progress
    from thaicirc.parsers import collect

    if not options.paths:
        options.parser.error(text("cli.error.paths", lang))
    found = list(collect.find(options.paths))
    failures: list[ThaicircError] = []
    to_terminal = streaming and options.output is None and streams.is_terminal(sys.stdout)
    shown = streams.is_terminal(sys.stderr) and not options.quiet and not to_terminal
    try:
        with (
            Progress(text("cli.progress", lang), len(found), shown=shown) as progress,
            streams.opened(options.output) as file,
        ):
            for piece in write(_records(found, options.received_on, failures, progress, lang), file):
                file.write(piece)
            file.flush()
    except ThaicircError as error:
        if error not in failures:
            streams.say(error.line(lang))
        return error.exit_status
    if not options.quiet:
        read, failed = len(found) - len(failures), len(failures)
        for line in said(read):
            streams.say(line)
        if failed:
            streams.say(text("cli.summary", lang, read=read, total=len(found), failed=failed))
    return SOME_FAILED if failures else 0


def _records(
    found: Sequence[str | ThaicircError],
    received_on: date | None,
    failures: list[ThaicircError],
    progress: Progress,
    lang: str,
) -> Iterator[Circular]:
    """A record for each file that can be read; the others are reported and added to `failures`.

    Where there is no record at all, the first failure is raised at the end: so nothing is written either.
    """
    for name in found:
        try:
            yield _record(name, received_on)
        except ThaicircError as error:
            failures.append(error)
            progress.say(error.line(lang))
        progress.step()
    if len(failures) == len(found):
        raise failures[0]


def _record(name: str | ThaicircError, received_on: date | None) -> Circular:
    from thaicirc import parsers, pipeline
    from thaicirc.parsers import collect

    if isinstance(name, ThaicircError):
        raise name
    if name != collect.STDIN:
        return pipeline.read(name, received_on=received_on)
    document = parsers.parse_bytes(streams.stdin(parsers.LIMIT + 1), path=name)
    return pipeline.extract_document(document, received_on=received_on)
