"""Which certificates do not count on the day, and why."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import AcceptedEdition, Certificate, Defect
from ..facts.vocabulary import GapKind, Scheme, Status
from ..law import Confidence, between, since
from . import texts
from .eras import CERTIFICATE_ERA, EVER_SINCE_2006, FROM_V2, FROM_V2_A_DAY_LATER

__all__ = ["RULES"]

RULES = Ruleset("certificates")

EXTENDED_FROM = date(2020, 3, 12)
EXTENDED_LAST = date(2020, 6, 24)
BEFORE_EXTENSION = between("2006-01-05", "2020-03-12")
DURING_EXTENSION = between("2020-03-12", "2020-07-25")
AFTER_EXTENSION = since("2020-07-25")


def expired(day: date, certificate: Certificate) -> bool:
    """The day is after the certificate's last valid day."""
    return certificate.expires < day


def expired_and_not_extended(day: date, certificate: Certificate) -> bool:
    """The day is after the approval's last valid day, and 2020's emergency did not extend it."""
    return expired(day, certificate) and not (EXTENDED_FROM <= certificate.expires <= EXTENDED_LAST)


def not_yet_issued(day: date, certificate: Certificate) -> bool:
    """The day is before the certificate's first day."""
    return day < certificate.issued


def issued_already(day: date, certificate: Certificate) -> bool:
    """The day is not before the certificate's first day."""
    return certificate.issued <= day


def applied_from_16_november(day: date, certificate: Certificate) -> bool:
    """The certificate was applied for on 2024-11-16 or later."""
    return certificate.applied >= FROM_V2.start


def applied_from_17_november(day: date, certificate: Certificate) -> bool:
    """The certificate was applied for on 2024-11-17 or later."""
    return certificate.applied >= FROM_V2_A_DAY_LATER.start


@RULES.rule(
    "HDS-CERT-1",
    cites=[texts.ACCREDITATION_RULES],
    in_force=since("2018-06-29"),
    confidence=Confidence.CONFIRMED,
    when=[expired],
)
def hds_certificate_expired(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS)],
) -> Defect:
    """A certificate counts for three years: its last day is the eve of the third anniversary.

    Because:
        {certificate.ref} expired after {certificate.expires}.
    """
    return Defect(certificate.ref, GapKind.EXPIRED)


@RULES.rule(
    "HDS-CERT-2",
    cites=[texts.ORDINANCE_2017_27.item("art. 3"), texts.APPROVAL_EXTENSION_2020],
    in_force=AFTER_EXTENSION,
    confidence=Confidence.CONFIRMED,
    when=[expired],
)
@RULES.rule(
    "HDS-CERT-2",
    cites=[texts.ORDINANCE_2017_27.item("art. 3"), texts.APPROVAL_EXTENSION_2020],
    in_force=DURING_EXTENSION,
    confidence=Confidence.SINGLE,
    when=[expired_and_not_extended],
)
@RULES.rule(
    "HDS-CERT-2",
    cites=[texts.CSP_L1111_8],
    in_force=BEFORE_EXTENSION,
    confidence=Confidence.CONFIRMED,
    when=[expired],
)
def approval_of_ministry_expired(
    certificate: Annotated[Certificate, having(scheme=Scheme.HEALTH_MINISTRY_APPROVAL)],
) -> Defect:
    """An approval of the health ministry runs to its term; the emergency of 2020 extended some.

    Reading:
        Those that ended between 12 March and 24 June 2020 counted until 24 July 2020.

    Because:
        {certificate.ref} expired after {certificate.expires}.
    """
    return Defect(certificate.ref, GapKind.EXPIRED)


@RULES.rule(
    "HDS-CERT-3",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[expired],
)
def other_title_expired(
    certificate: Annotated[
        Certificate,
        having(
            scheme=one_of(
                Scheme.CULTURE_APPROVAL, Scheme.ISO_27001, Scheme.ISO_13485, Scheme.SECNUMCLOUD
            )
        ),
    ],
) -> Defect:
    """A title counts until its last day.

    Because:
        {certificate.ref} expired after {certificate.expires}.
    """
    return Defect(certificate.ref, GapKind.EXPIRED)


