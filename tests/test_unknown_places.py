"""Where nobody says where work is done or a party is seated, nothing that hangs on it is sure."""

from __future__ import annotations

import json
from typing import Any

import pytest

import hdsrules

PUBLISHED = {"publish-statement-a", "publish-statement-b", "publish-guarantees-table"}
PATHS = {
    "seat": "$.parties.cloud.country",
    "work": "$.systems.app.layers.application-administration[0].country",
    "layer": "$.systems.app.layers.application-administration",
}


def document(left_out: str = "") -> dict[str, Any]:
    """Return a case of a certified cloud in France, with one thing left out."""
    place = {"country": "FR"}
    seat = {} if left_out == "seat" else place
    work = {"operator": "cloud", "on_behalf_of": "clinic"} | ({} if left_out == "work" else place)
    return {
        "hdsrules": 1,
        "parties": {"clinic": {"country": "FR"}, "cloud": seat},
        "data": {
            "records": {
                "about_health": True,
                "identifiability": "identified",
                "collected_for": ["care"],
                "originator": "clinic",
                "controller": "clinic",
            }
        },
        "systems": {
            "app": {
                "holds": ["records"],
                "layers": {
                    "platform": [{"operator": "cloud", "on_behalf_of": "clinic", "country": "FR"}],
                    "application-administration": None if left_out == "layer" else [work],
                },
            }
        },
    }


def verdict(left_out: str = "") -> hdsrules.Assessment:
    """Return the verdict on that case."""
    case = hdsrules.loads(json.dumps(document(left_out)), format="json")
    return hdsrules.assess(case, on="2026-11-23")


def published(result: hdsrules.Assessment) -> set[str]:
    """Return what the cloud surely publishes."""
    return {duty.kind for duty in result.parties["cloud"].obligations} & PUBLISHED


def test_what_is_said_to_be_in_france_is_settled() -> None:
    """Nothing is transferred, nobody is exposed, and nothing is asked."""
    assert not any("country" in asked.path for asked in verdict().open_questions)


@pytest.mark.parametrize("left_out", PATHS)
def test_a_place_that_is_not_known_is_asked(left_out: str) -> None:
    """No statement is sure, and the question is open, though it changes nothing of the hosting."""
    result = verdict(left_out)
    assert published(result) == set()
    assert PATHS[left_out] in {asked.path for asked in result.open_questions}
    assert result.parties["cloud"].hosting == "yes"
    assert hdsrules.assess(result.case, "2026-11-23", evaluator="both").to_json() == (
        result.to_json()
    )


def test_a_case_without_systems_is_undetermined() -> None:
    """Nobody is said not to host where nobody has told what there is."""
    told = document() | {"systems": {}}
    result = hdsrules.assess(hdsrules.loads(json.dumps(told), format="json"), on="2026-11-23")
    assert {party.hosting for party in result.parties.values()} == {hdsrules.Answer.UNDETERMINED}
    assert "$.systems" in {asked.path for asked in result.open_questions}
