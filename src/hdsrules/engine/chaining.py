"""Forward chaining: strata in order, waves within a stratum, exact conditions on every fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from attrs import define, field

from ..errors import EngineError
from ..fact import Fact
from ..said import said
from .algebra import ALWAYS, NEVER, Condition, Conditions
from .evaluator import Evaluator, Match
from .pattern import Absence
from .rule import Rule
from .ruleset import Rulebook

__all__ = ["Derivation", "Knowledge", "chain"]

W = TypeVar("W", bound=Conditions)


@define(eq=False)
class Derivation:
    """One way in which a rule concluded a fact.

    Attributes:
        rule: The rule.
        facts: The facts it matched.
        activation: The condition under which the rule is law.
    """

    rule: Rule
    facts: tuple[Fact, ...]
    activation: Condition


@define(eq=False)
class Knowledge(Generic[W]):
    """Facts, the condition under which each holds, and how each was concluded.

    Attributes:
        worlds: The unknowns.
        conditions: Fact → the condition under which it holds; facts in the order of their birth.
        derivations: Concluded fact → the ways in which it was concluded.
        births: Fact → its place in the order of birth.
    """

    worlds: W
    conditions: dict[Fact, Condition]
    derivations: dict[Fact, list[Derivation]] = field(factory=dict)
    births: dict[Fact, int] = field(factory=dict)
    _kinds: dict[type[Fact], list[Fact]] = field(factory=dict)
    _indexes: dict[Absence, dict[tuple[object, ...], list[Fact]]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Sort the facts given by kind."""
        for birth, fact in enumerate(self.conditions):
            self.births[fact] = birth
            self._kinds.setdefault(type(fact), []).append(fact)

    def of(self, kind: type[Fact]) -> list[Fact]:
        """Return the facts of a kind, in the order of their birth."""
        return self._kinds.get(kind, [])

    def learn(self, fact: Fact) -> None:
        """Add a concluded fact; its condition is settled when its stratum is finished."""
        self.births[fact] = len(self.conditions)
        self.conditions[fact] = NEVER
        self._kinds.setdefault(type(fact), []).append(fact)

    def present(self, absence: Absence, matched: tuple[Fact, ...]) -> list[Fact]:
        """Return the facts whose absence a match asks for; their kind is finished by then."""
        index = self._indexes.get(absence)
        if index is None:
            index = self._indexes[absence] = {}
            for fact in self.of(absence.kind):
                if all(getattr(fact, name) in values for name, values in absence.equals):
                    key = tuple(getattr(fact, name) for name, _, _ in absence.joins)
                    index.setdefault(key, []).append(fact)
        if not index:
            return []
        key = tuple([getattr(matched[place], other) for _, place, other in absence.joins])
        return index.get(key, [])

    def plainly(self, derivation: Derivation) -> bool:
        """Return whether a derivation holds in every world, as far as a glance can tell."""
        if derivation.activation != ALWAYS:
            return False
        facts, conditions = derivation.facts, self.conditions
        for fact in facts:
            if conditions[fact] != ALWAYS:
                return False
        return not any(self.present(absence, facts) for absence in derivation.rule.absences)

    def holds(self, derivation: Derivation) -> Condition:
        """Return the condition under which a derivation holds."""
        both, negation, conditions = self.worlds.both, self.worlds.negation, self.conditions
        condition = derivation.activation
        for fact in derivation.facts:
            given = conditions[fact]
            if given != ALWAYS:
                condition = both(condition, given)
                if condition == NEVER:
                    return NEVER
        for absence in derivation.rule.absences:
            for fact in self.present(absence, derivation.facts):
                condition = both(condition, negation(conditions[fact]))
                if condition == NEVER:
                    return NEVER
        return condition


def chain(  # noqa: PLR0913, PLR0917 (all that a run depends on)
    rulebook: Rulebook,
    given: Mapping[Fact, Condition],
    day: date,
    worlds: W,
    activations: Mapping[str, Mapping[str, Condition]],
    evaluator: Evaluator,
) -> Knowledge[W]:
    """Run every stratum on the facts given and return all that follows.

    Args:
        rulebook: The strata.
        given: Fact → the condition under which it is given.
        day: The day on which the law is applied.
        worlds: The unknowns that the conditions speak of.
        activations: Contested question → reading → the condition under which it is chosen.
        evaluator: What finds the matches.

    Raises:
        EngineError: If a rule raises, or the engine does.
    """
    knowledge = Knowledge(worlds, dict(given))
    for stratum in rulebook.strata:
        rules: list[Rule] = []
        active: list[Condition] = []
        for rule in rulebook.in_force(stratum, day):
            condition = _activation(rule, worlds, activations) if rule.readings else ALWAYS
            if condition != NEVER:
                rules.append(rule)
                active.append(condition)
        if rules:
            _run_stratum(knowledge, tuple(rules), active, day, evaluator)
    return knowledge


