"""What a document may not tell after some actions, read off the document itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hdsrules import Case
from hdsrules.case import Operation
from hdsrules.facts.vocabulary import LayerName, Scheme
from hdsrules.operations import Administration, Backup, operations_of
from hdsrules.whatif.action import Action, ActionKind

__all__ = ["untruths"]

Parts = dict[str, tuple[LayerName, Operation]]


def untruths(case: Case, taken: Sequence[Action], after: Case) -> Iterator[str]:
    """Iterate over what is wrong with the document after some actions."""
    taken_over = [a for a in taken if a.kind is ActionKind.CHANGE_OPERATOR]
    if {a.party for a in taken_over} & {a.other for a in taken_over}:
        yield "a party gives one layer up and takes over another"
    changed = {a.path.rpartition(".")[0] for a in taken_over}
    for action in taken:
        path = action.path.rpartition(".")[0]
        if action.kind is not ActionKind.CHANGE_OPERATOR and action.layer and path in changed:
            yield "a party alters what it no longer does"
    for ref in case.systems:
        before, now = _parts(case, ref), _parts(after, ref)
        own = _principals(case, ref)
        yield from _on_own_account(own, before, now)
        yield from _parts_of_nothing(before, now)
        yield from _lost(own, _served(case, ref, before), _served(after, ref, now), now)
        for action in taken:
            if (action.kind, action.system) == (ActionKind.PUT_UNDER_SUPERVISION, ref):
                yield from _vain(case, action.other, now)


def _parts(case: Case, ref: str) -> Parts:
    return {
        f"$.systems.{ref}.layers.{layer}[{place}]": (layer, operation)
        for layer, place, operation in operations_of(case.systems[ref])
    }


def _principals(case: Case, ref: str) -> set[str | None]:
    held = [case.data[data] for data in case.systems[ref].holds or ()]
    return {data.originator for data in held} | {data.controller for data in held}


def _served(case: Case, ref: str, parts: Parts) -> dict[str, set[str]]:
    served: dict[str, set[str]] = {party: set() for party in case.parties}
    for _, operation in parts.values():
        served[operation.operator] |= {*(operation.on_behalf_of or ())}
    for contract in case.contracts.values():
        if ref in (contract.systems or ()):
            served[contract.provider].add(contract.customer)
    return {party: customers - {party} for party, customers in served.items()}


def _on_own_account(own: set[str | None], before: Parts, now: Parts) -> Iterator[str]:
    had = {
        operation.operator
        for _, operation in before.values()
        if operation.operator in (operation.on_behalf_of or ())
    }
    for _, operation in now.values():
        who = operation.operator
        if who in (operation.on_behalf_of or ()) and who not in own | had:
            yield f"{who} now does on its own account what is not its own"


def _depends(operation: Operation) -> bool:
    match operation:
        case Administration():
            return operation.inherent
        case Backup():
            return operation.externalised is False
    return False


def _unsupported(parts: Parts) -> dict[str, str]:
    """Return what is said to be a part of other layers that its operator does not have."""
    return {
        path: operation.operator
        for path, (layer, operation) in parts.items()
        if _depends(operation)
        and not any(
            other.operator == operation.operator and name is not layer and not _depends(other)
            for name, other in parts.values()
        )
    }


def _parts_of_nothing(before: Parts, now: Parts) -> Iterator[str]:
    had = _unsupported(before)
    for path, who in _unsupported(now).items():
        if had.get(path) != who:
            yield f"{path} is a part of nothing else that {who} does"


def _lost(
    own: set[str | None], had: dict[str, set[str]], has: dict[str, set[str]], now: Parts
) -> Iterator[str]:
    customers = {
        customer
        for _, operation in now.values()
        for customer in operation.on_behalf_of or ()
        if customer != operation.operator
    }
    for party in customers - own:
        if had[party] and not has[party]:
            yield f"it is no longer told whom {party} acts for"


def _vain(case: Case, supervisor: str, now: Parts) -> Iterator[str]:
    certified = {c.holder for c in case.certificates.values() if c.scheme is Scheme.HDS}
    if supervisor not in certified and not any(
        operation.operator == supervisor
        and operation.supervised_by is None
        and {*(operation.on_behalf_of or "?")} - {supervisor}
        for _, operation in now.values()
    ):
        yield f"{supervisor} supervises, but does nothing of its own"
