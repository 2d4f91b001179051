"""Duties of those who have health data hosted, and of those in between."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import ActsFor, Duty, Entrusted, Exclusion, Hosts, Link, Party
from ..facts.vocabulary import Medium, PartyKind, Reason
from ..law import Confidence, since
from . import texts
from .eras import CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("customers")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)
ITS_HOST = having(party=same("hosting.provider"), system=same("hosting.system"))
CUSTOMER = having(ref=same("hosting.principal"), kind=NOT_A_PATIENT)


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
    "HDS-CUST-3",
    cites=[texts.CSP_R1111_11.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.KNOWLEDGE,
    unless=[
        no(Hosts, party=same("link.customer"), system=same("link.system")),
        no(
            Exclusion,
            provider=same("link.customer"),
            system=same("link.system"),
            reason=Reason.HOSPITAL_GROUP,
        ),
    ],
)
def passes_clauses_on(
    link: Link,
    host: Annotated[Hosts, having(party=same("link.provider"), system=same("link.system"))],
    acting: Annotated[ActsFor, having(party=same("link.customer"), system=same("link.system"))],
) -> Duty:
    """A provider that stands before a host passes the host's clauses on to its own customer.

    Reading:
        The wording was not read; it is known to foresee a provider that relies on a certified host.

    Because:
        {link.customer} does not host in {link.system}; it stands between {link.provider}, a host, \
and {acting.principal}.
    """
    return Duty(link.customer, "pass-on-clauses")


@RULES.rule(
    "HDS-CUST-4",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=since("2016-01-28"),
    confidence=Confidence.CONFIRMED,
)
def informs_patients(
    hosting: Entrusted,
    host: Annotated[Hosts, ITS_HOST],
    customer: Annotated[Party, CUSTOMER],
) -> Duty:
    """Since 2016, the person in care is told of the hosting and may object for a legitimate reason.

    Because:
        {hosting.provider} hosts health data for {customer.ref} in {hosting.system}.
    """
    return Duty(customer.ref, "inform-patients")


@RULES.rule(
    "HDS-GDPR-1",
    cites=[texts.GDPR.item("art. 28")],
    in_force=since("2018-05-25"),
    confidence=Confidence.KNOWLEDGE,
)
def has_processor_contract(
    hosting: Entrusted,
    host: Annotated[Hosts, ITS_HOST],
    customer: Annotated[Party, CUSTOMER],
) -> Duty:
    """A host that processes data for a controller does so under a processor contract.

    Because:
        {hosting.provider} processes data for {customer.ref} in {hosting.system}.
    """
    return Duty(hosting.provider, "processor-contract")


@RULES.rule(
    "HDS-GDPR-2",
    cites=[texts.GDPR.item("art. 35")],
    in_force=since("2018-05-25"),
    confidence=Confidence.KNOWLEDGE,
)
def assesses_impact(
    hosting: Annotated[Entrusted, having(medium=Medium.DIGITAL)],
    host: Annotated[Hosts, ITS_HOST],
    customer: Annotated[Party, having(ref=same("hosting.principal"), kind=PartyKind.ORGANISATION)],
) -> Duty:
    """An organisation that processes health data on a large scale assesses the impact beforehand.

    Reading:
        Likely rather than certain: no text says what a large scale is. A single practitioner's
        files are none.

    Because:
        {customer.ref} has health data hosted by {hosting.provider} in {hosting.system}.
    """
    return Duty(customer.ref, "impact-assessment")