def _activation(
    rule: Rule, worlds: Conditions, activations: Mapping[str, Mapping[str, Condition]]
) -> Condition:
    condition = ALWAYS
    for question, readings in rule.readings.items():
        chosen = activations[question]
        condition = worlds.both(
            condition, worlds.any_of(chosen.get(reading, NEVER) for reading in readings)
        )
    return condition


def _run_stratum(
    knowledge: Knowledge[W],
    rules: tuple[Rule, ...],
    active: list[Condition],
    day: date,
    evaluator: Evaluator,
) -> None:
    conditions, derivations = knowledge.conditions, knowledge.derivations
    needs, wanted = _kinds(rules)
    known = {
        kind: [fact for fact in knowledge.of(kind) if conditions[fact] != NEVER] for kind in wanted
    }
    if not any(all(map(known.__getitem__, kinds)) for kinds in needs):
        return
    wave = [fact for facts in known.values() for fact in facts]
    touched: dict[Fact, None] = {}
    matching = evaluator.start(rules)
    try:
        while wave:
            next_wave: list[Fact] = []
            for place, facts in _ordered(knowledge, matching.add(wave)):
                rule = rules[place]
                conclusion = _conclude(rule, facts, day)
                if conclusion is None:
                    continue
                if conclusion not in conditions:
                    knowledge.learn(conclusion)
                    if type(conclusion) in wanted:
                        next_wave.append(conclusion)
                derivation = Derivation(rule, facts, active[place])
                ways = derivations.get(conclusion)
                if ways is None:
                    derivations[conclusion] = [derivation]
                else:
                    ways.append(derivation)
                if conditions[conclusion] != ALWAYS:
                    if knowledge.plainly(derivation):
                        conditions[conclusion] = ALWAYS
                    else:
                        touched[conclusion] = None
            wave = next_wave
    finally:
        matching.close()
    _settle(knowledge, touched)


@lru_cache(maxsize=1024)
def _kinds(
    rules: tuple[Rule, ...],
) -> tuple[tuple[tuple[type[Fact], ...], ...], Mapping[type[Fact], None]]:
    """Return the kinds of facts that each rule matches, and all of them."""
    needs = tuple(tuple({pattern.kind for pattern in rule.patterns}) for rule in rules)
    return needs, {pattern.kind: None for rule in rules for pattern in rule.patterns}


def _ordered(knowledge: Knowledge[W], matches: list[Match]) -> Iterable[Match]:
    """Put matches in an order that no evaluator decides: by rule, then by the facts' births."""
    births = knowledge.births
    if len(matches) < 2:  # noqa
        return matches
    keyed = {(place, *map(births.__getitem__, facts)): (place, facts) for place, facts in matches}
    return [keyed[key] for key in sorted(keyed)]


def _conclude(rule: Rule, facts: tuple[Fact, ...], day: date) -> Fact | None:
    """Return what a rule concludes of a match, or `None` if the match does not hold up."""
    try:
        return rule.function(*facts) if rule.admits(facts, day) else None
    except Exception as error:
        message = said(
            "rule {rule} raised {kind} on {facts}: {error}",
            rule=rule.id,
            kind=type(error).__name__,
            facts=facts,
            error=error,
        )
        raise EngineError(message) from error


def _settle(knowledge: Knowledge[W], touched: dict[Fact, None]) -> None:
    """Compute the conditions of the facts concluded in a stratum, up to the least fixpoint.

    Where conditions are only approximated they never meet again, so a fact's approximation is
    renewed only if it may depend on more than before.
    """
    worlds, conditions = knowledge.worlds, knowledge.conditions
    approximated: set[Fact] = set()
    changed = True
    while changed:
        changed = False
        for fact in touched:
            before = after = conditions[fact]
            for derivation in knowledge.derivations[fact]:
                if after == ALWAYS:
                    break
                after = worlds.either(after, knowledge.holds(derivation))
            if after == before:
                continue
            if not worlds.exact and after != ALWAYS:
                if fact in approximated and not worlds.depends_on_more(after, before):
                    continue
                approximated.add(fact)
                after = worlds.approximation(after)
            conditions[fact] = after
            changed = True
