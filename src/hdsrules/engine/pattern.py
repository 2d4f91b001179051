"""The words that conditions are written in: `having`, `same`, `one_of`, `no`."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..fact import Fact

__all__ = ["Absence", "Having", "No", "OneOf", "Pattern", "Same", "having", "no", "one_of", "same"]


@frozen
class Same:
    """The value of another matched fact's field, written `alias.field`."""

    reference: str


@frozen
class OneOf:
    """Any of several constants."""

    values: tuple[object, ...]


@frozen
class Having:
    """The conditions on one fact: field → constant, `one_of(…)` or `same(…)`."""

    conditions: Mapping[str, object]


@frozen
class No:
    """The absence, in the strata before, of a fact that meets conditions."""

    kind: type[Fact]
    conditions: Mapping[str, object]


def having(**conditions: object) -> Having:
    """Return the conditions on the fact of a parameter."""
    return Having(conditions)


def same(reference: str) -> Same:
    """Return the condition that a field equals `alias.field` of a fact matched before."""
    return Same(reference)


def one_of(*values: object) -> OneOf:
    """Return the condition that a field takes one of `values`."""
    return OneOf(values)


def no(kind: type[Fact], /, **conditions: object) -> No:
    """Return the condition that no fact of `kind` meets `conditions`."""
    return No(kind, conditions)


@frozen
class Pattern:
    """One fact to match, with its conditions told apart.

    Attributes:
        alias: The parameter's name.
        kind: The class of the fact.
        equals: Field → constants, one of which it must equal.
        joins: Field → place of an earlier fact of the match, and its field.
    """

    alias: str
    kind: type[Fact]
    equals: tuple[tuple[str, tuple[object, ...]], ...]
    joins: tuple[tuple[str, int, str], ...]

    def admits(self, fact: Fact, matched: tuple[Fact, ...]) -> bool:
        """Return whether `fact` meets the conditions, given the facts matched before it."""
        if type(fact) is not self.kind:
            return False
        for name, values in self.equals:
            if getattr(fact, name) not in values:
                return False
        for name, place, other in self.joins:
            value = getattr(fact, name)
            if value is None or value != getattr(matched[place], other):
                return False
        return True


@frozen(cache_hash=True)
class Absence:
    """A `No` with its conditions told apart, as in `Pattern`."""

    kind: type[Fact]
    equals: tuple[tuple[str, tuple[object, ...]], ...]
    joins: tuple[tuple[str, int, str], ...]
