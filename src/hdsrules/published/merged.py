"""The cells of a workbook that are merged: a reader that keeps nothing of a sheet skips them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from attrs import frozen

__all__ = ["Area", "merged_areas"]

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


@frozen
class Area:
    """Cells that are merged; rows and columns are counted from 1.

    Attributes:
        left: The first column.
        top: The first row.
        right: The last column.
        bottom: The last row.
    """

    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> int:
        """How many cells it spans."""
        return (self.right - self.left + 1) * (self.bottom - self.top + 1)

    @property
    def cells(self) -> Iterator[tuple[int, int]]:
        """Its cells, each by its row and its column."""
        for row in range(self.top, self.bottom + 1):
            yield from ((row, column) for column in range(self.left, self.right + 1))


def merged_areas(stream: BinaryIO) -> Mapping[str, list[Area]]:
    """Return the merged cells of a workbook that was checked: title of a sheet → areas.

    Raises:
        ValueError: If an area is none.
    """
    with ZipFile(stream) as archive:
        names = set(archive.namelist())
        if not {_WORKBOOK, _RELATIONS} <= names:
            return {}
        targets = {
            each.get("Id"): posixpath.normpath(posixpath.join("/xl", each.get("Target", "")))[1:]
            for each in _elements(archive, _RELATIONS, "Relationship")
        }
        sheets = {
            each.get("name", ""): targets.get(_relation(each))
            for each in _elements(archive, _WORKBOOK, "sheet")
        }
        return {
            title: [_area(each.get("ref", "")) for each in _elements(archive, part, "mergeCell")]
            for title, part in sheets.items()
            if part in names and part is not None
        }


def _elements(archive: ZipFile, part: str, kind: str) -> Iterator[Element]:
    """Yield the elements of a kind in a part, and keep none."""
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 (an extra)

    with archive.open(part) as stream:
        for _, element in iterparse(stream, forbid_dtd=True):
            if element.tag.rpartition("}")[2] == kind:
                yield element
            element.clear()


def _relation(sheet: Element) -> str | None:
    return next((text for key, text in sheet.items() if key.endswith("}id")), None)


def _area(reference: str) -> Area:
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 (an extra)

    left, top, right, bottom = range_boundaries(reference)
    if left is None or top is None or right is None or bottom is None:
        raise ValueError(reference)
    return Area(left, top, right, bottom)
