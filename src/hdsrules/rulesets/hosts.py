"""Who hosts health data."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    DataCentre,
    Entrusted,
    Hosts,
    HostsDigital,
    HostsPaper,
    HostTypeOf,
    PerformsActivity,
)
from ..facts.vocabulary import Activity, HostType, Medium
from ..law import Confidence
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("hosts")


@RULES.rule(
    "HDS-HOST-2",
    cites=[texts.CSP_L1111_8, texts.CSP_R1111_9],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-HOST-2",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def hosts_by_activity(performed: PerformsActivity) -> Hosts:
    """Whoever performs all or part of the six activities on behalf of another hosts health data.

    Because:
        {performed.party} performs the activity {performed.activity} for {performed.system}.
    """
    return Hosts(performed.party, performed.system)


@RULES.rule(
    "HDS-HOST-5",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def hosts_digital_data(performed: PerformsActivity) -> HostsDigital:
    """The six activities are those of digital hosting; what applies to it alone looks at them.

    Because:
        {performed.party} performs the activity {performed.activity} for {performed.system}.
    """
    return HostsDigital(performed.party, performed.system)


@RULES.rule(
    "HDS-HOST-3",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def keeps_paper(
    hosting: Annotated[Entrusted, having(medium=Medium.PAPER)],
    building: Annotated[DataCentre, having(ref=same("hosting.operation"))],
) -> HostsPaper:
    """Whoever keeps health data on paper for others hosts them, outside the six activities.

    Because:
        {building.operator} keeps the paper of {hosting.system} for {hosting.principal}.
    """
    return HostsPaper(hosting.provider, hosting.system)


@RULES.rule(
    "HDS-HOST-4",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def hosts_paper(paper: HostsPaper) -> Hosts:
    """The law on hosting covers paper and digital data alike.

    Because:
        {paper.party} keeps health data on paper for {paper.system}.
    """
    return Hosts(paper.party, paper.system)


@RULES.rule(
    "HDS-TYPE-1",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
)
def is_physical_infrastructure_host(
    performed: Annotated[
        PerformsActivity,
        having(activity=one_of(Activity.PHYSICAL_SITES, Activity.HARDWARE)),
    ],
) -> HostTypeOf:
    """Activities 1 and 2 make a physical-infrastructure host.

    Reading:
        A label: the first framework's kinds of certificate, kept for display at every date.

    Because:
        {performed.party} performs the activity {performed.activity}.
    """
    return HostTypeOf(performed.party, HostType.PHYSICAL_INFRASTRUCTURE)


@RULES.rule(
    "HDS-TYPE-2",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
)
def is_managed_services_host(
    performed: Annotated[
        PerformsActivity,
        having(
            activity=one_of(
                Activity.VIRTUAL_INFRASTRUCTURE,
                Activity.PLATFORM,
                Activity.ADMINISTRATION,
                Activity.BACKUP,
            )
        ),
    ],
) -> HostTypeOf:
    """Activities 3 to 6 make a managed-services host.

    Reading:
        A label: the first framework's kinds of certificate, kept for display at every date.

    Because:
        {performed.party} performs the activity {performed.activity}.
    """
    return HostTypeOf(performed.party, HostType.MANAGED_SERVICES)
