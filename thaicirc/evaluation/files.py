"""Folders and files → annotations and records by name; whatever is wrong with one is an error that names file and place."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from thaicirc.errors import BrokenRecord, ThaicircError, UnreadableFile
from thaicirc.evaluation.report import name_of
from thaicirc.evaluation.shape import check
from thaicirc.evaluation.slots import Record

_RECORDS = (".json", ".jsonl")
STDIN = "-"


def load_gold(folder: str | os.PathLike[str], *, only: str = "") -> dict[str, Record]:
    """The annotations ``NAME.json`` in a folder, by name; ``only`` those whose name begins so.

    Keys that begin with ``_`` are remarks. A key or a value that no record can hold is an error, since it would never be found.
    """
    found: dict[str, Record] = {
        path.stem: _object(_parsed(_text(path), path, first=1), path)
        for path in _listed(folder, "*.json")
        if path.stem.startswith(only)
    }
    if not found:
        raise BrokenRecord(folder, reason="none")
    for name, record in found.items():
        check(record, path=Path(folder, f"{name}.json"), strict=True)
    return found


def load_records(path: str | os.PathLike[str]) -> dict[str, Record]:
    """Records by the name of their document: of a ``.jsonl`` file, a JSON array or object, or a folder of such files.

    ``-`` is standard input.

    In a folder, a record that does not say what it was made from goes by the name of its file.
    """
    folder = os.path.isdir(path)
    files = [*_listed(path, "*.json"), *_listed(path, "*.jsonl")] if folder else [Path(path)]
    if not files:
        raise BrokenRecord(path, reason="none")
    found: dict[str, Record] = {}
    for file in files:
        for record in _records(file):
            check(record, path=file, strict=False)
            name = name_of(record) or (file.stem if folder else "")
            if not name:
                raise BrokenRecord(file, reason="nameless")
            found[name] = record
    return found


def read_documents(
    folder: str | os.PathLike[str],
    names: Iterable[str],
    failures: list[ThaicircError],
    *,
    each: Callable[[], None] = lambda: None,
) -> dict[str, Record]:
    """The records of the documents ``NAME.*`` in a folder, read now; ``each`` is called after each.

    Of several documents of one name the text comes first. One that cannot be read is added to ``failures``, one that is
    not there is left out.
    """
    from thaicirc.pipeline import read

    beside = documents(folder)
    found: dict[str, Record] = {}
    for name in names:
        try:
            if name in beside:
                found[name] = read(beside[name]).model_dump(mode="json", exclude={"evidence"})
        except ThaicircError as error:
            failures.append(error)
        each()
    return found


def documents(folder: str | os.PathLike[str]) -> dict[str, Path]:
    """The documents in a folder by the stems of their names: whatever is neither an annotation nor hidden."""
    found: dict[str, Path] = {}
    for path in sorted(_listed(folder, "*"), key=lambda path: (path.suffix.lower() != ".txt", path.name)):
        if path.suffix.lower() not in _RECORDS:
            found.setdefault(path.stem, path)
    return found


def holds_documents(path: str | os.PathLike[str]) -> bool:
    """Whether a path is a folder of documents, as against one of records."""
    if not os.path.isdir(path):
        return False
    return bool(documents(path)) and not any(_listed(path, f"*{suffix}") for suffix in _RECORDS)


def _listed(folder: str | os.PathLike[str], pattern: str) -> list[Path]:
    if not os.path.isdir(folder):
        raise UnreadableFile(folder, reason="missing")
    return sorted(path for path in Path(folder).glob(pattern) if path.is_file() and not path.name.startswith("."))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file: one a line where it is called so or its first line is one; else one object or an array."""
    whole = _text(path)
    lines = [(number, line) for number, line in enumerate(whole.split("\n"), 1) if line.strip()]
    if path.suffix.lower() == ".jsonl" or (lines and _is_record(lines[0][1])):
        yield from (_object(_parsed(line, path, first=number), path) for number, line in lines)
        return
    value = _parsed(whole, path, first=1)
    yield from (_object(each, path) for each in (value if isinstance(value, list) else [value]))


def _is_record(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _object(value: Any, path: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenRecord(path, reason="object")
    return value


def _text(path: Path) -> str:
    try:
        if str(path) == STDIN:
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise UnreadableFile.because(error, path) from error
    except UnicodeDecodeError as error:
        raise BrokenRecord(path, reason="encoding") from error


def _parsed(text: str, path: Path, *, first: int) -> Any:
    """The JSON of a file, or of its line number ``first``."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenRecord(
            path, reason="json", line=first + error.lineno - 1, column=error.colno, said=error.msg
        ) from error
    except RecursionError as error:
        raise BrokenRecord(path, reason="json", line=first, column=1, said="nested too deeply") from error
