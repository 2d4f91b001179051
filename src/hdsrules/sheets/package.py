"""Whether a workbook can be opened without harm: what is in it, and how large it unfolds.

A workbook is a ZIP archive of XML parts. It is refused as a whole, with one fault, if it is not of
that kind, is encrypted, unfolds beyond a limit, or holds macros, objects, links to other workbooks
or declarations of document types.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 (its name is lower case)

from attrs import define

from ..errors import CaseError, MissingExtraError
from ..formats.parsed import MAX_BYTES, broken, too_large
from ..said import Said, said

__all__ = ["checked"]

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_PARTS = 500
_MOST_BYTES = 30_000_000
_MOST_ELEMENTS = 1_000_000
_MOST_RATIO = 200
_SMALL = 1_000_000
"""What is no larger once it is unfolded may be folded as tightly as it likes."""

_MACROS = ("vbaproject", "macrosheets/", "vbadata", "activex/", "ctrlprops/", "customui/")
_OBJECTS = ("embeddings/", "oleobject", "/media/ole")
_LINKS = ("externallinks/", "connections.xml", "querytables/", "model/item.data")


def checked(content: bytes) -> BytesIO:
    """Return a workbook that can be opened.

    Args:
        content: What the file holds.

    Raises:
        CaseError: If it is not a workbook, or one that is not to be opened.
        MissingExtraError: If the library `defusedxml` is not installed.
    """
    if len(content) > MAX_BYTES:
        raise too_large()
    if content.startswith(_OLE):
        raise _legacy(encrypted=_ENCRYPTED in content)
    stream = BytesIO(content)
    try:
        with ZipFile(stream) as archive:
            _check(archive)
    except (
        BadZipFile,
        ZlibError,
        NotImplementedError,
        EOFError,
        ValueError,
        OverflowError,
    ) as error:
        raise _no_workbook() from error
    stream.seek(0)
    return stream


def _legacy(*, encrypted: bool) -> CaseError:
    """Return the error for a workbook of the old kind, or with a password."""
    kind = said("this is an Excel workbook of the old kind, .xls")
    return broken(said("the workbook is encrypted") if encrypted else kind, _save_as())


def _no_workbook() -> CaseError:
    return broken(said("this is not an Excel workbook, or it is damaged"), _save_as())


def _save_as() -> Said:
    return said("save it as an Excel workbook, .xlsx, without a password")


def _check(archive: ZipFile) -> None:
    """Refuse an archive that is not to be opened."""
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise _legacy(encrypted=True)
    _check_size(parts)
    names = [part.filename.lower().replace("\\", "/") for part in parts]
    if len(set(names)) < len(names) or "[content_types].xml" not in names:
        raise _no_workbook()
    _check_parts(names)
    _check_xml(
        archive, (p.filename for p in parts if p.filename.lower().endswith((".xml", ".rels")))
    )


def _check_size(parts: list[ZipInfo]) -> None:
    """Refuse an archive that unfolds beyond a limit."""
    tight = (
        part.file_size > _SMALL and part.file_size > _MOST_RATIO * max(1, part.compress_size)
        for part in parts
    )
    if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_BYTES or any(tight):
        raise _too_much()


def _too_much() -> CaseError:
    """Return the error for a workbook that unfolds beyond a limit."""
    return broken(
        said("the workbook unfolds to more than it can hold"),
        said("copy what it says into a new one"),
    )


def _check_parts(names: list[str]) -> None:
    """Refuse parts that run, embed or link something."""
    for hints, message in (
        (_MACROS, said("the workbook holds macros or controls")),
        (_OBJECTS, said("the workbook holds embedded objects")),
        (_LINKS, said("the workbook holds links to other workbooks or sources of data")),
    ):
        if any(hint in name for name in names for hint in hints):
            raise broken(message, said("remove them, and save it as .xlsx"))


def _check_xml(archive: ZipFile, parts: Iterable[str]) -> None:
    """Refuse parts that declare a type or entities, and elements that run, embed or link."""
    try:
        from defusedxml.common import DefusedXmlException  # noqa: PLC0415 (an extra)
        from defusedxml.ElementTree import ParseError, XMLParser  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("defusedxml", "xlsx") from error
    target = _Elements()
    for name in parts:
        parser = XMLParser(target=target, forbid_dtd=True)
        try:
            parser.feed(archive.read(name))
            parser.close()
        except DefusedXmlException as error:
            message = said("the workbook declares a document type or entities")
            raise broken(message, _save_as()) from error
        except ParseError as error:
            raise _no_workbook() from error


@define
class _Elements:
    """What looks at each element of the parts, and keeps none."""

    count: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at an element."""
        self.count += 1
        if self.count > _MOST_ELEMENTS:
            raise _too_much()
        kind = tag.rpartition("}")[2]
        if kind in {"Override", "Default"}:
            if "macro" in attributes.get("ContentType", "").lower():
                _check_parts([_MACROS[0]])
        elif kind == "Relationship":
            link = attributes.get("Type", "").endswith("/hyperlink")
            if attributes.get("TargetMode") == "External" and not link:
                _check_parts([_LINKS[0]])
        elif kind == "oleObject":
            _check_parts([_OBJECTS[1]])
        elif kind == "ddeLink":
            _check_parts([_LINKS[0]])

    def close(self) -> None:
        """End a part."""
