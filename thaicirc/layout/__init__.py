"""Zones of an official document: what stands where, whatever it says.

:func:`analyse` takes a :class:`~thaicirc.document.Document` and returns a :class:`Layout`; extractors
read fields from its zones.
"""

from thaicirc.layout.bundles import Part, Role, split
from thaicirc.layout.flow import Flow, join, joined
from thaicirc.layout.forms import Form
from thaicirc.layout.rows import Row, item_of
from thaicirc.layout.segments import segments
from thaicirc.layout.zones import Layout, analyse, endorsement

__all__ = [
    "Flow",
    "Form",
    "Layout",
    "Part",
    "Role",
    "Row",
    "analyse",
    "endorsement",
    "item_of",
    "join",
    "joined",
    "segments",
    "split",
]
