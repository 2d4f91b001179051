"""Countries as facts: where data lie, from where they are reached, whose law binds the parties."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Operation, RemoteAccess, System
from ..engine.worlds import ALWAYS, Condition
from ..facts import Access, Country, Established, Location, MeetsCondition, SubjectToLaw
from ..facts.vocabulary import LayerName, TransferBasis
from ..operations import operations_of
from .ground import Ground

__all__ = [
    "ELSEWHERE",
    "give_access",
    "give_location",
    "give_nations",
    "give_work_abroad",
    "give_work_somewhere",
    "stores",
    "unlisted",
]

ELSEWHERE = "_elsewhere"
"""A country that the document does not name, of no standing in Europe's law."""

PLACES = ("FR", ELSEWHERE)
"""Where data can lie, or somebody be, as far as the law tells countries apart."""

ORIGINS = ("FR", "CH", "CA", ELSEWHERE)
"""From where data can be reached: Europe, a country of full or of partial adequacy, any other."""


def give_location(  # noqa: PLR0913, PLR0917 (one fact of many parts)
    ground: Ground,
    operation: str,
    country: str | None,
    path: str,
    part: str = "",
    condition: Condition = ALWAYS,
) -> None:
    """Give where an operation stores data.

    Args:
        ground: The facts so far.
        operation: The operation.
        country: The country, if known.
        path: Where the document says it, or would.
        part: Which unknown of that path it is.
        condition: When the operation is there at all.
    """
    for code, so in ground.options(country, path, PLACES, part):
        both = ground.worlds.both(condition, so)
        ground.give(Country(code), path)
        ground.give(Location(operation, code), path, both)


def give_access(ground: Ground, system: str) -> None:
    """Give every access to the data of a system that the document lists."""
    for place, access in enumerate(ground.case.systems[system].remote_access):
        path = f"$.systems.{system}.remote_access[{place}]"
        for country, condition in ground.options(access.country, f"{path}.country", ORIGINS):
            ground.give(Country(country), f"{path}.country")
            _give_listed(ground, system, access, country, path, condition)


def give_work_abroad(ground: Ground, system: str, operation: Operation, path: str) -> None:
    """Give an operation done in some country as an access from there, unless one is listed.

    On what such an access rests, and whether the customer knows, the document does not say.
    """
    country = operation.country
    if _is_listed(ground.case.systems[system], operation):
        return
    if country is None:
        give_work_somewhere(ground, system, operation.operator, path, f"{path}.country")
        return
    ground.give(Country(country), f"{path}.country")
    where = f"$.systems.{system}.remote_access"
    part = f"{operation.operator}/{country}"
    both = ground.worlds.both
    for basis, c1 in ground.options(None, where, TransferBasis, f"{part}/basis"):
        for informed, c2 in ground.options(None, where, (True, False), f"{part}/informed"):
            fact = Access(path, system, operation.operator, country, basis, informed)
            ground.give(fact, f"{path}.country", both(c1, c2))


def give_work_somewhere(  # noqa: PLR0913, PLR0917 (one fact of many parts)
    ground: Ground,
    system: str,
    operator: str,
    operation: str,
    path: str,
    part: str = "",
    condition: Condition = ALWAYS,
) -> None:
    """Give an operation of which the country is not known: perhaps the worst access of all.

    Args:
        ground: The facts so far.
        system: The system.
        operator: Who works there.
        operation: The operation.
        path: Where the document would say the country.
        part: Which unknown of that path it is.
        condition: When the operation is there at all.
    """
    for country, so in ground.options(None, path, PLACES, part):
        worst = Access(operation, system, operator, country, TransferBasis.NONE, False)
        ground.give(Country(country), path)
        ground.give(worst, path, ground.worlds.both(condition, so))


def unlisted(system: System) -> dict[tuple[str, str], None]:
    """Return who works on a system from which country, where no access from there is listed."""
    return dict.fromkeys(_unlisted(system))


def _unlisted(system: System) -> Iterator[tuple[str, str]]:
    for layer, _, operation in operations_of(system):
        country = operation.country
        if country and not stores(layer, operation) and not _is_listed(system, operation):
            yield operation.operator, country


def _is_listed(system: System, operation: Operation) -> bool:
    """Return whether an operation is done from where its operator's access is listed."""
    return any(
        access.party == operation.operator and access.country in {None, operation.country}
        for access in system.remote_access
    )


def stores(layer: LayerName, entry: Operation) -> bool:
    """Return whether an operation stores data: what is usual for its layer, unless it says so."""
    if entry.stores_data is None:
        return layer is not LayerName.APPLICATION_ADMINISTRATION
    return entry.stores_data


def give_nations(ground: Ground, ref: str) -> None:
    """Give where a party is established, and whose law can compel it."""
    party, path = ground.case.parties[ref], f"$.parties.{ref}"
    for country, condition in ground.options(party.country, f"{path}.country", PLACES):
        ground.give(Country(country), f"{path}.country")
        ground.give(Established(ref, country), f"{path}.country", condition)
    for place, country in enumerate(party.subject_to_laws_of):
        where = f"{path}.subject_to_laws_of[{place}]"
        ground.give(Country(country), where)
        ground.give(SubjectToLaw(ref, country), where)
    for place, word in enumerate(party.adequate_under):
        ground.give(MeetsCondition(ref, word), f"{path}.adequate_under[{place}]")


def _give_listed(  # noqa: PLR0913, PLR0917 (one fact of many parts)
    ground: Ground,
    system: str,
    access: RemoteAccess,
    country: str,
    path: str,
    condition: Condition,
) -> None:
    both = ground.worlds.both
    for basis, c1 in ground.options(access.basis, f"{path}.basis", TransferBasis):
        for informed, c2 in ground.options(access.informed, f"{path}.informed", (True, False)):
            fact = Access(path, system, access.party, country, basis, informed)
            ground.give(fact, path, both(condition, both(c1, c2)))
