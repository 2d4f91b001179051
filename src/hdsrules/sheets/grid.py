"""What is read of a questionnaire, before it means anything: sheets of rows of cells.

A sheet is told by its title, in either language, or by its key, and so is a column; the row of the
titles is the one of the first rows that has most of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import field, frozen

from ..errors import Fault
from ..faults import ROOT, code, did_you_mean
from ..i18n import Language, words
from ..said import Said, said
from .model import Column, Sheet, sheets
from .terms import form, is_said, is_unknown, word_label
from .typed_days import Raw
from .wording import ASIDE

__all__ = ["Cell", "Grid", "Line", "Page", "is_aside", "page_of"]

_HIGHEST_HEADER = 10


@frozen
class Cell:
    """A cell.

    Attributes:
        raw: What it holds.
        place: Where it is, as a fault tells it.
    """

    raw: Raw
    place: Said | str

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self.raw is None or (isinstance(self.raw, str) and is_unknown(self.raw))


@frozen
class Grid:
    """A sheet as it is found.

    Attributes:
        name: Its title, or the name of its file.
        place: Where it is, as a fault tells it.
        rows: Its rows, each with its cells from the first column on.
    """

    name: str
    place: Said | str
    rows: Sequence[Sequence[Cell]]


@frozen
class Line:
    """A row that is not empty.

    Attributes:
        cells: Its cells, by their columns.
    """

    cells: Mapping[Column, Cell]

    def cell(self, key: str) -> Cell | None:
        """Return the cell of a column that is not spread, if the sheet has it."""
        return next((c for column, c in self.cells.items() if _is(column, key)), None)

    def spread(self, key: str) -> dict[Column, Cell]:
        """Return the cells of a list that is spread."""
        return {c: cell for c, cell in self.cells.items() if c.key == key and c.word is not None}

    @property
    def first(self) -> Cell:
        """Its first cell."""
        return next(iter(self.cells.values()))


def _is(column: Column, key: str) -> bool:
    return column.key == key and column.word is None


@frozen
class Page:
    """A sheet of which it is known what its columns are.

    Attributes:
        sheet: The sheet.
        lines: Its rows, those that are empty left out.
        faults: What is wrong with its titles.
        languages: How many of its titles are in each language.
        known: How many of its columns are there.
    """

    sheet: Sheet
    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = ()
    languages: Mapping[Language, int] = field(factory=dict)
    known: int = 0


@cache
def _sheets_by_title() -> Mapping[str, Sheet]:
    return {
        form(said_so): sheet
        for sheet in sheets()
        for said_so in (
            sheet.key,
            sheet.key.replace("_", "-"),
            *(words(language)(sheet.title) for language in Language),
        )
    }


@cache
def _columns_by_title(sheet: Sheet) -> Mapping[str, Column]:
    found = {}
    for column in sheet.columns:
        found[form(column.key)] = column
        for each in column.spread() if column.key in sheet.shown else ():
            found |= {form(title): each for title in _titles(each)}
        found |= {form(title): column for title in _titles(column)}
    return found


def _titles(column: Column) -> Iterator[str]:
    """Iterate over the titles of a column, in each language."""
    for language in Language:
        _ = words(language)
        yield _(column.title) if column.word is None else word_label(_, column.word)


def is_aside(name: str) -> bool:
    """Return whether a sheet stands beside those of the questionnaire: help, lists and the like."""
    return any(is_said(name, title) for title in (*ASIDE, *ASIDE.values()))


def page_of(grid: Grid) -> Page | Fault:
    """Return what the columns of a sheet are, or the fault of a sheet that is not one of ours.

    Args:
        grid: The sheet as it is found.
    """
    sheet = _sheets_by_title().get(form(grid.name))
    if sheet is None:
        return Fault(
            ROOT,
            said("{name} is not a sheet of the questionnaire", name=code(grid.name)),
            did_you_mean(grid.name, _sheets_by_title(), said("remove it, or empty it")),
            place=grid.place,
        )
    known = _columns_by_title(sheet)
    tops = grid.rows[:_HIGHEST_HEADER]
    found = [sum(_text(cell) in known for cell in row) for row in tops]
    if not any(found):
        rows = any(not cell.is_empty for row in grid.rows for cell in row)
        return Page(sheet, (), (_no_titles(sheet, grid),) if rows else ())
    top = found.index(max(found))
    columns, faults = _columns(sheet, tops[top], grid.rows[top + 1 :])
    lines = tuple(_lines(columns, grid.rows[top + 1 :]))
    return Page(sheet, lines, tuple(faults), _languages(columns.values(), tops[top]), len(columns))


def _text(cell: Cell) -> str:
    return form(str(cell.raw)).rstrip(" *") if cell.raw is not None else ""


def _no_titles(sheet: Sheet, grid: Grid) -> Fault:
    titles = ", ".join(sorted(code(column.key) for column in sheet.columns))
    return Fault(
        ROOT,
        said("the titles of the columns are missing"),
        said(
            "put them back, as in a new questionnaire; or name the columns {titles}", titles=titles
        ),
        place=grid.place,
    )


def _columns(
    sheet: Sheet, header: Sequence[Cell], rows: Sequence[Sequence[Cell]]
) -> tuple[dict[int, Column], list[Fault]]:
    """Return the column at each place, and what is wrong with the titles."""
    known = _columns_by_title(sheet)
    columns: dict[int, Column] = {}
    faults: list[Fault] = []
    for place in range(max(map(len, (header, *rows)))):
        title = _text(header[place]) if place < len(header) else ""
        column = known.get(title)
        filled = [row[place] for row in rows if place < len(row) and not row[place].is_empty]
        if column is not None and column not in columns.values():
            columns[place] = column
        elif column is not None:
            message = said("two columns are titled {title}", title=code(header[place].raw))
            faults.append(Fault(ROOT, message, said("remove one"), place=header[place].place))
        elif filled:
            where = header[place].place if title else filled[0].place
            message = said("this column is not one of the questionnaire")
            remedy = did_you_mean(title, known, said("remove it, or move what it holds"))
            faults.append(Fault(ROOT, message, remedy, place=where))
    return columns, faults


def _lines(columns: Mapping[int, Column], rows: Iterable[Sequence[Cell]]) -> Iterator[Line]:
    """Iterate over the rows that say something."""
    for row in rows:
        cells = {column: row[place] for place, column in columns.items() if place < len(row)}
        if any(not cell.is_empty for cell in cells.values()):
            yield Line(cells)


def _languages(columns: Iterable[Column], header: Sequence[Cell]) -> dict[Language, int]:
    """Count the titles in each language."""
    found = {_text(cell) for cell in header}
    counts = dict.fromkeys(Language, 0)
    for column in columns:
        for language, title in zip(Language, _titles(column), strict=True):
            counts[language] += form(title) in found
    return counts
