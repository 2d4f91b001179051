"""`hdsrules why`: proofs as trees and as JSON, and what cannot be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import SKELETON, hdsrules
from tests.cli.test_cli_assess import UNDETERMINED


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case with a gap."""
    path = tmp_path / "case.yaml"
    path.write_text(SKELETON.replace("as_of: null", "as_of: 2026-11-23"), "utf-8")
    return path


def test_a_proof_is_a_tree_with_its_sources(case: Path) -> None:
    """Each step names its rule, its articles and its confidence; each fact its line; then links."""
    done = hdsrules("why", case, "maker", "administration", COLUMNS="120")
    assert (done.returncode, done.stderr) == (0, "")
    line = (
        SKELETON.splitlines().index(
            "      application-administration:  # administration and operation of the application"
        )
        + 2
    )
    for part in (
        "HDS-ACT-5 · ",
        "[1], 5° · P: the text itself was read",
        "read as activity-5=literal: ",
        f"$.systems.app.layers.application-administration[0] (line {line})",
        "proved above",
        "Nothing says: ",
        "\n[1] French public health code, article R. 1111-9\n    https://www.legifrance.gouv.fr/",
    ):
        assert part in done.stdout


def test_hosting_is_proved_by_default(case: Path) -> None:
    """Without a conclusion, the proof is that of hosting, whatever the answer is."""
    for party in ("maker", "clinic"):
        done = hdsrules("why", case, party)
        assert (done.returncode, done.stderr) == (0, "")
        assert "HDS-" in done.stdout


def test_a_proof_in_json_is_that_of_the_library(case: Path) -> None:
    """`--format json` gives the proof with its premises."""
    done = hdsrules("why", case, "maker", "missing", "--format", "json", "--system", "app")
    proof = json.loads(done.stdout)
    assert proof["rule"].startswith("HDS-GAP-")
    assert proof["premises"]


def test_a_proof_speaks_french(case: Path) -> None:
    """Titles of texts and marks of confidence are in French."""
    done = hdsrules("why", case, "maker", "--lang", "fr")
    assert "Code de la santé publique" in done.stdout
    assert "le texte lui-même a été lu" in done.stdout


def test_what_is_undetermined_is_status_3_with_its_questions() -> None:
    """Neither hosting nor what follows from it can be proved while an input is unknown."""
    for conclusion in ("hosting", "backup", "missing", "hds"):
        done = hdsrules("why", "-", "cloud", conclusion, stdin=UNDETERMINED)
        assert (done.returncode, done.stderr) == (3, "")
        assert "$.systems.app.layers.backup[0].externalised" in done.stdout
    done = hdsrules("why", "-", "cloud", "--system", "app", stdin=UNDETERMINED)
    assert done.returncode == 3
    done = hdsrules("why", "-", "cloud", "nonsense", stdin=UNDETERMINED)
    assert done.returncode == 2


def test_open_questions_in_json() -> None:
    """`--format json` names the open questions as the verdict does."""
    done = hdsrules("why", "-", "cloud", "--format", "json", stdin=UNDETERMINED)
    assert done.returncode == 3
    (question,) = json.loads(done.stdout)["open_questions"]
    assert question["path"] == "$.systems.app.layers.backup[0].externalised"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nobody",), "there is no party nobody"),
        (("maker", "nonsense"), "does not say nonsense of maker"),
        (("maker", "backup"), "does not say backup of maker"),
        (("maker", "hosting", "--system", "lost"), "there is no system lost; choose among app"),
    ],
)
def test_what_the_verdict_does_not_say_is_status_2(
    case: Path, arguments: tuple[str, ...], message: str
) -> None:
    """An unknown party, system or conclusion is told with those that exist."""
    done = hdsrules("why", case, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
