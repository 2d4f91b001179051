"""Which operations hold regulated data on behalf of a principal, through any chain."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import ActsFor, HeldForAnother, Link, Mandate, Principal
from ..law import Confidence
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("behalf")


def not_the_operator(day: date, mandate: Mandate, principal: Principal) -> bool:
    """The principal is not the operator itself."""
    return mandate.operator != principal.party


def not_for_the_operator(day: date, mandate: Mandate, acting: ActsFor) -> bool:
    """The chain does not lead back to the operator."""
    return mandate.customer != mandate.operator != acting.principal


@RULES.rule(
    "HDS-BEH-6",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def acts_for_principal(
    link: Link,
    principal: Annotated[
        Principal, having(system=same("link.system"), party=same("link.customer"))
    ],
) -> ActsFor:
    """Whoever serves a principal acts for it.

    Because:
        {link.provider} serves {link.customer}, whose data {principal.data} are.
    """
    return ActsFor(link.system, principal.data, link.provider, principal.party)


@RULES.rule(
    "HDS-BEH-7",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
)
def acts_through_chain(
    link: Link,
    acting: Annotated[ActsFor, having(system=same("link.system"), party=same("link.customer"))],
) -> ActsFor:
    """Whoever serves one that acts for a principal acts for that principal, at any depth.

    Because:
        {link.provider} serves {link.customer}, which acts for {acting.principal}.
    """
    return ActsFor(link.system, acting.data, link.provider, acting.principal)


@RULES.rule(
    "HDS-BEH-8",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_8_8.item("I")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    when=[not_the_operator],
)
@RULES.rule(
    "HDS-BEH-8",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
    when=[not_the_operator],
)
def held_for_principal(
    mandate: Mandate,
    principal: Annotated[
        Principal, having(system=same("mandate.system"), party=same("mandate.customer"))
    ],
) -> HeldForAnother:
    """An operation on behalf of a principal holds the data for another.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {mandate.customer}, \
whose data {principal.data} are.
    """
    return HeldForAnother(
        mandate.operation,
        mandate.system,
        principal.data,
        mandate.operator,
        mandate.customer,
        principal.party,
    )


@RULES.rule(
    "HDS-BEH-9",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_8_8.item("I")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    when=[not_for_the_operator],
)
@RULES.rule(
    "HDS-BEH-9",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
    when=[not_for_the_operator],
)
def held_through_chain(
    mandate: Mandate,
    acting: Annotated[
        ActsFor, having(system=same("mandate.system"), party=same("mandate.customer"))
    ],
) -> HeldForAnother:
    """An operation on behalf of one that acts for a principal holds the data for that principal.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {mandate.customer}, \
which acts for {acting.principal}.
    """
    return HeldForAnother(
        mandate.operation,
        mandate.system,
        acting.data,
        mandate.operator,
        mandate.customer,
        acting.principal,
    )
