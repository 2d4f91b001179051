"""The error of a cell that says nothing that can stand there."""

from __future__ import annotations

from ..said import Said

__all__ = ["BadCellError"]


class BadCellError(Exception):
    """A cell that says nothing that can stand there.

    Attributes:
        message: What is wrong.
        remedy: What to do.
    """

    def __init__(self, message: Said, remedy: Said) -> None:
        """Keep both."""
        self.message = message
        self.remedy = remedy
        super().__init__(message, remedy)
