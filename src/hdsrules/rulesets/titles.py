"""Which titles a host must hold, by medium, kind of service, and day."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import ExemptBySupervision, HostsPaper, NeedsTitle, PerformsActivity, System
from ..facts.vocabulary import Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("titles")

PLAIN = having(ref=same("performed.system"), archiving=False)
ARCHIVE = having(ref=same("performed.system"), archiving=True)
NOT_EXEMPT = no(ExemptBySupervision, operation=same("performed.operation"))
TRANSITION = between("2024-05-23", "2025-07-01")
AFTER_TRANSITION = since("2025-07-01")
APPROVAL_FOR_PAPER = between("2011-03-04", "2018-04-01")


def _needs(performed: PerformsActivity, scheme: Scheme) -> NeedsTitle:
    return NeedsTitle(performed.party, performed.system, scheme, performed.activity)


@RULES.rule(
    "HDS-TITLE-1",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
    unless=[NOT_EXEMPT],
)
def needs_certificate(performed: PerformsActivity, system: Annotated[System, PLAIN]) -> NeedsTitle:
    """A host of digital data needs a certificate of conformity for each activity it performs.

    Because:
        {performed.party} performs the activity {performed.activity} for {system.ref}.
    """
    return _needs(performed, Scheme.HDS)


@RULES.rule(
    "HDS-TITLE-2",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def needs_approval_of_health_ministry(performed: PerformsActivity) -> NeedsTitle:
    """Before April 2018, a host of digital data needs the health ministry's approval.

    Because:
        {performed.party} performs the activity {performed.activity} for {performed.system}.
    """
    return _needs(performed, Scheme.HEALTH_MINISTRY_APPROVAL)


@RULES.rule(
    "HDS-TITLE-3",
    cites=[texts.CSP_L1111_8.item("III"), texts.CSP_R1111_16],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-TITLE-3",
    cites=[texts.CSP_R1111_16, texts.DECREE_2011_246],
    in_force=APPROVAL_FOR_PAPER,
    confidence=Confidence.SINGLE,
)
def needs_approval_for_paper(paper: HostsPaper) -> NeedsTitle:
    """A host of data on paper needs the approval of the minister of culture.

    Reading:
        Since the decree of March 2011; the day on which it came into force was not verified.

    Because:
        {paper.party} keeps health data on paper for {paper.system}.
    """
    return NeedsTitle(paper.party, paper.system, Scheme.CULTURE_APPROVAL, None)


@RULES.rule(
    "HDS-TITLE-4",
    cites=[texts.CSP_L1111_8.item("II and III")],
    in_force=between("2018-04-01", "2024-05-23"),
    confidence=Confidence.PRIMARY,
)
def archive_needs_approval(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> NeedsTitle:
    """Until May 2024, an archiving service needs the culture approval and no certificate.

    Because:
        {performed.party} performs the activity {performed.activity} for {archive.ref}, \
an electronic archiving service.
    """
    return _needs(performed, Scheme.CULTURE_APPROVAL)


@RULES.rule(
    "HDS-TITLE-5",
    cites=[texts.CSP_L1111_8.item("II"), texts.SREN_32],
    in_force=TRANSITION,
    readings={"archiving-transition": "certificate"},
    confidence=Confidence.DISPUTED,
    unless=[NOT_EXEMPT],
)
def archive_needs_certificate_in_transition(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> NeedsTitle:
    """By one reading, an archiving service needs the certificate once its exemption is deleted.

    Because:
        {performed.party} performs the activity {performed.activity} for {archive.ref}, \
an electronic archiving service.
    """
    return _needs(performed, Scheme.HDS)


@RULES.rule(
    "HDS-TITLE-6",
    cites=[texts.CSP_L1111_8.item("III"), texts.SREN_32],
    in_force=TRANSITION,
    readings={"archiving-transition": "approval-only"},
    confidence=Confidence.DISPUTED,
)
def archive_needs_approval_in_transition(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> NeedsTitle:
    """By the other reading, it needs the approval alone until the deferred paragraph applies.

    Because:
        {performed.party} performs the activity {performed.activity} for {archive.ref}, \
an electronic archiving service.
    """
    return _needs(performed, Scheme.CULTURE_APPROVAL)


@RULES.rule(
    "HDS-TITLE-7",
    cites=[texts.CSP_L1111_8.item("II"), texts.SREN_32],
    in_force=AFTER_TRANSITION,
    confidence=Confidence.PRIMARY,
    unless=[NOT_EXEMPT],
)
def archive_needs_certificate(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> NeedsTitle:
    """Since July 2025, an electronic archiving service needs the certificate too.

    Because:
        {performed.party} performs the activity {performed.activity} for {archive.ref}, \
an electronic archiving service.
    """
    return _needs(performed, Scheme.HDS)


@RULES.rule(
    "HDS-TITLE-8",
    cites=[texts.CSP_L1111_8.item("III")],
    in_force=AFTER_TRANSITION,
    readings={"archiving": "certificate-and-approval"},
    confidence=Confidence.DISPUTED,
)
def archive_needs_approval_beside_certificate(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> NeedsTitle:
    """By the letter, the archiving service's culture approval is needed beside the certificate.

    Reading:
        Paragraph III still names archiving services; the other reading finds the certificate
        enough.

    Because:
        {performed.party} performs the activity {performed.activity} for {archive.ref}, \
an electronic archiving service.
    """
    return _needs(performed, Scheme.CULTURE_APPROVAL)
