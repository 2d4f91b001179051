"""`Target`: a word that a verdict could say of a party, as the facts that would say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from attrs import frozen

from ..engine.template import template
from ..errors import UnknownConclusionError
from ..fact import Fact
from ..facts import (
    ContractNote,
    Duty,
    Gap,
    Hosts,
    HostTypeOf,
    MissingClause,
    NeedsTitle,
    NoCertificate,
    Note,
    Outside,
    PerformsActivity,
    RequirementApplies,
)
from ..facts.clauses import Clause
from ..facts.vocabulary import Activity, GapKind, HostType, Reason, Scheme
from ..lists import requirements
from ..rulesets import RULEBOOK
from ..said import said

__all__ = ["Target", "Wanted", "known_words", "target"]


@frozen
class Wanted:
    """Facts of one kind that would do.

    Attributes:
        kind: Their kind.
        values: The fields that they must have, each with its value.
    """

    kind: type[Fact]
    values: tuple[tuple[str, object], ...]

    def admits(self, fact: Fact) -> bool:
        """Return whether a fact is one of them."""
        return type(fact) is self.kind and all(
            getattr(fact, name) == value for name, value in self.values
        )


@frozen
class Target:
    """A word that a verdict could say of a party.

    Attributes:
        party: The party.
        word: The word: `hosting`, or any slug of the party's verdict.
        system: Only with regard to this system, if one.
        wanted: The facts that would say it, any of which is enough.
    """

    party: str
    word: str
    system: str | None
    wanted: tuple[Wanted, ...]

    @property
    def unless_hosting(self) -> bool:
        """Whether the word is said only of a party that does not host."""
        return any(wanted.kind is Outside for wanted in self.wanted)

    def hosts(self) -> Wanted:
        """Return the facts that would say that the party hosts."""
        return _wanted(Hosts, {"party": self.party}, self.system)


def target(party: str, word: str, system: str | None = None) -> Target:
    """Return what would say a word of a party.

    Raises:
        UnknownConclusionError: If no verdict ever says such a word.
    """
    if word == "hosting":
        return Target(party, word, system, (_wanted(Hosts, {"party": party}, system),))
    homes = _homes().get(word)
    if homes is None:
        near = get_close_matches(word, [*_homes(), "hosting"], 1)
        hint = (
            said("did you mean {near}?", near=near[0])
            if near
            else said("see the slugs of a verdict")
        )
        raise UnknownConclusionError(
            said("no verdict says {word} of a party: {hint}", word=word, hint=hint)
        )
    found = []
    for kind, owner, field in homes:
        values: dict[str, object] = {} if field is None else {field: _value(kind, word)}
        found.append(_wanted(kind, {owner: party, **values}, system))
    return Target(party, word, system, tuple(found))


def known_words() -> list[str]:
    """Return every word that a verdict can say of a party."""
    return sorted({"hosting", *_homes()})


def _wanted(kind: type[Fact], values: Mapping[str, object], system: str | None) -> Wanted:
    of_system = {"system": system} if system is not None and hasattr(kind, "system") else {}
    return Wanted(kind, tuple({**values, **of_system}.items()))


def _value(kind: type[Fact], word: str) -> object:
    """Return a word as the member of its vocabulary, if it is of one."""
    words = {PerformsActivity: Activity, HostTypeOf: HostType, Outside: Reason, Gap: GapKind}
    words |= {NeedsTitle: Scheme, MissingClause: Clause}
    return words[kind](word) if kind in words else word


@cache
def _homes() -> dict[str, list[tuple[type[Fact], str, str | None]]]:
    """Return word → the kinds of facts that say it, the field of the party, that of the word."""
    homes: dict[str, list[tuple[type[Fact], str, str | None]]] = {}
    for kind, owner, field, words in _families():
        for word in words:
            homes.setdefault(word, []).append((kind, owner, field))
    return homes


def _families() -> Iterator[tuple[type[Fact], str, str | None, list[str]]]:
    yield PerformsActivity, "party", "activity", [*Activity]
    yield HostTypeOf, "party", "host_type", [*HostType]
    yield Outside, "party", "reason", [*Reason]
    yield NeedsTitle, "party", "scheme", [*Scheme]
    yield Gap, "party", "kind", [*GapKind]
    yield MissingClause, "provider", "clause", [*Clause]
    yield MissingClause, "provider", None, ["missing-clause"]
    yield RequirementApplies, "party", "requirement", [*requirements()]
    for kind, field in ((NoCertificate, "reason"), (Duty, "kind"), (Note, "kind")):
        yield kind, "party", field, _constants(kind, field)
    yield ContractNote, "party", "kind", _constants(ContractNote, "kind")


def _constants(kind: type[Fact], field: str) -> list[str]:
    """Return the words that the rules put in a field."""
    found = (template(rule)[field] for rule in RULEBOOK if rule.concludes is kind)
    return sorted({str(value) for value in found if isinstance(value, str)})
