"""Both evaluators at once: each checks the other."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import EvaluatorDisagreement
from ..fact import Fact
from ..said import joined, said
from .evaluator import Evaluator, Match, Matching
from .rule import Rule

__all__ = ["PairedEvaluator"]


class PairedEvaluator:
    """Runs two evaluators and compares every batch of matches."""

    name = "both"

    def __init__(self, one: Evaluator, other: Evaluator) -> None:
        """Pair two evaluators."""
        self._one = one
        self._other = other

    def start(self, rules: tuple[Rule, ...]) -> _PairedMatching:
        """Start a run of each over `rules`."""
        names = (self._one.name, self._other.name)
        first = self._one.start(rules)
        try:
            second = self._other.start(rules)
        except BaseException:
            first.close()
            raise
        return _PairedMatching(rules, names, first, second)


class _PairedMatching:
    def __init__(
        self, rules: tuple[Rule, ...], names: tuple[str, str], one: Matching, other: Matching
    ) -> None:
        self._rules = rules
        self._names = names
        self._one = one
        self._other = other

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        """Add facts to both and return their matches.

        Raises:
            EvaluatorDisagreement: If the matches that hold up on the typed facts differ.
        """
        one, other = (self._checked(run.add(facts)) for run in (self._one, self._other))
        if one != other:
            found = [
                said(
                    "{evaluator} alone: {rule} on {facts}",
                    evaluator=name,
                    rule=self._rules[place].id,
                    facts=matched,
                )
                for name, alone in zip(self._names, (one - other, other - one), strict=True)
                for place, matched in alone
            ]
            where = joined(sorted(found), "; ")
            raise EvaluatorDisagreement(said("the evaluators differ; {where}", where=where))
        return list(one)

    def close(self) -> None:
        """Close both runs."""
        try:
            self._one.close()
        finally:
            self._other.close()

    def _checked(self, matches: list[Match]) -> set[Match]:
        return {
            (place, facts)
            for place, facts in matches
            if all(
                pattern.admits(fact, facts)
                for pattern, fact in zip(self._rules[place].patterns, facts, strict=True)
            )
        }
