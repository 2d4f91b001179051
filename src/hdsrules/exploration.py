"""What else could be: other readings, and unknown inputs, tried exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .case import Case
from .conclusions import Conclusions, View
from .decisiveness import ranked
from .engine.worlds import Condition, Worlds
from .outcome import findings, party_conditions, party_verdict
from .readings import QUESTIONS, resolve_readings
from .results import Affected, Change, Divergence, Finding, OpenQuestion, PartyVerdict
from .verdict import field_values

__all__ = ["Values", "changes_between", "divergences", "open_questions", "values_of", "view_under"]


def view_under(conclusions: Conclusions[Worlds], chosen: Mapping[str, str]) -> View:
    """Return the conclusions under a choice of readings."""
    variables = conclusions.knowledge.worlds.variables
    return View(
        conclusions,
        {
            variables[question, ""].index: QUESTIONS[question].readings.index(reading)
            for question, reading in chosen.items()
            if (question, "") in variables
        },
    )


def divergences(  # noqa: PLR0913 (the question asked, and its answer)
    case: Case,
    view: View,
    parties: Mapping[str, PartyVerdict],
    found: tuple[Finding, ...],
    *,
    asked: Mapping[str, str],
    day: date,
) -> tuple[Divergence, ...]:
    """Return what each other reading of each question would change.

    Args:
        case: The case.
        view: The conclusions under the chosen readings.
        parties: The verdicts under the chosen readings.
        found: What was found under them.
        asked: The readings that were asked for; the others follow from the day.
        day: The day on which the law is applied.
    """
    main = values_of(parties, found)
    chosen = resolve_readings(asked, day)
    touched = {variable.path for variable in view.support()}
    result: list[Divergence] = []
    for key, question in QUESTIONS.items():
        for reading in question.readings:
            if reading == chosen[key]:
                continue
            other = resolve_readings({**asked, key: reading}, day)
            if not any(other[name] != chosen[name] for name in touched & set(other)):
                continue
            there = view_under(view.conclusions, other)
            values = values_of(
                {party: party_verdict(case, there, party) for party in parties},
                findings(case, there),
            )
            changes = tuple(changes_between(main, values))
            if changes:
                result.append(Divergence(key, reading, changes))
    return tuple(sorted(result, key=lambda item: (item.question, item.reading)))


def open_questions(case: Case, view: View) -> tuple[OpenQuestion, ...]:
    """Return the unknown inputs on which some part of the verdict depends, by rank.

    Conditions are exact, so these are all of them, and only those.
    """
    if all(variable.index in view.settled for variable in view.support()):
        return ()
    worlds = view.conclusions.knowledge.worlds
    affected: dict[str, set[tuple[str, str]]] = {}
    asking: dict[str, set[int]] = {}
    conditions: list[tuple[str, Condition]] = []
    for party in case.parties:
        for name, left in party_conditions(case, view, party).items():
            for condition in left:
                conditions.append((name, condition))
                for variable in worlds.support(condition):
                    if variable.path in QUESTIONS:  # named by an approximation alone
                        continue
                    affected.setdefault(variable.path, set()).add((party, name))
                    asking.setdefault(variable.path, set()).add(variable.index)
    ranks = ranked(worlds, conditions, asking)
    return tuple(
        OpenQuestion(
            path,
            tuple(Affected(*item) for item in sorted(_without_repeats(affected[path]))),
            rank,
        )
        for rank, path in enumerate(ranks, start=1)
    )


Values = Mapping[str, Mapping[str, object]]
"""Party → field → value, without the rules behind it."""


def values_of(parties: Mapping[str, PartyVerdict], found: tuple[Finding, ...]) -> Values:
    """Return what verdicts say, and what was found, by party and field."""
    return {
        party: field_values(verdict, [finding for finding in found if finding.party == party])
        for party, verdict in parties.items()
    }


def changes_between(before: Values, after: Values) -> Iterator[Change]:
    """Iterate over the fields whose values differ, by party and field.

    Of a party that one side alone has, the other's values are `None`. `by_system` is told only
    where no other field tells it.
    """
    for party in sorted({*before, *after}):
        old, new = before.get(party, {}), after.get(party, {})
        names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
        for name in names:
            if name != "by_system" or len(names) == 1:
                yield Change(party, name, old.get(name), new.get(name))


def _without_repeats(items: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Drop `by_system` for a party of whom another field says it."""
    said = {party for party, name in items if name != "by_system"}
    return {(party, name) for party, name in items if name != "by_system" or party not in said}
