"""`hdsrules report`: formats, files, exit statuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from hdsrules.cli.entry import run
from tests.cli.command import CLEAR

EXAMPLES = Path(__file__).parents[2] / "examples"
OPEN = EXAMPLES / "outsourced-backup.yaml"
BEGINNINGS = {
    "html": b"<!DOCTYPE html>",
    "docx": b"PK",
    "pdf": b"%PDF-",
    "md": b"# ",
}


@pytest.mark.parametrize("suffix", BEGINNINGS)
def test_the_suffix_tells_the_format(suffix: str, tmp_path: Path) -> None:
    """The file is what its name says; the status is that of assess; nothing else is left."""
    file = tmp_path / f"report.{suffix}"
    assert run(["report", str(OPEN), "-o", str(file), "--lang", "fr"]) == 3
    assert file.read_bytes().startswith(BEGINNINGS[suffix])
    assert list(tmp_path.iterdir()) == [file]


def test_a_format_asked_for_comes_before_the_suffix(tmp_path: Path) -> None:
    """A file of any name can hold any format."""
    file = tmp_path / "report.txt"
    assert run(["report", str(OPEN), "-o", str(file), "--format", "pdf"]) == 3
    assert file.read_bytes().startswith(b"%PDF-")


def test_without_a_file_it_is_written_out(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Markdown, or HTML, on standard output; the readings and the day are those asked for."""
    arguments = ["report", str(OPEN), "--on", "2027-01-15", "--lang", "en"]
    assert run([*arguments, "--reading", "activity-5=any-task"]) == 3
    text = capsysbinary.readouterr().out.decode()
    assert "15 January 2027" in text
    assert "(activity\\-5=any\\-task)" in text or "(activity-5=any-task)" in text
    assert run([*arguments, "--format", "html"]) == 3
    assert capsysbinary.readouterr().out.startswith(b"<!DOCTYPE html>")


def test_the_status_is_that_of_the_verdict(tmp_path: Path) -> None:
    """0 where nothing is wrong, 1 where there is a gap."""
    clear = tmp_path / "clear.yaml"
    clear.write_text(CLEAR, "utf-8")
    file = str(tmp_path / "report.md")
    assert run(["report", str(clear), "--on", "2026-11-23", "-o", file]) == 0
    assert run(["report", str(EXAMPLES / "archive-provider.yaml"), "-o", file]) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "pdf"], "--output"),
        (["--format", "rtf"], "docx"),
        (["-o", "report.odt"], ".docx"),
        (["-o", "no-such-folder/report.pdf"], "no-such-folder"),
        (["--on", "yesterday"], "2026-11-23"),
    ],
)
def test_what_cannot_be_written_is_status_2(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The error says what to do, and no file is left."""
    monkeypatch.chdir(tmp_path)
    assert run(["report", str(OPEN), *arguments]) == 2
    assert told in capsys.readouterr().err.replace("\n", "")
    assert list(tmp_path.iterdir()) == []
