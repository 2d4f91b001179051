"""Systems, their layers, and who operates them for whom, as facts."""

from __future__ import annotations

from collections.abc import Iterable

from ..case import Administration, Backup, System
from ..case import Operation as OperationEntry
from ..engine.worlds import ALWAYS, Condition
from ..facts import (
    ApplicationAdministration,
    Collection,
    Contract,
    Control,
    Data,
    DataCentre,
    Entrustment,
    Hardware,
    Holding,
    Layer,
    Mandate,
    Operation,
    Origin,
    Platform,
    Supervision,
    TaskDone,
    UndisclosedPrincipal,
    Virtual,
)
from ..facts import Backup as BackupLayer
from ..facts import System as SystemFact
from ..facts.vocabulary import (
    FrameworkTask,
    Identifiability,
    LayerName,
    Medium,
    Purpose,
    ShortTask,
    Task,
)
from .ground import SOMEBODY, Ground

__all__ = ["ground_contracts", "ground_systems"]

UNDESCRIBED = "_undescribed"
"""Data that the document does not name."""

PLAIN_LAYERS: dict[LayerName, type[Layer]] = {
    LayerName.DATA_CENTRE: DataCentre,
    LayerName.HARDWARE: Hardware,
    LayerName.VIRTUAL: Virtual,
    LayerName.PLATFORM: Platform,
}

TASKS: tuple[tuple[Task, ...], ...] = ((), FrameworkTask[:1], FrameworkTask)
"""What unknown tasks can be, as far as the law tells them apart: none, one, or all of the four."""


def ground_systems(ground: Ground) -> None:
    """Give every system: what it holds, its operations, for whom they are done."""
    for ref, system in ground.case.systems.items():
        path = f"$.systems.{ref}"
        ground.give(SystemFact(ref, system.archiving), path)
        _give_holdings(ground, ref, system, path)
        _give_layers(ground, ref, system, path)
        for party in ground.case.parties:
            undisclosed = UndisclosedPrincipal(party, ref)
            ground.give(undisclosed, "$.contracts", ground.maybe("$.contracts", ref))
        ground.give(UndisclosedPrincipal(SOMEBODY, ref), path)


def ground_contracts(ground: Ground) -> None:
    """Give every contract, for each system it is about.

    A contract counts as a link of the chain whatever its dates: it says who serves whom.
    """
    for ref, contract in ground.case.contracts.items():
        path = f"$.contracts.{ref}"
        if contract.systems is not None:
            for system in contract.systems:
                ground.give(Contract(ref, contract.provider, contract.customer, system), path)
            continue
        for system in ground.case.systems:
            ground.give(
                Contract(ref, contract.provider, contract.customer, system),
                path,
                ground.maybe(f"{path}.systems", system),
            )


def _give_holdings(ground: Ground, ref: str, system: System, path: str) -> None:
    holds = f"{path}.holds"
    if system.holds is not None:
        for place, data in enumerate(system.holds):
            ground.give(Holding(ref, data), f"{holds}[{place}]")
        return
    for data in ground.case.data:
        ground.give(Holding(ref, data), holds, ground.maybe(holds, data))
    ground.give(Holding(ref, UNDESCRIBED), holds, ground.maybe(holds, UNDESCRIBED))
    ground.give(Data(UNDESCRIBED, True, Identifiability.IDENTIFIED, Medium.DIGITAL), holds)
    ground.give(Collection(UNDESCRIBED, Purpose.CARE), holds)
    for party in ground.anybody:
        ground.give(Origin(UNDESCRIBED, party), holds)
        ground.give(Control(UNDESCRIBED, party), holds)


def _give_layers(ground: Ground, ref: str, system: System, path: str) -> None:
    if system.layers is None:
        for layer in LayerName:
            _give_unknown_layer(ground, ref, layer, f"{path}.layers")
        return
    known = _known_links(system)
    for layer, operations in system.layers.items():
        if operations is None:
            _give_unknown_layer(ground, ref, layer, f"{path}.layers.{layer}")
            continue
        for place, operation in enumerate(operations):
            where = f"{path}.layers.{layer}[{place}]"
            _give_layer(ground, ref, layer, operation, where)
            _give_mandates(ground, ref, operation, where, known)
            _give_rest(ground, operation, where)


