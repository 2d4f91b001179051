"""The scripts that pages give to copy: what they cannot use, or do not find, never passes."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

import hdsrules
from tests.pages import ROOT, blocks, run_script

DAY = "2026-11-25"
LACKING = ROOT / "examples" / "saas-medical-device.yaml"
CLEAN = ROOT / "examples" / "hospital-group.yaml"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work in a folder with both scripts and an empty folder `cases`."""
    for page in ("procurement-script", "validate-iso-13485"):
        for block in blocks(ROOT / "docs" / "how-to" / f"{page}.md"):
            if block.about.endswith(".py"):
                (tmp_path / block.about).write_text(block.body, "utf-8")
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    return tmp_path


def vendors(*arguments: str) -> tuple[str, int]:
    """Run the script for purchasers; return what it says, and its status."""
    return run_script(["check_vendors.py", *arguments])


def qualify(*arguments: str) -> tuple[str, int]:
    """Run the script for validation; return what it says, and its status."""
    return run_script(["qualify.py", *arguments])


def test_no_vendor_is_no_success() -> None:
    """A folder that is empty, misspelt, or left out has status 2 and a message."""
    assert vendors("cases", DAY)[1] == vendors()[1] == 2
    told, status = vendors("exmaples", DAY)
    assert (status, "there is no vendor in exmaples" in told) == (2, True)


def test_a_wrong_day_is_told() -> None:
    """A day that is none, or lies before the law, has status 2 and a message for each vendor."""
    shutil.copy(CLEAN, "cases")
    for day, message in (("2026-13-01", "is no day"), ("2005-01-01", "no law is encoded")):
        told, status = vendors("cases", day)
        assert (status, message in told) == (2, True)


def test_every_kind_of_document_is_a_vendor() -> None:
    """Documents of any format and questionnaires are assessed; what is neither is told."""
    case = hdsrules.load(CLEAN)
    shutil.copy(CLEAN, "cases/a.yml")
    Path("cases/b.json").write_text(json.dumps(case.to_dict()), "utf-8")
    Path("cases/c.toml").write_text("hdsrules = 1\n", "utf-8")
    hdsrules.questionnaire(case, "cases/d.xlsx", on=DAY)
    hdsrules.questionnaire(case, "cases/e", on=DAY)
    Path("cases/.hidden.yaml").touch()
    Path("cases/~$d.xlsx").touch()
    told, status = vendors("cases", DAY)
    names = [line.split()[0] for line in told.splitlines()[1:]]
    assert (names, status) == (["a.yml", "b.json", "c.toml", "d.xlsx", "e"], 0)
    shutil.copy(LACKING, "cases/f.yaml")
    assert vendors("cases", DAY)[1] == 1
    Path("cases/g.ods").touch()
    told, status = vendors("cases", DAY)
    assert (status, "g.ods" in told, "not usable" in told) == (2, True, True)


def test_a_case_and_its_baseline_stand_together() -> None:
    """Only a case with its reviewed verdict passes: a new one, one that is gone do not."""
    shutil.copy(CLEAN, "cases/a.yaml")
    told, status = qualify("cases", "baseline", DAY)
    assert (told.split()[0], status) == ("FAIL", 1)
    assert not Path("baseline").exists()
    told, status = qualify("cases", "baseline", DAY, "--record")
    assert (told.split()[0], status) == ("NEW", 1)
    told, status = qualify("cases", "baseline", DAY)
    assert (told.split()[0], status) == ("PASS", 0)
    told, status = qualify("cases", "baseline", "2025-11-25")
    assert (told.split()[0], status) == ("FAIL", 1)
    Path("cases/a.yaml").rename("cases/b.yml")
    told, status = qualify("cases", "baseline", DAY)
    assert status == 1
    assert "FAIL  a.yaml: no such case" in told
    assert "b.yml, ruleset" in told


def test_what_cannot_be_qualified_is_told() -> None:
    """No case, a broken one, a wrong day, a baseline that is no folder: status 2 and a message."""
    assert qualify("cases", "baseline", DAY)[1] == qualify("exmaples", "baseline", DAY)[1] == 2
    shutil.copy(CLEAN, "cases")
    told, status = qualify("cases", "baseline", "2026-13-01")
    assert (status, "is no day" in told) == (2, True)
    told, status = qualify("cases", "nowhere/baseline", DAY, "--record")
    assert (status, "nowhere" in told) == (2, True)
    Path("cases/broken.yaml").write_text("hdsrules: 1\nparties: []\n", "utf-8")
    told, status = qualify("cases", "baseline", DAY)
    assert (status, "$.parties" in told) == (2, True)
