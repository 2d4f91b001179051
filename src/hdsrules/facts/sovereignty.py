"""What rules conclude on storage, access and foreign law; and on the framework's requirements."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact

__all__ = [
    "Circumstance",
    "Exposed",
    "Founded",
    "FrameworkScope",
    "OutsideAccess",
    "Publishes",
    "Qualified",
    "RequirementApplies",
    "StoredInDoubt",
    "StoredOutside",
    "Transfers",
]


@frozen(cache_hash=True)
class StoredOutside(Fact):
    """A party stores hosted data outside the Union and the European Economic Area.

    Attributes:
        operation: The operation that stores them.
        system: The system.
        party: The party.
        country: Where.
    """

    operation: str
    system: str
    party: str
    country: str


@frozen(cache_hash=True)
class StoredInDoubt(Fact):
    """A party stores hosted data in a territory of which it is open whether it counts as Europe.

    Attributes:
        operation: The operation that stores them.
        system: The system.
        party: The party.
        country: Where.
    """

    operation: str
    system: str
    party: str
    country: str


@frozen(cache_hash=True)
class OutsideAccess(Fact):
    """A host, or its sub-processor, reaches hosted data from a third country.

    Attributes:
        access: The access.
        system: The system.
        host: The host that answers for it.
        party: Who reaches the data.
        country: From where.
    """

    access: str
    system: str
    host: str
    party: str
    country: str


@frozen(cache_hash=True)
class Founded(Fact):
    """An access from a third country rests on a basis that the law knows.

    Attributes:
        access: The access.
        adequate: Whether that is an adequacy decision.
    """

    access: str
    adequate: bool


@frozen(cache_hash=True)
class Exposed(Fact):
    """A host, or its sub-processor, is subject to the law of a country without adequacy.

    Attributes:
        system: The system.
        host: The host that answers for it.
        party: Who is subject to that law.
        country: Whose law it is.
    """

    system: str
    host: str
    party: str
    country: str


@frozen(cache_hash=True)
class Qualified(Fact):
    """A party holds a SecNumCloud 3.2 qualification that counts for a system.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class Transfers(Fact):
    """A host, or its sub-processor, transfers hosted data to a third country.

    Attributes:
        host: The host.
        system: The system.
    """

    host: str
    system: str


@frozen(cache_hash=True)
class Publishes(Fact):
    """What a host publishes of a system, by requirement 31 of the framework v2.0.

    Attributes:
        party: The host.
        system: The system.
        statement: Which of the three statements: `a`, `b`, or the table, `c`.
    """

    party: str
    system: str
    statement: str


@frozen(cache_hash=True)
class FrameworkScope(Fact):
    """The requirements of the framework v2.0 concern a host.

    Attributes:
        party: The host.
        binding: Whether they bind it, rather than await it at its certification.
    """

    party: str
    binding: bool


@frozen(cache_hash=True)
class Circumstance(Fact):
    """A condition of the framework's requirements is met by a host.

    Attributes:
        party: The host.
        condition: The condition.
        binding: Whether the framework binds it already.
    """

    party: str
    condition: str
    binding: bool


@frozen(cache_hash=True)
class RequirementApplies(Fact):
    """A requirement of the framework applies to a host.

    Attributes:
        party: The host.
        requirement: The requirement, as `EXI 01`.
        binding: Whether the framework binds it already.
    """

    party: str
    requirement: str
    binding: bool
