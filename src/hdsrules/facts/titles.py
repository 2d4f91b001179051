"""What rules conclude on titles, gaps and duties."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import Activity, GapKind, Scheme

__all__ = [
    "AcceptedEdition",
    "BoundByV2",
    "Certified",
    "Covered",
    "Defect",
    "Defective",
    "Duty",
    "ExemptBySupervision",
    "Gap",
    "Limited",
    "NeedsTitle",
    "NoCertificate",
    "Note",
    "SoundIsms",
]


@frozen(cache_hash=True)
class AcceptedEdition(Fact):
    """An edition of a standard or framework counts on the day.

    Attributes:
        scheme: Of which scheme.
        edition: The edition.
    """

    scheme: Scheme
    edition: str


@frozen(cache_hash=True)
class Defect(Fact):
    """A certificate does not count on the day.

    Attributes:
        certificate: The certificate.
        kind: Why not.
    """

    certificate: str
    kind: GapKind


@frozen(cache_hash=True)
class SoundIsms(Fact):
    """A party holds an ISO/IEC 27001 certificate that counts on the day for a system.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class ExemptBySupervision(Fact):
    """An operation is a certified host's sub-processing and needs no certificate of its own.

    Attributes:
        operation: The operation.
        system: The system.
        party: The sub-processor.
        supervisor: The certified host.
    """

    operation: str
    system: str
    party: str
    supervisor: str


@frozen(cache_hash=True)
class NeedsTitle(Fact):
    """A party must hold a title.

    Attributes:
        party: The party.
        system: For which system.
        scheme: Which title.
        activity: For which activity; `None` for data on paper.
    """

    party: str
    system: str
    scheme: Scheme
    activity: Activity | None


@frozen(cache_hash=True)
class NoCertificate(Fact):
    """A host needs no certificate of its own.

    Attributes:
        party: The host.
        reason: Why not.
    """

    party: str
    reason: str


@frozen(cache_hash=True)
class Certified(Fact):
    """A party holds an HDS certificate that counts on the day.

    Attributes:
        party: The party.
    """

    party: str


@frozen(cache_hash=True)
class Covered(Fact):
    """A title that a party must hold is held.

    Attributes:
        party: The party.
        system: For which system.
        scheme: Which title.
        activity: For which activity; `None` for data on paper.
    """

    party: str
    system: str
    scheme: Scheme
    activity: Activity | None


@frozen(cache_hash=True)
class Defective(Fact):
    """A title that a party must hold is held, but does not count on the day.

    Attributes:
        party: The party.
        system: For which system.
        scheme: Which title.
        activity: For which activity; `None` for data on paper.
        kind: Why it does not count.
    """

    party: str
    system: str
    scheme: Scheme
    activity: Activity | None
    kind: GapKind


@frozen(cache_hash=True)
class Limited(Fact):
    """A title that a party must hold is held, but does not reach what it is needed for.

    Attributes:
        party: The party.
        system: For which system.
        scheme: Which title.
        activity: For which activity; `None` for data on paper.
        kind: What it does not reach.
    """

    party: str
    system: str
    scheme: Scheme
    activity: Activity | None
    kind: GapKind


@frozen(cache_hash=True)
class Gap(Fact):
    """A party lacks what it must hold.

    Attributes:
        party: The party.
        system: For which system.
        scheme: Which title.
        activity: For which activity; `None` for data on paper.
        kind: What is wrong.
    """

    party: str
    system: str
    scheme: Scheme
    activity: Activity | None
    kind: GapKind


@frozen(cache_hash=True)
class BoundByV2(Fact):
    """A host is bound by the framework v2.0.

    Attributes:
        party: The host.
    """

    party: str


@frozen(cache_hash=True)
class Duty(Fact):
    """A party has a duty.

    Attributes:
        party: The party.
        kind: Which duty.
    """

    party: str
    kind: str


@frozen(cache_hash=True)
class Note(Fact):
    """There is something to know, to watch or to mend.

    Attributes:
        kind: What.
        party: Whom it concerns.
        system: Which system.
        severity: How grave it is.
    """

    kind: str
    party: str
    system: str
    severity: str
