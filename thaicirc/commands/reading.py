"""From the paths of a command line to records, and what is made of them to where it belongs.

One document that cannot be read is reported and does not stop the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING

from thaicirc.commands import streams
from thaicirc.commands.arguments import NO_ENGINE
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
    outcome = _Outcome()
    to_terminal = streaming and options.output is None and streams.is_terminal(sys.stdout)
    shown = streams.is_terminal(sys.stderr) and not options.quiet and not to_terminal
    try:
        password = streams.password(options.password_file)
        with (
            Reader(limits_of(options), engine=_engine(options)) as reader,
            Progress(text("cli.progress", lang), len(found), shown=shown) as progress,
            streams.opened(options.output) as file,
        ):

            def read(name: str) -> Iterator[Circular | ThaicircError]:
                return _read(name, reader, password, options)

            for piece in write(_records(found, read, outcome, progress, lang), file):
                file.write(piece)
            file.flush()
    except ThaicircError as error:
        if error not in outcome.failures:
            streams.say(error.line(lang))
        return error.exit_status
    if not options.quiet:
        for line in said(outcome.read):
            streams.say(line)
        if outcome.failures:
            failed = len(found) - outcome.read
            streams.say(text("cli.summary", lang, read=outcome.read, total=len(found), failed=failed))
    return SOME_FAILED if outcome.failures else 0


@dataclass
class _Outcome:
    """How many files gave a record, and what could not be read, of them and of the others."""

    read: int = 0
    failures: list[ThaicircError] = field(default_factory=list)


def _records(
    found: Sequence[str | ThaicircError],
    read: Callable[[str], Iterator[Circular | ThaicircError]],
    outcome: _Outcome,
    progress: Progress,
    lang: str,
) -> Iterator[Circular]:
    """The records of each file that can be read; the others are reported and noted in the `outcome`.

    Where there is no record at all, the first failure is raised at the end: so nothing is written either.
    """
    from thaicirc.pipeline import MORE_DOCUMENTS

    for name in found:
        given = False
        for each in [name] if isinstance(name, ThaicircError) else _guarded(read, name):
            if isinstance(each, ThaicircError):
                outcome.failures.append(each)
                progress.say(each.line(lang))
                continue
            if any(finding.code == MORE_DOCUMENTS for finding in each.findings):
                progress.say(text("cli.several", lang, path=each.source.path or "-"))
            given = True
            yield each
        outcome.read += given
        progress.step()
    if outcome.failures and not outcome.read:
        raise outcome.failures[0]


def _guarded(
    read: Callable[[str], Iterator[Circular | ThaicircError]], name: str
) -> Iterator[Circular | ThaicircError]:
    try:
        yield from read(name)
    except ThaicircError as error:
        yield error


def _engine(options: argparse.Namespace) -> str | None:
    return None if options.ocr_engine == NO_ENGINE else str(options.ocr_engine)


def limits_of(options: argparse.Namespace) -> Limits:
    """The limits that a command line asks for."""
    from thaicirc.parsers.limits import DEFAULT

    return replace(
        DEFAULT, pages=options.page_limit or DEFAULT.pages, seconds=float(options.time_limit or DEFAULT.seconds)
    )


def _read(
    name: str, reader: Reader, password: str | None, options: argparse.Namespace
) -> Iterator[Circular | ThaicircError]:
    """The record of a file's document; of all its documents where that is asked for, and what of it cannot be read."""
    from thaicirc import parsers, pipeline
    from thaicirc.parsers import collect

    is_stdin = name == collect.STDIN
    data = streams.stdin(reader.limits.size + 1) if is_stdin else parsers.load(name, reader.limits)
    if not options.all_documents:
        one = reader.parse_bytes(data, path=name, password=password)
        yield pipeline.extract_first(one, received_on=options.received_on)
        return
    several = reader.parse_all_bytes(data, path=name, password=password)
    for each in several:
        if isinstance(each, ThaicircError):
            yield each
        else:
            yield from pipeline.extract_all(each, received_on=options.received_on)
