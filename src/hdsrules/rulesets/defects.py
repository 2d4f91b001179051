"""Stratum 19: titles that are held and do not serve."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Certificate,
    CertificateActivity,
    CertificateSystem,
    Covered,
    Defect,
    Defective,
    NeedsTitle,
)
from ..facts.vocabulary import GapKind, Scheme
from ..law import Confidence
from . import texts
from .eras import CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("defects")

NOT_COVERED = no(
    Covered,
    party=same("need.party"),
    system=same("need.system"),
    scheme=same("need.scheme"),
    activity=same("need.activity"),
)
COUNTS = no(Defect, certificate=same("certificate.ref"))
NAMED = having(certificate=same("certificate.ref"), activity=same("need.activity"))
FOR_SYSTEM = having(certificate=same("certificate.ref"), system=same("need.system"))
OF_HOLDER = having(holder=same("need.party"), scheme=Scheme.HDS)
CERTIFIED = having(scheme=Scheme.HDS)
APPROVED = having(scheme=one_of(Scheme.HEALTH_MINISTRY_APPROVAL, Scheme.CULTURE_APPROVAL))
APPROVAL_OF_HOLDER = having(holder=same("need.party"), scheme=same("need.scheme"))


def _defective(need: NeedsTitle, kind: GapKind) -> Defective:
    return Defective(need.party, need.system, need.scheme, need.activity, kind)


@RULES.rule(
    "HDS-GAP-2",
    cites=[texts.CSP_L1111_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[NOT_COVERED],
)
def certificate_does_not_count(
    need: Annotated[NeedsTitle, CERTIFIED],
    certificate: Annotated[Certificate, OF_HOLDER],
    named: Annotated[CertificateActivity, NAMED],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
    defect: Annotated[Defect, having(certificate=same("certificate.ref"))],
) -> Defective:
    """A certificate that names the activity but does not count on the day leaves it uncovered.

    Because:
        {certificate.ref} names the activity {named.activity}, but is {defect.kind}.
    """
    return _defective(need, defect.kind)


@RULES.rule(
    "HDS-GAP-3",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, NOT_COVERED, no(CertificateActivity, **NAMED.conditions)],
)
def activity_not_named(
    need: Annotated[NeedsTitle, CERTIFIED],
    certificate: Annotated[Certificate, OF_HOLDER],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
) -> Defective:
    """A certificate leaves uncovered what it does not name.

    Because:
        {certificate.ref} of {certificate.holder} does not name the activity {need.activity}.
    """
    return _defective(need, GapKind.ACTIVITY_NOT_COVERED)


@RULES.rule(
    "HDS-GAP-4",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, NOT_COVERED, no(CertificateSystem, **FOR_SYSTEM.conditions)],
)
def system_not_covered(
    need: Annotated[NeedsTitle, CERTIFIED],
    certificate: Annotated[Certificate, OF_HOLDER],
    named: Annotated[CertificateActivity, NAMED],
) -> Defective:
    """A certificate limited to other systems leaves this one uncovered.

    Because:
        {certificate.ref} names the activity {named.activity}, but for other systems \
than {need.system}.
    """
    return _defective(need, GapKind.SYSTEM_NOT_COVERED)


@RULES.rule(
    "HDS-GAP-5",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[NOT_COVERED],
)
def approval_does_not_count(
    need: Annotated[NeedsTitle, APPROVED],
    certificate: Annotated[Certificate, APPROVAL_OF_HOLDER],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
    defect: Annotated[Defect, having(certificate=same("certificate.ref"))],
) -> Defective:
    """An approval that does not count on the day leaves the host without a title.

    Because:
        {certificate.ref} of {certificate.holder} is {defect.kind}.
    """
    return _defective(need, defect.kind)


@RULES.rule(
    "HDS-GAP-6",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, NOT_COVERED, no(CertificateSystem, **FOR_SYSTEM.conditions)],
)
def system_not_approved(
    need: Annotated[NeedsTitle, APPROVED],
    certificate: Annotated[Certificate, APPROVAL_OF_HOLDER],
) -> Defective:
    """An approval limited to other systems leaves this one uncovered.

    Because:
        {certificate.ref} of {certificate.holder} is for other systems than {need.system}.
    """
    return _defective(need, GapKind.SYSTEM_NOT_COVERED)
