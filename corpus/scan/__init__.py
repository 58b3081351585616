"""Scans of typeset documents, with every word's place: pictures, PDF of pictures, TIFF.

=============  =====================================================================================================
condition      what it looks like
=============  =====================================================================================================
``clean``      a good flatbed: grey, 200 to 300 dpi, slight noise, straight
``office``     an office machine with a feeder: colour, slightly askew, JPEG 75; one in ten stored turned (``/Rotate``)
``photocopy``  scan of a photocopy: hard contrast, dirt of the drum, pale lines, dark edges
``fax``        black and white, 204 dpi across, half of them with 98 lines an inch only
``photo``      photograph of the page on a desk: perspective, a lamp, a shadow
``strips``     a bad copy sent through "Print to PDF": the page lies in strips of 140 pixels
``old``        an old letter from the file: yellowed, the back shows through, creases, specks, pale ink
=============  =====================================================================================================

The damage to ink and paper is augraphy's where its functions leave the geometry alone and cost less than a third of
a second a page (``DirtyDrum``, ``InkBleed``, ``LowInkRandomLines``, ``LowInkPeriodicLines``, ``ShadowCast``).
"""

from __future__ import annotations

from corpus.scan.conditions import CONDITIONS
from corpus.scan.files import to_pdf, to_tiff
from corpus.scan.pages import Scan, ScannedPage, ScannedWord, boxes
from corpus.scan.scanner import scan

__all__ = ["CONDITIONS", "Scan", "ScannedPage", "ScannedWord", "boxes", "scan", "to_pdf", "to_tiff"]
