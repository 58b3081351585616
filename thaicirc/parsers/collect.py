"""What a person names on the command line → the files that are meant, in a stable order, each once."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from thaicirc.errors import NoDocuments
from thaicirc.parsers import sniff

#: Standard input.
STDIN = "-"

#: Kinds of files that lie beside documents without being any; in a folder they are passed over.
_NO_DOCUMENTS = frozenset({"zip", "gzip", "bzip2", "xz", "zstd", "7z", "rar", "program", "database", "sound", "xml"})
#: What offices and systems leave beside documents: Word's and LibreOffice's marks on open files, Windows' pictures of files.
_LEFT_BEHIND = re.compile(r"~\$.*|\.~lock\..*#|~WR.*\.tmp|thumbs\.db|desktop\.ini|ehthumbs.*\.db", re.IGNORECASE)
#: A browser keeps what belongs to ``page.html`` in one of these folders beside it.
_PAGE_FOLDERS = ("_files", ".files", "-Dateien", "_ไฟล์")
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")


def find(names: Iterable[str]) -> Iterator[str | NoDocuments]:
    """The files that ``names`` (files, folders, patterns, ``-``) lead to; an error where one leads nowhere.

    A file named as such is always taken, so that it is reported where it cannot be read.
    """
    seen: set[str] = set()
    for name in names:
        fresh = False
        for path in _behind(name):
            fresh = True
            real = path if path == STDIN else os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield path
        if not fresh:
            yield NoDocuments(name)


def names_one_file(names: list[str]) -> bool:
    """Whether the command line names just one file, as against a folder or a pattern that may hold several."""
    return len(names) == 1 and not os.path.isdir(names[0]) and not _is_pattern(names[0])


def _behind(name: str) -> Iterator[str]:
    if name == STDIN:
        yield name
    elif os.path.isdir(name):
        yield from _in_folder(name)
    elif _is_pattern(name):
        yield from sorted(path for path in glob.glob(name, recursive=True) if os.path.isfile(path))
    else:
        yield name


def _is_pattern(name: str) -> bool:
    return not os.path.exists(name) and glob.has_magic(name)


def _in_folder(folder: str) -> Iterator[str]:
    """Documents in all folders below, hidden files left out; links to folders are not followed."""
    for root, folders, files in os.walk(folder):
        names = frozenset(files)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _of_page(name, names))
        for name in sorted(files):
            path = os.path.join(root, name)
            if not name.startswith(".") and not _LEFT_BEHIND.fullmatch(name) and _is_document(path):
                yield path


def _of_page(folder: str, beside: frozenset[str]) -> bool:
    """Whether a folder holds the pictures and styles of a saved page that lies beside it."""
    page = next((folder.removesuffix(ending) for ending in _PAGE_FOLDERS if folder.endswith(ending)), None)
    return page is not None and any(page + ending in beside for ending in _PAGE_ENDINGS)


def _is_document(path: str) -> bool:
    """Text counts where it is named so (a folder holds scripts and tables too), all else by content."""
    if Path(path).suffix.lower() == ".txt":
        return True
    try:
        with open(path, "rb") as file:
            kind = sniff.kind_of(file.read(sniff.HEAD))
            if kind == "zip":  # what is in it stands at its end
                kind = sniff.kind_in_zip(file) or kind
    except OSError:
        return False
    return kind != "text" and kind not in _NO_DOCUMENTS
