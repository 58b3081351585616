"""Documents in all their forms, written to a folder: text, PDF, scan, and what is known of each.

::

    OUT/manifest.jsonl        one line a document: name, kind, scenario, seed, files
    OUT/gold/NAME.json        the record, as thaicirc is to read it
    OUT/text/NAME.txt         plain text
    OUT/pdf/NAME.pdf          born digital
    OUT/scan/NAME.pdf         pictures only
    OUT/words/NAME.pdf.json   the words of the one with their boxes, in points
    OUT/words/NAME.scan.json  the words of the other with their boxes and corners, in pixels
    OUT/damaged/NAME.txt      the text as text recognition would damage it
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from corpus import gold
from corpus.compose import SHARES, Document, compose
from corpus.rules import grammar
from corpus.typed import layout_of, typed
from thaicirc.records import Circular, Kind

FORMS = ("text", "pdf", "scan", "damaged")
#: What the record's contract names; places, findings and the like are made anew by whoever reads the document.
_BESIDE = {"source", "findings", "evidence", "received"}
_BESIDE_ASSIGNMENT = {"due_rule", "attachments", "send_to"}
_DAMAGE = 0.01


@dataclass(frozen=True, slots=True)
class Order:
    """One document to be made: its name, what it is drawn from, and the forms it is wanted in."""

    name: str
    seed: str
    kind: Kind | None
    scenario: str | None
    forms: tuple[str, ...]
    folder: Path
    condition: int | None = None  # of the scan, by its number; drawn from the seed where none is named


def orders(
    count: int,
    seed: int,
    forms: tuple[str, ...],
    folder: Path,
    *,
    kind: Kind | None = None,
    scenario: str | None = None,
) -> Iterator[Order]:
    """The orders for ``count`` documents; the n-th depends on the seed and on n alone, however many are made."""
    for i in range(1, count + 1):
        yield Order(f"c{seed:02}-{i:05}", f"{seed}/{i}", kind, scenario, forms, folder)


def make(order: Order) -> dict[str, Any]:
    """Write one document in its forms and return its line of the manifest; raises `ValueError` where gold and text disagree."""
    document = compose(order.name, order.seed, kind=order.kind, scenario=order.scenario)
    rng = random.Random(f"{order.seed}/forms")
    text = typed(document.letter, layout_of(rng, document.letter))
    record = gold_record(document.record)
    wrong = list(gold.missing(record, text))
    if wrong:
        raise ValueError(f"{order.name} ({document.scenario}): not in the text: {'; '.join(wrong)}")
    files = {f"gold/{order.name}.json": as_json(record).encode()}
    if "text" in order.forms:
        files[f"text/{order.name}.txt"] = text.encode()
    if "damaged" in order.forms:
        files[f"damaged/{order.name}.txt"] = _damaged(text, record, order.seed).encode()
    if {"pdf", "scan"} & set(order.forms):
        files |= _drawn(document, order)
    for name, data in files.items():
        path = order.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return {
        "name": order.name,
        "kind": document.record.kind.value,
        "scenario": document.scenario,
        "seed": order.seed,
        "files": sorted(files),
    }


def _drawn(document: Document, order: Order) -> dict[str, bytes]:
    from corpus.pdf import typeset

    files: dict[str, bytes] = {}
    page = typeset(document.letter)
    if "pdf" in order.forms:
        files[f"pdf/{order.name}.pdf"] = page.pdf
        words = [
            {"page": n, "text": w.text, "zone": w.zone, "box": [round(v, 2) for v in (w.x0, w.top, w.x1, w.bottom)]}
            for n, each in enumerate(page.pages, 1)
            for w in each.words
        ]
        files[f"words/{order.name}.pdf.json"] = _lines(words)
    if "scan" in order.forms:
        from corpus.scan import CONDITIONS, boxes, scan, to_pdf

        rng = random.Random(f"{order.seed}/scan")
        known = list(CONDITIONS)
        condition = rng.choice(known) if order.condition is None else known[order.condition % len(known)]
        scanned = scan(page, seed=rng.randrange(2**31), condition=condition)
        files[f"scan/{order.name}.pdf"] = to_pdf(scanned)
        files[f"words/{order.name}.scan.json"] = _lines(boxes(scanned))
    return files


def _damaged(text: str, record: dict[str, Any], seed: str) -> str:
    from corpus.damage import damage

    return damage(text, seed=random.Random(f"{seed}/damage").randrange(2**31), rate=_DAMAGE, keep=_kept(text, record))


def _kept(text: str, record: dict[str, Any]) -> list[tuple[int, int]]:
    """Where the short values of the head stand in the text: damaged beyond recognition they would be no gold."""
    number = str((record["reference_number"] or {}).get("text") or "")
    at = text.find(number)
    return [(at, at + len(number))] if number and at >= 0 else []


def gold_record(record: Circular) -> dict[str, Any]:
    """The record as annotations hold it: what the contract names, nothing beside it."""
    whole = record.model_dump(mode="json", exclude=_BESIDE)
    for assignment in whole["assignments"]:
        for name in _BESIDE_ASSIGNMENT:
            assignment.pop(name, None)
    if whole["pmqa"] is not None:
        whole["pmqa"].pop("phases", None)
    return whole


def as_json(value: Any) -> str:
    """The value as JSON that a person can read, the same on all machines."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _lines(words: list[dict[str, Any]]) -> bytes:
    """A JSON array, one word a line."""
    rows = (json.dumps(word, ensure_ascii=False, separators=(",", ":")) for word in words)
    return ("[\n" + ",\n".join(rows) + "\n]\n").encode()


def make_all(wanted: list[Order], processes: int) -> Iterator[dict[str, Any]]:
    """Make the documents, in order, by several processes."""
    grammar()
    if processes == 1:
        yield from map(make, wanted)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:  # augraphy's threads bear no fork
        yield from pool.map(make, wanted, chunksize=4)


def kinds() -> tuple[Kind, ...]:
    """The kinds of documents that can be made."""
    return tuple(SHARES)
