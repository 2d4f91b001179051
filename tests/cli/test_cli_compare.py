"""`hdsrules compare`: two documents, two days, two readings; exit statuses; languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import hdsrules as library
from hdsrules.cli.entry import BAD_INPUT, run
from tests.cli.command import CLEAR, SKELETON, hdsrules

SAAS = str(Path(__file__).parents[2] / "examples" / "saas-medical-device.yaml")
LAST_DAY = ["--on", "2026-05-16", "--on", "2026-05-17"]


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    """Return the skeleton, and the same with the maker certified."""
    paths = tmp_path / "before.yaml", tmp_path / "after.yaml"
    for path, text in zip(paths, (SKELETON, CLEAR), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def test_two_documents(two: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """What the second gains or loses stands by party, each with the rules behind it."""
    assert run(["compare", *two, "--on", "2026-11-23"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert f"{two[0]} → {two[1]}" in said.replace(" ", "").replace("→", " → ")
    assert "· Medical Device Maker what it lacks: no longer “HDS certificate: missing" in said
    assert "(because of HDS-" in said


def test_the_json_is_that_of_the_library(
    two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """`--format json` gives the differences as `hdsrules.compare` does, on each side's day."""
    assert run(["compare", *two, *LAST_DAY, "--format", "json"]) == 1
    sides = zip(two, ("2026-05-16", "2026-05-17"), strict=True)
    results = [library.assess(library.load(path), day) for path, day in sides]
    told = json.loads(capsys.readouterr().out)
    assert told == [difference.to_dict() for difference in library.compare(*results)]
    assert all(list(it) == ["party", "field", "from", "to", "because"] for it in told)


def test_two_days_of_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    """The days stand at the head; the rule that ended is named."""
    assert run(["compare", SAAS, *LAST_DAY]) == 1
    said = capsys.readouterr().out
    assert said.startswith("On 16 May 2026 → on 17 May 2026\n")
    assert "edition 2.0" in said
    assert "(because of HDS-EDITION-1)" in " ".join(said.split())


def test_another_reading_of_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    """The readings that differ stand at the head."""
    assert run(["compare", SAAS, "--reading", "activity-5=framework-v2"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "(activity-5=literal) → " in said
    assert "it does not host health data (because of HDS-ACT-5, HDS-HOST-2, HDS-OUT-7)" in said


def test_readings_count_for_both_sides_where_two_are_given(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With two days, a reading is that of both."""
    asked = ["--reading", "activity-5=framework-v2", "--format", "json"]
    assert run(["compare", SAAS, "--on", "2026-11-23", "--on", "2026-11-24", *asked]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_nothing_differs(capsys: pytest.CaptureFixture[str]) -> None:
    """A document does not differ from itself, nor under the reading that it has."""
    assert run(["compare", SAAS, SAAS]) == 0
    assert "Nothing differs." in capsys.readouterr().out
    assert run(["compare", SAAS, "--reading", "activity-5=literal"]) == 0
    assert "Nothing differs." in capsys.readouterr().out


def test_a_party_of_one_document_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """It is told in one sentence; a party of both has both names."""
    other = str(Path(SAAS).with_name("outsourced-backup.yaml"))
    assert run(["compare", SAAS, other, "--on", "2026-11-25"]) == 1
    said = capsys.readouterr().out
    assert "· Cardia Software: only in the first\n" in said
    assert "· Copie Sûre: only in the second\n" in said
    assert "· Clinique des Tilleuls / Clinique du Lac\n" in said


def test_a_system_of_one_document_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a party differs in nothing else, the system is named."""
    more = tmp_path / "more.yaml"
    text = Path(SAAS).read_text("utf-8")
    more.write_text(
        text.replace("systems:\n", "systems:\n  spare: {name: Spare, holds: [], layers: {}}\n", 1),
        "utf-8",
    )
    assert run(["compare", SAAS, str(more)]) == 1
    assert "in addition Spare" in capsys.readouterr().out
    assert run(["compare", str(more), SAAS]) == 1
    assert "no longer Spare" in capsys.readouterr().out


def test_french(capsys: pytest.CaptureFixture[str]) -> None:
    """All of it, on demand."""
    assert run(["compare", SAAS, *LAST_DAY, "--lang", "fr"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith("Le 16 mai 2026 → le 17 mai 2026")
    assert "(en raison de HDS-EDITION-1)" in said
    assert run(["compare", SAAS, SAAS, "--lang", "fr"]) == 0
    assert "Rien ne diffère." in capsys.readouterr().out


def test_a_file_is_written(tmp_path: Path) -> None:
    """`-o` writes the answer."""
    path = tmp_path / "differences.json"
    assert run(["compare", SAAS, *LAST_DAY, "--format", "json", "-o", str(path)]) == 1
    assert json.loads(path.read_text("utf-8"))


def test_one_side_comes_from_standard_input(two: tuple[str, str]) -> None:
    """`-` may stand for either."""
    one = hdsrules("compare", two[0], "-", "--on", "2026-11-23", stdin=CLEAR, COLUMNS="250")
    assert (one.returncode, one.stderr) == (1, "")
    assert one.stdout.splitlines()[0].endswith("before.yaml → -")
    other = hdsrules("compare", "-", two[1], "--on", "2026-11-23", stdin=CLEAR)
    assert (other.returncode, other.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to compare with"),
        (["--on", "2026-05-16"], "nothing to compare with"),
        ([*LAST_DAY, "--on", "2026-05-18"], "one for each"),
        (["--on", "2026-05-16", "--on", "soon"], "is no day of the calendar"),
        (["--on", "2001-01-01", "--on", "2026-05-16"], "2006-01-05"),
        (["--reading", "activity-5=lax"], "activity-5 has no reading lax"),
        (["nowhere.yaml"], "nowhere.yaml"),
    ],
)
def test_what_cannot_be_compared_is_status_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is told on standard error, on which nothing else stands."""
    assert run(["compare", SAAS, *arguments]) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert message in " ".join(said.err.replace("│", " ").split())


def test_the_faults_of_both_documents_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At once, each with its path."""
    paths = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for path, text in zip(paths, ("hdsrules: 2", "hdsrules: 1\nparty: {}"), strict=True):
        path.write_text(text, "utf-8")
    assert run(["compare", *map(str, paths)]) == BAD_INPUT
    said = capsys.readouterr().err
    assert all(part in said for part in ("one.yaml has 1 fault", "two.yaml has 1 fault", "$.party"))
