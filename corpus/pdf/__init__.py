"""Letters as PDF files, set from :class:`corpus.letter.Letter`, with the boxes of all words."""

from corpus.pdf.faces import FAMILIES
from corpus.pdf.page import ZONES, SetPage, SetWord, Typeset
from corpus.pdf.typesetting import typeset

__all__ = ["FAMILIES", "ZONES", "SetPage", "SetWord", "Typeset", "typeset"]
