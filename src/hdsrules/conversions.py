"""What the classes of a case take beside what they hold: lists, plain maps, and texts as words.

What is neither the one nor the other is left as it is, for the checks of the case to name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from inspect import get_annotations
from typing import Any, get_type_hints

from attrs import Attribute
from attrs.converters import pipe

from .refs import Refs
from .shapes import Day, Many, Shape, Word, shape_of

__all__ = ["as_refs", "as_tuple", "exact", "to_day"]

_Convert = Callable[[object], object]
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def to_day(text: str) -> date | None:
    """Return the day that `YYYY-MM-DD` writes; `None` if it writes none."""
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def as_tuple(items: object) -> object:
    """Return a list or a set as a tuple, anything else unchanged."""
    if isinstance(items, set | frozenset):
        return tuple(sorted(items, key=str))
    return tuple(items) if isinstance(items, list) else items


def as_refs(items: object) -> object:
    """Return a map, or `None` for an empty one, as `Refs`, anything else unchanged."""
    if items is None:
        return Refs()
    return Refs(items) if isinstance(items, Mapping) and not isinstance(items, Refs) else items


def exact(kind: type, attributes: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Let the fields of a class take words and days as texts; what is neither stays, to be checked.

    For `attrs.frozen(field_transformer=exact)`; resolves the annotations as well.
    """
    hints = get_type_hints(kind, include_extras=True)
    own = get_annotations(kind)
    exactly = []
    for attribute in attributes:
        if attribute.name not in own or not attribute.eq:  # inherited, or beside the document
            exactly.append(attribute)
            continue
        annotation = hints[attribute.name]
        converters = (attribute.converter, _converter(shape_of(annotation)))
        both = pipe(*(each for each in converters if each is not None))
        exactly.append(attribute.evolve(type=annotation, converter=both))
    return exactly


def _converter(shape: Shape) -> _Convert | None:
    """Return what takes a text for a field of this shape, if anything does."""
    match shape:
        case Day():
            return _day
        case Word(words):
            return partial(_word, words)
        case Many(Word(words)):
            return partial(_words, words)
    return None


def _day(value: object) -> object:
    """Return the day that a text writes, anything else unchanged."""
    return (to_day(value) or value) if isinstance(value, str) else value


def _word(words: type[StrEnum], value: object) -> object:
    """Return the word that a text writes, anything else unchanged."""
    if isinstance(value, str) and value in words.__members__.values():
        return words(value)
    return value


def _words(words: type[StrEnum], items: object) -> object:
    """Return the words that the texts of a tuple write, anything else unchanged."""
    return tuple(_word(words, value) for value in items) if isinstance(items, tuple) else items
