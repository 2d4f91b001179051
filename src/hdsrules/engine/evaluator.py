"""What an evaluator is: it finds every way in which facts match the patterns of rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..fact import Fact
from .rule import Rule

__all__ = ["Evaluator", "Match", "Matching"]

Match = tuple[int, tuple[Fact, ...]]
"""The place of a rule, and one distinct fact for each of its patterns."""


class Matching(Protocol):
    """One run of an evaluator over the facts of one stratum, fed in waves."""

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        """Add facts and return the matches that are new, in any order, each once."""
        ...

    def close(self) -> None:
        """Give back what the run holds; called exactly once, also after an error."""
        ...


class Evaluator(Protocol):
    """Finds matches by patterns alone: constants, and equality between facts."""

    name: str

    def start(self, rules: tuple[Rule, ...]) -> Matching:
        """Start a run over `rules`."""
        ...
