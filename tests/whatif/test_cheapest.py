"""The cheapest ways through a diagram, against every way there is."""

from __future__ import annotations

from itertools import islice, product

import pytest

from hdsrules.engine.worlds import NEVER, Condition, Worlds
from hdsrules.whatif.cheapest import Cheapest
from tests.generator import dice


@pytest.mark.parametrize("seed", range(40))
def test_ways_are_the_smallest_sets_in_the_order_of_their_costs(seed: int) -> None:
    """Of a random condition on five choices of three values."""
    rng = dice(seed)
    worlds = Worlds()
    choices = [worlds.variable("", range(3), str(place)) for place in range(5)]
    condition: Condition = NEVER
    for _ in range(3):
        term = worlds.among(rng.choice(choices), rng.sample(range(3), 2))
        for choice in rng.sample(choices, 2):
            term = worlds.both(term, worlds.among(choice, rng.sample(range(3), 2)))
        condition = worlds.either(condition, worlds.negation(term) if rng.random() < 0.2 else term)
    costs = {choice.index: [0.0, rng.randint(1, 4), rng.randint(1, 4)] for choice in choices}
    enough = {
        frozenset((place, value) for place, value in enumerate(values) if value): sum(
            costs[place][value] for place, value in enumerate(values)
        )
        for values in product(range(3), repeat=5)
        if worlds.restrict(condition, dict(enumerate(values))) != NEVER
    }
    smallest = {
        taken: cost for taken, cost in enough.items() if not any(less < taken for less in enough)
    }
    found = list(Cheapest(worlds, costs).ways(condition))
    assert {frozenset(ways.items()): cost for cost, ways in found} == smallest
    assert [cost for cost, _ in found] == sorted(smallest.values())


def test_many_ways_that_cost_alike_are_not_all_walked_at_once() -> None:
    """Two choices in each of fifty places: the first ways come at once."""
    worlds = Worlds()
    condition = worlds.negation(NEVER)
    costs = {}
    for place in range(50):
        choice = worlds.variable("", range(3), str(place))
        costs[choice.index] = [0.0, 1.0, 1.0]
        condition = worlds.both(condition, worlds.among(choice, [1, 2]))
    found = list(islice(Cheapest(worlds, costs).ways(condition), 10))
    assert [cost for cost, _ in found] == [50.0] * 10
