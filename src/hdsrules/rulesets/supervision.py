"""Sub-processors under a certified host's supervision, and sound ISMS certificates."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    AcceptedEdition,
    Certificate,
    CertificateSystem,
    Chain,
    Defect,
    ExemptBySupervision,
    PerformsActivity,
    SoundIsms,
    Supervision,
)
from ..facts.vocabulary import Scheme
from ..law import Confidence, between, since
from . import texts

__all__ = ["RULES"]

RULES = Ruleset("supervision")

FOR_SUPERVISOR = having(
    system=same("performed.system"),
    provider=same("performed.party"),
    customer=same("supervision.supervisor"),
)
COUNTS = no(Defect, certificate=same("certificate.ref"))


@RULES.rule(
    "HDS-SUB-1",
    cites=[texts.FRAMEWORK_V2.item("2.1.1")],
    in_force=since("2024-11-16"),
    readings={"chain": "supervised-exempt"},
    confidence=Confidence.PRIMARY,
    unless=[COUNTS],
)
def supervised_sub_processor(  # noqa: PLR0917 (one parameter for each fact)
    performed: PerformsActivity,
    framework: Annotated[AcceptedEdition, having(scheme=Scheme.HDS, edition="2.0")],
    supervision: Annotated[Supervision, having(operation=same("performed.operation"))],
    serving: Annotated[Chain, FOR_SUPERVISOR],
    certificate: Annotated[
        Certificate, having(holder=same("supervision.supervisor"), scheme=Scheme.HDS)
    ],
    covered: Annotated[
        CertificateSystem,
        having(certificate=same("certificate.ref"), system=same("performed.system")),
    ],
) -> ExemptBySupervision:
    """A sub-processor under a certified host's policy and supervision needs no own certificate.

    Reading:
        Only one that serves that host, directly or through others: whoever works for the host's
        customer is no sub-processor of the host.

    Because:
        {performed.party} performs the activity {performed.activity} under the supervision of \
{supervision.supervisor}, certified by {certificate.ref}.
    """
    return ExemptBySupervision(
        performed.operation, performed.system, performed.party, supervision.supervisor
    )


@RULES.rule(
    "HDS-SUB-2",
    cites=[texts.CA_NIMES_2022],
    in_force=between("2022-12-15", "2024-11-17"),
    readings={"chain": "supervised-exempt"},
    confidence=Confidence.SINGLE,
    unless=[COUNTS],
)
def supervised_before_v2(
    performed: PerformsActivity,
    supervision: Annotated[Supervision, having(operation=same("performed.operation"))],
    serving: Annotated[Chain, FOR_SUPERVISOR],
    certificate: Annotated[
        Certificate, having(holder=same("supervision.supervisor"), scheme=Scheme.HDS)
    ],
    covered: Annotated[
        CertificateSystem,
        having(certificate=same("certificate.ref"), system=same("performed.system")),
    ],
) -> ExemptBySupervision:
    """By one reading of a judgment of 2022, one title in the chain was enough before v2.0.

    Because:
        {performed.party} performs the activity {performed.activity} under the supervision of \
{supervision.supervisor}, certified by {certificate.ref}.
    """
    return ExemptBySupervision(
        performed.operation, performed.system, performed.party, supervision.supervisor
    )


@RULES.rule(
    "HDS-ISMS-1",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.CONFIRMED,
    unless=[COUNTS],
)
def sound_isms(
    certificate: Annotated[Certificate, having(scheme=Scheme.ISO_27001)],
    covered: Annotated[CertificateSystem, having(certificate=same("certificate.ref"))],
) -> SoundIsms:
    """A host's certificate rests on a certified information security management system.

    Because:
        {certificate.holder} holds {certificate.ref}, which counts on the day for {covered.system}.
    """
    return SoundIsms(certificate.holder, covered.system)
