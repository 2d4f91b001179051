"""Whom the framework v2.0 binds."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import BoundByV2, Certificate, Defect, NeedsTitle
from ..facts.vocabulary import Scheme
from ..law import Confidence, between, since
from . import texts

__all__ = ["RULES"]

RULES = Ruleset("framework")


@RULES.rule(
    "HDS-V2-1",
    cites=[texts.FRAMEWORK_V2],
    in_force=between("2024-11-16", "2026-05-17"),
    confidence=Confidence.CONFIRMED,
    unless=[no(Defect, certificate=same("certificate.ref"))],
)
def certified_under_v2(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[
        Certificate, having(holder=same("need.party"), scheme=Scheme.HDS, edition="2.0")
    ],
) -> BoundByV2:
    """During the transition, the framework v2.0 binds the hosts that are certified under it.

    Because:
        {need.party} is certified under the framework v2.0, by {certificate.ref}.
    """
    return BoundByV2(need.party)


@RULES.rule(
    "HDS-V2-2",
    cites=[texts.FRAMEWORK_V2],
    in_force=since("2026-05-17"),
    confidence=Confidence.CONFIRMED,
)
def must_be_certified_under_v2(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
) -> BoundByV2:
    """Since the end of the transition, the framework v2.0 binds all that need a certificate.

    Because:
        {need.party} needs the certificate for the activity {need.activity}.
    """
    return BoundByV2(need.party)
