"""`case.unknowns()`: what a case leaves open, whether or not it matters.

Read from the shapes of the classes: a field that may be `None` and is, and whose `None` says that
nobody knows. Three lists count too, where what else the document says asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .case import Case, Certificate, Contract, Data, Device, Party
from .facts.vocabulary import PartyKind, Scheme, Status
from .faults import child, item
from .grounding.certificates import EDITIONS
from .grounding.places import unlisted
from .operations import Operation, System, operations_of
from .shapes import Many, Table, Thing, fields_of

__all__ = ["unknown_paths"]

AT_HOME = "FR"
"""The country from which work is no access from abroad."""

TOLD_BY_NONE = frozenset(
    {
        *((kind, "name") for kind in (Party, Data, System, Device)),
        *((Case, name) for name in ("title", "as_of")),
        *((Operation, name) for name in ("stores_data", "supervised_by")),
        *((Certificate, name) for name in ("applied", "body", "systems")),
        (Contract, "ends"),
    }
)
"""The fields, of a class and those that follow it, whose `None` has a meaning of its own."""

ASKED_WHEN: Mapping[tuple[type, str], Callable[[Any], bool]] = {
    (Operation, "short_period"): lambda operation: bool(operation.entrusted_for),
    (Certificate, "activities"): lambda it: it.scheme is Scheme.HDS,
    (Certificate, "edition"): lambda it: it.scheme in EDITIONS,
    (Certificate, "last_surveillance"): lambda it: it.scheme is Scheme.HDS,
    (Certificate, "expires"): lambda it: it.scheme is not Scheme.HDS or it.issued is None,
    (Certificate, "status_since"): lambda it: it.status is not Status.VALID,
}
"""The fields that say something only beside others."""


def unknown_paths(case: Case) -> tuple[str, ...]:
    """Return the paths of all that a case leaves open, sorted.

    Args:
        case: The case.
    """
    found = set(_of_thing(case, "$"))
    if any(_acts_for_nobody_named(case, ref) for ref in case.systems):
        found.add("$.contracts")
    found.update(
        f"$.systems.{ref}.remote_access"
        for ref, system in case.systems.items()
        if any(country != AT_HOME for _, country in unlisted(system))
    )
    return tuple(sorted(found))


def _of_thing(thing: object, path: str) -> Iterator[str]:
    for field in fields_of(type(thing)):
        value, where = getattr(thing, field.name), child(path, field.key)
        if value is None:
            if field.nullable and _says_nothing(thing, field.name):
                yield where
        elif isinstance(field.shape, Table | Many):
            yield from _within(field.shape, value, where)


def _within(shape: Table | Many, value: Any, path: str) -> Iterator[str]:  # noqa: ANN401 (a map or a list)
    """Iterate over the unknowns of the things in a map, or in a list."""
    if isinstance(shape, Table):
        inner = ((child(path, key), held) for key, held in value.items())
    else:
        inner = ((item(path, place), held) for place, held in enumerate(value))
    for where, held in inner:
        if held is None:
            yield where
        elif isinstance(shape.item, Thing):
            yield from _of_thing(held, where)
        elif isinstance(shape.item, Table | Many):
            yield from _within(shape.item, held, where)


def _says_nothing(thing: object, name: str) -> bool:
    """Return whether `None` says of a field that nobody knows."""
    keys = [(kind, name) for kind in type(thing).__mro__]
    if any(key in TOLD_BY_NONE for key in keys):
        return False
    conditions = [ASKED_WHEN[key] for key in keys if key in ASKED_WHEN]
    return all(condition(thing) for condition in conditions)


def _acts_for_nobody_named(case: Case, ref: str) -> bool:
    """Return whether a party of a system may act for somebody whom no contract names."""
    system = case.systems[ref]
    held = [case.data[name] for name in (case.data if system.holds is None else system.holds)]
    return any(
        kind.kind is not PartyKind.PATIENT
        and not _serves(case, ref, party)
        and (
            system.holds is None
            or any(party not in {data.originator, data.controller} for data in held)
        )
        for party, kind in case.parties.items()
        if _may_be_served(case, ref, party)
    )


def _serves(case: Case, ref: str, party: str) -> bool:
    """Return whether the case names one whom a party serves in a system."""
    return any(
        operation.operator == party and set(operation.on_behalf_of or ()) - {party}
        for _, _, operation in operations_of(case.systems[ref])
    ) or any(
        contract.provider == party and contract.systems is not None and ref in contract.systems
        for contract in case.contracts.values()
    )


def _may_be_served(case: Case, ref: str, party: str) -> bool:
    """Return whether a party is, or may be, one whom another serves in a system."""
    system = case.systems[ref]
    if system.layers is None or None in system.layers.values():
        return True
    return any(
        operation.on_behalf_of is None or party in operation.on_behalf_of
        for _, _, operation in operations_of(system)
    ) or any(
        contract.customer == party and (contract.systems is None or ref in contract.systems)
        for contract in case.contracts.values()
    )
