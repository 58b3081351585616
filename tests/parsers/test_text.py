"""Bytes become the text that was written, or an error; never mojibake."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thaicirc.errors import EmptyFile, ThaicircError, UndecodableText
from thaicirc.parsers import parse_bytes
from thaicirc.parsers.text import decode

THAI = "เรื่อง  ขอเชิญประชุมคณะกรรมการ ครั้งที่ ๑/๒๕๖๗ ณ ห้องประชุมน้ำเพชร ชั้น ๒"
ALPHABET = st.sampled_from([chr(code) for code in (*range(0x20, 0x7F), *range(0xE01, 0xE3B), *range(0xE3F, 0xE5C))])


@pytest.mark.parametrize(
    ("written_in", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("tis-620", "tis-620"),
        ("cp874", "tis-620"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encodings(written_in: str, said: str) -> None:
    assert decode(THAI.encode(written_in)) == (THAI, said)


def test_big_endian_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + THAI.encode("utf-16-be")) == (THAI, "utf-16")


def test_what_windows_added_to_tis_620() -> None:
    text = f"“{THAI}” – …"
    assert decode(text.encode("cp874")) == (text, "cp874")


def test_the_end_mark_of_dos_is_no_text() -> None:
    assert decode(THAI.encode("tis-620") + b"\x1a") == (THAI, "tis-620")


@pytest.mark.parametrize(
    "data",
    [
        "Café à la crème, déjà vu".encode("latin-1"),
        "Übergrößenträger".encode("cp1252"),
        "日本語のテキスト".encode("shift_jis"),
        "中华人民共和国".encode("gbk"),
        "Привет, как дела".encode("cp1251"),
        THAI.encode()[:50] + b"\xff" + THAI.encode()[50:],
        THAI.encode()[:-1],
        random.Random(7).randbytes(4096),
        b"\x00\x01\x02\x03" * 64,
        b"\xff\xfe" + b"\x00\xd8" * 8,
    ],
    ids=[
        "french",
        "german",
        "japanese",
        "chinese",
        "russian",
        "bad byte",
        "cut short",
        "noise",
        "controls",
        "surrogates",
    ],
)
def test_what_is_no_text_we_know(data: bytes) -> None:
    with pytest.raises(UndecodableText):
        decode(data)


def test_utf8_is_never_taken_for_an_older_encoding() -> None:
    damaged = THAI.encode() + b"\xa0"
    with pytest.raises(UndecodableText):
        decode(damaged)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\u00a0".encode(), b"\x1a"])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        parse_bytes(data)


def test_source_says_what_was_read() -> None:
    source = parse_bytes(THAI.encode("tis-620") + b"\n\x0c\n2", path="a/หนังสือ.txt").source
    assert (source.path, source.media_type, source.encoding, source.pages) == (
        "a/หนังสือ.txt",
        "text/plain",
        "tis-620",
        2,
    )
    assert source.sha256 is not None
    assert len(source.sha256) == 64


@given(st.binary(max_size=400))
@example(b"%PDF-1.4")
@example(b"\xff\xfe\x00")
def test_any_bytes_give_a_document_or_our_error(data: bytes) -> None:
    failure: ThaicircError | None = None
    try:
        document = parse_bytes(data)
    except ThaicircError as error:
        failure = error
    assert failure.line("th") and failure.advice if failure else document.text.strip()


@given(st.text(ALPHABET, min_size=1, max_size=200))
def test_utf8_there_and_back(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@given(st.text(ALPHABET, min_size=1, max_size=200))
def test_an_older_encoding_is_read_rightly_or_refused(text: str) -> None:
    text = f"{THAI}\n{text}"
    try:
        read, _ = decode(text.encode("tis-620"))
    except UndecodableText:
        return
    assert read == text
