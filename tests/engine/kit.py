"""A small vocabulary of facts, and rules made without a law, for the tests of the engine."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from random import Random

from attrs import frozen

from hdsrules.engine.evaluator import Evaluator, Match
from hdsrules.engine.pattern import Absence, Pattern
from hdsrules.engine.rule import Rule
from hdsrules.fact import Fact
from hdsrules.law import Confidence, Text, Validity, Version, since

__all__ = [
    "DAY",
    "LAW",
    "Colour",
    "Edge",
    "Mark",
    "Node",
    "all_matches",
    "make_rule",
    "pattern",
    "random_facts",
    "random_rules",
    "saturate",
]

DAY = date(2026, 11, 23)

LAW = Text(
    key="law",
    title="La loi",
    title_en="The law",
    summary="What it settles.",
    versions=(Version(since("2020-01-01"), Confidence.PRIMARY, "https://example.org/law"),),
    checked_on=DAY,
)

EVER: Validity = since("2020-01-01")


class Colour(StrEnum):
    """A word of a vocabulary."""

    RED = "red"
    GREEN = "green"


@frozen(cache_hash=True)
class Node(Fact):
    """A node of a graph."""

    ref: str | None
    colour: Colour | None = None
    flag: bool | None = None


@frozen(cache_hash=True)
class Edge(Fact):
    """An edge of a graph."""

    source: str | None
    target: str | None
    colour: Colour | None = None


@frozen(cache_hash=True)
class Mark(Fact):
    """A mark on a node, with a day."""

    ref: str | None
    colour: Colour | None = None
    day: date | None = None


def pattern(
    alias: str,
    kind: type[Fact],
    equals: Mapping[str, tuple[object, ...]] | None = None,
    joins: Iterable[tuple[str, int, str]] = (),
) -> Pattern:
    """Return a pattern."""
    return Pattern(alias, kind, tuple((equals or {}).items()), tuple(joins))


def make_rule(  # noqa: PLR0917 (in the order in which a rule reads)
    rule_id: str,
    patterns: Sequence[Pattern],
    function: Callable[..., Fact],
    concludes: type[Fact] = Mark,
    absences: Sequence[Absence] = (),
    readings: Mapping[str, tuple[str, ...]] | None = None,
) -> Rule:
    """Return a rule that is always in force."""
    return Rule(
        id=rule_id,
        function=function,
        patterns=tuple(patterns),
        absences=tuple(absences),
        guards=(),
        concludes=concludes,
        citations=(LAW.citation,),
        in_force=EVER,
        readings=readings or {},
        confidence=Confidence.PRIMARY,
        title="A rule.",
        reading="",
        because="So it is.",
    )


TEXTS: Mapping[type[Fact], tuple[str, ...]] = {
    Node: ("ref",),
    Edge: ("source", "target"),
    Mark: ("ref",),
}
WORDS: Mapping[type[Fact], Mapping[str, tuple[object, ...]]] = {
    Node: {"colour": tuple(Colour), "flag": (True, False)},
    Edge: {"colour": tuple(Colour)},
    Mark: {"colour": tuple(Colour)},
}
KINDS: tuple[type[Fact], ...] = (Node, Edge, Mark)


def random_facts(rng: Random, count: int, refs: Sequence[str | None]) -> list[Fact]:
    """Draw different facts about some refs; a value may be unknown."""
    facts: dict[Fact, None] = {}
    colours: tuple[Colour | None, ...] = (None, *Colour)
    for _ in range(count):
        fact: Fact = rng.choice(
            (
                Node(rng.choice(refs), rng.choice(colours), rng.choice((None, True, False))),
                Edge(rng.choice(refs), rng.choice(refs), rng.choice(colours)),
                Mark(rng.choice(refs), rng.choice(colours)),
            )
        )
        facts[fact] = None
    return list(facts)


def random_rules(rng: Random, rules: int = 8, most: int = 4) -> tuple[Rule, ...]:
    """Draw rules of up to `most` patterns, with constants and joins, that may feed each other."""
    return tuple(_random_rule(rng, f"R-{number}", rng.randint(1, most)) for number in range(rules))


def _random_rule(rng: Random, rule_id: str, size: int) -> Rule:
    patterns: list[Pattern] = []
    for place in range(size):
        kind = rng.choice(KINDS)
        equals = {
            name: tuple(rng.sample(values, rng.randint(1, len(values))))
            for name, values in WORDS[kind].items()
            if rng.random() < 0.35
        }
        joins = []
        for name in TEXTS[kind]:
            if place and rng.random() < 0.7:
                other = rng.randrange(place)
                joins.append((name, other, rng.choice(TEXTS[patterns[other].kind])))
        if place and "colour" not in equals and rng.random() < 0.2:
            joins.append(("colour", rng.randrange(place), "colour"))
        patterns.append(pattern(f"fact{place}", kind, equals, joins))
    first, last = rng.randrange(size), rng.randrange(size)
    one = rng.choice(TEXTS[patterns[first].kind])
    other_name = rng.choice(TEXTS[patterns[last].kind])
    colour = rng.choice(tuple(Colour))
    if rng.random() < 0.5:

        def link(*facts: Fact) -> Fact:
            return Edge(getattr(facts[first], one), getattr(facts[last], other_name), colour)

        return make_rule(rule_id, patterns, link, Edge)

    def mark(*facts: Fact) -> Fact:
        return Mark(getattr(facts[first], one), colour)

    return make_rule(rule_id, patterns, mark, Mark)


def saturate(
    evaluator: Evaluator, rules: tuple[Rule, ...], facts: Sequence[Fact], waves: int = 6
) -> tuple[set[Match], list[Fact]]:
    """Return the matches that hold up and the facts known after some waves."""
    matching = evaluator.start(rules)
    found: set[Match] = set()
    known = dict.fromkeys(facts)
    wave = list(facts)
    try:
        for _ in range(waves):
            new = {match for match in matching.add(wave) if rules[match[0]].admits(match[1], DAY)}
            assert not new & found
            found |= new
            wave = []
            for place, matched in sorted(new, key=str):
                conclusion = rules[place].function(*matched)
                if conclusion not in known:
                    known[conclusion] = None
                    wave.append(conclusion)
            if not wave:
                break
    finally:
        matching.close()
    return found, [fact for fact in known if fact not in wave]


def all_matches(rules: Sequence[Rule], facts: Sequence[Fact]) -> set[Match]:
    """Return every match by trying every row of different facts."""
    return {
        (place, row)
        for place, rule in enumerate(rules)
        for row in _rows(rule, facts)
        if _fits(rule, row)
    }


def _rows(rule: Rule, facts: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    kinds = [[fact for fact in facts if type(fact) is each.kind] for each in rule.patterns]
    return (row for row in itertools.product(*kinds) if len(set(row)) == len(row))


def _fits(rule: Rule, row: tuple[Fact, ...]) -> bool:
    for each, fact in zip(rule.patterns, row, strict=True):
        if any(getattr(fact, name) not in values for name, values in each.equals):
            return False
        for name, place, other in each.joins:
            left, right = getattr(fact, name), getattr(row[place], other)
            if left is None or right is None or left != right:
                return False
    return True