@RULES.rule(
    "HDS-CERT-4",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[not_yet_issued],
)
def not_yet_valid(certificate: Certificate) -> Defect:
    """A title counts from the day on which it is issued.

    Because:
        {certificate.ref} is issued on {certificate.issued} only.
    """
    return Defect(certificate.ref, GapKind.NOT_YET_VALID)


@RULES.rule(
    "HDS-CERT-5",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def suspended(certificate: Annotated[Certificate, having(status=Status.SUSPENDED)]) -> Defect:
    """A title that is suspended does not count.

    Because:
        {certificate.ref} is suspended.
    """
    return Defect(certificate.ref, GapKind.SUSPENDED)


@RULES.rule(
    "HDS-CERT-6",
    cites=[texts.CSP_L1111_8],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def withdrawn(certificate: Annotated[Certificate, having(status=Status.WITHDRAWN)]) -> Defect:
    """A title that is withdrawn does not count.

    Because:
        {certificate.ref} is withdrawn.
    """
    return Defect(certificate.ref, GapKind.WITHDRAWN)


@RULES.rule(
    "HDS-CERT-7",
    cites=[texts.CSP_R1111_10.item("I")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    when=[issued_already],
    unless=[no(AcceptedEdition, scheme=Scheme.HDS, edition=same("certificate.edition"))],
)
def edition_does_not_count(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS)],
) -> Defect:
    """A certificate that has been issued counts under a framework that applies on the day.

    Because:
        {certificate.ref} is under the edition {certificate.edition}, which does not count.
    """
    return Defect(certificate.ref, GapKind.SUPERSEDED_EDITION)


@RULES.rule(
    "HDS-CERT-8",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2,
    readings={"v2-start": "2024-11-16"},
    confidence=Confidence.CONFIRMED,
    when=[applied_from_16_november],
)
def applied_too_late_for_first_framework(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS, edition="1.1")],
) -> Defect:
    """A certificate applied for since the framework v2.0 applies is one under v2.0.

    Because:
        {certificate.ref} was applied for on {certificate.applied}, too late for the edition 1.1.
    """
    return Defect(certificate.ref, GapKind.SUPERSEDED_EDITION)


@RULES.rule(
    "HDS-CERT-9",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2_A_DAY_LATER,
    readings={"v2-start": "2024-11-17"},
    confidence=Confidence.DISPUTED,
    when=[applied_from_17_november],
)
def applied_a_day_too_late_for_first_framework(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS, edition="1.1")],
) -> Defect:
    """By the commentators' date, the same from one day later.

    Because:
        {certificate.ref} was applied for on {certificate.applied}, too late for the edition 1.1.
    """
    return Defect(certificate.ref, GapKind.SUPERSEDED_EDITION)


@RULES.rule(
    "HDS-CERT-10",
    cites=[texts.CSP_R1111_10.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
def body_not_accredited(
    certificate: Annotated[Certificate, having(scheme=Scheme.HDS, body_accredited=False)],
) -> Defect:
    """A certificate is issued by a body that COFRAC, or its peer in another State, accredited.

    Because:
        {certificate.ref} was issued by a body that is not accredited.
    """
    return Defect(certificate.ref, GapKind.BODY_NOT_ACCREDITED)


@RULES.rule(
    "HDS-CERT-11",
    cites=[texts.IAF_MD_26],
    in_force=since("2025-11-01"),
    confidence=Confidence.SINGLE,
    unless=[no(AcceptedEdition, scheme=Scheme.ISO_27001, edition=same("certificate.edition"))],
)
def isms_edition_does_not_count(
    certificate: Annotated[Certificate, having(scheme=Scheme.ISO_27001)],
) -> Defect:
    """Since November 2025, an ISMS certified against the 2013 edition does not count.

    Because:
        {certificate.ref} is against the edition {certificate.edition}, which counts no more.
    """
    return Defect(certificate.ref, GapKind.SUPERSEDED_EDITION)
