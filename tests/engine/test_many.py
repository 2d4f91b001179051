"""Many documents at once: each condition is, in each document, what it is there alone."""

from __future__ import annotations

from random import Random

import pytest

from hdsrules.engine.many import Many
from hdsrules.engine.worlds import ALWAYS, NEVER, Condition, Worlds
from tests.generator import dice

COUNT = 6


def random_inner(worlds: Worlds, rng: Random) -> Condition:
    """Return a condition on some of four unknowns."""
    unknowns = [worlds.variable(f"$.{place}", (False, True)) for place in range(4)]
    condition = rng.choice([NEVER, ALWAYS])
    for unknown in rng.sample(unknowns, rng.randint(0, 3)):
        one = worlds.among(unknown, [rng.random() < 0.5])
        condition = worlds.either(condition, one) if rng.random() < 0.5 else one
    return condition


def spread(many: Many, inner: list[Condition]) -> Condition:
    """Return the condition that is one of those in each document."""
    cells: dict[Condition, int] = {}
    for place, condition in enumerate(inner):
        cells[condition] = cells.get(condition, 0) | 1 << place
    return many.where(cells)


def alone(many: Many, condition: Condition) -> list[Condition]:
    """Return what a condition is in each document."""
    found = [NEVER] * COUNT
    for inner, documents in many.cells(condition):
        for place in range(COUNT):
            if documents >> place & 1:
                found[place] = inner
    return found


@pytest.mark.parametrize("seed", range(30))
def test_what_is_combined_is_combined_in_each_document(seed: int) -> None:
    """Both, either, and not, of random conditions."""
    rng, worlds = dice(seed), Worlds()
    many = Many(COUNT, worlds)
    one, other = ([random_inner(worlds, rng) for _ in range(COUNT)] for _ in range(2))
    a, b = spread(many, one), spread(many, other)
    assert (alone(many, a), alone(many, b)) == (one, other)
    pairs = list(zip(one, other, strict=True))
    assert alone(many, many.both(a, b)) == [worlds.both(*pair) for pair in pairs]
    assert alone(many, many.either(a, b)) == [worlds.either(*pair) for pair in pairs]
    assert alone(many, many.negation(a)) == [worlds.negation(each) for each in one]
    assert many.surely(a) == sum(1 << place for place, c in enumerate(one) if c == ALWAYS)
    assert (a == b) == (one == other)
    more = any(worlds.depends_on_more(*pair) for pair in pairs)
    assert many.depends_on_more(a, b) == more


def test_what_is_approximated_is_never_sure() -> None:
    """Beyond the limit nothing counts as certain that is not."""
    worlds = Worlds(limit=4)
    many = Many(2, worlds)
    first, second = (worlds.among(worlds.variable(f"$.{n}", (0, 1)), [1]) for n in range(2))
    assert many.exact
    met = many.both(many.where({first: 0b11}), many.where({second: 0b01, ALWAYS: 0b10}))
    approximated = many.approximation(met)
    assert not many.exact
    assert many.surely(approximated) == 0
    assert many.surely(many.negation(approximated)) == 0
