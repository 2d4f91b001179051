"""SARIF: what is found, at the line it comes from, with the rule and the text behind it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import hdsrules
from hdsrules.reports.sarif import to_sarif
from tests.cli.command import SKELETON
from tests.cli.test_cli_assess import UNDETERMINED
from tests.reports.sarif import LOG

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DEVICE = next(path for path in EXAMPLES if path.stem == "saas-medical-device").read_text("utf-8")
DAY = "2026-11-23"


def run_of(text: str, language: str = "en", source: str | None = "case.yaml") -> Any:  # noqa: ANN401 (JSON)
    """Return the run of the log of a case; the log is what the standard allows."""
    result = hdsrules.assess(hdsrules.loads(text), DAY)
    log = json.loads(to_sarif(result, language, source))
    Draft202012Validator(LOG).validate(log)
    (run,) = log["runs"]
    for found in run["results"]:
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
        if found.get("kind", "fail") != "fail":
            assert found["level"] == "none"
    return run


def found(run: Any, kind: str) -> Any:  # noqa: ANN401 (JSON)
    """Return the first result of a kind of gap or finding."""
    return next(it for it in run["results"] if it["properties"].get("kind") == kind)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_is_a_log(path: Path) -> None:
    """In both languages; what fails is what the verdict says, and the exit status as well."""
    text = path.read_text("utf-8")
    result = hdsrules.assess(hdsrules.loads(text), DAY)
    for language in ("en", "fr"):
        run = run_of(text, language)
        assert run["language"] == language
        told = [it for it in run["results"] if it.get("kind", "fail") == "fail"]
        assert len(told) == len(result.gaps) + len(result.findings)
        breaches = [it for it in result.findings if it.severity == "breach"]
        errors = [it for it in told if it["level"] == "error"]
        assert len(errors) == len(result.gaps) + len(breaches)
        assert (run["invocations"][0]["exitCode"] == 1) == bool(errors)


def test_a_gap_is_an_error_at_the_line_of_what_the_host_does() -> None:
    """Its rule names the text that it rests on; the other places of the proof are related."""
    run = run_of(SKELETON)
    gap = found(run, "missing")
    assert (gap["level"], gap["ruleId"]) == ("error", "HDS-GAP-1")
    assert gap["message"]["text"] == "Medical Device Maker: HDS certificate: missing (activity 5)."
    place = gap["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "case.yaml"}
    line = SKELETON.splitlines()[place["region"]["startLine"] - 1]
    assert "operator: maker" in line
    assert gap["relatedLocations"]
    rule = run["tool"]["driver"]["rules"][gap["ruleIndex"]]
    assert rule["helpUri"].startswith("https://www.legifrance.gouv.fr/codes/article_lc/")
    assert rule["properties"] == {"confidence": "P", "citations": ["csp-l1111-8"]}


def test_a_finding_on_a_contract_stands_at_the_contract() -> None:
    """A warning stays one; what a contract lacks is told where it is described."""
    clause = found(run_of(DEVICE), "missing-clause")
    assert clause["level"] == "warning"
    assert clause["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "$.contracts.service"}
    ]


def test_what_is_unknown_is_open() -> None:
    """An open question is open, at the nearest line; a party not decided is to be reviewed."""
    results = run_of(UNDETERMINED)["results"]
    assert [it["kind"] for it in results] == ["review", *["open"] * (len(results) - 1)]
    question = results[1]
    assert question["properties"]["path"] == "$.systems.app.layers.backup[0].externalised"
    line = question["locations"][0]["physicalLocation"]["region"]["startLine"]
    assert "backup" in UNDETERMINED.splitlines()[line - 1]


def test_a_fingerprint_stays_where_lines_and_words_change() -> None:
    """The same gap is the same result after lines were added, a name changed, in French."""
    other = SKELETON.replace("Medical Device Maker", "Cardia").replace(
        "parties:", "\n\n\nparties:", 1
    )
    one, two = found(run_of(SKELETON), "missing"), found(run_of(other, "fr"), "missing")
    assert one["locations"] != two["locations"]
    assert one["partialFingerprints"] == two["partialFingerprints"]
    prints = [str(it["partialFingerprints"]) for it in run_of(SKELETON)["results"]]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        (None, "stdin"),
        ("cases/my case.yaml", "cases/my%20case.yaml"),
        ("./cases/é#1.yaml", "cases/%C3%A9%231.yaml"),
        ("/elsewhere/case.yaml", "file:///elsewhere/case.yaml"),
    ],
)
def test_the_file_is_named_from_where_we_are(source: str | None, uri: str) -> None:
    """Relative below the folder, an address of a file elsewhere, `stdin` for standard input."""
    found = run_of(SKELETON, source=source)["results"][0]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_file_below_the_folder_is_relative(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Also if it was named from the root."""
    monkeypatch.chdir(tmp_path)
    found = run_of(SKELETON, source=str(tmp_path / "a" / "case.yaml"))["results"][0]
    uri = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a/case.yaml"


def test_without_lines_no_region_is_told() -> None:
    """JSON tells no lines: the file is named, and the path."""
    case = json.dumps(hdsrules.loads(SKELETON).to_dict())
    result = hdsrules.assess(hdsrules.loads(case, "json"), DAY)
    log = json.loads(to_sarif(result, "en", "case.json"))
    Draft202012Validator(LOG).validate(log)
    assert "startLine" not in json.dumps(log)


def test_the_check_is_strict() -> None:
    """A log with a wrong level, or a key that the standard does not know, would be refused."""
    result = hdsrules.assess(hdsrules.loads(SKELETON), DAY)
    log = json.loads(to_sarif(result, "en"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][1]["line"] = 1
    assert len(list(Draft202012Validator(LOG).iter_errors(log))) == 2
