"""`hdsrules assess`: exit statuses, input, output, languages."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.command import CLEAR, SKELETON, hdsrules

UNDETERMINED = """
hdsrules: 1
as_of: 2026-11-23
parties: {cloud: {name: "A|B"}, clinic: {}}
data:
  records:
    about_health: true
    identifiability: identified
    collected_for: [care]
    originator: clinic
systems:
  app: {holds: [records], layers: {backup: [{operator: cloud, on_behalf_of: clinic}]}}
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case with a gap."""
    path = tmp_path / "case.yaml"
    path.write_text(SKELETON, "utf-8")
    return path


def test_a_gap_is_status_1(case: Path) -> None:
    """A host that lacks a certificate is told first, and the status says so."""
    done = hdsrules("assess", case, "--on", "2026-11-23")
    assert (done.returncode, done.stderr) == (1, "")
    assert "✗ Found: 1 gap and 1 breach." in done.stdout
    assert "Medical Device Maker hosts health data: activity 5 (administration" in done.stdout
    assert "decision support, not legal advice" in done.stdout


def test_nothing_lacking_is_status_0() -> None:
    """No gap, no breach and nothing unknown: success."""
    done = hdsrules("assess", "-", "--on", "2026-11-23", stdin=CLEAR)
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ No gap and no breach was found." in done.stdout


def test_what_is_undetermined_is_status_3() -> None:
    """Nothing found, but an unknown input decides who hosts: the input is named."""
    done = hdsrules("assess", "-", stdin=UNDETERMINED)
    assert (done.returncode, done.stderr) == (3, "")
    assert "It is undetermined whether A|B hosts health data." in done.stdout
    assert "? $.systems.app.layers.backup[0].externalised" in done.stdout


def test_a_fault_of_ours_is_status_4(tmp_path: Path) -> None:
    """An engine that cannot be loaded, and is insisted on, is our fault: no traceback."""
    (tmp_path / "durable_rules_engine.py").write_text(
        "raise ImportError('no such library')\n", "utf-8"
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    arguments = ("assess", "-", "--evaluator", "both")
    done = hdsrules(*arguments, stdin=SKELETON, PYTHONPATH=path)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("hdsrules failed: EngineError: ")
    assert "report" in done.stderr
    assert "Traceback" not in done.stderr
    debugged = hdsrules(*arguments, stdin=SKELETON, PYTHONPATH=path, HDSRULES_DEBUG="1")
    assert "Traceback" in debugged.stderr


def test_without_the_engine_the_portable_evaluator_steps_in(tmp_path: Path) -> None:
    """By default, an engine that cannot be loaded is a warning on one line."""
    (tmp_path / "durable_rules_engine.py").write_text(
        "raise ImportError('no such library')\n", "utf-8"
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = hdsrules("assess", "-", "--on", "2026-11-23", stdin=SKELETON, PYTHONPATH=path)
    assert done.returncode == 1
    assert done.stderr.startswith("warning: the portable evaluator is used")
    assert "Evaluated by the portable evaluator." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--on", "2026-02-30"], "is no day of the calendar"),
        (["--on", "20261123"], "is no day of the calendar"),
        (["--on", "tomorrow"], "is no day of the calendar"),
        (["--on", "2006-01-04"], "2006-01-05"),
        (["--reading", "activity-5"], "is no reading"),
        (["--reading", "=literal"], "is no reading"),
        (["--reading", "activity-7=literal"], "there is no question activity-7"),
        (["--reading", "activity-5=lax"], "activity-5 has no reading lax"),
        (["--reading", "chain=every-link", "--reading", "chain=supervised-exempt"], "two readings"),
        (["--format", "pdf"], "pdf"),
        (["--lang", "de"], "de"),
        (["--evaluator", "best"], "best"),
        (["--colour"], "No such option"),
        (["another.yaml"], "another.yaml"),
    ],
)
def test_arguments_that_cannot_be_used_are_status_2(
    case: Path, arguments: list[str], message: str
) -> None:
    """Each wrong argument is told on standard error, on which nothing else stands."""
    done = hdsrules("assess", case, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


def test_no_case_is_status_2() -> None:
    """A command without its case says so."""
    done = hdsrules("assess")
    assert (done.returncode, done.stdout) == (2, "")
    assert "CASE" in done.stderr


def test_every_fault_of_a_document_is_told_with_its_path_and_line() -> None:
    """All faults at once, on standard error."""
    faulty = "hdsrules: 1\nparties: {a: {nom: 1}}\nsystems:\n  s: {holds: [lost]}\nx: 1\n"
    done = hdsrules("assess", "-", stdin=faulty)
    assert (done.returncode, done.stdout) == (2, "")
    assert "standard input has 3 faults:" in done.stderr
    for where in ("$.parties.a.nom (line 2)", "$.systems.s.holds[0] (line 4)", "$.x (line 5)"):
        assert where in done.stderr


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.yaml", "there is no such file"),
        (".", "without CSV files"),
        ("folder.yaml", "a folder"),
    ],
)
def test_a_path_that_is_no_document_is_status_2(tmp_path: Path, name: str, message: str) -> None:
    """A missing file and a folder are told apart."""
    (tmp_path / "folder.yaml").mkdir()
    done = hdsrules("assess", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_standard_input_may_be_json() -> None:
    """A first character `{` that is not blank means JSON."""
    done = hdsrules(
        "assess", "-", "--format", "json", stdin='\n {"hdsrules": 1, "parties": {"a": {}}}'
    )
    assert done.returncode == 3
    assert list(json.loads(done.stdout)["parties"]) == ["a"]


def test_standard_input_in_braces_may_be_yaml() -> None:
    """What begins with a brace is JSON if it can be read as such, else YAML."""
    yaml = hdsrules("assess", "-", stdin="{hdsrules: 1, parties: {a: {}}}")
    json = hdsrules("assess", "-", stdin='\t{"hdsrules": 1,\n\t"parties": {"a": {}}}')
    assert (yaml.returncode, yaml.stderr) == (3, "")
    assert json.stdout == yaml.stdout


@pytest.mark.parametrize("content", [b"hdsrules: 1\ntitle: \xe9\n", b"a" * 5_000_001, b""])
def test_standard_input_that_is_no_text_is_status_2(content: bytes) -> None:
    """Another encoding, too much, and nothing at all are faults of the document."""
    done = hdsrules("assess", "-", stdin=content)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("standard input has 1 fault:")


def test_json_is_the_verdict(case: Path) -> None:
    """The JSON is that of the library, in UTF-8 whatever the locale."""
    done = hdsrules("assess", case, "--on", "2026-11-23", "--format", "json", LC_ALL="C")
    verdict = json.loads(done.stdout)
    assert verdict["as_of"] == "2026-11-23"
    assert verdict["parties"]["maker"]["gaps"][0]["kind"] == "missing"


def test_a_reading_is_taken(case: Path) -> None:
    """Under another reading of activity 5 the maker does not host, and the report says which."""
    done = hdsrules("assess", case, "--on", "2026-11-23", "--reading", "activity-5=framework-v2")
    assert done.returncode == 0
    assert "Medical Device Maker does not host health data" in done.stdout
    assert "activity-5=framework-v2" in done.stdout


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({"LC_ALL": "fr_FR.UTF-8"}, "Trouvé"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "Trouvé"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_CA.UTF-8"}, "Trouvé"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "Found"),
        ({"LC_ALL": "de_DE.UTF-8"}, "Found"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "PYTHONUTF8": "1"}, "Found"),
    ],
)
def test_the_language_is_the_locales(case: Path, variables: dict[str, str], found: str) -> None:
    """French where the locale is French, else English."""
    done = hdsrules("assess", case, "--on", "2026-11-23", variables=variables)
    assert found in done.stdout


def test_the_language_may_be_chosen(case: Path) -> None:
    """`--lang fr` speaks French in any locale."""
    done = hdsrules("assess", case, "--on", "2026-11-23", "--lang", "fr")
    assert "Trouvé\u00a0: 1 lacune et 1 manquement." in done.stdout
    assert "activité 5 (administration et exploitation" in " ".join(done.stdout.split())


def test_help_is_in_the_locales_language() -> None:
    """Help, typer's own words included, is in French in a French locale."""
    done = hdsrules("assess", "--help", LC_ALL="fr_FR.UTF-8")
    assert done.returncode == 0
    assert "Exemple" in done.stdout
    assert "[défaut" in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_output_replaces_a_file_whole(case: Path, form: str) -> None:
    """`-o` writes what would be printed, keeps the file's rights and leaves nothing else."""
    target = case.with_name("report")
    target.write_text("before", "utf-8")
    target.chmod(0o640)
    done = hdsrules("assess", case, "--on", "2026-11-23", "--format", form, "-o", target)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "2026" in target.read_text("utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in case.parent.iterdir()) == ["case.yaml", "report"]


def test_output_follows_a_link(case: Path) -> None:
    """A symbolic link stays; the file that it names is written."""
    link, target = case.with_name("link"), case.with_name("target")
    link.symlink_to(target)
    hdsrules("assess", case, "-o", link)
    assert link.is_symlink()
    assert target.read_text("utf-8")


@pytest.mark.parametrize("target", ["missing/report.txt", "."])
def test_output_that_cannot_be_written_is_status_2(case: Path, target: str) -> None:
    """A missing folder, or a folder in the place of the file, is an error of input."""
    done = hdsrules("assess", case, "-o", target, cwd=case.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written" in " ".join(done.stderr.replace("│", " ").split())
    assert [path.name for path in case.parent.iterdir()] == ["case.yaml"]


def test_output_never_replaces_a_device(case: Path) -> None:
    """Written to a device, an answer goes through it."""
    done = hdsrules("assess", case, "-o", "/dev/null")
    assert done.returncode == 1
    assert Path("/dev/null").is_char_device()


def test_a_pipe_gets_no_colour_and_no_padding(case: Path) -> None:
    """What is piped holds no escape and no space at the end of a line."""
    done = hdsrules("assess", case)
    assert "\x1b" not in done.stdout
    assert re.search(r"[ \t]$", done.stdout, re.MULTILINE) is None


def test_a_pipe_gets_colour_if_it_is_forced(case: Path) -> None:
    """`FORCE_COLOR` gives colours to a pipe, as in the log of a job; `NO_COLOR` is stronger."""
    assert "\x1b[1;31m✗ Found" in hdsrules("assess", case, FORCE_COLOR="1").stdout
    assert "\x1b" not in hdsrules("assess", case, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[36m" in hdsrules("--help", FORCE_COLOR="1").stdout
    assert "\x1b" not in hdsrules("--help", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_width_follows_columns(case: Path) -> None:
    """No line is longer than the width that the environment tells."""
    for columns in (60, 120):
        done = hdsrules("assess", case, COLUMNS=str(columns))
        assert max(map(len, done.stdout.splitlines())) <= columns


def test_names_steer_no_terminal() -> None:
    """Markup and escapes in names are shown as text, or not at all."""
    named = UNDETERMINED.replace('"A|B"', '"[red]A[/red] \\e[31mB\\u202eC :smile:"')
    done = hdsrules("assess", "-", stdin=named)
    assert done.returncode == 3
    assert "[red]A[/red] [31mBC :smile: hosts" in done.stdout.replace("\n", " ")
    assert "\x1b" not in done.stdout


def test_an_ascii_terminal_gets_an_answer(case: Path) -> None:
    """Where the terminal's encoding lacks a sign, it is replaced."""
    done = hdsrules("assess", case, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "hosts health data" in done.stdout
