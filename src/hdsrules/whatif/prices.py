"""What actions cost."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import ArgumentError
from ..said import said
from .actions import ActionKind

__all__ = ["prices_of"]


def prices_of(costs: Mapping[str, float]) -> dict[str, float]:
    """Return the cost of each kind of action.

    Raises:
        ArgumentError: If there is no such kind, or a cost is none.
    """
    known = [str(kind) for kind in ActionKind]
    for kind, cost in costs.items():
        if kind not in known:
            raise ArgumentError(
                said(
                    "there is no action {kind}: choose among {known}",
                    kind=kind,
                    known=", ".join(known),
                )
            )
        if not 0 < cost < float("inf"):
            raise ArgumentError(
                said(
                    "the cost of {kind} must be a number above 0, not {cost}", kind=kind, cost=cost
                )
            )
    return {kind: float(costs.get(kind, 1)) for kind in known}
