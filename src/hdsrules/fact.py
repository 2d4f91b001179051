"""`Fact`: the base of everything that rules match and conclude."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import NoneType
from typing import get_args, get_type_hints

from attrs import fields, frozen

__all__ = ["Fact", "field_types"]


@frozen(cache_hash=True)
class Fact:
    """Something given by a document, or concluded by a rule; compares by value."""


def field_types(kind: type[Fact]) -> Mapping[str, bool]:
    """Return the fields of a kind of fact, each with whether its values are literal.

    Literal values are members of an enumeration and booleans: words of the vocabulary. All others
    are refs and free text, which come from documents.
    """
    known = _FIELD_TYPES.get(kind)
    if known is None:
        hints = get_type_hints(kind)
        known = {field.name: _is_literal(hints[field.name]) for field in fields(kind)}
        _FIELD_TYPES[kind] = known
    return known


_FIELD_TYPES: dict[type[Fact], Mapping[str, bool]] = {}


def _is_literal(hint: object) -> bool:
    members = [member for member in get_args(hint) if member is not NoneType] or [hint]
    return all(isinstance(member, type) and issubclass(member, Enum | bool) for member in members)
