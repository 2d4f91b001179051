"""What rules conclude on data, and for whom they are held."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import Medium, Reason

__all__ = [
    "ActsFor",
    "CareData",
    "Chain",
    "DataOutside",
    "Entrusted",
    "Exclusion",
    "HealthData",
    "HeldForAnother",
    "Link",
    "OwnStorage",
    "Principal",
    "RegulatedData",
    "StoresElsewhere",
    "SubOperation",
    "SubProcessor",
]


@frozen(cache_hash=True)
class HealthData(Fact):
    """Data are personal data concerning health.

    Attributes:
        data: The data.
        medium: What they are kept on.
    """

    data: str
    medium: Medium


@frozen(cache_hash=True)
class CareData(Fact):
    """Data were collected on the occasion of prevention, diagnosis, care or follow-up.

    Attributes:
        data: The data.
    """

    data: str


@frozen(cache_hash=True)
class DataOutside(Fact):
    """Data are outside the law on hosting.

    Attributes:
        data: The data.
        reason: Why.
    """

    data: str
    reason: Reason


@frozen(cache_hash=True)
class RegulatedData(Fact):
    """A system holds data within the law on hosting.

    Attributes:
        system: The system.
        data: The data.
        medium: What they are kept on.
    """

    system: str
    data: str
    medium: Medium


@frozen(cache_hash=True)
class Link(Fact):
    """A provider serves a customer in a system: one link of a chain.

    Attributes:
        system: The system.
        provider: Who serves.
        customer: Who is served.
    """

    system: str
    provider: str
    customer: str


@frozen(cache_hash=True)
class Chain(Fact):
    """A provider serves a customer in a system, directly or through others.

    Attributes:
        system: The system.
        provider: Who serves.
        customer: Who is served.
    """

    system: str
    provider: str
    customer: str


@frozen(cache_hash=True)
class SubProcessor(Fact):
    """A party serves a host in a system, directly or through others.

    Attributes:
        system: The system.
        host: The host.
        party: The party.
    """

    system: str
    host: str
    party: str


@frozen(cache_hash=True)
class SubOperation(Fact):
    """An operation is sub-processing for a host.

    Attributes:
        operation: The operation.
        system: The system.
        host: The host.
        party: Who does it.
    """

    operation: str
    system: str
    host: str
    party: str


@frozen(cache_hash=True)
class OwnStorage(Fact):
    """A party runs a storing layer on its own account.

    Attributes:
        operation: The operation.
        system: The system.
        party: The party.
    """

    operation: str
    system: str
    party: str


@frozen(cache_hash=True)
class StoresElsewhere(Fact):
    """Beside a party's own storage, others store the data of the system.

    Attributes:
        system: The system.
        party: The party.
    """

    system: str
    party: str


@frozen(cache_hash=True)
class Principal(Fact):
    """A party is one for whom data of a system can be hosted: at their origin, or the patient.

    Attributes:
        system: The system.
        data: The data.
        party: The party.
    """

    system: str
    data: str
    party: str


@frozen(cache_hash=True)
class ActsFor(Fact):
    """A party acts for a principal, directly or through others.

    Attributes:
        system: The system.
        data: The data.
        party: Who acts.
        principal: For whom in the end.
    """

    system: str
    data: str
    party: str
    principal: str


@frozen(cache_hash=True)
class HeldForAnother(Fact):
    """An operation holds data on behalf of a principal.

    Attributes:
        operation: The operation.
        system: The system.
        data: The data.
        provider: The operator.
        customer: Its direct customer.
        principal: For whom in the end.
    """

    operation: str
    system: str
    data: str
    provider: str
    customer: str
    principal: str


@frozen(cache_hash=True)
class Exclusion(Fact):
    """What would be hosting is excluded from it.

    Attributes:
        operation: The operation.
        system: The system.
        data: The data.
        provider: The operator.
        principal: For whom the data are held.
        reason: Why.
    """

    operation: str
    system: str
    data: str
    provider: str
    principal: str
    reason: Reason


@frozen(cache_hash=True)
class Entrusted(Fact):
    """An operation holds regulated data for a principal, and nothing excludes it.

    Attributes:
        operation: The operation.
        system: The system.
        provider: The operator.
        principal: For whom.
        medium: What the data are kept on.
    """

    operation: str
    system: str
    provider: str
    principal: str
    medium: Medium
