"""From a case to the facts that rules match, with every unknown as a condition on worlds."""

from __future__ import annotations

from datetime import date

from ..case import Case
from ..engine.worlds import Worlds
from ..facts import Today
from .certificates import (
    counted_edition,
    ground_certificates,
    ground_devices,
    last_day,
    last_valid_day,
)
from .data import ground_data, ground_groups, ground_parties
from .ground import SOMEBODY, Ground
from .systems import ground_contracts, ground_systems

__all__ = ["SOMEBODY", "Ground", "counted_edition", "ground", "last_day", "last_valid_day"]


def ground(case: Case, day: date, worlds: Worlds) -> Ground:
    """Return the facts that a case gives on a day."""
    result = Ground(case, day, worlds)
    result.give(Today(day), "$.as_of")
    ground_parties(result)
    ground_data(result)
    ground_systems(result)
    ground_contracts(result)
    ground_certificates(result)
    ground_groups(result)
    ground_devices(result)
    return result
