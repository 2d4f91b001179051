"""What a command writes is none of what it reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from hdsrules.cli.apart import INPUTS
from hdsrules.cli.app import app
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.cli.help import Command, Rewriting
from tests.cli.command import SKELETON, environment, hdsrules

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
LOST = "is what is read, and would be lost"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case document."""
    path = tmp_path / "case.yaml"
    path.write_text(SKELETON, "utf-8")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["assess", "CASE", "--format", "json"],
        ["report", "CASE", "--format", "markdown"],
        ["timeline", "CASE"],
        ["repair", "CASE"],
        ["watch", "CASE"],
        ["watch", "other.yaml", "CASE"],
        ["why-not", "CASE", "cloud"],
        ["guarantees", "CASE", "cloud"],
        ["compare", "CASE", "--on", "2026-01-01", "--on", "2027-01-01"],
        ["compare", "other.yaml", "CASE"],
        ["questionnaire", "CASE", "--force"],
        ["import-guarantees", "CASE", "--force"],
        ["ask", "CASE", "--format", "json"],
    ],
    ids=" ".join,
)
def test_no_command_writes_over_its_case(
    command: list[str], case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under no name: not the same, not another spelling, not a link."""
    link, hard = case.with_name("link.yaml"), case.with_name("hard.yaml")
    link.symlink_to(case)
    os.link(case, hard)
    spelt = case.parent / ".." / case.parent.name / case.name
    arguments = [str(case) if each == "CASE" else each for each in command]
    for output in (case, spelt, link, hard):
        assert run([*arguments, "-o", str(output)]) == BAD_INPUT
        assert LOST in capsys.readouterr().err
    assert case.read_text("utf-8") == SKELETON


def test_every_command_that_reads_and_writes_is_asked() -> None:
    """Each argument that names what is read is known, and an output is checked against it."""
    for name, command in COMMANDS.items():
        names = {each.name for each in command.params}
        files = {
            each.name
            for each in command.params
            if each.param_type_name == "argument"
            and str(each.metavar).strip(".") in {"CASE", "OTHER", "FILE"}
        }
        assert files <= {*INPUTS}, name
        if "output" in names and files:
            assert isinstance(command, Command), name
            assert isinstance(command, Rewriting) == (name == "ask"), name


def test_a_folder_of_tables_is_not_written_into(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither over one of its tables, nor beside them as another, nor over itself."""
    folder = tmp_path / "answers"
    assert run(["questionnaire", "-o", str(folder)]) == 0
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    capsys.readouterr()
    for output in (folder / "parties.csv", folder / "table.csv"):
        assert run(["assess", str(folder), "-o", str(output)]) == BAD_INPUT
        assert LOST in capsys.readouterr().err
    assert run(["questionnaire", str(folder), "-o", str(folder), "--force"]) == BAD_INPUT
    assert LOST in capsys.readouterr().err
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_what_comes_from_standard_input_is_not_written_over(case: Path) -> None:
    """A case that is redirected is a file as well."""
    with case.open("rb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "hdsrules", "assess", "-", "-o", str(case)],
            stdin=stream,
            capture_output=True,
            check=False,
            env=environment(),
        )
    assert (done.returncode, LOST in done.stderr.decode()) == (BAD_INPUT, True)
    assert case.read_text("utf-8") == SKELETON


def test_another_file_beside_the_case_is_written(case: Path) -> None:
    """Even one that is there, or a link to nothing."""
    other = case.with_name("timeline.txt")
    other.write_text("old", "utf-8")
    assert run(["timeline", str(case), "-o", str(other), "--from", "2027-01-01"]) == 0
    assert other.read_text("utf-8") != "old"


def test_an_interview_asks_for_itself(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may write its case anew, where that is forced."""
    assert run(["ask", str(case), "-o", str(case)]) == BAD_INPUT
    assert "add --force" in capsys.readouterr().err
    done = hdsrules("ask", case, "-o", case, "--force", "--on", "2026-11-23")
    assert LOST not in done.stderr
