"""`Proof`: why a conclusion holds, from the conclusion down to what was given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import evolve, field, frozen

from ..display import Drawn
from ..fact import Fact
from ..law import Citation, Confidence
from .best import Cost, Way, best_ways
from .chaining import Derivation, Knowledge
from .pattern import Absence
from .rule import Rule
from .worlds import ALWAYS, NEVER, Condition, Worlds

__all__ = ["Given", "Missing", "Proof", "Prover", "cost", "weakest"]


@frozen
class Given:
    """How a given fact reads: a sentence, and where in the document it stands."""

    statement: str
    paths: tuple[str, ...]
    lines: tuple[int, ...] = ()


@frozen
class Missing:
    """What a step needed to be absent: no fact of a kind with these values.

    Attributes:
        kind: The class of the fact.
        values: Field → the values, any of which it would have had.
    """

    kind: type[Fact]
    values: tuple[tuple[str, tuple[object, ...]], ...]

    def __str__(self) -> str:
        """Return it as a sentence."""
        what = (self.kind.__doc__ or self.kind.__name__).partition("\n")[0].rstrip(".")
        told = (f"{name} {' or '.join(map(str, values))}" for name, values in self.values)
        return f"nothing says: {what[:1].lower()}{what[1:]} ({', '.join(told)})"


@frozen(cache_hash=True, repr=False)
class Proof(Drawn):
    """One step of a proof: what is concluded or given, by which rule, from what.

    Attributes:
        statement: What is concluded or given, in a sentence.
        rule: The rule; `None` for what the document says.
        day: The day on which the law was applied.
        confidence: The weakest confidence of this step and of all below; `None` for what the
            document says.
        readings: Contested question → reading that this step took.
        paths: For what the document says, where it stands.
        lines: The lines of the YAML document, in the order of `paths`, where known.
        premises: What the step rests on.
        missing: What had to be absent.
        by_cases: Whether this is one of several ways, of which one holds whatever is unknown, but
            none whatever is unknown by itself; of what the document leaves open, one value.
        fact: What is concluded or given.
        matched: The facts that the rule matched, each under its alias.
        document: What the proof is about, for whoever shows it.
    """

    statement: str
    rule: Rule | None
    day: date
    confidence: Confidence | None = None
    readings: Mapping[str, str] = field(factory=dict, hash=False)
    paths: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    premises: tuple[Proof, ...] = ()
    missing: tuple[Missing, ...] = ()
    by_cases: bool = False
    fact: Fact | None = None
    matched: tuple[tuple[str, Fact], ...] = ()
    document: object = field(default=None, eq=False)

    def __repr__(self) -> str:
        """Return on one line what it concludes."""
        source = ", ".join(self.paths) if self.rule is None else self.rule.id
        return f"<Proof {source}: {self.statement}>"

    @property
    def absent(self) -> tuple[str, ...]:
        """What had to be absent, in sentences."""
        return tuple(map(str, self.missing))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The texts that this step rests on."""
        return () if self.rule is None else self.rule.citations

    def steps(self) -> Iterator[Proof]:
        """Iterate over this step and all below it, top down."""
        yield self
        for premise in self.premises:
            yield from premise.steps()

    def step_to_dict(self) -> dict[str, object]:
        """Return this step alone as plain data."""
        if self.rule is None:
            given: dict[str, object] = {
                "statement": self.statement,
                "paths": list(self.paths),
                "by_cases": self.by_cases,
            }
            return given | ({"lines": list(self.lines)} if self.lines else {})
        return {
            "statement": self.statement,
            "day": self.day.isoformat(),
            "rule": self.rule.id,
            "title": self.rule.title,
            "confidence": None if self.confidence is None else self.confidence.value,
            "readings": dict(self.readings),
            "citations": [
                {"text": citation.text.key, "item": citation.item} for citation in self.citations
            ],
            "absent": list(self.absent),
            "by_cases": self.by_cases,
        }

    def to_dict(self) -> dict[str, object]:
        """Return the whole proof as plain data, with its texts as they stood on the day."""
        if self.rule is None:
            premises = [premise.to_dict() for premise in self.premises]
            return self.step_to_dict() | ({"premises": premises} if premises else {})
        return self.step_to_dict() | {
            "citations": [
                {"item": citation.item, **citation.text.to_dict(self.day)}
                for citation in self.citations
            ],
            "premises": [premise.to_dict() for premise in self.premises],
        }


def weakest(marks: Sequence[Confidence | None]) -> Confidence | None:
    """Return the weakest of several confidences, or `None` if there is none."""
    known = [mark for mark in marks if mark is not None]
    return max(known, key=lambda mark: mark.rank) if known else None


