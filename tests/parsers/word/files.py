"""Word files for tests: made of paragraphs of markup, so that each says only what its test is about."""

from __future__ import annotations

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_REL}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_KINDS = {"styles", "numbering", "footnotes", "endnotes", "settings", "theme"}


def p(inner: str, properties: str = "") -> str:
    """A paragraph of runs; plain text becomes one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner if inner.startswith('<') else r(inner)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run; tabs and line ends as Word writes them."""
    marked = text.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>").replace(
        "\n", "</w:t><w:br/><w:t xml:space='preserve'>"
    )
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{marked}</w:t></w:r>"


def row(*cells: str, widths: tuple[int, ...] = (), properties: str = "") -> str:
    """A row of a table; plain text becomes one paragraph."""
    made = "".join(f"<w:tc>{each if each.startswith('<') else p(each)}</w:tc>" for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str, grid: tuple[int, ...]) -> str:
    """A table with columns of these widths."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def docx(body: str, *, section: str = SECTION, **parts: str) -> bytes:
    """A file with this body; `parts` by the kind of their relation, or by its id for headers and footers."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations({"rId1": ("officeDocument", "word/document.xml")}))
        archive.writestr("word/document.xml", _part("document", f"<w:body>{body}{section}</w:body>"))
        links = {f"rel{i}" if name in _KINDS else name: (name, f"{name}.xml") for i, name in enumerate(parts)}
        archive.writestr("word/_rels/document.xml.rels", _relations(links))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content if name == "theme" else _part(_root(name), content))
    return out.getvalue()


def _root(name: str) -> str:
    return name if name in _KINDS else "hdr"


def _part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inner}</w:{root}>'


def _relations(links: dict[str, tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{id_}" Type="{_REL}/{kind}" Target="{target}"/>' for id_, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'
