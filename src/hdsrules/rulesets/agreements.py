"""Which contracts run, which must hold the clauses of hosting, and what the framework adds."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    BoundByV2,
    Chain,
    ClauseDue,
    Contract,
    Exclusion,
    Exposed,
    HostingContract,
    Hosts,
    NeedsTitle,
    Term,
)
from ..facts.clauses import Clause
from ..facts.vocabulary import Reason, Scheme
from ..law import Confidence
from . import texts
from .eras import CERTIFICATE_ERA, FROM_V2
from .guards import runs

__all__ = ["RULES"]

RULES = Ruleset("agreements")


@RULES.rule(
    "HDS-CTR-22",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_11.item("I")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    when=[runs],
)
def contract_of_a_host(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
    need: Annotated[
        NeedsTitle,
        having(party=same("contract.provider"), system=same("contract.system"), scheme=Scheme.HDS),
    ],
) -> HostingContract:
    """The contract of a host that must be certified holds the clauses of hosting.

    Reading:
        The article stands among those on certified hosting: not data on paper, nor a sub-processor
        that needs no certificate of its own.

    Because:
        {need.party}, the provider of {contract.ref}, needs the certificate for {need.activity}.
    """
    return HostingContract(contract.ref, contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-CTR-15",
    cites=[texts.CSP_R1111_11.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.KNOWLEDGE,
    when=[runs],
    unless=[
        no(Hosts, party=same("contract.provider"), system=same("contract.system")),
        no(
            Exclusion,
            provider=same("contract.provider"),
            system=same("contract.system"),
            reason=Reason.HOSPITAL_GROUP,
        ),
    ],
)
def contract_of_an_intermediary(
    contract: Contract,
    term: Annotated[Term, having(contract=same("contract.ref"))],
    chain: Annotated[
        Chain, having(system=same("contract.system"), customer=same("contract.provider"))
    ],
    host: Annotated[
        NeedsTitle,
        having(party=same("chain.provider"), system=same("contract.system"), scheme=Scheme.HDS),
    ],
) -> HostingContract:
    """A provider that relies on a host repeats the host's clauses in its own contract.

    Reading:
        The wording was not read; it is known to foresee a provider that relies on a certified host.

    Because:
        {contract.provider} does not host in {contract.system}; it relies on {host.party}, a host, \
and serves {contract.customer} by {contract.ref}.
    """
    return HostingContract(contract.ref, contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-CTR-23",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def exposed_host_tells_foreign_laws(
    contract: HostingContract,
    bound: Annotated[BoundByV2, having(party=same("contract.provider"))],
    exposed: Annotated[
        Exposed, having(host=same("contract.provider"), system=same("contract.system"))
    ],
) -> ClauseDue:
    """Under the framework v2.0, the contract of an exposed host tells the foreign laws concerned.

    Because:
        {bound.party} is bound by the framework v2.0, and {exposed.party} is subject to the law of \
{exposed.country}.
    """
    return ClauseDue(
        contract.contract, contract.system, contract.provider, Clause.EXTRA_EUROPEAN_LAWS
    )
