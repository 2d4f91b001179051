"""`hdsrules rules`, `texts`, `readings`, `schema`, `--version`, `--help`."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import hdsrules as library
from hdsrules.positions import OPEN_POINTS
from hdsrules.readings import QUESTIONS
from hdsrules.rulesets import RULEBOOK
from hdsrules.rulesets.texts import ALL_TEXTS
from tests.cli.command import environment, hdsrules

COMMANDS = (
    *("assess", "why", "new", "timeline", "compare", "watch", "calendar"),
    *("rules", "texts", "readings", "coverage", "glossary", "schema"),
)


def test_every_rule_is_listed() -> None:
    """Each rule stands in the list with its days, its confidence, its sentence, its texts."""
    listed = json.loads(hdsrules("rules", "--format", "json").stdout)
    assert [rule["rule"] for rule in listed] == [rule.id for rule in RULEBOOK]
    assert all(rule["citations"] and rule["title"] and rule["confidence"] for rule in listed)
    text = hdsrules("rules", COLUMNS="400").stdout
    assert all(f"{rule.id}  " in text and rule.title in text for rule in RULEBOOK)


def test_rules_of_a_day() -> None:
    """`--on` keeps the rules in force on that day."""
    listed = json.loads(hdsrules("rules", "--on", "2006-01-05", "--format", "json").stdout)
    assert 0 < len(listed) < len(list(RULEBOOK))
    assert all(rule["in_force"]["from"] <= "2006-01-05" for rule in listed)
    assert hdsrules("rules", "--on", "never").returncode == 2


def test_every_text_is_listed() -> None:
    """Each text stands in the list with its versions, identifiers, links and the day checked."""
    listed = json.loads(hdsrules("texts", "--format", "json").stdout)
    assert [text["text"] for text in listed] == list(ALL_TEXTS)
    text = hdsrules("texts", COLUMNS="300").stdout
    for law in ALL_TEXTS.values():
        assert law.title_en in text
        for version in law.versions:
            assert version.url is None or version.url in text


@pytest.mark.parametrize(("language", "said"), [("en", "(default)"), ("fr", "(par défaut)")])
def test_every_question_is_listed(language: str, said: str) -> None:
    """Each contested question stands in the list with its readings, the default marked."""
    text = hdsrules("readings", "--lang", language, COLUMNS="200").stdout
    assert text.count(said) == len(QUESTIONS)
    listed = json.loads(hdsrules("readings", "--format", "json").stdout)
    assert {item["question"]: tuple(item["readings"]) for item in listed} == {
        key: question.readings for key, question in QUESTIONS.items()
    }


@pytest.mark.parametrize(("language", "said"), [("en", "Here: "), ("fr", "Ici\u00a0: ")])
def test_every_open_point_is_listed(language: str, said: str) -> None:
    """Each point that no reading decides stands in a list of its own, with how it is settled."""
    text = hdsrules("readings", "--open-points", "--lang", language, COLUMNS="300").stdout
    assert text.count(said) == len(OPEN_POINTS)
    assert all(point in text for point in OPEN_POINTS)
    listed = json.loads(hdsrules("readings", "--open-points", "--format", "json").stdout)
    assert [item["point"] for item in listed] == list(OPEN_POINTS)
    assert all(item["positions"] and item["settled"] for item in listed)


def test_every_position_names_its_texts() -> None:
    """Each reading says who holds it, why, on which texts, and how well that is established."""
    for item in json.loads(hdsrules("readings", "--format", "json").stdout):
        assert list(item["positions"]) == list(item["readings"])
        for position in item["positions"].values():
            assert position["held_by"]
            assert position["because"]
            assert position["confidence"]
            assert set(position["texts"]) <= set(ALL_TEXTS)


def test_what_is_encoded_is_listed() -> None:
    """Each article stands in the list with its rules, or with why it has none."""
    listed = json.loads(hdsrules("coverage", "--format", "json").stdout)
    assert all(item["rules"] or item["left_out"] for item in listed)
    assert {item["text"] for item in listed} >= set(ALL_TEXTS)
    text = hdsrules("coverage", COLUMNS="300").stdout
    assert all(rule.id in text for rule in RULEBOOK)
    assert all(law.title_en in text for law in ALL_TEXTS.values())


def test_the_schema_is_printed() -> None:
    """The JSON Schema is that of the library."""
    assert json.loads(hdsrules("schema").stdout) == library.case_schema()


def test_the_glossary_is_searched() -> None:
    """A word is found in either language, whatever its case and accents; none is an error."""
    found = json.loads(hdsrules("glossary", "DECISION D'ADEQUATION", "--format", "json").stdout)
    assert [term["key"] for term in found] == ["adequacy-decision"]
    shown = hdsrules("glossary", "sub-processor", "--lang", "fr").stdout
    assert shown.startswith("sous-traitant ultérieur · sub-processor\n")
    assert "RGPD 28(4) · K" in shown
    done = hdsrules("glossary", "zzz")
    assert done.returncode == 2
    assert "zzz" in done.stderr


def test_the_version_is_printed() -> None:
    """`--version` names the program and its version."""
    done = hdsrules("--version")
    assert (done.returncode, done.stdout) == (0, f"hdsrules {library.__version__}\n")


def test_no_command_shows_the_help() -> None:
    """Called without a command, the help is shown; nothing was done, so it is no success."""
    done = hdsrules()
    assert done.returncode == 2
    assert "assess" in done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    """Help says what a command does and shows it."""
    done = hdsrules(command, "--help")
    assert done.returncode == 0
    assert f"\n  hdsrules {command}" in done.stdout.partition("\nExample")[2]


def test_help_imports_nothing_heavy() -> None:
    """Neither the rules nor the engine nor the readers of documents are loaded for help."""
    code = (
        "import sys; from hdsrules.cli.entry import run; run(['--help']); "
        "print([m for m in ('durable', 'cattrs', 'ruamel.yaml', 'hdsrules.rulesets') "
        "if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env=environment()
    )
    assert done.stdout.endswith("[]\n")


def test_a_reader_that_leaves_is_no_error() -> None:
    """`hdsrules texts | head -1` is quiet."""
    process = subprocess.Popen(
        [sys.executable, "-m", "hdsrules", "texts", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()
