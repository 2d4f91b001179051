"""Whom the requirements of the framework v2.0 concern, and which of their conditions are met."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    AcceptedEdition,
    BoundByV2,
    Certificate,
    Circumstance,
    Defect,
    Entrusted,
    Exposed,
    Founded,
    FrameworkScope,
    HostsDigital,
    NeedsTitle,
    Operation,
    OutsideAccess,
    Publishes,
    SubOperation,
    SubProcessor,
)
from ..facts.vocabulary import Medium, Scheme
from ..law import Confidence
from . import texts
from .eras import FROM_V2

__all__ = ["RULES"]

RULES = Ruleset("circumstances")

OF_SCOPE = having(host=same("scope.party"))
STORES = having(stores_data=True, ref=same("hosting.operation"))


def _met(scope: FrameworkScope, condition: str) -> Circumstance:
    return Circumstance(scope.party, condition, scope.binding)


@RULES.rule(
    "HDS-V2-3",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2,
    confidence=Confidence.CONFIRMED,
)
def requirements_bind(bound: BoundByV2) -> FrameworkScope:
    """The requirements of the framework bind the hosts that it binds.

    Because:
        {bound.party} is bound by the framework v2.0.
    """
    return FrameworkScope(bound.party, True)


@RULES.rule(
    "HDS-V2-4",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2,
    confidence=Confidence.CONFIRMED,
    unless=[no(BoundByV2, party=same("need.party"))],
)
def requirements_await(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    framework: Annotated[AcceptedEdition, having(scheme=Scheme.HDS, edition="2.0")],
) -> FrameworkScope:
    """A host that is not bound yet will have to show them at its next certification.

    Because:
        {need.party} needs the certificate for the activity {need.activity}, and is not certified \
under the framework v2.0.
    """
    return FrameworkScope(need.party, False)


@RULES.rule(
    "HDS-CIRC-1",
    cites=[texts.FRAMEWORK_V2.item("EXI 01")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def every_host(scope: FrameworkScope) -> Circumstance:
    """Most requirements apply to every host, whatever its activities.

    Because:
        {scope.party} is a host that needs the certificate.
    """
    return _met(scope, "every-host")


@RULES.rule(
    "HDS-CIRC-2",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def host_stores(
    scope: FrameworkScope,
    hosting: Annotated[Entrusted, having(provider=same("scope.party"), medium=Medium.DIGITAL)],
    storage: Annotated[Operation, STORES],
) -> Circumstance:
    """Some requirements apply where the hosting involves storage.

    Because:
        {storage.operator} stores data of {storage.system}.
    """
    return _met(scope, "if-storage")


@RULES.rule(
    "HDS-CIRC-3",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def sub_processor_stores(
    scope: FrameworkScope,
    sub: Annotated[SubOperation, OF_SCOPE],
    storage: Annotated[Operation, having(stores_data=True, ref=same("sub.operation"))],
) -> Circumstance:
    """Storage by a sub-processor counts for its host.

    Because:
        {sub.party}, a sub-processor of {sub.host}, stores data of {storage.system}.
    """
    return _met(scope, "if-storage")


@RULES.rule(
    "HDS-CIRC-4",
    cites=[texts.FRAMEWORK_V2.item("EXI 06")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def has_sub_processors(
    scope: FrameworkScope, sub: Annotated[SubProcessor, OF_SCOPE]
) -> Circumstance:
    """Some requirements apply where sub-processors take part.

    Because:
        {sub.party} is a sub-processor of {sub.host} in {sub.system}.
    """
    return _met(scope, "if-sub-processors")


@RULES.rule(
    "HDS-CIRC-5",
    cites=[texts.FRAMEWORK_V2.item("EXI 14")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(Defect, certificate=same("certificate.ref"))],
)
def has_certified_sub_processors(
    scope: FrameworkScope,
    sub: Annotated[SubProcessor, OF_SCOPE],
    provider: Annotated[HostsDigital, having(party=same("sub.party"), system=same("sub.system"))],
    certificate: Annotated[Certificate, having(holder=same("sub.party"), scheme=Scheme.HDS)],
) -> Circumstance:
    """Some requirements apply where a certified sub-processor takes part.

    Because:
        {provider.party}, a sub-processor of {sub.host} that hosts in {sub.system}, is certified \
by {certificate.ref}.
    """
    return _met(scope, "if-certified-sub-processors")


@RULES.rule(
    "HDS-CIRC-6",
    cites=[texts.FRAMEWORK_V2.item("EXI 29")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def has_outside_access(
    scope: FrameworkScope, access: Annotated[OutsideAccess, OF_SCOPE]
) -> Circumstance:
    """Some requirements apply where the data are reached from outside the Area.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}.
    """
    return _met(scope, "if-remote-access-outside-eea")


@RULES.rule(
    "HDS-CIRC-7",
    cites=[texts.FRAMEWORK_V2.item("EXI 29")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(Founded, access=same("access.access"), adequate=True)],
)
def has_access_without_adequacy(
    scope: FrameworkScope, access: Annotated[OutsideAccess, OF_SCOPE]
) -> Circumstance:
    """Parts of one apply where no adequacy covers that access.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}, without adequacy.
    """
    return _met(scope, "if-access-without-adequacy")


@RULES.rule(
    "HDS-CIRC-8",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def is_under_foreign_law(
    scope: FrameworkScope, exposed: Annotated[Exposed, OF_SCOPE]
) -> Circumstance:
    """One applies where the law of a country without adequacy can compel access.

    Because:
        {exposed.party} is subject to the law of {exposed.country}.
    """
    return _met(scope, "if-third-country-law")


@RULES.rule(
    "HDS-CIRC-9",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def is_in_state_a(
    scope: FrameworkScope,
    published: Annotated[Publishes, having(party=same("scope.party"), statement="a")],
) -> Circumstance:
    """What is published depends on the host: with a qualification, statement A.

    Because:
        {published.party} publishes statement A of {published.system}.
    """
    return _met(scope, "if-secnumcloud")


@RULES.rule(
    "HDS-CIRC-10",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def is_in_state_b(
    scope: FrameworkScope,
    published: Annotated[Publishes, having(party=same("scope.party"), statement="b")],
) -> Circumstance:
    """Without qualification, transfer or exposure, statement B.

    Because:
        {published.party} publishes statement B of {published.system}.
    """
    return _met(scope, "if-no-secnumcloud-no-transfer")


@RULES.rule(
    "HDS-CIRC-11",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def is_in_state_c(
    scope: FrameworkScope,
    published: Annotated[Publishes, having(party=same("scope.party"), statement="c")],
) -> Circumstance:
    """Without qualification, but with a transfer or an exposure, the table of guarantees.

    Because:
        {published.party} publishes the table of its guarantees for {published.system}.
    """
    return _met(scope, "if-no-secnumcloud-transfer-or-risk")
