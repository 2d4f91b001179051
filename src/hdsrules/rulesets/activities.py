"""Activities 1 to 4 and 6 of CSP R.1111-9."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    ApplicationAdministration,
    Backup,
    DataCentre,
    Entrusted,
    Hardware,
    OperatesInfrastructure,
    PerformsActivity,
    Platform,
    System,
    Virtual,
)
from ..facts.vocabulary import Activity, Medium
from ..law import Confidence, since
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("activities")

DIGITAL = having(medium=Medium.DIGITAL)
OF_HOSTING = same("hosting.operation")
ARCHIVED = having(ref=same("hosting.system"), archiving=True)
SINCE_ARCHIVES_COUNT = since("2026-03-27")


def _performs(hosting: Entrusted, activity: Activity) -> PerformsActivity:
    return PerformsActivity(hosting.provider, hosting.system, activity, hosting.operation)


@RULES.rule(
    "HDS-ACT-1",
    cites=[texts.CSP_R1111_9.item("1°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-1",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def provides_physical_sites(
    hosting: Annotated[Entrusted, DIGITAL],
    site: Annotated[DataCentre, having(ref=OF_HOSTING)],
) -> PerformsActivity:
    """Whoever provides and maintains the sites performs activity 1.

    Reading:
        The one who runs the building, even when the racks are the customer's.

    Because:
        {site.operator} runs the data centre of {hosting.system} for {hosting.principal}.
    """
    return _performs(hosting, Activity.PHYSICAL_SITES)


@RULES.rule(
    "HDS-ACT-2",
    cites=[texts.CSP_R1111_9.item("2°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-2",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def provides_hardware(
    hosting: Annotated[Entrusted, DIGITAL],
    machines: Annotated[Hardware, having(ref=OF_HOSTING)],
) -> PerformsActivity:
    """Whoever provides and maintains the hardware performs activity 2.

    Because:
        {machines.operator} runs the hardware of {hosting.system} for {hosting.principal}.
    """
    return _performs(hosting, Activity.HARDWARE)


@RULES.rule(
    "HDS-ACT-3",
    cites=[texts.CSP_R1111_9.item("3°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-3",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def provides_virtual_infrastructure(
    hosting: Annotated[Entrusted, DIGITAL],
    virtual: Annotated[Virtual, having(ref=OF_HOSTING)],
) -> PerformsActivity:
    """Whoever provides and maintains the virtual infrastructure performs activity 3.

    Because:
        {virtual.operator} runs the virtual infrastructure of {hosting.system} \
for {hosting.principal}.
    """
    return _performs(hosting, Activity.VIRTUAL_INFRASTRUCTURE)


@RULES.rule(
    "HDS-ACT-4",
    cites=[texts.CSP_R1111_9.item("4°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-4",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def provides_platform(
    hosting: Annotated[Entrusted, DIGITAL],
    platform: Annotated[Platform, having(ref=OF_HOSTING)],
) -> PerformsActivity:
    """Whoever provides and maintains the application hosting platform performs activity 4.

    Because:
        {platform.operator} runs the platform of {hosting.system} for {hosting.principal}.
    """
    return _performs(hosting, Activity.PLATFORM)


@RULES.rule(
    "HDS-ACT-6",
    cites=[texts.CSP_R1111_9.item("6°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-6",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def backs_up(
    hosting: Annotated[Entrusted, DIGITAL],
    backup: Annotated[Backup, having(ref=OF_HOSTING, externalised=True)],
) -> PerformsActivity:
    """Whoever provides a backup service of its own performs activity 6.

    Reading:
        A backup inherent to the operator's other layers belongs to those, not to activity 6.

    Because:
        {backup.operator} provides the backup of {hosting.system} as a service of its own, \
for {hosting.principal}.
    """
    return _performs(hosting, Activity.BACKUP)


@RULES.rule(
    "HDS-ACT-7",
    cites=[texts.CSP_R1111_9.item("6°")],
    in_force=SINCE_ARCHIVES_COUNT,
    confidence=Confidence.SINGLE,
)
def archives_on_platform(
    hosting: Annotated[Entrusted, DIGITAL],
    archive: Annotated[System, ARCHIVED],
    platform: Annotated[Platform, having(ref=OF_HOSTING)],
) -> PerformsActivity:
    """Since March 2026, archiving on a platform is part of activity 6.

    Reading:
        One commentator reports the new wording of item 6.

    Because:
        {platform.operator} runs the platform of {archive.ref}, an electronic archiving service.
    """
    return _performs(hosting, Activity.BACKUP)


@RULES.rule(
    "HDS-ACT-8",
    cites=[texts.CSP_R1111_9.item("6°")],
    in_force=SINCE_ARCHIVES_COUNT,
    confidence=Confidence.SINGLE,
)
def administers_archive(
    hosting: Annotated[Entrusted, DIGITAL],
    archive: Annotated[System, ARCHIVED],
    administration: Annotated[ApplicationAdministration, having(ref=OF_HOSTING, inherent=False)],
) -> PerformsActivity:
    """Since March 2026, operating an archiving application is part of activity 6.

    Reading:
        One commentator reports the new wording of item 6.

    Because:
        {administration.operator} operates {archive.ref}, an electronic archiving service.
    """
    return _performs(hosting, Activity.BACKUP)


@RULES.rule(
    "HDS-ACT-9",
    cites=[texts.FRAMEWORK_V2.item("2.1.2")],
    in_force=since("2024-05-16"),
    confidence=Confidence.PRIMARY,
)
def operates_infrastructure(
    performed: Annotated[
        PerformsActivity,
        having(
            activity=one_of(
                Activity.PHYSICAL_SITES,
                Activity.HARDWARE,
                Activity.VIRTUAL_INFRASTRUCTURE,
                Activity.PLATFORM,
            )
        ),
    ],
) -> OperatesInfrastructure:
    """Activities 1 to 4 comprise the control of interventions on what they provide.

    Because:
        {performed.party} performs the activity {performed.activity} for {performed.system}.
    """
    return OperatesInfrastructure(performed.party, performed.system)
