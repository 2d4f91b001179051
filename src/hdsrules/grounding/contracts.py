"""Contracts as facts: who serves whom, since when, with which clauses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from ..case import Case
from ..case import Contract as ContractEntry
from ..facts import Contract, ContractClause, Term
from ..facts.clauses import Clause
from .ground import Ground
from .unit import Unit

__all__ = ["units_of_contracts"]

ADDITIONS = (date(2026, 3, 27), date(2026, 9, 26))
"""Days from which clauses were added, by one reading or the other."""


def units_of_contracts(case: Case) -> Iterator[Unit]:
    """Iterate over the contracts of a case."""
    systems = tuple(case.systems)
    for ref, contract in case.contracts.items():
        yield Unit(f"$.contracts.{ref}", (contract, systems), partial(_give_contract, ref=ref))


def _give_contract(ground: Ground, ref: str) -> None:
    """Give a contract, for each system it is about.

    It counts as a link of the chain whatever its dates: it says who serves whom.
    """
    contract, path = ground.case.contracts[ref], f"$.contracts.{ref}"
    for system in ground.case.systems if contract.systems is None else contract.systems:
        fact = Contract(ref, contract.provider, contract.customer, system)
        if contract.systems is None:
            ground.give(fact, path, ground.maybe(f"{path}.systems", system))
        else:
            ground.give(fact, path)
    days = _days_of_signing(ground, contract)
    for signed, condition in ground.options(contract.signed, f"{path}.signed", days):
        ground.give(Term(ref, signed, contract.ends), path, condition)
    if contract.clauses is None:
        for clause in Clause:
            condition = ground.maybe(f"{path}.clauses", clause)
            ground.give(ContractClause(ref, clause), f"{path}.clauses", condition)
    for place, clause in enumerate(contract.clauses or ()):
        ground.give(ContractClause(ref, clause), f"{path}.clauses[{place}]")


def _days_of_signing(ground: Ground, contract: ContractEntry) -> list[date]:
    """Return days of signing that stand for all: before and after each addition of clauses.

    A contract that the document names without a day is taken as signed.
    """
    asked = ground.days[0]
    last = min(asked, contract.ends or asked)
    eves = {day - timedelta(days=1) for day in ADDITIONS}
    return sorted(day for day in {last, *eves, *ADDITIONS} if day <= last)
