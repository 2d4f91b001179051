"""What a cell holds for a value of a case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from ..i18n import Words
from ..shapes import Country, Day, Flag, Named, Shape, Word
from .model import Column
from .terms import NO, NOBODY, NONE, OPEN, YES, country_label, word_label
from .texts import SEPARATOR, Titles, written
from .typed_days import FIRST_TOLD

__all__ = ["cell_text"]


def cell_text(column: Column, value: object, titles: Titles, _: Words) -> str | date | None:
    """Return what a cell holds for a value.

    Args:
        column: Its column.
        value: The value, as the case holds it; of a spread list, the whole list.
        titles: What things are called.
        _: The language.
    """
    if value is None:
        return None
    if column.word is not None:
        return _(YES) if column.word in _items(value) else _(NO)
    if value == () and not column.several:
        return _(NONE) if column.key == "operator" else OPEN
    if column.several:
        items = [_one(column.item, each, titles, _) for each in _items(value)]
        empty = _(NONE) if column.nullable else None
        return f"{SEPARATOR} ".join(map(str, items)) if items else empty
    if column.key == "operator" and not value:
        return _(NOBODY)
    return _one(column.shape, value, titles, _)


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, tuple) else ()


def _one(shape: Shape, value: object, titles: Titles, _: Words) -> str | date:
    """Return what a cell holds for one value."""
    match shape, value:
        case Flag(), bool():
            return _(YES) if value else _(NO)
        case Day(), date():
            return value if value >= FIRST_TOLD else value.isoformat()
        case Country(), str():
            return country_label(_, value)
        case Word(), StrEnum():
            return word_label(_, value)
        case Named(table), str():
            return titles.title(table, value)
        case _:
            return written(str(value))
