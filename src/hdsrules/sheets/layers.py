"""The operations and the remote accesses of systems, from rows of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from ..faults import ROOT, child, item
from ..said import said
from .entries import Entries
from .grid import Line
from .model import LAYER, SYSTEM, LayersKnown, sheet_of
from .terms import NOBODY, is_said

__all__ = ["Parts"]


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
        found: dict[str, dict[str, list[object] | None]] = {}
        for line in lines:
            ref = self._system(line, bare=_is_bare(line, {SYSTEM, LAYER}))
            if ref is not None:
                self._put_operation(line, ref, found.setdefault(ref, {}))
        for ref, line in zip(self.refs, self.lines, strict=True):
            layers = self._known(line, ref, found.get(ref, {}))
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

    def _put_operation(self, line: Line, ref: str, layers: dict[str, list[object] | None]) -> None:
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
        if _is_bare(line, {SYSTEM, LAYER}):
            layers.setdefault(layer, None)
        elif operator is not None and is_said(str(operator.raw), NOBODY):
            if layers.get(layer):
                message = said("a row of the same layer names an operator")
                self.entries.refuse(where, operator, message, said("remove one of the two rows"))
            layers[layer] = layers.get(layer) or []
        else:
            operations = layers.get(layer) or []
            place = item(where, len(operations))
            self.entries.places.setdefault(place, line.first.place)
            operations.append(self.entries.entry(line, sheet, place))
            layers[layer] = operations

    def _known(
        self, line: Line, ref: str, layers: Mapping[str, list[object] | None]
    ) -> Mapping[str, list[object] | None] | None:
        """Return the layers of a system; `None` if they are not known."""
        cell = line.cell("layers")
        path = child(child(child(ROOT, "systems"), ref), "layers")
        column = sheet_of("systems").column("layers")
        known = None if cell is None else self.entries.read(cell, column, path)
        nothing = all(operations is None for operations in layers.values())
        if known == LayersKnown.NONE:
            if cell is not None and not nothing:
                message = said("the sheet of operations describes layers of this system")
                remedy = said("empty the cell, or remove those rows")
                self.entries.refuse(path, cell, message, remedy)
            return {}
        if nothing and known == LayersKnown.UNKNOWN:
            return None
        return layers or None


def _is_bare(line: Line, keys: set[str]) -> bool:
    """Return whether a row says nothing but where it belongs."""
    return all(cell.is_empty for column, cell in line.cells.items() if column.key not in keys)
