"""Parsers of a command line: how they are made, and what their values may be."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from thaicirc.messages import LANGUAGES, text

USAGE = 2
#: Engines that read scans, our own first; the last word reads none.
ENGINES, NO_ENGINE = ("thai", "tesseract", "tesserocr"), "none"
Say = Callable[[str], str]


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line and says how to get help."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message} ({self.prog} --help)\n")


def new(make: Callable[..., argparse.ArgumentParser], say: Say, **details: str) -> argparse.ArgumentParser:
    """A parser, or that of a command, whose own words are in the user's language."""
    parser = make(**details, add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser._positionals.title, parser._optionals.title = say("arguments"), say("options")
    parser.add_argument("-h", "--help", action="help", help=say("help"))
    return parser


def add_language(parser: argparse.ArgumentParser, say: Say, lang: str) -> None:
    """The option that every parser has."""
    parser.add_argument(
        "--lang", type=choice(LANGUAGES, "lang", lang), metavar="|".join(LANGUAGES), help=say("extract.lang")
    )


def add_documents(parser: argparse.ArgumentParser, formats: Sequence[str], say: Say, lang: str, *, help: str) -> None:
    """The options of a command that reads documents and writes something about them; `help` is that on formats."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=say("extract.paths"))
    parser.add_argument("--format", type=choice(formats, "format", lang), metavar="|".join(formats), help=say(help))
    parser.add_argument("-o", "--output", metavar="FILE", help=say("extract.output"))
    parser.add_argument("--received-on", type=day(lang), metavar="DATE", help=say("extract.received_on"))
    add_engine(parser, (*ENGINES, NO_ENGINE), say, lang)
    parser.add_argument("--password-file", metavar="FILE", help=say("extract.password_file"))
    parser.add_argument("--page-limit", type=count(lang), metavar="N", help=say("extract.page_limit"))
    parser.add_argument("--time-limit", type=count(lang), metavar="SECONDS", help=say("extract.time_limit"))
    parser.add_argument("--quiet", action="store_true", help=say("extract.quiet"))


def add_engine(parser: argparse.ArgumentParser, names: Sequence[str], say: Say, lang: str) -> None:
    """The option that chooses what reads scanned pages."""
    engine = choice(names, "format", lang)
    parser.add_argument(
        "--ocr-engine", type=engine, default=ENGINES[0], metavar="|".join(names), help=say("ocr.engine")
    )


def count(lang: str) -> Callable[[str], int]:
    """A whole number from 1 on.

    >>> count("en")("30")
    30
    >>> count("en")("0")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: '0' is not a whole number from 1 on
    """

    def read(value: str) -> int:
        if value.isdecimal() and int(value) > 0:
            return int(value)
        raise argparse.ArgumentTypeError(text("cli.error.count", lang, value=value))

    return read


def choice(allowed: Sequence[str], name: str, lang: str) -> Callable[[str], str]:
    """One of a few words.

    >>> choice(("csv", "json"), "format", "en")("csv")
    'csv'
    """

    def read(value: str) -> str:
        if value not in allowed:
            said = text(f"cli.error.{name}", lang, value=value, allowed=", ".join(allowed))
            raise argparse.ArgumentTypeError(said)
        return value

    return read


def day(lang: str) -> Callable[[str], date]:
    """A day as a person may write it, of the Buddhist or the Common Era; a doubtful one is refused.

    >>> read = day("en")
    >>> read("2024-03-08") == read("8/3/2567") == read("๘ มี.ค. ๒๕๖๗") == read("2567-03-08")
    True
    >>> read("8/3/22")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: '8/3/22' is not a date like 2026-01-31, 31/1/2569 or "31 ม.ค. 2569"
    """

    def read(value: str) -> date:
        from thaicirc.numerals import Issue, parse_date

        found = parse_date(value)
        if found is not None and found.start is not None and found.is_single_day:
            doubts = {Issue.TWO_DIGIT_YEAR, Issue.ERA_ASSUMED}
            if not doubts <= set(found.issues) and Issue.WEEKDAY_MISMATCH not in found.issues:
                return found.start
        raise argparse.ArgumentTypeError(text("cli.error.date", lang, value=value))

    return read
