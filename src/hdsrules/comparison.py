"""`compare`: what differs between two results, and because of which rules.

The rules behind a field that differs conclude otherwise in one result than in the other: what the
field is drawn from, what stands in the proof of that, or what these proofs need to be absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import define, field, frozen

from .assessment import Assessment
from .case import Case
from .display import Drawn
from .engine.proof import Missing
from .exploration import changes_between, values_of
from .fact import Fact, field_types
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
from .frames import Grid, plain, spaced
from .results import Change
from .series import Series
from .verdict import change_to_dict

__all__ = ["Comparison", "Difference", "Side", "compare"]

DRAWN_FROM: Mapping[str, tuple[type[Fact], ...]] = {
    "hosting": (Hosts, Outside),
    "not_hosting_because": (Outside,),
    "activities": (PerformsActivity,),
    "host_types": (HostTypeOf,),
    "no_certificate_because": (NoCertificate,),
    "by_system": (Hosts, Outside, PerformsActivity),
    "required_certifications": (NeedsTitle, AcceptedEdition),
    "gaps": (Gap,),
    "obligations": (Duty,),
    "findings": (Note, ContractNote, MissingClause),
    "framework_requirements": (RequirementApplies, Circumstance),
    "guarantees": (
        *(Certified, Exposed, Founded, FrameworkScope, Gap, Hosts, NoCertificate, OutsideAccess),
        *(PerformsActivity, Qualified, SubProcessor),
    ),
}
"""Field of a verdict → the kinds of conclusions that it is drawn from."""


@frozen
class Difference:
    """A field of a party that differs between two results.

    Attributes:
        change: The party, the field and its two values; `None` where a result has no such party.
        because: The rules behind it: they conclude otherwise in one result than in the other.
    """

    change: Change
    because: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the difference as plain data."""
        return change_to_dict(self.change) | {"because": list(self.because)}


@frozen
class Side:
    """What one of two results is of.

    Attributes:
        case: The case.
        as_of: The day on which the law was applied.
        readings: Contested question → reading.
    """

    case: Case
    as_of: date
    readings: Mapping[str, str]

    @classmethod
    def of(cls, result: Assessment) -> Side:
        """Return what a result is of."""
        return cls(result.case, result.as_of, result.readings)


