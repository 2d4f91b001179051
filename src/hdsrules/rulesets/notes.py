"""Stratum 25: what there is to know, to watch or to mend."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import Entrusted, Gap, HostsPaper, Note, Party, PerformsActivity, System
from ..facts.vocabulary import Medium, PartyKind, Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("notes")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)
ARCHIVE = having(ref=same("performed.system"), archiving=True)
TITLE = one_of(Scheme.HDS, Scheme.CULTURE_APPROVAL)


@RULES.rule(
    "HDS-PEN-1",
    cites=[texts.CSP_L1115_1],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def is_exposed_to_penalties(gap: Annotated[Gap, having(scheme=TITLE)]) -> Note:
    """Hosting without the title is an offence: three years of prison and a fine of 45,000 euros.

    Reading:
        Exposure, never guilt: the offence supposes that the host knew. For a legal person the fine
        is five times that sum (L. 1115-2).

    Because:
        {gap.party} hosts in {gap.system} without the title {gap.scheme} that it needs.
    """
    return Note("penal-exposure", gap.party, gap.system, "warning")


@RULES.rule(
    "HDS-CUST-5",
    cites=[texts.CSP_R1111_8_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
)
def uses_uncertified_host(
    gap: Annotated[Gap, having(scheme=TITLE)],
    performed: Annotated[
        PerformsActivity,
        having(party=same("gap.party"), system=same("gap.system"), activity=same("gap.activity")),
    ],
    hosting: Annotated[
        Entrusted, having(operation=same("performed.operation"), medium=Medium.DIGITAL)
    ],
    customer: Annotated[Party, having(ref=same("hosting.principal"), kind=NOT_A_PATIENT)],
) -> Note:
    """Whoever has health data hosted by one that lacks the title fails its own duty.

    Because:
        {hosting.provider}, which performs the activity {performed.activity} for {customer.ref} in \
{hosting.system}, lacks the title {gap.scheme} for it.
    """
    return Note("uncertified-host", customer.ref, hosting.system, "breach")


@RULES.rule(
    "HDS-NOTE-1",
    cites=[texts.CSP_L1111_8.item("III"), texts.SREN_32],
    in_force=between("2024-05-23", "2025-07-01"),
    readings={"archiving-transition": "certificate"},
    confidence=Confidence.DISPUTED,
)
def approval_in_doubt_in_transition(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> Note:
    """Between May 2024 and June 2025, the archiving service's culture approval is in doubt.

    Because:
        {archive.ref} is an electronic archiving service, which paragraph III still names.
    """
    return Note("approval-needed-in-doubt", performed.party, performed.system, "warning")


@RULES.rule(
    "HDS-NOTE-2",
    cites=[texts.CSP_L1111_8.item("III")],
    in_force=since("2025-07-01"),
    readings={"archiving": "certificate-only"},
    confidence=Confidence.DISPUTED,
)
def approval_in_doubt_beside_certificate(
    performed: PerformsActivity, archive: Annotated[System, ARCHIVE]
) -> Note:
    """Where the certificate is held enough, the archiving service's culture approval is in doubt.

    Because:
        {archive.ref} is an electronic archiving service, which paragraph III still names.
    """
    return Note("approval-needed-in-doubt", performed.party, performed.system, "warning")


@RULES.rule(
    "HDS-NOTE-3",
    cites=[texts.CSP_L1111_8],
    in_force=between("2006-01-05", "2011-03-04"),
    confidence=Confidence.SINGLE,
)
def no_title_for_paper_yet(paper: HostsPaper) -> Note:
    """Before March 2011, the statute covers paper, but no decree says which title is obtained.

    Because:
        {paper.party} keeps health data on paper for {paper.system}.
    """
    return Note("approval-needed-in-doubt", paper.party, paper.system, "note")
