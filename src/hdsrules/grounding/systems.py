"""Systems, their layers, and who operates them for whom, as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..case import Administration, Backup, Case, System
from ..case import Operation as OperationEntry
from ..engine.worlds import ALWAYS, Condition
from ..facts import (
    ApplicationAdministration,
    Collection,
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
from .places import (
    give_access,
    give_location,
    give_work_abroad,
    give_work_somewhere,
    stores,
)
from .unit import Unit

__all__ = ["units_of_systems"]

UNDESCRIBED = "_undescribed"
"""Data, or a system, that the document does not name."""

PLAIN_LAYERS: dict[LayerName, type[Layer]] = {
    LayerName.DATA_CENTRE: DataCentre,
    LayerName.HARDWARE: Hardware,
    LayerName.VIRTUAL: Virtual,
    LayerName.PLATFORM: Platform,
}

TASKS: tuple[tuple[Task, ...], ...] = ((), FrameworkTask[:1], FrameworkTask)
"""What unknown tasks can be, as far as the law tells them apart: none, one, or all of the four."""


def units_of_systems(case: Case) -> Iterator[Unit]:
    """Iterate over the systems of a case: what each holds, each operation, access from afar."""
    parties, data = tuple(case.parties), tuple(case.data)
    if not case.systems:
        yield Unit("$.systems", (parties,), _give_unknown_system)
    for ref, system in case.systems.items():
        path = f"$.systems.{ref}"
        itself = (system.archiving, system.holds, data, parties)
        yield Unit(path, itself, partial(_give_system, ref=ref))
        listed = system.remote_access
        yield Unit(f"{path}.remote_access", (listed,), partial(give_access, system=ref))
        yield from _units_of_layers(ref, system, parties)


def _units_of_layers(ref: str, system: System, parties: tuple[str, ...]) -> Iterator[Unit]:
    layers = f"$.systems.{ref}.layers"
    if system.layers is None:
        for layer in LayerName:
            give = partial(_give_unknown_layer, ref=ref, layer=layer, path=layers)
            yield Unit(f"{layers}.{layer}", (None, parties), give)
        return
    known = _known_links(system)
    for layer, operations in system.layers.items():
        where = f"{layers}.{layer}"
        if operations is None:
            give = partial(_give_unknown_layer, ref=ref, layer=layer, path=where)
            yield Unit(where, (parties,), give)
        for place, operation in enumerate(operations or ()):
            path, upstream = f"{where}[{place}]", _upstream(operation, known)
            listed = {
                access.country
                for access in system.remote_access
                if access.party == operation.operator
            }
            yield Unit(
                path,
                (operation, listed, parties, upstream),
                partial(
                    _give_operation,
                    ref=ref,
                    layer=layer,
                    operation=operation,
                    path=path,
                    upstream=upstream,
                ),
            )


def _give_system(ground: Ground, ref: str) -> None:
    system, path = ground.case.systems[ref], f"$.systems.{ref}"
    ground.give(SystemFact(ref, system.archiving), path)
    _give_holdings(ground, ref, system, path)
    for party in ground.case.parties:
        undisclosed = UndisclosedPrincipal(party, ref)
        ground.give(undisclosed, "$.contracts", ground.maybe("$.contracts", ref))
    ground.give(UndisclosedPrincipal(SOMEBODY, ref), path)


def _give_unknown_system(ground: Ground) -> None:
    """Give a system that nobody has described: any party might do anything in it."""
    ground.give(SystemFact(UNDESCRIBED, False), "$.systems")
    _give_holdings(ground, UNDESCRIBED, System(), "$.systems")
    for layer in LayerName:
        _give_unknown_layer(ground, UNDESCRIBED, layer, "$.systems")


def _give_operation(  # noqa: PLR0913, PLR0917 (all that one part of a layer depends on)
    ground: Ground,
    ref: str,
    layer: LayerName,
    operation: OperationEntry,
    path: str,
    upstream: frozenset[str],
) -> None:
    _give_layer(ground, ref, layer, operation, path)
    if stores(layer, operation):
        give_location(ground, path, operation.country, f"{path}.country")
    else:
        give_work_abroad(ground, ref, operation, path)
    _give_mandates(ground, ref, operation, path, upstream)
    _give_rest(ground, operation, path)


def _give_holdings(ground: Ground, ref: str, system: System, path: str) -> None:
    holds = f"{path}.holds" if ref in ground.case.systems else path
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
        if stores(layer, entry):
            give_location(ground, where, None, path, f"{layer}/{party}/country", condition)
        else:
            give_work_somewhere(
                ground, ref, party, where, path, f"{layer}/{party}/country", condition
            )
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
    operation = Operation(path, ref, entry.operator, stores(layer, entry))
    ground.give(operation, path, condition)
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
    upstream: frozenset[str],
) -> None:
    where = f"{path}.on_behalf_of"
    if entry.on_behalf_of is not None:
        for customer in entry.on_behalf_of:
            ground.give(Mandate(path, ref, entry.operator, customer), where)
        return
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


def _upstream(operation: OperationEntry, links: dict[str, set[str]]) -> frozenset[str]:
    """Return who serves an operator through any chain: on their behalf would be a cycle.

    Nobody, where the document says for whom it operates.
    """
    found: set[str] = set()
    waiting = [operation.operator] if operation.on_behalf_of is None else []
    while waiting:
        for operator in links.get(waiting.pop(), set()):
            if operator not in found:
                found.add(operator)
                waiting.append(operator)
    return frozenset(found - {operation.operator})
