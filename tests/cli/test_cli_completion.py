"""What the shell completes: commands, options, and what stands in the case that is typed."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pexpect
import pytest

from hdsrules.cli.entry import run
from tests.cli.command import SKELETON, environment, hdsrules


@pytest.fixture
def case(tmp_path: Path) -> str:
    """Return the path of a case."""
    path = tmp_path / "case.yaml"
    path.write_text(SKELETON, "utf-8")
    return str(path)


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Completed:
    """Return what asks for completions as bash does."""
    return Completed(monkeypatch, capsys)


class Completed:
    """Asks for completions as bash does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep what the environment is set with, and what output is read with."""
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *typed: str) -> list[str]:
        """Return the completions of the last word; `=` is a word of its own, as bash has it."""
        words = ["hdsrules", *typed]
        self._monkeypatch.setenv("_HDSRULES_COMPLETE", "complete_bash")
        self._monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        self._monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        run([])
        told = self._capsys.readouterr()
        assert told.err == ""
        return told.out.split()


def test_commands_and_options_are_completed(completed: Completed, case: str) -> None:
    """The command line's own words, and the values of an option that has a few."""
    assert completed("tim") == ["timeline"]
    assert completed("assess", case, "--ev") == ["--evaluator"]
    assert completed("assess", case, "--format", "") == [
        *("text", "json", "html", "markdown", "sarif", "junit"),
    ]


def test_files_are_left_to_the_shell(completed: Completed) -> None:
    """Where a case is awaited, nothing is completed: the shell names files."""
    assert completed("assess", "") == []
    assert completed("compare", "a.yaml", "") == []


@pytest.mark.parametrize("command", ["why", "why-not", "guarantees"])
def test_parties_of_the_case_are_completed(completed: Completed, case: str, command: str) -> None:
    """Where a party is awaited, the refs of the case."""
    assert set(completed(command, case, "")) == {"clinic", "maker", "cloud"}
    assert set(completed(command, case, "cl")) == {"clinic", "cloud"}


@pytest.mark.parametrize("suffix", ["json", "toml"])
def test_parties_of_a_faulty_case_are_completed(
    completed: Completed, tmp_path: Path, suffix: str
) -> None:
    """A case need not be free of faults for its refs to be known."""
    path = tmp_path / f"case.{suffix}"
    text = {"json": '{"parties": {"a": {"nom": 1}}}', "toml": "[parties.a]\nnom = 1\n"}
    path.write_text(text[suffix], "utf-8")
    assert completed("why", str(path), "") == ["a"]


def test_what_cannot_be_read_completes_nothing(completed: Completed, tmp_path: Path) -> None:
    """No case, or what is none, is passed over in silence."""
    (tmp_path / "broken.yaml").write_text("a: [", "utf-8")
    for path in ("lost.yaml", str(tmp_path / "broken.yaml"), str(tmp_path)):
        assert completed("why", path, "") == []
        assert completed("why", path, "a", "") == []


