"""Contracts."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact

__all__ = ["Contract"]


@frozen(cache_hash=True)
class Contract(Fact):
    """A provider serves a customer with regard to a system.

    Attributes:
        ref: The contract.
        provider: Who provides.
        customer: Who is served.
        system: The system.
    """

    ref: str
    provider: str
    customer: str
    system: str
