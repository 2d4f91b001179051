"""The best ways to facts, against every way of a small graph tried."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from attrs import frozen

from hdsrules.engine.best import Cost, Way, best_ways
from hdsrules.fact import Fact
from hdsrules.law import Confidence


@frozen
class Point(Fact):
    """A point of the graph."""

    number: int


@frozen
class Named:
    """What the search reads of a rule."""

    id: str
    confidence: Confidence


@frozen
class Step:
    """What the search reads of a derivation."""

    rule: Named
    facts: tuple[Fact, ...]


def sentence(step: object) -> str:
    """Return the sentence of a step."""
    return str(step)


def random_graph(seed: int) -> tuple[dict[Fact, Cost], dict[Fact, list[Way]]]:
    """Return points that are given, and ways to the others, circles among them."""
    dice = Random(seed)  # noqa: S311 (seeded, to be repeatable)
    points = [Point(number) for number in range(7)]
    given: dict[Fact, Cost] = dict.fromkeys(points[:2], (-1, 1))
    ways: dict[Fact, list[Way]] = {}
    for point in points[2:]:
        ways[point] = [
            Way(
                Step(  # type: ignore[arg-type]
                    Named(f"R{dice.randrange(9)}", dice.choice(list(Confidence))),
                    tuple(dice.sample(points, dice.randint(1, 2))),
                ),
                sure=True,
            )
            for _ in range(dice.randint(1, 3))
        ]
    return given, ways


def costs(given: dict[Fact, Cost], ways: dict[Fact, list[Way]]) -> dict[Fact, Cost]:
    """Return what each point costs: the ways are tried until nothing gets cheaper."""
    found = dict(given)
    for _ in range(len(ways) + 1):
        for point, known in ways.items():
            for way in known:
                if all(premise in found for premise in way.derivation.facts):
                    cost = cost_of(way, found)
                    found[point] = min(cost, found.get(point, cost))
    return found


def cost_of(way: Way, found: dict[Fact, Cost]) -> Cost:
    """Return what a way costs."""
    premises = [found[premise] for premise in way.derivation.facts]
    rank = max([way.derivation.rule.confidence.rank, *(rank for rank, _ in premises)])
    return rank, 1 + sum(steps for _, steps in premises)


def below(point: Fact, best: dict[Fact, Way], under_way: tuple[Fact, ...] = ()) -> Iterator[Fact]:
    """Iterate over what a point rests on; a circle fails."""
    assert point not in under_way
    yield point
    if point in best:
        for premise in best[point].derivation.facts:
            yield from below(premise, best, (*under_way, point))


@pytest.mark.parametrize("seed", range(200))
def test_the_best_way_is_the_cheapest_and_leads_to_what_is_given(seed: int) -> None:
    """Each point that can be reached has a way that costs least and rests on no circle."""
    given, ways = random_graph(seed)
    best = best_ways(given, ways, sentence)
    found = costs(given, ways)
    assert set(best) == set(found) - set(given)
    for point, way in best.items():
        assert all(premise in found for premise in way.derivation.facts)
        assert set(below(point, best)) - set(best) <= set(given)


@pytest.mark.parametrize("seed", range(200))
def test_a_way_costs_least_when_each_premise_is_proved_in_its_best_way(seed: int) -> None:
    """No other way to a point costs less than the one taken."""
    given, ways = random_graph(seed)
    best = best_ways(given, ways, sentence)
    taken = dict(given)
    while len(taken) < len(given) + len(best):
        for point, way in best.items():
            if all(premise in taken for premise in way.derivation.facts):
                taken[point] = cost_of(way, taken)
    for point in best:
        known = [way for way in ways[point] if all(one in taken for one in way.derivation.facts)]
        assert taken[point] == min(cost_of(way, taken) for way in known)


def test_a_way_that_is_not_sure_waits_for_those_that_are() -> None:
    """It is taken only where the sure ways lead back to the fact."""
    start, here, there = Point(0), Point(1), Point(2)
    weak, strong = (Named("R1", mark) for mark in (Confidence.DISPUTED, Confidence.PRIMARY))
    back = Way(Step(strong, (there,)), sure=True)  # type: ignore[arg-type]
    forth = Way(Step(strong, (here,)), sure=True)  # type: ignore[arg-type]
    unsure = Way(Step(strong, (start,)), sure=False)  # type: ignore[arg-type]
    sure = Way(Step(weak, (start,)), sure=True)  # type: ignore[arg-type]
    circle: dict[Fact, list[Way]] = {here: [back, unsure], there: [forth]}
    assert best_ways({start: (-1, 1)}, circle, sentence)[here] is unsure
    assert best_ways({start: (-1, 1)}, {here: [unsure, sure]}, sentence)[here] is sure
