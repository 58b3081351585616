"""``python -m corpus``: make invented documents, check the grammar, show what a scenario yields."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.checking import problems
from corpus.compose import compose
from corpus.making import FORMS, as_json, gold_record, kinds, make_all, orders
from corpus.rules import GrammarError, grammar
from corpus.sampling import FOLDER, make_sample
from corpus.typed import Layout, layout_of, typed
from thaicirc.records import Kind


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (GrammarError, OSError) as error:
        print(f"corpus: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus",
        description="Invented Thai circulars with gold records: nobody's data, as many as you like.",
        epilog="What the documents are made of: corpus/grammar/README.md",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    made = commands.add_parser("make", help="write documents with their gold records into a folder")
    made.add_argument("folder", type=Path, metavar="OUT")
    made.add_argument("--count", type=int, default=100, metavar="N", help="how many documents (100)")
    made.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed makes the same bytes (1)")
    made.add_argument("--forms", default="text,pdf,scan", help=f"some of {','.join(FORMS)} (text,pdf,scan)")
    made.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="(one a core)")
    made.set_defaults(run=_make)
    shown = commands.add_parser("show", help="print documents of a scenario, or of any, with their records")
    shown.add_argument("--count", type=int, default=3, metavar="N", help="how many (3)")
    shown.add_argument("--seed", type=int, default=1, metavar="N", help="where to begin (1)")
    shown.add_argument("--layout", choices=[each.value for each in Layout], help="how the lines are laid out")
    shown.add_argument("--no-record", action="store_true", help="the text alone")
    shown.set_defaults(run=_show)
    for each in (made, shown):
        each.add_argument("--kind", type=Kind, choices=kinds(), metavar="KIND", help=", ".join(kinds()))
    made.add_argument("--scenario", metavar="NAME", help="a file of corpus/grammar/scenarios, without .txt")
    shown.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a file of corpus/grammar/scenarios, without .txt"
    )
    sampled = commands.add_parser("sample", help="write the sample of the repository anew: one document a scenario")
    sampled.add_argument("folder", type=Path, nargs="?", default=FOLDER, metavar="OUT", help="(corpus/sample)")
    sampled.set_defaults(run=_sample)
    checked = commands.add_parser("check", help="try every scenario many times and say what is wrong in it")
    checked.add_argument("scenarios", nargs="*", metavar="SCENARIO")
    checked.add_argument("--count", type=int, default=40, metavar="N", help="documents of each (40)")
    checked.set_defaults(run=_check)
    return parser


def _make(options: argparse.Namespace) -> int:
    from rich.progress import Progress

    forms = tuple(options.forms.split(","))
    unknown = set(forms) - set(FORMS)
    if unknown:
        print(f"corpus: no such form: {', '.join(sorted(unknown))}; there are {', '.join(FORMS)}", file=sys.stderr)
        return 2
    _known(options.scenario)
    wanted = list(
        orders(options.count, options.seed, forms, options.folder, kind=options.kind, scenario=options.scenario)
    )
    options.folder.mkdir(parents=True, exist_ok=True)
    lines, counted = [], Counter[str]()
    with Progress(disable=not sys.stderr.isatty()) as progress:
        for line in progress.track(make_all(wanted, options.processes), total=len(wanted), description="documents"):
            lines.append(json.dumps(line, ensure_ascii=False) + "\n")
            counted[line["kind"]] += 1
    (options.folder / "manifest.jsonl").write_text("".join(lines), "utf-8")
    print(
        f"{len(lines)} documents in {options.folder}: " + ", ".join(f"{n} {kind}" for kind, n in counted.most_common())
    )
    return 0


def _sample(options: argparse.Namespace) -> int:
    names = make_sample(options.folder)
    print(f"{len(names)} documents in {options.folder}")
    return 0


def _show(options: argparse.Namespace) -> int:
    _known(options.scenario)
    for i in range(options.seed, options.seed + options.count):
        document = compose("shown", f"{options.scenario}/{i}", kind=options.kind, scenario=options.scenario)
        layout = Layout(options.layout) if options.layout else layout_of(random.Random(i), document.letter)
        print(
            f"════ {document.scenario}, {document.record.kind.value}, {layout.value}\n\n{typed(document.letter, layout)}"
        )
        if not options.no_record:
            print(as_json(gold_record(document.record)))
    return 0


def _check(options: argparse.Namespace) -> int:
    names = options.scenarios or sorted(grammar().scenarios)
    wrong = 0
    for name in names:
        _known(name)
        for problem in problems(name, options.count):
            wrong += 1
            print(f"{name}: {problem}")
    print(f"{len(names)} scenarios, {wrong} problems", file=sys.stderr)
    return 1 if wrong else 0


def _known(scenario: str | None) -> None:
    if scenario is not None and scenario not in grammar().scenarios:
        raise GrammarError(scenario, f"there is no such scenario; there are {', '.join(sorted(grammar().scenarios))}")


if __name__ == "__main__":
    sys.exit(main())
