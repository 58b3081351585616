"""``thaicirc evaluate``: records beside annotations made by hand, slot by slot."""

from __future__ import annotations

import argparse
import sys

from thaicirc.commands import streams
from thaicirc.commands.arguments import Say, choice
from thaicirc.commands.reading import SOME_FAILED
from thaicirc.errors import ThaicircError
from thaicirc.messages import text

FORMATS = ("table", "json")


def add_options(parser: argparse.ArgumentParser, say: Say, lang: str) -> None:
    """The options of the command."""
    parser.add_argument("gold", metavar="GOLD_DIR", help=say("evaluate.gold"))
    parser.add_argument("records", nargs="?", metavar="RECORDS", help=say("evaluate.records"))
    parser.add_argument("--errors", action="store_true", help=say("evaluate.errors"))
    parser.add_argument("--against", metavar="EARLIER", help=say("evaluate.against"))
    parser.add_argument(
        "--format",
        type=choice(FORMATS, "format", lang),
        default="table",
        metavar="|".join(FORMATS),
        help=say("evaluate.format"),
    )
    parser.add_argument("--only", default="", metavar="PREFIX", help=say("evaluate.only"))
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace, lang: str) -> int:
    """Compare, print the figures, and return the exit status."""
    from thaicirc.evaluation import evaluate, files, table
    from thaicirc.messages.progress import Progress

    failures: list[ThaicircError] = []
    try:
        gold = files.load_gold(options.gold, only=options.only)
        earlier = evaluate(gold, files.load_records(options.against)) if options.against else None
        if options.records and not files.holds_documents(options.records):
            report = evaluate(gold, files.load_records(options.records))
        else:
            folder = options.records or options.gold
            shown = streams.is_terminal(sys.stderr)
            with Progress(text("cli.progress", lang), len(gold), shown=shown) as progress:
                report = evaluate(gold, files.read_documents(folder, gold, failures, each=progress.step))
        for failure in failures:
            streams.say(failure.line(lang))
        with streams.opened(None) as file:
            file.writelines(table.written(report, options.format, earlier=earlier, errors=options.errors, lang=lang))
            file.flush()
    except ThaicircError as error:
        streams.say(error.line(lang))
        return error.exit_status
    return SOME_FAILED if failures else 0
