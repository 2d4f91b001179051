"""Contracts made while a title was missing."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Chain,
    Contract,
    ContractNote,
    Hosts,
    Term,
    UntitledAtSigning,
    Voidable,
)
from ..law import Confidence, between, since
from . import texts
from .guards import runs

__all__ = ["RULES"]

RULES = Ruleset("nullity")

BEFORE_NIMES = between("2012-09-26", "2022-12-15")


@RULES.rule(
    "HDS-CTR-31",
    cites=[texts.CA_NIMES_2022, texts.CSP_L1111_8],
    in_force=since("2022-12-15"),
    confidence=Confidence.CONFIRMED,
    when=[runs],
)
@RULES.rule(
    "HDS-CTR-31",
    cites=[texts.CASS_2012, texts.CSP_L1111_8],
    in_force=BEFORE_NIMES,
    confidence=Confidence.SINGLE,
    when=[runs],
)
def provider_lacked_title(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
    lacked: Annotated[
        UntitledAtSigning,
        having(
            contract=same("contract.ref"),
            system=same("contract.system"),
            party=same("contract.provider"),
        ),
    ],
    host: Annotated[Hosts, having(party=same("contract.provider"), system=same("contract.system"))],
) -> Voidable:
    """A contract made while the host lacked its title can be declared void, its fees refunded.

    Reading:
        The title is looked for on the day on which the contract is made; that a later one does not
        mend it is inferred. A judge decides.

    Because:
        when {contract.ref} was made, {host.party} lacked the title {lacked.scheme} for \
{contract.system}.
    """
    return Voidable(contract.ref, contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-CTR-32",
    cites=[texts.CA_NIMES_2022, texts.CSP_L1111_8],
    in_force=since("2022-12-15"),
    confidence=Confidence.CONFIRMED,
    when=[runs],
)
@RULES.rule(
    "HDS-CTR-32",
    cites=[texts.CASS_2012, texts.CSP_L1111_8],
    in_force=BEFORE_NIMES,
    confidence=Confidence.SINGLE,
    when=[runs],
)
def sub_processor_lacked_title(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
    chain: Annotated[
        Chain, having(system=same("contract.system"), customer=same("contract.provider"))
    ],
    lacked: Annotated[
        UntitledAtSigning,
        having(
            contract=same("contract.ref"),
            system=same("contract.system"),
            party=same("chain.provider"),
        ),
    ],
    host: Annotated[Hosts, having(party=same("chain.provider"), system=same("contract.system"))],
) -> Voidable:
    """So can a contract with a provider whose own host lacked its title when it was made.

    Reading:
        A publisher was refused the plea that it only passes data on to the host behind it.

    Because:
        when {contract.ref} was made, {host.party}, which serves {contract.provider}, lacked the \
title {lacked.scheme} for {contract.system}.
    """
    return Voidable(contract.ref, contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-CTR-33",
    cites=[texts.CASS_2012],
    in_force=since("2012-09-26"),
    confidence=Confidence.SINGLE,
)
def customer_can_have_it_voided(contract: Voidable) -> ContractNote:
    """The customer can ask for a void contract to be declared so, the law being of public order.

    Because:
        {contract.customer} is the customer of {contract.contract}, made while a title was missing.
    """
    return ContractNote(
        "contract-voidable", contract.contract, contract.customer, contract.system, "warning"
    )


@RULES.rule(
    "HDS-CTR-34",
    cites=[texts.CASS_2012],
    in_force=since("2012-09-26"),
    confidence=Confidence.SINGLE,
)
def provider_can_have_to_refund(contract: Voidable) -> ContractNote:
    """The provider of a contract declared void refunds what it was paid.

    Because:
        {contract.provider} is the provider of {contract.contract}, made while a title was missing.
    """
    return ContractNote(
        "contract-voidable", contract.contract, contract.provider, contract.system, "warning"
    )
