"""What commands tell of periods, files, paths and options, and what their help says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer

from hdsrules.cli.app import app
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.cli.shell import typed
from tests.cli.command import SKELETON

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    Path("case.yaml").write_text(SKELETON, "utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ["assess", "case.yaml", "--format", "json", "--on"],
        ["ask", "case.yaml", "--format", "json", "--on"],
        ["repair", "case.yaml", "--on"],
        ["why-not", "case.yaml", "cloud", "administration", "--limit", "1", "--on"],
        ["questionnaire", "case.yaml", "-o", "answers", "--on"],
        ["timeline", "case.yaml", "--from"],
        ["watch", "case.yaml", "--within", "0d", "--from"],
    ],
    ids=lambda command: str(command[0]),
)
def test_the_last_day_of_the_calendar_is_a_day(command: list[str]) -> None:
    """Nothing fails on it."""
    assert run([*command, "9999-12-31"]) in {0, 1, 3}


def test_a_reversed_period_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """By both commands, with both days."""
    for command in (["timeline", "case.yaml"], ["calendar"]):
        assert run([*command, "--from", "2026-01-01", "--to", "2025-01-01"]) == BAD_INPUT
        told = capsys.readouterr()
        assert (told.out, told.err) == (
            "",
            "the end, 2025-01-01, is before the start, 2026-01-01: name a later one\n",
        )


def test_a_timeline_from_a_day_to_come_has_an_end(capsys: pytest.CaptureFixture[str]) -> None:
    """It looks three years ahead of that day."""
    assert run(["timeline", "case.yaml", "--from", "2090-06-01"]) == 0
    assert "2090" in capsys.readouterr().out


def test_a_folder_with_anything_in_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A questionnaire is not strewn among other files, but for --force."""
    folder = Path("letters")
    folder.mkdir()
    (folder / "letter.txt").write_text("mine", "utf-8")
    command = ["questionnaire", "case.yaml", "--on", "2026-11-23", "-o", str(folder)]
    assert run(command) == BAD_INPUT
    assert "letters is not empty: name another folder, or add --force" in capsys.readouterr().err
    assert [each.name for each in folder.iterdir()] == ["letter.txt"]
    assert run([*command, "--force"]) == 0
    assert (folder / "letter.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("mon-cas.yaml", "mon-cas.yaml"),
        ("mon cas.yaml", "'mon cas.yaml'"),
        ("-x.yaml", "./-x.yaml"),
        ("-x y.yaml", "'./-x y.yaml'"),
        ("l'hôte.yaml", "'l'\"'\"'hôte.yaml'"),
    ],
)
def test_paths_are_quoted_as_a_shell_reads_them(
    path: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In what is told, and in the model, which names the file that it is."""
    assert typed(path) == shown
    assert run(["new", f"--output={path}"]) == 0
    assert f"hdsrules assess {shown}\n" in capsys.readouterr().err
    assert f"hdsrules assess {shown}\n" in Path(path).read_text("utf-8")
    assert run(["questionnaire", f"--output={path.removesuffix('.yaml')}.xlsx"]) == 0
    assert typed(f"{path.removesuffix('.yaml')}.xlsx") in capsys.readouterr().err


def test_a_name_that_steers_a_terminal_is_not_put_in_the_model() -> None:
    """A line of the comment is one line."""
    path = "a\n: b.yaml"
    assert run(["new", f"--output={path}"]) == 0
    assert Path(path).read_text("utf-8") == SKELETON


@pytest.mark.parametrize("missing", ["case", "case.yml", "case.txt"])
def test_a_file_that_is_not_there_is_told(missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that may be meant, whatever the suffix."""
    assert run(["assess", missing]) == BAD_INPUT
    assert "there is no such file; did you mean `case.yaml`?" in capsys.readouterr().err
    assert run(["assess", "other"]) == BAD_INPUT
    assert "there is no such file; correct its name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["repair", "case.yaml", "--limit", "0"], "for --limit: at least 1 is needed"),
        (["repair", "case.yaml", "--limit", "x"], "for --limit: a whole number is needed"),
        (["assess"], "Missing argument CASE."),
        (["questionnaire"], "Missing option --output / -o."),
        (["assess", "--on"], "Option --on requires an argument."),
        (["assess", "case.yaml", "--lang", "de"], "for --lang: 'de' is not one of 'en', 'fr'."),
        (["assess", "case.yaml", "--on", "x"], "for --on: 'x' is no day"),
        (["asess"], "No such command asess. Did you mean assess?"),
    ],
)
def test_what_is_wrong_is_told_in_our_words(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Options and arguments are named alike everywhere."""
    assert run(arguments) == BAD_INPUT
    assert told in capsys.readouterr().err


def test_every_command_takes_a_language() -> None:
    """Also the one that prints the schema."""
    for name, command in COMMANDS.items():
        assert "--lang" in {option for each in command.params for option in each.opts}, name


def test_the_schema_describes_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    """Its keys and words stay what they are."""
    assert run(["schema"]) == 0
    english = json.loads(capsys.readouterr().out)
    assert run(["schema", "--lang", "fr"]) == 0
    french = json.loads(capsys.readouterr().out)
    assert english["description"].startswith("A situation")
    assert french["description"].startswith("Une situation")
    assert _undescribed(english) == _undescribed(french)


def _undescribed(schema: object) -> object:
    """Return a schema without its descriptions."""
    if isinstance(schema, dict):
        return {
            key: _undescribed(value)
            for key, value in schema.items()
            if key != "description" or not isinstance(value, str)
        }
    return [_undescribed(each) for each in schema] if isinstance(schema, list) else schema


def test_the_notes_of_texts_are_told_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    """No English stands among the French."""
    assert run(["texts", "--lang", "fr"]) == 0
    told = capsys.readouterr().out
    for word in ("wording not read", "the link", "law firm", "undated", "general knowledge"):
        assert word not in told
    assert "rédaction non lue" in told


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("rules", "else every version of all"),
        ("timeline", "else 1 January, three years after this one"),
        ("calendar", "else there is none"),
        ("ask", "or a questionnaire that was filled in"),
        ("watch", "or questionnaires that were filled in"),
    ],
)
def test_help_says_what_holds_by_default(
    command: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what is read."""
    assert run([command, "--help"]) == 0
    assert told in " ".join(capsys.readouterr().out.split())
