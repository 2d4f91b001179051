"""JSON documents."""

from __future__ import annotations

import json

from ..errors import Fault
from ..faults import ROOT, child, item
from ..said import said
from .parsed import MAX_DEPTH, Numeral, Parsed, broken, number, too_deep, twice
from .syntax import problem_said

__all__ = ["read", "write"]


class _Pairs(tuple[tuple[str, object], ...]):
    """The keys and values of an object, duplicates included."""

    __slots__ = ()


def read(text: str) -> Parsed:
    """Return the plain data of a JSON document.

    Raises:
        CaseError: If it is not JSON, or nested too deeply.
    """
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_Pairs,
            parse_int=number,
            parse_float=Numeral,
            parse_constant=Numeral,
        )
    except json.JSONDecodeError as error:
        raise broken(
            said(
                "this is not JSON: {problem} (column {column})",
                problem=problem_said(error.msg),
                column=error.colno,
            ),
            said("correct the syntax"),
            error.lineno,
        ) from None
    except RecursionError:
        raise too_deep() from None
    faults: list[Fault] = []
    return Parsed(_plain(tree, ROOT, 1, faults), faults=tuple(faults))


def _plain(tree: object, path: str, depth: int, faults: list[Fault]) -> object:
    """Return a tree with each key once, and note those that came twice."""
    if not isinstance(tree, list | _Pairs):
        return tree
    if depth > MAX_DEPTH:
        raise too_deep()
    if isinstance(tree, list):
        return [
            _plain(value, item(path, index), depth + 1, faults) for index, value in enumerate(tree)
        ]
    found: dict[str, object] = {}
    for key, value in tree:
        place = child(path, key)
        if key in found:
            faults.append(twice(place, key))
        else:
            found[key] = _plain(value, place, depth + 1, faults)
    return found


def write(document: object) -> str:
    """Return a document as JSON."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
