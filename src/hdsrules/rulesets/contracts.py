"""What is wrong with contracts: none, a clause missing, a title missing when it was made."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    AddedClause,
    Chain,
    ClauseDue,
    CompulsoryClause,
    ContractClause,
    Contracted,
    Exclusion,
    HostingContract,
    Hosts,
    HostsDigital,
    Mandate,
    MissingClause,
    Note,
    Term,
)
from ..facts.vocabulary import Reason
from ..law import Confidence, since
from . import texts
from .eras import CERTIFICATE_ERA, EVER_SINCE_2006, FROM_V2
from .guards import for_another

__all__ = ["RULES"]

RULES = Ruleset("contracts")

NOT_CONTRACTED = no(
    Contracted,
    system=same("mandate.system"),
    provider=same("mandate.operator"),
    customer=same("mandate.customer"),
)
NOT_HELD = no(ContractClause, contract=same("contract.contract"), clause=same("clause.clause"))


def signed_since_added(day: date, term: Term, clause: AddedClause) -> bool:
    """The contract was signed once the clause was compulsory."""
    return term.signed >= clause.start


def signed_before_added(day: date, term: Term, clause: AddedClause) -> bool:
    """The contract was signed before the clause was compulsory."""
    return term.signed < clause.start


@RULES.rule(
    "HDS-CTR-25",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
    unless=[NOT_CONTRACTED],
)
def host_has_no_contract(
    mandate: Mandate,
    host: Annotated[Hosts, having(party=same("mandate.operator"), system=same("mandate.system"))],
) -> Note:
    """A host that serves a customer without a contract lacks one that is compulsory.

    Because:
        {host.party} hosts in {mandate.system} for {mandate.customer}, and no running contract \
leads from one to the other.
    """
    return Note("missing-contract", host.party, mandate.system, "breach")


@RULES.rule(
    "HDS-CTR-26",
    cites=[texts.CSP_R1111_11.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.KNOWLEDGE,
    when=[for_another],
    unless=[
        NOT_CONTRACTED,
        no(Hosts, party=same("mandate.operator"), system=same("mandate.system")),
        no(
            Exclusion,
            provider=same("mandate.operator"),
            system=same("mandate.system"),
            reason=Reason.HOSPITAL_GROUP,
        ),
    ],
)
def intermediary_has_no_contract(
    mandate: Mandate,
    chain: Annotated[
        Chain, having(system=same("mandate.system"), customer=same("mandate.operator"))
    ],
    host: Annotated[
        HostsDigital, having(party=same("chain.provider"), system=same("mandate.system"))
    ],
) -> Note:
    """A provider that relies on a host and serves a customer without a contract lacks one too.

    Because:
        {mandate.operator} relies on {host.party}, a host, and serves {mandate.customer} in \
{mandate.system}; no running contract leads from one to the other.
    """
    return Note("missing-contract", mandate.operator, mandate.system, "breach")


@RULES.rule(
    "HDS-CTR-27",
    cites=[texts.CSP_R1111_11.item("I")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[NOT_HELD],
)
def lacks_compulsory_clause(contract: HostingContract, clause: CompulsoryClause) -> MissingClause:
    """A contract that does not hold a compulsory clause lacks it.

    Because:
        {contract.contract}, between {contract.provider} and {contract.customer}, does not hold \
the clause {clause.clause}.
    """
    return MissingClause(
        contract.contract, contract.system, contract.provider, clause.clause, "breach"
    )


@RULES.rule(
    "HDS-CTR-28",
    cites=[texts.CSP_R1111_11.item("I, additions of 2026")],
    in_force=since("2026-03-27"),
    confidence=Confidence.SINGLE,
    when=[signed_since_added],
    unless=[NOT_HELD],
)
def lacks_added_clause(
    contract: HostingContract,
    clause: AddedClause,
    term: Annotated[Term, having(contract=same("contract.contract"))],
) -> MissingClause:
    """A contract signed since a clause was added, and without it, lacks it.

    Because:
        {contract.contract}, signed on {term.signed}, does not hold the clause {clause.clause}, \
compulsory since {clause.start}.
    """
    return MissingClause(
        contract.contract, contract.system, contract.provider, clause.clause, "breach"
    )


@RULES.rule(
    "HDS-CTR-29",
    cites=[texts.CSP_R1111_11.item("I, additions of 2026")],
    in_force=since("2026-03-27"),
    confidence=Confidence.DISPUTED,
    when=[signed_before_added],
    unless=[
        NOT_HELD,
        no(ClauseDue, contract=same("contract.contract"), clause=same("clause.clause")),
    ],
)
def running_contract_lacks_added_clause(
    contract: HostingContract,
    clause: AddedClause,
    term: Annotated[Term, having(contract=same("contract.contract"))],
) -> MissingClause:
    """Whether a contract signed before a clause was added must hold it is not settled.

    Reading:
        What the decree of 2026 means for running contracts was not verified: a warning.

    Because:
        {contract.contract}, signed on {term.signed}, does not hold the clause {clause.clause}, \
compulsory since {clause.start}.
    """
    return MissingClause(
        contract.contract, contract.system, contract.provider, clause.clause, "warning"
    )


@RULES.rule(
    "HDS-CTR-30",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(ContractClause, contract=same("clause.contract"), clause=same("clause.clause"))],
)
def lacks_clause_of_framework(clause: ClauseDue) -> MissingClause:
    """A contract that does not hold a clause that the framework v2.0 asks for lacks it.

    Because:
        {clause.contract} of {clause.provider} does not hold the clause {clause.clause}.
    """
    return MissingClause(clause.contract, clause.system, clause.provider, clause.clause, "breach")
