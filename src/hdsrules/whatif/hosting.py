"""What would make a party a host: the plausible changes alone, and no more than can be tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..assessment import Assessment, assess
from ..case import Case
from ..edits import Edit
from ..facts.vocabulary import PartyKind
from ..operations import Operation, operations_of
from ..rulesets import RULEBOOK
from .inputs import inputs
from .nearest import Nearest, nearest
from .target import target

__all__ = ["hosting_changes", "operation_at", "plausible_changes"]

_HOSTING = "hosting"
_PAIRS = 1_000
"""Of how many twos of changes the search is tried: of more, single changes alone."""


def plausible_changes(result: Assessment, party: str) -> tuple[Edit, ...]:
    """Return the changes that come into question to make a party a host, whether they do or not.

    What a party is, and what data are, is left as it is: the party takes on an operation for
    somebody whose data or whose operations they are, or performs one of its own otherwise.

    Args:
        result: The verdict.
        party: The party.
    """
    case = result.case
    if case.parties[party].kind is not PartyKind.ORGANISATION:
        return ()
    wanted = target(party, _HOSTING, None)
    behind = RULEBOOK.kinds_behind(frozenset(it.kind for it in wanted.wanted))
    served = {ref: set(_served(case, ref)) - {party} for ref in case.systems}
    return tuple(
        edit for edit in inputs(case, result.as_of, behind) if _plausible(case, party, served, edit)
    )


def hosting_changes(
    result: Assessment, party: str, changes: tuple[Edit, ...], limit: int
) -> tuple[Nearest, ...]:
    """Return the smallest of some changes after which a party hosts health data.

    Args:
        result: The verdict, by which it does not.
        party: The party.
        changes: The changes that come into question.
        limit: How many to name at most.
    """
    day, asked = result.as_of, result.asked

    def confirmed(case: Case) -> bool:
        return assess(case, day, readings=asked, explore=False).says(party, _HOSTING)

    wanted = target(party, _HOSTING, None)
    known = {(edit.path, repr(edit.to)) for edit in changes}
    return nearest(
        result.case,
        day,
        asked,
        wanted,
        confirmed,
        limit,
        among=lambda edit: (edit.path, repr(edit.to)) in known,
        pairs=_PAIRS,
    )


def operation_at(case: Case, ref: str, layer: str, place: int) -> Operation:
    """Return an operation of a system by its layer and its place there.

    Args:
        case: The case.
        ref: The system.
        layer: The layer.
        place: The place in the layer.
    """
    return next(
        operation
        for name, at, operation in operations_of(case.systems[ref])
        if (str(name), at) == (layer, place)
    )


def _served(case: Case, ref: str) -> Iterator[str]:
    """Yield for whom a system is run: who is at the origin of its data, or already a customer."""
    system = case.systems[ref]
    for held in system.holds or ():
        data = case.data[held]
        yield from (it for it in (data.originator, data.controller) if it)
    for _layer, _place, operation in operations_of(system):
        yield from operation.on_behalf_of or ()


def _plausible(case: Case, party: str, served: Mapping[str, set[str]], edit: Edit) -> bool:
    match edit.steps:
        case ("groups", str(group)) if group in case.groups:
            members = case.groups[group].members or ()
            return edit.to is None and party in {case.groups[group].host, *members}
        case ("systems", str(ref), "layers", _layer):
            return _taken_on(edit.to, party, served[ref])
        case ("systems", str(ref), "layers", _layer, int()):
            return _taken_on(edit.to, party, served[ref])
        case ("systems", _ref, "layers", _layer, int(), "operator"):
            return edit.to == party
        case ("systems", str(ref), "layers", str(layer), int(place), str(field)):
            now = operation_at(case, ref, layer, place)
            return now.operator == party and _otherwise(now, field, edit.to, served[ref])
    return False


def _taken_on(entries: object, party: str, served: set[str]) -> bool:
    """Return whether a party takes on an operation for one whose system it is."""
    entry = entries[0] if isinstance(entries, list) else entries
    if not isinstance(entry, dict):
        return False
    return bool(entry["operator"] == party and entry["on_behalf_of"] in served)


def _otherwise(now: Operation, field: str, to: object, served: set[str]) -> bool:
    """Return whether a party may well perform an operation of its own otherwise."""
    words = {*map(str, to)} if isinstance(to, list) else set()
    match field:
        case "on_behalf_of":
            return bool(words) and words <= served
        case "tasks":
            return words > {*map(str, getattr(now, "tasks", None) or ())}
        case "externalised":
            return to is True
        case _:
            return field == "supervised_by" and to is None
