"""The sheets of a questionnaire as they are written: which there are, with which columns and cells.

What a workbook and CSV files share.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from attrs import field, frozen

from ..case import Case
from ..facts.vocabulary import LayerName
from ..i18n import Words
from ..reports.labels import label
from .cells import cell_text
from .model import LAYER, REF, Column, Sheet, sheets
from .rows import Row, rows_of
from .terms import OPEN
from .texts import Titles

__all__ = ["Filled", "Layout", "layouts"]

_RARE = frozenset({"groups", "readings"})
"""The sheets that are left out where they are empty."""


@frozen
class Filled:
    """A cell as it is written.

    Attributes:
        value: What it holds.
        path: The path of the open question that it answers, if it is asked.
    """

    value: str | date | None = None
    path: str | None = None


@frozen
class Layout:
    """A sheet as it is written.

    Attributes:
        sheet: The sheet.
        columns: Its columns.
        rows: Its rows, a cell for each column.
        hidden: The columns that keep the order of a list that is spread.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[tuple[Filled, ...], ...]
    hidden: frozenset[Column] = field(factory=frozenset)


def layouts(
    case: Case | None, asked: Collection[str], words: Words, *, spread: bool
) -> Iterator[Layout]:
    """Iterate over the sheets of a questionnaire.

    Args:
        case: What is known; `None`: nothing, and the six layers of one system stand ready.
        asked: The paths of the open questions.
        words: The language.
        spread: Whether a list that is answered word by word has a column for each word.
    """
    known = case or Case()
    titles = Titles.of(known)
    for sheet in sheets():
        rows = () if case is None else rows_of(known, sheet, asked)
        if case is None and sheet.key == "operations":
            rows = tuple(Row({LAYER: layer}) for layer in LayerName)
        if not rows and sheet.key in _RARE:
            continue
        columns, hidden = _columns(sheet, rows) if spread else (sheet.columns, frozenset())
        cells = tuple(
            tuple(
                _cell(row, sheet, column, titles, words)
                if column not in hidden or _has_own_order(column, row)
                else Filled()
                for column in columns
            )
            for row in rows
        )
        yield Layout(sheet, columns, cells, hidden)


def _columns(sheet: Sheet, rows: Collection[Row]) -> tuple[tuple[Column, ...], frozenset[Column]]:
    """Return the columns of a sheet whose lists are spread, and those of them that are hidden."""
    lists = [column for column in sheet.columns if column.key in sheet.shown]
    hidden = [column for column in lists if any(_has_own_order(column, row) for row in rows)]
    plain = [column for column in sheet.columns if column.key not in {*sheet.shown, REF}]
    spread = [word for column in lists for word in column.spread()]
    ref = [column for column in sheet.columns if column.key == REF]
    return (*plain, *spread, *hidden, *ref), frozenset(hidden)


def _has_own_order(column: Column, row: Row) -> bool:
    """Return whether a list stands in another order than that of its columns."""
    held = row.values.get(column.key)
    if not isinstance(held, tuple):
        return False
    order = [each.word for each in column.spread()]
    return [order.index(word) for word in held] != sorted(order.index(word) for word in held)


def _cell(row: Row, sheet: Sheet, column: Column, titles: Titles, words: Words) -> Filled:
    """Return one cell of a row."""
    if column.key in row.asked:
        return Filled(OPEN, row.asked[column.key])
    value = row.values.get(column.key)
    ref = row.values.get(REF)
    if column.field == "name" and isinstance(ref, str):
        return Filled(titles.title(sheet.key, ref))
    if sheet.key == "readings":
        return Filled(_reading(column, row.values, words))
    return Filled(cell_text(column, value, titles, words))


def _reading(column: Column, values: Mapping[str, object], words: Words) -> str:
    """Return a contested question or its reading: its slug, and what it is called."""
    slug, question = str(values[column.key]), str(values["question"])
    family = "question" if column.key == "question" else question
    return f"{slug}: {label(words, family, slug)}"
