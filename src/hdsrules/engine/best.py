"""The best way to each fact: of the strongest confidence, then the shortest.

Every premise is proved in its own best way, and a way costs more than each of its premises. So the
ways can be taken in the order of their costs, each looked at once: Dijkstra's algorithm, as
Knuth generalised it from paths to derivations (D. E. Knuth, "A generalization of Dijkstra's
algorithm", Information Processing Letters 6(1), 1977, https://doi.org/10.1016/0020-0190(77)90002-3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from heapq import heappop, heappush

from attrs import define, field, frozen

from ..fact import Fact
from .chaining import Derivation

__all__ = ["Cost", "Way", "best_ways"]

Cost = tuple[int, int]
"""Rank of the weakest confidence (-1 for what is given), then number of steps."""


@frozen
class Way:
    """One way to conclude a fact.

    Attributes:
        derivation: The rule, and what it matched.
        sure: Whether it holds whatever is unknown.
    """

    derivation: Derivation
    sure: bool


@define(eq=False)
class _Open:
    """A way some of whose premises are not proved yet."""

    fact: Fact
    way: Way
    place: int
    left: int


@define(eq=False)
class _Search:
    sentence: Callable[[Derivation], str]
    costs: dict[Fact, Cost] = field(factory=dict)
    best: dict[Fact, Way] = field(factory=dict)
    waiting: dict[Fact, list[_Open]] = field(factory=dict)
    heap: list[tuple[Cost, str, str, int, int]] = field(factory=list)
    opened: list[_Open] = field(factory=list)

    def open(self, fact: Fact, way: Way, place: int) -> None:
        """Wait for the premises of a way."""
        missing = [premise for premise in set(way.derivation.facts) if premise not in self.costs]
        waiting = _Open(fact, way, place, len(missing))
        for premise in missing:
            self.waiting.setdefault(premise, []).append(waiting)
        if not missing:
            self._ready(waiting)

    def close(self, fact: Fact, cost: Cost) -> None:
        """Keep what a fact costs; ways that waited for it alone are ready."""
        self.costs[fact] = cost
        for waiting in self.waiting.pop(fact, ()):
            waiting.left -= 1
            if not waiting.left:
                self._ready(waiting)

    def run(self) -> None:
        """Take the ways that are ready, the cheapest first."""
        while self.heap:
            cost, *_, number = heappop(self.heap)
            ready = self.opened[number]
            if ready.fact not in self.costs:
                self.best[ready.fact] = ready.way
                self.close(ready.fact, cost)

    def _ready(self, ready: _Open) -> None:
        derivation = ready.way.derivation
        premises = [self.costs[premise] for premise in derivation.facts]
        rank = max([derivation.rule.confidence.rank, *(rank for rank, _ in premises)])
        cost = (rank, 1 + sum(steps for _, steps in premises))
        tie = derivation.rule.id, self.sentence(derivation), ready.place
        heappush(self.heap, (cost, *tie, len(self.opened)))
        self.opened.append(ready)


def best_ways(
    given: Mapping[Fact, Cost],
    ways: Mapping[Fact, list[Way]],
    sentence: Callable[[Derivation], str],
) -> dict[Fact, Way]:
    """Return the best way to each fact that can be concluded.

    Ways that hold whatever is unknown come first; one that does not is taken where a fact has no
    other, or none that does not lead back to the fact.

    Args:
        given: Fact that is given → what it costs.
        ways: Concluded fact → the ways to it.
        sentence: The sentence of a step; of two that cost the same, the rule's identifier and then
            the sentence decide.
    """
    search = _Search(sentence)
    later: dict[Fact, list[tuple[Way, int]]] = {}
    for fact, cost in given.items():
        search.close(fact, cost)
    for fact, known in ways.items():
        has_sure = any(way.sure for way in known)
        for place, way in enumerate(known):
            if way.sure or not has_sure:
                search.open(fact, way, place)
            else:
                later.setdefault(fact, []).append((way, place))
    search.run()
    for fact, held_back in later.items():
        if fact not in search.costs:
            for way, place in held_back:
                search.open(fact, way, place)
    search.run()
    return search.best
