"""The language of the command line: that of `--lang`, else the locale's, in whatever is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hdsrules.cli.entry import run
from hdsrules.cli.language import language_of, speaking, spoken
from hdsrules.i18n import Language
from tests.cli.command import hdsrules

FAULTY = "hdsrules: 1\nparties: {a: {nom: 1}}\nx: 1\n"
FRENCH = {"LC_ALL": "fr_FR.UTF-8"}


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "en"),
        (["assess", "x", "--lang", "fr"], "fr"),
        (["--lang=fr", "assess", "x"], "fr"),
        (["assess", "--lang", "fr", "--lang=en"], "en"),
        (["assess", "--", "--lang", "fr"], "en"),
        (["assess", "--lang"], "en"),
        (["assess", "--lang", "de"], "en"),
    ],
)
def test_the_language_is_asked_for(arguments: list[str], language: str) -> None:
    """`--lang` may stand anywhere; the last one counts; another language is none."""
    assert language_of(arguments) == language


def test_a_language_is_spoken_for_some_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards it is that of the locale again."""
    monkeypatch.setenv("LANGUAGE", "en")
    with speaking(Language.FRENCH):
        assert spoken() is Language.FRENCH
    assert spoken() is Language.ENGLISH


def test_faults_are_told_in_the_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The faults of a document are French if it is asked for, or if the locale is French."""
    case = tmp_path / "case.yaml"
    case.write_text(FAULTY, "utf-8")
    french = f"{case}\u00a0: 2 fautes\n  $.parties.a.nom (ligne 2)\u00a0: `nom` n’est pas une clé"
    assert run(["assess", str(case), "--lang", "fr"]) == 2
    assert capsys.readouterr().err.startswith(french)
    assert run(["assess", str(case)]) == 2
    assert capsys.readouterr().err.startswith(f"{case} has 2 faults:\n  $.parties.a.nom (line 2): ")
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert run(["assess", str(case)]) == 2
    assert capsys.readouterr().err.startswith(french)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["assess"], "Erreur\u00a0: Il manque l’argument CASE."),
        (["asses"], "Il n’y a pas de commande asses. Vouliez-vous dire assess\u00a0?"),
        (["assess", "x", "--colour"], "Il n’y a pas d’option --colour"),
        (["assess", "x", "--on"], "L’option --on demande une valeur."),
        (["assess", "x", "--more=1"], "L’option --more ne prend pas de valeur."),
        (["assess", "x", "y"], "argument en trop (y)"),
        (
            ["assess", "x", "--format", "pdf"],
            "Valeur incorrecte de --format\u00a0: 'pdf' n’est pas",
        ),
        (["repair", "x", "--limit", "a"], "--limit\u00a0: il faut un nombre entier"),
        (["repair", "x", "--limit", "0"], "--limit\u00a0: il faut un nombre d’au moins 1"),
        (["watch", "x", "--within", "soon"], "'soon' n’est pas une durée"),
        (["assess", "lost.yaml"], "il n’y a pas de tel fichier\u00a0; corrigez son nom"),
    ],
)
def test_what_cannot_be_used_is_told_in_french(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """What typer finds wrong, and what the library does."""
    assert run(["--lang", "fr", *arguments]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["assess", "--lang", "fr", "--help"]])
def test_help_is_in_the_language(arguments: list[str]) -> None:
    """Every word of it: no title, no option of typer's own stays English."""
    shown = hdsrules(*arguments).stdout
    assert shown.startswith("Usage\u00a0: hdsrules")
    assert "Afficher cette aide et quitter." in shown
    assert re.search(r"^Exemples?\u00a0:$", shown, re.MULTILINE)
    assert not re.search(r"\b(Options:|Arguments:|Install|Show|message|required|default)\b", shown)


def test_english_can_be_asked_for_in_a_french_locale() -> None:
    """`--lang en` is stronger than the locale."""
    shown = hdsrules("--lang", "en", "--help", variables=FRENCH).stdout
    assert shown.startswith("Usage: hdsrules")
    assert "Show this message and exit." in shown


def test_warnings_are_told_in_the_language(tmp_path: Path) -> None:
    """That the portable evaluator steps in is told in French, with its reason."""
    (tmp_path / "durable_rules_engine.py").write_text("raise ImportError('lost')\n", "utf-8")
    done = hdsrules("assess", "-", "--lang", "fr", stdin="hdsrules: 1\n", PYTHONPATH=str(tmp_path))
    assert done.returncode == 0
    assert done.stderr.startswith(
        "avertissement\u00a0: l’évaluateur portable est employé\u00a0: le moteur"
    )
