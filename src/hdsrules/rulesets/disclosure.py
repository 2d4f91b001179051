"""What hosts tell and publish of transfers, and of foreign laws that can compel access."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    BoundByV2,
    ContractClause,
    Duty,
    Exposed,
    HostingContract,
    Note,
    Publishes,
    Qualified,
    Transfers,
)
from ..facts.clauses import Clause
from ..law import Confidence, since
from . import texts
from .eras import FROM_DECREE, FROM_V2

__all__ = ["RULES"]

RULES = Ruleset("disclosure")

OF_BOUND = having(host=same("bound.party"))
STATEMENT_A, STATEMENT_B, TABLE = (
    having(party=same("bound.party"), statement=statement) for statement in ("a", "b", "c")
)
CLAUSES = "contract-clauses-2026"


@RULES.rule(
    "HDS-SOV-10",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def discloses_foreign_laws(bound: BoundByV2, exposed: Annotated[Exposed, OF_BOUND]) -> Duty:
    """A host exposed to a foreign law tells its customers and its certification body.

    Reading:
        Which laws, which measures against them, which risks are left.

    Because:
        {exposed.party} is subject to the law of {exposed.country}, and {bound.party} is bound by \
the framework v2.0.
    """
    return Duty(bound.party, "disclose-third-country-laws")


@RULES.rule(
    "HDS-SOV-11",
    cites=[texts.CSP_R1111_11.item("I, additions of 2026")],
    in_force=FROM_DECREE,
    readings={CLAUSES: "2026-09-26"},
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-SOV-11",
    cites=[texts.CSP_R1111_11.item("I, additions of 2026")],
    in_force=since("2026-03-27"),
    readings={CLAUSES: "2026-03-27"},
    confidence=Confidence.DISPUTED,
)
def tells_customers_of_foreign_laws(exposed: Exposed) -> Duty:
    """Since the decree of 2026 every host tells its customers which foreign laws can compel access.

    Because:
        {exposed.party} is subject to the law of {exposed.country}, and {exposed.host} hosts in \
{exposed.system}.
    """
    return Duty(exposed.host, "disclose-third-country-laws")


@RULES.rule(
    "HDS-SOV-12",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[
        no(
            ContractClause,
            contract=same("contract.contract"),
            clause=Clause.EXTRA_EUROPEAN_LAWS,
        )
    ],
)
def contract_does_not_disclose(
    bound: BoundByV2,
    exposed: Annotated[Exposed, OF_BOUND],
    contract: Annotated[
        HostingContract, having(provider=same("bound.party"), system=same("exposed.system"))
    ],
) -> Note:
    """An exposure that the contract with a customer does not tell is not disclosed to it.

    Because:
        {contract.contract}, with {contract.customer}, does not tell that {exposed.party} is \
subject to the law of {exposed.country}.
    """
    return Note("exposure-not-disclosed", bound.party, exposed.system, "breach")


@RULES.rule(
    "HDS-SOV-13",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(HostingContract, provider=same("bound.party"), system=same("exposed.system"))],
)
def no_contract_discloses(bound: BoundByV2, exposed: Annotated[Exposed, OF_BOUND]) -> Note:
    """Without any contract, no exposure is disclosed.

    Because:
        {bound.party} has no running contract for {exposed.system} that would tell that \
{exposed.party} is subject to the law of {exposed.country}.
    """
    return Note("exposure-not-disclosed", bound.party, exposed.system, "breach")


@RULES.rule(
    "HDS-SOV-14",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def publishes_statement_a(bound: BoundByV2, published: Annotated[Publishes, STATEMENT_A]) -> Duty:
    """Under the framework v2.0, a qualified host publishes statement A.

    Because:
        {bound.party} is bound by the framework v2.0 and qualified for {published.system}.
    """
    return Duty(bound.party, "publish-statement-a")


@RULES.rule(
    "HDS-SOV-15",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def publishes_statement_b(bound: BoundByV2, published: Annotated[Publishes, STATEMENT_B]) -> Duty:
    """Under the framework v2.0, a host without transfer or exposure publishes statement B.

    Because:
        {bound.party} is bound by the framework v2.0, and nothing of what it hosts in \
{published.system} is transferred or exposed.
    """
    return Duty(bound.party, "publish-statement-b")


@RULES.rule(
    "HDS-SOV-16",
    cites=[texts.FRAMEWORK_V2.item("EXI 31"), texts.FRAMEWORK_V2.item("ch. 8")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def publishes_table(bound: BoundByV2, published: Annotated[Publishes, TABLE]) -> Duty:
    """Under the framework v2.0, a host with a transfer or an exposure publishes the table.

    Because:
        {bound.party} is bound by the framework v2.0, and what it hosts in {published.system} is \
transferred or exposed.
    """
    return Duty(bound.party, "publish-guarantees-table")


@RULES.rule(
    "HDS-SOV-17",
    cites=[texts.CSP_R1111_11.item("map of transfers of 2026")],
    in_force=FROM_DECREE,
    readings={CLAUSES: "2026-09-26"},
    confidence=Confidence.CONFIRMED,
    unless=[no(Qualified, party=same("transfers.host"), system=same("transfers.system"))],
)
@RULES.rule(
    "HDS-SOV-17",
    cites=[texts.CSP_R1111_11.item("map of transfers of 2026")],
    in_force=since("2026-03-27"),
    readings={CLAUSES: "2026-03-27"},
    confidence=Confidence.DISPUTED,
    unless=[no(Qualified, party=same("transfers.host"), system=same("transfers.system"))],
)
def publishes_map_of_transfers(transfers: Transfers) -> Duty:
    """Since the decree of 2026 every host with transfers publishes a map of them.

    Reading:
        Its form is left to a revised framework; until then the table of the framework v2.0 is the
        only one there is, and the shorter statement of a qualified host stands for it.

    Because:
        what {transfers.host} hosts in {transfers.system} counts as transferred to a third country.
    """
    return Duty(transfers.host, "publish-guarantees-table")
