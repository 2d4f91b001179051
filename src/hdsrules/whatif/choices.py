"""`Choices`: a case in which every action may be taken or not, reasoned upon in one run.

Each choice is an unknown like those of the document, so that the condition under which something
follows says, in one diagram, after which actions it does. Choices come before all unknowns in the
order of variables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from attrs import define, field

from ..case import Case
from ..derivation import settled
from ..edits import edited
from ..engine.chaining import Knowledge, chain
from ..engine.portable import PortableEvaluator
from ..engine.ruleset import Rulebook
from ..engine.worlds import ALWAYS, NEVER, Condition, Variable, Worlds
from ..errors import CaseError
from ..fact import Fact
from ..grounding import Ground
from ..readings import resolve_readings
from .action import Action
from .conflicts import Conflicts
from .near import Near
from .unknowns import Unknowns

__all__ = ["Choices"]

NODES = 400_000
"""How large the diagrams may grow."""


@define(eq=False)
class Choices:
    """A case and what can be done.

    Attributes:
        case: The case.
        day: The day on which the law is applied.
        asked: The readings that were asked for; the others follow from the day.
        choices: The actions; of each choice one at most is taken.
        worlds: The choices, then the unknowns.
        variables: Each choice as a variable: no action, or the place of one, from 1 on.
        impossible: The condition under which the actions taken leave no case.
    """

    case: Case
    day: date
    asked: Mapping[str, str]
    choices: Sequence[tuple[Action, ...]]
    worlds: Unknowns = field(factory=lambda: Unknowns(NODES))
    variables: list[Variable] = field(init=False)
    impossible: Condition = field(init=False, default=NEVER)
    _known: dict[frozenset[tuple[int, int]], Near | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Make the variables, in the order of the choices."""
        self.variables = [
            self.worlds.variable("", range(len(choice) + 1), str(place))
            for place, choice in enumerate(self.choices)
        ]

    def costs(self, prices: Mapping[str, float]) -> dict[int, list[float]]:
        """Return what the values of each choice cost: index of its variable → costs, in order.

        Args:
            prices: Kind of action → what one costs; those left out cost 1.
        """
        return {
            variable.index: [0.0, *(prices.get(action.kind, 1.0) for action in choice)]
            for variable, choice in zip(self.variables, self.choices, strict=True)
        }

    def conflicts(self) -> Condition:
        """Return the condition under which the actions taken tell what is not true together."""
        return Conflicts(self.case, self.choices, self.variables, self.worlds).condition()

    def knowledge(self, rulebook: Rulebook) -> Knowledge[Worlds]:
        """Return what follows after whichever actions.

        Raises:
            EngineError: If a rule fails.
        """
        given: dict[Fact, Condition] = {}
        for path, touching in self._touching().items():
            for taken in product(*(range(len(self.choices[place]) + 1) for place in touching)):
                chosen = dict(zip(touching, taken, strict=True))
                condition = self._condition(chosen)
                facts = self._facts(path, chosen)
                if facts is None:
                    self.impossible = self.worlds.either(self.impossible, condition)
                    continue
                for fact, so in facts.items():
                    there = self.worlds.both(condition, so)
                    given[fact] = self.worlds.either(given.get(fact, NEVER), there)
        chosen_readings = settled(resolve_readings(self.asked, self.day))
        return chain(rulebook, given, self.day, self.worlds, chosen_readings, PortableEvaluator())

    def _condition(self, chosen: Mapping[int, int]) -> Condition:
        condition = ALWAYS
        for place, taken in chosen.items():
            here = self.worlds.among(self.variables[place], [taken])
            condition = self.worlds.both(condition, here)
        return condition

    def _facts(self, path: str, chosen: Mapping[int, int]) -> Mapping[Fact, Condition] | None:
        """Return the facts of a unit after some actions; `None` where they leave no case."""
        near = self._after(chosen)
        if near is None:
            return None
        ground = Ground(near.case, self.day, self.worlds, (self.day,))
        if path in near.units:
            near.units[path].give(ground)
        return ground.facts

    def _after(self, chosen: Mapping[int, int]) -> Near | None:
        taken = frozenset((place, at) for place, at in chosen.items() if at)
        if taken not in self._known:
            self._known[taken] = self._try(taken)
        return self._known[taken]

    def _try(self, taken: Iterable[tuple[int, int]]) -> Near | None:
        edits = [edit for place, at in taken for edit in self.choices[place][at - 1].edits]
        try:
            return Near.of(edited(self.case, edits))
        except (CaseError, LookupError):  # one may be of what another takes away
            return None

    def _touching(self) -> dict[str, list[int]]:
        """Return, for each unit of the case and of those near it, the choices that touch it."""
        before = Near.of(self.case)
        touching: dict[str, list[int]] = {path: [] for path in before.units}
        for place, at in self._single():
            after = self._after({place: at})
            if after is None:
                continue
            for path in {**before.units, **after.units}:
                if before.inputs(path) != after.inputs(path):
                    places = touching.setdefault(path, [])
                    if place not in places:
                        places.append(place)
        return touching

    def _single(self) -> Iterator[tuple[int, int]]:
        for place, choice in enumerate(self.choices):
            for at in range(len(choice)):
                yield place, at + 1
