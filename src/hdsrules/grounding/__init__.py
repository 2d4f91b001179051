"""From a case to the facts that rules match, with every unknown as a condition on worlds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..case import Case
from ..engine.worlds import Worlds
from ..facts import Today
from .certificates import EDITIONS, counted_edition, last_day, last_valid_day, units_of_certificates
from .contracts import units_of_contracts
from .data import units_of_data
from .ground import SOMEBODY, Ground
from .systems import units_of_systems
from .unit import Unit

__all__ = [
    "EDITIONS",
    "SOMEBODY",
    "Ground",
    "Unit",
    "counted_edition",
    "ground",
    "last_day",
    "last_valid_day",
    "units",
]


def ground(case: Case, day: date, worlds: Worlds, days: tuple[date, ...] = ()) -> Ground:
    """Return the facts that a case gives on a day.

    Args:
        case: The case.
        day: The day on which the law is applied.
        worlds: The unknowns.
        days: Every day on which the law is applied for one verdict, the day asked for first;
            left out: that day alone.
    """
    result = Ground(case, day, worlds, days or (day,))
    for unit in units(case):
        unit.give(result)
    return result


def units(case: Case) -> Iterator[Unit]:
    """Iterate over the parts of a case that give facts, each by itself."""
    yield Unit("$.as_of", (), _give_day)
    yield from units_of_data(case)
    yield from units_of_systems(case)
    yield from units_of_contracts(case)
    yield from units_of_certificates(case)


def _give_day(ground: Ground) -> None:
    ground.give(Today(ground.day), "$.as_of")
