"""`Refs`: an immutable map that compares and hashes by value; and refs that are not taken."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import TypeVar

__all__ = ["Refs", "free"]

K = TypeVar("K")
V = TypeVar("V")


class Refs(Mapping[K, V]):
    """A map from refs to what they name; keeps the order it was given, ignores it when compared."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        """Copy `items`."""
        self._items: dict[K, V] = dict(items or {})

    def __getitem__(self, ref: K) -> V:
        """Return what `ref` names; raises KeyError."""
        return self._items[ref]

    def __iter__(self) -> Iterator[K]:
        """Iterate over the refs."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def __hash__(self) -> int:
        """Hash by value, whatever the order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Show the map as it could be written."""
        return f"Refs({self._items!r})"


def free(ref: str, taken: Container[str]) -> str:
    """Return a ref that is not taken: this one, or this one with a number."""
    found, number = ref, 2
    while found in taken:
        found, number = f"{ref}-{number}", number + 1
    return found
