"""A verdict as plain data: section by section, sorted, the same bytes for the same question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .engine.proof import Proof
from .results import (
    Actor,
    Change,
    Divergence,
    Finding,
    FrameworkRequirement,
    Gap,
    Obligation,
    OpenQuestion,
    PartyVerdict,
    Requirement,
)

if TYPE_CHECKING:
    from .assessment import Assessment

__all__ = [
    "change_to_dict",
    "divergence_to_dict",
    "field_values",
    "finding_to_dict",
    "gap_to_dict",
    "open_question_to_dict",
    "party_to_dict",
    "proofs_to_dict",
    "substance",
    "verdict_to_dict",
]


def verdict_to_dict(result: Assessment) -> dict[str, object]:
    """Return a whole verdict, format version 1."""
    return {
        "hdsrules": 1,
        "ruleset": result.ruleset,
        "as_of": result.as_of.isoformat(),
        "readings": dict(sorted(result.readings.items())),
        "parties": {ref: party_to_dict(result.parties[ref]) for ref in sorted(result.parties)},
        "findings": [finding_to_dict(finding) for finding in result.findings],
        "divergences": [divergence_to_dict(item) for item in result.divergences],
        "open_questions": [
            open_question_to_dict(item)
            for item in sorted(result.open_questions, key=lambda item: item.path)
        ],
        "exact": result.exact,
        "proofs": proofs_to_dict(result.proofs),
    }


def _requirement(requirement: Requirement) -> dict[str, object]:
    return {
        "scheme": requirement.scheme.value,
        "editions": list(requirement.editions),
        "activities": sorted(activity.value for activity in requirement.activities),
        "because": list(requirement.because),
    }


def gap_to_dict(gap: Gap) -> dict[str, object]:
    """Return a gap as it stands in its party's entry."""
    return {
        "kind": gap.kind.value,
        "scheme": gap.scheme.value,
        "activities": sorted(activity.value for activity in gap.activities),
        "because": list(gap.because),
    }


def _obligation(obligation: Obligation) -> dict[str, object]:
    return {"kind": obligation.kind, "because": list(obligation.because)}


def party_to_dict(verdict: PartyVerdict) -> dict[str, object]:
    """Return a party's entry."""
    return {
        "hosting": verdict.hosting.value,
        "not_hosting_because": [reason.value for reason in verdict.not_hosting_because],
        "activities": sorted(activity.value for activity in verdict.activities),
        "host_types": sorted(kind.value for kind in verdict.host_types),
        "no_certificate_because": list(verdict.no_certificate_because),
        "by_system": {
            system: {
                "hosting": part.hosting.value,
                "not_hosting_because": [reason.value for reason in part.not_hosting_because],
                "activities": sorted(activity.value for activity in part.activities),
            }
            for system, part in verdict.by_system.items()
        },
        "required_certifications": [_requirement(item) for item in verdict.required_certifications],
        "gaps": [gap_to_dict(gap) for gap in verdict.gaps],
        "obligations": [_obligation(item) for item in verdict.obligations],
        "framework_requirements": [
            _framework_requirement(item) for item in verdict.framework_requirements
        ],
        "guarantees": [_actor(actor) for actor in verdict.guarantees],
    }


def _framework_requirement(item: FrameworkRequirement) -> dict[str, object]:
    return {
        "requirement": item.requirement,
        "binding": item.binding,
        "when": list(item.when),
        "parts": dict(item.parts),
        "because": list(item.because),
    }


def _actor(actor: Actor) -> dict[str, object]:
    return {
        "party": actor.party,
        "role": actor.role,
        "hds_certified": actor.certified.value,
        "secnumcloud": actor.secnumcloud,
        "activities": sorted(activity.value for activity in actor.activities),
        "third_country_access": [
            {"country": access.country, "adequate": access.adequate} for access in actor.accesses
        ],
        "third_country_exposure": list(actor.exposures),
    }


def finding_to_dict(finding: Finding) -> dict[str, object]:
    """Return a finding."""
    return {
        "kind": finding.kind,
        "party": finding.party,
        "system": finding.system,
        "severity": finding.severity.value,
        "because": list(finding.because),
        **({"contract": finding.contract} if finding.contract else {}),
        **({"clauses": [clause.value for clause in finding.clauses]} if finding.clauses else {}),
    }


def change_to_dict(change: Change) -> dict[str, object]:
    """Return a change."""
    return {
        "party": change.party,
        "field": change.field,
        "from": change.before,
        "to": change.after,
    }


def divergence_to_dict(divergence: Divergence) -> dict[str, object]:
    """Return a divergence."""
    return {
        "question": divergence.question,
        "reading": divergence.reading,
        "changes": [change_to_dict(change) for change in divergence.changes],
    }


def open_question_to_dict(question: OpenQuestion) -> dict[str, object]:
    """Return an open question."""
    return {
        "path": question.path,
        "would_change": [
            {"party": affected.party, "field": affected.field} for affected in question.would_change
        ],
        "rank": question.rank,
    }


def proofs_to_dict(proofs: Mapping[str, Mapping[str, Proof]]) -> dict[str, object]:
    """Return proofs with each step and each text once.

    Returns:
        `parties`: party → conclusion → key of the step that concludes it; `steps`: key → step, its
        premises as keys; `texts`: key → title, link, confidence and the day it was last checked.
    """
    steps: dict[str, dict[str, object]] = {}
    texts: dict[str, dict[str, str | None]] = {}
    keys: dict[Proof, str] = {}

    def add(proof: Proof) -> str:
        known = keys.get(proof)
        if known is not None:
            return known
        premises = [add(premise) for premise in proof.premises]
        key = keys[proof] = f"s{len(keys) + 1}"
        for citation in proof.citations:
            texts[citation.text.key] = citation.text.to_dict(proof.day)
        told = {"premises": premises} if proof.rule or premises else {}
        steps[key] = proof.step_to_dict() | told
        return key

    parties = {
        party: {name: add(proof) for name, proof in named.items()}
        for party, named in proofs.items()
    }
    return {"parties": parties, "steps": steps, "texts": dict(sorted(texts.items()))}


def substance(value: object) -> object:
    """Return a value of a verdict without the rules behind it."""
    if isinstance(value, dict):
        return {key: substance(item) for key, item in value.items() if key != "because"}
    if isinstance(value, list):
        return [substance(item) for item in value]
    return value


def field_values(verdict: PartyVerdict, found: Sequence[Finding]) -> dict[str, object]:
    """Return the substance of a party's entry and of what was found of it, by field."""
    entry = party_to_dict(verdict) | {"findings": [finding_to_dict(finding) for finding in found]}
    return {name: substance(value) for name, value in entry.items()}
