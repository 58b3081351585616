"""Records → JSON: one object, an array, or one object a line; UTF-8 letters as they are.

The text is what :mod:`thaicirc.records` promises: ``Circular.model_validate_json`` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thaicirc.records import Circular


def to_json(record: Circular, *, evidence: bool = True, indent: int | None = 2) -> str:
    """One record as a JSON object.

    >>> print(to_json(Circular(subject="ขอเชิญประชุม"), evidence=False, indent=None)[:59])
    {"kind":"other","urgency":null,"secrecy":null,"reference_nu
    """
    return record.model_dump_json(indent=indent, exclude=None if evidence else {"evidence"})


def to_jsonl(records: Iterable[Circular], *, evidence: bool = True) -> Iterator[str]:
    """Each record on one line of its own, as soon as it is there.

    >>> [line.count("\\n") for line in to_jsonl([Circular(), Circular()])]
    [1, 1]
    """
    return (to_json(record, evidence=evidence, indent=None) + "\n" for record in records)


def to_array(records: Iterable[Circular], *, evidence: bool = True) -> Iterator[str]:
    """All records as one JSON array, in pieces.

    >>> "".join(to_array([]))
    '[]\\n'
    """
    before = "[\n"
    for record in records:
        yield before + to_json(record, evidence=evidence)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
