"""PDF files that are broken, locked or made to do harm; the small ones written by hand, object by object."""

from __future__ import annotations

import io
import zlib

_BLOCK = 1_000_000


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R", startxref: int | None = None) -> bytes:
    """A file of these objects, numbered from 1, with a table of where they stand."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell() if startxref is None else startxref
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table))
    return out.getvalue()


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"


def flate_of_zeros(size: int, filler: bytes = b"\0") -> bytes:
    """What unfolds to so many bytes, without ever holding them: one compressed block again and again."""
    packer = zlib.compressobj(9)
    head = packer.compress(filler * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(filler * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size // _BLOCK - 1) + packer.flush()


def content_bomb(size: int = 1_000_000_000) -> bytes:
    """One page whose content unfolds to a gigabyte."""
    return pdf(CATALOGUE, PAGES, PAGE, stream(flate_of_zeros(size, b" "), b"/Filter /FlateDecode"))


def nested_bomb() -> bytes:
    """The same, compressed twice: a few kilobytes."""
    packed = zlib.compress(flate_of_zeros(1_000_000_000, b" "), 9)
    return pdf(CATALOGUE, PAGES, PAGE, stream(packed, b"/Filter [/FlateDecode /FlateDecode]"))


def object_bomb() -> bytes:
    """The page stands in a stream of objects that unfolds to a gigabyte."""
    body = b"3 0 << /Type /Page /Parent 2 0 R >> "
    packer = zlib.compressobj(9)
    head = packer.compress(body.ljust(_BLOCK)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = head + block * 999 + packer.flush()
    return _with_cross_reference_stream(stream(packed, b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"))


def _with_cross_reference_stream(objects: bytes) -> bytes:
    """Objects 1, 2 and 4 stand by themselves; object 3 is the first in the stream that is object 4."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = {}
    for number, content in ((1, CATALOGUE), (2, PAGES), (4, objects)):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    places[5] = out.tell()
    rows = [(0, 0, 255), *((1, places[n], 0) for n in (1, 2)), (2, 4, 0), *((1, places[n], 0) for n in (4, 5))]
    table = b"".join(kind.to_bytes(1) + at.to_bytes(4) + last.to_bytes(1) for kind, at, last in rows)
    out.write(b"5 0 obj\n%s\nendobj\n" % stream(table, b"/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R"))
    out.write(b"startxref\n%d\n%%%%EOF\n" % places[5])
    return out.getvalue()


def many_pages(count: int = 5000) -> bytes:
    """A file of so many blank pages."""
    kids = b" ".join(b"%d 0 R" % (3 + i) for i in range(count))
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return pdf(CATALOGUE, tree, *[PAGE.replace(b"/Contents 4 0 R", b"")] * count)


def claimed_pages(count: int = 2_000_000_000) -> bytes:
    """One page that says it is two thousand million."""
    return pdf(CATALOGUE, PAGES.replace(b"/Count 1", b"/Count %d" % count), PAGE, stream(b""))


def own_parent() -> bytes:
    """A tree of pages that is its own child."""
    return pdf(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>", PAGE, stream(b""))


def own_length() -> bytes:
    """A stream whose length is the stream, and a page whose content is the page."""
    return pdf(
        CATALOGUE, PAGES, PAGE.replace(b"4 0 R", b"[3 0 R 4 0 R]"), b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"
    )


def own_form() -> bytes:
    """A form that draws itself twice: two to the power of its depth."""
    page = PAGE.replace(b"/Contents", b"/Resources << /XObject << /F 5 0 R >> >> /Contents")
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"
    return pdf(CATALOGUE, PAGES, page, stream(b"/F Do /F Do"), stream(b"/F Do /F Do", entries))


def forms_that_double(depth: int = 40) -> bytes:
    """Forms that draw the next one twice each: two to the power of forty drawings."""
    page = PAGE.replace(b"/Contents", b"/Resources << /XObject << /F 5 0 R >> >> /Contents")
    forms = [
        stream(
            b"/F Do /F Do" if i < depth - 1 else b"BT ET",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>" % (6 + i),
        )
        for i in range(depth)
    ]
    return pdf(CATALOGUE, PAGES, page, stream(b"/F Do"), *forms)


def looped_table() -> bytes:
    """A table of places whose predecessor is itself."""
    made = pdf(CATALOGUE, PAGES, PAGE, stream(b""))
    at = made.rindex(b"startxref\n") + 10
    place = made[at : made.index(b"\n", at)]
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + place)


def table_nowhere() -> bytes:
    """A table of places that is said to stand far behind the end."""
    return pdf(CATALOGUE, PAGES, PAGE, stream(b""), startxref=999_999_999)


def nested_arrays(depth: int = 100_000) -> bytes:
    """Arrays in arrays, in an object and in the content of a page."""
    deep = b"[" * depth + b"]" * depth
    return pdf(CATALOGUE, PAGES, PAGE.replace(b"/Contents", b"/Deep 5 0 R /Contents"), stream(deep + b" TJ"), deep)


def huge_page() -> bytes:
    """A page as large as a country."""
    return pdf(CATALOGUE, PAGES, PAGE.replace(b"595 842", b"99999999 99999999"), stream(b""))


def encrypted(password: str) -> bytes:
    """A file of one blank page that opens with a password."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(out, encryption=pikepdf.Encryption(user=password, owner="owner", R=6))
    return out.getvalue()
