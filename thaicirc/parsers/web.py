"""A saved web page → the article in it, without the site around it: headline, day of publication, text.

What belongs to the article is for trafilatura to say. A page that a word processor saved, or that has no site around it,
is taken as a whole. Nothing is fetched; scripts, styles and comments are no text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thaicirc.document import Document
from thaicirc.errors import BrokenFile, EmptyFile
from thaicirc.parsers import charset, web_text
from thaicirc.parsers.limits import DEFAULT, Limits
from thaicirc.parsers.web_article import article
from thaicirc.records import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Where a page says its encoding (HTML Living Standard, section 13.2.3.2, looks at 1,024 bytes; sites are less tidy).
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITIES = re.compile(r"<!DOCTYPE[^>\[]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
#: No character of XML (section 2.2), and the noncharacters that Unicode leaves to programs.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|&#(?:0*(?:[0-8]|1[1-9]|2[0-9]|3[01])|x0*[0-8b-f]|x0*1[0-9a-f]);"
)
_WORD_PROCESSORS = re.compile(r"microsoft word|libreoffice|openoffice|google docs|\bwps\b", re.IGNORECASE)
#: A page with fewer links than this and without any of these elements has no site around it.
_FEW_LINKS = 6
_SITE = ("nav", "header", "footer", "aside")


def parse(data: bytes, source: Source, *, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """The document that a page shows."""
    found = _CHARSET.search(data[:_HEAD])
    page, encoding = charset.decode(data, found[1].decode("ascii") if found else None, path=source.path)
    root, whole = _tree(page)
    if not whole:
        raise BrokenFile(source.path, kind="html")
    if root is None:
        raise EmptyFile(source.path)
    text = _whole(root) if _bare(root) else article(root, _whole(root)) or _whole(root)
    if not text.strip():
        raise EmptyFile(source.path)
    return Document.from_text(text, source=source.model_copy(update={"encoding": encoding}))


def visible(page: str) -> str:
    """All that a reader sees of a page or a piece of one.

    >>> visible("<p>เรียน&nbsp;ทุกท่าน<!-- ร่าง --></p><p>ขอเชิญประชุม</p>")
    'เรียน\\xa0ทุกท่าน\\n\\nขอเชิญประชุม'
    """
    root, _ = _tree(page)
    return "" if root is None else _whole(root)


def _tree(page: str) -> tuple[HtmlElement | None, bool]:
    """The tree of a page, and whether it is the whole page: elements nested beyond all reason are not gone into.

    HTML knows no entities of a page's own: what a document type defines is not even read.
    """
    from lxml import etree, html

    page = _ENTITIES.sub("", _DECLARATION.sub("", _CONTROLS.sub("", page)))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    return root, not any("depth" in each.message for each in parser.error_log)


def _whole(root: HtmlElement) -> str:
    body = root.find("body")
    return web_text.lines(root if body is None else body)


def _bare(root: HtmlElement) -> bool:
    """Whether the page is the document itself."""
    made_by = " ".join(root.xpath('//meta[translate(@name, "GENRATO", "genrato")="generator"]/@content'))
    if _WORD_PROCESSORS.search(made_by):
        return True
    return len(root.xpath("//a[@href]")) < _FEW_LINKS and next(root.iter(*_SITE), None) is None