@frozen(eq=False)
class Prover:
    """Builds proofs from what was derived.

    Attributes:
        knowledge: What was derived.
        day: The day on which the law was applied.
        readings: Contested question → chosen reading.
        holds: What is left of a condition under the chosen readings.
        describe: How a given fact reads.
        elsewhere: The proof of a given fact that the law of another day concluded, if it did.
        document: What the proofs are about, for whoever shows them.
    """

    knowledge: Knowledge[Worlds]
    day: date
    readings: Mapping[str, str]
    holds: Callable[[Condition], Condition]
    describe: Callable[[Fact], Given]
    elsewhere: Callable[[Fact], Proof | None] = lambda _: None
    document: object = None
    _proofs: dict[Fact, Proof] = field(factory=dict)

    def prove(self, fact: Fact) -> Proof | None:
        """Return the best proof of a fact, or `None` if it does not hold whatever is unknown.

        The best is the one of the strongest confidence, then the shortest. Where no single way
        holds whatever is unknown, but one of several always does, the best of these is returned,
        and says so (`by_cases`).
        """
        if self.holds(self.knowledge.conditions.get(fact, NEVER)) != ALWAYS:
            return None
        return self._proof(fact)

    def prove_case(self, fact: Fact) -> Proof | None:
        """Return the best proof of a fact that is one of several, of which one always holds."""
        proof = self._proof(fact)
        return None if proof is None else evolve(proof, by_cases=True)

    def prove_by(self, fact: Fact, rule: str) -> Proof | None:
        """Return the proof of a fact by one of the rules that conclude it.

        Args:
            fact: The fact.
            rule: The id of the rule.

        Returns:
            The proof; `None` if the rule does not conclude the fact whatever is unknown.
        """
        for derivation in self.knowledge.derivations.get(fact, ()):
            sure = self.holds(self.knowledge.holds(derivation)) == ALWAYS
            if sure and derivation.rule.id == rule:
                return self._step(fact, Way(derivation, sure=True))
        return None

    @cached_property
    def _best(self) -> Mapping[Fact, Way]:
        knowledge = self.knowledge
        given: dict[Fact, Cost] = {}
        ways: dict[Fact, list[Way]] = {}
        for fact in knowledge.conditions:
            derivations = knowledge.derivations.get(fact)
            if derivations is None:
                given[fact] = cost(self._given(fact))[:2]
                continue
            held = [(way, self.holds(knowledge.holds(way))) for way in derivations]
            ways[fact] = [
                Way(way, condition == ALWAYS) for way, condition in held if condition != NEVER
            ]
        return best_ways(given, ways, _sentence)

    def _proof(self, fact: Fact) -> Proof | None:
        """Return the best proof of a fact; those of its premises are shared."""
        if fact not in self._proofs:
            if fact not in self.knowledge.derivations:
                self._proofs[fact] = self._given(fact)
            elif fact in self._best:
                self._proofs[fact] = self._step(fact, self._best[fact])
            else:
                return None
        return self._proofs[fact]

    def _given(self, fact: Fact) -> Proof:
        given, concluded = self.describe(fact), self.elsewhere(fact)
        return Proof(
            given.statement,
            None,
            self.day,
            confidence=None if concluded is None else concluded.confidence,
            paths=given.paths,
            lines=given.lines,
            premises=() if concluded is None else (concluded,),
            by_cases=self.holds(self.knowledge.conditions[fact]) != ALWAYS,
            fact=fact,
            document=self.document,
        )

    def _step(self, fact: Fact, way: Way) -> Proof:
        derivation = way.derivation
        rule = derivation.rule
        premises = [proof for given in derivation.facts if (proof := self._proof(given))]
        return Proof(
            statement=_sentence(derivation),
            rule=rule,
            day=self.day,
            confidence=weakest([rule.confidence, *(premise.confidence for premise in premises)]),
            readings={question: self.readings[question] for question in rule.readings},
            premises=tuple(premises),
            missing=tuple(_missing(absence, derivation.facts) for absence in rule.absences),
            by_cases=not way.sure,
            fact=fact,
            matched=_matched(derivation),
            document=self.document,
        )


def cost(proof: Proof) -> tuple[int, int, str, str]:
    """Return what proofs are compared by: confidence, then length; the rest breaks ties."""
    rank = -1 if proof.confidence is None else proof.confidence.rank
    size = sum(1 for _ in proof.steps())
    return rank, size, "" if proof.rule is None else proof.rule.id, proof.statement


def _matched(derivation: Derivation) -> tuple[tuple[str, Fact], ...]:
    patterns = derivation.rule.patterns
    return tuple(
        (pattern.alias, fact) for pattern, fact in zip(patterns, derivation.facts, strict=True)
    )


def _sentence(derivation: Derivation) -> str:
    return derivation.rule.because.format(**dict(_matched(derivation)))


def _missing(absence: Absence, matched: tuple[Fact, ...]) -> Missing:
    joined = ((name, getattr(matched[place], other)) for name, place, other in absence.joins)
    return Missing(
        absence.kind,
        (*absence.equals, *((name, (value,)) for name, value in joined if value is not None)),
    )
