"""From the paths of a command line to records, and what is made of them to where it belongs.

One document that cannot be read is reported and does not stop the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from thaicirc.commands import streams
from thaicirc.errors import ThaicircError
from thaicirc.messages import text

if TYPE_CHECKING:
    from thaicirc.messages.progress import Progress
    from thaicirc.parsers.isolation import Reader
    from thaicirc.parsers.limits import Limits
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
    from thaicirc.parsers.isolation import Reader

    if not options.paths:
        options.parser.error(text("cli.error.paths", lang))
    found = list(collect.find(options.paths))
    failures: list[ThaicircError] = []
    to_terminal = streaming and options.output is None and streams.is_terminal(sys.stdout)
    shown = streams.is_terminal(sys.stderr) and not options.quiet and not to_terminal
    try:
        password = streams.password(options.password_file)
        with (
            Reader(_limits(options)) as reader,
            Progress(text("cli.progress", lang), len(found), shown=shown) as progress,
            streams.opened(options.output) as file,
        ):

            def record(name: str) -> Circular:
                return _record(name, reader, password, options)

            for piece in write(_records(found, record, failures, progress, lang), file):
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
    record: Callable[[str], Circular],
    failures: list[ThaicircError],
    progress: Progress,
    lang: str,
) -> Iterator[Circular]:
    """A record for each file that can be read; the others are reported and added to `failures`.

    Where there is no record at all, the first failure is raised at the end: so nothing is written either.
    """
    for name in found:
        try:
            if isinstance(name, ThaicircError):
                raise name
            yield record(name)
        except ThaicircError as error:
            failures.append(error)
            progress.say(error.line(lang))
        progress.step()
    if len(failures) == len(found):
        raise failures[0]


def _limits(options: argparse.Namespace) -> Limits:
    from thaicirc.parsers.limits import DEFAULT

    return replace(
        DEFAULT, pages=options.page_limit or DEFAULT.pages, seconds=float(options.time_limit or DEFAULT.seconds)
    )


def _record(name: str, reader: Reader, password: str | None, options: argparse.Namespace) -> Circular:
    from thaicirc import pipeline
    from thaicirc.parsers import collect

    if name == collect.STDIN:
        document = reader.parse_bytes(streams.stdin(reader.limits.size + 1), path=name, password=password)
    else:
        document = reader.parse(name, password=password)
    return pipeline.extract_document(document, received_on=options.received_on)
