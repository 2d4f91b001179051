"""For whom the parties of a system act: the arrows of a picture, and the order of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from ...case import Case
from ...operations import operations_of

__all__ = ["Arrow", "arrows", "concerned", "in_order"]


@frozen(order=True)
class Arrow:
    """From whoever acts to whom it acts for.

    Attributes:
        provider: Who acts.
        customer: For whom.
        by_contract: Whether a contract alone says so, and no part in a layer.
    """

    provider: str
    customer: str
    by_contract: bool = False


def arrows(case: Case, system: str) -> tuple[Arrow, ...]:
    """Return who acts for whom in a system, by the parts taken in it and by contracts on it."""
    direct = {
        (part.operator, customer)
        for _, _, part in operations_of(case.systems[system])
        for customer in part.on_behalf_of or ()
        if customer != part.operator
    }
    agreed = {
        (contract.provider, contract.customer)
        for contract in case.contracts.values()
        if system in (contract.systems or ()) and contract.provider != contract.customer
    }
    return (
        *(Arrow(*pair) for pair in sorted(direct)),
        *(Arrow(*pair, by_contract=True) for pair in sorted(agreed - direct)),
    )


def concerned(case: Case, system: str) -> Mapping[str, None]:
    """Return the parties that a system concerns: who operates, who is served, whose data it is."""
    described = case.systems[system]
    found = [part.operator for _, _, part in operations_of(described)]
    found += [part.supervised_by for _, _, part in operations_of(described) if part.supervised_by]
    found += [party for it in arrows(case, system) for party in (it.provider, it.customer)]
    found += [access.party for access in described.remote_access]
    for ref in described.holds or ():
        data = case.data[ref]
        found += [party for party in (data.originator, data.controller) if party is not None]
    return dict.fromkeys(found)


def in_order(parties: Mapping[str, None], links: tuple[Arrow, ...]) -> tuple[str, ...]:
    """Return parties along the chain: whoever acts before whom it acts for."""
    depths = _depths(parties, links)
    operators = {link.provider for link in links}
    return tuple(sorted(parties, key=lambda party: (-depths[party], party not in operators, party)))


def _depths(parties: Iterable[str], links: tuple[Arrow, ...]) -> Mapping[str, int]:
    """Return how many links lead at most from each party to one that acts for nobody.

    Contracts may lead in a circle: no chain is told longer than there are parties.
    """
    depths = dict.fromkeys(parties, 0)
    for _ in range(len(depths)):
        deeper = depths | {
            party: max(
                [depths[party], *(1 + depths[it.customer] for it in links if it.provider == party)]
            )
            for party in depths
        }
        if deeper == depths:
            break
        depths = deeper
    return depths
