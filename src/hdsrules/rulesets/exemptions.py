"""Hosts that need no certificate of their own."""

from __future__ import annotations

from ..engine.pattern import no, same
from ..engine.ruleset import Ruleset
from ..facts import ExemptBySupervision, NeedsTitle, NoCertificate
from ..law import Confidence, between
from . import texts
from .eras import FROM_V2

__all__ = ["RULES"]

RULES = Ruleset("exemptions")


@RULES.rule(
    "HDS-SUB-3",
    cites=[texts.FRAMEWORK_V2.item("2.1.1")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
    unless=[no(NeedsTitle, party=same("exempt.party"))],
)
@RULES.rule(
    "HDS-SUB-3",
    cites=[texts.CA_NIMES_2022],
    in_force=between("2022-12-15", "2024-11-16"),
    confidence=Confidence.SINGLE,
    unless=[no(NeedsTitle, party=same("exempt.party"))],
)
def needs_no_certificate(exempt: ExemptBySupervision) -> NoCertificate:
    """A host all of whose operations are supervised sub-processing needs no certificate of its own.

    Reading:
        It hosts all the same: what it does is covered by the supervisor's title.

    Because:
        all that {exempt.party} does is supervised by {exempt.supervisor}, a certified host.
    """
    return NoCertificate(exempt.party, "supervised-sub-processor")
