"""The tables of an Excel workbook: each sheet is one, its cells as they were last calculated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..errors import CaseError, MissingExtraError, TableError
from ..said import said
from ..sheets.package import checked
from .merged import Area, merged_areas
from .raw import MAX_CELLS, RawTable, squeezed, too_many_cells

__all__ = ["workbook_tables"]

_MOST_PLACES = 10_000_000
"""The most places that a sheet may reach over, whether or not they hold something."""


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
        stream = checked(content)
        merged = merged_areas(stream)
        stream.seek(0)
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
        return [
            RawTable(
                tuple(
                    _rows(sheet.iter_rows(values_only=True), _spanned(merged.get(sheet.title, ())))
                )
            )
            for sheet in book.worksheets
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


def _spanned(areas: Iterable[Area]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the cells that are merged with others, each with the one that tells what they say."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    left = MAX_CELLS
    for area in areas:
        left -= area.size
        if left < 0:
            raise too_many_cells()
        found |= dict.fromkeys(area.cells, (area.top, area.left))
    return found


def _rows(
    rows: Iterable[Sequence[object]], spanned: Mapping[tuple[int, int], tuple[int, int]]
) -> Iterator[tuple[str, ...]]:
    """Yield the rows that hold something, without the empty cells at their ends."""
    firsts = set(spanned.values())
    told: dict[tuple[int, int], str] = {}
    count = places = 0
    for place, row in enumerate(rows, start=1):
        places += len(row)
        cells: list[str] = []
        for column, value in enumerate(row, start=1):
            text = "" if value is None else squeezed(str(value))
            if (place, column) in firsts:
                told[place, column] = text
            cells.append(told.get(spanned.get((place, column), (0, 0)), text))
        while cells and not cells[-1]:
            del cells[-1]
        count += len(cells)
        if count > MAX_CELLS or places > _MOST_PLACES:
            raise too_many_cells()
        if cells:
            yield tuple(cells)
