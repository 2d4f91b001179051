"""Strata, waves, absences and unknowns, compared with running each world on its own."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from random import Random

import pytest
from attrs import evolve, frozen

from hdsrules.engine.chaining import Knowledge, chain
from hdsrules.engine.durable import DurableEvaluator
from hdsrules.engine.evaluator import Evaluator
from hdsrules.engine.pattern import Absence
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.rule import Rule
from hdsrules.engine.ruleset import Rulebook, Ruleset
from hdsrules.engine.worlds import ALWAYS, NEVER, Condition, Worlds
from hdsrules.fact import Fact
from tests.engine.kit import (
    DAY,
    Colour,
    Edge,
    Mark,
    Node,
    all_matches,
    make_rule,
    pattern,
    random_facts,
    random_rules,
)
from tests.generator import dice

EVALUATORS: list[Evaluator] = [DurableEvaluator(), PortableEvaluator()]
READINGS = ("strict", "wide")


@frozen(cache_hash=True)
class First(Fact):
    """A conclusion of the first stratum."""

    ref: str | None


@frozen(cache_hash=True)
class Second(Fact):
    """A conclusion of the second stratum."""

    ref: str | None


def book_of(*strata: Sequence[Rule]) -> Rulebook:
    """Return a rulebook."""
    rulesets = []
    for number, rules in enumerate(strata):
        ruleset = Ruleset(f"s{number}")
        ruleset.rules += rules
        rulesets.append(ruleset)
    return Rulebook("test", rulesets)


def random_book(rng: Random) -> Rulebook:
    """Draw three strata: graphs, then what they lack, then what that lacks."""

    def conclude(kind: type[First] | type[Second], rule: Rule) -> Rule:
        inner = rule.function

        def function(*facts: Fact) -> Fact:
            found = inner(*facts)
            return kind(found.ref if isinstance(found, Mark) else getattr(found, "source", None))

        return evolve(rule, id=f"{rule.id}-{kind.__name__}", function=function, concludes=kind)

    def lacking(rule: Rule, kind: type[Fact]) -> Rule:
        if rng.random() < 0.3:
            return rule
        name = {Node: "ref", Edge: "target", Mark: "ref"}[rule.patterns[0].kind]
        return evolve(rule, absences=(Absence(kind, (), (("ref", 0, name),)),))

    def contested(rule: Rule) -> Rule:
        if rng.random() < 0.6:
            return rule
        return evolve(rule, readings={"question": (rng.choice(READINGS),)})

    ground = [contested(rule) for rule in random_rules(rng, 3, 2)]
    firsts = [contested(conclude(First, rule)) for rule in random_rules(rng, 3, 2)]
    seconds = [
        contested(lacking(conclude(Second, rule), First)) for rule in random_rules(rng, 3, 2)
    ]
    lasts = [
        evolve(lacking(conclude(First, rule), Second), id=f"{rule.id}-last", concludes=First)
        for rule in random_rules(rng, 2, 1)
    ]
    fed = make_rule("FED", [pattern("one", Second)], lambda one: Mark(one.ref, Colour.GREEN), Mark)
    return book_of(ground, firsts, seconds, [*_without_first(lasts), fed])


def _without_first(rules: Sequence[Rule]) -> list[Rule]:
    """Turn conclusions into edges: what an earlier stratum looked for is finished."""

    def edge(rule: Rule) -> Rule:
        inner = rule.function

        def function(*facts: Fact) -> Fact:
            return Edge(getattr(inner(*facts), "ref", None), "end")

        return evolve(rule, function=function, concludes=Edge)

    return [edge(rule) for rule in rules]


def in_one_world(book: Rulebook, facts: Sequence[Fact], reading: str) -> set[Fact]:
    """Return all that follows from facts that are known, by brute force, stratum by stratum."""
    known = set(facts)
    for stratum in book.strata:
        finished = frozenset(known)
        rules = [
            rule for rule in stratum.rules if reading in rule.readings.get("question", READINGS)
        ]
        while True:
            new = {
                rules[place].function(*row)
                for place, row in all_matches(rules, list(known))
                if not any(_is_present(absence, row, finished) for absence in rules[place].absences)
            }
            if new <= known:
                break
            known |= new
    return known


def _is_present(absence: Absence, row: Sequence[Fact], facts: frozenset[Fact]) -> bool:
    return any(
        type(fact) is absence.kind
        and all(getattr(fact, name) in values for name, values in absence.equals)
        and all(
            getattr(fact, name) == getattr(row[place], other)
            for name, place, other in absence.joins
        )
        for fact in facts
    )


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
@pytest.mark.parametrize("seed", range(60))
def test_conditions_are_what_each_world_says(evaluator: Evaluator, seed: int) -> None:
    """A conclusion's condition holds in exactly the worlds in which it follows."""
    rng = dice(seed)
    book = random_book(rng)
    facts = random_facts(rng, rng.randint(3, 8), ["a", "b", "c"])
    worlds = Worlds()
    question = worlds.variable("question", READINGS)
    unknowns = [worlds.variable(f"$.{number}", (True, False)) for number in range(3)]
    choice = {fact: rng.choice([None, *unknowns]) for fact in facts}
    given: dict[Fact, Condition] = {
        fact: ALWAYS if unknown is None else worlds.among(unknown, [True])
        for fact, unknown in choice.items()
    }
    activations = {"question": {reading: worlds.among(question, [reading]) for reading in READINGS}}
    knowledge = chain(book, given, DAY, worlds, activations, evaluator)
    worlds_of_unknowns = itertools.product((True, False), repeat=len(unknowns))
    for reading, flags in itertools.product(READINGS, worlds_of_unknowns):
        world = dict(zip(unknowns, flags, strict=True))
        true = [fact for fact, unknown in choice.items() if unknown is None or world[unknown]]
        settled = {question.index: READINGS.index(reading)} | {
            unknown.index: 0 if flag else 1 for unknown, flag in world.items()
        }
        assert holding(knowledge, settled) == in_one_world(book, true, reading)


