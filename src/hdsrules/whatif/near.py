"""`Near`: a case near another, taken apart."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..case import Case
from ..grounding import Unit, units

__all__ = ["Near"]


@frozen(eq=False)
class Near:
    """A case near another.

    Attributes:
        case: The case.
        units: Path → the part of the case that gives facts by itself.
    """

    case: Case
    units: Mapping[str, Unit]

    @classmethod
    def of(cls, case: Case) -> Near:
        """Take a case apart."""
        return cls(case, {unit.path: unit for unit in units(case)})

    def inputs(self, path: str) -> object:
        """Return all that the facts of a unit depend on; `None` where there is no such unit."""
        unit = self.units.get(path)
        return None if unit is None else unit.inputs
