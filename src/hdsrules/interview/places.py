"""From the path of an unknown input to the field that it is, and to what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ..case import Case, Data, Operation, Party
from ..edits import Edit
from ..operations import System, operations_of
from ..shapes import Field, fields_of

__all__ = ["Place", "operations", "place_of", "siblings"]

_ROLES = {
    "parties": "party",
    "data": "data",
    "systems": "system",
    "certificates": "certificate",
    "contracts": "contract",
    "devices": "device",
    "groups": "group",
}
"""What the ref of an entry of each map is called in questions."""


@frozen
class Place:
    """A field of an object of a case.

    Attributes:
        path: Where it stands.
        thing: The object.
        field: The field.
        about: What the object is about: role → refs, layers.
    """

    path: str
    thing: object
    field: Field
    about: Mapping[str, tuple[str, ...]]

    @property
    def topic(self) -> str:
        """What is asked there, as `Class.field`: of the class that has the field first."""
        return f"{_declaring(type(self.thing), self.field.name).__name__}.{self.field.name}"


def _declaring(kind: type, name: str) -> type:
    return next(base for base in reversed(kind.__mro__) if name in _names(base))


def _names(kind: type) -> set[str]:
    if not hasattr(kind, "__attrs_attrs__"):
        return set()
    return {field.name for field in fields_of(kind)}


def place_of(case: Case, path: str) -> Place:
    """Return the field at a path, of an object of the case or of the case itself.

    Raises:
        LookupError: If there is no such field.
    """
    table, *rest = Edit(path, None).steps
    if not rest:
        return Place(path, case, _field(Case, str(table)), {})
    ref, *inside = rest
    about = {_ROLES[str(table)]: (str(ref),)}
    thing: Any = getattr(case, str(table))[ref]
    match inside:
        case ["layers", layer, int(number), key]:
            operation = thing.layers[layer][number]
            about |= {"layer": (str(layer),), "operator": (operation.operator,)}
            return Place(path, operation, _field(type(operation), str(key)), about)
        case ["layers", layer]:
            about |= {"layer": (str(layer),)}
            return Place(path, thing, _field(System, "layers"), about)
        case ["remote_access", int(number), key]:
            access = thing.remote_access[number]
            about |= {"party": (access.party,)}
            return Place(path, access, _field(type(access), str(key)), about)
        case [key]:
            return Place(path, thing, _field(type(thing), str(key)), about)
    raise LookupError(path)


def _field(kind: type, key: str) -> Field:
    return next(field for field in fields_of(kind) if field.key == key)


def operations(case: Case, system: str) -> Iterable[tuple[str, str, Operation]]:
    """Iterate over the operations of a system: path, layer, operation."""
    for layer, place, operation in operations_of(case.systems[system]):
        yield f"$.systems.{system}.layers.{layer}[{place}]", str(layer), operation


def siblings(case: Case, place: Place, paths: Iterable[str]) -> tuple[Place, ...]:
    """Return the places of which one question can ask along with another, itself included.

    Those are the same field of each set of data; the seats of all parties; and for whom, or where,
    one party operates several layers.

    Args:
        case: The case.
        place: The place.
        paths: The paths that are to be asked.
    """
    joint = isinstance(place.thing, Data) or place.field.name in {"country", "on_behalf_of"}
    if not joint or not isinstance(place.thing, Data | Party | Operation):
        return (place,)
    found = (place_of(case, path) for path in paths)
    same = (other for other in found if other.topic == place.topic)
    return tuple(
        other
        for other in same
        if not isinstance(place.thing, Operation)
        or other.about["operator"] == place.about["operator"]
    )
