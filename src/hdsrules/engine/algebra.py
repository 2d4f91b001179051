"""`Conditions`: what conditions must be able to do for rules to be run under them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

__all__ = ["ALWAYS", "NEVER", "Condition", "Conditions"]

Condition = int
"""A condition: a number that means something to the `Conditions` that made it alone."""

NEVER: Condition = 0
"""The condition that never holds."""

ALWAYS: Condition = 1
"""The condition that always holds."""


class Conditions(ABC):
    """Conditions, each with a number of its own: equal exactly if they hold in the same worlds."""

    @property
    @abstractmethod
    def exact(self) -> bool:
        """Whether no condition was ever replaced by an approximation."""

    @abstractmethod
    def both(self, one: Condition, other: Condition) -> Condition:
        """Return the condition that both hold."""

    @abstractmethod
    def negation(self, condition: Condition) -> Condition:
        """Return the condition that it does not hold."""

    @abstractmethod
    def approximation(self, condition: Condition) -> Condition:
        """Return a condition that stands for all that another may depend on."""

    @abstractmethod
    def depends_on_more(self, condition: Condition, other: Condition) -> bool:
        """Return whether a condition may depend on more unknowns than another."""

    def either(self, one: Condition, other: Condition) -> Condition:
        """Return the condition that at least one holds."""
        if other in (one, NEVER):
            return one
        if one == NEVER:
            return other
        if ALWAYS in (one, other):
            return ALWAYS
        return self.negation(self.both(self.negation(one), self.negation(other)))

    def any_of(self, conditions: Iterable[Condition]) -> Condition:
        """Return the condition that at least one of them holds."""
        result = NEVER
        for condition in conditions:
            result = self.either(result, condition)
            if result == ALWAYS:
                break
        return result
