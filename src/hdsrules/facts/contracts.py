"""Contracts: who serves whom, since when, with which clauses; and which clauses are due."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from ..fact import Fact
from .clauses import Clause
from .vocabulary import Scheme

__all__ = [
    "AddedClause",
    "ClauseDue",
    "CompulsoryClause",
    "Contract",
    "ContractClause",
    "ContractNote",
    "Contracted",
    "HostingContract",
    "MissingClause",
    "Term",
    "UntitledAtSigning",
    "Voidable",
]


@frozen(cache_hash=True)
class Contract(Fact):
    """A provider serves a customer with regard to a system.

    Attributes:
        ref: The contract.
        provider: Who provides.
        customer: Who is served.
        system: The system.
    """

    ref: str
    provider: str
    customer: str
    system: str


@frozen(cache_hash=True)
class Term(Fact):
    """A contract was signed on a day and runs until another.

    Attributes:
        contract: The contract.
        signed: Its first day.
        ends: Its last day; `None`: it runs on.
    """

    contract: str
    signed: date
    ends: date | None


@frozen(cache_hash=True)
class ContractClause(Fact):
    """A contract holds a clause.

    Attributes:
        contract: The contract.
        clause: The clause.
    """

    contract: str
    clause: Clause


@frozen(cache_hash=True)
class UntitledAtSigning(Fact):
    """On the day on which a contract was signed, a party lacked the title that it needed.

    Attributes:
        contract: The contract.
        system: For which system.
        party: Who lacked it.
        scheme: Which title.
    """

    contract: str
    system: str
    party: str
    scheme: Scheme


@frozen(cache_hash=True)
class Contracted(Fact):
    """A provider serves a customer under running contracts, directly or through others.

    Attributes:
        system: The system.
        provider: Who provides.
        customer: Who is served.
    """

    system: str
    provider: str
    customer: str


@frozen(cache_hash=True)
class HostingContract(Fact):
    """A running contract must hold the clauses of hosting.

    Attributes:
        contract: The contract.
        system: The system.
        provider: Who provides.
        customer: Who is served.
    """

    contract: str
    system: str
    provider: str
    customer: str


@frozen(cache_hash=True)
class CompulsoryClause(Fact):
    """Every hosting contract must hold a clause.

    Attributes:
        clause: The clause.
    """

    clause: Clause


@frozen(cache_hash=True)
class AddedClause(Fact):
    """From a day on, every hosting contract must hold a clause that was added.

    Attributes:
        clause: The clause.
        start: The day.
    """

    clause: Clause
    start: date


@frozen(cache_hash=True)
class ClauseDue(Fact):
    """A contract must hold a clause.

    Attributes:
        contract: The contract.
        system: The system.
        provider: Who provides.
        clause: The clause.
    """

    contract: str
    system: str
    provider: str
    clause: Clause


@frozen(cache_hash=True)
class MissingClause(Fact):
    """A contract lacks a clause that it must hold.

    Attributes:
        contract: The contract.
        system: The system.
        provider: Who provides.
        clause: The clause.
        severity: How grave it is.
    """

    contract: str
    system: str
    provider: str
    clause: Clause
    severity: str


@frozen(cache_hash=True)
class ContractNote(Fact):
    """There is something to know, to watch or to mend of a contract.

    Attributes:
        kind: What.
        contract: The contract.
        party: Whom it concerns.
        system: Which system.
        severity: How grave it is.
    """

    kind: str
    contract: str
    party: str
    system: str
    severity: str


@frozen(cache_hash=True)
class Voidable(Fact):
    """A contract was made while a host that it rests on lacked its title.

    Attributes:
        contract: The contract.
        system: The system.
        provider: Who provides.
        customer: Who is served.
    """

    contract: str
    system: str
    provider: str
    customer: str
