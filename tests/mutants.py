"""Rules with one condition dropped or turned round: what the scenarios must tell from the law."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import attrs
from attrs import frozen

from hdsrules.engine.pattern import Absence, Pattern
from hdsrules.engine.rule import Guard, Rule
from hdsrules.engine.ruleset import Rulebook, Ruleset
from hdsrules.fact import Fact
from hdsrules.readings import QUESTIONS

__all__ = ["Mutant", "mutants"]

T = TypeVar("T")
Equals = tuple[str, tuple[object, ...]]


@frozen(eq=False)
class Mutant:
    """A rule of which one condition was changed.

    Attributes:
        rule: The rule.
        change: What was changed.
        mutated: The rule, changed.
    """

    rule: Rule
    change: str
    mutated: Rule

    @property
    def name(self) -> str:
        """The rule, its days and readings, and the change."""
        readings = "".join(
            f", {value}" for values in self.rule.readings.values() for value in values
        )
        return f"{self.rule.id} ({self.rule.in_force}{readings}): {self.change}"

    def rulebook(self, book: Rulebook) -> Rulebook:
        """Return the book with the changed rule in place of the rule."""
        strata: list[Ruleset] = []
        for stratum in book.strata:
            copy = Ruleset(stratum.name)
            copy.rules = [self.mutated if rule is self.rule else rule for rule in stratum.rules]
            strata.append(copy)
        return Rulebook(book.version, strata)


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Iterate over the rule with each single condition dropped, and turned round."""
    for place, pattern in enumerate(rule.patterns):
        for change, changed in _of_pattern(pattern):
            patterns = (*rule.patterns[:place], changed, *rule.patterns[place + 1 :])
            yield Mutant(rule, change, attrs.evolve(rule, patterns=patterns))
    for place, absence in enumerate(rule.absences):
        told = f"no {absence.kind.__name__}"
        before = sum(other.kind is absence.kind for other in rule.absences[:place])
        if before:
            told += f" ({before + 1})"
        yield Mutant(
            rule, f"{told} dropped", attrs.evolve(rule, absences=_without(rule.absences, place))
        )
        for change, changed_absence in _of_absence(absence):
            absences = (*rule.absences[:place], changed_absence, *rule.absences[place + 1 :])
            yield Mutant(rule, f"{told}: {change}", attrs.evolve(rule, absences=absences))
    for place, (guard, places) in enumerate(rule.guards):
        guards = _without(rule.guards, place)
        yield Mutant(rule, f"{guard.__name__} dropped", attrs.evolve(rule, guards=guards))
        turned = (*guards, (_not(guard), places))
        yield Mutant(rule, f"{guard.__name__} turned", attrs.evolve(rule, guards=turned))
    for question, values in rule.readings.items():
        others = {key: value for key, value in rule.readings.items() if key != question}
        yield Mutant(rule, f"reading {question} dropped", attrs.evolve(rule, readings=others))
        rest = tuple(value for value in QUESTIONS[question].readings if value not in values)
        turned_readings = others | {question: rest}
        yield Mutant(
            rule, f"reading {question} turned", attrs.evolve(rule, readings=turned_readings)
        )


class Except(tuple[object, ...]):
    """All values but these."""

    __slots__ = ()

    def __contains__(self, value: object) -> bool:
        """Return whether `value` is none of these."""
        return not super().__contains__(value)

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is the same object: the values alone do not tell."""
        return self is other

    def __hash__(self) -> int:
        """Return a hash that goes with identity."""
        return id(self)


@frozen(kw_only=True)
class Unjoined(Pattern):
    """A pattern one of whose joins must not hold."""

    apart: tuple[str, int, str]

    def admits(self, fact: Fact, matched: tuple[Fact, ...]) -> bool:
        """Return whether `fact` meets the other conditions, and not this one."""
        if not super().admits(fact, matched):
            return False
        name, place, other = self.apart
        return bool(getattr(fact, name) != getattr(matched[place], other))


def _of_pattern(pattern: Pattern) -> Iterator[tuple[str, Pattern]]:
    for change, equals in _of_equals(pattern.equals):
        yield f"{pattern.alias}.{change}", attrs.evolve(pattern, equals=equals)
    for place, join in enumerate(pattern.joins):
        joins = _without(pattern.joins, place)
        told = f"{pattern.alias}.{join[0]}"
        yield f"{told} dropped", attrs.evolve(pattern, joins=joins)
        yield (
            f"{told} turned",
            Unjoined(
                alias=pattern.alias,
                kind=pattern.kind,
                equals=pattern.equals,
                joins=joins,
                apart=join,
            ),
        )


def _of_absence(absence: Absence) -> Iterator[tuple[str, Absence]]:
    for change, equals in _of_equals(absence.equals):
        yield change, attrs.evolve(absence, equals=equals)
    for place, (name, _, _) in enumerate(absence.joins):
        yield f"{name} dropped", attrs.evolve(absence, joins=_without(absence.joins, place))


def _of_equals(equals: tuple[Equals, ...]) -> Iterator[tuple[str, tuple[Equals, ...]]]:
    for place, (name, values) in enumerate(equals):
        others = _without(equals, place)
        yield f"{name} dropped", others
        yield f"{name} turned", (*others, (name, Except(values)))
        if len(values) > 1:
            for value in values:
                fewer = tuple(item for item in values if item != value)
                yield f"{name} without {value}", (*others, (name, fewer))


def _without(items: tuple[T, ...], place: int) -> tuple[T, ...]:
    return (*items[:place], *items[place + 1 :])


def _not(guard: Guard) -> Callable[..., bool]:
    def turned(day: date, *facts: Fact) -> bool:
        return not guard(day, *facts)

    return turned
