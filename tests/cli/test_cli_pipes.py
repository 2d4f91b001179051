"""The command line among others: pipes, closed streams, full disks, encodings, windows."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hdsrules.cli.encoding import PLAIN
from tests.cli.command import SKELETON, environment, hdsrules

HDSRULES = f"{sys.executable} -m hdsrules"


def shell(line: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell, in which `hdsrules` is ours; its status is that of `hdsrules`."""
    return subprocess.run(
        ["/bin/bash", "-c", f'set -o pipefail; hdsrules() {{ {HDSRULES} "$@"; }}; {line}'],
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment(**variables),
        text=True,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a case."""
    (tmp_path / "case.yaml").write_text(SKELETON, "utf-8")
    return tmp_path


@pytest.mark.parametrize("line", ["assess case.yaml", "schema", "assess --help"])
def test_a_reader_that_leaves_is_no_error(folder: Path, line: str) -> None:
    """`| head -1` gets one line, and nothing stands on standard error."""
    done = shell(f"hdsrules {line} | head -1", folder)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_a_case_comes_through_a_pipe(folder: Path) -> None:
    """What `new` writes, `assess -` reads; nothing at all is a fault of the document."""
    done = shell("hdsrules new | hdsrules assess - --on 2026-11-23", folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Found: 1 gap" in done.stdout
    done = shell("hdsrules assess - < /dev/null", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the document is empty" in done.stderr
    assert "the document is empty" in shell("hdsrules assess - <&-", folder).stderr


def test_an_interview_without_answers_changes_nothing(folder: Path) -> None:
    """Where nobody answers, the interview ends, and writes no file."""
    done = shell("hdsrules ask case.yaml < /dev/null", folder)
    assert "Nothing was answered, and nothing written." in done.stderr
    assert [path.name for path in folder.iterdir()] == ["case.yaml"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
@pytest.mark.parametrize("line", ["assess case.yaml", "assess case.yaml --format json", "--help"])
def test_a_full_disk_is_told(folder: Path, line: str) -> None:
    """What cannot be written is an error of input, in words, and no traceback."""
    done = shell(f"hdsrules {line} > /dev/full", folder)
    assert done.returncode == 2
    assert "no space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_closed_streams_are_told_or_passed_over(folder: Path) -> None:
    """No standard output: said so. No standard error: the status tells."""
    done = shell("hdsrules assess case.yaml >&-", folder)
    assert (done.returncode, "bad file descriptor" in done.stderr) == (2, True)
    assert shell("hdsrules assess case.yaml -o out.txt >&-", folder).returncode == 1
    assert (folder / "out.txt").read_text("utf-8")
    done = shell("hdsrules assess lost.yaml 2>&-", folder)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


def test_a_poor_encoding_gets_the_nearest_characters(folder: Path) -> None:
    """Accents and signs are left out, not replaced by question marks; errors too."""
    done = shell(
        "hdsrules assess case.yaml --on 2026-11-23 --lang fr", folder, PYTHONIOENCODING="ascii"
    )
    assert "x Trouve : 1 lacune et 1 manquement." in done.stdout
    assert re.search(r"\w\?\w", done.stdout) is None
    done = shell("hdsrules assess lost.yaml --lang fr", folder, PYTHONIOENCODING="ascii")
    assert "il n'y a pas de tel fichier ; corrigez son nom" in done.stderr


def test_the_nearest_character_is_one_character() -> None:
    """Columns stay where they are: whatever it is, one character stands for one."""
    text = "\u00a0’«»–…→✓✗─œéÉç日\U0001f600"
    assert text.encode("ascii", PLAIN).decode() == ' \'""-.>+x-oeEc??'
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", PLAIN)


def test_an_interrupt_is_status_130(folder: Path) -> None:
    """Ctrl-C ends a command at once, without a word."""
    process = subprocess.Popen(
        [sys.executable, "-m", "hdsrules", "assess", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
    )
    assert process.stdin is not None
    process.stdin.write(b"hdsrules: 1\n" * 10_000)  # more than a pipe holds: it is being read
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("columns", [30, 80])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_fits_the_window(columns: int, language: str) -> None:
    """No line of help is wider than the window, but an example: it can be copied."""
    shown = hdsrules("watch", "--help", "--lang", language, COLUMNS=str(columns)).stdout
    text, _, examples = shown.partition("\nEx")
    assert max(map(len, text.splitlines())) <= columns
    assert "\n  hdsrules watch cases/*.yaml --within 180d --format ics -o hds.ics\n" in examples


def test_a_dumb_terminal_gets_no_escape() -> None:
    """Neither colours nor bold on a terminal that knows no escapes, or where none are wanted."""
    for variables in ({"TERM": "dumb"}, {"NO_COLOR": "1"}):
        parent, child = os.openpty()
        subprocess.run(
            [sys.executable, "-m", "hdsrules", "why", "--help"],
            check=True,
            stdout=child,
            env=environment(**variables),
        )
        os.close(child)
        shown = os.read(parent, 100_000)
        os.close(parent)
        assert b"Usage: hdsrules why" in shown
        assert b"\x1b" not in shown
