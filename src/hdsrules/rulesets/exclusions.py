"""What would be hosting and is excluded from it."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    ApplicationAdministration,
    Entrustment,
    Exclusion,
    HeldForAnother,
    HospitalGroup,
    Member,
    Origin,
    OwnStorage,
    StoresElsewhere,
)
from ..facts.vocabulary import Reason
from ..law import Confidence, since
from . import texts
from .eras import CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("exclusions")


def _exclusion(held: HeldForAnother, reason: Reason) -> Exclusion:
    return Exclusion(held.operation, held.system, held.data, held.provider, held.principal, reason)


@RULES.rule(
    "HDS-EXCL-1",
    cites=[texts.CSP_R1111_8_8.item("I, last paragraph")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def entrusted_for_short_period(
    held: HeldForAnother,
    entrustment: Annotated[
        Entrustment, having(operation=same("held.operation"), short_period=True)
    ],
    origin: Annotated[Origin, having(data=same("held.data"), party=same("held.customer"))],
) -> Exclusion:
    """Holding data for a short period, to enter, format, print or scan them, is not hosting.

    Reading:
        The originator entrusts the data itself. No text says how long a short period is.

    Because:
        {origin.party} entrusts {held.provider} with {held.data} for a short period, \
for {entrustment.purpose} alone.
    """
    return _exclusion(held, Reason.SHORT_PERIOD)


@RULES.rule(
    "HDS-EXCL-2",
    cites=[texts.CSP_R1111_8_8.item("I, last paragraph")],
    in_force=CERTIFICATE_ERA,
    readings={"short-period": "purpose"},
    confidence=Confidence.DISPUTED,
)
def entrusted_for_purpose_alone(
    held: HeldForAnother,
    entrustment: Annotated[
        Entrustment, having(operation=same("held.operation"), short_period=False)
    ],
    origin: Annotated[Origin, having(data=same("held.data"), party=same("held.customer"))],
) -> Exclusion:
    """By the wide reading, the purpose of entry, formatting, printing or scanning excludes alone.

    Because:
        {origin.party} entrusts {held.provider} with {held.data} for {entrustment.purpose} alone.
    """
    return _exclusion(held, Reason.SHORT_PERIOD)


@RULES.rule(
    "HDS-EXCL-3",
    cites=[texts.FAQ_ANS_GHT],
    in_force=since("2024-04-17"),
    readings={"hospital-group": "exempt-if-conditions"},
    confidence=Confidence.CONFIRMED,
)
def hosted_within_hospital_group(
    held: HeldForAnother,
    group: Annotated[
        HospitalGroup,
        having(
            host=same("held.provider"),
            convention_delegates_hosting=True,
            joint_controller_agreement=True,
            security_measures=True,
        ),
    ],
    member: Annotated[Member, having(group=same("group.ref"), party=same("held.principal"))],
) -> Exclusion:
    """A hospital group's host does not host for third parties where three conditions are met.

    Reading:
        The ministry's and the agency's interpretation, not a text of the code: the convention
        delegates hosting, all members are joint controllers, security measures are in place.

    Because:
        {group.host} hosts for {member.party} within {group.ref}, which meets the three conditions.
    """
    return _exclusion(held, Reason.HOSPITAL_GROUP)


@RULES.rule(
    "HDS-EXCL-4",
    cites=[texts.CSP_R1111_9.item("5°")],
    in_force=CERTIFICATE_ERA,
    readings={"remote-maintenance": "not-hosting"},
    confidence=Confidence.DISPUTED,
    unless=[no(StoresElsewhere, system=same("held.system"), party=same("held.customer"))],
)
def remote_maintenance(
    held: HeldForAnother,
    administration: Annotated[ApplicationAdministration, having(ref=same("held.operation"))],
    storage: Annotated[OwnStorage, having(system=same("held.system"), party=same("held.customer"))],
) -> Exclusion:
    """By one reading, maintaining the software of one that stores its own data is not hosting.

    Reading:
        The text is silent on remote maintenance; the prudent reading counts it as activity 5.

    Because:
        {held.customer} runs every layer of {held.system} that stores data; {held.provider} only \
maintains the application.
    """
    return _exclusion(held, Reason.NO_ACTIVITY)
