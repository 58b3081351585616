"""The command line ``thaicirc``: every command is one call of the library. Data to stdout, messages to stderr.

What a command needs is imported when it runs, so that ``thaicirc --help`` answers at once.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING

from thaicirc import __version__
from thaicirc.commands import agenda, evaluate, ocr, streams
from thaicirc.commands.arguments import USAGE, Parser, add_documents, add_language, new
from thaicirc.commands.reading import SOME_FAILED, process
from thaicirc.errors import shown
from thaicirc.messages import LANGUAGES, language, text

if TYPE_CHECKING:
    from thaicirc.records import Circular

__all__ = ["PIPE_CLOSED", "SOME_FAILED", "STOPPED", "USAGE", "main"]

FORMATS = ("json", "jsonl", "table")
STOPPED, PIPE_CLOSED = 130, 141


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
        streams.say(text("cli.stopped", lang))
        return STOPPED
    except BrokenPipeError:
        streams.abandon_stdout()
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


def _parser(lang: str) -> argparse.ArgumentParser:
    def say(key: str) -> str:
        return text(f"cli.{key}", lang)

    def command(name: str) -> argparse.ArgumentParser:
        return new(commands.add_parser, say, name=name, help=say(name), description=say(name), epilog=say("exit"))

    parser = new(Parser, say, prog="thaicirc", description=say("description"), epilog=say("more"))
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}", help=say("version"))
    parser.set_defaults(run=lambda options, lang: parser.error(say("error.command")))
    commands = parser.add_subparsers(title=say("commands"), metavar="COMMAND", parser_class=Parser)
    extract = command("extract")
    add_documents(extract, FORMATS, say, lang, help="extract.format")
    extract.add_argument("--no-evidence", action="store_true", help=say("extract.no_evidence"))
    extract.add_argument("--all", dest="all_documents", action="store_true", help=say("extract.all"))
    extract.set_defaults(run=_extract, parser=extract)
    made = [parser, extract]
    for name in agenda.NAMES:
        made.append(command(name))
        agenda.add_options(made[-1], name, say, lang)
    made.append(command("evaluate"))
    evaluate.add_options(made[-1], say, lang)
    made.append(command("ocr"))
    ocr.add_options(made[-1], say, lang)
    for each in made:
        add_language(each, say, lang)
    return parser


def _extract(options: argparse.Namespace, lang: str) -> int:
    def write(records: Iterator[Circular], file: IO[str]) -> Iterator[str]:
        return _written(records, options, lang, file)

    return process(options, lang, write, _said(options, lang), streaming=True)


def _said(options: argparse.Namespace, lang: str) -> Callable[[int], Iterable[str]]:
    def said(read: int) -> Iterator[str]:
        if options.output is not None:
            yield text("cli.written", lang, path=shown(options.output), read=read)

    return said


def _written(records: Iterator[Circular], options: argparse.Namespace, lang: str, file: IO[str]) -> Iterator[str]:
    """The records in the format that was asked for, piece by piece."""
    from thaicirc.parsers.collect import names_one_file

    chosen = options.format or streams.format_for(options.output, FORMATS, terminal=file.isatty())
    if chosen == "table":
        from thaicirc.outputs.table import to_table

        return to_table(records, lang=lang, width=streams.width(), colour=streams.in_colour(file))
    from thaicirc.outputs.json import to_array, to_json, to_jsonl

    evidence = not options.no_evidence
    if chosen == "jsonl":
        return to_jsonl(records, evidence=evidence)
    if names_one_file(options.paths) and not options.all_documents:
        return (to_json(record, evidence=evidence) + "\n" for record in records)
    return to_array(records, evidence=evidence)


if __name__ == "__main__":
    sys.exit(main())
