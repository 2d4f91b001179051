"""What a verdict is drawn from: the concluded facts, each with the worlds it holds in."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterator, Mapping
from typing import Generic, TypeVar

from attrs import asdict, define, field

from .engine.algebra import ALWAYS, NEVER, Condition, Conditions
from .engine.chaining import Knowledge
from .engine.worlds import Variable, Worlds
from .fact import Fact
from .facts import (
    AcceptedEdition,
    Certified,
    Circumstance,
    ContractNote,
    Duty,
    Exposed,
    Founded,
    FrameworkScope,
    Gap,
    Hosts,
    HostTypeOf,
    MissingClause,
    NeedsTitle,
    NoCertificate,
    Note,
    Outside,
    OutsideAccess,
    PerformsActivity,
    Qualified,
    RequirementApplies,
    SubProcessor,
)
from .facts.vocabulary import Scheme

__all__ = ["Conclusions", "Key", "Table", "View"]

F = TypeVar("F", bound=Fact)
W = TypeVar("W", bound=Conditions)
Key = tuple[Hashable, ...]


@define(eq=False)
class Table:
    """Facts of one kind, gathered under keys.

    Attributes:
        facts: Key → the facts under it, each of which is enough for it.
    """

    facts: dict[Key, list[Fact]] = field(factory=dict)

    def under(self, *prefix: Hashable) -> Iterator[Key]:
        """Return the keys that begin with `prefix`."""
        size = len(prefix)
        return (key for key in self.facts if key[:size] == prefix)


def _table(knowledge: Knowledge[W], kind: type[F], key: Callable[[F], Key]) -> Table:
    table = Table()
    for fact in knowledge.of(kind):
        if knowledge.conditions[fact] != NEVER and isinstance(fact, kind):
            table.facts.setdefault(key(fact), []).append(fact)
    return table


@define(eq=False)
class Conclusions(Generic[W]):
    """All that a verdict can say, under every reading at once.

    Attributes:
        knowledge: What was derived.
        hosts: (party, system).
        outside: (party, system, reason).
        activities: (party, system, activity).
        types: (party, host type).
        exempt: (party, reason).
        needs: (party, scheme, activity).
        editions: (scheme, edition).
        gaps: (party, kind, scheme, activity).
        duties: (party, kind).
        notes: (party, kind, system, severity, contract); the contract empty where it is of none.
        clauses: (party, contract, system, severity, clause).
        requirements: (party, requirement, binding).
        circumstances: (party, condition).
        certified: (party,), of those whose HDS certificate counts on the day.
        scopes: (party,), of those whom the framework v2.0 concerns.
        sub_processors: (host, party, system).
        accesses: (host, party, country, access).
        founded: (access, adequate).
        exposures: (host, party, country).
        qualified: (party, system).
    """

    knowledge: Knowledge[W]
    hosts: Table = field(init=False)
    outside: Table = field(init=False)
    activities: Table = field(init=False)
    types: Table = field(init=False)
    exempt: Table = field(init=False)
    needs: Table = field(init=False)
    editions: Table = field(init=False)
    gaps: Table = field(init=False)
    duties: Table = field(init=False)
    notes: Table = field(init=False)
    clauses: Table = field(init=False)
    requirements: Table = field(init=False)
    circumstances: Table = field(init=False)
    certified: Table = field(init=False)
    scopes: Table = field(init=False)
    sub_processors: Table = field(init=False)
    accesses: Table = field(init=False)
    founded: Table = field(init=False)
    exposures: Table = field(init=False)
    qualified: Table = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Gather the facts."""
        known = self.knowledge
        self.hosts = _table(known, Hosts, lambda f: (f.party, f.system))
        self.outside = _table(known, Outside, lambda f: (f.party, f.system, f.reason))
        self.activities = _table(known, PerformsActivity, lambda f: (f.party, f.system, f.activity))
        self.types = _table(known, HostTypeOf, lambda f: (f.party, f.host_type))
        self.exempt = _table(known, NoCertificate, lambda f: (f.party, f.reason))
        self.needs = _table(known, NeedsTitle, lambda f: (f.party, f.scheme, f.activity))
        self.editions = _table(known, AcceptedEdition, lambda f: (f.scheme, f.edition))
        self.gaps = _table(known, Gap, lambda f: (f.party, f.kind, f.scheme, f.activity))
        self.duties = _table(known, Duty, lambda f: (f.party, f.kind))
        self.notes = _table(known, Note, lambda f: (f.party, f.kind, f.system, f.severity, ""))
        of_contracts = _table(
            known, ContractNote, lambda f: (f.party, f.kind, f.system, f.severity, f.contract)
        )
        self.notes.facts.update(of_contracts.facts)
        self.clauses = _table(
            known,
            MissingClause,
            lambda f: (f.provider, f.contract, f.system, f.severity, f.clause),
        )
        self.requirements = _table(
            known, RequirementApplies, lambda f: (f.party, f.requirement, f.binding)
        )
        self.circumstances = _table(known, Circumstance, lambda f: (f.party, f.condition))
        self.certified = _table(known, Certified, lambda f: (f.party,))
        self.scopes = _table(known, FrameworkScope, lambda f: (f.party,))
        self.sub_processors = _table(known, SubProcessor, lambda f: (f.host, f.party, f.system))
        self.accesses = _table(
            known, OutsideAccess, lambda f: (f.host, f.party, f.country, f.access)
        )
        self.founded = _table(known, Founded, lambda f: (f.access, f.adequate))
        self.exposures = _table(known, Exposed, lambda f: (f.host, f.party, f.country))
        self.qualified = _table(known, Qualified, lambda f: (f.party, f.system))

    def condition(self, table: Table, key: Key) -> Condition:
        """Return the condition under which something under `key` holds."""
        conditions = self.knowledge.conditions
        return self.knowledge.worlds.any_of(conditions[fact] for fact in table.facts.get(key, ()))


