"""Systems, and the day on which the law is applied to them."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from ..fact import Fact

__all__ = ["System", "Today"]


@frozen(cache_hash=True)
class System(Fact):
    """An information system.

    Attributes:
        ref: Its ref.
        archiving: Whether it is an electronic archiving service.
    """

    ref: str
    archiving: bool


@frozen(cache_hash=True)
class Today(Fact):
    """The law is applied on a day.

    Attributes:
        day: The day.
    """

    day: date
