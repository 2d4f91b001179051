"""`Worlds`: exact conditions on what is not known.

An unknown is a variable with a finite list of values. A condition says in which worlds, that is,
under which values of the unknowns, something holds. Conditions are nodes of a reduced, ordered
multi-valued decision diagram (Srinivasan et al. 1990, after Bryant 1986), so each has one form:
two conditions are equal exactly if they hold in the same worlds, and a condition depends on a
variable exactly if the variable occurs in it.

Where very much is unknown, diagrams can grow beyond any measure. Beyond a limit a new condition is
replaced by a fresh variable that stands for all that it may depend on: nothing then counts as
certain that is not, and nothing that could matter is lost, but something that does not matter may
be named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field, frozen

from .algebra import ALWAYS, NEVER, Condition, Conditions

__all__ = ["ALWAYS", "NEVER", "NODE_LIMIT", "Condition", "Effort", "Variable", "Worlds"]

NODE_LIMIT = 100_000
"""How large the diagrams may grow before new conditions are only approximated."""


@frozen
class Variable:
    """Something unknown.

    Attributes:
        index: Its place in the order of variables.
        path: What it is about: a path in the document, or a contested question.
        part: Which part of it, where one path holds several unknowns.
        values: The values it can take.
    """

    index: int
    path: str
    part: str
    values: tuple[object, ...]


@define
class Effort:
    """How much may still be looked at, and what was found so far.

    Attributes:
        left: How many nodes may still be looked at.
        found: Conditions → how often all of them are settled alike.
    """

    left: int
    found: dict[frozenset[Condition], float] = field(factory=dict)


def _places(mask: int) -> Iterator[int]:
    """Iterate over the places of the bits that are set."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


class _TooLargeError(Exception):
    """The diagrams have grown beyond the limit."""


