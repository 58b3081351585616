"""Folders and files → annotations and records by name; whatever is wrong with one is an error that names file and place."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from thaicirc.errors import BrokenRecord, UnreadableFile
from thaicirc.evaluation.report import name_of
from thaicirc.evaluation.shape import check
from thaicirc.evaluation.slots import Record


def load_gold(folder: str | os.PathLike[str], *, only: str = "") -> dict[str, Record]:
    """The annotations ``NAME.json`` in a folder, by name; ``only`` those whose name begins so.

    Keys that begin with ``_`` are remarks. A key or a value that no record can hold is an error, since it would never be found.
    """
    found = {path.stem: _object(_parsed(_text(path), path, first=1), path) for path in _listed(folder, "*.json") if path.stem.startswith(only)}
    if not found:
        raise BrokenRecord(folder, reason="none")
    for name, record in found.items():
        check(record, path=Path(folder, f"{name}.json"), strict=True)
    return found


def load_records(path: str | os.PathLike[str]) -> dict[str, Record]:
    """Records by the name of their document: of a ``.jsonl`` file, a JSON array or object, or a folder of such files.

    In a folder, a record that does not say what it was made from goes by the name of its file.
    """
    files = [path for pattern in ("*.json", "*.jsonl") for path in _listed(path, pattern)] if os.path.isdir(path) else [Path(path)]
    if not files:
        raise BrokenRecord(path, reason="none")
    found: dict[str, Record] = {}
    for file in files:
        for record in _records(file):
            check(record, path=file, strict=False)
            name = name_of(record) or (file.stem if os.path.isdir(path) else "")
            if not name:
                raise BrokenRecord(file, reason="nameless")
            found[name] = record
    return found


def read_texts(
    folder: str | os.PathLike[str], names: list[str], read: Callable[[Path], Record], *, each: Callable[[], None] = lambda: None
) -> dict[str, Record]:
    """What ``read`` makes of ``NAME.txt`` for every name that has such a file; ``each`` is called after each."""
    found: dict[str, Record] = {}
    for name in names:
        path = Path(folder, f"{name}.txt")
        if path.exists():
            found[name] = read(path)
        each()
    return found


def _listed(folder: str | os.PathLike[str], pattern: str) -> list[Path]:
    if not os.path.isdir(folder):
        raise UnreadableFile(folder, reason="missing")
    return sorted(path for path in Path(folder).glob(pattern) if path.is_file() and not path.name.startswith("."))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    if path.suffix.lower() != ".jsonl":
        whole = _parsed(_text(path), path, first=1)
        yield from (_object(each, path) for each in (whole if isinstance(whole, list) else [whole]))
        return
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield _object(_parsed(line, path, first=number), path)


def _object(value: Any, path: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenRecord(path, reason="object")
    return value


def _text(path: Path) -> str:
    try:
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
        raise BrokenRecord(path, reason="json", line=first + error.lineno - 1, column=error.colno, said=error.msg) from error
    except RecursionError as error:
        raise BrokenRecord(path, reason="json", line=first, column=1, said="nested too deeply") from error
