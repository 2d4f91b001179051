"""From plain data to the classes of a case, with cattrs.

The hooks are strict about what only a document can get wrong, unknown and misplaced keys; they
build each object even so, leaving any value of the wrong type as it is, for the checks of the case
to name with all the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, partial
from typing import Any, get_args, get_origin

from attrs import fields, frozen, has
from cattrs import Converter

from ..case import Case
from ..errors import Fault
from ..facts.vocabulary import LayerName
from ..faults import ROOT, child, code, did_you_mean, item, listed, nearest, shown
from ..misfits import NOUNS
from ..operations import Administration, Backup, Operation, operation_class
from ..refs import Refs
from ..said import Said, said
from ..shapes import fields_of
from .parsed import VERSION

__all__ = ["structure", "structure_part"]

_Hook = Callable[[Any, Any], Any]
_VERSION_KEY = "hdsrules"
_OWN_LAYERS = {
    Administration: LayerName.APPLICATION_ADMINISTRATION,
    Backup: LayerName.BACKUP,
}


@frozen
class _Place:
    """A piece of plain data and where it stands.

    Attributes:
        value: The data.
        path: Where it stands.
        faults: Where to note what is wrong.
    """

    value: object
    path: str
    faults: list[Fault]

    def at(self, step: str | int, value: object) -> _Place:
        """Return what stands here under a key or an index."""
        path = child(self.path, step) if isinstance(step, str) else item(self.path, step)
        return _Place(value, path, self.faults)

    def refuse(self, message: Said, remedy: Said) -> None:
        """Note a fault here."""
        self.faults.append(Fault(self.path, message, remedy))


def structure(
    data: dict[str, object], lines: Mapping[str, int]
) -> tuple[Callable[[], Case], list[Fault]]:
    """Return what builds the case that plain data describe, and the faults of their keys.

    The call builds the case, with its lines, or raises its CaseError.
    """
    place = _Place(data, ROOT, faults=[])
    _check_version(place.at(_VERSION_KEY, data.get(_VERSION_KEY)))
    given = _arguments(_converter(), Case, place, data)
    return partial(Case, **given, lines=lines), place.faults


def structure_part(data: dict[str, object]) -> tuple[dict[str, Any], list[Fault]]:
    """Return what plain data give of a case, by the names of its fields, and their faults."""
    place = _Place(data, ROOT, faults=[])
    return _arguments(_converter(), Case, place, data), place.faults


def _check_version(place: _Place) -> None:
    """Refuse a format version that is not ours."""
    version = place.value
    right = f"`{_VERSION_KEY}: {VERSION}`"
    if version is None:
        place.refuse(said("the format version is missing"), said("add {text}", text=right))
    elif type(version) is not int:
        place.refuse(
            said(
                "the format version must be the number {number}, not {found}",
                number=VERSION,
                found=shown(version),
            ),
            said("write {text}", text=right),
        )
    elif version != VERSION:
        place.refuse(
            said("format version {number} is not known", number=version),
            said("write {text}, or use a release of hdsrules that knows this version", text=right),
        )


@cache
def _converter() -> Converter:
    """Return the converter of case documents."""
    converter = Converter()
    for leaf in (str, bool, date, StrEnum):
        converter.register_structure_hook(leaf, _as_it_is)
    converter.register_structure_hook_factory(_is_list)(_list)
    converter.register_structure_hook_factory(_is_map)(_map)
    converter.register_structure_hook_factory(has)(_object)
    return converter


def _is_list(kind: object) -> bool:
    """Return whether a type is that of a list."""
    return get_origin(kind) is tuple


def _is_map(kind: object) -> bool:
    """Return whether a type is that of a map."""
    return get_origin(kind) is Refs


def _as_it_is(place: _Place, _: object) -> object:
    """Return a leaf: the classes of the case convert it, their checks judge it."""
    return place.value


def _list(kind: object, converter: Converter) -> _Hook:
    """Return the hook of a list."""
    inner = get_args(kind)[0]

    def build(place: _Place, _: object) -> object:
        if not isinstance(place.value, list):
            return place.value
        return tuple(
            converter.structure(place.at(index, value), inner)
            for index, value in enumerate(place.value)
        )

    return build


def _map(kind: object, converter: Converter) -> _Hook:
    """Return the hook of a map."""
    keys, inner = get_args(kind)

    def build(place: _Place, _: object) -> object:
        if not isinstance(place.value, dict):
            return place.value
        found: dict[str, object] = {}
        for key, value in place.value.items():
            if keys is LayerName:
                operations: Any = tuple[_layer_class(key), ...]  # type: ignore[misc]
                found[key] = converter.structure(place.at(key, value), operations)
            elif value is not None:
                found[key] = converter.structure(place.at(key, value), inner)
            elif has(inner):  # nothing but its ref is known
                found[key] = converter.structure(place.at(key, {}), inner)
        return found

    return build


def _layer_class(key: str) -> type[Operation]:
    """Return the class of a layer's operations; of the layer that is meant, if it is misspelt."""
    names = [str(name) for name in LayerName]
    return operation_class(key if key in names else nearest(key, names))


def _object(kind: type, converter: Converter) -> _Hook:
    """Return the hook of a class."""

    def build(place: _Place, _: object) -> object:
        if not isinstance(place.value, dict):
            return place.value
        return kind(**_arguments(converter, kind, place, place.value))

    return build


def _arguments(
    converter: Converter, kind: type, place: _Place, data: Mapping[str, object]
) -> dict[str, Any]:
    """Return what to build an object with; what is missing, though required, is `None`."""
    known = {each.key: each for each in fields_of(kind)}
    types = {attribute.name: attribute.type for attribute in fields(kind)}
    given: dict[str, object] = {each.name: None for each in known.values() if each.required}
    for key, value in data.items():
        if key in known:
            if value is not None:
                name = known[key].name
                given[name] = converter.structure(place.at(key, value), types[name])
        elif kind is not Case or key != _VERSION_KEY:
            place.at(key, value).refuse(*_unknown(key, kind, [*known]))
    return given


def _unknown(key: str, kind: type, known: list[str]) -> tuple[Said, Said]:
    """Return what is wrong with an unknown key, and what to do."""
    for other, layer in _OWN_LAYERS.items():
        if issubclass(kind, Operation) and key in {each.key for each in fields_of(other)}:
            return (
                said("{key} does not belong to this layer", key=code(key)),
                said(
                    "it is a key of the layer `{layer}` alone: remove it, or move it there",
                    layer=layer,
                ),
            )
    noun = said("the document") if kind is Case else NOUNS[kind.__name__]
    names = [_VERSION_KEY, *known] if kind is Case else known
    return (
        said("{key} is not a key of {thing}", key=code(key), thing=noun),
        did_you_mean(key, names, said("remove it, or use one of {names}", names=listed(names))),
    )
