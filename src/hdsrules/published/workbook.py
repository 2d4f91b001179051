"""The tables of an Excel workbook: each sheet is one, its cells as they were last calculated."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

from ..errors import MissingExtraError, TableError
from ..said import said
from .raw import MAX_CELLS, RawTable, squeezed, too_many_cells

__all__ = ["workbook_tables"]

_MOST_UNPACKED = 50_000_000


def workbook_tables(content: bytes, name: str) -> list[RawTable]:
    """Return the sheets of a workbook as tables.

    Args:
        content: What the file holds.
        name: Its name, for messages.

    Raises:
        MissingExtraError: If the library `openpyxl` is not installed.
        TableError: If the file is no workbook, or one that no person made.
    """
    try:
        import defusedxml  # noqa: F401, PLC0415 (an extra; openpyxl uses it where it is there)
        import openpyxl  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("openpyxl", "xlsx") from error
    try:
        _check_size(content, name)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [
            RawTable(tuple(_rows(sheet.iter_rows(values_only=True)))) for sheet in book.worksheets
        ]
    except TableError:
        raise
    except Exception as error:
        raise TableError(said("{name} is no workbook that can be read", name=name)) from error


def _check_size(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(each.file_size for each in archive.infolist()) > _MOST_UNPACKED:
            raise TableError(said("{name} unpacks to more than a workbook needs", name=name))


def _rows(rows: Iterable[Iterable[object]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows that hold something, without the empty cells at their ends."""
    count = 0
    for row in rows:
        cells = ["" if value is None else squeezed(str(value)) for value in row]
        while cells and not cells[-1]:
            del cells[-1]
        count += len(cells)
        if count > MAX_CELLS:
            raise too_many_cells()
        if cells:
            yield tuple(cells)
