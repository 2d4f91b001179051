"""The operations and the remote accesses of systems, from rows of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from ..facts.vocabulary import LayerName
from ..faults import ROOT, child, item
from ..said import said
from .entries import Entries
from .grid import Cell, Line
from .model import LAYER, SYSTEM, LayersKnown, sheet_of
from .terms import NOBODY, NONE, is_said

__all__ = ["Parts"]


@define
class _Layers:
    """What the rows say of the layers of a system.

    Attributes:
        found: Layer → its operations; `None`: they are not known.
        left_out: The layers that nobody operates, which a document leaves out.
    """

    found: dict[str, list[object] | None] = field(factory=dict)
    left_out: set[str] = field(factory=set)

    @property
    def are_told(self) -> bool:
        """Whether anything is told of a layer."""
        return bool(self.left_out) or any(held is not None for held in self.found.values())

    @property
    def are_listed(self) -> bool:
        """Whether a row is about a layer."""
        return bool(self.left_out or self.found)

    def every(self) -> dict[str, list[object] | None]:
        """Return the layers; one that no row tells of is not known."""
        every = {layer.value: self.found.get(layer.value) for layer in LayerName}
        return {layer: held for layer, held in every.items() if layer not in self.left_out}


@frozen
class Parts:
    """What puts operations and remote accesses into the systems of a document.

    Attributes:
        entries: What reads rows.
        systems: The systems of the document.
        lines: Their rows.
        refs: Their refs, in the order of the rows.
    """

    entries: Entries
    systems: Mapping[str, dict[str, object]]
    lines: Sequence[Line]
    refs: Sequence[str]

    def put_layers(self, lines: Sequence[Line]) -> None:
        """Put the operations into the layers of the systems."""
        found = {ref: _Layers() for ref in self.refs}
        for line in lines:
            ref = self._system(line, bare=_is_bare(line, {SYSTEM, LAYER}))
            if ref is not None:
                self._put_operation(line, ref, found[ref])
        for ref, line in zip(self.refs, self.lines, strict=True):
            layers = self._known(line, ref, found[ref])
            if layers is not None:
                self.systems[ref]["layers"] = layers

    def put_accesses(self, lines: Sequence[Line]) -> None:
        """Put the remote accesses into the systems."""
        sheet = sheet_of("remote_access")
        for line in lines:
            bare = _is_bare(line, {SYSTEM})
            ref = self._system(line, bare=bare)
            if ref is None or bare:
                continue
            path = child(child(child(ROOT, "systems"), ref), "remote_access")
            accesses = self.systems[ref].setdefault("remote_access", [])
            if isinstance(accesses, list):
                where = item(path, len(accesses))
                self.entries.places.setdefault(where, line.first.place)
                accesses.append(self.entries.entry(line, sheet, where))

    def _system(self, line: Line, *, bare: bool) -> str | None:
        """Return the system that a row is about: the only one, where it does not say."""
        column = sheet_of("operations").column(SYSTEM)
        cell = line.cell(SYSTEM)
        path = child(ROOT, "systems")
        if cell is not None and not cell.is_empty:
            named = self.entries.read(cell, column, path)
            return named if isinstance(named, str) else None
        if len(self.refs) == 1:
            return self.refs[0]
        if not bare:
            message = said("the row does not say which system it is about")
            remedy = said("choose the system; describe it first, if it is not in the list")
            self.entries.refuse(path, cell or line.first, message, remedy)
        return None

    def _put_operation(self, line: Line, ref: str, layers: _Layers) -> None:
        """Put one operation into its layer; one of which nothing is known leaves it unknown."""
        sheet = sheet_of("operations")
        path = child(child(child(ROOT, "systems"), ref), "layers")
        layer = self.entries.value(line, sheet.column(LAYER), path)
        operator = line.cell("operator")
        if not isinstance(layer, str):
            self.entries.missing(line, sheet.column(LAYER), path)
            return
        where = child(path, layer)
        self.entries.places.setdefault(where, (operator or line.first).place)
        told = "" if operator is None else str(operator.raw)
        if _is_bare(line, {SYSTEM, LAYER}):
            layers.found.setdefault(layer, None)
        elif operator is not None and (is_said(told, NOBODY) or is_said(told, NONE)):
            if layers.found.get(layer):
                self._contradict(where, operator)
            if is_said(told, NOBODY):
                layers.left_out.add(layer)
            else:
                layers.found[layer] = layers.found.get(layer) or []
        else:
            if layer in layers.left_out and operator is not None:
                self._contradict(where, operator)
            operations = layers.found.get(layer) or []
            place = item(where, len(operations))
            self.entries.places.setdefault(place, line.first.place)
            operations.append(self._operation(line, layer, place))
            layers.found[layer] = operations

    def _contradict(self, where: str, operator: Cell) -> None:
        """Note that one row of a layer names an operator, and another says that there is none."""
        message = said("a row of the same layer names an operator")
        self.entries.refuse(where, operator, message, said("remove one of the two rows"))

    def _operation(self, line: Line, layer: str, path: str) -> dict[str, object]:
        """Return an operation; tasks that are answered stand in it where they do not belong."""
        operation = self.entries.entry(line, sheet_of("operations"), path)
        told = any(not cell.is_empty for cell in line.spread("tasks").values())
        if told and layer != LayerName.APPLICATION_ADMINISTRATION:
            operation.setdefault("tasks", [])
        return operation

    def _known(self, line: Line, ref: str, layers: _Layers) -> object:
        """Return the layers of a system; `None` if they are not known."""
        cell = line.cell("layers")
        path = child(child(child(ROOT, "systems"), ref), "layers")
        column = sheet_of("systems").column("layers")
        known = None if cell is None else self.entries.read(cell, column, path)
        if known == LayersKnown.NONE:
            if cell is not None and layers.are_told:
                message = said("the sheet of operations describes layers of this system")
                remedy = said("empty the cell, or remove those rows")
                self.entries.refuse(path, cell, message, remedy)
            return {}
        if not layers.are_listed or (known == LayersKnown.UNKNOWN and not layers.are_told):
            return None
        return layers.every()


def _is_bare(line: Line, keys: set[str]) -> bool:
    """Return whether a row says nothing but where it belongs."""
    return all(cell.is_empty for column, cell in line.cells.items() if column.key not in keys)
