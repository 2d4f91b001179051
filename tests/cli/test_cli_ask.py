"""`hdsrules ask`: driven in a terminal and through pipes."""

from __future__ import annotations

import json
import signal
import sys
from datetime import date
from pathlib import Path

import pexpect
import pytest

import hdsrules as library
from hdsrules.cli.wrapped import Wrapped
from hdsrules.reports.plain import plain
from tests.cli.command import environment, hdsrules
from tests.interview.interviewee import fields, named_alike
from tests.interview.terminal import hold

DAY = "2026-11-23"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
QUICK = {"archive-provider", "outsourced-backup"}
BACKUP = Path(__file__).parents[2] / "examples" / "outsourced-backup.yaml"


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=() if path.stem in QUICK else pytest.mark.slow)
        for path in EXAMPLES
    ],
)
def test_a_newcomer_reaches_the_verdict_of_the_full_document(path: Path, tmp_path: Path) -> None:
    """From nothing, in a terminal: the verdict, the status, and fewer questions than fields."""
    full = named_alike(library.load(path))
    target = tmp_path / "case.yaml"
    asked, status = hold(full, date.fromisoformat(DAY), target)
    results = [library.assess(case, DAY) for case in (full, library.load(target))]
    assert library.compare(*results) == ()
    assert asked < fields(full)
    assert status == hdsrules("assess", target, "--on", DAY).returncode


def test_only_what_is_open_is_asked_of_a_document(tmp_path: Path) -> None:
    """One question, its reason, its article; the answer goes into a new document, CASE stays."""
    before = BACKUP.read_text("utf-8")
    target = tmp_path / "answered.json"
    done = hdsrules("ask", BACKUP, "--on", DAY, "-o", target, stdin="2\n")
    assert done.returncode == 0
    assert "1. Is the backup of patient-record by Copie Sûre a backup service" in done.stdout
    assert "It could change, of Copie Sûre: whether it hosts" in done.stdout
    assert "French public health code, article R. 1111-9, 6°" in done.stdout
    assert "2. " not in done.stdout.split("An outsourced backup")[0]
    assert f"Written to {target}" in done.stderr
    backup = library.load(target).systems["patient-record"].layers["backup"]  # type: ignore[index]  # there
    assert backup[0].externalised is False  # type: ignore[index,union-attr]  # one operation
    assert BACKUP.read_text("utf-8") == before


def test_what_is_typed_wrong_is_told_and_asked_again(tmp_path: Path) -> None:
    """Nothing, nonsense and what cannot be are told; `?` tells more, `<` goes back."""
    text = BACKUP.read_text("utf-8").replace("issued: 2024-05-20", "expires: 2027-01-01")
    case = tmp_path / "case.yaml"
    case.write_text(text.replace("country: FR\n          external", "external"), "utf-8")
    lines = ["", "maybe", "?", "<", "yes", "soon", "<", "oui", "2028-01-01", "2024-05-20"]
    done = hdsrules("ask", case, "--on", DAY, stdin="\n".join([*lines, "Francia", "France", ""]))
    for told in (
        "Type an answer, - if you do not know it.",
        "Type 1 for yes or 2 for no.",
        "In the document: $.systems.patient-record.layers.backup[0].externalised",
        "This is the first question.",
        "There is no country “Francia”",
        "`soon` is not a day",
        "This cannot be:",
    ):
        assert told in done.stdout
    assert done.returncode == 1
    answered = library.load(tmp_path / "case-answered.yaml")
    assert answered.certificates["backup-hds"].issued == date(2024, 5, 20)


@pytest.mark.parametrize("stop", ["q\n", ""])
def test_whoever_stops_keeps_what_was_answered(stop: str, tmp_path: Path) -> None:
    """On `q` and at the end of the input the answers so far are in the document."""
    done = hdsrules("ask", "--on", DAY, stdin=f"app\nClinique\n{stop}", cwd=tmp_path)
    assert list(library.load(tmp_path / "case.yaml").parties) == ["clinique"]
    assert "To go on: hdsrules ask case.yaml --thorough" in done.stderr
    assert done.returncode == hdsrules("assess", tmp_path / "case.yaml", "--on", DAY).returncode


