"""A ZIP container from a stranger → its members, none of them larger than it may be.

What a member unfolds to stands in the directory, and a reader that goes piece by piece stops there whatever the stream goes
on to say; so the sum over the directory bounds everything, nested archives (never unfolded) and overlapping members too.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaicirc.errors import BrokenFile, Encrypted, TooLarge
from thaicirc.parsers.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

#: A parsed tree takes some ten times the memory of its text (measured with lxml on Word's paragraphs).
_TREE = 10
#: ECMA-376, part 2, section 8.2: a package's XML shall hold no document type declaration. Nor does ODF need one.
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCRYPTED = 0x1
#: Bytes that are unfolded at a time: Python's reader unfolds as much as it is asked for before it looks at the directory.
_PIECE = 1 << 20


@dataclass(frozen=True)
class Container:
    """The members of a ZIP file by name; `kind` and `path` are what errors call the file."""

    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]
    kind: str
    path: str | None
    limits: Limits

    @classmethod
    def of(cls, data: bytes, *, kind: str, path: str | None, limits: Limits) -> Container:
        """The container that ``data`` is; an error where it is broken, encrypted or unfolds to too much."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise BrokenFile(path, kind=kind) from error
        members = archive.infolist()
        if sum(member.file_size for member in members) > limits.expanded:
            raise TooLarge(path, limit=limits.expanded, reason="expanded")
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise Encrypted(path, kind=kind)
        return cls(archive, {member.filename: member for member in members}, kind, path, limits)

    def read(self, name: str) -> bytes:
        """The bytes of a member; none where there is no such member."""
        member = self.members.get(name)
        if member is None:
            return b""
        try:
            with self.archive.open(member) as file:
                return b"".join(iter(lambda: file.read(_PIECE), b""))
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise BrokenFile(self.path, kind=self.kind) from error

    def tree(self, name: str) -> _Element | None:
        """The root element of an XML member; ``None`` where there is no such member.

        Nothing is fetched, no entity is filled in, and neither depth nor size may be a burden.
        """
        from lxml import etree

        member = self.members.get(name)
        if member is None:
            return None
        if member.file_size > self.limits.expanded // _TREE:
            raise TooLarge(self.path, limit=self.limits.expanded // _TREE, reason="expanded")
        data = self.read(name)
        if _DOCTYPE.search(data.replace(b"\x00", b"")):
            raise BrokenFile(self.path, kind=self.kind)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise BrokenFile(self.path, kind=self.kind) from error
