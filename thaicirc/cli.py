"""The command line ``thaicirc``: every command is one call of the library. Data to stdout, messages to stderr.

What a command needs is imported when it runs, so that ``thaicirc --help`` answers at once.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import IO, TYPE_CHECKING, NoReturn

from thaicirc import __version__
from thaicirc.errors import ThaicircError, UnreadableFile, UnwritableOutput, shown
from thaicirc.messages import LANGUAGES, language, text

if TYPE_CHECKING:
    from thaicirc.messages.progress import Progress
    from thaicirc.records import Circular

FORMATS = ("json", "jsonl", "table")
EVALUATE_FORMATS = ("table", "json")
USAGE, SOME_FAILED, STOPPED, PIPE_CLOSED = 2, 3, 130, 141
_WIDEST = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = _language_of(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show a letter gets a sign in its place
    try:
        options = _parser(lang).parse_args(given)
        return int(options.run(options, lang))
    except KeyboardInterrupt:
        _say(text("cli.stopped", lang))
        return STOPPED
    except BrokenPipeError:
        _abandon_stdout()
        return PIPE_CLOSED


def _language_of(arguments: list[str]) -> str:
    """The language has to be known before the parser, which speaks it, is made."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--lang")
    try:
        chosen = early.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        chosen = None
    return chosen if chosen in LANGUAGES else language()


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line and says how to get help."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message} ({self.prog} --help)\n")


def _parser(lang: str) -> argparse.ArgumentParser:
    def say(key: str) -> str:
        return text(f"cli.{key}", lang)

    parser = _new(_Parser, say, prog="thaicirc", description=say("description"), epilog=say("more"))
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}", help=say("version"))
    parser.set_defaults(run=lambda options, lang: parser.error(say("error.command")))
    commands = parser.add_subparsers(title=say("commands"), metavar="COMMAND", parser_class=_Parser)
    extract = _new(
        commands.add_parser, say, name="extract", help=say("extract"), description=say("extract"), epilog=say("exit")
    )
    extract.add_argument("paths", nargs="*", metavar="PATH", help=say("extract.paths"))
    extract.add_argument(
        "--format", type=_choice(FORMATS, "format", lang), metavar="|".join(FORMATS), help=say("extract.format")
    )
    extract.add_argument("-o", "--output", metavar="FILE", help=say("extract.output"))
    extract.add_argument("--received-on", type=_day(lang), metavar="DATE", help=say("extract.received_on"))
    extract.add_argument("--no-evidence", action="store_true", help=say("extract.no_evidence"))
    extract.add_argument("--quiet", action="store_true", help=say("extract.quiet"))
    extract.set_defaults(run=_extract, parser=extract)
    evaluate = _evaluate_parser(commands.add_parser, say, lang)
    for each in (parser, extract, evaluate):
        each.add_argument(
            "--lang", type=_choice(LANGUAGES, "lang", lang), metavar="|".join(LANGUAGES), help=say("extract.lang")
        )
    return parser


def _evaluate_parser(
    make: Callable[..., argparse.ArgumentParser], say: Callable[[str], str], lang: str
) -> argparse.ArgumentParser:
    parser = _new(make, say, name="evaluate", help=say("evaluate"), description=say("evaluate"), epilog=say("exit"))
    parser.add_argument("gold", metavar="GOLD_DIR", help=say("evaluate.gold"))
    parser.add_argument("records", nargs="?", metavar="RECORDS", help=say("evaluate.records"))
    parser.add_argument("--errors", action="store_true", help=say("evaluate.errors"))
    parser.add_argument("--against", metavar="EARLIER", help=say("evaluate.against"))
    parser.add_argument(
        "--format",
        type=_choice(EVALUATE_FORMATS, "format_evaluate", lang),
        default="table",
        metavar="|".join(EVALUATE_FORMATS),
        help=say("evaluate.format"),
    )
    parser.add_argument("--only", default="", metavar="PREFIX", help=say("evaluate.only"))
    parser.set_defaults(run=_evaluate, parser=parser)
    return parser


