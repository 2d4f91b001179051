"""Access to hosted data from third countries: on what it rests, and whether it is told."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Access,
    BoundByV2,
    Founded,
    Note,
    OutsideAccess,
    RegulatedData,
)
from ..law import Confidence
from . import texts
from .absences import FROM_OUTSIDE, NOT_ITS_OWN
from .eras import FROM_DECREE, FROM_V2, UNDER_GDPR

__all__ = ["RULES"]

RULES = Ruleset("transfers")

OF_BOUND = having(host=same("bound.party"))
UNFOUNDED = no(Founded, access=same("access.access"))


@RULES.rule(
    "HDS-SOV-5",
    cites=[texts.GDPR.item("art. 44")],
    in_force=UNDER_GDPR,
    confidence=Confidence.PRIMARY,
    unless=[UNFOUNDED],
)
def access_without_basis(access: OutsideAccess) -> Note:
    """Data are not transferred to a third country without adequacy or safeguards.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}, on no basis.
    """
    return Note("access-without-safeguards", access.host, access.system, "breach")


@RULES.rule(
    "HDS-SOV-6",
    cites=[texts.GDPR.item("art. 44")],
    in_force=UNDER_GDPR,
    confidence=Confidence.PRIMARY,
    unless=[UNFOUNDED],
)
def party_reaches_without_basis(access: OutsideAccess) -> Note:
    """Whoever reaches the data from there breaks the same rule.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}, on no basis.
    """
    return Note("access-without-safeguards", access.party, access.system, "breach")


@RULES.rule(
    "HDS-SOV-22",
    cites=[texts.GDPR.item("art. 44")],
    in_force=UNDER_GDPR,
    confidence=Confidence.DISPUTED,
    unless=[
        *FROM_OUTSIDE,
        no(Founded, access=same("access.ref")),
        no(OutsideAccess, access=same("access.ref")),
        *NOT_ITS_OWN,
    ],
)
def other_reaches_without_basis(
    access: Access, regulated: Annotated[RegulatedData, having(system=same("access.system"))]
) -> Note:
    """So does whoever neither hosts the data nor serves a host: the rule binds every processor.

    Reading:
        Whether staff abroad of one in Europe are a recipient is open.

    Because:
        {access.party}, whose data they are not, reaches {regulated.data}, held in \
{access.system}, from {access.country}, on no basis.
    """
    return Note("access-without-safeguards", access.party, access.system, "breach")


@RULES.rule(
    "HDS-SOV-7",
    cites=[texts.FRAMEWORK_V2.item("EXI 29")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[UNFOUNDED],
)
def bound_host_has_access_without_basis(
    bound: BoundByV2, access: Annotated[OutsideAccess, OF_BOUND]
) -> Note:
    """Under the framework v2.0, access from outside the Area rests on adequacy or on safeguards.

    Because:
        {access.party} reaches the data of {access.system} from {access.country} on no basis, and \
{bound.party} is bound by the framework v2.0.
    """
    return Note("access-without-safeguards", bound.party, access.system, "breach")


@RULES.rule(
    "HDS-SOV-8",
    cites=[texts.CSP_R1111_9_1],
    in_force=FROM_DECREE,
    confidence=Confidence.CONFIRMED,
    unless=[UNFOUNDED],
)
def host_has_access_without_basis(access: OutsideAccess) -> Note:
    """Since September 2026 the code asks for adequacy or safeguards, remote access included.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}, on no basis.
    """
    return Note("access-without-safeguards", access.host, access.system, "breach")


@RULES.rule(
    "HDS-SOV-9",
    cites=[texts.FRAMEWORK_V2.item("EXI 29")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(Founded, access=same("access.access"), adequate=True)],
)
def access_is_not_disclosed(
    bound: BoundByV2,
    access: Annotated[OutsideAccess, OF_BOUND],
    told: Annotated[Access, having(ref=same("access.access"), informed=False)],
) -> Note:
    """A customer is told that no adequacy covers an access, and which safeguards do.

    Because:
        the customer was not told that {told.party} reaches the data of {access.system} from \
{access.country}, a country without adequacy, though {bound.party} is bound by the framework v2.0.
    """
    return Note("access-not-disclosed", bound.party, access.system, "breach")
