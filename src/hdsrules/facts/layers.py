"""The six layers of a system, each a class of its own, and who operates them for whom.

The layers are those of CSP R.1111-9, from the ground up.
"""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact
from .vocabulary import ShortTask, Task

__all__ = [
    "ApplicationAdministration",
    "Backup",
    "DataCentre",
    "Entrustment",
    "Hardware",
    "Layer",
    "Mandate",
    "Operation",
    "Platform",
    "Supervision",
    "TaskDone",
    "Virtual",
]


@frozen(cache_hash=True)
class Layer(Fact):
    """A party provides a layer of a system and keeps it in operational condition.

    Attributes:
        ref: The operation: its path in the document.
        system: The system.
        operator: The party.
    """

    ref: str
    system: str
    operator: str


@frozen(cache_hash=True)
class DataCentre(Layer):
    """The sites that house the hardware, or, for data on paper, the building (R.1111-9, 1°)."""


@frozen(cache_hash=True)
class Hardware(Layer):
    """The machines (R.1111-9, 2°)."""


@frozen(cache_hash=True)
class Virtual(Layer):
    """The virtual machines, networks and volumes (R.1111-9, 3°)."""


@frozen(cache_hash=True)
class Platform(Layer):
    """The platform that applications run on (R.1111-9, 4°)."""


@frozen(cache_hash=True)
class ApplicationAdministration(Layer):
    """The administration and operation of the application (R.1111-9, 5°).

    Attributes:
        inherent: Whether it is solely an inseparable part of the operator's other layers.
    """

    inherent: bool


@frozen(cache_hash=True)
class Backup(Layer):
    """The backup of the data (R.1111-9, 6°).

    Attributes:
        externalised: Whether it is a service of its own, not a part of the operator's other layers.
    """

    externalised: bool


@frozen(cache_hash=True)
class Operation(Fact):
    """A party operates some layer of a system.

    Attributes:
        ref: The operation.
        system: The system.
        operator: The party.
        stores_data: Whether the layer stores data.
    """

    ref: str
    system: str
    operator: str
    stores_data: bool


@frozen(cache_hash=True)
class Mandate(Fact):
    """An operation is done on behalf of a customer; the operator itself: on its own account.

    Attributes:
        operation: The operation.
        system: The system.
        operator: Who does it.
        customer: For whom, directly.
    """

    operation: str
    system: str
    operator: str
    customer: str


@frozen(cache_hash=True)
class Supervision(Fact):
    """An operation is done under another party's security policy and supervision.

    Attributes:
        operation: The operation.
        supervisor: The party that supervises.
    """

    operation: str
    supervisor: str


@frozen(cache_hash=True)
class Entrustment(Fact):
    """Data are entrusted to an operation for one purpose alone (CSP R.1111-8-8, I).

    Attributes:
        operation: The operation.
        purpose: The purpose.
        short_period: Whether for a short period.
    """

    operation: str
    purpose: ShortTask
    short_period: bool


@frozen(cache_hash=True)
class TaskDone(Fact):
    """An operation comprises a task of administration.

    Attributes:
        operation: The operation.
        task: The task.
    """

    operation: str
    task: Task
