"""Titles that count, and do not reach what is needed."""

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
    Limited,
    NeedsTitle,
)
from ..facts.vocabulary import GapKind, Scheme
from ..law import Confidence
from . import texts
from .eras import CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("limits")

OF_NEED = {
    "party": same("need.party"),
    "system": same("need.system"),
    "scheme": same("need.scheme"),
    "activity": same("need.activity"),
}
NEITHER_COVERED_NOR_DEFECTIVE = [no(Covered, **OF_NEED), no(Defective, **OF_NEED)]
COUNTS = no(Defect, certificate=same("certificate.ref"))


def _limited(need: NeedsTitle, kind: GapKind) -> Limited:
    return Limited(need.party, need.system, need.scheme, need.activity, kind)


@RULES.rule(
    "HDS-GAP-5",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, *NEITHER_COVERED_NOR_DEFECTIVE],
)
def activity_not_named(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.HDS)],
    system: Annotated[
        CertificateSystem,
        having(certificate=same("certificate.ref"), system=same("need.system")),
    ],
) -> Limited:
    """A certificate that counts for the system leaves uncovered what it does not name.

    Because:
        {certificate.ref} of {certificate.holder} does not name the activity {need.activity}.
    """
    return _limited(need, GapKind.ACTIVITY_NOT_COVERED)


@RULES.rule(
    "HDS-GAP-6",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, *NEITHER_COVERED_NOR_DEFECTIVE],
)
def system_not_covered(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.HDS)],
    named: Annotated[
        CertificateActivity,
        having(certificate=same("certificate.ref"), activity=same("need.activity")),
    ],
) -> Limited:
    """A certificate that names the activity, but for other systems, leaves this one uncovered.

    Because:
        {certificate.ref} names the activity {named.activity}, but for other systems \
than {need.system}.
    """
    return _limited(need, GapKind.SYSTEM_NOT_COVERED)


@RULES.rule(
    "HDS-GAP-7",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[COUNTS, *NEITHER_COVERED_NOR_DEFECTIVE],
)
def system_not_approved(
    need: Annotated[
        NeedsTitle,
        having(scheme=one_of(Scheme.HEALTH_MINISTRY_APPROVAL, Scheme.CULTURE_APPROVAL)),
    ],
    certificate: Annotated[
        Certificate, having(holder=same("need.party"), scheme=same("need.scheme"))
    ],
) -> Limited:
    """An approval limited to other systems leaves this one uncovered.

    Because:
        {certificate.ref} of {certificate.holder} is for other systems than {need.system}.
    """
    return _limited(need, GapKind.SYSTEM_NOT_COVERED)
