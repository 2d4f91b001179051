"""Why a word is not said: for each rule that could have said it, the conditions that failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import define, field

from ..conclusions import View
from ..engine.pattern import Pattern
from ..engine.rule import Rule
from ..engine.template import bind
from ..engine.worlds import ALWAYS, NEVER
from ..fact import Fact
from ..rulesets import RULEBOOK
from .failed import Failed, Failure, Looked
from .target import Target, Wanted

__all__ = ["failures"]

LOOKED = 3
"""How many facts that come near are named."""

WAYS = 3
"""How many of a rule's ways to fail are told."""


def failures(
    target: Target, view: View, day: date, readings: Mapping[str, str]
) -> tuple[Failure, ...]:
    """Return why a word is not said, from the rules that would say it down to what is given.

    Args:
        target: The word.
        view: What was concluded, under the chosen readings.
        day: The day on which the law is applied.
        readings: Contested question → chosen reading.
    """
    search = _Search(view, day, readings)
    for wanted in target.wanted:
        search.look(wanted, None)
    return tuple(search.found)


@define(eq=False)
class _Search:
    """A search for failed conditions under way."""

    view: View
    day: date
    readings: Mapping[str, str]
    found: list[Failure] = field(factory=list)
    _seen: set[Wanted] = field(factory=set)

    def look(self, wanted: Wanted, needed_for: Rule | None) -> None:
        """Note the failures of the rules that could have concluded what is wanted."""
        if wanted in self._seen:
            return
        self._seen.add(wanted)
        deeper: list[tuple[Wanted, Rule]] = []
        for rule in self._rules(wanted.kind, first=needed_for is None):
            bound = bind(rule, dict(wanted.values))
            if bound is None:
                continue
            failed = tuple(self._failed(rule, bound))
            if failed:
                self.found.append(Failure(rule, failed, needed_for))
            deeper += [
                (Wanted(each.kind, tuple(_single(each.values))), rule)
                for each in failed
                if each.kind is not None and not each.absent
            ]
        for further, rule in deeper:
            self.look(further, rule)

    def _rules(self, kind: type[Fact], *, first: bool) -> Iterator[Rule]:
        """Iterate over the rules that conclude a kind of facts.

        Of a rule that has a version in force on the day the others are left out; one that has none
        is told only where it would say the word itself.
        """
        rules = [rule for rule in RULEBOOK if rule.concludes is kind]
        in_force = {rule.id for rule in rules if self.day in rule.in_force}
        for rule in rules:
            if self.day in rule.in_force or (first and rule.id not in in_force):
                yield rule

    def _failed(self, rule: Rule, bound: Mapping[int, Mapping[str, object]]) -> Iterator[Failed]:
        if self.day not in rule.in_force:
            yield Failed(rule=rule, day=self.day)
            return
        for question, wanted in rule.readings.items():
            if self.readings[question] not in wanted:
                yield Failed(question=question, readings=wanted, reading=self.readings[question])
                return
        ways = list(self._ways(rule, bound, ()))
        deepest = max((len(way) for way in ways), default=0)
        told: dict[Failed, None] = {}
        for way in ways:
            if len(way) == deepest:
                failed = self._first(rule, bound, way)
                if failed is not None:
                    told[failed] = None
        yield from list(told)[:WAYS]

    def _ways(
        self, rule: Rule, bound: Mapping[int, Mapping[str, object]], way: tuple[Fact, ...]
    ) -> Iterator[tuple[Fact, ...]]:
        """Iterate over the longest beginnings of matches."""
        place = len(way)
        following = []
        if place < len(rule.patterns):
            pattern = rule.patterns[place]
            following = [
                fact
                for fact in self._facts(pattern.kind)
                if fact not in way
                and pattern.admits(fact, way)
                and all(getattr(fact, name) == v for name, v in bound.get(place, {}).items())
            ]
        if not following:
            yield way
        for fact in following:
            yield from self._ways(rule, bound, (*way, fact))

    def _facts(self, kind: type[Fact]) -> Iterable[Fact]:
        """Return the facts of a kind that may hold."""
        knowledge = self.view.conclusions.knowledge
        return [
            fact
            for fact in knowledge.of(kind)
            if self.view.restrict(knowledge.conditions[fact]) != NEVER
        ]

    def _first(
        self, rule: Rule, bound: Mapping[int, Mapping[str, object]], way: tuple[Fact, ...]
    ) -> Failed | None:
        """Return the first condition that fails after a beginning of a match."""
        knowledge = self.view.conclusions.knowledge
        if len(way) < len(rule.patterns):
            pattern = rule.patterns[len(way)]
            values = _values(pattern, way, bound.get(len(way), {}))
            return Failed(pattern.kind, values, found=self._close(pattern.kind, values))
        for guard, places in rule.guards:
            if not guard(self.day, *[way[place] for place in places]):
                return Failed(guard=guard, found=tuple(self._looked(way[p]) for p in places))
        for absence in rule.absences:
            joined = ((name, getattr(way[at], other)) for name, at, other in absence.joins)
            values = (*absence.equals, *((n, (v,)) for n, v in joined if v is not None))
            present = [
                fact
                for fact in knowledge.present(absence, way)
                if self.view.restrict(knowledge.conditions[fact]) != NEVER
            ]
            if present:
                found = tuple(map(self._looked, present[:LOOKED]))
                return Failed(absence.kind, values, absent=True, found=found)
        for place, fact in enumerate(way):
            condition = self.view.restrict(knowledge.conditions[fact])
            if condition != ALWAYS:
                paths = {v.path for v in knowledge.worlds.support(condition)}
                values = _values(rule.patterns[place], way, bound.get(place, {}))
                return Failed(rule.patterns[place].kind, values, paths=tuple(sorted(paths)))
        return None

    def _close(
        self, kind: type[Fact], values: tuple[tuple[str, tuple[object, ...]], ...]
    ) -> tuple[Looked, ...]:
        """Return the facts of a kind that come nearest to what is asked."""
        ranked: dict[int, list[Fact]] = {}
        for fact in self._facts(kind):
            misses = sum(getattr(fact, name) not in wanted for name, wanted in values)
            ranked.setdefault(misses, []).append(fact)
        fewest = min(ranked, default=0)
        if not ranked or fewest == len(values) > 0:
            return ()
        return tuple(self._looked(fact) for fact in ranked[fewest][:LOOKED])

    def _looked(self, fact: Fact) -> Looked:
        ways = self.view.conclusions.knowledge.derivations.get(fact)
        return Looked(fact, ways[0] if ways else None)


def _values(
    pattern: Pattern, way: tuple[Fact, ...], bound: Mapping[str, object]
) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Return what a pattern asks of the fields of its fact, after a beginning of a match."""
    values: dict[str, tuple[object, ...]] = dict(pattern.equals)
    values |= {name: (getattr(way[place], other),) for name, place, other in pattern.joins}
    values |= {name: (value,) for name, value in bound.items()}
    return tuple(values.items())


def _single(
    values: tuple[tuple[str, tuple[object, ...]], ...],
) -> Iterator[tuple[str, object]]:
    """Iterate over the fields for which one value alone will do."""
    return ((name, wanted[0]) for name, wanted in values if len(wanted) == 1)