class Worlds(Conditions):
    """All unknowns of one assessment and the conditions on them: nodes of one diagram."""

    def __init__(self, limit: int = NODE_LIMIT) -> None:
        """Start with no unknown: a single world.

        Args:
            limit: How many nodes the diagrams may have before conditions are approximated.
        """
        self._limit = limit
        self._exact = True
        self.variables: dict[tuple[str, str], Variable] = {}
        self._ordered: list[Variable] = []
        self._nodes: list[tuple[int, tuple[Condition, ...]]] = [(-1, ()), (-1, ())]
        self._known: dict[tuple[int, tuple[Condition, ...]], Condition] = {}
        self._both: dict[tuple[Condition, Condition], Condition] = {}
        self._not: dict[Condition, Condition] = {NEVER: ALWAYS, ALWAYS: NEVER}
        self._masks: list[int] = [0, 0]
        self._own_masks: list[int] = []

    @property
    def exact(self) -> bool:
        """Whether no condition was ever replaced by an approximation."""
        return self._exact

    def variable(self, path: str, values: Iterable[object], part: str = "") -> Variable:
        """Return the unknown of `path` and `part`, made with `values` the first time."""
        known = self.variables.get((path, part))
        if known is None:
            known = Variable(len(self._ordered), path, part, tuple(values))
            self.variables[path, part] = known
            self._ordered.append(known)
            self._own_masks.append(1 << known.index)
        return known

    def among(self, variable: Variable, values: Iterable[object]) -> Condition:
        """Return the condition that `variable` takes one of `values`."""
        wanted = list(values)
        return self._node(
            variable.index,
            tuple(ALWAYS if value in wanted else NEVER for value in variable.values),
        )

    def both(self, one: Condition, other: Condition) -> Condition:
        """Return the condition that both hold."""
        try:
            return self._meet(one, other)
        except _TooLargeError:
            key = (one, other) if one < other else (other, one)
            known = self._both[key] = self._stand_in(self._masks[one] | self._masks[other])
            return known

    def negation(self, condition: Condition) -> Condition:
        """Return the condition that it does not hold."""
        known = self._not.get(condition)
        if known is None:
            index, children = self._nodes[condition]
            known = self._node(index, tuple(self.negation(child) for child in children))
            self._not[condition] = known
            self._not[known] = condition
        return known

    def restrict(
        self,
        condition: Condition,
        chosen: Mapping[int, int],
        memo: dict[Condition, Condition] | None = None,
    ) -> Condition:
        """Return what is left of a condition once some variables are settled.

        Args:
            condition: The condition.
            chosen: Index of a variable → place of the value it takes.
            memo: What earlier calls with the same `chosen` found.
        """
        if condition <= ALWAYS:
            return condition
        memo = {} if memo is None else memo
        known = memo.get(condition)
        if known is None:
            index, children = self._nodes[condition]
            place = chosen.get(index)
            if place is not None:
                known = self.restrict(children[place], chosen, memo)
            else:
                known = self._node(
                    index, tuple(self.restrict(child, chosen, memo) for child in children)
                )
            memo[condition] = known
        return known

    def support(self, condition: Condition) -> frozenset[Variable]:
        """Return the unknowns on which the condition depends."""
        return frozenset(self._ordered[place] for place in _places(self._masks[condition]))

    def settled_share(self, condition: Condition, known: frozenset[int], effort: Effort) -> float:
        """Return how often a condition is settled once some variables are known.

        All values of those variables count as equally likely. Where no effort is left, what is not
        yet found settled counts as open.

        Args:
            condition: The condition.
            known: The indexes of the variables.
            effort: What earlier calls with the same `known` found, and how much is left to look at.
        """
        return self._share(frozenset({condition}), sum(1 << index for index in known), effort)

    def _share(self, left: frozenset[Condition], mask: int, effort: Effort) -> float:
        """Return how often the conditions left, one for each way of the others, all agree."""
        if left <= {ALWAYS} or left <= {NEVER}:
            return 1.0
        open_ones = left - {ALWAYS, NEVER}
        if len(left) - len(open_ones) > 1 or not all(self._masks[one] & mask for one in open_ones):
            return 0.0
        share = effort.found.get(left)
        if share is None:
            effort.left -= len(left)
            if effort.left < 0:
                return 0.0
            index = min(self._nodes[one][0] for one in open_ones)
            stay = {one for one in left if self._nodes[one][0] != index}
            ways = [self._nodes[one][1] for one in open_ones - stay]
            if mask >> index & 1:
                values = [frozenset({*stay, *children}) for children in zip(*ways, strict=True)]
                share = sum(self._share(value, mask, effort) for value in values) / len(values)
            else:
                children = frozenset(child for way in ways for child in way)
                share = self._share(children | stay, mask, effort)
            effort.found[left] = share
        return share

    def approximation(self, condition: Condition) -> Condition:
        """Return a fresh variable that stands for all that a condition may depend on."""
        return self._stand_in(self._masks[condition])

    def depends_on_more(self, condition: Condition, other: Condition) -> bool:
        """Return whether a condition may depend on more unknowns than another."""
        return bool(self._masks[condition] & ~self._masks[other])

    def node(self, condition: Condition) -> tuple[int, tuple[Condition, ...]]:
        """Return the first variable that a condition depends on, and what is left by its values.

        Not for `ALWAYS` and `NEVER`, which depend on none.
        """
        return self._nodes[condition]

    def choice(self, index: int, children: tuple[Condition, ...]) -> Condition:
        """Return the condition that the child of a variable's value holds.

        Args:
            index: Its index; the children depend on later variables alone.
            children: A condition for each of its values, in order.
        """
        return self._node(index, children)

    def _stand_in(self, mask: int) -> Condition:
        self._exact = False
        index = len(self._ordered)
        fresh = Variable(index, "", str(index), (False, True))
        self._ordered.append(fresh)
        self._own_masks.append(mask)
        return self.among(fresh, [True])

    def _node(self, index: int, children: tuple[Condition, ...]) -> Condition:
        first = children[0]
        if all(child == first for child in children):
            return first
        key = (index, children)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = len(self._nodes)
            self._nodes.append(key)
            mask = self._own_masks[index]
            for child in children:
                mask |= self._masks[child]
            self._masks.append(mask)
        return known

    def _meet(self, one: Condition, other: Condition) -> Condition:
        """Return the condition that both hold.

        Raises:
            _TooLargeError: If the diagrams grow beyond the limit.
        """
        if other in (one, ALWAYS):
            return one
        if one == ALWAYS:
            return other
        if NEVER in (one, other):
            return NEVER
        key = (one, other) if one < other else (other, one)
        known = self._both.get(key)
        if known is None:
            if len(self._nodes) >= self._limit:
                raise _TooLargeError
            known = self._both[key] = self._combine(one, other)
        return known

    def _combine(self, one: Condition, other: Condition) -> Condition:
        index_one, children_one = self._nodes[one]
        index_other, children_other = self._nodes[other]
        if index_one == index_other:
            pairs = zip(children_one, children_other, strict=True)
            return self._node(index_one, tuple(self._meet(a, b) for a, b in pairs))
        if index_one < index_other:
            return self._node(index_one, tuple(self._meet(a, other) for a in children_one))
        return self._node(index_other, tuple(self._meet(one, b) for b in children_other))