def _give_unknown_layer(ground: Ground, ref: str, layer: LayerName, path: str) -> None:
    """Give a layer that any party might operate for somebody."""
    *parties, somebody = ground.anybody
    for party in parties:
        condition = ground.maybe(path, f"{layer}/{party}")
        entry = {
            LayerName.APPLICATION_ADMINISTRATION: Administration(
                operator=party, tasks=FrameworkTask
            ),
            LayerName.BACKUP: Backup(operator=party, externalised=True),
        }.get(layer, OperationEntry(operator=party))
        where = f"{path}[{layer}/{party}]"
        _give_layer(ground, ref, layer, entry, where, condition)
        ground.give(Mandate(where, ref, party, somebody), path, condition)
        _give_rest(ground, entry, where)


def _give_layer(  # noqa: PLR0913, PLR0917 (one fact of many parts)
    ground: Ground,
    ref: str,
    layer: LayerName,
    entry: OperationEntry,
    path: str,
    condition: Condition = ALWAYS,
) -> None:
    stores = entry.stores_data
    if stores is None:
        stores = layer is not LayerName.APPLICATION_ADMINISTRATION
    ground.give(Operation(path, ref, entry.operator, stores), path, condition)
    if isinstance(entry, Administration):
        fact: Layer = ApplicationAdministration(path, ref, entry.operator, entry.inherent)
        ground.give(fact, path, condition)
    elif isinstance(entry, Backup):
        for is_own, so in ground.options(entry.externalised, f"{path}.externalised", (True, False)):
            fact = BackupLayer(path, ref, entry.operator, is_own)
            ground.give(fact, path, ground.worlds.both(condition, so))
    else:
        ground.give(PLAIN_LAYERS[layer](path, ref, entry.operator), path, condition)


def _give_mandates(
    ground: Ground,
    ref: str,
    entry: OperationEntry,
    path: str,
    known: dict[str, set[str]],
) -> None:
    where = f"{path}.on_behalf_of"
    if entry.on_behalf_of is not None:
        for customer in entry.on_behalf_of:
            ground.give(Mandate(path, ref, entry.operator, customer), where)
        return
    upstream = _reaching(entry.operator, known) - {entry.operator}
    choices = [party for party in ground.anybody if party not in upstream]
    for customer, condition in ground.options(None, where, choices):
        ground.give(Mandate(path, ref, entry.operator, customer), where, condition)


def _give_rest(ground: Ground, entry: OperationEntry, path: str) -> None:
    if entry.supervised_by is not None:
        ground.give(Supervision(path, entry.supervised_by), f"{path}.supervised_by")
    for purpose in entry.entrusted_for:
        _give_entrustment(ground, entry, purpose, path)
    if isinstance(entry, Administration):
        for tasks, condition in ground.options(entry.tasks, f"{path}.tasks", TASKS):
            for task in tasks:
                ground.give(TaskDone(path, task), f"{path}.tasks", condition)


def _give_entrustment(ground: Ground, entry: OperationEntry, purpose: ShortTask, path: str) -> None:
    for short, condition in ground.options(
        entry.short_period, f"{path}.short_period", (True, False)
    ):
        ground.give(Entrustment(path, purpose, short), f"{path}.entrusted_for", condition)


def _known_links(system: System) -> dict[str, set[str]]:
    """Return customer → its operators, as far as the document says."""
    links: dict[str, set[str]] = {}
    layers: Iterable[tuple[OperationEntry, ...] | None] = (
        system.layers.values() if system.layers is not None else ()
    )
    for operations in layers:
        for operation in operations or ():
            for customer in operation.on_behalf_of or ():
                links.setdefault(customer, set()).add(operation.operator)
    return links


def _reaching(party: str, links: dict[str, set[str]]) -> set[str]:
    """Return who serves a party through any chain: on their behalf would be a cycle."""
    found: set[str] = set()
    waiting = [party]
    while waiting:
        for operator in links.get(waiting.pop(), set()):
            if operator not in found:
                found.add(operator)
                waiting.append(operator)
    return found
