"""`Many`: many documents at once, each with unknowns of its own, in one run of the rules.

Documents that differ a little share most of their facts, and most of what follows of them. So one
run carries, for each fact, the condition under which it holds in each document: a partition of the
documents (sets of bits) by the condition on the unknowns (a node of `Worlds`) that counts there.
What the run says of one document is what a run of it alone would say.
"""

from __future__ import annotations

from collections.abc import Mapping

from .algebra import ALWAYS, NEVER, Condition, Conditions
from .worlds import Worlds

__all__ = ["Many"]

Cells = tuple[tuple[Condition, int], ...]
"""Condition on the unknowns → the documents in which it counts; where it is never is left out."""


class Many(Conditions):
    """The conditions of many documents; its conditions are partitions of them."""

    def __init__(self, count: int, inner: Worlds) -> None:
        """Start with `count` documents and the unknowns of all of them."""
        self.inner = inner
        self.everywhere = (1 << count) - 1
        self._cells: list[Cells] = [(), ((ALWAYS, self.everywhere),)]
        self._ids: dict[Cells, Condition] = {(): NEVER, self._cells[ALWAYS]: ALWAYS}
        self._met: dict[tuple[Condition, Condition], Condition] = {}
        self._negated: dict[Condition, Condition] = {NEVER: ALWAYS, ALWAYS: NEVER}

    @property
    def exact(self) -> bool:
        """Whether no condition on the unknowns was ever replaced by an approximation."""
        return self.inner.exact

    def where(self, cells: Mapping[Condition, int]) -> Condition:
        """Return the condition that holds, in each set of documents, as told.

        Args:
            cells: Condition on the unknowns → the documents (bits) in which it is the one that
                counts; the sets are disjoint, and in all other documents it never holds.
        """
        told = tuple(sorted((c, docs) for c, docs in cells.items() if c != NEVER and docs))
        known = self._ids.get(told)
        if known is None:
            known = self._ids[told] = len(self._cells)
            self._cells.append(told)
        return known

    def cells(self, condition: Condition) -> Cells:
        """Return the condition on the unknowns in each set of documents."""
        return self._cells[condition]

    def surely(self, condition: Condition) -> int:
        """Return the documents in which a condition holds whatever is unknown."""
        return dict(self._cells[condition]).get(ALWAYS, 0)

    def both(self, one: Condition, other: Condition) -> Condition:
        """Return the condition that both hold."""
        if other in {one, ALWAYS}:
            return one
        if one == ALWAYS:
            return other
        if NEVER in {one, other}:
            return NEVER
        key = (one, other) if one < other else (other, one)
        known = self._met.get(key)
        if known is None:
            found: dict[Condition, int] = {}
            for a, docs_a in self._cells[one]:
                for b, docs_b in self._cells[other]:
                    docs = docs_a & docs_b
                    if docs:
                        met = self.inner.both(a, b)
                        found[met] = found.get(met, 0) | docs
            known = self._met[key] = self.where(found)
        return known

    def negation(self, condition: Condition) -> Condition:
        """Return the condition that it does not hold."""
        known = self._negated.get(condition)
        if known is None:
            cells = self._cells[condition]
            found = {self.inner.negation(inner): docs for inner, docs in cells}
            found[ALWAYS] = self._outside(cells)
            known = self._negated[condition] = self.where(found)
            self._negated[known] = condition
        return known

    def approximation(self, condition: Condition) -> Condition:
        """Return a condition that stands for all that another may depend on."""
        return self.where(
            {
                inner if inner == ALWAYS else self.inner.approximation(inner): docs
                for inner, docs in self._cells[condition]
            }
        )

    def depends_on_more(self, condition: Condition, other: Condition) -> bool:
        """Return whether a condition may depend, in some document, on more than another there."""
        told = self._cells[other]
        return any(
            self.inner.depends_on_more(inner, before)
            for inner, docs in self._cells[condition]
            for before, documents in (*told, (NEVER, self._outside(told)))
            if docs & documents
        )

    def _outside(self, cells: Cells) -> int:
        rest = self.everywhere
        for _, docs in cells:
            rest &= ~docs
        return rest
