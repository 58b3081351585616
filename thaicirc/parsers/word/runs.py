"""The runs of a paragraph → its characters as they are shown: tabs, breaks, fields, symbols, Thai digits, text boxes.

What was deleted, hidden, or only asks to be filled in is no text; what was inserted is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from thaicirc.numerals import to_thai
from thaicirc.parsers.word.package import W, value
from thaicirc.parsers.word.styles import Styles, hidden

if TYPE_CHECKING:
    from lxml.etree import _Element

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"
#: Around runs, and transparent: what is in it belongs to the paragraph (17.3.3, 17.5, 17.13, 17.16.22).
_AROUND = frozenset("hyperlink ins moveTo smartTag customXml sdtContent dir bdo ruby rubyBase fldSimple".split())
_BREAKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
#: Fields that say where on paper something stands, not what the letter says (17.16.5).
_PLACE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|FILENAME)\b", re.IGNORECASE)
#: Web and mail addresses stay as they can be used, whatever the font makes of their digits.
_ADDRESS = re.compile(r"(\S*(?:https?:|www\.|@)\S*)", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
_PRIVATE = re.compile("[\uf020-\uf0ff]")


@dataclass
class Field:
    """A field that is being read: its instruction, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False


@dataclass
class Characters:
    """What is shown of one paragraph, and the text boxes that are anchored in it.

    `fields` are those open at its beginning: a field may go over several paragraphs.
    """

    styles: Styles
    properties: _Element | None
    fields: list[Field]
    boxes: list[_Element | str] = field(default_factory=list)

    def of(self, paragraph: _Element) -> str:
        """The characters of the paragraph."""
        return "".join(self._inline(paragraph))

    def _inline(self, parent: _Element) -> Iterator[str]:
        for child in parent:
            name = child.tag.removeprefix(W)
            if name == "r":
                yield from self._run(child)
            elif name == "sdt":
                if child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                    yield from self._inline(child)
            elif name in _AROUND:
                if not (name == "fldSimple" and _PLACE.match(value(child, "instr") or "")):
                    yield from self._inline(child)
            elif child.tag == f"{_COMPATIBLE}AlternateContent":
                yield from self._inline(_choice(child))
            elif child.tag.startswith(_MATHS):
                yield "".join(each.text or "" for each in child.iter(f"{_MATHS}t"))

    def _run(self, run: _Element) -> Iterator[str]:
        properties = self.styles.run_properties(run.find(W + "rPr"), self.properties)
        unseen = hidden(properties)
        for child in run:
            text = self._piece(child)
            if not text or unseen or (self.fields and self._suppressed()):
                continue
            if child.tag == W + "t":
                text = _mapped(text, properties)
                if _DIGIT.search(text) and self.styles.draws_thai_digits(properties):
                    text = thai_digits(text)
            yield text

    def _piece(self, child: _Element) -> str:
        name = child.tag.removeprefix(W)
        match name:
            case "t":
                text = re.sub(r"[\t\r\n]+", " ", child.text or "")
                kept = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                return text if kept else text.strip(" ")
            case "br":
                return "\f" if value(child, "type") == "page" else "\n"
            case "sym":
                return symbol(value(child, "font") or "", value(child, "char") or "")
            case "fldChar":
                self._field(value(child, "fldCharType"))
            case "instrText" if self.fields:
                self.fields[-1].instruction += child.text or ""
            case "ruby":
                return "".join(self._inline(child))
            case _ if name in _BREAKS:
                return _BREAKS[name]
            case "drawing" | "pict" | "object":
                self.boxes.extend(_boxes(child))
            case _ if child.tag == f"{_COMPATIBLE}AlternateContent":
                self.boxes.extend(_boxes(_choice(child)))
        return ""

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _suppressed(self) -> bool:
        return any(not each.shown or _PLACE.match(each.instruction) for each in self.fields)


def thai_digits(text: str) -> str:
    """The text as a font shows it that draws ASCII digits as Thai ones.

    >>> thai_digits("ที่ มท 0218/ว 12 plan2@example.go.th")
    'ที่ มท ๐๒๑๘/ว ๑๒ plan2@example.go.th'
    """
    parts = _ADDRESS.split(text)
    return "".join(part if i % 2 else to_thai(part) for i, part in enumerate(parts))


def symbol(font: str, code: str) -> str:
    """The character that looks like the one of a symbol font; nothing where it is only decoration.

    >>> symbol("Wingdings", "F0FE"), symbol("Symbol", "00B7"), symbol("Webdings", "F021")
    ('☑', '•', '')
    """
    return _symbols().get(font, {}).get(code[-2:].upper(), "")


def _mapped(text: str, properties: list[_Element]) -> str:
    """Characters of symbol fonts that were typed as letters stand in the private-use area."""
    if not _PRIVATE.search(text):
        return text
    fonts = (value(each.find(W + "rFonts"), "ascii") for each in properties)
    font = next((each for each in fonts if each), "")
    return _PRIVATE.sub(lambda found: symbol(font, f"{ord(found[0]):04X}"), text)


@cache
def _symbols() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(files(__package__).joinpath("data/symbols.json").read_text("utf-8"))
    return found


def _choice(alternatives: _Element) -> _Element:
    """Of two forms of the same the newer, unless only the older holds text (section 10.2.1 of part 3)."""
    choice = alternatives.find(f"{_COMPATIBLE}Choice")
    fallback = alternatives.find(f"{_COMPATIBLE}Fallback")
    if choice is not None and (fallback is None or next(choice.iter(W + "t"), None) is not None):
        return choice
    return alternatives if fallback is None else fallback


def _boxes(drawing: _Element) -> Iterator[_Element | str]:
    """Text boxes and text drawn as a picture (WordArt), but no watermarks; boxes in boxes are read with the outer one."""
    for child in drawing:
        if child.tag == W + "txbxContent":
            yield child
        elif child.tag == f"{_VML}textpath":
            if "watermark" not in drawing.get("id", "").lower():
                yield child.get("string", "")
        elif child.tag == f"{_COMPATIBLE}AlternateContent":
            yield from _boxes(_choice(child))
        else:
            yield from _boxes(child)
