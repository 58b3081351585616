"""``thaicirc ocr``: what stands on scanned pages, as text, hOCR, ALTO or a PDF that can be searched."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from typing import IO, TYPE_CHECKING

from thaicirc.commands import streams
from thaicirc.commands.arguments import ENGINES, Say, add_engine, choice, count
from thaicirc.commands.reading import SOME_FAILED, limits_of
from thaicirc.errors import ThaicircError, UnwritableOutput, shown
from thaicirc.messages import text

if TYPE_CHECKING:
    from thaicirc.messages.progress import Progress
    from thaicirc.parsers.limits import Limits
    from thaicirc.parsers.ocr.engines import Engine
    from thaicirc.parsers.ocr.reading import ReadPage

FORMATS = ("txt", "hocr", "alto", "pdf")
_PAGES = re.compile(r"[1-9]\d{0,5}(?:-[1-9]\d{0,5})?(?:,[1-9]\d{0,5}(?:-[1-9]\d{0,5})?)*", re.ASCII)
_MOST_PAGES = 100_000


def add_options(parser: argparse.ArgumentParser, say: Say, lang: str) -> None:
    """The options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=say("ocr.paths"))
    parser.add_argument("-o", "--output", metavar="FILE", help=say("ocr.output"))
    formats = "|".join(FORMATS)
    parser.add_argument("--format", type=choice(FORMATS, "format", lang), metavar=formats, help=say("ocr.format"))
    parser.add_argument("--pages", type=numbers(lang), default=frozenset(), metavar="N,N-N", help=say("ocr.pages"))
    add_engine(parser, ENGINES, say, lang)
    parser.add_argument("--dpi", type=count(lang), default=220, metavar="N", help=say("ocr.dpi"))
    parser.add_argument("--password-file", metavar="FILE", help=say("extract.password_file"))
    parser.add_argument("--page-limit", type=count(lang), metavar="N", help=say("extract.page_limit"))
    parser.add_argument("--time-limit", type=count(lang), metavar="SECONDS", help=say("extract.time_limit"))
    parser.add_argument("--quiet", action="store_true", help=say("extract.quiet"))
    parser.set_defaults(run=run, parser=parser)


def numbers(lang: str) -> Callable[[str], frozenset[int]]:
    """Numbers of pages and ranges of them.

    >>> sorted(numbers("en")("1,3-5"))
    [1, 3, 4, 5]
    >>> numbers("en")("0")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: '0' is not a list of pages like 1,3-5
    """

    def read(value: str) -> frozenset[int]:
        if not _PAGES.fullmatch(value):
            raise argparse.ArgumentTypeError(text("cli.error.pages", lang, value=value))
        ends = [part.split("-") for part in value.split(",")]
        return frozenset(
            number for end in ends for number in range(int(end[0]), min(int(end[-1]), int(end[0]) + _MOST_PAGES) + 1)
        )

    return read


def run(options: argparse.Namespace, lang: str) -> int:
    """Read the files, write what stands in them, and return the exit status."""
    from thaicirc.messages.progress import Progress
    from thaicirc.outputs.recognised import format_of
    from thaicirc.parsers import collect
    from thaicirc.parsers.ocr import engine

    if not options.paths:
        options.parser.error(text("cli.error.paths", lang))
    found = list(collect.find(options.paths))
    several = len(found) > 1 or _is_folder(options.output)
    if several and options.output is not None and os.path.isfile(options.output):
        options.parser.error(text("cli.error.folder", lang))
    form = options.format or ("txt" if several else format_of(options.output))
    failures: list[ThaicircError] = []
    drawn = streams.is_terminal(sys.stderr) and not options.quiet and (options.output is not None)
    try:
        job = _Job(
            engine(options.ocr_engine), limits_of(options), streams.password(options.password_file), options, form
        )
        with Progress(text("cli.progress", lang), len(found), shown=drawn) as progress:
            for name in found:
                _one(name, job, several, failures, progress, lang)
    except ThaicircError as error:
        streams.say(error.line(lang))
        return error.exit_status
    if len(failures) == len(found):
        return failures[0].exit_status
    if failures and not options.quiet:
        streams.say(text("cli.summary", lang, read=len(found) - len(failures), total=len(found), failed=len(failures)))
    return SOME_FAILED if failures else 0