def _interruptible() -> None:
    """Take interrupts, though whoever runs the tests may ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_loses_nothing(tmp_path: Path) -> None:
    """Ctrl-C ends the interview: what was answered is written, and the verdict on it is told."""
    process = pexpect.spawn(
        sys.executable,
        ["-m", "hdsrules", "ask", "--on", DAY, "--lang", "fr"],
        encoding="utf-8",
        env={**environment()},
        cwd=str(tmp_path),
        timeout=60,
        echo=False,
        preexec_fn=_interruptible,
    )
    process.expect_exact("\r\n> ")
    assert "Comment s’appelle le service" in process.before
    process.sendline("Télésuivi")
    process.expect_exact("\r\n> ")
    process.kill(signal.SIGINT)
    process.expect_exact("Écrit dans case.yaml.")
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0
    assert list(library.load(tmp_path / "case.yaml").systems) == ["telesuivi"]


def test_nothing_is_written_where_nothing_was_answered(tmp_path: Path) -> None:
    """Without an answer there is no new document."""
    done = hdsrules("ask", "--on", DAY, stdin="q\n", cwd=tmp_path)
    assert "Nothing was answered, and nothing written." in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_document_is_replaced_unasked(tmp_path: Path) -> None:
    """A file that exists is refused without --force; the default name gives way to it."""
    case = tmp_path / "case.yaml"
    case.write_text(BACKUP.read_text("utf-8"), "utf-8")
    refused = hdsrules("ask", case, "-o", case, stdin="1\n")
    assert refused.returncode == 2
    assert "add --force" in refused.stderr
    for _ in range(2):
        hdsrules("ask", case, "--on", DAY, stdin="1\n")
    assert {path.name for path in tmp_path.iterdir()} == {
        "case.yaml",
        "case-answered.yaml",
        "case-answered-2.yaml",
    }
    hdsrules("ask", case, "--on", DAY, "-o", case, "--force", stdin="1\n")
    assert hdsrules("ask", case, "--on", DAY, "--format", "json").stdout == "[]\n"


def test_where_it_cannot_ask_it_says_so(tmp_path: Path) -> None:
    """Standard input holds the answers, not the case; the new document is YAML or JSON."""
    piped = hdsrules("ask", "-", stdin="hdsrules: 1\n")
    assert (piped.returncode, "answers are read from" in piped.stderr) == (2, True)
    toml = hdsrules("ask", BACKUP, "-o", tmp_path / "case.toml")
    assert (toml.returncode, ".yaml, .yml or .json" in toml.stderr) == (2, True)


def test_the_open_questions_as_json() -> None:
    """Without an interview: path, question in the language, what it would change, rank."""
    done = hdsrules("ask", BACKUP, "--on", DAY, "--format", "json", "--lang", "fr")
    (question,) = json.loads(done.stdout)
    assert question["path"] == "$.systems.patient-record.layers.backup[0].externalised"
    assert question["question"].startswith("La sauvegarde du système patient-record par Copie Sûre")
    assert {"party": "backup-company", "field": "hosting"} in question["would_change"]
    assert question["rank"] == 1
    assert done.returncode == 3


def test_new_parties_ranges_and_exceptions(tmp_path: Path) -> None:
    """A party can be named late, numbers be a range, and one answer not fit all layers."""
    lines = ["app", "Clinic, Cloud", "records", "0", "2", "2", "0", "0", "+Maker", "clinic", "="]
    lines += ["maker", "Maker", "1-2", "q"]
    done = hdsrules("ask", "--on", DAY, stdin="\n".join([*lines, ""]), cwd=tmp_path)
    case = library.load(tmp_path / "case.yaml")
    layers = case.systems["app"].layers
    assert layers is not None
    assert {str(name): parts and parts[0].operator for name, parts in layers.items()} == {
        "data-centre": "cloud",
        "hardware": "cloud",
        "application-administration": "maker",
        "backup": "clinic",
    }
    assert [parts and parts[0].on_behalf_of for parts in layers.values()][:2] == [
        ("maker",),
        ("maker",),
    ], done.stdout


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("fr", "01/04/2025", None),
        ("fr", "1.4.2025", None),
        ("en", "2025-04-01", None),
        ("en", "01/04/2025", "can be two days"),
        ("fr", "31/02/2025", "`31/02/2025` n"),
    ],
)
def test_a_day_is_typed_as_in_a_questionnaire(
    language: str, typed: str, told: str | None, tmp_path: Path
) -> None:
    """French puts the day first; in English a day that could be two is refused."""
    case = tmp_path / "case.yaml"
    case.write_text(BACKUP.read_text("utf-8").replace("issued: 2024-05-20", "body: B"), "utf-8")
    lines = ["1", typed, "q", ""]
    done = hdsrules("ask", case, "--on", DAY, "--lang", language, stdin="\n".join(lines))
    issued = library.load(tmp_path / "case-answered.yaml").certificates["backup-hds"].issued
    assert issued == (None if told else date(2025, 4, 1))
    assert told is None or told in done.stdout


def test_several_originators_are_told_to_be_several_sets_of_data(tmp_path: Path) -> None:
    """Two choices where one is wanted: what to do is said, on `?` too; another text is none."""
    case = tmp_path / "case.yaml"
    text = BACKUP.read_text("utf-8")
    case.write_text(text.replace("originator: clinic", "medium: digital"), "utf-8")
    lines = ["?", "1, 2", "1 and 2", "1, 9", "q", ""]
    done = hdsrules("ask", case, "--on", DAY, stdin="\n".join(lines))
    assert done.stdout.count("A set of data has one originator.") == 3
    assert "“9” is none of these: type a number from 1 to" in done.stdout


def test_what_was_not_asked_is_told_after_the_verdict(tmp_path: Path) -> None:
    """Lists that a document leaves out are taken as none: they are named, with how to be asked."""
    case = tmp_path / "a case.yaml"
    text = BACKUP.read_text("utf-8")
    case.write_text(text[: text.index("certificates:")], "utf-8")
    done = hdsrules("ask", case, "--on", DAY, stdin="1\n")
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("Not asked, and taken as none beyond what is described: certificates,")
    assert last.endswith("answered.yaml' --thorough")
    whole = hdsrules("ask", case, "--on", DAY, "--thorough", stdin="-\n" * 40)
    assert "Not asked" not in whole.stderr


def test_a_document_from_nothing_is_called_after_the_service(tmp_path: Path) -> None:
    """The title of the report is what the service is called, not that of any report."""
    done = hdsrules("ask", "--on", DAY, stdin="PACS régional\nq\n", cwd=tmp_path)
    assert library.load(tmp_path / "case.yaml").title == "PACS régional"
    assert "> PACS régional\n" in done.stdout


def test_no_line_is_broken_before_a_sign(tmp_path: Path) -> None:
    """French sets `?`, `:` and `»` off by spaces at which nothing is broken, at any width."""
    for columns in (41, 46):
        done = hdsrules(
            *("ask", "--on", DAY, "--lang", "fr", "-o", tmp_path / f"{columns}.yaml"),
            stdin="Télésuivi\nClinique, Nuage\nDossiers\n7\n?\nq\n",
            COLUMNS=str(columns),
        )
        lines = [line.strip() for line in done.stdout.split("> Télésuivi")[0].splitlines()]
        assert "« 7 »" in done.stdout.replace("\u00a0", " ")
        assert not [line for line in lines if line[:1] in {"?", ":", ";", "»"}]
        assert not [line for line in lines if line.endswith("«")]


def test_a_text_is_broken_at_ordinary_spaces_alone() -> None:
    """Whatever the width, what belongs together stays so; a long word is folded."""
    text = "Est-ce « un mot\u00a0» ou non\u00a0? Oui\u00a0: c’est vrai".replace("« ", "«\u00a0")
    for width in range(12, 40):
        lines = plain(Wrapped(text), width).splitlines()
        assert " ".join(lines) == text
        assert all(len(line) <= width for line in lines)
    assert plain(Wrapped("x" * 10), 4).splitlines() == ["xxxx", "xxxx", "xx"]
