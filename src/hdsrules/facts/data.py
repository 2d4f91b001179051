"""Data: their nature, why they were collected, by whom, and what holds them."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import Identifiability, Medium, Purpose

__all__ = ["Collection", "Control", "Data", "Holding", "Origin"]


@frozen(cache_hash=True)
class Data(Fact):
    """A set of data of one nature.

    Attributes:
        ref: Its ref.
        about_health: Whether it concerns health (GDPR, art. 4(15)).
        identifiability: Whether it can be linked to a person (GDPR, art. 4(1), 4(5), rec. 26).
        medium: What it is kept on.
    """

    ref: str
    about_health: bool
    identifiability: Identifiability
    medium: Medium


@frozen(cache_hash=True)
class Collection(Fact):
    """Data were collected on the occasion of an activity (CSP L.1111-8, I).

    Attributes:
        data: The data.
        purpose: The activity.
    """

    data: str
    purpose: Purpose


@frozen(cache_hash=True)
class Origin(Fact):
    """A party is at the origin of the production or collection of data (CSP L.1111-8, I).

    Attributes:
        data: The data.
        party: The party.
    """

    data: str
    party: str


@frozen(cache_hash=True)
class Control(Fact):
    """A party is the controller of data (GDPR, art. 4(7)).

    Attributes:
        data: The data.
        party: The party.
    """

    data: str
    party: str


@frozen(cache_hash=True)
class Holding(Fact):
    """A system holds data.

    Attributes:
        system: The system.
        data: The data.
    """

    system: str
    data: str