def _new(
    make: Callable[..., argparse.ArgumentParser], say: Callable[[str], str], **details: str
) -> argparse.ArgumentParser:
    parser = make(**details, add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser._positionals.title, parser._optionals.title = say("arguments"), say("options")
    parser.add_argument("-h", "--help", action="help", help=say("help"))
    return parser


def _choice(allowed: Sequence[str], name: str, lang: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in allowed:
            raise argparse.ArgumentTypeError(text(f"cli.error.{name}", lang, value=value))
        return value

    return read


def _day(lang: str) -> Callable[[str], date]:
    def read(value: str) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise argparse.ArgumentTypeError(text("cli.error.date", lang, value=value)) from error

    return read


def _extract(options: argparse.Namespace, lang: str) -> int:
    from thaicirc.messages.progress import Progress
    from thaicirc.parsers import collect

    if not options.paths:
        options.parser.error(text("cli.error.paths", lang))
    found = list(collect.find(options.paths))
    failures: list[ThaicircError] = []
    to_terminal = options.output is None and _is_terminal(sys.stdout)
    shown = _is_terminal(sys.stderr) and not options.quiet and not to_terminal
    try:
        with Progress(text("cli.progress", lang), len(found), shown=shown) as progress, _opened(options.output) as file:
            records = _records(found, options.received_on, failures, progress, lang)
            for piece in _written(records, options, lang, file):
                file.write(piece)
            file.flush()
    except ThaicircError as error:
        if error not in failures:
            _say(error.line(lang))
        return error.exit_status
    if not options.quiet:
        _sum_up(options.output, len(found), len(failures), lang)
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
    return pipeline.extract_document(parsers.parse_bytes(_stdin(parsers.LIMIT + 1), path=name), received_on=received_on)


def _evaluate(options: argparse.Namespace, lang: str) -> int:
    from thaicirc.evaluation import evaluate, files, table
    from thaicirc.messages.progress import Progress

    failures: list[ThaicircError] = []
    try:
        gold = files.load_gold(options.gold, only=options.only)
        earlier = evaluate(gold, files.load_records(options.against)) if options.against else None
        if options.records:
            report = evaluate(gold, files.load_records(options.records))
        else:
            with Progress(text("cli.progress", lang), len(gold), shown=_is_terminal(sys.stderr)) as progress:
                report = evaluate(gold, files.read_documents(options.gold, gold, failures, each=progress.step))
        for failure in failures:
            _say(failure.line(lang))
        with _opened(None) as file:
            file.writelines(table.written(report, options.format, earlier=earlier, errors=options.errors, lang=lang))
            file.flush()
    except ThaicircError as error:
        _say(error.line(lang))
        return error.exit_status
    return SOME_FAILED if failures else 0


def _stdin(most: int) -> bytes:
    stream: IO[str] | None = sys.stdin
    if stream is None:
        raise UnreadableFile("-", reason="missing")
    return sys.stdin.buffer.read(most)


def _written(records: Iterator[Circular], options: argparse.Namespace, lang: str, file: IO[str]) -> Iterator[str]:
    """The records in the format that was asked for, piece by piece."""
    from thaicirc.parsers.collect import names_one_file

    chosen = options.format or _format_for(options.output, terminal=file.isatty())
    if chosen == "table":
        from thaicirc.outputs.table import to_table

        colour = file.isatty() and not os.environ.get("NO_COLOR")
        return to_table(records, lang=lang, width=_width(), colour=colour)
    from thaicirc.outputs.json import to_array, to_json, to_jsonl

    evidence = not options.no_evidence
    if chosen == "jsonl":
        return to_jsonl(records, evidence=evidence)
    if names_one_file(options.paths):
        return (to_json(record, evidence=evidence) + "\n" for record in records)
    return to_array(records, evidence=evidence)


def _format_for(output: str | None, *, terminal: bool) -> str:
    ending = os.path.splitext(output or "")[1].lstrip(".").lower()
    if ending in FORMATS:
        return ending
    return "table" if terminal or ending == "txt" else "json"


def _width() -> int:
    from shutil import get_terminal_size

    return min(get_terminal_size().columns, _WIDEST)


@contextmanager
def _opened(output: str | None) -> Iterator[IO[str]]:
    if output is not None:
        from thaicirc.outputs.files import replacing

        with replacing(output) as file:
            yield file
        return
    stream: IO[str] | None = sys.stdout
    if stream is None:
        raise UnwritableOutput("stdout", said="closed")
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # whatever the locale: files and pipes are UTF-8
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        _abandon_stdout()
        raise UnwritableOutput.because(error, "stdout") from error


def _abandon_stdout() -> None:
    """Python flushes stdout once more on its way out: give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sum_up(output: str | None, total: int, failed: int, lang: str) -> None:
    if output is not None:
        _say(text("cli.written", lang, path=shown(output), read=total - failed))
    if failed:
        _say(text("cli.summary", lang, read=total - failed, total=total, failed=failed))


def _is_terminal(stream: IO[str] | None) -> bool:
    """A stream that the shell closed is ``None``."""
    return stream is not None and stream.isatty()


def _say(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