@define(eq=False)
class View:
    """The conclusions once some variables are settled: readings, for instance.

    Attributes:
        conclusions: The conclusions.
        settled: Index of a variable → place of its value.
    """

    conclusions: Conclusions[Worlds]
    settled: Mapping[int, int]
    _memo: dict[Condition, Condition] = field(factory=dict)

    def support(self) -> frozenset[Variable]:
        """Return every unknown and contested question that some conclusion depends on."""
        known = self.conclusions.knowledge
        gathered = asdict(self.conclusions, recurse=False).values()
        tables = [table for table in gathered if type(table) is Table]
        conditions = {
            known.conditions[fact]
            for table in tables
            for facts in table.facts.values()
            for fact in facts
        }
        return frozenset().union(*map(known.worlds.support, conditions))

    def restrict(self, condition: Condition) -> Condition:
        """Return what is left of a condition."""
        worlds = self.conclusions.knowledge.worlds
        return worlds.restrict(condition, self.settled, self._memo)

    def condition(self, table: Table, *key: Hashable) -> Condition:
        """Return what is left of the condition under which something under `key` holds."""
        return self.restrict(self.conclusions.condition(table, key))

    def certain(self, table: Table, *prefix: Hashable) -> list[Key]:
        """Return the keys under `prefix` that hold whatever is unknown."""
        return [key for key in table.under(*prefix) if self.condition(table, *key) == ALWAYS]

    def possible(self, table: Table, *prefix: Hashable) -> list[Key]:
        """Return the keys under `prefix` that hold in some world."""
        return [key for key in table.under(*prefix) if self.condition(table, *key) != NEVER]

    def by_rule(self) -> dict[str, dict[Fact, bool]]:
        """Return what each rule concluded, by its id, and whether surely."""
        knowledge = self.conclusions.knowledge
        found: dict[str, dict[Fact, bool]] = {}
        for fact, ways in knowledge.derivations.items():
            for way in ways:
                condition = self.restrict(knowledge.holds(way))
                if condition != NEVER:  # not under other readings alone
                    facts = found.setdefault(way.rule.id, {})
                    facts[fact] = condition == ALWAYS or facts.get(fact, False)
        return found

    def accepted_editions(self) -> dict[Scheme, str]:
        """Return, for each title, the newest edition of it that counts on the day."""
        accepted: dict[Scheme, str] = {}
        for scheme, edition in self.certain(self.conclusions.editions):
            title = Scheme(str(scheme))
            accepted[title] = max(accepted.get(title, ""), str(edition))
        return accepted

    def faults(self, parties: Container[Hashable]) -> dict[Fact, bool]:
        """Return the gaps and the breaches that hold in some world, each with whether in all.

        Args:
            parties: Those of whom they are told.
        """
        c, conditions = self.conclusions, self.conclusions.knowledge.conditions
        found: dict[Fact, bool] = {}
        for table, severity in ((c.gaps, None), (c.notes, 3), (c.clauses, 3)):
            for key, facts in table.facts.items():
                if key[0] in parties and (severity is None or key[severity] == "breach"):
                    left = {fact: self.restrict(conditions[fact]) for fact in facts}
                    found |= {fact: it == ALWAYS for fact, it in left.items() if it != NEVER}
        return found

    def because(self, table: Table, keys: list[Key]) -> tuple[str, ...]:
        """Return the ids of the rules that conclude what is under `keys`, sorted.

        Where none holds whatever is unknown, but some one always does, all of them are returned.
        """
        knowledge = self.conclusions.knowledge
        sure: set[str] = set()
        possible: set[str] = set()
        for key in keys:
            for fact in table.facts.get(key, ()):
                for derivation in knowledge.derivations[fact]:
                    left = self.restrict(knowledge.holds(derivation))
                    if left == ALWAYS:
                        sure.add(derivation.rule.id)
                    elif left != NEVER:
                        possible.add(derivation.rule.id)
        return tuple(sorted(sure or possible))
