"""`hdsrules why-not`, `repair` and `assess --more`: in text and in JSON, in two languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import hdsrules
from tests.whatif.test_repair import OPEN

SAAS = Path("examples/saas-medical-device.yaml").resolve()
ABROAD = Path("examples/support-from-abroad.yaml").resolve()
SOUND = Path("examples/platform-on-anothers-metal.yaml").resolve()
DAY = ("--on", "2026-11-25")


def test_why_not_tells_failed_conditions_and_changes() -> None:
    """Each rule with what it needs and what was found; then what would do."""
    done = hdsrules("why-not", SAAS, "maker", "backup", *DAY, COLUMNS="120")
    assert (done.returncode, done.stderr) == (0, "")
    for part in (
        "Not concluded: Cardia Software: backup",
        "HDS-ACT-6 · Whoever provides a backup service of its own performs activity 6.",
        "needs: The backup of the data (R.1111-9, 6°)",
        "found: Nuage Santé backs up the data of Remote monitoring service",
        "The smallest changes that would bring it about",
        "$.systems.app.archiving = true",
    ):
        assert part in done.stdout


def test_why_not_speaks_french() -> None:
    """The same in French."""
    done = hdsrules("why-not", SAAS, "clinic", *DAY, "--lang", "fr", "--limit", "0")
    assert done.returncode == 0
    for part in ("Non conclu", "exige", "trouvé", "activity-5=any-task"):
        assert part in done.stdout
    assert "Aucun changement" not in done.stdout  # none was looked for


def test_why_not_as_json_has_its_shape(tmp_path: Path) -> None:
    """Rules with failed conditions, and changes with the changed document."""
    file = tmp_path / "answer.json"
    done = hdsrules("why-not", SAAS, "maker", "own-data", *DAY, "--format", "json", "-o", file)
    assert (done.returncode, done.stdout) == (0, "")
    answer = json.loads(file.read_text("utf-8"))
    assert list(answer) == ["rules", "nearest"]
    assert all({"rule", "failed"} <= set(rule) for rule in answer["rules"])
    assert all(set(f) == {"condition", "found"} for rule in answer["rules"] for f in rule["failed"])
    (near,) = answer["nearest"]
    assert near["changes"] == [
        {
            "path": "$.systems.app.layers.application-administration[0].on_behalf_of",
            "to": ["maker"],
        }
    ]
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(near["case"]), "utf-8")
    verdict = json.loads(hdsrules("assess", changed, *DAY, "--format", "json").stdout)
    assert verdict["parties"]["maker"]["not_hosting_because"] == ["own-data"]


@pytest.mark.parametrize(
    ("word", "told"),
    [("hosting", "ask why, not why not"), ("hostin", "did you mean hosting"), ("x", "no verdict")],
)
def test_why_not_refuses_what_is_said_or_never_said(word: str, told: str) -> None:
    """One clear line, no traceback."""
    done = hdsrules("why-not", SAAS, "maker", word, *DAY)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_repair_lists_sets_of_actions_with_their_costs() -> None:
    """The cheapest first; exit status 1, for something is to be done."""
    done = hdsrules("repair", SAAS, *DAY, "--cost", "obtain-certificate=20", COLUMNS="120")
    assert (done.returncode, done.stderr) == (1, "")
    first = done.stdout.index("1. Cost 1\n")
    assert done.stdout.index("Clinique des Tilleuls takes over from Cardia Software") > first
    assert "Cost 20" in done.stdout
    assert "Cardia Software obtains the HDS certificate, for the activity 5" in done.stdout


@pytest.mark.parametrize("language", ["en", "fr"])
def test_repair_as_json_has_its_shape(language: str, tmp_path: Path) -> None:
    """Cost, actions and the document after them, on which nothing is wrong."""
    done = hdsrules("repair", ABROAD, *DAY, "--format", "json", "--lang", language, "--limit", "2")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert len(found) == 2
    for each in found:
        assert list(each) == ["cost", "actions", "case", "undetermined"]
        assert all(list(action) == ["kind", "path", "text"] for action in each["actions"])
        after = tmp_path / "after.json"
        after.write_text(json.dumps(each["case"]), "utf-8")
        assert hdsrules("assess", after, *DAY).returncode in {0, 3}
    text = " ".join(action["text"] for action in found[0]["actions"])
    assert ("ajoutent au contrat" in text) == (language == "fr")


def test_repair_says_that_nothing_is_to_be_done() -> None:
    """Exit status 0, and the empty set."""
    done = hdsrules("repair", SOUND, *DAY)
    assert (done.returncode, done.stdout) == (
        0,
        "There is no gap and no breach: nothing to repair.\n",
    )
    done = hdsrules("repair", SOUND, *DAY, "--format", "json")
    assert [each["actions"] for each in json.loads(done.stdout)] == [[]]


@pytest.mark.parametrize("cost", ["bribe=1", "add-clauses=0", "add-clauses=dear", "add-clauses"])
def test_repair_refuses_a_bad_cost(cost: str) -> None:
    """One clear line, no traceback."""
    done = hdsrules("repair", SAAS, *DAY, "--cost", cost)
    assert done.returncode == 2
    assert "cost" in done.stderr or "choose among" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_report_tells_more_if_asked(form: str) -> None:
    """What to do and what lies ahead, in each format; not unless asked."""
    plain = hdsrules("assess", SAAS, *DAY, "--format", form)
    more = hdsrules("assess", SAAS, *DAY, "--format", form, "--more", COLUMNS="200")
    assert plain.returncode == more.returncode == 1
    for part in (
        "What to do",
        "Cardia Software obtains the HDS certificate",
        "What lies ahead, within 180 days",
        "last valid day",
    ):
        assert part in more.stdout
        assert part not in plain.stdout


def test_a_report_tells_what_would_make_a_host() -> None:
    """Of a party that does not host, the smallest changes after which it would."""
    more = hdsrules("assess", ABROAD, *DAY, "--format", "markdown", "--more")
    assert "## What would make it a host" in more.stdout
    assert "Assistance Carthage would host health data if:" in more.stdout


def test_repair_does_not_say_nothing_where_something_is_open(tmp_path: Path) -> None:
    """Exit status 3, and where to go on."""
    file = tmp_path / "open.yaml"
    file.write_text(OPEN, "utf-8")
    done = hdsrules("repair", file, *DAY, COLUMNS="200")
    assert done.returncode == 3
    assert "No gap and no breach is sure." in done.stdout
    assert "hdsrules ask" in done.stdout
