"""What rules conclude on activities and hosts."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import Activity, HostType, Reason, Task

__all__ = [
    "ControlTask",
    "FullControl",
    "HostTypeOf",
    "Hosts",
    "HostsDigital",
    "HostsPaper",
    "OperatesInfrastructure",
    "Outside",
    "PerformsActivity",
]


@frozen(cache_hash=True)
class PerformsActivity(Fact):
    """A party performs a hosting activity.

    Attributes:
        party: The party.
        system: The system.
        activity: The activity.
        operation: The operation that makes it up.
    """

    party: str
    system: str
    activity: Activity
    operation: str


@frozen(cache_hash=True)
class ControlTask(Fact):
    """A party ensures a task for a principal, beyond what its other layers imply.

    Attributes:
        operation: The operation to which the task belongs.
        system: The system.
        party: The party.
        principal: Whose data they are.
        task: The task.
    """

    operation: str
    system: str
    party: str
    principal: str
    task: Task


@frozen(cache_hash=True)
class FullControl(Fact):
    """A party ensures the framework's four tasks of control for a principal.

    Attributes:
        system: The system.
        party: The party.
        principal: Whose data they are.
    """

    system: str
    party: str
    principal: str


@frozen(cache_hash=True)
class OperatesInfrastructure(Fact):
    """A party performs one of the activities 1 to 4.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class Hosts(Fact):
    """A party hosts health data.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class HostsDigital(Fact):
    """A party hosts health data on a digital medium.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class HostsPaper(Fact):
    """A party keeps health data on paper for others.

    Attributes:
        party: The party.
        system: The system.
    """

    party: str
    system: str


@frozen(cache_hash=True)
class HostTypeOf(Fact):
    """A party is a host of a type.

    Attributes:
        party: The party.
        host_type: The type.
    """

    party: str
    host_type: HostType


@frozen(cache_hash=True)
class Outside(Fact):
    """A party does not host with regard to a system.

    Attributes:
        party: The party.
        system: The system.
        reason: Why not.
    """

    party: str
    system: str
    reason: Reason
