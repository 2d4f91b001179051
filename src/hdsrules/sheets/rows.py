"""A case as the rows of the sheets, and which of their cells are asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from ..case import Case
from ..facts.vocabulary import LayerName
from ..faults import ROOT, child, item
from ..grounding.places import unlisted
from ..interview.asking import open_layers
from .model import LAYER, REF, SYSTEM, LayersKnown, Sheet

__all__ = ["Row", "rows_of"]

_SYSTEMS, _CONTRACTS = f"{ROOT}.systems", f"{ROOT}.contracts"
_OF_A_CONTRACT = ("provider", "customer", "systems", "signed")
_OF_AN_ACCESS = ("party", "country", "basis", "informed")


@frozen
class Row:
    """A row.

    Attributes:
        values: What is known: key of a column → value, as the case holds it. The operator of a
            layer that is left out is an empty text; that of a layer without operations is an empty
            list, and so is the name where no system is described.
        asked: What is asked: key of a column → path of the open question that it answers.
    """

    values: Mapping[str, object]
    asked: Mapping[str, str] = field(factory=dict)


def rows_of(case: Case, sheet: Sheet, asked: Collection[str] = ()) -> tuple[Row, ...]:
    """Return the rows of a sheet.

    Args:
        case: The case.
        sheet: The sheet.
        asked: The paths of the open questions.
    """
    return tuple(_rows(case, sheet, asked))


def _rows(case: Case, sheet: Sheet, asked: Collection[str]) -> Iterator[Row]:
    match sheet.key:
        case "case":
            if (case.title, case.as_of) != (None, None):
                yield _row(case, ROOT, sheet, asked)
        case "readings":
            for question, reading in case.readings.items():
                yield Row({"question": question, "reading": reading})
        case "operations":
            for ref in case.systems:
                yield from _operations(case, ref, sheet, asked)
        case "remote_access":
            for ref in case.systems:
                yield from _accesses(case, ref, sheet, asked)
        case table:
            if table == "systems" and not case.systems:
                yield Row({}, {"name": _SYSTEMS}) if _SYSTEMS in asked else Row({"name": ()})
            for ref, thing in getattr(case, table).items():
                yield _row(thing, child(child(ROOT, table), ref), sheet, asked, {REF: ref})
            if table == "contracts" and _CONTRACTS in asked:
                yield Row({}, dict.fromkeys(_OF_A_CONTRACT, _CONTRACTS))


def _row(
    thing: object,
    path: str,
    sheet: Sheet,
    asked: Collection[str],
    known: Mapping[str, object] | None = None,
) -> Row:
    """Return the row of an object: its fields, and what is known of where it belongs."""
    values = dict(known or {})
    for column in sheet.columns:
        if column.field is not None:
            values[column.key] = _value(thing, column.field)
    keys = (column.key for column in sheet.columns if column.field != "layers")
    paths = {key: child(path, key) for key in keys}
    return Row(values, {key: where for key, where in paths.items() if where in asked})


def _value(thing: object, name: str) -> object:
    """Return a field of an object; of the layers of a system, whether they are known."""
    value = getattr(thing, name, None)
    if name != "layers":
        return value
    if value is None:
        return LayersKnown.UNKNOWN
    return LayersKnown.DESCRIBED if value else LayersKnown.NONE


def _operations(case: Case, ref: str, sheet: Sheet, asked: Collection[str]) -> Iterator[Row]:
    """Iterate over the rows of the operations of a system, and of its layers without any."""
    system = case.systems[ref]
    path = child(child(child(ROOT, "systems"), ref), "layers")
    if system.layers is None:
        layers = open_layers(case, ref) if path in asked else ()
        for layer in layers:
            yield Row({SYSTEM: ref, LAYER: layer}, {"operator": path})
        return
    for layer in LayerName if system.layers else ():
        where = child(path, layer.value)
        known: dict[str, object] = {SYSTEM: ref, LAYER: layer}
        operations = system.layers.get(layer, ())
        if operations is None:
            yield Row(known, {"operator": where} if where in asked else {})
        elif not operations:
            yield Row({**known, "operator": () if layer in system.layers else ""})
        for place, operation in enumerate(operations or ()):
            yield _row(operation, item(where, place), sheet, asked, known)


def _accesses(case: Case, ref: str, sheet: Sheet, asked: Collection[str]) -> Iterator[Row]:
    """Iterate over the rows of the remote accesses of a system, and of those that are asked for."""
    system = case.systems[ref]
    path = child(child(child(ROOT, "systems"), ref), "remote_access")
    for place, access in enumerate(system.remote_access):
        yield _row(access, item(path, place), sheet, asked, {SYSTEM: ref})
    if path in asked:
        for _ in unlisted(system):
            yield Row({SYSTEM: ref}, dict.fromkeys(_OF_AN_ACCESS, path))
