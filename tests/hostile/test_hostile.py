"""Hostile files: one clear error each, or the document where that is right; in time, and with little memory."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.hostile.files import FILES, LETTER, Hostile
from thaicirc.document import Document
from thaicirc.errors import ThaicircError
from thaicirc.messages import LANGUAGES
from thaicirc.parsers import isolation, libreoffice
from thaicirc.parsers.isolation import Reader
from thaicirc.parsers.limits import Limits

GRACE = isolation._GRACE + isolation._FAREWELL + 2


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


def answer(reader: Reader, hostile: Hostile, data: bytes) -> Document | ThaicircError:
    reader.limits = Limits(seconds=hostile.seconds)
    try:
        return reader.parse_bytes(data, path="bad\nname", password=hostile.password)
    except ThaicircError as error:
        return error


@pytest.mark.parametrize("hostile", FILES, ids=lambda each: each.name)
def test_one_clear_answer_in_time(hostile: Hostile, reader: Reader) -> None:
    if hostile.needs and libreoffice.installed() is None:
        pytest.skip(f"{hostile.needs} is not installed")
    data = hostile.make()
    since = time.monotonic()
    found = answer(reader, hostile, data)
    assert time.monotonic() - since < hostile.seconds + GRACE
    assert ("document" if isinstance(found, Document) else type(found).__name__) in hostile.answers, found
    if isinstance(found, Document):
        assert "root:" not in found.text
        assert len(found.text) < 20_000_000
    else:
        assert all("\n" not in found.line(lang) and len(found.line(lang)) < 300 for lang in LANGUAGES)
        assert found.advice


def test_the_others_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for i, hostile in enumerate(
        each
        for each in FILES
        if each.name in ("png of 50,000 x 50,000", "docx: billion laughs", "docx: text of 300 MB")
    ):
        (tmp_path / "in" / f"{i} \x1b[31m\n{i}").write_bytes(hostile.make())
    (tmp_path / "in" / "letter").write_bytes(LETTER)
    ran = run("extract", "in", "--format", "jsonl", "--no-evidence")
    assert ran.status == 3
    assert '"path":"in/letter"' in ran.out
    lines = ran.err.splitlines()
    assert len(lines) == 4
    assert lines[-1] == "1 of 4 documents read, 3 not"
    assert "\x1b" not in ran.err
    assert not re.search(r"Traceback|Warning", ran.err)
