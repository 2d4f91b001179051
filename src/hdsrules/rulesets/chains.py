"""Who serves whom now, through others too: sub-processors of a host, at any depth."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Chain,
    Contract,
    Contracted,
    HostsDigital,
    Mandate,
    SubOperation,
    SubProcessor,
    Term,
)
from ..law import Confidence
from . import texts
from .eras import EVER_SINCE_2006
from .guards import for_another, runs

__all__ = ["RULES"]

RULES = Ruleset("chains")

I_OF_STATUTE = texts.CSP_L1111_8.item("I")


def no_circle(day: date, near: Chain, far: Chain) -> bool:
    """The chain does not lead back to where it begins."""
    return near.provider != far.customer


def no_circle_of_contracts(day: date, contract: Contract, contracted: Contracted) -> bool:
    """The contracts do not lead back to where they begin."""
    return contract.provider != contracted.customer


def not_for_itself(day: date, mandate: Mandate, sub: SubProcessor) -> bool:
    """The operator is not the host."""
    return mandate.operator != sub.host


@RULES.rule(
    "HDS-LINK-5",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
)
def mandate_is_a_chain(mandate: Mandate) -> Chain:
    """Whoever operates a layer on behalf of a customer serves it.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {mandate.customer}.
    """
    return Chain(mandate.system, mandate.operator, mandate.customer)


@RULES.rule(
    "HDS-CTR-20",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[runs],
)
def is_contracted(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
) -> Contracted:
    """A contract that has been signed and has not ended binds its two sides.

    Reading:
        One that the document names without a day of signing is taken as signed.

    Because:
        {contract.ref} binds {contract.provider} and {contract.customer} for {contract.system}.
    """
    return Contracted(contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-CTR-21",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    when=[runs, no_circle_of_contracts],
)
def is_contracted_through_others(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
    contracted: Annotated[
        Contracted,
        having(system=same("contract.system"), provider=same("contract.customer")),
    ],
) -> Contracted:
    """A customer is reached through a chain of contracts, at any depth.

    Because:
        {contract.ref} binds {contract.provider} to {contract.customer}, which is bound to \
{contracted.customer}.
    """
    return Contracted(contract.system, contract.provider, contracted.customer)


@RULES.rule(
    "HDS-LINK-7",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def contract_is_a_chain(contracted: Contracted) -> Chain:
    """Whoever is bound to a customer by running contracts serves it.

    Because:
        {contracted.provider} is bound to {contracted.customer} for {contracted.system}.
    """
    return Chain(contracted.system, contracted.provider, contracted.customer)


@RULES.rule(
    "HDS-LINK-6",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    when=[no_circle],
)
def chain_grows(
    near: Chain,
    far: Annotated[Chain, having(system=same("near.system"), provider=same("near.customer"))],
) -> Chain:
    """Whoever serves one that serves a customer serves that customer, at any depth.

    Because:
        {near.provider} serves {near.customer}, which serves {far.customer} in {near.system}.
    """
    return Chain(near.system, near.provider, far.customer)


@RULES.rule(
    "HDS-SUB-4",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def is_sub_processor(
    chain: Chain,
    host: Annotated[
        HostsDigital, having(party=same("chain.customer"), system=same("chain.system"))
    ],
) -> SubProcessor:
    """Whoever serves a host in the system that it hosts is its sub-processor.

    Because:
        {chain.provider} serves {host.party}, which hosts in {chain.system}.
    """
    return SubProcessor(chain.system, host.party, chain.provider)


@RULES.rule(
    "HDS-SUB-5",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
)
def operates_for_host(
    mandate: Mandate,
    host: Annotated[
        HostsDigital, having(party=same("mandate.customer"), system=same("mandate.system"))
    ],
) -> SubOperation:
    """An operation on behalf of a host is sub-processing for it.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {host.party}, a host.
    """
    return SubOperation(mandate.operation, mandate.system, host.party, mandate.operator)


@RULES.rule(
    "HDS-SUB-6",
    cites=[I_OF_STATUTE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    when=[for_another, not_for_itself],
)
def operates_for_sub_processor(
    mandate: Mandate,
    sub: Annotated[
        SubProcessor, having(party=same("mandate.customer"), system=same("mandate.system"))
    ],
) -> SubOperation:
    """So is one by another on behalf of its sub-processor, at any depth.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {sub.party}, a \
sub-processor of {sub.host}.
    """
    return SubOperation(mandate.operation, mandate.system, sub.host, mandate.operator)
