"""Who serves whom in a system, and what an operation becomes when another party takes it over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, fields, frozen

from ..case import Case
from ..edits import Edit
from ..formats.document import to_plain
from ..operations import Administration, Backup, Operation, operations_of

__all__ = ["Service", "edits_between", "is_part_of_others", "takeover"]


@frozen
class Service:
    """Who serves whom in a system, as far as the document says.

    Attributes:
        principals: Those at the origin of the data held, and their controllers.
        customers: Party → those whom it serves there, itself: on its own account.
    """

    principals: frozenset[str]
    customers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, case: Case, system: str) -> Service:
        """Return who serves whom by the operations and the contracts of a system."""
        held = [case.data[ref] for ref in case.systems[system].holds or ()]
        principals = {each for data in held for each in (data.originator, data.controller) if each}
        customers: dict[str, set[str]] = {}
        for _, _, operation in operations_of(case.systems[system]):
            customers.setdefault(operation.operator, set()).update(operation.on_behalf_of or ())
        for contract in case.contracts.values():
            if system in (contract.systems or ()):
                customers.setdefault(contract.provider, set()).add(contract.customer)
        return cls(
            frozenset(principals), {party: frozenset(each) for party, each in customers.items()}
        )

    def passed_on(self, customers: Iterable[str], operator: str) -> tuple[str, ...] | None:
        """Return whom an operation is done for once another party does it; `None`: nobody knows.

        Args:
            customers: Those for whom it was done.
            operator: Who takes it over. Where it is among them, or they serve it through others,
                it serves its own customers: on its own account, if the data are its own.
        """
        served: dict[str, None] = {}
        waiting = list(customers)
        for customer in waiting:
            if customer == operator:
                own = self._own(operator)
                if not own:
                    return None
                served.update(dict.fromkeys(own))
            elif customer in self.principals or operator not in self._reached(customer):
                served[customer] = None
            else:
                further = sorted(self.customers[customer] - {*waiting})
                waiting.extend(further)
        return tuple(served)

    def _own(self, operator: str) -> list[str]:
        """Return those whom a party serves, itself first if the data are its own."""
        known = sorted(self.customers.get(operator, ()))
        if operator in self.principals or operator in known:
            return [operator, *(each for each in known if each != operator)]
        return known

    def _reached(self, party: str) -> set[str]:
        """Return those whom a party serves, through others too."""
        found = {party}
        waiting = [party]
        while waiting:
            for customer in self.customers.get(waiting.pop(), frozenset()) - found:
                found.add(customer)
                waiting.append(customer)
        return found - {party}


def takeover(service: Service, operation: Operation, operator: str) -> Operation | None:
    """Return what an operation is once another party does it; `None` if it is not known for whom.

    No supervision is carried over; what a party does on its own account alone is no part of a
    service.

    Args:
        service: Who serves whom in the system.
        operation: The operation.
        operator: Who takes it over.
    """
    changed: dict[str, Any] = {"operator": operator, "supervised_by": None}
    if operation.on_behalf_of is not None:
        served = service.passed_on(operation.on_behalf_of, operator)
        if served is None:
            return None
        changed["on_behalf_of"] = served
        if served == (operator,) and is_part_of_others(operation):
            changed |= (
                {"inherent": False}
                if isinstance(operation, Administration)
                else {"externalised": True}
            )
    return evolve(operation, **changed)


def is_part_of_others(operation: Operation) -> bool:
    """Return whether an operation is said to be an inseparable part of its operator's others."""
    if isinstance(operation, Administration):
        return operation.inherent
    return isinstance(operation, Backup) and operation.externalised is False


def edits_between(path: str, before: Operation, after: Operation) -> Iterator[Edit]:
    """Iterate over the edits that make one operation, at a path, another: its operator first."""
    for attribute in fields(type(before)):
        told = getattr(after, attribute.name)
        if told != getattr(before, attribute.name):
            yield Edit(f"{path}.{attribute.name}", to_plain(told))
