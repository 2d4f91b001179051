"""`Repairs`: the smallest sets of actions after which a case has no gap and no breach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..case import Case
from ..frames import Grid
from ..series import Series
from .actions import Action

__all__ = ["Repair", "Repairs"]


@frozen
class Repair:
    """A set of actions after which a case has no gap and no breach.

    Attributes:
        cost: What the actions cost together.
        actions: The actions; none where nothing is wrong for sure.
        case: The case after the actions.
        undetermined: Whether a gap or a breach that was open before may be there even so: what the
            case leaves open decides.
    """

    cost: float
    actions: tuple[Action, ...]
    case: Case
    undetermined: bool = False

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """Return the repair as plain data, its texts in a language."""
        from ..reports.actions import action_texts  # noqa: PLC0415 (words are a report's)

        texts = action_texts(self, lang)
        return {
            "cost": int(self.cost) if self.cost == int(self.cost) else self.cost,
            "actions": [
                {"kind": str(action.kind), "path": action.path, "text": text}
                for action, text in zip(self.actions, texts, strict=True)
            ],
            "case": self.case.to_dict(),
            "undetermined": self.undetermined,
        }


@frozen(eq=False, repr=False)
class Repairs(Series[Repair]):
    """The smallest sets of actions, the cheapest first.

    Attributes:
        items: The sets.
        case: The case that is to be repaired.
    """

    case: Case

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `actions`, a row for each action of each set."""
        columns = {"repair": int, "cost": float, "undetermined": bool}
        texts = ("kind", "path", "party")
        rows = tuple(
            (
                *(number, float(repair.cost), repair.undetermined),
                *(str(action.kind), action.path, action.party),
            )
            for number, repair in enumerate(self, start=1)
            for action in repair.actions
        )
        return {"actions": Grid({**columns, **dict.fromkeys(texts, str)}, rows)}

    def __repr__(self) -> str:
        """Return on one line what it is."""
        costs = ", ".join(f"{repair.cost:g}" for repair in self)
        return f"<Repairs: {len(self)}{f', of cost {costs}' if self else ''}>"
