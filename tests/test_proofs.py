"""Proofs: of every conclusion, also of those that hold case by case."""

from __future__ import annotations

from pathlib import Path

import pytest

import hdsrules
from hdsrules.reports.html import to_html

EXAMPLES = Path(__file__).parent.parent / "examples"
OPEN = (
    (EXAMPLES / "saas-medical-device.yaml")
    .read_text("utf-8")
    .replace("    body_accredited: true\n", "")
)


def test_a_conclusion_that_holds_case_by_case_is_proved() -> None:
    """A certificate is expired whether or not its body is accredited, which nobody said."""
    result = hdsrules.assess(hdsrules.loads(OPEN), "2029-01-01")
    proof = result.why("cloud", "expired")
    cases = [step for step in proof.steps() if step.by_cases]
    assert not proof.by_cases
    assert "HDS-CERT-1" in {step.rule.id for step in cases if step.rule is not None}
    assert any(step.rule is None for step in cases)
    assert "one of the values that the document leaves open" in to_html(result, "en")


@pytest.mark.parametrize("day", ["2016-06-01", "2023-06-01", "2026-11-23", "2029-01-01"])
def test_every_word_of_a_verdict_is_proved(day: str) -> None:
    """Each activity, type, title, gap and duty has a proof, as does the answer itself."""
    result = hdsrules.assess(hdsrules.loads(OPEN), day)
    for party, verdict in result.parties.items():
        words = [
            "hosting",
            *verdict.not_hosting_because,
            *verdict.activities,
            *verdict.host_types,
            *verdict.no_certificate_because,
            *(requirement.scheme for requirement in verdict.required_certifications),
            *(gap.kind for gap in verdict.gaps),
            *(obligation.kind for obligation in verdict.obligations),
        ]
        for word in words:
            proof = result.why(party, word)
            assert proof.rule is not None
            for step in proof.steps():
                for citation in step.citations:
                    assert citation.text.on(result.as_of) is not None


def test_a_proof_with_regard_to_one_system_asks_of_that_system_alone() -> None:
    """A host of one system is asked why it does not host in another."""
    result = hdsrules.assess(hdsrules.load(EXAMPLES / "archive-provider.yaml"))
    assert result.why("hospital", "hosting", "paper-store").rule is not None
    with pytest.raises(hdsrules.errors.UnknownConclusionError, match="electronic-archive"):
        result.why("hospital", "hosting", "cellar")
    with pytest.raises(
        hdsrules.errors.UnknownConclusionError, match=r"hosting, impact-assessment, .*, no-activity"
    ):
        result.why("hospital", "backup", "paper-store")


NEVER_REGULATED = """
hdsrules: 1
parties: {cloud: {}, club: {}}
data: {d: {about_health: false, originator: club, controller: club}}
systems: {s: {holds: [d], layers: {virtual: [{operator: cloud, on_behalf_of: club}]}}}
"""


def test_a_no_that_has_another_reason_in_each_case_is_proved() -> None:
    """Not about health, or anonymised: in each case outside, though no reason is sure alone."""
    outside = NEVER_REGULATED.replace("about_health: false", "identifiability: anonymised")
    sure = hdsrules.assess(hdsrules.loads(outside))
    assert sure.parties["cloud"].not_hosting_because == ("anonymised",)
    case = hdsrules.loads(NEVER_REGULATED.replace("on_behalf_of: club", "country: FR"))
    result = hdsrules.assess(case)
    assert result.parties["cloud"].hosting is hdsrules.Answer.NO
    assert result.parties["cloud"].not_hosting_because == (
        "anonymised",
        "not-health-data",
        "own-data",
    )
    assert result.why("cloud").by_cases
    assert result.why("cloud", "own-data").by_cases
    proofs = result.to_dict()["proofs"]
    assert isinstance(proofs, dict)
    assert set(proofs["parties"]["cloud"]) == {
        "anonymised",
        "hosting",
        "not-health-data",
        "own-data",
    }
