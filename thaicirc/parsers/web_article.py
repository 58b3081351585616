"""A page with a site around it → its article: headline, day of publication, text.

What belongs to the article is for trafilatura to say. It does not take menus for menus where they stand in the cells of a
table, as on sites of the 2000s; so what is nearly all links goes first.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from thaicirc.numerals import find_dates, format_date, parse_date
from thaicirc.parsers import web_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document as Article

#: Elements of a page: trafilatura takes seconds for as many, and no article has them.
_MOST = 30_000
#: An article of which less than this share of the page is found was not found.
_LEAST = 0.1
#: As many lines below the headline may say when it was published, none of them longer than this.
_BELOW, _SHORT = 6, 80
#: A block with so many links, which make up this share of its text, is a menu.
_LINKS, _LINKED = 4, 0.8
_BLOCKS = frozenset("td div ul ol table center section p dl tr tbody".split())
#: What parts a headline from the name of the site in a window's title.
_PARTS = re.compile(r"\s+[|–—»:·-]+\s+")


def article(root: HtmlElement, whole: str) -> str:
    """The article of a page that reads `whole`, with its headline and day above it; nothing where none was found."""
    import trafilatura

    if next(islice(root.iter(), _MOST, None), None) is not None:
        return ""
    title = headline(root, whole)
    _drop_menus(root)
    _unfold_tables(root)
    found = trafilatura.bare_extraction(
        root,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        fast=True,  # the second opinion that it asks else is quadratic, and knows no Thai
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return ""
    text = web_text.lines(found.body)
    if len(text) < _LEAST * len(whole):
        return ""
    head, text = _parted(title, text)
    return "\n\n".join(part for part in (head, _day(found, whole, title, text), text) if part)


def headline(root: HtmlElement, whole: str) -> str:
    """The headline: a heading that the page's title names, else what it states for others, else its only heading.

    >>> from lxml import html
    >>> page = "<title>เชิญประชุม | กรมสาธิต</title><h1>กรมสาธิต</h1><h2>เชิญประชุม</h2>"
    >>> headline(html.document_fromstring(page), "")
    'เชิญประชุม'
    """
    stated = _texts(root.xpath('//meta[@property="og:title"]/@content'))
    window = _texts(root.xpath("//title"))
    headings = _texts(root.xpath("//h1 | //h2"))
    parts = [part for each in (*stated, *window) for part in _PARTS.split(each)[:1]]
    named = [each for each in headings if any(_plain(each) == _plain(part) for part in (*parts, *stated, *window))]
    if named:
        return named[0]
    lines = {_plain(line) for line in whole.split("\n")}
    shown = [part for part in parts if _plain(part) in lines]
    only = _texts(root.xpath("//h1"))
    return next(iter([*shown, *(stated[:1]), *(only if len(only) == 1 else [])]), "")


def _texts(found: list[HtmlElement | str]) -> list[str]:
    """On one line each, empty ones left out."""
    texts = (" ".join((each if isinstance(each, str) else each.text_content()).split()) for each in found)
    return [each for each in texts if each]


def _drop_menus(root: HtmlElement) -> None:
    """From the outside in; what is dropped is not gone into."""
    stack = [root]
    while stack:
        element = stack.pop()
        for child in list(element):
            if child.tag in _BLOCKS and _is_menu(child):
                child.drop_tree()
            else:
                stack.append(child)


def _unfold_tables(root: HtmlElement) -> None:
    """A table that holds tables is the frame of the page, not a table: its cells become what they are meant to be."""
    framed: set[HtmlElement] = set()
    for element in list(root.iter("table", "tbody", "tr", "td", "th")):
        if element.find(".//table") is not None if element.tag == "table" else element.getparent() in framed:
            framed.add(element)
    for element in framed:
        element.tag = "div"


def _is_menu(block: HtmlElement) -> bool:
    links = block.xpath(".//a[@href]")
    if len(links) < _LINKS:
        return False
    linked = sum(len(_plain(each.text_content())) for each in links)
    return bool(linked >= _LINKED * len(_plain(block.text_content())))


def _parted(title: str, text: str) -> tuple[str, str]:
    """The headline and the text without it, where its first line is the headline."""
    first, _, rest = text.partition("\n")
    if _plain(first) == _plain(title):
        return first, rest.strip("\n")
    return ("", text) if _plain(title) in _plain(text[: 2 * len(title)]) else (title, text)


def _plain(text: str) -> str:
    """Without blanks and punctuation; a headline of these alone is none, and in no text."""
    return re.sub(r"[\W_]", "", text)


def _day(article: Article, whole: str, title: str, text: str) -> str:
    """When it was published: the line below the headline that says so, else what the page states; nothing if the text does."""
    below = whole.partition(title)[2].split("\n") if title else []
    short = [line.strip() for line in below if line.strip() and len(line) <= _SHORT][:_BELOW]
    line = next((line for line in short if find_dates(line) and line not in text), None)
    if line is not None:
        return line
    stated = parse_date(article.date) if article.date else None
    if stated is None or stated.start is None:
        return ""
    if any(found.value.start == stated.start for found in find_dates(text)):
        return ""
    return f"วันที่ {format_date(stated.start, digits='arabic')}"
