"""On what access to hosted data from a third country can rest: adequacy, or safeguards."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import Access, Adequate, AdequateFor, AdequateOnCondition, Founded, MeetsCondition
from ..facts.vocabulary import TransferBasis
from ..law import Confidence
from . import texts
from .eras import UNDER_GDPR

__all__ = ["RULES"]

RULES = Ruleset("safeguards")


@RULES.rule(
    "HDS-REACH-5",
    cites=[texts.GDPR.item("art. 45")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
def is_founded_on_adequacy(
    access: Access,
    adequate: Annotated[Adequate, having(country=same("access.country"))],
) -> Founded:
    """Access from a country that protects personal data adequately needs no other basis.

    Because:
        {adequate.country} protects personal data adequately.
    """
    return Founded(access.ref, True)


@RULES.rule(
    "HDS-REACH-6",
    cites=[texts.GDPR.item("art. 45")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
def is_founded_on_adequacy_of_recipient(
    access: Annotated[Access, having(basis=TransferBasis.ADEQUACY)],
    adequate: Annotated[AdequateOnCondition, having(country=same("access.country"))],
) -> Founded:
    """Where adequacy holds for some recipients, the document says whether this is one of them.

    Because:
        the access of {access.party} rests on the adequacy decision on {adequate.country}, whose \
condition it is said to meet.
    """
    return Founded(access.ref, True)


@RULES.rule(
    "HDS-REACH-7",
    cites=[texts.GDPR.item("art. 45")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
def is_founded_on_condition_met(
    access: Access,
    adequate: Annotated[AdequateOnCondition, having(country=same("access.country"))],
    met: Annotated[
        MeetsCondition,
        having(party=same("access.party"), condition=same("adequate.condition")),
    ],
) -> Founded:
    """A recipient that meets the condition of an adequacy decision is covered by it.

    Because:
        {met.party} meets the condition of the adequacy decision on {adequate.country}.
    """
    return Founded(access.ref, True)


@RULES.rule(
    "HDS-REACH-8",
    cites=[texts.GDPR.item("art. 46")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
def is_founded_on_safeguards(
    access: Annotated[Access, having(basis=TransferBasis.APPROPRIATE_SAFEGUARDS)],
) -> Founded:
    """Without adequacy, access rests on appropriate safeguards: standard clauses, for instance.

    Because:
        the access of {access.party} from {access.country} rests on appropriate safeguards.
    """
    return Founded(access.ref, False)


@RULES.rule(
    "HDS-REACH-11",
    cites=[texts.GDPR.item("art. 45")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
def is_adequate_for_recipient(
    adequate: AdequateOnCondition,
    met: Annotated[MeetsCondition, having(condition=same("adequate.condition"))],
) -> AdequateFor:
    """A country whose adequacy is limited is adequate for a recipient that meets the condition.

    Because:
        {met.party} meets the condition of the adequacy decision on {adequate.country}.
    """
    return AdequateFor(met.party, adequate.country)
