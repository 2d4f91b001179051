"""What a case leaves open: read from its classes, and no less than the verdict can ask for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import hdsrules
from tests.generator import dice, random_case, random_day

EXAMPLE = Path(__file__).parents[1] / "examples" / "saas-medical-device.yaml"

CASE = """
hdsrules: 1
parties: {clinic: {}, maker: {country: FR}}
data: {records: {about_health: true, collected_for: []}}
systems:
  app:
    layers:
      hardware: null
      backup: [{operator: maker, entrusted_for: [entry]}]
  known: {holds: [], layers: {}}
certificates:
  c: {holder: maker, scheme: hds, issued: 2025-01-01}
  d: {holder: maker, scheme: culture-approval, status: suspended}
"""


def test_unknowns_are_what_is_left_open() -> None:
    """What is unknown is named; what has a default, means none, or says nothing there is not."""
    backup = "$.systems.app.layers.backup[0]"
    assert hdsrules.loads(CASE).unknowns() == (
        "$.certificates.c.activities",
        "$.certificates.c.body_accredited",
        "$.certificates.c.edition",
        "$.certificates.c.last_surveillance",
        "$.certificates.d.body_accredited",
        "$.certificates.d.expires",
        "$.certificates.d.issued",
        "$.certificates.d.status_since",
        "$.contracts",
        "$.data.records.controller",
        "$.data.records.identifiability",
        "$.data.records.originator",
        "$.parties.clinic.country",
        "$.systems.app.holds",
        f"{backup}.country",
        f"{backup}.externalised",
        f"{backup}.on_behalf_of",
        f"{backup}.short_period",
        "$.systems.app.layers.hardware",
    )


def test_nothing_is_unknown_of_nothing() -> None:
    """An empty case leaves nothing open, for it says of nothing that it is there."""
    assert hdsrules.Case().unknowns() == ()


def test_open_questions_are_told_by_whom_they_concern() -> None:
    """Of one party, of one field or of any; of a party without, none."""
    case = hdsrules.load(EXAMPLE).to_dict()
    case["systems"]["app"]["layers"]["backup"][0]["externalised"] = None
    case["certificates"] = {}
    result = hdsrules.assess(hdsrules.loads(json.dumps(case), format="json"), "2026-11-23")
    (question,) = result.open_questions
    fields = {it.field for it in question.would_change if it.party == "cloud"}
    assert "activities" in fields
    assert "hosting" not in fields
    assert result.open_questions.about("cloud") == (question,)
    assert result.open_questions.about("cloud", "hosting", "activities") == (question,)
    assert result.open_questions.about("cloud", "hosting") == ()
    assert result.open_questions.about("clinic", "activities") == ()


@pytest.mark.parametrize("chunk", range(4))
def test_every_open_question_is_an_unknown(chunk: int) -> None:
    """What a verdict asks for is among what the case leaves open; ranks count from one."""
    for seed in range(25 * chunk, 25 * chunk + 25):
        rng = dice(seed)
        day = random_day(rng)
        case = random_case(rng, day, doubt=rng.choice((0.05, 0.15, 0.3)))
        asked = hdsrules.assess(case, day, explore=False).open_questions
        assert {each.path for each in asked} <= set(case.unknowns())
        assert [each.rank for each in asked] == list(range(1, len(asked) + 1))
