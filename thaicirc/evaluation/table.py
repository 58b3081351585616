"""A report → the lines that a person reads, piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from rich.cells import cell_len

from thaicirc.evaluation.changes import Changes, changes
from thaicirc.evaluation.report import Figures, Report
from thaicirc.evaluation.slots import Outcome
from thaicirc.messages import text

#: So many names are printed; of more, only the number.
_MOST_NAMES = 5


def written(
    report: Report, form: str, *, earlier: Report | None = None, errors: bool = False, lang: str = "en"
) -> Iterator[str]:
    """The report in the form that was asked for: ``json``, or ``table`` in a language."""
    if form == "json":
        return iter([json.dumps(to_dict(report, earlier=earlier, errors=errors), ensure_ascii=False) + "\n"])
    return to_text(report, earlier=earlier, errors=errors, lang=lang)


def to_text(report: Report, *, earlier: Report | None = None, errors: bool = False, lang: str = "en") -> Iterator[str]:
    """The table of figures, below it what changed since the ``earlier`` report, before it each mistake if ``errors``."""
    say = partial(_say, lang)
    if errors:
        yield from _listed(say("mistakes", count=len(report.mistakes)), report.mistakes, lang)
    if earlier is not None:
        yield from _changes(changes(report, earlier), lang)
    yield from _aligned(list(_rows(report, earlier, lang)))
    yield "\n" + say("header_exact", exact=report.header_exact, total=len(report.documents)) + "\n"
    if report.missing:
        names = ", ".join(report.missing[:_MOST_NAMES]) + (" …" if len(report.missing) > _MOST_NAMES else "")
        yield say("missing", count=len(report.missing), total=len(report.documents), names=names) + "\n"


def to_dict(report: Report, *, earlier: Report | None = None, errors: bool = False) -> dict[str, Any]:
    """The same as plain values for JSON."""
    found = report.as_dict()
    if errors:
        found["errors"] = [_plain(each) for each in report.mistakes]
    if earlier is not None:
        since = changes(report, earlier)
        found["against"] = {
            "micro_f1": round(earlier.micro.f1, 4),
            "header_exact": earlier.header_exact,
            "slots": {name: figures.as_dict() for name, figures in earlier.slots.items()},
            "gained": [_plain(each) for each in since.gained],
            "lost": [_plain(each) for each in since.lost],
            "other": [{**_plain(now), "before": old.found} for old, now in since.other],
        }
    return found


def _say(lang: str, key: str, **details: object) -> str:
    return text(f"evaluation.{key}", lang, **details)


def _plain(each: Outcome) -> dict[str, Any]:
    return {"document": each.document, "slot": each.slot, "gold": each.gold, "found": each.found}


def _rows(report: Report, earlier: Report | None, lang: str) -> Iterator[list[str]]:
    names = ["slot", "precision", "recall", "f1", "gold", *(["change"] if earlier else [])]
    yield [_say(lang, name) for name in names]
    before = earlier.slots if earlier else {}
    slots = report.slots | {name: Figures() for name in before if name not in report.slots}
    for name, figures in slots.items():
        yield _row(name, figures, before.get(name, Figures()) if earlier else None)
    yield []
    yield _row(_say(lang, "all"), report.micro, earlier.micro if earlier else None)


def _row(name: str, now: Figures, before: Figures | None) -> list[str]:
    row = [name, f"{now.precision:.3f}", f"{now.recall:.3f}", f"{now.f1:.3f}", str(now.gold)]
    if before is not None:
        change = now.f1 - before.f1
        row.append(f"{change:+.3f}" if round(change, 3) else "")
    return row


def _aligned(rows: Sequence[list[str]]) -> Iterator[str]:
    """Columns two blanks apart, the first to the left, the figures to the right."""
    full = [row for row in rows if row]
    widths = [max(cell_len(row[i]) for row in full) for i in range(len(full[0]))]
    for row in rows:
        cells = [" " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False)]
        line = [
            cell + blank if i == 0 else blank + cell for i, (cell, blank) in enumerate(zip(row, cells, strict=True))
        ]
        yield "  ".join(line).rstrip() + "\n"


def _changes(since: Changes, lang: str) -> Iterator[str]:
    for name, found in (("gained", since.gained), ("lost", since.lost)):
        yield from _listed(_say(lang, name, count=len(found)), found, lang)
    yield _say(lang, "other", count=len(since.other)) + "\n"
    for old, now in since.other:
        yield from _entry(now, lang, before=old)
    yield "\n"


def _listed(title: str, found: Iterable[Outcome], lang: str) -> Iterator[str]:
    yield title + "\n"
    for each in found:
        yield from _entry(each, lang)
    yield "\n"


def _entry(each: Outcome, lang: str, before: Outcome | None = None) -> Iterator[str]:
    """A mistake: where, then what was expected above what was found, so that the eye can compare them."""
    lines = [("expected", each.gold), *([("before", before.found)] if before else []), ("got", each.found)]
    labels = [_say(lang, name) for name, _ in lines]
    width = max(map(cell_len, labels))
    yield f"  {each.document}  {each.slot}\n"
    for label, (_, value) in zip(labels, lines, strict=True):
        shown = _say(lang, "nothing") if value is None else repr(value) if isinstance(value, str) else str(value)
        yield f"    {label}{' ' * (width - cell_len(label))}  {shown}\n"
