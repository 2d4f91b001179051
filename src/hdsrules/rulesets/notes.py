"""What there is to know, to watch or to mend."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    ActsFor,
    Certificate,
    Defect,
    Entrusted,
    Gap,
    HostsPaper,
    Mandate,
    Note,
    Party,
    PerformsActivity,
    Principal,
    Surveillance,
    System,
)
from ..facts.vocabulary import Activity, Medium, PartyKind, Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA
from .guards import anniversary, for_another

__all__ = ["RULES"]

RULES = Ruleset("notes")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)
ARCHIVE = having(ref=same("performed.system"), archiving=True)
TITLE = one_of(Scheme.HDS, Scheme.CULTURE_APPROVAL)


def audited_over_a_year_ago(day: date, certificate: Certificate, audit: Surveillance) -> bool:
    """Neither the certificate nor the last surveillance audit is of the last twelve months."""
    return day > anniversary(max(audit.day, certificate.issued))


@RULES.rule(
    "HDS-PEN-1",
    cites=[texts.CSP_L1115_1],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def is_exposed_to_penalties(gap: Annotated[Gap, having(scheme=TITLE)]) -> Note:
    """Hosting without the title is an offence: three years of prison and a fine of 45,000 euros.

    Reading:
        Exposure, never guilt: the offence supposes that the host knew that health data were there.

    Because:
        {gap.party} hosts in {gap.system} without the title {gap.scheme} that it needs.
    """
    return Note("penal-exposure", gap.party, gap.system, "warning")


@RULES.rule(
    "HDS-PEN-2",
    cites=[texts.CSP_L1115_2, texts.CSP_L1115_1],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
)
def organisation_is_exposed_to_penalties(
    gap: Annotated[Gap, having(scheme=TITLE)],
    party: Annotated[Party, having(ref=same("gap.party"), kind=PartyKind.ORGANISATION)],
) -> Note:
    """For an organisation the fine is five times as high, 225,000 euros, with further penalties.

    Reading:
        Among them a ban on the activity in question. Exposure, never guilt.

    Because:
        {party.ref}, an organisation, hosts in {gap.system} without the title {gap.scheme} that \
it needs.
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
    "HDS-CUST-7",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def uses_host_without_approval(
    gap: Annotated[Gap, having(scheme=Scheme.HEALTH_MINISTRY_APPROVAL)],
    hosting: Annotated[Entrusted, having(provider=same("gap.party"), system=same("gap.system"))],
    customer: Annotated[Party, having(ref=same("hosting.principal"), kind=NOT_A_PATIENT)],
) -> Note:
    """While hosts were approved, health data were entrusted to approved hosts alone.

    Because:
        {hosting.provider}, which hosts for {customer.ref} in {hosting.system}, lacks the approval.
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


@RULES.rule(
    "HDS-NOTE-4",
    cites=[texts.FAQ_MINISTRY_2019],
    in_force=between("2019-05-16", "2024-05-16"),
    confidence=Confidence.CONFIRMED,
)
def removal_was_announced(
    performed: Annotated[PerformsActivity, having(activity=Activity.ADMINISTRATION)],
) -> Note:
    """From 2019 to 2024 the ministry's removal of activity 5 was announced, and never made law.

    Reading:
        To be watched then; the framework of 2024 defines the activity, and the decree of 2026 kept
        it.

    Because:
        {performed.party} performs activity 5 for {performed.system}.
    """
    return Note("reform-announced", performed.party, performed.system, "note")


@RULES.rule(
    "HDS-CERT-12",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.CONFIRMED,
    when=[audited_over_a_year_ago],
    unless=[no(Defect, certificate=same("certificate.ref"))],
)
def surveillance_is_overdue(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS)],
    audit: Annotated[Surveillance, having(certificate=same("certificate.ref"))],
) -> Note:
    """A certificate whose holder has not been audited for a year is at risk.

    Because:
        the last surveillance audit of {certificate.ref}, held by {certificate.holder}, was on \
{audit.day}.
    """
    return Note("surveillance-overdue", certificate.holder, "", "warning")


@RULES.rule(
    "HDS-CUST-6",
    cites=[texts.CSP_L1111_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    when=[for_another],
    unless=[no(Principal, system=same("mandate.system"), party=same("mandate.customer"))],
)
def relies_on_uncertified_host(
    gap: Annotated[Gap, having(scheme=TITLE)],
    performed: Annotated[
        PerformsActivity,
        having(party=same("gap.party"), system=same("gap.system"), activity=same("gap.activity")),
    ],
    mandate: Annotated[Mandate, having(operation=same("performed.operation"))],
    acting: Annotated[
        ActsFor, having(system=same("mandate.system"), party=same("mandate.customer"))
    ],
    customer: Annotated[Party, having(ref=same("mandate.customer"), kind=NOT_A_PATIENT)],
) -> Note:
    """A provider that relies on a host without the title passes on a breach: both levels are hit.

    Because:
        {customer.ref}, which acts for {acting.principal}, relies in {gap.system} on {gap.party}, \
which lacks the title {gap.scheme}.
    """
    return Note("uncertified-host", customer.ref, gap.system, "breach")
