"""Titles that are held, name what is needed, and do not count on the day."""

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
from .guards import applied_before_switch, ran_past_switch

__all__ = ["RULES"]

RULES = Ruleset("defects")

NOT_COVERED = no(
    Covered,
    party=same("need.party"),
    system=same("need.system"),
    scheme=same("need.scheme"),
    activity=same("need.activity"),
)
FOR_SYSTEM = having(certificate=same("certificate.ref"), system=same("need.system"))
OF_CERTIFICATE = having(certificate=same("certificate.ref"))


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
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.HDS)],
    named: Annotated[
        CertificateActivity,
        having(certificate=same("certificate.ref"), activity=same("need.activity")),
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
    defect: Annotated[Defect, OF_CERTIFICATE],
) -> Defective:
    """A certificate that names the activity but does not count on the day leaves it uncovered.

    Because:
        {certificate.ref} names the activity {named.activity}, but is {defect.kind}.
    """
    return _defective(need, defect.kind)


@RULES.rule(
    "HDS-GAP-3",
    cites=[texts.ORDINANCE_2017_27.item("art. 3")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    when=[applied_before_switch, ran_past_switch],
    unless=[NOT_COVERED],
)
def running_approval_does_not_count(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[
        Certificate,
        having(holder=same("need.party"), scheme=Scheme.HEALTH_MINISTRY_APPROVAL),
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
    defect: Annotated[Defect, OF_CERTIFICATE],
) -> Defective:
    """An approval that outlived the old law and counts no more leaves the activity uncovered.

    Because:
        {certificate.ref}, obtained under the old law, is {defect.kind}.
    """
    return _defective(need, defect.kind)


@RULES.rule(
    "HDS-GAP-4",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[NOT_COVERED],
)
def approval_does_not_count(
    need: Annotated[
        NeedsTitle,
        having(scheme=one_of(Scheme.HEALTH_MINISTRY_APPROVAL, Scheme.CULTURE_APPROVAL)),
    ],
    certificate: Annotated[
        Certificate, having(holder=same("need.party"), scheme=same("need.scheme"))
    ],
    system: Annotated[CertificateSystem, FOR_SYSTEM],
    defect: Annotated[Defect, OF_CERTIFICATE],
) -> Defective:
    """An approval that does not count on the day leaves the host without a title.

    Because:
        {certificate.ref} of {certificate.holder} is {defect.kind}.
    """
    return _defective(need, defect.kind)