@frozen(eq=False, repr=False)
class Comparison(Drawn, Series[Difference]):
    """What differs between two results, by party and field.

    Attributes:
        items: The fields that differ.
        a: What the result to start from is of.
        b: What the other is of.
    """

    a: Side
    b: Side

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `differences`, a row for each field of a party that differs."""
        columns = ("party", "party_name", "field", "from", "to", "because")
        parties = {**self.a.case.parties, **self.b.case.parties}
        rows = tuple(
            (
                change.party,
                parties[change.party].name or change.party,
                change.field,
                plain(change.before),
                plain(change.after),
                spaced(difference.because),
            )
            for difference in self
            for change in (difference.change,)
        )
        return {"differences": Grid(dict.fromkeys(columns, str), rows)}

    def __repr__(self) -> str:
        """Return on one line what it is."""
        days = f"{self.a.as_of.isoformat()} and {self.b.as_of.isoformat()}"
        return f"<Comparison of verdicts on {days}: fields that differ: {len(self)}>"


def compare(a: Assessment, b: Assessment) -> Comparison:
    """Return what differs between two results: of two documents, days or readings.

    Args:
        a: The result to start from.
        b: The other.

    Returns:
        The fields that differ, by party and field; none where the two say the same.
    """
    before, after = (values_of(result.parties, result.findings) for result in (a, b))
    changes = tuple(changes_between(before, after))
    if not changes:
        return Comparison((), Side.of(a), Side.of(b))
    both = _Both(a, b)
    differences = [Difference(change, tuple(sorted(both.behind(change)))) for change in changes]
    return Comparison(tuple(differences), Side.of(a), Side.of(b))


Standing = Mapping[Fact, Mapping[str, bool]]
"""Conclusion → each rule that concludes it, and whether surely."""


@define(eq=False)
class _Both:
    """What is concluded in two results.

    Attributes:
        a: One result.
        b: The other.
    """

    a: Assessment
    b: Assessment
    _standing: tuple[Standing, Standing] = field(init=False)
    _unsettled: Mapping[type[Fact], set[Fact]] = field(init=False)
    _below: dict[Fact, frozenset[Fact]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Gather the conclusions that are not sure in both."""
        one, other = self._standing = (_standing(self.a), _standing(self.b))
        unsettled: dict[type[Fact], set[Fact]] = {}
        for fact in {**one, **other}:
            if not (_sure(one, fact) and _sure(other, fact)):
                unsettled.setdefault(type(fact), set()).add(fact)
        self._unsettled = unsettled

    def behind(self, change: Change) -> set[str]:
        """Return the rules behind a field that differs.

        Where no conclusion that it is drawn from differs, they are those that conclude otherwise
        of the party, else all that conclude otherwise.
        """
        parties = {change.party, *_named("party", change)}
        schemes = set(_named("scheme", change))
        drawn_from = [
            fact
            for kind in DRAWN_FROM[change.field]
            for fact in self._unsettled.get(kind, ())
            if self._differs(fact) and _concerns(fact, parties, schemes)
        ]
        every = {**self._standing[0], **self._standing[1]}
        return (
            self._rules(self._reached(drawn_from))
            or self._rules(fact for fact in every if _names(fact, parties))
            or self._rules(every)
        )

    def _differs(self, fact: Fact) -> bool:
        one, other = self._standing
        return _sure(one, fact) != _sure(other, fact)

    def _rules(self, facts: Iterable[Fact]) -> set[str]:
        """Return the rules that conclude one of some facts otherwise in one result."""
        one, other = self._standing
        return {
            rule
            for fact in facts
            for rule, _ in one.get(fact, {}).items() ^ other.get(fact, {}).items()
        }

    def _reached(self, facts: Iterable[Fact]) -> Iterator[Fact]:
        """Iterate over conclusions that differ, and over those that differ and are behind them."""
        left, seen = list(facts), set(facts)
        while left:
            fact = left.pop()
            if self._differs(fact):
                yield fact
            if fact not in self._below:
                self._below[fact] = frozenset(
                    below for result in (self.a, self.b) for below in self._next(result, fact)
                )
            new = self._below[fact] - seen
            seen |= new
            left.extend(new)

    def _next(self, result: Assessment, fact: Fact) -> Iterator[Fact]:
        """Iterate over what is not sure in both and on which a conclusion rests, or must lack."""
        proof = result.proof_of(fact)
        if proof is None:
            return
        for given in (premise.fact for premise in proof.premises):
            if given is not None and given in self._unsettled.get(type(given), ()):
                yield given
        for missing in proof.missing:
            yield from (it for it in self._unsettled.get(missing.kind, ()) if _is(it, missing))


def _standing(result: Assessment) -> Standing:
    standing: dict[Fact, dict[str, bool]] = {}
    for rule, facts in result.conclusions_by_rule.items():
        for fact, sure in facts.items():
            standing.setdefault(fact, {})[rule] = sure
    return standing


def _sure(standing: Standing, fact: Fact) -> bool | None:
    """Return whether a fact is concluded surely; `None`: not at all."""
    return max(standing.get(fact, {}).values(), default=None)


def _named(key: str, change: Change) -> Iterator[str]:
    """Iterate over what the items of a field name: parties, or schemes."""
    for value in (change.before, change.after):
        for item in value if isinstance(value, list) else ():
            if isinstance(item, Mapping) and key in item:
                yield str(item[key])


def _concerns(fact: Fact, parties: set[str], schemes: set[str]) -> bool:
    """Return whether a conclusion is about one of some parties, or of what they must hold."""
    if isinstance(fact, AcceptedEdition):
        return fact.scheme in schemes
    return isinstance(fact, Founded) or _names(fact, parties)


def _names(fact: Fact, parties: set[str]) -> bool:
    """Return whether a conclusion names one of some parties."""
    literal = field_types(type(fact))
    return any(getattr(fact, name) in parties for name in literal if not literal[name])


def _is(fact: Fact, missing: Missing) -> bool:
    """Return whether a conclusion is one that a step needed to be absent."""
    return all(getattr(fact, name) in values for name, values in missing.values)