def holding(knowledge: Knowledge[Worlds], settled: Mapping[int, int]) -> set[Fact]:
    """Return the facts that hold in one world."""
    found = set()
    for fact, condition in knowledge.conditions.items():
        left = knowledge.worlds.restrict(condition, settled)
        assert left in {ALWAYS, NEVER}
        if left == ALWAYS:
            found.add(fact)
    return found


@pytest.mark.parametrize("seed", range(40))
def test_beyond_the_limit_of_worlds_nothing_becomes_certain(seed: int) -> None:
    """With approximated conditions a run ends, and what is certain, or excluded, truly is."""
    rng = dice(seed)
    book = random_book(rng)
    facts = random_facts(rng, 10, ["a", "b", "c"])
    found = []
    for worlds in (Worlds(), Worlds(limit=rng.randint(12, 40))):
        given: dict[Fact, Condition] = {
            fact: worlds.among(worlds.variable(f"$.{number}", (True, False)), [True])
            for number, fact in enumerate(facts)
        }
        activations = {"question": {"strict": ALWAYS, "wide": ALWAYS}}
        found.append(chain(book, given, DAY, worlds, activations, EVALUATORS[1]))
    exact, rough = found
    for fact, condition in rough.conditions.items():
        if condition in {ALWAYS, NEVER}:
            assert exact.conditions.get(fact, NEVER) == condition
    for fact, condition in exact.conditions.items():
        assert condition == NEVER or rough.conditions.get(fact, NEVER) != NEVER


FOLLOWS = make_rule(
    "FOLLOWS",
    [pattern("one", Edge), pattern("other", Edge, joins=[("source", 0, "target")])],
    lambda one, other: Edge(one.source, other.target),
    Edge,
)
ENDS = make_rule(
    "ENDS",
    [pattern("node", Node)],
    lambda node: Mark(node.ref),
    Mark,
    [Absence(Edge, (), (("source", 0, "ref"),))],
)


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_absence_looks_at_what_earlier_strata_concluded(evaluator: Evaluator) -> None:
    """What an earlier stratum concludes is there when a later one asks whether it is absent."""
    start = make_rule("START", [pattern("mark", Mark)], lambda mark: Edge(mark.ref, "x"), Edge)
    facts = [Node("a"), Node("b"), Mark("c"), Node("c")]
    known = chain(
        book_of([start], [ENDS]), dict.fromkeys(facts, ALWAYS), DAY, Worlds(), {}, evaluator
    )
    assert set(known.of(Mark)) == {Mark("a"), Mark("b"), Mark("c")}
    assert known.conditions[Mark("a")] == ALWAYS
    assert [derivation.rule.id for derivation in known.derivations[Mark("a")]] == ["ENDS"]
    assert Mark("c") not in known.derivations or (
        known.holds(known.derivations[Mark("c")][0]) == NEVER
    )


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_every_way_to_a_conclusion_is_kept(evaluator: Evaluator) -> None:
    """A fact concluded in several ways holds where one of them does, and keeps them all."""
    worlds = Worlds()
    left = worlds.among(worlds.variable("$.left", (True, False)), [True])
    right = worlds.among(worlds.variable("$.right", (True, False)), [True])
    given: dict[Fact, Condition] = {
        Edge("a", "b"): left,
        Edge("b", "z"): ALWAYS,
        Edge("a", "c"): right,
        Edge("c", "z"): ALWAYS,
    }
    known = chain(book_of([FOLLOWS]), given, DAY, worlds, {}, evaluator)
    assert known.conditions[Edge("a", "z")] == worlds.either(left, right)
    assert len(known.derivations[Edge("a", "z")]) == 2


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_facts_given_means_nothing(seed: int) -> None:
    """Facts given in another order lead to the same facts, under the same conditions."""
    rng = dice(seed)
    book = random_book(rng)
    facts = random_facts(rng, 8, ["a", "b", "c"])
    found = []
    for _ in range(3):
        worlds = Worlds()
        unknown = worlds.among(worlds.variable("$.a", (True, False)), [True])
        given = {
            fact: unknown if facts.index(fact) % 2 else ALWAYS
            for fact in rng.sample(facts, len(facts))
        }
        activations = {"question": {"strict": ALWAYS, "wide": NEVER}}
        known = chain(book, given, DAY, worlds, activations, EVALUATORS[0])
        found.append({fact: known.conditions[fact] for fact in known.conditions})
    first = {fact: condition for fact, condition in found[0].items() if condition != NEVER}
    for other in found[1:]:
        assert {fact: each for fact, each in other.items() if each != NEVER} == first
