"""The sheets of a workbook as they are found."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from ..case import Case
from ..errors import Fault, HdsRulesError, MissingExtraError
from ..faults import ROOT
from ..formats.parsed import broken
from ..i18n import mark
from ..said import Said, said
from .grid import Cell, Grid, is_aside
from .package import checked
from .reading import case_from
from .typed_days import Raw
from .wording import ASIDE

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as Found
    from openpyxl.cell import MergedCell

__all__ = ["case_in"]

_MOST_ROWS, _MOST_COLUMNS = 5_000, 100

_REFUSED = {
    "f": mark("the cell holds a formula"),
    "e": mark("the cell shows an error"),
}
"""The types of cells that are refused, and why."""


def case_in(content: bytes, source: str | None = None) -> Case:
    """Return the case that a workbook describes.

    Args:
        content: What the file holds.
        source: Where it comes from, for messages.

    Raises:
        CaseError: With every fault, each at its cell; or if the workbook is not to be opened.
        MissingExtraError: If the library `openpyxl` is not installed.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("openpyxl", "xlsx") from error
    stream = checked(content)
    faults: list[Fault] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # what openpyxl does not keep is not read
        try:
            book = load_workbook(stream, read_only=True, keep_links=False)
            grids = list(_grids(book, faults))
            epoch = book.epoch.date()
        except HdsRulesError:
            raise
        except Exception as error:  # a damaged part makes openpyxl fail in any way
            raise broken(
                said("this is not an Excel workbook, or it is damaged"),
                said("save it as an Excel workbook, .xlsx, without a password"),
            ) from error
    return case_from(grids, source, faults, expected=_expected(grids), epoch=epoch)


def _expected(grids: list[Grid]) -> list[str]:
    """Return the keys of the sheets that the questionnaire had when it was made."""
    listed = (grid for grid in grids if grid.name == ASIDE["sheets"])
    return [str(row[0].raw) for grid in listed for row in grid.rows]


def _grids(book: Workbook, faults: list[Fault]) -> Iterator[Grid]:
    """Iterate over the sheets of a workbook, and note the cells that are formulas."""
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = []
        gap: object = None  # one and the same for all rows that are not there
        for row in sheet.iter_rows(max_col=_MOST_COLUMNS):
            if row is gap:
                continue
            if all(cell.value is None for cell in row):
                gap = row
                continue
            rows.append(_cells(sheet.title, row, faults))
            if len(rows) > _MOST_ROWS:
                message = said("the sheet has more than {number} rows", number=_MOST_ROWS)
                raise broken(message, said("describe one case in each questionnaire"))
        yield Grid(sheet.title, sheet.title, rows)


def _cells(sheet: str, row: Sequence[Found | MergedCell], faults: list[Fault]) -> tuple[Cell, ...]:
    """Return the cells of a row, and note those that are formulas or errors."""
    number = next(cell.row for cell in row if cell.value is not None)
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 (an extra)

    cells = []
    for place, cell in enumerate(row, start=1):
        where = f"{sheet}!{get_column_letter(place)}{number}"
        message = _REFUSED.get(cell.data_type) if cell.value is not None else None
        if message is not None and not is_aside(sheet):
            remedy = said("write the answer itself")
            faults.append(Fault(ROOT, Said(message), remedy, place=where))
        cells.append(Cell(None if message else _raw(cell.value), where))
    return tuple(cells)


def _raw(value: object) -> Raw:
    """Return what a cell holds; a text without what spreadsheets put around it."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return value if isinstance(value, bool | int | float | date | time) else None
