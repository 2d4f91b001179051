"""Actions on a system: who operates what, for whom and where, and who reaches the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..case import Case
from ..edits import Edit
from ..facts.vocabulary import LayerName, PartyKind, TransferBasis
from ..grounding.places import stores
from ..operations import Backup, Operation, operations_of
from .action import Action, ActionKind
from .takeover import Service, edits_between, is_part_of_others, takeover

__all__ = ["on_system"]

HOME = "FR"
"""Where data and work are moved to."""


def on_system(case: Case, ref: str) -> Iterator[tuple[Action, ...]]:
    """Iterate over what can be done with a system: choices, of which one at most is taken.

    Args:
        case: The case.
        ref: The system.
    """
    system, service = case.systems[ref], Service.of(case, ref)
    moves: dict[tuple[ActionKind, str, str], list[Edit]] = {}
    for layer, place, operation in operations_of(system):
        path = f"$.systems.{ref}.layers.{layer}[{place}]"
        where = operation.country
        if where is not None and where != HOME:
            kind = ActionKind.MOVE_STORAGE if stores(layer, operation) else ActionKind.MOVE_WORK
            key = (kind, operation.operator, where)
            moves.setdefault(key, []).append(Edit(f"{path}.country", HOME))
        yield _takeovers(case, service, ref, layer, operation, path)
        yield from _with_operation(case, ref, layer, operation, path)
    for (kind, party, where), edits in moves.items():
        yield (Action(kind, tuple(edits), party, system=ref, country=where),)
    for place, access in enumerate(system.remote_access):
        path = f"$.systems.{ref}.remote_access[{place}]"
        about: dict[str, Any] = {"system": ref, "country": access.country or ""}
        stop = Edit(path, None)
        yield (Action(ActionKind.STOP_REMOTE_ACCESS, (stop,), access.party, **about),)
        if access.basis is TransferBasis.NONE or access.basis is TransferBasis.ADEQUACY:
            basis = Edit(f"{path}.basis", str(TransferBasis.APPROPRIATE_SAFEGUARDS))
            yield (Action(ActionKind.ADD_SAFEGUARDS, (basis,), access.party, **about),)
        if access.informed is False:
            told = Edit(f"{path}.informed", True)
            yield (Action(ActionKind.INFORM_CUSTOMER, (told,), access.party, **about),)


def _with_operation(
    case: Case, system: str, layer: LayerName, operation: Operation, path: str
) -> Iterator[tuple[Action, ...]]:
    who = operation.operator
    about: dict[str, Any] = {"system": system, "layer": str(layer)}
    yield tuple(
        Action(
            ActionKind.PUT_UNDER_SUPERVISION,
            (Edit(f"{path}.supervised_by", customer),),
            who,
            customer,
            **about,
        )
        for customer in operation.on_behalf_of or ()
        if customer not in {who, operation.supervised_by}
        and case.parties[customer].kind is not PartyKind.PATIENT
    )
    if isinstance(operation, Backup) and operation.externalised is False:
        edit = Edit(f"{path}.externalised", True)
        yield (Action(ActionKind.EXTERNALISE_BACKUP, (edit,), who, **about),)
    elif (
        isinstance(operation, Backup)
        and operation.externalised
        and any(
            other.operator == who and name is not layer and not is_part_of_others(other)
            for name, _, other in operations_of(case.systems[system])
        )
    ):
        edit = Edit(f"{path}.externalised", False)
        yield (Action(ActionKind.INTEGRATE_BACKUP, (edit,), who, **about),)


def _takeovers(  # noqa: PLR0913, PLR0917 (all that one part of a layer depends on)
    case: Case, service: Service, system: str, layer: LayerName, operation: Operation, path: str
) -> tuple[Action, ...]:
    """Return that one other party of the case or another takes over an operation."""
    after = {
        other: takeover(service, operation, other)
        for other, party in case.parties.items()
        if other != operation.operator and party.kind is not PartyKind.PATIENT
    }
    return tuple(
        Action(
            ActionKind.CHANGE_OPERATOR,
            tuple(edits_between(path, operation, done)),
            operation.operator,
            other,
            system=system,
            layer=str(layer),
        )
        for other, done in after.items()
        if done is not None
    )
