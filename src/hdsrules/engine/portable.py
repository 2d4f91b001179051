"""The portable evaluator: naive forward matching in pure Python.

It is the oracle of the tests, the cross-check of a verdict, and the evaluator where the C engine
cannot be loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..fact import Fact
from .evaluator import Match
from .rule import Rule

__all__ = ["PortableEvaluator"]


class PortableEvaluator:
    """Finds matches by trying every fact for every pattern."""

    name = "portable"

    def start(self, rules: tuple[Rule, ...]) -> PortableMatching:
        """Start a run over `rules`."""
        return PortableMatching(rules)


class PortableMatching:
    """One run: the facts so far, by kind, and the matches already given."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Start without facts."""
        self._rules = rules
        self._facts: dict[type[Fact], list[Fact]] = {}
        self._given: set[Match] = set()

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        """Add facts and return the matches that are new."""
        for fact in facts:
            self._facts.setdefault(type(fact), []).append(fact)
        found = [
            (place, match)
            for place, rule in enumerate(self._rules)
            for match in self._matches(rule, ())
        ]
        new = [match for match in found if match not in self._given]
        self._given.update(new)
        return new

    def close(self) -> None:
        """Forget the facts."""
        self._facts.clear()
        self._given.clear()

    def _matches(self, rule: Rule, matched: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
        if len(matched) == len(rule.patterns):
            yield matched
            return
        pattern = rule.patterns[len(matched)]
        for fact in self._facts.get(pattern.kind, ()):
            if fact not in matched and pattern.admits(fact, matched):
                yield from self._matches(rule, (*matched, fact))
