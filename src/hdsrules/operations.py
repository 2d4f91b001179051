"""Systems: who operates which layer of them, for whom, and who reaches the data from afar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from attrs import field, fields, frozen

from .conversions import as_tuple, exact
from .facts.vocabulary import LayerName, ShortTask, Task, TransferBasis
from .refs import Refs
from .shapes import CountryCode, DataRef, OneOrMore, PartyRef

__all__ = [
    "Administration",
    "Backup",
    "Operation",
    "RemoteAccess",
    "System",
    "operation_class",
    "operations_of",
]


def _customers(value: object) -> object:
    """Return one customer as a tuple of one."""
    return (value,) if isinstance(value, str) else as_tuple(value)


def _layers(layers: object) -> object:
    """Return layers by their names, each operation as one of its layer's class."""
    if not isinstance(layers, Mapping):
        return layers
    words = {str(name): name for name in LayerName}
    named = {words.get(key, key): as_tuple(parts) for key, parts in layers.items()}
    return Refs(
        {
            name: tuple(_fitting(name, part) for part in parts) if type(parts) is tuple else parts
            for name, parts in named.items()
        }
    )


def _fitting(layer: object, operation: object) -> object:
    """Return an operation as one of its layer's class, if it says nothing that would be lost."""
    kind = operation_class(layer)
    if type(operation) is kind or not isinstance(operation, Operation):
        return operation
    given = {a.name: getattr(operation, a.name) for a in fields(type(operation))}
    kept = {a.name for a in fields(kind)}
    lost = [a for a in fields(type(operation)) if a.name not in kept]
    if any(given[a.name] != a.default for a in lost):
        return operation
    return kind(**{name: value for name, value in given.items() if name in kept})


@frozen(kw_only=True, field_transformer=exact)
class Operation:
    """One party's part in one layer of a system.

    Attributes:
        operator: The party that provides the layer and keeps it in operational condition.
        on_behalf_of: Its direct customers; the operator itself: on its own account.
        country: Where it is done; for a storing layer, where the data lie.
        stores_data: Whether the layer stores data; `None`: what is usual for the layer.
        supervised_by: The party under whose security policy and supervision it works.
        entrusted_for: The sole purposes for which the data are entrusted, if any.
        short_period: Whether the data are entrusted for a short period, with `entrusted_for`.
    """

    operator: PartyRef
    on_behalf_of: Annotated[tuple[PartyRef, ...], OneOrMore()] | None = field(
        default=None, converter=_customers
    )
    country: CountryCode | None = None
    stores_data: bool | None = None
    supervised_by: PartyRef | None = None
    entrusted_for: tuple[ShortTask, ...] = field(default=(), converter=as_tuple)
    short_period: bool | None = None


@frozen(kw_only=True, field_transformer=exact)
class Administration(Operation):
    """A part in the administration and operation of the application.

    Attributes:
        tasks: What is done.
        inherent: Whether it is solely an inseparable part of the operator's other layers.
    """

    tasks: tuple[Task, ...] | None = field(default=None, converter=as_tuple)
    inherent: bool = False


@frozen(kw_only=True, field_transformer=exact)
class Backup(Operation):
    """A part in the backup of the data.

    Attributes:
        externalised: Whether it is a backup service of its own, rather than a part of the
            operator's other layers.
    """

    externalised: bool | None = None


def operation_class(layer: object) -> type[Operation]:
    """Return the class of the operations of a layer."""
    if layer == LayerName.APPLICATION_ADMINISTRATION:
        return Administration
    return Backup if layer == LayerName.BACKUP else Operation


@frozen(kw_only=True, field_transformer=exact)
class RemoteAccess:
    """An access to the data of a system from another country.

    Attributes:
        party: Who reaches the data.
        country: From where.
        basis: What the transfer rests on.
        informed: Whether the customer was told.
    """

    party: PartyRef
    country: CountryCode | None = None
    basis: TransferBasis | None = None
    informed: bool | None = None


@frozen(kw_only=True, field_transformer=exact)
class System:
    """An information system: the data it holds and who operates each of its layers.

    Attributes:
        name: What to call it.
        holds: The data it holds.
        archiving: Whether it is an electronic archiving service.
        layers: For each layer described, the parts taken in it; a layer that is `None` is operated
            by nobody knows whom, a layer left out is not part of the description.
        remote_access: Accesses from other countries.
    """

    name: str | None = None
    holds: tuple[DataRef, ...] | None = field(default=None, converter=as_tuple)
    archiving: bool = False
    layers: Refs[LayerName, tuple[Operation, ...] | None] | None = field(
        default=None, converter=_layers
    )
    remote_access: tuple[RemoteAccess, ...] = field(default=(), converter=as_tuple)


def operations_of(system: System) -> Iterator[tuple[LayerName, int, Operation]]:
    """Iterate over the operations of a system: layer, place in the layer, operation."""
    for layer, operations in (system.layers or {}).items():
        for place, operation in enumerate(operations or ()):
            yield layer, place, operation
