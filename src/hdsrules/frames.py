"""Answers as tables: rows of plain values, and data frames of pandas, Polars and Arrow.

An answer has one table or several, each with its own columns, whose names and kinds do not depend
on what it says. A value is a text, a number, a truth value or a day; `None` is a text that there is
not.
"""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from attrs import frozen

from .errors import ArgumentError, MissingExtraError
from .said import joined, said

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["Grid", "Tabular", "Value", "plain", "spaced"]

Value: TypeAlias = str | int | float | bool | date | None


@frozen
class Grid:
    """A table of an answer.

    Attributes:
        columns: The name of each column → the kind of its values.
        rows: The values, row by row.
    """

    columns: Mapping[str, type[str | int | float | bool | date]]
    rows: tuple[tuple[Value, ...], ...]

    def values(self) -> dict[str, list[Value]]:
        """Return the values column by column; a text that there is not is empty."""
        return {
            name: [("" if row[place] is None else row[place]) for row in self.rows]
            for place, name in enumerate(self.columns)
        }


class Tabular:
    """What can be had as tables."""

    __slots__ = ()

    @abstractmethod
    def grids(self) -> Mapping[str, Grid]:
        """Return the tables by name, the one that is meant where none is named first."""

    def rows(self, table: str | None = None) -> list[dict[str, Value]]:
        """Return a table as rows: column → value.

        Args:
            table: Which one, if there are several; default: the first.

        Raises:
            ArgumentError: If there is no such table.
        """
        grid = self._grid(table)
        return [dict(zip(grid.columns, row, strict=True)) for row in grid.rows]

    def to_pandas(self, table: str | None = None) -> pandas.DataFrame:
        """Return a table as a data frame of pandas; its days are `datetime64`.

        Args:
            table: Which one, if there are several; default: the first.

        Raises:
            ArgumentError: If there is no such table.
            MissingExtraError: If `narwhals` or `pandas` is not installed.
        """
        return cast("pandas.DataFrame", _frame(self._grid(table), "pandas"))

    def to_polars(self, table: str | None = None) -> polars.DataFrame:
        """Return a table as a data frame of Polars.

        Args:
            table: Which one, if there are several; default: the first.

        Raises:
            ArgumentError: If there is no such table.
            MissingExtraError: If `narwhals` or `polars` is not installed.
        """
        return cast("polars.DataFrame", _frame(self._grid(table), "polars"))

    def to_arrow(self, table: str | None = None) -> pyarrow.Table:
        """Return a table as an Arrow table.

        Args:
            table: Which one, if there are several; default: the first.

        Raises:
            ArgumentError: If there is no such table.
            MissingExtraError: If `narwhals` or `pyarrow` is not installed.
        """
        return cast("pyarrow.Table", _frame(self._grid(table), "pyarrow"))

    def _grid(self, table: str | None) -> Grid:
        grids = self.grids()
        name = next(iter(grids)) if table is None else table
        if name not in grids:
            choice = joined(grids, ", ")
            raise ArgumentError(
                said("there is no table {name}: choose {choice}", name=name, choice=choice)
            )
        return grids[name]


def spaced(words: Iterable[str]) -> str | None:
    """Return words, slugs or ids as one text, between spaces; `None` if there are none."""
    return " ".join(words) or None


def plain(value: object) -> str | None:
    """Return a value of a verdict as one text: a text as it stands, lists and maps as JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _frame(grid: Grid, library: Literal["pandas", "polars", "pyarrow"]) -> object:
    """Return a table as a data frame of a library."""
    try:
        import narwhals as nw  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("narwhals", "df") from error
    day = nw.Datetime("us") if library == "pandas" else nw.Date()
    kinds = {str: nw.String(), bool: nw.Boolean(), int: nw.Int64(), float: nw.Float64(), date: day}
    schema = {name: kinds[kind] for name, kind in grid.columns.items()}
    try:
        frame = nw.from_dict(grid.values(), schema, backend=library)
    except ImportError as error:
        raise MissingExtraError(library, "df", apart=True) from error
    texts = [name for name, kind in grid.columns.items() if kind is str]
    return frame.with_columns(
        nw.when(nw.col(name) != "").then(nw.col(name)).alias(name) for name in texts
    ).to_native()
