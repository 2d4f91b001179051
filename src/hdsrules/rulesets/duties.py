"""Stratum 22: duties of hosts and of their customers."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Duty,
    Entrusted,
    Hosts,
    HostsPaper,
    NeedsTitle,
    Note,
    Party,
    PerformsActivity,
    System,
)
from ..facts.vocabulary import Medium, PartyKind, Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("duties")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)
ITS_HOST = having(party=same("hosting.provider"), system=same("hosting.system"))
CUSTOMER = having(ref=same("hosting.principal"), kind=NOT_A_PATIENT)
ARCHIVE = having(ref=same("performed.system"), archiving=True)


@RULES.rule(
    "HDS-CUST-1",
    cites=[texts.CSP_R1111_8_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def verifies_certificate(
    hosting: Annotated[Entrusted, having(medium=Medium.DIGITAL)],
    host: Annotated[Hosts, ITS_HOST],
    customer: Annotated[Party, CUSTOMER],
) -> Duty:
    """A controller that entrusts hosting to another makes sure that it holds the certificate.

    Reading:
        The duty is the controller's, not the patient's.

    Because:
        {customer.ref} entrusts {hosting.provider} with data held in {hosting.system}.
    """
    return Duty(customer.ref, "verify-host-certificate")


@RULES.rule(
    "HDS-CUST-2",
    cites=[texts.CSP_L1111_8.item("II"), texts.CSP_R1111_8_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def uses_certified_host(
    hosting: Annotated[Entrusted, having(medium=Medium.DIGITAL)],
    host: Annotated[Hosts, ITS_HOST],
    customer: Annotated[Party, CUSTOMER],
) -> Duty:
    """Who has health data hosted uses a host that holds the title.

    Because:
        {hosting.provider} hosts health data for {customer.ref} in {hosting.system}.
    """
    return Duty(customer.ref, "use-certified-host")


@RULES.rule(
    "HDS-ISMS-2",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.CONFIRMED,
)
def keeps_isms(need: Annotated[NeedsTitle, having(scheme=Scheme.HDS)]) -> Duty:
    """A host's certificate rests on an information security management system under ISO/IEC 27001.

    Reading:
        It is part of the HDS certificate, beside the quality management of a device maker.

    Because:
        {need.party} needs the certificate for the activity {need.activity}.
    """
    return Duty(need.party, "information-security-management")


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
