"""Parties."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import PartyKind

__all__ = ["Party", "UndisclosedPrincipal"]


@frozen(cache_hash=True)
class Party(Fact):
    """A party: an organisation, a practitioner or a patient.

    Attributes:
        ref: Its ref.
        kind: What it is.
    """

    ref: str
    kind: PartyKind


@frozen(cache_hash=True)
class UndisclosedPrincipal(Fact):
    """A party acts for somebody at the origin of the data whom the document does not name.

    Attributes:
        party: Who acts.
        system: In which system.
    """

    party: str
    system: str
