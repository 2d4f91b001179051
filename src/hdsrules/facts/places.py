"""Countries: where data lie, from where they are reached, whose law can compel access to them."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import AdequacyCondition, TransferBasis

__all__ = [
    "Access",
    "Adequate",
    "AdequateFor",
    "AdequateOnCondition",
    "Country",
    "Established",
    "InStorageArea",
    "Location",
    "MeetsCondition",
    "OpenTerritory",
    "SubjectToLaw",
]


@frozen(cache_hash=True)
class Country(Fact):
    """A country is named.

    Attributes:
        code: ISO 3166-1 alpha-2.
    """

    code: str


@frozen(cache_hash=True)
class Location(Fact):
    """A layer that stores data keeps them in a country.

    Attributes:
        operation: The operation.
        country: The country.
    """

    operation: str
    country: str


@frozen(cache_hash=True)
class Access(Fact):
    """A party reaches the data of a system from a country.

    Attributes:
        ref: The access: its path in the document.
        system: The system.
        party: Who reaches them.
        country: From where.
        basis: What the transfer rests on.
        informed: Whether the customer was told.
    """

    ref: str
    system: str
    party: str
    country: str
    basis: TransferBasis
    informed: bool


@frozen(cache_hash=True)
class Established(Fact):
    """A party is established in a country.

    Attributes:
        party: The party.
        country: The country.
    """

    party: str
    country: str


@frozen(cache_hash=True)
class SubjectToLaw(Fact):
    """The law of a country can compel a party to give access to data.

    Attributes:
        party: The party.
        country: The country.
    """

    party: str
    country: str


@frozen(cache_hash=True)
class MeetsCondition(Fact):
    """A party meets the condition of an adequacy decision that holds for some recipients alone.

    Attributes:
        party: The party.
        condition: The condition.
    """

    party: str
    condition: AdequacyCondition


@frozen(cache_hash=True)
class InStorageArea(Fact):
    """A country belongs to the Union or to the European Economic Area.

    Attributes:
        country: The country.
    """

    country: str


@frozen(cache_hash=True)
class OpenTerritory(Fact):
    """Whether a territory counts as the Union's or the European Economic Area's is open.

    Attributes:
        country: The territory.
    """

    country: str


@frozen(cache_hash=True)
class Adequate(Fact):
    """A country protects personal data adequately, by a decision of the Commission.

    Attributes:
        country: The country.
    """

    country: str


@frozen(cache_hash=True)
class AdequateOnCondition(Fact):
    """A country protects personal data adequately for recipients that meet a condition.

    Attributes:
        country: The country.
        condition: The condition.
    """

    country: str
    condition: AdequacyCondition


@frozen(cache_hash=True)
class AdequateFor(Fact):
    """A party meets the condition on which a country protects personal data adequately.

    Attributes:
        party: The party.
        country: The country.
    """

    party: str
    country: str
