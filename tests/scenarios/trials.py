"""Scenarios of single rules: a base document, changes to it, and what the rule concludes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from attrs import field, frozen

from hdsrules.assessment import Assessment
from tests.scenarios.documents import HERE, Situation, changed, plain, structure
from tests.scenarios.expectations import Expected, held

__all__ = ["Trial", "base", "trials"]

TODAY = "2026-11-23"


@frozen
class Trial:
    """A situation, and all that one rule concludes of it.

    Attributes:
        rule: The id of the rule.
        holds: Whether it is told as an example of the rule, rather than of its limits.
        situation: The situation, with what is expected of its verdict.
        concludes: Field → value, for every conclusion of the rule.
        proves: Party and conclusion whose proof has the rule among its steps.
    """

    rule: str
    holds: bool
    situation: Situation
    concludes: tuple[Mapping[str, str], ...]
    proves: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the test is called."""
        return self.situation.name

    def differences(self, result: Assessment) -> list[str]:
        """Return where the rule, or the verdict, is not what the scenario says."""
        found = self.situation.differences(result)
        conclusions = list(_conclusions(result, self.rule))
        if not _matches(self.concludes, conclusions):
            found.append(f"{self.rule} concludes {conclusions}")
        if self.proves:
            steps = result.why(*self.proves).steps()
            if self.rule not in {step.rule.id for step in steps if step.rule is not None}:
                found.append(f"{self.rule} is not in the proof of {self.proves}")
        return found


@frozen
class Limit:
    """A change by which the rule concludes something else, most often nothing.

    Attributes:
        set: Changes beside those of the scenario; the only ones where `base` is given.
        base: Another base document.
        on: Other days.
        readings: Readings over those of the scenario.
        concludes: All that the rule concludes there.
        expect: What is expected of the parties there.
    """

    set: dict[str, object] = field(factory=dict)
    base: str | None = None
    on: tuple[str, ...] | None = None
    readings: dict[str, str] = field(factory=dict)
    concludes: tuple[dict[str, str], ...] = ()
    expect: tuple[Expected, ...] = ()


@frozen
class Entry:
    """A scenario as its file tells it.

    Attributes:
        rule: The id of the rule.
        base: The base document.
        concludes: Field → value, for every conclusion of the rule.
        unless: Changes by which the rule concludes something else.
        on: The days on which it is tried.
        set: Path → value: changes to the base document; `null` takes out.
        readings: Contested question → chosen reading.
        proves: Party, conclusion and, where it matters, system whose proof has the rule.
        expect: What is expected of the parties.
    """

    rule: str
    base: str
    concludes: tuple[dict[str, str], ...]
    unless: tuple[Limit, ...]
    on: tuple[str, ...] = (TODAY,)
    set: dict[str, object] = field(factory=dict)
    readings: dict[str, str] = field(factory=dict)
    proves: tuple[str, ...] = ()
    expect: tuple[Expected, ...] = ()


@cache
def trials() -> tuple[Trial, ...]:
    """Return every scenario of a rule, on each of its days."""
    return tuple(
        trial
        for path in sorted((HERE / "rules").glob("*.yaml"))
        for place, entry in enumerate(structure(plain(path), tuple[Entry, ...]))
        for trial in _trials(entry, place)
    )


def _trials(entry: Entry, place: int) -> Iterator[Trial]:
    for day in entry.on:
        situation = Situation(
            f"{entry.rule}-{place}-on-{day}",
            changed(base(entry.base), entry.set),
            day,
            entry.readings,
            entry.expect,
        )
        yield Trial(entry.rule, True, situation, entry.concludes, entry.proves)
    for number, limit in enumerate(entry.unless, 1):
        changes = limit.set if limit.base else entry.set | limit.set
        for day in limit.on or entry.on:
            situation = Situation(
                f"{entry.rule}-{place}-unless-{number}-on-{day}",
                changed(base(limit.base or entry.base), changes),
                day,
                entry.readings | limit.readings,
                limit.expect,
            )
            yield Trial(entry.rule, False, situation, limit.concludes)


@cache
def base(name: str) -> Mapping[str, object]:
    """Return a base document."""
    data = plain(HERE / "bases" / f"{name}.yaml")
    assert isinstance(data, dict)
    return data


def _conclusions(result: Assessment, rule: str) -> Iterator[Mapping[str, str]]:
    for fact in {fact: None for fact, derivation in held(result) if derivation.rule.id == rule}:
        names: tuple[str, ...] = tuple(a.name for a in type(fact).__attrs_attrs__)
        yield {name: _word(getattr(fact, name)) for name in names}


def _word(value: object) -> str:
    """Return a value as scenarios write it; operations without the names of the maps."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value).removeprefix("$.systems.").replace(".layers.", ".")


def _matches(wanted: tuple[Mapping[str, str], ...], found: list[Mapping[str, str]]) -> bool:
    """Return whether each conclusion is one of those told, and each of those told is drawn."""

    def is_one(told: Mapping[str, str], fact: Mapping[str, str]) -> bool:
        return all(fact.get(name) == value for name, value in told.items())

    return all(any(is_one(told, fact) for told in wanted) for fact in found) and all(
        any(is_one(told, fact) for fact in found) for told in wanted
    )
