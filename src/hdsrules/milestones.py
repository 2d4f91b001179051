"""The days that a case names: on which its certificates and contracts begin, end or are due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from .case import Case, Certificate
from .facts.vocabulary import Scheme, Status
from .grounding import last_day
from .rulesets.guards import anniversary

__all__ = ["Milestone", "MilestoneKind", "milestones"]

A_DAY = timedelta(days=1)


class MilestoneKind(StrEnum):
    """What happens on a day that a case names."""

    CERTIFICATE_BEGINS = "certificate-begins"
    CERTIFICATE_EXPIRES = "certificate-expires"
    CERTIFICATE_SUSPENDED = "certificate-suspended"
    CERTIFICATE_WITHDRAWN = "certificate-withdrawn"
    SURVEILLANCE_DUE = "surveillance-due"
    CONTRACT_BEGINS = "contract-begins"
    CONTRACT_ENDS = "contract-ends"


LAST_DAYS = frozenset(
    {
        MilestoneKind.CERTIFICATE_EXPIRES,
        MilestoneKind.SURVEILLANCE_DUE,
        MilestoneKind.CONTRACT_ENDS,
    }
)
"""What is told by the last day of the old state, rather than by the first of the new one."""


@frozen(order=True)
class Milestone:
    """A day that a case names.

    Attributes:
        day: The first day of what begins, or the last day of what ends.
        kind: What happens.
        ref: The certificate or the contract.
        party: Who holds the certificate, or who provides.
    """

    day: date
    kind: MilestoneKind
    ref: str
    party: str

    @property
    def table(self) -> str:
        """Whether it is of a `certificate` or a `contract`."""
        return "contract" if self.kind.value.startswith("contract") else "certificate"

    @property
    def turn(self) -> date:
        """The first day on which a verdict can differ for it."""
        return self.day + A_DAY if self.kind in LAST_DAYS else self.day


def milestones(case: Case) -> Iterator[Milestone]:
    """Iterate over the days that a case names, as far as they are known."""
    for ref, certificate in case.certificates.items():
        for kind, day in _of_certificate(certificate):
            if day is not None and day < date.max:
                yield Milestone(day, kind, ref, certificate.holder)
    for ref, contract in case.contracts.items():
        for kind, day in (
            (MilestoneKind.CONTRACT_BEGINS, contract.signed),
            (MilestoneKind.CONTRACT_ENDS, contract.ends),
        ):
            if day is not None and day < date.max:
                yield Milestone(day, kind, ref, contract.provider)


def _of_certificate(certificate: Certificate) -> Iterator[tuple[MilestoneKind, date | None]]:
    yield MilestoneKind.CERTIFICATE_BEGINS, certificate.issued
    yield MilestoneKind.CERTIFICATE_EXPIRES, last_day(certificate, certificate.issued)
    if certificate.status is Status.SUSPENDED:
        yield MilestoneKind.CERTIFICATE_SUSPENDED, certificate.status_since
    if certificate.status is Status.WITHDRAWN:
        yield MilestoneKind.CERTIFICATE_WITHDRAWN, certificate.status_since
    if certificate.scheme is Scheme.HDS and certificate.last_surveillance is not None:
        audited = certificate.last_surveillance
        since = audited if certificate.issued is None else max(audited, certificate.issued)
        yield MilestoneKind.SURVEILLANCE_DUE, anniversary(since)
