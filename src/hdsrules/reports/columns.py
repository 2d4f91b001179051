"""How wide the columns of a table are, by what they hold."""

from __future__ import annotations

from .page import Cell, Table

__all__ = ["shares"]

_NARROWEST, _WIDEST = 8, 44
"""How many letters a column has room for at least, and from how many on a cell is broken."""

_ROOM = 5
_OF_CODE = 1.25
"""How wide a letter of an identifier is, for other letters as wide as 1."""


def shares(table: Table) -> tuple[int, ...]:
    """Return the share of the width of a table that each column takes, roughly in letters.

    Args:
        table: The table.
    """
    return tuple(
        max(
            _NARROWEST,
            max(map(len, title.split()), default=0),
            *(_needed(row[place]) for row in table.rows),
        )
        + _ROOM
        for place, title in enumerate(table.header)
    )


def _needed(cell: Cell) -> int:
    longest = max(map(len, cell.lines), default=0)
    return min(round(longest * _OF_CODE) if cell.code else longest, _WIDEST)
