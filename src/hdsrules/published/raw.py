"""Tables as they stand in a file: rows of cells, each a text."""

from __future__ import annotations

import re

from attrs import frozen

from ..errors import TableError
from ..said import said

__all__ = ["MAX_BYTES", "MAX_CELLS", "RawTable", "squeezed", "too_many_cells", "without_notes"]

MAX_BYTES = 5_000_000
"""The largest file that is read."""

MAX_CELLS = 50_000
"""The most cells that are read of all tables of a file."""

MAX_CELL = 20_000
"""The most characters that a cell may hold."""


_NOTE = re.compile(
    r"<sup\b[^<>]*+>\s*+(?:<a\b[^<>]*+>\s*+)?[\[(]?(?:\d{1,2}|[*\u2020\u2021]{1,3})[\])]?\s*+"
    r"(?:</a>\s*+)?</sup\s*+>",
    re.IGNORECASE,
)
"""A mark of a footnote."""


@frozen
class RawTable:
    """A table as it stands in a file.

    Attributes:
        rows: Its cells, row by row; what is broken over lines keeps them.
    """

    rows: tuple[tuple[str, ...], ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a table that no person wrote."""
        if sum(map(len, self.rows)) > MAX_CELLS:
            raise too_many_cells()
        if any(len(cell) > MAX_CELL for row in self.rows for cell in row):
            raise TableError(
                said("a cell holds more than {number} characters: shorten it", number=MAX_CELL)
            )


def squeezed(text: str) -> str:
    """Return a text without blank lines, and without spaces but single ones."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def without_notes(markup: str) -> str:
    """Return HTML without its raised marks of footnotes."""
    return _NOTE.sub("", markup)


def too_many_cells() -> TableError:
    """Return the error for a table that no person wrote."""
    return TableError(said("a table has more than {number} cells: shorten it", number=MAX_CELLS))
