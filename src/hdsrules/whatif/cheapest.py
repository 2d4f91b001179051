"""The cheapest ways through a decision diagram: from choices to what they must bring about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import count

from attrs import define, field

from ..engine.worlds import ALWAYS, NEVER, Condition, Worlds

__all__ = ["Cheapest"]

INFINITE = float("inf")


@define(eq=False)
class Cheapest:
    """Choices, each with the costs of its values; the first value costs nothing.

    Attributes:
        worlds: The choices and the unknowns.
        costs: Index of a choice → the costs of its values, in order.
    """

    worlds: Worlds
    costs: Mapping[int, Sequence[float]]
    _bounds: dict[Condition, float] = field(factory=dict)

    def surely(self, condition: Condition) -> Condition:
        """Return after which choices a condition holds whatever is unknown."""
        return self._decided(condition, NEVER, {})

    def possibly(self, condition: Condition) -> Condition:
        """Return after which choices a condition holds for some values of the unknowns."""
        return self._decided(condition, ALWAYS, {})

    def _decided(
        self, condition: Condition, open_: Condition, memo: dict[Condition, Condition]
    ) -> Condition:
        if condition in {NEVER, ALWAYS}:
            return condition
        known = memo.get(condition)
        if known is None:
            index, children = self.worlds.node(condition)
            if index not in self.costs:
                known = open_
            else:
                decided = tuple(self._decided(child, open_, memo) for child in children)
                known = self.worlds.choice(index, decided)
            memo[condition] = known
        return known

    def ways(self, condition: Condition) -> Iterator[tuple[float, dict[int, int]]]:
        """Iterate over the choices that bring a condition about, the cheapest first.

        Args:
            condition: A condition on choices alone.

        Yields:
            What they cost, and index of a choice → place of its value, where it is not the first.
            Of those that hold all of one that came before, none.
        """
        found: list[frozenset[tuple[int, int]]] = []
        turn = count(0, -1)  # of ways that can cost alike, the one that is furthest goes on
        waiting: list[tuple[float, int, float, Condition, frozenset[tuple[int, int]]]] = []
        heappush(waiting, (self._bound(condition), next(turn), 0.0, condition, frozenset()))
        while waiting:
            bound, _, spent, node, taken = heappop(waiting)
            if bound == INFINITE or any(less <= taken for less in found):
                continue
            if node == ALWAYS:
                found.append(taken)
                yield spent, dict(taken)
                continue
            index, children = self.worlds.node(node)
            for place, child in _last_first(children):
                cost = spent + self.costs[index][place]
                further = taken | {(index, place)} if place else taken
                heappush(waiting, (cost + self._bound(child), next(turn), cost, child, further))

    def _bound(self, node: Condition) -> float:
        """Return the least that it costs from a node on."""
        if node in {NEVER, ALWAYS}:
            return INFINITE if node == NEVER else 0.0
        known = self._bounds.get(node)
        if known is None:
            index, children = self.worlds.node(node)
            costs = self.costs[index]
            known = self._bounds[node] = min(
                cost + self._bound(child) for cost, child in zip(costs, children, strict=True)
            )
        return known


def _last_first(children: Sequence[Condition]) -> Iterator[tuple[int, Condition]]:
    """Iterate over what is left by each value, the value first that is to be tried last: none."""
    places = [0, *range(len(children) - 1, 0, -1)]
    return ((place, children[place]) for place in places)