def test_a_document_cannot_steer_the_shell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of what a shell evaluates, nothing comes from a document but refs and plain names."""
    path = tmp_path / "case.yaml"
    names = ["x\\", '";touch pwned;"', "$(touch pwned)", "`touch pwned`", "a\nb'c"]
    parties = {f"p{place}": {"name": name} for place, name in enumerate(names)}
    text = json.dumps({"parties": parties | {"$(touch pwned)": {}, "*": {}}})
    path.write_text(text, "utf-8")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"hdsrules why {path} ")
    monkeypatch.setenv("_HDSRULES_COMPLETE", "complete_zsh")
    run([])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == '_arguments \'*: :(("p0":"x"'
    assert [line.strip("()'") for line in lines[1:]] == [
        '"p1":"touch pwned"',
        '"p2":"touch pwned"',
        '"p3":"touch pwned"',
        '"p4":"a b c"',
    ]


def test_conclusions_of_the_party_are_completed(completed: Completed, case: str) -> None:
    """What the verdict says of a party for `why`, what it does not for `why-not`."""
    said = completed("why", case, "maker", "")
    assert {"hosting", "administration", "missing", "hds", "penal-exposure"} <= set(said)
    assert "backup" not in said
    unsaid = completed("why-not", case, "maker", "")
    assert "backup" in unsaid
    assert not set(said) & set(unsaid)
    under = completed("why", case, "maker", "--reading", "activity-5", "=", "framework-v2", "")
    assert "administration" not in under


def test_systems_of_the_case_are_completed(completed: Completed, case: str) -> None:
    """Where a system is awaited, the refs of the case."""
    assert completed("why", case, "maker", "--system", "") == ["app"]


def test_readings_are_completed_on_both_sides_of_the_sign(completed: Completed, case: str) -> None:
    """Bash takes `=` for the end of a word: behind it, readings alone are told."""
    pairs = completed("assess", case, "--reading", "cha")
    assert pairs == ["chain=supervised-exempt", "chain=every-link"]
    assert completed("assess", case, "--reading", "chain", "=", "") == [
        *("supervised-exempt", "every-link"),
    ]
    assert completed("assess", case, "--reading", "chain", "=", "ev") == ["every-link"]
    assert completed("assess", case, "--reading", "=", "chain", "=", "ev") == ["every-link"]


def test_actions_are_completed(completed: Completed, case: str) -> None:
    """The kinds of actions of a repair, each before its cost."""
    assert completed("repair", case, "--cost", "move") == ["move-storage=", "move-work="]


def test_fish_and_zsh_are_told_what_values_mean(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both show a text beside each value, in the language of the locale."""
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "hdsrules assess case.yaml --reading chain=e")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    for shell, separator in (("fish", "\t"), ("zsh", '":"')):
        monkeypatch.setenv("_HDSRULES_COMPLETE", f"complete_{shell}")
        run([])
        value, _, text = capsys.readouterr().out.partition(separator)
        assert value.endswith("chain=every-link")
        assert "chaque maillon" in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_can_be_shown(shell: str) -> None:
    """`--show-completion` prints what the shell has to read."""
    done = hdsrules("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert f"_HDSRULES_COMPLETE=complete_{shell}" in done.stdout


def test_completion_is_installed_in_french(tmp_path: Path) -> None:
    """What typer says of it is in the user's language."""
    done = hdsrules(
        *("--lang", "fr", "--install-completion", "bash"),
        HOME=str(tmp_path),
        _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
    )
    assert done.returncode == 0
    where = tmp_path / ".bash_completions" / "hdsrules.sh"
    assert done.stdout.splitlines() == [
        f"complétion pour bash installée dans {where}",
        "La complétion prendra effet au prochain démarrage du terminal",
    ]
    assert "complete_bash" in where.read_text("utf-8")


def test_a_real_bash_completes(case: str, tmp_path: Path) -> None:
    """Tab completes a command, a party and a reading, as typed in bash itself."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash on this machine")
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "hdsrules"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hdsrules "$@"\n', "utf-8")
    program.chmod(0o755)
    script = hdsrules(
        *("--show-completion", "bash"), _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1"
    ).stdout
    (tmp_path / "completion.sh").write_text(script, "utf-8")
    path = f"{programs}:{environment()['PATH']}"
    shell = pexpect.spawn(
        bash,
        ["--norc", "--noprofile", "-i"],
        encoding="utf-8",
        env={**environment(PATH=path, PS1="ready> ", HOME=str(tmp_path), TERM="dumb")},
        timeout=30,
        dimensions=(50, 300),
    )
    shell.expect_exact("ready> ")
    shell.sendline(f". {tmp_path / 'completion.sh'}")
    shell.expect_exact("ready> ")
    shell.send(f"hdsrules why-n\t{case} mak\tbac\t--reading chain=ev\t")
    shell.expect_exact(f"hdsrules why-not {case} maker backup --reading chain=every-link")
    shell.sendcontrol("c")
    shell.close(force=True)
