"""`assess`: a case, a date and readings in; a verdict with its proofs out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from .alternatives import Divergences, OpenQuestions
from .case import Case
from .conclusions import Conclusions, View
from .days import as_day
from .decisiveness import citations_behind
from .derivation import EvaluatorName, derive, evaluator_named
from .display import Drawn
from .engine.proof import Proof, Prover
from .errors import NotInForceError
from .exploration import divergences, open_questions, view_under
from .fact import Fact
from .facts.vocabulary import Scheme
from .frames import Grid, Tabular
from .grounding import Ground
from .law import Citation
from .outcome import findings, party_verdict
from .proving import Proving
from .readings import resolve_readings
from .refs import Refs
from .results import Answer, Divergence, Finding, Gap, OpenQuestion, PartyVerdict
from .rulesets import RULEBOOK
from .signing import Signing
from .verdict import verdict_to_dict
from .verdict_tables import verdict_grids
from .whatif import CHANGES
from .why import all_proofs, find_proof, says

if TYPE_CHECKING:
    from .guarantees_table import GuaranteesTable
    from .whatif.whynot import WhyNot

__all__ = ["Assessment", "EvaluatorName", "assess"]


@frozen(eq=False, repr=False)
class Assessment(Drawn, Tabular):
    """A verdict: who hosts, what they need and lack, and why.

    Attributes:
        case: The case.
        as_of: The day on which the law was applied.
        readings: Contested question → reading, for every question.
        asked: The readings that were asked for; the others follow from the day.
        parties: Party ref → verdict.
        findings: What was found, sorted.
        ruleset: The version of the rules.
        evaluator: Which evaluator matched the rules.
        explored: Whether other readings were tried.
    """

    case: Case
    as_of: date
    readings: Mapping[str, str]
    asked: Mapping[str, str]
    parties: Mapping[str, PartyVerdict]
    findings: tuple[Finding, ...]
    ruleset: str
    evaluator: str
    explored: bool
    _divergences: tuple[Divergence, ...]
    _open_questions: tuple[OpenQuestion, ...]
    _view: View
    _ground: Ground
    _signings: tuple[Signing, ...]
    _prover: Prover = field(init=False)

    @_prover.default
    def _make_prover(self) -> Prover:
        proving = Proving(self.case, self.readings, self._view, self._signings)
        return proving.on(self._view.conclusions.knowledge, self._ground)

    @property
    def exact(self) -> bool:
        """Whether every unknown was tried exactly.

        Where very much is unknown it is not: then what is certain is certain still, but an open
        question may be named that does not matter, and a divergence may be missed.
        """
        return self._view.conclusions.knowledge.worlds.exact

    @property
    def conclusions_by_rule(self) -> Mapping[str, Mapping[Fact, bool]]:
        """The id of each rule that concluded something → what it concluded, and whether surely."""
        return self._view.by_rule()

    def citations(self, path: str) -> tuple[Citation, ...]:
        """Return what the rules cite that look at an unknown input.

        Args:
            path: The path of an open question.
        """
        runs = [(self._view.conclusions.knowledge, self._ground)]
        runs += [(signing.knowledge, signing.ground) for signing in self._signings]
        return citations_behind(path, runs, self._view.restrict)

    @property
    def divergences(self) -> Divergences:
        """What other readings would change."""
        return Divergences(self._divergences, self.case, self.as_of, self.explored)

    @property
    def open_questions(self) -> OpenQuestions:
        """The unknown inputs that could change the verdict, the most decisive first."""
        return OpenQuestions(self._open_questions, self.case, self.as_of)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of all parties."""
        return tuple(gap for verdict in self.parties.values() for gap in verdict.gaps)

    @property
    def faults(self) -> Mapping[Fact, bool]:
        """The gaps and the breaches that there are or may be, each with whether it is sure."""
        return self._view.faults(self.parties)

    @property
    def accepted_editions(self) -> Mapping[Scheme, str]:
        """Title → the newest edition of it that counts on the day."""
        return self._view.accepted_editions()

    @property
    def proofs(self) -> Mapping[str, Mapping[str, Proof]]:
        """Party → each word that the verdict says of it for sure → its proof."""
        return all_proofs(self.parties, self._view, self._prover)

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

    def proof_of(self, fact: Fact, rule: str | None = None) -> Proof | None:
        """Return the proof of a fact; of one that is only possible, how it could come about.

        Args:
            fact: What a rule concludes, or not: `None` then.
            rule: The rule that is to conclude it, surely; left out: the best.
        """
        if rule is not None:
            return self._prover.prove_by(fact, rule)
        if fact not in self._view.conclusions.knowledge.derivations:
            return None
        return self._prover.prove(fact) or self._prover.prove_case(fact)

    def why_not(
        self,
        party: str,
        conclusion: str = "hosting",
        system: str | None = None,
        *,
        limit: int = CHANGES,
    ) -> WhyNot:
        """Return why the verdict does not say a word of a party, and what would make it say it.

        Args:
            party: The party's ref.
            conclusion: `hosting`, or any slug that the party's entry or its findings could hold.
            system: Only with regard to this system.
            limit: How many changes to name at most, each confirmed by assessing the changed
                document; 0: none are looked for.

        Raises:
            UnknownConclusionError: If there is no such party, system or word, or the verdict says
                it.
        """
        from .whatif.whynot import why_not  # noqa: PLC0415 (when first needed)

        return why_not(self, self._view, (party, conclusion, system), limit)

    def says(self, party: str, conclusion: str, system: str | None = None) -> bool:
        """Return whether the verdict says a word of a party, for sure.

        Args:
            party: The party's ref.
            conclusion: `hosting` (that it hosts), or any slug.
            system: Only with regard to this system.

        Raises:
            UnknownConclusionError: If there is no such party or system.
        """
        return says(self.parties, self._view, party, conclusion, system)

    def guarantees_table(self, host: str) -> GuaranteesTable:
        """Return what a host publishes of itself and of each actor that it relies on.

        Args:
            host: The host's ref.

        Raises:
            UnknownConclusionError: If there is no such party.
        """
        from .guarantees_view import table_of  # noqa: PLC0415 (when first needed)

        return table_of(self, self._view, host)

    def grids(self) -> Mapping[str, Grid]:
        """Return the tables of the verdict, `activities` first."""
        return verdict_grids(self)

    def to_dict(self) -> dict[str, object]:
        """Return the verdict as plain data, format version 1."""
        return verdict_to_dict(self)

    def to_json(self, indent: int | None = 2) -> str:
        """Return the verdict as JSON: the same bytes for the same question."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def __repr__(self) -> str:
        """Return on one line what it is."""
        hosts = sum(verdict.hosting is Answer.YES for verdict in self.parties.values())
        return (
            f"<Assessment on {self.as_of.isoformat()}: parties: {len(self.parties)}, "
            f"hosts: {hosts}, gaps: {len(self.gaps)}, findings: {len(self.findings)}>"
        )


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
    matcher = evaluator_named(evaluator)
    given, knowledge, signings = derive(case, day, asked, matcher, explore=explore)
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
        explored=explore,
        asked=asked,
        view=view,
        ground=given,
        signings=signings,
    )


def _day(case: Case, on: date | str | None) -> date:
    day = as_day(case.as_of or date.today() if on is None else on)
    if day < RULEBOOK.first_day:
        raise NotInForceError(day, RULEBOOK.first_day)
    return day