class _Job:
    """What is the same for all files of a run."""

    def __init__(
        self, engine: Engine, limits: Limits, password: str | None, options: argparse.Namespace, form: str
    ) -> None:
        self.engine, self.limits, self.password, self.form = engine, limits, password, form
        self.pages: Collection[int] = options.pages
        self.dpi = float(options.dpi)
        self.output: str | None = options.output
        self._taken: set[str] = set()

    def target(self, name: str, folder: str) -> str:
        """The file in a folder that the result for a file goes to: never that file itself, nor that of another."""
        from thaicirc.outputs.recognised import ENDING

        base = os.path.basename(name)
        path = os.path.join(folder, os.path.splitext(base)[0] + ENDING[self.form])
        if path in self._taken or os.path.realpath(path) == os.path.realpath(name):
            path = os.path.join(folder, base + ENDING[self.form])
        self._taken.add(path)
        return path

    def made(self, data: bytes, path: str) -> str | bytes:
        """What is written for a file."""
        from thaicirc.outputs import recognised

        if self.form == "pdf":
            return self._pdf(data, path)
        return recognised.written(self._read(data, path, self.pages), self.form, name=path, dpi=self.dpi)

    def _read(self, data: bytes, path: str, pages: Collection[int]) -> list[ReadPage]:
        from thaicirc.parsers import ocr
        from thaicirc.records import Source

        source = Source(path=path)
        drawn = ocr.rasters(data, source, limits=self.limits, password=self.password, pages=pages, dpi=self.dpi)
        return list(ocr.read_pages(drawn, self.engine, limits=self.limits, path=path))

    def _pdf(self, data: bytes, path: str) -> bytes:
        """Pages of a PDF whose text layer is sound stay as they are, unless they are asked for by number."""
        from thaicirc.outputs import recognised
        from thaicirc.parsers import ocr, pdf, sniff
        from thaicirc.records import Source

        source = Source(path=path)
        if sniff.kind_of(data) != "pdf":
            read = self._read(data, path, self.pages)
            pictures = ocr.rasters(data, source, limits=self.limits, pages=self.pages, dpi=self.dpi)
            return recognised.pdf(data, pictures, read)
        pages = self.pages or pdf.pages_to_ocr(pdf.parse(data, source, limits=self.limits, password=self.password))
        read = self._read(data, path, pages) if pages else []
        return recognised.pdf(data, None, read, password=self.password)


def _one(
    name: str | ThaicircError,
    job: _Job,
    several: bool,
    failures: list[ThaicircError],
    progress: Progress,
    lang: str,
) -> None:
    """One file, read and written; what goes wrong with it is said and added to `failures`."""
    from thaicirc.parsers import collect, load

    try:
        if isinstance(name, ThaicircError):
            raise name
        data = streams.stdin(job.limits.size + 1) if name == collect.STDIN else load(name, job.limits)
        made = job.made(data, shown(name))
        with _opened(job, name, several) as file:
            _write(file, made)
    except UnwritableOutput:
        raise
    except ThaicircError as error:
        error.path = error.path or (name if isinstance(name, str) else None)
        failures.append(error)
        progress.say(error.line(lang))
    progress.step()


def _opened(job: _Job, name: str, several: bool) -> AbstractContextManager[IO[str]]:
    """The file that the result goes to: the one named, one in the folder named, or standard output."""
    output = job.output
    if output is None or not several:
        return streams.opened(output)
    try:
        os.makedirs(output, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput.because(error, output) from error
    return streams.opened(job.target(name, output))


def _write(file: IO[str], made: str | bytes) -> None:
    if isinstance(made, str):
        file.write(made)
        file.flush()
        return
    if not isinstance(file, io.TextIOWrapper):
        raise UnwritableOutput(reason="other", said="no bytes")
    file.buffer.write(made)
    file.buffer.flush()


def _is_folder(output: str | None) -> bool:
    return output is not None and (os.path.isdir(output) or output.endswith(("/", os.sep)))
