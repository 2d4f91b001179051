"""From a case to what follows of it on a day: the rules run on its facts, and on earlier days."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from .case import Case
from .engine.algebra import Conditions
from .engine.chaining import Knowledge, chain
from .engine.evaluator import Evaluator
from .engine.pair import PairedEvaluator
from .engine.portable import PortableEvaluator
from .engine.worlds import ALWAYS, NEVER, Condition, Worlds
from .errors import ArgumentError, EngineError, EvaluatorDisagreement
from .grounding import Ground, ground
from .readings import QUESTIONS, resolve_readings
from .rulesets import RULEBOOK
from .said import said
from .signing import LAST_STRATUM, Signing, look_back, signing_days

__all__ = [
    "UP_TO_GAPS",
    "EvaluatorName",
    "activations_on",
    "derive",
    "evaluator_named",
    "settled",
]

UP_TO_GAPS = RULEBOOK.until(LAST_STRATUM)
"""The strata that say what is lacking, and those before."""

Activations = Mapping[str, Mapping[str, Condition]]
"""Contested question → reading → the condition under which it is taken."""

EvaluatorName = Literal["durable", "portable", "both"]


@cache
def _durable() -> Evaluator:
    from .engine.durable import DurableEvaluator  # noqa: PLC0415 (loads the C engine)

    return DurableEvaluator()


def evaluator_named(name: EvaluatorName) -> Evaluator:
    """Return what matches rules; where the C engine cannot be loaded, the portable one.

    Raises:
        ArgumentError: If there is no such evaluator.
    """
    if name == "portable":
        return PortableEvaluator()
    if name == "both":
        return PairedEvaluator(_durable(), PortableEvaluator())
    if name != "durable":
        raise ArgumentError(
            said("there is no evaluator {name}: choose durable, portable or both", name=name)
        )
    try:
        return _durable()
    except EngineError as error:
        message = said("the portable evaluator is used: {reason}", reason=error.message)
        warnings.warn(message, RuntimeWarning, stacklevel=4)
        return PortableEvaluator()


def derive(
    case: Case, day: date, asked: Mapping[str, str], evaluator: Evaluator, *, explore: bool
) -> tuple[Ground, Knowledge[Worlds], tuple[Signing, ...]]:
    """Return the facts of a case, what follows of them, and what the look back found.

    Args:
        case: The case.
        day: The day on which the law is applied.
        asked: The readings that were asked for; the others follow from the day.
        evaluator: What matches the rules.
        explore: Whether every reading is tried, rather than the chosen ones.

    Raises:
        EvaluatorDisagreement: If the two evaluators differ.
        EngineError: If the engine or a rule fails.
    """
    worlds = Worlds()
    given = ground(case, day, worlds, (day, *signing_days(case, day)))
    chosen = resolve_readings(asked, day)
    activations = _every(worlds) if explore else settled(chosen)

    def on_another_day(there: Ground) -> Knowledge[Worlds]:
        then = activations_on(there.day, day, activations, asked, worlds)
        return chain(UP_TO_GAPS, there.facts, there.day, worlds, then, evaluator)

    try:
        signings = look_back(given, worlds, on_another_day)
        knowledge = chain(RULEBOOK, given.facts, day, worlds, activations, evaluator)
    except EvaluatorDisagreement as error:
        message = said(
            "case {case}: {difference}",
            case=case.title or case.to_dict(),
            difference=error.message,
        )
        raise EvaluatorDisagreement(message) from error
    return given, knowledge, signings


def activations_on(
    then: date, day: date, activations: Activations, asked: Mapping[str, str], worlds: Conditions
) -> Activations:
    """Return the condition under which each reading is taken on an earlier day.

    The default of `chain` differs by date; where nobody asked for one of its readings, whoever
    differs from the default of the day asked for differs from it on every day.

    Args:
        then: The earlier day.
        day: The day asked for.
        activations: The conditions on the day asked for.
        asked: The readings that were asked for.
        worlds: What the conditions speak of.
    """
    if "chain" in asked:
        return activations

    def started(by: date) -> Condition:
        return worlds.any_of(
            condition
            for reading, condition in activations["v2-start"].items()
            if date.fromisoformat(reading) <= by
        )

    exempt = worlds.both(
        activations["chain"]["supervised-exempt"],
        worlds.either(started(then), worlds.negation(started(day))),
    )
    chain_then = {"supervised-exempt": exempt, "every-link": worlds.negation(exempt)}
    return {**activations, "chain": chain_then}


def settled(chosen: Mapping[str, str]) -> Activations:
    """Return the activations that take one reading of each question in every world."""
    return {
        key: {reading: ALWAYS if reading == chosen[key] else NEVER for reading in question.readings}
        for key, question in QUESTIONS.items()
    }


def _every(worlds: Worlds) -> Activations:
    """Return the activations that leave open which reading of each question is taken.

    Readings come after all unknowns in the order of variables: few rules tell them apart, so the
    diagrams stay small.
    """
    activations: dict[str, dict[str, Condition]] = {}
    for key, question in QUESTIONS.items():
        variable = worlds.variable(key, question.readings)
        activations[key] = {
            reading: worlds.among(variable, [reading]) for reading in question.readings
        }
    return activations
