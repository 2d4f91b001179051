"""The smallest changes of a document after which a verdict says a word."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import comb
from typing import Any

from attrs import frozen

from ..case import Case
from ..edits import Edit
from ..engine.chaining import Knowledge
from ..engine.many import Many
from ..facts import Hosts
from ..rulesets import RULEBOOK
from ..said import said
from .family import Document, Family, Run
from .inputs import inputs
from .target import Target, Wanted

__all__ = ["Nearest", "nearest"]


@frozen
class Nearest:
    """A smallest change of a document after which something is so.

    Attributes:
        changes: What is to stand where: one input, or two.
        case: The case of the changed document.
    """

    changes: tuple[Edit, ...]
    case: Case

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain data."""
        return {
            "changes": [change.to_dict() for change in self.changes],
            "case": self.case.to_dict(),
        }


def nearest(  # noqa: PLR0913, PLR0917 (what is asked, and how it is confirmed)
    case: Case,
    day: date,
    asked: Mapping[str, str],
    target: Target,
    confirmed: Callable[[Case], bool],
    limit: int,
    among: Callable[[Edit], bool] | None = None,
    pairs: int | None = None,
) -> tuple[Nearest, ...]:
    """Return the smallest changes after which a verdict says a word, the plainest first.

    Every input is tried alone; where none is enough, every two of them. Of several days that would
    do for one input, one is named.

    Args:
        case: The case.
        day: The day on which the law is applied.
        asked: The readings that were asked for.
        target: The word.
        confirmed: Whether the verdict on a changed case says it.
        limit: How many at most.
        among: Which changes come into question; `None`: all.
        pairs: How many twos of changes are tried at most: of more, none is; `None`: all.

    Where so much is unknown that conditions are only approximated, a warning says that a change may
    have been missed.
    """
    kinds = frozenset({*(wanted.kind for wanted in target.wanted), *_hosting(target)})
    behind = RULEBOOK.kinds_behind(kinds)
    family = Family(case, tuple(filter(among, inputs(case, day, behind))))
    places = family.relevant(behind, day)
    found: list[Nearest] = []
    told: set[object] = set()
    for documents in _by_size(family, places, pairs):
        run = Run(family, documents, day, asked, kinds)
        true = _documents(run.many, run.knowledge(), target)
        if not run.many.exact:
            message = said("very much is unknown: a change that would do may have been missed")
            warnings.warn(message, RuntimeWarning, stacklevel=4)
        chosen = [document for at, document in enumerate(documents) if true >> at & 1]
        for document in sorted(chosen, key=lambda each: _order(family, each)):
            edits = tuple(family.edits[place] for place in document)
            likeness = tuple(map(_likeness, edits))
            near = family.near(document)
            if likeness not in told and near is not None and confirmed(near.case):
                told.add(likeness)
                found.append(Nearest(edits, near.case))
            if len(found) == limit:
                return tuple(found)
        if found:
            break
    return tuple(found)


def _by_size(family: Family, places: Sequence[int], pairs: int | None) -> Iterator[list[Document]]:
    """Iterate over the documents of one edit, then over those of two, made when asked for."""
    yield [(place,) for place in places]
    if pairs is not None and comb(len(places), 2) > pairs:
        return
    steps = {place: family.edits[place].steps for place in places}
    yield [
        (one, other) for one, other in combinations(places, 2) if _apart(steps[one], steps[other])
    ]


def _hosting(target: Target) -> set[type[Hosts]]:
    """Return what else must be known: a reason not to host is told of no host."""
    return {Hosts} if target.unless_hosting else set()


def _documents(many: Many, knowledge: Knowledge[Many], target: Target) -> int:
    """Return the documents of which a verdict says a word, as bits."""

    def holds(wanted: Wanted) -> int:
        facts = knowledge.of(wanted.kind)
        return many.any_of(knowledge.conditions[fact] for fact in facts if wanted.admits(fact))

    said = many.any_of(map(holds, target.wanted))
    if target.unless_hosting:
        hosting = many.any_of(holds(wanted) for wanted in (target.hosts(),))
        return many.surely(many.negation(hosting)) & many.surely(said)
    return many.surely(said)


def _apart(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    """Return whether two paths lead to two inputs, neither a part of the other."""
    shared = min(len(one), len(other))
    return one[:shared] != other[:shared]


def _order(family: Family, document: Document) -> tuple[object, ...]:
    """Return where a change comes: the plainest first."""
    edits = [family.edits[place] for place in document]
    return (sum(_plainness(edit) for edit in edits), document)


def _plainness(edit: Edit) -> int:
    """Return how far an edit goes: another value, another list, another entry, one entry less."""
    if edit.to is None:
        return 3
    if isinstance(edit.to, dict):
        return 2
    return int(isinstance(edit.to, list)) + 2 * edit.path.startswith("$.data.")


def _likeness(edit: Edit) -> tuple[object, ...]:
    """Return what alike edits share: of one input, the days and the lists that would do."""
    to = edit.to
    day = isinstance(to, str) and to[:1].isdigit()
    return (edit.path, type(to) if day or isinstance(to, list) else repr(to))
