"""`compare`: what differs between two results, and because of which rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from .assessment import Assessment
from .engine.proof import Proof
from .exploration import values_of
from .facts import AcceptedEdition
from .results import Change
from .rulesets import RULEBOOK
from .verdict import change_to_dict, party_to_dict

__all__ = ["Difference", "compare"]

EDITIONS = {rule.id for rule in RULEBOOK if rule.concludes is AcceptedEdition}


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


def compare(a: Assessment, b: Assessment) -> tuple[Difference, ...]:
    """Return what differs between two results: of two documents, days or readings.

    Args:
        a: The result to start from.
        b: The other.

    Returns:
        The fields that differ, by party and field; none where the two say the same.
    """
    one, other = a.conclusions_by_rule, b.conclusions_by_rule
    otherwise = {rule for rule in {*one, *other} if one.get(rule) != other.get(rule)}
    before, after = _Side.of(a), _Side.of(b)
    return tuple(
        Difference(change, tuple(sorted(_behind(change, before, after) & otherwise or otherwise)))
        for change in _changes(a, b)
    )


def _changes(a: Assessment, b: Assessment) -> Iterator[Change]:
    """Iterate over the fields that differ; `by_system` only where no other field tells it."""
    before, after = (values_of(result.parties, result.findings) for result in (a, b))
    for party in sorted({*before, *after}):
        old, new = before.get(party, {}), after.get(party, {})
        names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
        for name in names:
            if name != "by_system" or len(names) == 1:
                yield Change(party, name, old.get(name), new.get(name))


@frozen
class _Side:
    """One of the two results: what it says of each party, and the proof of each word."""

    said: Mapping[str, Mapping[str, object]]
    proofs: Mapping[str, Mapping[str, Proof]]

    @classmethod
    def of(cls, result: Assessment) -> _Side:
        return cls(
            {party: party_to_dict(verdict) for party, verdict in result.parties.items()},
            result.proofs,
        )

    def rules(self, change: Change, value: object) -> set[str]:
        """Return the rules on which a value rests: those it names, and those of its proofs."""
        said = self.said.get(change.party, {}).get(change.field)
        named = {
            str(rule)
            for item in (said if isinstance(said, list) else [])
            if isinstance(item, Mapping)
            for rule in item.get("because", ())
        }
        if change.field == "required_certifications":
            named |= EDITIONS
        words = _words(change.field, value)
        proofs = self.proofs.get(change.party, {})
        return named | {
            rule for word, proof in proofs.items() if word in words for rule in _rules(proof)
        }


def _behind(change: Change, before: _Side, after: _Side) -> set[str]:
    """Return the rules on which one value rests and the other does not; else all of both."""
    one, other = before.rules(change, change.before), after.rules(change, change.after)
    return one ^ other or one | other


def _words(field: str, value: object) -> set[str]:
    """Return the words of a field's value that can be proved."""
    if field == "hosting":
        return {field}
    return {
        str(item.get("kind") or item.get("requirement") or item.get("scheme"))
        if isinstance(item, Mapping)
        else str(item)
        for item in (value if isinstance(value, list) else [])
    }


def _rules(proof: Proof) -> set[str]:
    """Return the rules of a proof, and those that conclude what it needed to be absent."""
    steps = list(proof.steps())
    kinds = {missing.kind for step in steps for missing in step.missing}
    return {
        *(step.rule.id for step in steps if step.rule is not None),
        *(rule.id for rule in RULEBOOK if rule.concludes in kinds),
    }
