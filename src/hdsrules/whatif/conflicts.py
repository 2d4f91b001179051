"""Which actions do not go together, as a condition on those that are taken.

Each of them alone leaves a case that is true; together they might tell of a party what it no longer
does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from ..case import Case
from ..engine.worlds import ALWAYS, NEVER, Condition, Variable, Worlds
from ..facts.vocabulary import LayerName, Scheme
from ..operations import Operation, operations_of
from .action import Action, ActionKind
from .takeover import Service, is_part_of_others, takeover

__all__ = ["Conflicts"]

ALTERED = (
    ActionKind.PUT_UNDER_SUPERVISION,
    ActionKind.EXTERNALISE_BACKUP,
    ActionKind.INTEGRATE_BACKUP,
)
"""What a party does with an operation that it keeps."""


@frozen
class Part:
    """What an operation is after some actions.

    Attributes:
        path: Where the operation stands.
        layer: Its layer.
        operation: What it is.
        so: After which actions.
        changed: Whether another party has taken it over.
    """

    path: str
    layer: LayerName
    operation: Operation
    so: Condition
    changed: bool

    @property
    def others(self) -> frozenset[str]:
        """The customers for whom it is known to be done, but for the operator itself."""
        return frozenset(self.operation.on_behalf_of or ()) - {self.operation.operator}


@define(eq=False)
class Conflicts:
    """The actions of a case, which do not all go together.

    Attributes:
        case: The case.
        choices: The actions; of each choice one at most is taken.
        variables: Each choice as a variable.
        worlds: The choices as unknowns.
    """

    case: Case
    choices: Sequence[tuple[Action, ...]]
    variables: Sequence[Variable]
    worlds: Worlds
    _places: dict[tuple[ActionKind, str], int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note which choice is about which operation."""
        self._places = {
            (choice[0].kind, choice[0].path.rpartition(".")[0]): place
            for place, choice in enumerate(self.choices)
        }

    def condition(self) -> Condition:
        """Return after which actions the case would not be true of everybody."""
        return self.worlds.any_of(self._conflicts())

    def _conflicts(self) -> Iterator[Condition]:
        yield from self._swaps()
        everywhere = {system: list(self._parts(system)) for system in self.case.systems}
        yield from self._vain_contracts(everywhere)
        for system, parts in everywhere.items():
            yield from self._altered_by_others(parts)
            yield from self._parts_of_nothing(parts)
            yield from self._lost_links(system, parts)
            yield from self._vain_supervision(parts)

    def _swaps(self) -> Iterator[Condition]:
        """Iterate over when a party whose layer is taken over takes over one itself."""
        given: dict[str, list[Condition]] = {}
        taken: dict[str, list[Condition]] = {}
        for place, choice in enumerate(self.choices):
            if choice[0].kind is ActionKind.CHANGE_OPERATOR:
                given.setdefault(choice[0].party, []).append(self._any(place))
                for at, action in enumerate(choice, start=1):
                    taken.setdefault(action.other, []).append(self._one(place, at))
        for party in sorted(given.keys() & taken.keys()):
            any_of = self.worlds.any_of
            yield self.worlds.both(any_of(given[party]), any_of(taken[party]))

    def _parts(self, system: str) -> Iterator[Part]:
        """Iterate over what each operation of a system is, after whichever actions."""
        service = Service.of(self.case, system)
        for layer, index, operation in operations_of(self.case.systems[system]):
            path = f"$.systems.{system}.layers.{layer}[{index}]"
            place = self._places.get((ActionKind.CHANGE_OPERATOR, path))
            kept = ALWAYS if place is None else self.worlds.negation(self._any(place))
            yield Part(path, layer, operation, kept, changed=False)
            for at, action in enumerate(() if place is None else self.choices[place], start=1):
                after = takeover(service, operation, action.other)
                if place is not None and after is not None:
                    yield Part(path, layer, after, self._one(place, at), changed=True)

    def _altered_by_others(self, parts: Iterable[Part]) -> Iterator[Condition]:
        """Iterate over when a party does something with an operation that another takes over."""
        for part in parts:
            if part.changed:
                for kind in ALTERED:
                    yield self.worlds.both(part.so, self._on(kind, part.path))

    def _parts_of_nothing(self, parts: Sequence[Part]) -> Iterator[Condition]:
        """Iterate over when something is a part of other layers that its operator does not have."""
        for part in parts:
            who = part.operation.operator
            others = [
                other
                for other in parts
                if other.operation.operator == who
                and other.layer is not part.layer
                and not is_part_of_others(other.operation)
            ]
            alone = self.worlds.negation(self.worlds.any_of(other.so for other in others))
            integrated = self._on(ActionKind.INTEGRATE_BACKUP, part.path)
            yield self._all(part.so, integrated, alone)
            had_others = any(not other.changed for other in others)
            if is_part_of_others(part.operation) and (part.changed or had_others):
                apart = self._on(ActionKind.EXTERNALISE_BACKUP, part.path)
                yield self._all(part.so, alone, self.worlds.negation(apart))

    def _lost_links(self, system: str, parts: Sequence[Part]) -> Iterator[Condition]:
        """Iterate over when it would no longer be known whom a party acts for that others serve."""
        service = Service.of(self.case, system)
        for party, customers in service.customers.items():
            if party in service.principals or not customers - {party}:
                continue
            served = self.worlds.any_of(part.so for part in parts if party in part.others)
            links = [part.so for part in parts if part.operation.operator == party and part.others]
            linked = self.worlds.any_of([*links, *self._contracts(system, party)])
            yield self.worlds.both(served, self.worlds.negation(linked))

    def _contracts(self, system: str, provider: str) -> Iterator[Condition]:
        """Iterate over when a party is the provider of a contract about a system."""
        for contract in self.case.contracts.values():
            if contract.provider == provider and system in (contract.systems or ()):
                yield ALWAYS
        for place, choice in enumerate(self.choices):
            for at, action in enumerate(choice, start=1):
                signs = action.kind is ActionKind.SIGN_CONTRACT and action.party == provider
                if signs and system in action.systems:
                    yield self._one(place, at)

    def _vain_contracts(self, parts: Mapping[str, Sequence[Part]]) -> Iterator[Condition]:
        """Iterate over when a contract is about a system in which its provider does nothing."""
        for place, choice in enumerate(self.choices):
            for at, action in enumerate(choice, start=1):
                for system in action.systems:
                    serving = [part for part in parts[system] if _serves(part, action)]
                    if all(part.changed for part in serving):
                        does = self.worlds.any_of(part.so for part in serving)
                        yield self.worlds.both(self._one(place, at), self.worlds.negation(does))

    def _vain_supervision(self, parts: Sequence[Part]) -> Iterator[Condition]:
        """Iterate over when one who supervises hosts nothing that it answers for itself."""
        certified = {
            entry.holder for entry in self.case.certificates.values() if entry.scheme is Scheme.HDS
        }
        for path in dict.fromkeys(part.path for part in parts):
            place = self._places.get((ActionKind.PUT_UNDER_SUPERVISION, path))
            for at, action in enumerate(() if place is None else self.choices[place], start=1):
                if place is not None and action.other not in certified:
                    answers = self.worlds.any_of(self._answers(action.other, parts))
                    yield self.worlds.both(self._one(place, at), self.worlds.negation(answers))

    def _answers(self, party: str, parts: Iterable[Part]) -> Iterator[Condition]:
        """Iterate over when a party does something for others under nobody's supervision."""
        for part in parts:
            operation = part.operation
            if (
                operation.operator == party
                and operation.supervised_by is None
                and (operation.on_behalf_of is None or part.others)
            ):
                supervised = self._on(ActionKind.PUT_UNDER_SUPERVISION, part.path)
                yield self.worlds.both(part.so, self.worlds.negation(supervised))

    def _on(self, kind: ActionKind, path: str) -> Condition:
        """Return the condition that an action of a kind is taken on an operation."""
        place = self._places.get((kind, path))
        return NEVER if place is None else self._any(place)

    def _one(self, place: int, at: int) -> Condition:
        return self.worlds.among(self.variables[place], [at])

    def _any(self, place: int) -> Condition:
        return self.worlds.among(self.variables[place], range(1, len(self.choices[place]) + 1))

    def _all(self, *conditions: Condition) -> Condition:
        result = ALWAYS
        for condition in conditions:
            result = self.worlds.both(result, condition)
        return result


def _serves(part: Part, contract: Action) -> bool:
    """Return whether the provider of a contract does an operation for its customer."""
    if part.operation.operator != contract.party:
        return False
    return part.operation.on_behalf_of is None or contract.other in part.others
