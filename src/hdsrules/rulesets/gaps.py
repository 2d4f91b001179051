"""What hosts lack."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import Certificate, Covered, Defect, Defective, Gap, Limited, NeedsTitle, SoundIsms
from ..facts.vocabulary import GapKind, Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("gaps")

OF_NEED = {
    "party": same("need.party"),
    "system": same("need.system"),
    "scheme": same("need.scheme"),
    "activity": same("need.activity"),
}

ISMS_ELSEWHERE = [
    no(Defect, certificate=same("certificate.ref")),
    no(SoundIsms, party=same("need.party"), system=same("need.system")),
]


@RULES.rule(
    "HDS-GAP-1",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[no(Covered, **OF_NEED), no(Defective, **OF_NEED), no(Limited, **OF_NEED)],
)
def title_is_missing(need: NeedsTitle) -> Gap:
    """A host that holds no title for what it does lacks one.

    Because:
        {need.party} holds no title {need.scheme} for what it does in {need.system}.
    """
    return Gap(need.party, need.system, need.scheme, need.activity, GapKind.MISSING)


@RULES.rule(
    "HDS-GAP-8",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def title_does_not_count(defective: Defective) -> Gap:
    """A host whose title does not count lacks one that does.

    Because:
        the title {defective.scheme} of {defective.party} does not count in {defective.system}: \
{defective.kind}.
    """
    return Gap(
        defective.party, defective.system, defective.scheme, defective.activity, defective.kind
    )


@RULES.rule(
    "HDS-GAP-9",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def title_does_not_reach(limited: Limited) -> Gap:
    """A host whose title does not reach what it does lacks one that does.

    Because:
        the title {limited.scheme} of {limited.party} does not reach what it does in \
{limited.system}: {limited.kind}.
    """
    return Gap(limited.party, limited.system, limited.scheme, limited.activity, limited.kind)


@RULES.rule(
    "HDS-GAP-10",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.SINGLE,
    unless=[no(SoundIsms, party=same("need.party"), system=same("need.system"))],
)
def isms_does_not_serve(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.ISO_27001)],
    defect: Annotated[Defect, having(certificate=same("certificate.ref"))],
) -> Gap:
    """A host whose ISMS certificate does not count lacks what its certificate rests on.

    Because:
        {certificate.ref}, the ISMS certificate of {certificate.holder}, is {defect.kind}.
    """
    return Gap(need.party, need.system, Scheme.ISO_27001, need.activity, defect.kind)


def _isms_limited(need: NeedsTitle) -> Gap:
    return Gap(need.party, need.system, Scheme.ISO_27001, need.activity, GapKind.SYSTEM_NOT_COVERED)


@RULES.rule(
    "HDS-GAP-11",
    cites=[texts.FRAMEWORK_V2.item("EXI 04")],
    in_force=since("2026-05-17"),
    confidence=Confidence.PRIMARY,
    unless=ISMS_ELSEWHERE,
)
def isms_does_not_reach(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.ISO_27001)],
) -> Gap:
    """Under the framework v2.0, a host's ISMS covers all of its hosting.

    Because:
        {certificate.ref}, the ISMS certificate of {certificate.holder}, is for other systems \
than {need.system}.
    """
    return _isms_limited(need)


@RULES.rule(
    "HDS-GAP-12",
    cites=[texts.FRAMEWORK_V2.item("EXI 04")],
    in_force=between("2024-11-16", "2026-05-17"),
    confidence=Confidence.PRIMARY,
    unless=[*ISMS_ELSEWHERE, no(Defect, certificate=same("hds.ref"))],
)
def isms_does_not_reach_in_transition(
    need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)],
    certificate: Annotated[Certificate, having(holder=same("need.party"), scheme=Scheme.ISO_27001)],
    hds: Annotated[
        Certificate, having(holder=same("need.party"), scheme=Scheme.HDS, edition="2.0")
    ],
) -> Gap:
    """During the transition, so does that of a host certified under it.

    Because:
        {certificate.ref}, the ISMS certificate of {certificate.holder}, is for other systems \
than {need.system}, though {hds.ref} is under the framework v2.0.
    """
    return _isms_limited(need)
