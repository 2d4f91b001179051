"""What each field of a case can hold, read from its annotation.

The classes of a case are annotated once; the checks of values, the reading of documents and the
JSON Schema all follow from these annotations. `PartyRef` and its likes are plain texts that say
what they name.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin

from attrs import NOTHING, fields, frozen, has

from .refs import Refs

__all__ = [
    "SLUG",
    "Country",
    "CountryCode",
    "DataRef",
    "Day",
    "Field",
    "Flag",
    "Many",
    "Named",
    "OneOrMore",
    "PartyRef",
    "Shape",
    "SystemRef",
    "Table",
    "Text",
    "Thing",
    "Word",
    "fields_of",
    "shape_of",
]

SLUG = r"[a-z0-9][a-z0-9-]*"
"""The pattern of a ref."""


@frozen
class Text:
    """Free text."""


@frozen
class Flag:
    """True or false."""


@frozen
class Day:
    """A day."""


@frozen
class Country:
    """A country code."""


@frozen
class Word:
    """One word of a closed vocabulary.

    Attributes:
        words: The vocabulary.
    """

    words: type[StrEnum]


@frozen
class Named:
    """The ref of an object of the case.

    Attributes:
        table: The map of the case in which it stands.
    """

    table: str


@frozen
class OneOrMore:
    """Marks a list that holds at least one item, and may be written as that item alone."""


@frozen
class Many:
    """A list without duplicates.

    Attributes:
        item: What each item is.
        lone: Whether one item may stand alone; then the list is not empty.
    """

    item: Shape
    lone: bool = False


@frozen
class Thing:
    """An object with keys of its own.

    Attributes:
        kind: Its class.
    """

    kind: type


@frozen
class Table:
    """A map.

    Attributes:
        item: What each value is.
        words: The vocabulary of its keys; `None`: refs.
        nullable: Whether a value may be unknown.
    """

    item: Shape
    words: type[StrEnum] | None = None
    nullable: bool = False


Shape = Text | Flag | Day | Country | Word | Named | Many | Thing | Table

CountryCode = Annotated[str, Country()]
PartyRef = Annotated[str, Named("parties")]
DataRef = Annotated[str, Named("data")]
SystemRef = Annotated[str, Named("systems")]


@frozen
class Field:
    """One field of a class of the case.

    Attributes:
        name: Its name in Python.
        key: Its key in documents.
        shape: What it holds.
        nullable: Whether `None` stands for unknown.
        required: Whether it must be given.
        default: What leaving it out means, if it is not required.
    """

    name: str
    key: str
    shape: Shape
    nullable: bool
    required: bool
    default: object

    def is_default(self, value: object) -> bool:
        """Return whether `value` is what leaving the key out means."""
        return value is None or bool(value == self.default)


def fields_of(kind: type) -> tuple[Field, ...]:
    """Return the fields of a class that a document can hold, in order."""
    return _fields_of(kind)


@cache
def _fields_of(kind: type) -> tuple[Field, ...]:
    """Read the fields of a class once."""
    found = []
    for attribute in fields(kind):
        if not attribute.eq:
            continue  # kept beside the document
        annotation, nullable = _without_none(attribute.type)
        factory = getattr(attribute.default, "factory", None)
        found.append(
            Field(
                name=attribute.name,
                key=attribute.metadata.get("key", attribute.name),
                shape=shape_of(annotation),
                nullable=nullable,
                required=attribute.default is NOTHING,
                default=attribute.default if factory is None else factory(),
            )
        )
    return tuple(found)


def _without_none(annotation: object) -> tuple[object, bool]:
    """Return an annotation without its `None`, and whether it had one."""
    if get_origin(annotation) in {Union, UnionType}:
        (inner,) = (kind for kind in get_args(annotation) if kind is not NoneType)
        return inner, True
    return annotation, False


def shape_of(annotation: object) -> Shape:  # noqa: PLR0911 (one for each shape)
    """Return what an annotation says that a field holds, when it is known."""
    annotation = _without_none(annotation)[0]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind, mark = arguments
        if isinstance(mark, OneOrMore):
            return Many(shape_of(get_args(kind)[0]), lone=True)
        marked: Shape = mark
        return marked
    if origin is tuple:
        return Many(shape_of(arguments[0]))
    if origin is Refs:
        key, (value, nullable) = arguments[0], _without_none(arguments[1])
        return Table(shape_of(value), None if key is str else key, nullable)
    simple: dict[object, Shape] = {str: Text(), bool: Flag(), date: Day()}
    if isinstance(annotation, type) and has(annotation):
        return Thing(annotation)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Word(annotation)
    return simple[annotation]
