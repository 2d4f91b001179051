"""From a case to what follows of it on a day: the rules run on its facts, and on earlier days."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from .case import Case
from .engine.chaining import Knowledge, chain
from .engine.evaluator import Evaluator
from .engine.pair import PairedEvaluator
from .engine.portable import PortableEvaluator
from .engine.worlds import ALWAYS, NEVER, Condition, Worlds
from .errors import ArgumentError, EngineError, EvaluatorDisagreement
from .grounding import Ground, ground
from .readings import QUESTIONS, resolve_readings
from .rulesets import RULEBOOK
from .signing import LAST_STRATUM, Signing, look_back, signing_days

__all__ = ["EvaluatorName", "derive", "evaluator_named"]

UP_TO_GAPS = RULEBOOK.until(LAST_STRATUM)

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
        raise ArgumentError(f"there is no evaluator {name}: choose durable, portable or both")
    try:
        return _durable()
    except EngineError as error:
        warnings.warn(f"the portable evaluator is used: {error}", RuntimeWarning, stacklevel=4)
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
    activations = _activations(worlds, resolve_readings(asked, day), explore=explore)

    def on_another_day(there: Ground) -> Knowledge[Worlds]:
        then = activations
        if "chain" not in asked:
            then = activations | {"chain": _chain_then(worlds, activations, there.day, day)}
        return chain(UP_TO_GAPS, there.facts, there.day, worlds, then, evaluator)

    try:
        signings = look_back(given, worlds, on_another_day)
        knowledge = chain(RULEBOOK, given.facts, day, worlds, activations, evaluator)
    except EvaluatorDisagreement as error:
        raise EvaluatorDisagreement(f"case {case.title or case.to_dict()}: {error}") from error
    return given, knowledge, signings


def _chain_then(
    worlds: Worlds, activations: Mapping[str, Mapping[str, Condition]], then: date, day: date
) -> dict[str, Condition]:
    """Return the readings of `chain` on an earlier day, where nobody asked for one of them.

    Its default differs by date; whoever differs from the default of the day asked for differs from
    it on every day.
    """

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
    return {"supervised-exempt": exempt, "every-link": worlds.negation(exempt)}


def _chosen(question: str, chosen: str) -> dict[str, Condition]:
    """Return a question's readings of which one is taken in every world."""
    return {
        reading: ALWAYS if reading == chosen else NEVER for reading in QUESTIONS[question].readings
    }


def _activations(
    worlds: Worlds, chosen: Mapping[str, str], *, explore: bool
) -> dict[str, dict[str, Condition]]:
    """Return the condition under which each reading is taken.

    Readings come after all unknowns in the order of variables: few rules tell them apart, so the
    diagrams stay small.
    """
    activations: dict[str, dict[str, Condition]] = {}
    for key, question in QUESTIONS.items():
        if explore:
            variable = worlds.variable(key, question.readings)
            activations[key] = {
                reading: worlds.among(variable, [reading]) for reading in question.readings
            }
        else:
            activations[key] = _chosen(key, chosen[key])
    return activations
