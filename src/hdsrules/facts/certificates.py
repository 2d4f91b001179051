"""Certificates, approvals and qualifications."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from ..fact import Fact
from .vocabulary import Activity, Scheme, Status

__all__ = ["Certificate", "CertificateActivity", "CertificateSystem", "Surveillance"]


@frozen(cache_hash=True)
class Certificate(Fact):
    """A certificate, an approval or a qualification.

    Attributes:
        ref: Its ref.
        holder: Who holds it.
        scheme: What it is.
        edition: The edition it counts as, or the empty text.
        applied: Day of the application.
        issued: First day.
        expires: Last valid day.
        status: Whether it stands.
        body_accredited: Whether the body that issued it is accredited.
    """

    ref: str
    holder: str
    scheme: Scheme
    edition: str
    applied: date
    issued: date
    expires: date
    status: Status
    body_accredited: bool


@frozen(cache_hash=True)
class CertificateActivity(Fact):
    """A certificate names an activity.

    Attributes:
        certificate: The certificate.
        activity: The activity.
    """

    certificate: str
    activity: Activity


@frozen(cache_hash=True)
class CertificateSystem(Fact):
    """A certificate covers a system.

    Attributes:
        certificate: The certificate.
        system: The system.
    """

    certificate: str
    system: str


@frozen(cache_hash=True)
class Surveillance(Fact):
    """The holder of a certificate was last audited on a day.

    Attributes:
        certificate: The certificate.
        day: The day.
    """

    certificate: str
    day: date
