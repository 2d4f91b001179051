"""Medical devices."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import Delivery, DeviceClass, Regulation

__all__ = ["Device"]


@frozen(cache_hash=True)
class Device(Fact):
    """A medical device that is software, or runs on software; `None`: not known, not looked at.

    Attributes:
        ref: Its ref.
        manufacturer: Who places it on the market.
        regulation: The regulation it falls under.
        device_class: Its risk class.
        system: The system that runs it.
        delivery: How users get its software.
    """

    ref: str
    manufacturer: str
    regulation: Regulation
    device_class: DeviceClass | None
    system: str | None
    delivery: Delivery | None
