"""Why a party does not host with regard to a system."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    DataOutside,
    Entrusted,
    Exclusion,
    HeldForAnother,
    Holding,
    Hosts,
    Mandate,
    Operation,
    Outside,
    Party,
    RegulatedData,
    System,
)
from ..facts.vocabulary import Reason
from ..law import Confidence
from . import texts
from .eras import EVER_SINCE_2006
from .guards import for_another, on_own_account

__all__ = ["RULES"]

RULES = Ruleset("outside")

SCOPE = texts.CSP_L1111_8.item("I")


@RULES.rule(
    "HDS-OUT-1",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    unless=[no(Operation, system=same("system.ref"), operator=same("party.ref"))],
)
def operates_nothing(party: Party, system: System) -> Outside:
    """Whoever operates no layer of a system does not host its data.

    Reading:
        A licence for software that the customer runs alone is no part in a layer.

    Because:
        {party.ref} operates no layer of {system.ref}.
    """
    return Outside(party.ref, system.ref, Reason.NO_ACTIVITY)


@RULES.rule(
    "HDS-OUT-2",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
    unless=[no(RegulatedData, system=same("mandate.system"))],
)
def data_are_outside(
    mandate: Mandate,
    holding: Annotated[Holding, having(system=same("mandate.system"))],
    outside: Annotated[DataOutside, having(data=same("holding.data"))],
) -> Outside:
    """Where no data of a system are within the law, nobody hosts there.

    Because:
        nothing that {mandate.system} holds is within the law: {holding.data}, {outside.reason}.
    """
    return Outside(mandate.operator, mandate.system, outside.reason)


@RULES.rule(
    "HDS-OUT-3",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
    unless=[no(Holding, system=same("mandate.system"))],
)
def holds_no_data(mandate: Mandate) -> Outside:
    """A system that holds no data holds no health data.

    Because:
        {mandate.system} holds no data.
    """
    return Outside(mandate.operator, mandate.system, Reason.NOT_HEALTH_DATA)


@RULES.rule(
    "HDS-OUT-4",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    when=[on_own_account],
    unless=[no(Hosts, party=same("mandate.operator"), system=same("mandate.system"))],
)
def holds_own_data(mandate: Mandate) -> Outside:
    """Whoever operates on its own account holds its own data, and hosts for nobody.

    Reading:
        It follows from *on behalf of*; no article says it in so many words.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on its own account.
    """
    return Outside(mandate.operator, mandate.system, Reason.OWN_DATA)


@RULES.rule(
    "HDS-OUT-5",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    when=[for_another],
    unless=[
        no(HeldForAnother, operation=same("mandate.operation")),
        no(Hosts, party=same("mandate.operator"), system=same("mandate.system")),
    ],
)
def not_on_behalf_of_a_principal(
    mandate: Mandate,
    regulated: Annotated[RegulatedData, having(system=same("mandate.system"))],
) -> Outside:
    """Holding data for one who is not at their origin, nor the patient, is not hosting.

    Because:
        {mandate.operator} operates a layer of {mandate.system} for {mandate.customer}, \
and the chain leads to nobody at the origin of {regulated.data}, nor to a patient.
    """
    return Outside(mandate.operator, mandate.system, Reason.NOT_ON_BEHALF)


@RULES.rule(
    "HDS-OUT-6",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[no(Hosts, party=same("exclusion.provider"), system=same("exclusion.system"))],
)
def is_excluded(exclusion: Exclusion) -> Outside:
    """What is excluded from hosting makes no host.

    Because:
        what {exclusion.provider} does in {exclusion.system} for {exclusion.principal} \
is excluded: {exclusion.reason}.
    """
    return Outside(exclusion.provider, exclusion.system, exclusion.reason)


@RULES.rule(
    "HDS-OUT-7",
    cites=[SCOPE],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[no(Hosts, party=same("hosting.provider"), system=same("hosting.system"))],
)
def performs_no_activity(hosting: Entrusted) -> Outside:
    """A part in a layer that makes up none of the six activities makes no host.

    Reading:
        A backup or an administration inherent to the operator's other layers, or, under some
        readings of activity 5, an administration without the tasks that make it up.

    Because:
        what {hosting.provider} does in {hosting.system} makes up none of the six activities.
    """
    return Outside(hosting.provider, hosting.system, Reason.NO_ACTIVITY)
