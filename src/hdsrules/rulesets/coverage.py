"""Which of the titles needed are held."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Certificate,
    CertificateActivity,
    CertificateSystem,
    Certified,
    Covered,
    Defect,
    NeedsTitle,
)
from ..facts.vocabulary import Scheme
from ..law import Confidence
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA, EVER_SINCE_2006
from .guards import applied_before_switch

__all__ = ["RULES"]

RULES = Ruleset("coverage")

COUNTS = no(Defect, certificate=same("certificate.ref"))
FOR_SYSTEM = having(certificate=same("certificate.ref"), system=same("need.system"))


def _covered(need: NeedsTitle) -> Covered:
    return Covered(need.party, need.system, need.scheme, need.activity)


@RULES.rule(
    "HDS-COV-1",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS],
)
def covered_by_certificate(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.HDS)],
    named: Annotated[
        CertificateActivity,
        having(certificate=same("certificate.ref"), activity=same("need.activity")),
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
) -> Covered:
    """A certificate that counts covers the activities named on it.

    Because:
        {certificate.ref} of {certificate.holder} names the activity {named.activity}.
    """
    return _covered(need)


@RULES.rule(
    "HDS-COV-2",
    cites=[texts.ORDINANCE_2017_27.item("art. 3")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    when=[applied_before_switch],
    unless=[COUNTS],
)
def covered_by_running_approval(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[
        Certificate,
        having(holder=same("need.party"), scheme=Scheme.HEALTH_MINISTRY_APPROVAL),
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
) -> Covered:
    """An approval obtained under the old law stands for the certificate until its term.

    Because:
        {certificate.ref} of {certificate.holder} runs until {certificate.expires}.
    """
    return _covered(need)


@RULES.rule(
    "HDS-COV-3",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
    unless=[COUNTS],
)
def covered_by_approval_of_health_ministry(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HEALTH_MINISTRY_APPROVAL)],
    certificate: Annotated[
        Certificate,
        having(holder=same("need.party"), scheme=Scheme.HEALTH_MINISTRY_APPROVAL),
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
) -> Covered:
    """The health ministry's approval is given to the host as a whole.

    Because:
        {certificate.ref} of {certificate.holder} counts on the day.
    """
    return _covered(need)


@RULES.rule(
    "HDS-COV-4",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS],
)
def covered_by_approval_of_culture(
    need: Annotated[NeedsTitle, having(scheme=Scheme.CULTURE_APPROVAL)],
    certificate: Annotated[
        Certificate, having(holder=same("need.party"), scheme=Scheme.CULTURE_APPROVAL)
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
) -> Covered:
    """The approval of the minister of culture is given to the host as a whole.

    Because:
        {certificate.ref} of {certificate.holder} counts on the day.
    """
    return _covered(need)


@RULES.rule(
    "HDS-COV-5",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS],
)
def is_certified(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS)],
) -> Certified:
    """Whoever holds an HDS certificate that counts is certified, whatever it needs.

    Because:
        {certificate.ref} of {certificate.holder} counts on the day.
    """
    return Certified(certificate.holder)
