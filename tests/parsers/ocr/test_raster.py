"""Pages as pictures: resolution, turning, cutting, odd picture files."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from thaicirc.parsers.ocr.raster import Raster, of_pdf_page, of_picture, picture_dpi, resolution


def picture(width: int = 620, height: int = 877, mode: str = "L") -> Image.Image:
    """A page with a black bar at its upper left, so that turning shows."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 3, height // 10), fill="black")
    return image.convert(mode)


def is_dark(raster: Raster, x: float, y: float) -> bool:
    """Whether the page is dark at these shares of its width and height."""
    rows, columns = raster.pixels.shape[:2]
    return int(np.max(raster.pixels[int(y * rows), int(x * columns)])) < 80


def scanned_pdf(strips: int = 1, dpi: float = 150, rotate: int = 0, crop: tuple[float, ...] | None = None) -> bytes:
    """A PDF page of one picture, or of one cut across into strips."""
    image = picture(1240, 1754)
    width, height = 1240 * 72 / dpi, 1754 * 72 / dpi
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(width, height))
        resources, drawing = pikepdf.Dictionary(), []
        step = -(-image.height // strips)
        for i, top in enumerate(range(0, image.height, step)):
            part = image.crop((0, top, image.width, min(top + step, image.height)))
            stream = pikepdf.Stream(
                pdf,
                part.tobytes(),
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=part.width,
                Height=part.height,
                BitsPerComponent=8,
                ColorSpace=pikepdf.Name.DeviceGray,
            )
            resources[f"/Im{i}"] = stream
            tall = part.height * 72 / dpi
            drawing.append(f"q {width} 0 0 {tall} 0 {height - top * 72 / dpi - tall} cm /Im{i} Do Q")
        page.Resources = pikepdf.Dictionary(XObject=resources)
        page.Contents = pdf.make_stream("\n".join(drawing).encode())
        if rotate:
            page.Rotate = rotate
        if crop:
            page.CropBox = pikepdf.Array(crop)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def drawn(data: bytes, **how: float) -> Raster:
    with pypdfium2.PdfDocument(data) as pdf:
        return of_pdf_page(pdf[0], 1, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(("dpi", "expected"), [(100, 200), (150, 200), (240, 240), (300, 300), (600, 300)])
def test_a_scan_is_drawn_at_what_it_offers(dpi: float, expected: float) -> None:
    raster = drawn(scanned_pdf(dpi=dpi))
    assert raster.dpi == pytest.approx(expected, rel=0.01)
    assert raster.pixels.shape[1] == pytest.approx(raster.width * raster.dpi / 72, abs=2)


def test_a_page_without_pictures_is_drawn_as_wanted() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        out = io.BytesIO()
        pdf.save(out)
    raster = drawn(out.getvalue())
    assert raster.dpi == pytest.approx(300)
    assert raster.pixels.ndim == 2  # white is grey: one value a pixel


def test_strips_lie_seamless() -> None:
    whole, strips = drawn(scanned_pdf()), drawn(scanned_pdf(strips=13))
    assert whole.pixels.shape == strips.pixels.shape
    assert float(np.mean(np.abs(whole.pixels.astype(int) - strips.pixels))) < 2


@pytest.mark.parametrize(
    ("rotate", "corner"), [(0, (0.1, 0.05)), (90, (0.95, 0.1)), (180, (0.9, 0.95)), (270, (0.05, 0.9))]
)
def test_a_page_is_drawn_as_it_is_shown(rotate: int, corner: tuple[float, float]) -> None:
    raster = drawn(scanned_pdf(rotate=rotate))
    assert is_dark(raster, *corner)
    assert (raster.width < raster.height) == (rotate % 180 == 0)


def test_a_page_is_cut_to_its_crop_box() -> None:
    raster = drawn(scanned_pdf(crop=(0, 421, 595, 842)))
    assert (raster.width, raster.height) == pytest.approx((595, 421), rel=0.001)
    assert is_dark(raster, 0.1, 0.1)


def test_no_page_has_more_pixels_than_allowed() -> None:
    raster = drawn(scanned_pdf(), pixels=500_000)
    assert raster.pixels.shape[0] * raster.pixels.shape[1] < 510_000
    assert raster.dpi == pytest.approx(raster.pixels.shape[1] * 72 / raster.width, rel=0.01)


@pytest.mark.parametrize(
    ("offered", "wanted", "expected"), [(None, 300, 300), (72, 300, 200), (1200, 300, 300), (150, 120, 120)]
)
def test_resolution(offered: float | None, wanted: float, expected: float) -> None:
    assert resolution(offered, wanted) == expected


@pytest.mark.parametrize(
    ("size", "told", "expected"),
    [
        ((1654, 2339), (200.0, 200.0), 200),
        ((1654, 2339), None, 200),
        ((2480, 3508), (72.0, 72.0), 300),
        ((2480, 3508), (1.0, 1.0), 300),
        ((2480, 3508), (0.0, 0.0), 300),
        ((2480, 3508), (30000.0, 30000.0), 300),
        ((3508, 2480), (96.0, 96.0), 300),
        ((1700, 2800), None, 200),
        ((3024, 4032), (72.0, 72.0), 366),
    ],
)
def test_what_resolution_a_picture_has(
    size: tuple[int, int], told: tuple[float, float] | None, expected: float
) -> None:
    across, down = picture_dpi(size, told)
    assert across == down == pytest.approx(expected, rel=0.02)


def saved(image: Image.Image, kind: str, **how: object) -> Image.Image:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return Image.open(io.BytesIO(out.getvalue()))


def only(image: Image.Image) -> Raster:
    (raster,) = of_picture(image)
    return raster


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "I", "F"])
def test_every_mode_is_read(mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16", "I", "F") else "PNG"
    if mode.startswith(("I", "F")):
        values = np.array(picture(), np.float64) * (257 if mode != "F" else 1)
        kinds = {"I;16": np.uint16, "I": np.int32, "F": np.float32}
        image = Image.fromarray(values.astype(kinds[mode]))
    else:
        image = picture(mode=mode)
    with saved(image, kind, dpi=(75, 75)) as opened:
        raster = only(opened)
    assert is_dark(raster, 0.1, 0.05)
    assert not is_dark(raster, 0.7, 0.7)


def test_what_is_transparent_is_paper() -> None:
    image = picture(mode="RGBA")
    image.paste((0, 0, 0, 0), (300, 300, 600, 800))
    with saved(image, "PNG") as opened:
        assert not is_dark(only(opened), 0.7, 0.7)


def test_a_tiff_has_pages() -> None:
    image = picture(mode="1")
    with saved(image, "TIFF", save_all=True, append_images=[image, image], dpi=(75, 75)) as opened:
        assert [raster.number for raster in of_picture(opened)] == [1, 2, 3]


def test_an_animation_is_one_page() -> None:
    image = picture(mode="P")
    with saved(image, "GIF", save_all=True, append_images=[picture(mode="P").rotate(180)]) as opened:
        assert len(list(of_picture(opened))) == 1


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (1, (0.1, 0.05)),
        (2, (0.9, 0.05)),
        (3, (0.9, 0.95)),
        (4, (0.1, 0.95)),
        (5, (0.05, 0.1)),
        (6, (0.95, 0.1)),
        (7, (0.95, 0.9)),
        (8, (0.05, 0.9)),
    ],
)
def test_a_photograph_is_upright_by_its_tag(orientation: int, corner: tuple[float, float]) -> None:
    image = picture(mode="RGB")
    exif = Image.Exif()
    exif[274] = orientation
    with saved(image, "JPEG", exif=exif, dpi=(75, 75)) as opened:
        raster = only(opened)
    assert is_dark(raster, *corner)
    assert (raster.width < raster.height) == (orientation < 5)


def test_a_fax_has_square_pixels() -> None:
    with saved(Image.new("1", (1728, 1078), 1), "TIFF", dpi=(204, 98)) as opened:
        raster = only(opened)
    rows, columns = raster.pixels.shape
    assert rows / columns == pytest.approx(raster.height / raster.width, rel=0.01)
    assert raster.height / 72 == pytest.approx(11.0, rel=0.01)


def test_a_huge_picture_is_drawn_smaller() -> None:
    with saved(Image.new("L", (4200, 6000), 255), "JPEG", dpi=(300, 300)) as opened:
        (raster,) = of_picture(opened, pixels=2_000_000)
    assert raster.pixels.size <= 2_010_000
    assert (raster.width, raster.height) == (1008, 1440)
