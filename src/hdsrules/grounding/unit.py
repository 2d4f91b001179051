"""`Unit`: a part of a document that gives its facts by itself."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from .ground import Ground

__all__ = ["Unit"]


@frozen(eq=False)
class Unit:
    """A part of a document.

    Attributes:
        path: Where it stands; the unit of another document at this path is the same unit.
        inputs: All of the case that its facts depend on: the same inputs give the same facts.
        give: Gives its facts.
    """

    path: str
    inputs: tuple[object, ...]
    give: Callable[[Ground], None]
