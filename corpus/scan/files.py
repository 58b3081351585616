"""A scan as files that offices keep: PDF of pictures, TIFF of several pages; the same scan gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.scan.pages import Scan, ScannedPage

if TYPE_CHECKING:
    import pikepdf
    from PIL.Image import Image

#: The strips that Windows' "Print to PDF" cuts a page's picture into, in pixels.
STRIP = 140
_POINTS = 72
_STRIP_QUALITY = 80
#: TIFF 6.0, tag Orientation: what has to be done so that the page is upright.
_ORIENTATION = {0: 1, 90: 6, 180: 3, 270: 8}
_ORIENTATION_TAG = 274


def to_pdf(scan: Scan) -> bytes:
    """A PDF that holds nothing but the pages' pictures; ``strips`` come in strips, bilevel pages as CCITT G4."""
    import pikepdf

    with pikepdf.new() as pdf:
        for page in scan.pages:
            _add_page(pdf, page, strips=scan.condition == "strips")
        pdf.docinfo["/Producer"] = "corpus.scan"
        pdf.docinfo["/CreationDate"] = "D:20240101000000Z"
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def to_tiff(scan: Scan) -> bytes:
    """A TIFF with one picture a page: CCITT G4 where the pages are black and white, JPEG else."""
    first, *others = (_stored(_opened(page)) for page in scan.pages)
    page = scan.pages[0]
    out = io.BytesIO()
    first.save(
        out,
        "TIFF",
        save_all=True,
        append_images=others,
        compression="group4" if first.mode == "1" else "jpeg",
        dpi=(page.dpi, page.dpi),
        tiffinfo={_ORIENTATION_TAG: _ORIENTATION[page.turn]},
    )
    return out.getvalue()


def _stored(picture: Image) -> Image:
    """Colour as brightness and two differences, which JPEG packs in a third of the bytes."""
    return picture.convert("YCbCr") if picture.mode == "RGB" else picture


def _opened(page: ScannedPage) -> Image:
    from PIL import Image

    picture = Image.open(io.BytesIO(page.image))
    picture.load()
    return picture


def _add_page(pdf: pikepdf.Pdf, page: ScannedPage, *, strips: bool) -> None:
    import pikepdf

    width, height = (round(side * _POINTS / page.dpi, 3) for side in (page.width, page.height))
    new = pdf.add_blank_page(page_size=(width, height))
    resources, drawing = pikepdf.Dictionary(), []
    for i, (top, picture) in enumerate(_strips(pdf, page) if strips else [(0, _whole(pdf, page))]):
        resources[f"/Im{i}"] = picture
        tall = int(picture.Height) * _POINTS / page.dpi
        low = height - top * _POINTS / page.dpi - tall
        drawing.append(f"q {width} 0 0 {tall:.3f} 0 {low:.3f} cm /Im{i} Do Q")
    new.Resources = pikepdf.Dictionary(XObject=resources)
    new.Contents = pdf.make_stream("\n".join(drawing).encode())
    if page.turn:
        new.Rotate = page.turn


def _whole(pdf: pikepdf.Pdf, page: ScannedPage) -> pikepdf.Stream:
    picture = _opened(page)
    if picture.mode != "1":
        return _jpeg(pdf, page.image, picture)
    import pikepdf

    return _object(
        pdf,
        _group4(picture),
        picture,
        Filter=pikepdf.Name.CCITTFaxDecode,
        DecodeParms=pikepdf.Dictionary(K=-1, Columns=picture.width, Rows=picture.height, BlackIs1=True),
    )


def _strips(pdf: pikepdf.Pdf, page: ScannedPage) -> Iterator[tuple[int, pikepdf.Stream]]:
    picture = _opened(page)
    for top in range(0, picture.height, STRIP):
        strip = picture.crop((0, top, picture.width, min(top + STRIP, picture.height)))
        out = io.BytesIO()
        strip.save(out, "JPEG", quality=_STRIP_QUALITY)
        yield top, _jpeg(pdf, out.getvalue(), strip)


def _jpeg(pdf: pikepdf.Pdf, data: bytes, picture: Image) -> pikepdf.Stream:
    import pikepdf

    return _object(pdf, data, picture, Filter=pikepdf.Name.DCTDecode)


def _object(pdf: pikepdf.Pdf, data: bytes, picture: Image, **entries: pikepdf.Object) -> pikepdf.Stream:
    import pikepdf

    return pikepdf.Stream(
        pdf,
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=1 if picture.mode == "1" else 8,
        ColorSpace=pikepdf.Name.DeviceRGB if picture.mode == "RGB" else pikepdf.Name.DeviceGray,
        **entries,
    )


def _group4(picture: Image) -> bytes:
    """The bare CCITT G4 data of a black and white picture: what a TIFF of one strip holds.

    Pillow writes such TIFFs with black as 0 and codes white as what T.6 calls black: hence ``BlackIs1`` above.
    """
    from PIL import Image, TiffImagePlugin

    out = io.BytesIO()
    picture.save(
        out, "TIFF", compression="group4", tiffinfo={TiffImagePlugin.ROWSPERSTRIP: picture.height}, strip_size=1 << 30
    )
    with Image.open(out) as written:
        tags = written.tag_v2  # type: ignore[attr-defined]
        (start,), (length,) = tags[TiffImagePlugin.STRIPOFFSETS], tags[TiffImagePlugin.STRIPBYTECOUNTS]
    return out.getvalue()[start : start + length]
