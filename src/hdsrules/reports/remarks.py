"""What a verdict finds wrong or worth knowing, one by one: for the reports that programs read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from ..assessment import Assessment
from ..case import Case
from ..engine.rule import Rule
from ..fact import Fact
from ..facts.vocabulary import Scheme
from ..faults import ancestors, child, item
from ..law import Citation
from ..results import Finding, Gap, Severity
from ..rulesets import RULEBOOK
from .labels import label
from .names import Names, clean
from .questions import articles

__all__ = ["Remark", "cited", "remarks", "rules_of"]

_OPERATION = re.compile(r"(\$\.systems\.[^.]+\.layers\.[^.]+\[[0-9]+\])\..*")


@frozen
class Remark:
    """A gap or a finding.

    Attributes:
        kind: What it is, as in the verdict.
        party: Whom it concerns.
        title: Of a gap, the title concerned.
        about: What else it concerns: a system, a contract, activities or clauses.
        severity: How grave it is; a gap is as grave as a breach.
        what: What it is, within a sentence.
        text: The same with the party.
        rules: The ids of the rules that conclude it.
        paths: Where the document says what it rests on, the nearest first.
    """

    kind: str
    party: str
    title: Scheme | None
    about: tuple[str, ...]
    severity: Severity
    what: str
    text: str
    rules: tuple[str, ...]
    paths: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from any other, whatever its words and wherever it stands."""
        return (self.kind, self.party, str(self.title or ""), *self.about)


def remarks(names: Names, result: Assessment) -> Iterator[Remark]:
    """Iterate over the gaps, then over the findings, the gravest first.

    Args:
        names: What things are called, and in which language.
        result: The verdict.
    """
    for gap in result.gaps:
        yield _of_gap(names, result, gap)
    for finding in sorted(result.findings, key=lambda it: list(Severity).index(it.severity)):
        yield _of_finding(names, result, finding)


def _of_gap(names: Names, result: Assessment, gap: Gap) -> Remark:
    party, what = names.party(gap.party), names.gap(gap)
    facts = _concluded(
        result,
        gap.because,
        {"party": gap.party, "kind": gap.kind, "scheme": gap.scheme},
    )
    return Remark(
        kind=str(gap.kind),
        party=gap.party,
        title=gap.scheme,
        about=tuple(map(str, gap.activities)),
        severity=Severity.BREACH,
        what=what,
        text=names.words("{head}: {body}", head=party, body=what),
        rules=gap.because,
        paths=_paths(result, facts, ("$.certificates", *_parts_taken(result.case, gap.party))),
    )


def _of_finding(names: Names, result: Assessment, finding: Finding) -> Remark:
    _ = names.words
    wanted = {"kind": finding.kind, "party": finding.party, "provider": finding.party}
    wanted |= {"contract": finding.contract or "", "system": finding.system or ""}
    facts = _concluded(result, finding.because, wanted)
    parts = [label(_, "finding", finding.kind)]
    if finding.system:
        parts.append(_("system {name}", name=names.system(finding.system)))
    if finding.contract:
        parts.append(_("contract {ref}", ref=clean(finding.contract)))
    parts += [label(_, "clause", clause) for clause in finding.clauses]
    what = _("; ").join(parts)
    nearest = (f"$.contracts.{finding.contract}",) if finding.contract else ()
    return Remark(
        kind=finding.kind,
        party=finding.party,
        title=None,
        about=(finding.system or "", finding.contract or "", *map(str, finding.clauses)),
        severity=finding.severity,
        what=what,
        text=_("{head}: {body}", head=names.party(finding.party), body=what),
        rules=finding.because,
        paths=_paths(result, facts, (*nearest, *_parts_taken(result.case, finding.party))),
    )


def _concluded(
    result: Assessment, rules: tuple[str, ...], wanted: Mapping[str, object]
) -> Iterator[Fact]:
    """Iterate over what rules conclude, where its fields are what is wanted, if it has them."""
    for rule in rules:
        for fact in result.conclusions_by_rule.get(rule, ()):
            if all(getattr(fact, name, value) == value for name, value in wanted.items()):
                yield fact


def _parts_taken(case: Case, party: str) -> Iterator[str]:
    """Iterate over the operations of a party, then over whatever is said of systems."""
    for ref, system in case.systems.items():
        layers = child(child("$.systems", ref), "layers")
        for layer, operations in (system.layers or {}).items():
            for index, operation in enumerate(operations or ()):
                if operation.operator == party:
                    yield item(child(layers, layer), index)
    yield "$.systems"


def _paths(result: Assessment, facts: Iterator[Fact], nearest: tuple[str, ...]) -> tuple[str, ...]:
    """Return where the document says what facts rest on.

    Args:
        result: The verdict.
        facts: The facts.
        nearest: Where to look first, second and so on, as beginnings of paths.
    """
    proofs = (proof for fact in facts if (proof := result.proof_of(fact)) is not None)
    steps = (step for proof in proofs for step in proof.steps())
    found = dict.fromkeys(_OPERATION.sub(r"\1", path) for step in steps for path in step.paths)

    def distance(path: str) -> int:
        within = ancestors(path)
        return next((n for n, place in enumerate(nearest) if place in within), len(nearest))

    return tuple(sorted(found, key=distance))


def rules_of(result: Assessment, ids: tuple[str, ...]) -> list[Rule]:
    """Return rules by their ids, as they are in force on the day of a verdict."""
    return [rule for rule in RULEBOOK if rule.id in ids and result.as_of in rule.in_force]


def cited(names: Names, result: Assessment, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the articles that rules rest on, each once."""
    citations: list[Citation] = []
    for rule in rules_of(result, ids):
        citations += rule.citations
    return articles(names, citations)
