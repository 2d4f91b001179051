"""Fields that nobody knows and the law passes over: what they hold can matter all the same."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from ..case import Case
from ..days import days_on
from ..edits import Edit
from ..shapes import Country, Day, Flag, Named, Word
from .places import place_of
from .probe import ABROAD

__all__ = ["silent", "values"]

LONG_AGO = 500
"""How many days are more than the year within which a surveillance audit is due."""

LISTS = frozenset({"layers", "remote_access", "contracts"})
"""What is asked otherwise."""


def silent(case: Case, told: Container[str]) -> tuple[str, ...]:
    """Return the unknown fields of a case, but those told of already.

    Args:
        case: The case.
        told: Paths that are open questions, or were asked.
    """
    return tuple(
        path
        for path in case.unknowns()
        if path not in told and not LISTS.intersection(Edit(path, None).steps[-2:])
    )


def values(case: Case, path: str, day: date) -> Iterator[object]:
    """Iterate over values that a field might hold.

    Args:
        case: The case.
        path: The field.
        day: The day on which the law is applied.
    """
    match place_of(case, path).field.shape:
        case Flag():
            yield from (True, False)
        case Country():
            yield ABROAD
        case Day():
            yield days_on(day, -LONG_AGO).isoformat()
        case Word(words):
            yield from (word.value for word in words)
        case Named(table):
            yield from getattr(case, table)
