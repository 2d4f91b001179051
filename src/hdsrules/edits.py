"""Edits of the entries of a case: a value put at a path of its document, or taken away."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from attrs import evolve, field, frozen

from .case import Case
from .errors import CaseError
from .said import said

__all__ = ["Edit", "edited"]

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")


@frozen
class Edit:
    """A change of a case document at one path.

    Attributes:
        path: Where in an entry, as `$.systems.app.layers.backup[0].externalised`, or which entry;
            the index after the last item of a list adds an item.
        to: What is to stand there, as plain data; `None`: nothing.
    """

    path: str
    to: object = field(hash=False)

    def to_dict(self) -> dict[str, object]:
        """Return the edit as plain data."""
        return {"path": self.path, "to": self.to}

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The keys and the indexes that lead to the path."""
        return tuple(key or int(index) for key, index in _STEP.findall(self.path.removeprefix("$")))


def edited(case: Case, edits: Iterable[Edit]) -> Case:
    """Return the case of a document after some edits.

    Args:
        case: The case; it stays as it is.
        edits: The edits; all paths are those of the document before.

    Raises:
        CaseError: If the edited document describes no case.
        LookupError: If an edit is of something that is not there.
    """
    from .formats.document import to_plain  # noqa: PLC0415 (formats knows Case)
    from .formats.structure import structure_part  # noqa: PLC0415 (as above)

    ordered = sorted(edits, key=_order)
    part: dict[str, Any] = {}  # only what is touched is taken to plain data and back
    for name, ref in {edit.steps[:2] for edit in ordered}:
        held = getattr(case, str(name))
        part.setdefault(str(name), {}).update({ref: to_plain(held[ref])} if ref in held else {})
    for edit in ordered:
        _put(part, edit.steps, copy.deepcopy(edit.to))
    given, faults = structure_part(part)
    if faults:
        raise CaseError(faults, said("edited document"))
    gone = {edit.steps for edit in ordered if edit.to is None}
    tables: dict[str, Any] = {
        name: {
            ref: thing
            for ref, thing in {**getattr(case, name), **things}.items()
            if (name, ref) not in gone
        }
        for name, things in given.items()
    }
    return evolve(case, **tables, lines={})


def _order(edit: Edit) -> tuple[object, ...]:
    """Put values before removals, and removals in a list from its end."""
    places = tuple(-step for step in edit.steps if isinstance(step, int))
    return (edit.to is None, places if edit.to is None else tuple(-place for place in places))


def _put(document: dict[str, Any], steps: tuple[str | int, ...], to: object) -> None:
    """Put a value at a path, or take it away; maps on the way there come to be."""
    holder: Any = document
    for step, following in pairwise(steps):
        if isinstance(step, int):
            holder = holder[step]
        else:
            if holder.get(step) is None:
                holder[step] = [] if isinstance(following, int) else {}
            holder = holder[step]
    last = steps[-1]
    if to is None:
        if isinstance(last, int):
            del holder[last]
        else:
            holder.pop(last, None)
    elif isinstance(last, int) and last == len(holder):
        holder.append(to)
    else:
        holder[last] = to
