"""`Ruleset`: the rules of one stratum; `Rulebook`: all strata, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import ParamSpec, TypeVar

from ..errors import RuleDefinitionError
from ..fact import Fact
from ..law import Citation, Confidence, Text, Validity
from ..said import said
from .limits import check_limits
from .pattern import No
from .rule import Guard, Rule, define

__all__ = ["Rulebook", "Ruleset"]

P = ParamSpec("P")
F = TypeVar("F", bound=Fact)


class Ruleset:
    """The rules of one stratum: what they conclude is finished when the next stratum starts."""

    def __init__(self, name: str) -> None:
        """Start an empty stratum called `name`."""
        self.name = name
        self.rules: list[Rule] = []

    def rule(
        self,
        rule_id: str,
        *,
        cites: Iterable[Citation | Text],
        in_force: Validity,
        confidence: Confidence,
        readings: Mapping[str, str | tuple[str, ...]] | None = None,
        when: Iterable[Guard] = (),
        unless: Iterable[No] = (),
    ) -> Callable[[Callable[P, F]], Callable[P, F]]:
        """Return a decorator that registers a function as a rule and returns it unchanged.

        Args:
            rule_id: `HDS-<FAMILY>-<n>`; used again for another version in time.
            cites: The texts it rests on, each in force as long as the rule.
            in_force: The days on which it is law.
            confidence: How well it is established.
            readings: Contested question → the reading, or readings, under which it is law.
            when: Predicates of the day and of matched facts.
            unless: What must be absent from the strata before.

        Raises:
            RuleDefinitionError: If the rule must not be imported.
        """

        def register(function: Callable[P, F]) -> Callable[P, F]:
            rule = define(
                rule_id,
                function,
                cites=cites,
                in_force=in_force,
                confidence=confidence,
                readings=readings,
                when=when,
                unless=unless,
            )
            for other in self.rules:
                if other.id == rule_id and other.clashes(rule):
                    raise RuleDefinitionError(
                        said(
                            "two versions of {rule} are in force on one day: {one} and {two}",
                            rule=rule_id,
                            one=other.in_force,
                            two=rule.in_force,
                        )
                    )
            self.rules.append(rule)
            return function

        return register


class Rulebook:
    """All strata in order; each is fed with the conclusions of those before."""

    def __init__(self, version: str, strata: Iterable[Ruleset]) -> None:
        """Check the strata against each other.

        Raises:
            RuleDefinitionError: If an id is used in two strata, a rule asks for the absence of
                what is not finished, or a stratum passes a limit of the engine.
        """
        self.version = version
        self.strata: tuple[Ruleset, ...] = tuple(strata)
        homes: dict[str, str] = {}
        for place, stratum in enumerate(self.strata):
            unfinished = {rule.concludes for later in self.strata[place:] for rule in later.rules}
            for rule in stratum.rules:
                if homes.setdefault(rule.id, stratum.name) != stratum.name:
                    raise RuleDefinitionError(
                        said(
                            "{rule} stands in two strata, {one} and {two}",
                            rule=rule.id,
                            one=homes[rule.id],
                            two=stratum.name,
                        )
                    )
                for absence in rule.absences:
                    if absence.kind in unfinished:
                        raise RuleDefinitionError(
                            said(
                                "{rule} asks for the absence of {kind}, which is not finished "
                                "before the stratum {stratum}",
                                rule=rule.id,
                                kind=absence.kind.__name__,
                                stratum=stratum.name,
                            )
                        )
            check_limits(stratum.name, stratum.rules)

    def __iter__(self) -> Iterator[Rule]:
        """Iterate over all rules, in the order of the legal reasoning."""
        return (rule for stratum in self.strata for rule in stratum.rules)

    @cached_property
    def first_day(self) -> date:
        """The first day on which a rule is in force."""
        return min(rule.in_force.start for rule in self)

    def until(self, name: str) -> Rulebook:
        """Return the strata up to the one called `name`, which is the last."""
        names = [stratum.name for stratum in self.strata]
        return Rulebook(self.version, self.strata[: names.index(name) + 1])

    def kinds_behind(self, kinds: Iterable[type[Fact]]) -> frozenset[type[Fact]]:
        """Return the kinds of facts on which facts of some kinds can depend, with themselves."""
        found = set(kinds)
        before = 0
        while len(found) > before:
            before = len(found)
            for rule in self:
                if rule.concludes in found:
                    found |= {pattern.kind for pattern in rule.patterns}
                    found |= {absence.kind for absence in rule.absences}
        return frozenset(found)

    def towards(self, kinds: Iterable[type[Fact]]) -> Rulebook:
        """Return the strata with those rules alone on which facts of some kinds can depend."""
        needed = self.kinds_behind(kinds)
        strata = []
        for stratum in self.strata:
            kept = Ruleset(stratum.name)
            kept.rules = [rule for rule in stratum.rules if rule.concludes in needed]
            strata.append(kept)
        return Rulebook(self.version, strata)

    def in_force(self, stratum: Ruleset, day: date) -> tuple[Rule, ...]:
        """Return the rules of a stratum that are law on `day`, under whatever reading."""
        return tuple(rule for rule in stratum.rules if day in rule.in_force)
