"""`assess`: a case, a date and readings in; a verdict with its proofs out."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from attrs import field, frozen

from .case import Case
from .conclusions import Conclusions, View
from .days import as_day
from .engine.chaining import Knowledge, chain
from .engine.evaluator import Evaluator
from .engine.pair import PairedEvaluator
from .engine.portable import PortableEvaluator
from .engine.proof import Given, Proof, Prover
from .engine.worlds import ALWAYS, NEVER, Condition, Worlds
from .errors import ArgumentError, EngineError, EvaluatorDisagreement, NotInForceError
from .exploration import divergences, open_questions, view_under
from .fact import Fact
from .grounding import Ground, ground
from .outcome import findings, party_verdict
from .phrasing import phrase
from .readings import QUESTIONS, resolve_readings
from .refs import Refs
from .results import Divergence, Finding, Gap, OpenQuestion, PartyVerdict
from .rulesets import RULEBOOK
from .verdict import (
    divergence_to_dict,
    finding_to_dict,
    open_question_to_dict,
    party_to_dict,
    proofs_to_dict,
)
from .why import all_proofs, find_proof

__all__ = ["Assessment", "EvaluatorName", "assess"]

EvaluatorName = Literal["durable", "portable", "both"]


@frozen(eq=False)
class Assessment:
    """A verdict: who hosts, what they need and lack, and why.

    Attributes:
        case: The case.
        as_of: The day on which the law was applied.
        readings: Contested question → reading, for every question.
        parties: Party ref → verdict.
        findings: What was found, sorted.
        divergences: What other readings would change.
        open_questions: The unknown inputs that could change the verdict.
        ruleset: The version of the rules.
        evaluator: Which evaluator matched the rules.
    """

    case: Case
    as_of: date
    readings: Mapping[str, str]
    parties: Mapping[str, PartyVerdict]
    findings: tuple[Finding, ...]
    divergences: tuple[Divergence, ...]
    open_questions: tuple[OpenQuestion, ...]
    ruleset: str
    evaluator: str
    _view: View = field(repr=False)
    _ground: Ground = field(repr=False)
    _prover: Prover = field(init=False, repr=False)

    @_prover.default
    def _make_prover(self) -> Prover:
        return Prover(
            self._view.conclusions.knowledge,
            self.as_of,
            self.readings,
            self._view.restrict,
            self._describe,
        )

    @property
    def exact(self) -> bool:
        """Whether every unknown was tried exactly.

        Where very much is unknown it is not: then what is certain is certain still, but an open
        question may be named that does not matter, and a divergence may be missed.
        """
        return self._view.conclusions.knowledge.worlds.exact

    @property
    def rules_used(self) -> frozenset[str]:
        """The ids of the rules that concluded something, sure or not."""
        derivations = self._view.conclusions.knowledge.derivations.values()
        return frozenset(way.rule.id for ways in derivations for way in ways)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of all parties."""
        return tuple(gap for verdict in self.parties.values() for gap in verdict.gaps)

    def why(self, party: str, conclusion: str = "hosting", system: str | None = None) -> Proof:
        """Return the proof of a conclusion about a party.

        Args:
            party: The party's ref.
            conclusion: `hosting`, or any slug that the party's entry or its findings hold: an
                activity, a host type, a reason, a title, a gap, an obligation, a finding.
            system: Only with regard to this system.

        Raises:
            UnknownConclusionError: If the verdict holds no such party or conclusion.
        """
        return find_proof(self.parties, self._view, self._prover, party, conclusion, system)

    def to_dict(self) -> dict[str, object]:
        """Return the verdict as plain data, format version 1."""
        return {
            "hdsrules": 1,
            "ruleset": self.ruleset,
            "as_of": self.as_of.isoformat(),
            "readings": dict(sorted(self.readings.items())),
            "parties": {ref: party_to_dict(self.parties[ref]) for ref in sorted(self.parties)},
            "findings": [finding_to_dict(finding) for finding in self.findings],
            "divergences": [divergence_to_dict(item) for item in self.divergences],
            "open_questions": [open_question_to_dict(item) for item in self.open_questions],
            "exact": self.exact,
            "proofs": proofs_to_dict(all_proofs(self.parties, self._view, self._prover)),
        }

    def to_json(self, indent: int | None = 2) -> str:
        """Return the verdict as JSON: the same bytes for the same question."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def _describe(self, fact: Fact) -> Given:
        paths = self._ground.sources[fact]
        lines = tuple(self.case.lines[path] for path in paths if path in self.case.lines)
        return Given(phrase(fact), paths, lines)


def assess(
    case: Case,
    on: date | str | None = None,
    *,
    readings: Mapping[str, str] | None = None,
    evaluator: EvaluatorName = "durable",
    explore: bool = True,
) -> Assessment:
    """Return the verdict on a case.

    Args:
        case: The case.
        on: The day on which the law is applied (ISO date); default: the case's `as_of`, else today.
        readings: Contested question → reading, over those of the case.
        evaluator: `durable` (the C engine; the portable one, with a warning, where it cannot be
            loaded), `portable`, or `both`, each checked against the other.
        explore: Whether to try the other readings too, for `divergences`.

    Raises:
        ArgumentError: If the day, or the evaluator, cannot be used.
        NotInForceError: If the day is before the first law encoded.
        ReadingError: If a question or a reading does not exist.
        EvaluatorDisagreement: If the two evaluators differ.
        EngineError: If the engine or a rule fails.
    """
    day = _day(case, on)
    asked = {**case.readings, **(readings or {})}
    chosen = resolve_readings(asked, day)
    matcher = _evaluator(evaluator)
    given, knowledge = _derive(case, day, chosen, matcher, explore=explore)
    conclusions = Conclusions(knowledge)
    view = view_under(conclusions, chosen)
    parties = {party: party_verdict(case, view, party) for party in sorted(case.parties)}
    found = findings(case, view)
    return Assessment(
        case=case,
        as_of=day,
        readings=Refs(chosen),
        parties=Refs(parties),
        findings=found,
        divergences=(
            divergences(case, view, parties, found, asked=asked, day=day) if explore else ()
        ),
        open_questions=open_questions(case, view),
        ruleset=RULEBOOK.version,
        evaluator=matcher.name,
        view=view,
        ground=given,
    )


def _day(case: Case, on: date | str | None) -> date:
    day = as_day(on or case.as_of or date.today())
    if day < RULEBOOK.first_day:
        raise NotInForceError(day, RULEBOOK.first_day)
    return day


@cache
def _durable() -> Evaluator:
    from .engine.durable import DurableEvaluator  # noqa: PLC0415 (loads the C engine)

    return DurableEvaluator()


def _evaluator(name: EvaluatorName) -> Evaluator:
    if name == "portable":
        return PortableEvaluator()
    if name == "both":
        return PairedEvaluator(_durable(), PortableEvaluator())
    if name != "durable":
        raise ArgumentError(f"there is no evaluator {name}: choose durable, portable or both")
    try:
        return _durable()
    except EngineError as error:
        warnings.warn(f"the portable evaluator is used: {error}", RuntimeWarning, stacklevel=3)
        return PortableEvaluator()


def _derive(
    case: Case, day: date, chosen: Mapping[str, str], evaluator: Evaluator, *, explore: bool
) -> tuple[Ground, Knowledge]:
    worlds = Worlds()
    given = ground(case, day, worlds)
    activations = _activations(worlds, chosen, explore=explore)
    try:
        knowledge = chain(RULEBOOK, given.facts, day, worlds, activations, evaluator)
    except EvaluatorDisagreement as error:
        raise EvaluatorDisagreement(f"case {case.title or case.to_dict()}: {error}") from error
    return given, knowledge


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
            activations[key] = {
                reading: ALWAYS if reading == chosen[key] else NEVER
                for reading in question.readings
            }
    return activations
