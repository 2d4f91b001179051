"""Case documents as plain data: from a case, and to a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, has

from ..case import Case
from ..errors import CaseError, Fault
from ..faults import ROOT, ancestors, child, item, shown
from ..said import said
from ..shapes import Many, fields_of
from .parsed import VERSION

__all__ = ["from_document", "to_document", "to_plain"]


def to_document(case: Case) -> dict[str, Any]:
    """Return a case as plain data: format version 1, unknowns and defaults left out."""
    return {"hdsrules": VERSION, **_object(case)}


def _object(thing: object) -> dict[str, object]:
    """Return an object as a map of its keys, defaults left out."""
    found: dict[str, object] = {}
    for each in fields_of(type(thing)):
        value = getattr(thing, each.name)
        if each.is_default(value):
            continue
        match each.shape, value:
            case Many(lone=True), (alone,):
                found[each.key] = to_plain(alone)
            case _:
                found[each.key] = to_plain(value)
    return found


def to_plain(value: object) -> object:
    """Return a value as plain data."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    return _object(value) if has(type(value)) else value


def from_document(
    data: object,
    lines: Mapping[str, int] | None = None,
    source: str | None = None,
    faults: Iterable[Fault] = (),
) -> Case:
    """Return the case that plain data describe.

    Args:
        data: The document, as its format reads it.
        lines: Path → line, where they are known.
        source: The file or stream it comes from, for messages.
        faults: What was found wrong while it was read.

    Returns:
        The case, with its lines.

    Raises:
        CaseError: With every fault, in the order of the document.
    """
    from .structure import structure  # noqa: PLC0415 (cattrs, when first needed)

    where = lines or {}
    found = list(faults)
    case = None
    if isinstance(data, dict):
        build, of_keys = structure(data, where)
        found += of_keys
        try:
            case = build()
        except CaseError as error:
            found += error.faults
    else:
        found.append(_no_map(data))
    if case is None or found:
        raise CaseError(_in_order(found, data, where), source)
    return case


def _no_map(data: object) -> Fault:
    """Return the fault of a document that is no map of keys."""
    message = said("the document is empty")
    if data is not None:
        message = said("the document must be a map of keys, not {found}", found=shown(data))
    return Fault(ROOT, message, said("begin it with {beginning}", beginning="`hdsrules: 1`"))


def _in_order(faults: Iterable[Fault], data: object, lines: Mapping[str, int]) -> list[Fault]:
    """Return the faults in the order of the document, each once, with the lines that are known."""
    order: dict[str, int] = {}
    lone: set[str] = set()
    _number(data, ROOT, order, lone)
    placed = []
    for fault in faults:
        path = fault.path
        if path not in order and path.endswith("[0]") and path[:-3] in lone:
            path = path[:-3]
        line = fault.line
        if line is None:
            line = next((lines[step] for step in ancestors(path) if step in lines), None)
        position = next(order[step] for step in ancestors(path) if step in order)
        placed.append((line or 0, position, evolve(fault, path=path, line=line)))
    placed.sort(key=lambda place: place[:2])
    return list(dict.fromkeys(fault for _, _, fault in placed))


def _number(value: object, path: str, order: dict[str, int], lone: set[str]) -> None:
    """Number the paths of a document in their order, and note those of its texts."""
    order.setdefault(path, len(order))
    if isinstance(value, dict):
        for key, inner in value.items():
            _number(inner, child(path, key), order, lone)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _number(inner, item(path, index), order, lone)
    elif isinstance(value, str):
        lone.add(path)
