"""Pictures are measured before they are decoded."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from thaicirc.errors import BrokenFile, TooLarge, TooManyPages, UnsupportedKind
from thaicirc.parsers import Recognition, parse_bytes
from thaicirc.parsers.limits import Limits
from thaicirc.parsers.picture import Picture, inspect


def drawn(kind: str, *sizes: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    first, *more = [Image.new("L", size) for size in sizes]
    first.save(out, kind, **({"save_all": True, "append_images": more} if more else {}))
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_size(kind: str) -> None:
    assert inspect(drawn(kind, (30, 20))) == Picture(1, 30, 20)


def test_pages_of_a_tiff_and_the_largest_of_them() -> None:
    assert inspect(drawn("TIFF", (30, 20), (50, 40), (10, 10))) == Picture(3, 50, 40)


def test_an_animation_is_one_picture() -> None:
    assert inspect(drawn("GIF", (30, 20), (30, 20))).pages == 1


def test_limits() -> None:
    with pytest.raises(TooLarge) as large:
        inspect(drawn("PNG", (30, 20)), Limits(pixels=599), path="a.png")
    assert (large.value.reason, large.value.path) == ("pixels", "a.png")
    with pytest.raises(TooManyPages) as many:
        inspect(drawn("TIFF", *[(2, 2)] * 4), Limits(pages=3))
    assert (many.value.pages, many.value.limit) == (4, 3)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        drawn("PNG", (9, 9))[:20],
        b"II*\x00" + bytes(8),
        drawn("TIFF", (3, 2))[:8] + b"\1\0" + bytes(16),
        b"GIF89a",
    ],
)
def test_broken(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        inspect(data)


def test_without_an_engine_they_are_not_read() -> None:
    with pytest.raises(UnsupportedKind) as raised:
        parse_bytes(drawn("JPEG", (30, 20)), path="scan.jpg", recognition=Recognition(None))
    assert raised.value.kind == "jpeg"


def test_an_empty_page_is_a_document_without_text() -> None:
    document = parse_bytes(drawn("PNG", (300, 400)))
    assert document.text.strip() == ""
    assert document.source.media_type == "image/png"
