"""`Family`: a case and the documents near it, reasoned upon in one run of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from attrs import define, field

from ..case import Case
from ..derivation import UP_TO_GAPS, activations_on, settled
from ..edits import Edit, edited
from ..engine.chaining import Knowledge, chain
from ..engine.many import Many
from ..engine.portable import PortableEvaluator
from ..engine.ruleset import Rulebook
from ..engine.worlds import ALWAYS, NEVER, Condition, Worlds
from ..errors import CaseError
from ..fact import Fact
from ..facts import Gap, UntitledAtSigning
from ..grounding import Ground
from ..readings import resolve_readings
from ..rulesets import RULEBOOK
from ..signing import give_unknown_days, lacking, signing_days
from .near import Near
from .unknowns import Unknowns

__all__ = ["Document", "Family", "Run"]

Document = tuple[int, ...]
"""A document near a case: the places of its edits, at most two, in order."""


@define(eq=False)
class Family:
    """A case and its edits.

    Attributes:
        case: The case.
        edits: The edits after which there is a case; those that leave none are dropped.
    """

    case: Case
    edits: tuple[Edit, ...]
    _known: dict[Document, Near | None] = field(init=False, factory=dict, repr=False)
    _touching: dict[str, list[int]] = field(init=False, factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        """Try each edit alone."""
        self._known[()] = Near.of(self.case)
        tried = [(edit, self._try([edit])) for edit in self.edits]
        self.edits = tuple(edit for edit, near in tried if near is not None)
        alone = [near for _, near in tried if near is not None]
        self._known.update({(place,): near for place, near in enumerate(alone)})

    def _try(self, edits: Iterable[Edit]) -> Near | None:
        try:
            return Near.of(edited(self.case, edits))
        except (CaseError, LookupError):  # one edit may be of what the other takes away
            return None

    def near(self, document: Document) -> Near | None:
        """Return the case of a document, or `None` where its edits do not go together."""
        if document not in self._known:
            self._known[document] = self._try(self.edits[place] for place in document)
        return self._known[document]

    def alone(self) -> Iterator[tuple[int, Near]]:
        """Iterate over the cases after one edit, each with the place of the edit."""
        for place in range(len(self.edits)):
            near = self._known[place,]
            if near is not None:
                yield place, near

    def touching(self, part: Callable[[Near], object]) -> list[int]:
        """Return the places of the edits after which a part of the case is another."""
        itself = self._known[()]
        before = None if itself is None else part(itself)
        return [place for place, near in self.alone() if part(near) != before]

    def touching_unit(self, path: str) -> list[int]:
        """Return the places of the edits after which a unit may give other facts."""
        if path not in self._touching:
            self._touching[path] = self.touching(lambda near: near.inputs(path))
        return self._touching[path]

    def paths(self) -> tuple[str, ...]:
        """Return the paths of the units of the case, and of the cases after one edit."""
        found: dict[str, None] = {}
        for near in self._known.values():
            found.update(dict.fromkeys(() if near is None else near.units))
        return tuple(found)

    def relevant(self, kinds: frozenset[type[Fact]], day: date) -> list[int]:
        """Return the places of the edits that give or take away facts of some kinds."""
        worlds = Unknowns()
        found: set[int] = set()
        for path in self.paths():
            before = _facts(self._known[()], path, day, worlds, (day,))
            for place in self.touching_unit(path):
                if place not in found:
                    after = _facts(self._known[place,], path, day, worlds, (day,))
                    if any(type(fact) in kinds for fact, _ in before.items() ^ after.items()):
                        found.add(place)
        return sorted(found)


def _facts(
    near: Near | None, path: str, day: date, worlds: Worlds, days: tuple[date, ...]
) -> Mapping[Fact, Condition]:
    """Return the facts that the unit at a path gives in one document."""
    if near is None or path not in near.units:
        return {}
    ground = Ground(near.case, day, worlds, days)
    near.units[path].give(ground)
    return ground.facts


@define(eq=False)
class Run:
    """Some documents of a family, reasoned upon at once.

    Attributes:
        family: The family.
        documents: The documents; in conditions each is the bit of its place.
        day: The day on which the law is applied.
        asked: The readings that were asked for; the others follow from the day.
        kinds: The kinds of facts that are asked about: rules that do not lead to them are left out.
    """

    family: Family
    documents: Sequence[Document]
    day: date
    asked: Mapping[str, str]
    kinds: frozenset[type[Fact]]
    many: Many = field(init=False)
    _unknowns: Unknowns = field(init=False, factory=Unknowns)
    _masks: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Number the documents."""
        self.many = Many(len(self.documents), self._unknowns)
        self._masks = [0] * len(self.family.edits)
        for place, document in enumerate(self.documents):
            for edit in document:
                self._masks[edit] |= 1 << place

    def knowledge(self) -> Knowledge[Many]:
        """Return what follows in each document.

        Raises:
            EngineError: If a rule fails.
        """
        rulebook, looks_back = _towards(self.kinds)
        chosen = settled(resolve_readings(self.asked, self.day))
        signings = self._signings() if looks_back else []
        days = (self.day, *sorted({day for near, _ in signings for day in self._days(near)}))
        given = self._ground(self.day, days)
        for day in days[1:]:
            then = activations_on(day, self.day, chosen, self.asked, self.many)
            found = chain(
                UP_TO_GAPS, self._ground(day, days), day, self.many, then, PortableEvaluator()
            )
            self._look_back(given, found, day, signings)
        for near, documents in signings:
            ground = Ground(near.case, self.day, self._unknowns, days)
            give_unknown_days(ground)
            for fact, condition in ground.facts.items():
                self._give(given, fact, self.many.where({condition: documents}))
        return chain(rulebook, given, self.day, self.many, chosen, PortableEvaluator())

    def _days(self, near: Near) -> tuple[date, ...]:
        return signing_days(near.case, self.day)

    def _signings(self) -> list[tuple[Near, int]]:
        touching = self.family.touching(lambda near: near.case.contracts)
        return list(self._groups(touching))

    def _look_back(
        self,
        given: dict[Fact, Condition],
        found: Knowledge[Many],
        day: date,
        signings: Iterable[tuple[Near, int]],
    ) -> None:
        """Give what was lacking on a day on which contracts were signed."""
        gaps = found.of(Gap)
        for near, documents in signings:
            if day in self._days(near):
                there = self.many.where({ALWAYS: documents})
                for fact, gap in lacking(near.case, day, gaps):
                    self._give(given, fact, self.many.both(there, found.conditions[gap]))

    def _ground(self, day: date, days: tuple[date, ...]) -> dict[Fact, Condition]:
        """Return the facts that the documents give on a day."""
        given: dict[Fact, Condition] = {}
        for path in self.family.paths():
            touching = self.family.touching_unit(path)
            cells: dict[Fact, dict[Condition, int]] = {}
            for near, documents in self._groups(touching):
                facts = _facts(near, path, day, self._unknowns, days)
                for fact, condition in facts.items():
                    there = cells.setdefault(fact, {})
                    there[condition] = there.get(condition, 0) | documents
            for fact, there in cells.items():
                self._give(given, fact, self.many.where(there))
        return given

    def _give(self, given: dict[Fact, Condition], fact: Fact, condition: Condition) -> None:
        given[fact] = self.many.either(given.get(fact, NEVER), condition)

    def _groups(self, touching: list[int]) -> Iterator[tuple[Near, int]]:
        """Iterate over the documents, gathered by those of some edits that they contain.

        Args:
            touching: The places of the edits that make a difference.

        Yields:
            A case after no, one or two of these edits, and the documents that hold just these.
        """
        rest = self.many.everywhere
        left = {place: self._masks[place] for place in touching}
        for one, other in combinations(touching, 2):
            documents = self._masks[one] & self._masks[other]
            if documents:
                left[one] &= ~documents
                left[other] &= ~documents
                rest &= ~documents
                yield from self._group((one, other), documents)
        for place, documents in left.items():
            rest &= ~documents
            yield from self._group((place,), documents)
        yield from self._group((), rest)

    def _group(self, document: Document, documents: int) -> Iterator[tuple[Near, int]]:
        near = self.family.near(document) if documents else None
        if near is not None:
            yield near, documents


@lru_cache(maxsize=64)
def _towards(kinds: frozenset[type[Fact]]) -> tuple[Rulebook, bool]:
    """Return the rules that lead to some kinds of facts, and whether they look at earlier days."""
    return RULEBOOK.towards(kinds), UntitledAtSigning in RULEBOOK.kinds_behind(kinds)
