"""Every error travels between processes with all that it knows."""

from __future__ import annotations

import pickle

import pytest

from tests.test_project import all_errors
from thaicirc import errors
from thaicirc.messages import LANGUAGES

FULL = [
    errors.UnreadableFile("a", reason="permission", said="Permission denied"),
    errors.UnsupportedKind("a", kind="xlsx"),
    errors.TooLarge("a", limit=3_500_000, reason="expanded"),
    errors.TooLarge("a", limit=7, reason="pixels"),
    errors.BrokenRecord("a", reason="type", place="sender", said="list"),
    errors.BrokenFile("a", kind="docx"),
    errors.Encrypted("a", kind="docx"),
    errors.TooManyPages("a", pages=900, limit=500),
    errors.TimedOut("a", limit=2.5),
    errors.ReaderDied("a", reason="memory"),
    errors.EngineMissing("a", engine="LibreOffice"),
    *(error("a") for error in all_errors()),
]


@pytest.mark.parametrize("error", FULL, ids=lambda error: error.code)
def test_there_and_back(error: errors.ThaicircError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert vars(again) == vars(error)
    assert [again.line(lang) for lang in LANGUAGES] == [error.line(lang) for lang in LANGUAGES]


def test_figures_stand_in_the_sentences() -> None:
    assert "larger than 3.5 MB" in errors.TooLarge("a", limit=3_500_000).cause()
    assert "900 pages, more than 500" in errors.TooManyPages("a", pages=900, limit=500).cause()
    assert "after 2.5 seconds" in errors.TimedOut("a", limit=2.5).cause()


def test_advice_depends_on_what_can_be_done() -> None:
    assert "--password-file" in errors.Encrypted("a.pdf", kind="pdf").advice
    assert "--password-file" not in errors.Encrypted("a.docx", kind="docx").advice
    assert "apt install libreoffice" in errors.EngineMissing("a.doc").advice
