"""Duties of hosts."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import BoundByV2, Certificate, Defect, Duty, Hosts, NeedsTitle, SubProcessor
from ..facts.vocabulary import Scheme
from ..law import Confidence, since
from . import texts
from .eras import CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("duties")

CERTIFIED = having(scheme=Scheme.HDS)


@RULES.rule(
    "HDS-DUTY-1",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def hosts_under_contract(host: Hosts) -> Duty:
    """Health data are hosted under a contract.

    Because:
        {host.party} hosts health data in {host.system}.
    """
    return Duty(host.party, "hosting-contract")


@RULES.rule(
    "HDS-DUTY-2",
    cites=[texts.CSP_L1111_8.item("V"), texts.PENAL_226_13],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
)
def keeps_secrecy(host: Hosts) -> Duty:
    """A host and its staff are bound by professional secrecy.

    Because:
        {host.party} hosts health data in {host.system}.
    """
    return Duty(host.party, "professional-secrecy")


@RULES.rule(
    "HDS-DUTY-3",
    cites=[texts.CSP_L1111_8.item("V")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def returns_without_copy(host: Hosts) -> Duty:
    """At the end of hosting, a host gives the data back and keeps no copy.

    Because:
        {host.party} hosts health data in {host.system}.
    """
    return Duty(host.party, "return-without-copy")


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
    "HDS-DUTY-4",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.CONFIRMED,
)
def is_audited_every_year(need: Annotated[NeedsTitle, CERTIFIED]) -> Duty:
    """A certified host is audited every year between two certificates.

    Because:
        {need.party} needs the certificate for the activity {need.activity}.
    """
    return Duty(need.party, "surveillance-audit")


@RULES.rule(
    "HDS-DUTY-5",
    cites=[texts.FRAMEWORK_V2.item("EXI 07")],
    in_force=since("2024-11-16"),
    confidence=Confidence.PRIMARY,
)
def supports_in_french(bound: BoundByV2) -> Duty:
    """Under the framework v2.0, interfaces and first-level support are available in French.

    Because:
        {bound.party} is bound by the framework v2.0.
    """
    return Duty(bound.party, "french-support")


@RULES.rule(
    "HDS-DUTY-6",
    cites=[texts.FRAMEWORK_V2.item("EXI 15")],
    in_force=since("2024-11-16"),
    confidence=Confidence.PRIMARY,
)
def gives_audit_synthesis(bound: BoundByV2) -> Duty:
    """Under the framework v2.0, a customer that asks is given a summary of an independent audit.

    Reading:
        Of resources that customers share; the audit is less than three years old.

    Because:
        {bound.party} is bound by the framework v2.0.
    """
    return Duty(bound.party, "audit-synthesis")


@RULES.rule(
    "HDS-DUTY-7",
    cites=[texts.FRAMEWORK_V2.item("EXI 12")],
    in_force=since("2024-11-16"),
    confidence=Confidence.PRIMARY,
)
def provides_certificates(bound: BoundByV2) -> Duty:
    """Under the framework v2.0, a host gives its customers its certificate and its sub-processors'.

    Because:
        {bound.party} is bound by the framework v2.0.
    """
    return Duty(bound.party, "provide-certificates")


@RULES.rule(
    "HDS-DUTY-8",
    cites=[texts.FRAMEWORK_V2.item("EXI 14")],
    in_force=since("2024-11-16"),
    confidence=Confidence.PRIMARY,
    unless=[no(Defect, certificate=same("certificate.ref"))],
)
def plans_for_loss_of_certificate(
    bound: BoundByV2,
    sub: Annotated[SubProcessor, having(host=same("bound.party"))],
    provider: Annotated[Hosts, having(party=same("sub.party"), system=same("sub.system"))],
    certificate: Annotated[Certificate, having(holder=same("sub.party"), scheme=Scheme.HDS)],
) -> Duty:
    """A host that relies on a certified one plans for the loss or suspension of its certificate.

    Because:
        {bound.party} is bound by the framework v2.0 and, in {sub.system}, relies on \
{provider.party}, certified by {certificate.ref}.
    """
    return Duty(bound.party, "plan-for-loss-of-certificate")


@RULES.rule(
    "HDS-DUTY-9",
    cites=[texts.CSP_L1111_8.item("VII"), texts.PENAL_226_21],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
)
def does_not_sell(host: Hosts) -> Duty:
    """Health data that identify a person, directly or not, are not sold, whatever the consent.

    Because:
        {host.party} hosts health data in {host.system}.
    """
    return Duty(host.party, "no-sale-of-data")
