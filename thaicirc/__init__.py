"""Thai government circulars (หนังสือเวียน, หนังสือราชการ) as structured records.

>>> import thaicirc
>>> circular = thaicirc.extract("ที่ มท ๐๒๑๘/ว ๑๒๘\\n\\nเรื่อง  เชิญประชุม\\n\\nเรียน  อธิบดีกรมการปกครอง")
>>> circular.reference_number.canonical, circular.subject
('มท 0218/ว 128', 'เชิญประชุม')

Names are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thaicirc.document import Document
    from thaicirc.errors import ThaicircError
    from thaicirc.pipeline import extract, read, read_all
    from thaicirc.records import (
        Assignment,
        Attachment,
        Circular,
        Contact,
        Enclosure,
        Evidence,
        Finding,
        Kind,
        Meeting,
        Pmqa,
        Reference,
        ReferenceNumber,
        Sender,
        Signatory,
    )

__version__ = "0.1.0"

_HOMES = {
    "extract": "pipeline",
    "read": "pipeline",
    "read_all": "pipeline",
    "Document": "document",
    "ThaicircError": "errors",
}

__all__ = [
    "Assignment",
    "Attachment",
    "Circular",
    "Contact",
    "Document",
    "Enclosure",
    "Evidence",
    "Finding",
    "Kind",
    "Meeting",
    "Pmqa",
    "Reference",
    "ReferenceNumber",
    "Sender",
    "Signatory",
    "ThaicircError",
    "extract",
    "read",
    "read_all",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'records')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


class _Package(ModuleType):
    """The package, whose name ``extract`` stays the function.

    Python binds a subpackage to its parent under its own name when it is first imported; the extractors live in
    ``thaicirc.extract``, and the function that people call must not turn into that package behind their backs.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "extract" and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
