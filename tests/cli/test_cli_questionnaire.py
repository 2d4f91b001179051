"""`hdsrules questionnaire`, and every command on what comes back."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import hdsrules as library
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.errors import ArgumentError, MissingExtraError
from tests.sheets.books import EXAMPLES, filled

BACKUP = str(Path(__file__).parents[2] / "examples" / "outsourced-backup.yaml")
ON = ["--on", "2026-11-23"]


def test_a_workbook_is_written_answered_and_assessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how many questions remain; the answers stand in the place of a case."""
    path = tmp_path / "vendor.xlsx"
    assert run(["questionnaire", BACKUP, "-o", str(path), *ON, "--lang", "fr"]) == 0
    assert "1 question reste ouverte." in capsys.readouterr().err
    path.write_bytes(filled(path.read_bytes(), {"Opérations!K10": "oui"}))
    assert run(["assess", str(path), *ON, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["open_questions"] == []
    assert [party["activities"] for party in told["parties"].values()] == [["backup"], []]
    assert run(["questionnaire", str(path), "-o", str(tmp_path / "next.xlsx"), *ON]) == 0
    assert "0 questions remain open." in capsys.readouterr().err


def test_nothing_that_may_hold_answers_is_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A workbook and a folder stay as they are, but for --force."""
    path, folder = tmp_path / "vendor.xlsx", tmp_path / "answers"
    path.write_bytes(b"mine")
    folder.mkdir()
    (folder / "parties.csv").write_text("mine", "utf-8")
    (folder / "groups.csv").write_text("name\nof another case\n", "utf-8")
    for target in (path, folder):
        assert run(["questionnaire", BACKUP, "-o", str(target), *ON]) == BAD_INPUT
        assert "--force" in capsys.readouterr().err
    assert path.read_bytes() == b"mine"
    for target in (path, folder):
        assert run(["questionnaire", BACKUP, "-o", str(target), *ON, "--force"]) == 0
        assert library.load(target) == EXAMPLES["outsourced-backup"]


def test_faults_are_told_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sheet and cell, in French, without a traceback."""
    path = tmp_path / "vendor.xlsx"
    assert run(["questionnaire", "-o", str(path)]) == 0
    assert "everything is asked" in capsys.readouterr().err
    path.write_bytes(filled(path.read_bytes(), {"Parties!A5": "Hôte", "Parties!C5": "Franse"}))
    assert run(["assess", str(path), "--lang", "fr"]) == BAD_INPUT
    assert "Parties!C5\u00a0: `Franse` n’est pas un pays" in capsys.readouterr().err


def test_where_it_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another suffix, or a folder that is none."""
    assert run(["questionnaire", "-o", str(tmp_path / "vendor.xls")]) == BAD_INPUT
    assert "neither a workbook in .xlsx nor a folder" in capsys.readouterr().err
    (tmp_path / "file").write_text("", "utf-8")
    assert run(["questionnaire", "-o", str(tmp_path / "file" / "vendor.xlsx")]) == BAD_INPUT
    assert "cannot be written" in capsys.readouterr().err


def test_the_libraries_are_asked_for_where_they_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workbooks need an extra, CSV needs none."""
    path = tmp_path / "vendor.xlsx"
    library.questionnaire(None, path)
    for name in ("openpyxl", "defusedxml.common"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, name, None)
            with pytest.raises(MissingExtraError, match=r"hdsrules\[xlsx\]"):
                library.load(path)
    monkeypatch.delitem(sys.modules, "hdsrules.sheets.workbook")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"hdsrules\[xlsx\]"):
        library.questionnaire(None, path)
    library.questionnaire(library.Case(), tmp_path / "answers")
    assert library.load(tmp_path / "answers") == library.Case()


def test_a_text_that_no_cell_can_hold_is_told(tmp_path: Path) -> None:
    """A workbook cannot hold it, CSV can."""
    case = library.Case(title="x" * 40_000)
    with pytest.raises(ArgumentError, match="longer than a cell can hold"):
        library.questionnaire(case, tmp_path / "vendor.xlsx")
    library.questionnaire(case, tmp_path / "answers")
    assert library.load(tmp_path / "answers") == case
