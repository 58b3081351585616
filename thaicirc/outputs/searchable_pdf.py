"""A PDF, or pictures, and what was read on the pages → a PDF whose text can be searched, marked and copied.

The pages stay as they are; over them lies text without ink (text rendering mode 3, ISO 32000-1, 9.3.6) at the place of
what was read; see :mod:`thaicirc.outputs.unseen_text`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from thaicirc.errors import EngineMissing
from thaicirc.outputs import unseen_text
from thaicirc.outputs.unseen_text import INVISIBLE
from thaicirc.parsers.ocr.reading import ReadPage

if TYPE_CHECKING:
    import pikepdf

    from thaicirc.parsers.ocr.raster import Raster

_QUALITY = 82
#: Programs that take over Tesseract's text look for a font of this name, with a number.
_TESSERACTS = "f-0-"


def searchable(data: bytes, read: Sequence[ReadPage], *, password: str | None = None) -> bytes:
    """The PDF in ``data`` with the text of the pages read laid over them; text without ink that was there goes."""
    pikepdf = _pikepdf()
    with pikepdf.open(io.BytesIO(data), password=password or "") as pdf:
        lay(pdf, {page.number: page for page in read})
        made = io.BytesIO()
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def of_rasters(rasters: Iterable[Raster], read: Sequence[ReadPage]) -> bytes:
    """A PDF of pictures with the text of the pages read laid over them."""
    pikepdf = _pikepdf()
    with pikepdf.new() as pdf:
        for raster in rasters:
            _add_picture(pdf, raster)
        lay(pdf, dict(enumerate(read, 1)))
        made = io.BytesIO()
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def text_only(read: Sequence[ReadPage]) -> bytes:
    """A PDF of empty pages with the text of the pages read, to be laid over others by programs that do so with Tesseract's."""
    pikepdf = _pikepdf()
    with pikepdf.new() as pdf:
        for page in read:
            pdf.add_blank_page(page_size=(page.width, page.height))
        lay(pdf, dict(enumerate(read, 1)), named=_TESSERACTS)
        for each in pdf.pages:
            each.contents_coalesce()
        made = io.BytesIO()
        pdf.save(made)
    return made.getvalue()


def _pikepdf() -> Any:
    try:
        import pikepdf
    except ImportError as error:
        raise EngineMissing(engine="pikepdf") from error
    return pikepdf


def lay(pdf: pikepdf.Pdf, read: Mapping[int, ReadPage], *, named: str = "ThaicircText") -> None:
    """Lay the text of pages, by their numbers, over the pages of an opened PDF; its fonts are `named` and numbered."""
    fonts = unseen_text.Fonts(named)
    for i, page in enumerate(pdf.pages, 1):
        if i in read:
            _without_hidden(pdf, page)
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(b"Q\n" + "".join(unseen_text.drawn(read[i], fonts, _upright(page))).encode("ascii"))
    made = [pdf.make_indirect(font) for font in unseen_text.made(pdf, fonts)]
    for i, page in enumerate(pdf.pages, 1):
        if i in read:
            for k, font in enumerate(made):
                page.add_resource(font, _name("Font"), _name(f"{named}{k}"), replace_existing=True)


def _name(text: str) -> Any:
    return _pikepdf().Name(f"/{text}")


def _upright(page: Any) -> tuple[float, float, float, float, float, float]:
    """The matrix from the page as shown (origin top left, y down) to the page's own space; see /Rotate and /CropBox."""
    x0, y0, x1, y1 = (float(value) for value in page.cropbox)
    left, bottom, right, top = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    turn = int(page.get("/Rotate", 0) or 0) % 360
    unit = 1 / float(page.get("/UserUnit", 1))
    return {
        0: (unit, 0.0, 0.0, -unit, left, top),
        90: (0.0, unit, unit, 0.0, left, bottom),
        180: (-unit, 0.0, 0.0, unit, right, bottom),
        270: (0.0, -unit, -unit, 0.0, right, top),
    }[turn]


def _without_hidden(pdf: pikepdf.Pdf, page: Any) -> None:
    """Take text without ink out of a page's content: what an earlier program read."""
    pikepdf = _pikepdf()
    if b" Tr" not in b" ".join(stream.read_bytes() for stream in _streams(page)):
        return
    kept, modes, mode = [], [], 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "q":
            modes.append(mode)
        elif operator == "Q" and modes:
            mode = modes.pop()
        elif operator == "Tr":
            mode = int(instruction.operands[0])
        if mode == INVISIBLE and operator in ("Tj", "TJ", "'", '"'):
            continue
        kept.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def _streams(page: Any) -> list[Any]:
    contents = page.get("/Contents")
    if contents is None:
        return []
    return list(contents) if isinstance(contents, _pikepdf().Array) else [contents]


def _add_picture(pdf: pikepdf.Pdf, raster: Raster) -> None:
    """A page that shows a raster, as JPEG; as it is where it has two levels only."""
    import zlib

    import numpy as np
    from PIL import Image

    pikepdf = _pikepdf()
    pixels = raster.pixels
    rows, columns = pixels.shape[:2]
    picture = pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=columns, Height=rows)
    picture.ColorSpace = pikepdf.Name.DeviceGray if pixels.ndim == 2 else pikepdf.Name.DeviceRGB
    if pixels.ndim == 2 and not np.any((pixels > 0) & (pixels < 255)):
        picture.BitsPerComponent, picture.Filter = 1, pikepdf.Name.FlateDecode
        body = zlib.compress(np.packbits(pixels > 0, axis=1).tobytes())
    else:
        made = io.BytesIO()
        Image.fromarray(pixels).save(made, "JPEG", quality=_QUALITY)
        picture.BitsPerComponent, picture.Filter = 8, pikepdf.Name.DCTDecode
        body = made.getvalue()
    page = pdf.add_blank_page(page_size=(raster.width, raster.height))
    stream = pikepdf.Stream(pdf, body)
    stream.stream_dict = picture
    name = page.add_resource(stream, pikepdf.Name.XObject)
    page.contents_add(f"q {raster.width:.3f} 0 0 {raster.height:.3f} 0 0 cm {name} Do Q\n".encode())
