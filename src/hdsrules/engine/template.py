"""What a rule concludes, before it has matched anything: which values it takes from which fact."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from ..fact import field_types
from .rule import Rule

__all__ = ["Taken", "bind", "template"]


@frozen
class Taken:
    """A value of a conclusion that is the value of a matched fact.

    Attributes:
        place: The place of the fact among those that the rule matches.
        field: Its field.
    """

    place: int
    field: str


@frozen
class _Anything:
    """Stands for a fact of which nothing is known yet: every field is still to be taken."""

    place: int

    def __getattr__(self, name: str) -> Taken:
        """Return a field as what is to be taken."""
        return Taken(self.place, name)


@lru_cache(maxsize=1024)
def template(rule: Rule) -> Mapping[str, object]:
    """Return what a rule concludes: field → a constant, or what is `Taken` from a matched fact."""
    conclusion = rule.function(*map(_Anything, range(len(rule.patterns))))
    return {name: getattr(conclusion, name) for name in field_types(type(conclusion))}


def bind(rule: Rule, wanted: Mapping[str, object]) -> dict[int, dict[str, object]] | None:
    """Return what a rule must match to conclude certain values.

    Args:
        rule: The rule.
        wanted: Field of the conclusion → its value.

    Returns:
        Place of a fact to match → field → value; `None` where the rule concludes other values.
    """
    bound: dict[int, dict[str, object]] = {}
    for name, value in wanted.items():
        source = template(rule)[name]
        if isinstance(source, Taken):
            if bound.setdefault(source.place, {}).setdefault(source.field, value) != value:
                return None
        elif source != value:
            return None
    for place, fields in bound.items():
        for name, values in rule.patterns[place].equals:
            if name in fields and fields[name] not in values:
                return None
    return bound
