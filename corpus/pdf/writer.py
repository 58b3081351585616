"""Pages of drawing operators and their fonts in, the bytes of a PDF file out: the same bytes for the same pages.

Source: ISO 32000-1:2008, 7.5 (file structure), 9.7 (composite fonts), 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.pdf.embed import Subset
from corpus.pdf.page import HEIGHT, WIDTH

MULTIPLY = "M"
"""The name of the graphics state in which ink goes over ink."""

_CREATED = "D:20250101000000+07'00'"
_TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{ranges}
endcmap CMapName currentdict /CMap defineresource pop end end"""


@dataclass(slots=True)
class _File:
    objects: list[bytes] = field(default_factory=list)

    def add(self, body: str | bytes) -> int:
        """The number of a new object."""
        self.objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, body: bytes, about: str = "") -> int:
        """The number of a new stream, compressed."""
        packed = zlib.compress(body, 6)
        return self.add(
            f"<< /Length {len(packed)} /Filter /FlateDecode {about} >>\nstream\n".encode() + packed + b"\nendstream"
        )

    def finish(self, root: int, info: int) -> bytes:
        """The file: header, objects, cross-reference table, trailer."""
        out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start, digest = len(out), hashlib.md5(out, usedforsecurity=False).hexdigest()
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % at for at in offsets)
        out += f"trailer\n<< /Size {len(offsets) + 1} /Root {root} 0 R /Info {info} 0 R ".encode()
        out += f"/ID [<{digest}> <{digest}>] >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def write(pages: Sequence[bytes], fonts: Sequence[Subset], shapes: Sequence[bytes], title: str) -> bytes:
    """A PDF file of A4 pages; the pages' operators call the fonts /F0, /F1 … and the shapes (forms) /X0, /X1 …"""
    file = _File()
    resources = file.add(
        "<< /Font << "
        + " ".join(f"/F{at} {_font(file, subset)} 0 R" for at, subset in enumerate(fonts))
        + " >> /XObject << "
        + " ".join(f"/X{at} {_shape(file, shape)} 0 R" for at, shape in enumerate(shapes))
        + f" >> /ExtGState << /{MULTIPLY} << /BM /Multiply >> >> >>"
    )
    tree = len(file.objects) + 2 * len(pages) + 1
    numbers = []
    for page in pages:
        content = file.stream(page)
        numbers.append(
            file.add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
                f"/Resources {resources} 0 R /Contents {content} 0 R >>"
            )
        )
    kids = " ".join(f"{number} 0 R" for number in numbers)
    file.add(f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>")
    root = file.add(f"<< /Type /Catalog /Pages {tree} 0 R /Lang (th-TH) >>")
    name = "FEFF" + title.encode("utf-16-be").hex().upper()
    info = file.add(f"<< /Title <{name}> /Producer (corpus) /CreationDate ({_CREATED}) /ModDate ({_CREATED}) >>")
    return file.finish(root, info)


def _shape(file: _File, body: bytes) -> int:
    """A form in the unit square."""
    return file.stream(body, "/Type /XObject /Subtype /Form /BBox [-0.2 -0.2 1.2 1.2] /Resources << >>")


def _font(file: _File, subset: Subset) -> int:
    program = subset.program()
    data = file.stream(program, f"/Length1 {len(program)}")
    name = f"{_tag(subset)}+{subset.face.name}"
    box = " ".join(str(round(value * 1000 / subset.face.units)) for value in (-400, -600, 1600, 1400))
    about = file.add(
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent 1100 "
        f"/Descent -400 /CapHeight 700 /StemV {120 if 'Bold' in name else 80} /FontFile2 {data} 0 R >>"
    )
    widths = " ".join(map(str, subset.widths()))
    descendant = file.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /DW 0 /W [1 [{widths}]] "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {about} 0 R >>"
    )
    unicode = file.stream(_to_unicode(subset.texts()))
    return file.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
    )


def _to_unicode(texts: list[str]) -> bytes:
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts, 1)]
    chunks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    ranges = "\n".join(f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks)
    return _TO_UNICODE.format(ranges=ranges).encode()


def _tag(subset: Subset) -> str:
    """Six capitals that name the subset (ISO 32000-1, 9.6.4)."""
    digest = hashlib.md5("".join(subset.texts()).encode(), usedforsecurity=False).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])
