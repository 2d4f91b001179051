"""Small random cases, of which many can be tried."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hdsrules import Case
from tests.generator import dice, random_case, random_day

__all__ = ["small_cases"]

FEW = 3
"""How many parties a small case has at most, unless told."""


def small_cases(
    count: int, *, few: int = FEW, doubt: float | None = None
) -> Iterator[tuple[Case, date]]:
    """Iterate over random cases of few parties, each with a day.

    Args:
        count: How many.
        few: How many parties each has at most.
        doubt: How much of a case is unknown, from 0 to 1; left out: as the dice fall.
    """
    seed = 0
    while count:
        rng = dice(seed)
        day = random_day(rng)
        case = random_case(rng, day, doubt=doubt)
        seed += 1
        if len(case.parties) <= few:
            count -= 1
            yield case, day
