"""`Series`: answers in a row: a sequence, as a tuple is one, that knows what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

from attrs import frozen

from .display import Displayed
from .frames import Tabular

__all__ = ["Series"]

T_co = TypeVar("T_co", covariant=True)


@frozen(eq=False, repr=False)
class Series(Displayed, Tabular, Sequence[T_co]):
    """Answers in a row; a slice of them, and what they equal, is a tuple.

    Attributes:
        items: The answers.
    """

    items: tuple[T_co, ...]

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        """Return the answer in a place, or the tuple of those in a slice."""
        return self.items[place]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.items)

    def __iter__(self) -> Iterator[T_co]:
        """Iterate over the answers."""
        return iter(self.items)

    def __eq__(self, other: object) -> bool:
        """Return whether another series, or a tuple, holds the same answers."""
        if isinstance(other, Series):
            return self.items == other.items
        return self.items == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        """Hash as the tuple that it equals."""
        return hash(self.items)

    def __repr__(self) -> str:
        """Return on one line what it is."""
        return f"<{type(self).__name__}: {len(self)}>"
