"""The tables of an Excel workbook: each sheet is one, its cells as they were last calculated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import CaseError, MissingExtraError, TableError
from ..said import said
from ..sheets.package import checked
from .raw import MAX_CELLS, RawTable, squeezed, too_many_cells

__all__ = ["workbook_tables"]


def workbook_tables(content: bytes, name: str) -> list[RawTable]:
    """Return the sheets of a workbook as tables.

    Args:
        content: What the file holds.
        name: Its name, for messages.

    Raises:
        MissingExtraError: If the library `openpyxl` is not installed.
        TableError: If the file is no workbook, or one that is not to be opened.
    """
    try:
        import openpyxl  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("openpyxl", "xlsx") from error
    try:
        book = openpyxl.load_workbook(checked(content), read_only=True, data_only=True)
        return [
            RawTable(tuple(_rows(sheet.iter_rows(values_only=True)))) for sheet in book.worksheets
        ]
    except (MissingExtraError, TableError):
        raise
    except CaseError as error:
        fault = error.faults[0]
        text = said(
            "{name}: {message}; {remedy}", name=name, message=fault.message, remedy=fault.remedy
        )
        raise TableError(text) from error
    except Exception as error:
        raise TableError(said("{name} is no workbook that can be read", name=name)) from error


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
