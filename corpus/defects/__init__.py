"""Text layers that lie: a sound PDF in, the same pages out with one of the defects that real files have.

======  ===========================================================  ==========================================
defect  what the text layer says                                     seen in files of
======  ===========================================================  ==========================================
D1      ำ is a blank and า: ``ส านักงาน``                            Word with TH Sarabun
D1b     า is ำ, and ำ a blank and ำ: ``น ำเข้ำ``                     Word, the Royal Gazette
D2      ำ is nikhahit and sara aa                                    Distiller
D3      shifted marks are private-use characters (U+F700–F71A)       Distiller, doPDF with Angsana, Cordia
D4      ำ is ้า: ``ส้าคัญ``                                          Word with TH SarabunPSK
D5      blanks inside clusters and words: ``แ ก่``                   readers that go by distance
D6      Mac Roman for the bytes of a Mac Thai font: ``ª√–°“»``       PageMaker
D7      marks are not there: ``หนวยงาน``                             Word
D8      U+200B between words                                         mPDF
D9      ASCII digits where Thai digits are drawn                     TH SarabunIT๙
D10     marks stand after the next letter: ``หนา้``                  Poppler on several
======  ===========================================================  ==========================================
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.defects.rules import DEFECTS
from corpus.defects.text_layer import rewritten

__all__ = ["DEFECTS", "with_defect"]


def with_defect(pdf: bytes, defect: str, *, fonts: Sequence[str] = ()) -> bytes:
    """A PDF whose pages look as before and whose text layer has the defect, one of :data:`DEFECTS`.

    `fonts` are parts of font names: only fonts whose name holds one of them get it (``["Bold"]``); all, if none is
    given. The same file gives the same bytes.
    """
    return rewritten(pdf, DEFECTS[defect], fonts)
