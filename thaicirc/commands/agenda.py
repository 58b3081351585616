"""``thaicirc deadlines`` and ``thaicirc meetings``: what is to come, over many documents, soonest first."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from thaicirc.commands import streams
from thaicirc.commands.arguments import Say, add_documents, day
from thaicirc.commands.reading import process
from thaicirc.errors import shown
from thaicirc.messages import text

if TYPE_CHECKING:
    from thaicirc.outputs.agenda import Appointment, Deadline
    from thaicirc.records import Circular

NAMES = ("deadlines", "meetings")
FORMATS = ("table", "csv", "json")


def add_options(parser: argparse.ArgumentParser, name: str, say: Say, lang: str) -> None:
    """The options of the command `name`, one of `NAMES`."""
    add_documents(parser, FORMATS, say, lang, help="agenda.format")
    parser.add_argument("--today", type=day(lang), metavar="DATE", help=say("agenda.today"))
    parser.add_argument("--from", dest="first", type=day(lang), metavar="DATE", help=say("agenda.from"))
    parser.add_argument("--to", dest="last", type=day(lang), metavar="DATE", help=say("agenda.to"))
    parser.add_argument("--all", action="store_true", help=say("agenda.all"))
    if name == "deadlines":
        parser.add_argument("--undated", action="store_true", help=say("agenda.undated"))
    parser.set_defaults(run=_run, parser=parser, name=name, undated=False, all_documents=True)


def _run(options: argparse.Namespace, lang: str) -> int:
    if options.first and options.last and options.first > options.last:
        options.parser.error(text("cli.error.span", lang))
    agenda = _Agenda(options, lang)
    return process(options, lang, agenda.written, agenda.said, streaming=False)


class _Agenda:
    """One run of the command: what it shows, and how many it does not."""

    def __init__(self, options: argparse.Namespace, lang: str) -> None:
        self._options, self._lang = options, lang
        self._shown = self._hidden = self._from_receipt = 0

    def written(self, records: Iterator[Circular], file: IO[str]) -> Iterator[str]:
        """The agenda in the format that was asked for, once all documents are read."""
        from thaicirc.outputs import agenda

        options, lang = self._options, self._lang
        today = options.today or agenda.current_day()
        entries: list[Deadline | Appointment]
        if options.name == "deadlines":
            entries = [*agenda.deadlines(self._counted(records), today=today, undated=options.undated)]
        else:
            entries = [*agenda.meetings(records, today=today)]
        wanted = list(agenda.between(entries, options.first, options.last))
        found = wanted if options.first or options.all else list(agenda.between(wanted, today))
        self._shown, self._hidden = len(found), len(wanted) - len(found)
        chosen = options.format or streams.format_for(options.output, FORMATS, terminal=file.isatty())
        if chosen == "table":
            from thaicirc.outputs.agenda_table import to_table

            colour = streams.in_colour(file)
            return to_table(found, today=today, lang=lang, width=streams.width(), colour=colour)
        from thaicirc.outputs import agenda_files

        if chosen == "json":
            return agenda_files.to_json(found)
        kind = agenda.Deadline if options.name == "deadlines" else agenda.Appointment
        return agenda_files.to_csv(found, kind, lang=lang, mark=not file.isatty())

    def _counted(self, records: Iterator[Circular]) -> Iterator[Circular]:
        """The same records; terms that nobody can date without the day of receipt are counted on the way."""
        for record in records:
            rules = [entry.due_rule for entry in record.assignments if entry.due is None]
            self._from_receipt += sum(rule is not None and rule.counted_from == "receipt" for rule in rules)
            yield record

    def said(self, read: int) -> Iterator[str]:
        """What a person should know about what was written, and what was not."""
        options, lang = self._options, self._lang
        if options.output is not None:
            yield text("cli.agenda.written", lang, path=shown(options.output), entries=self._shown, read=read)
        if self._hidden:
            yield text("cli.agenda.hidden", lang, hidden=self._hidden)
        if self._from_receipt:
            yield text("cli.agenda.from_receipt", lang, number=self._from_receipt)
