"""The command line on a terminal: colours, unless they are not wanted, and a sign of work."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.command import SKELETON, environment

COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:[349][0-7])(?:;[0-9]+)*m")


def on_terminal(*arguments: str, **variables: str) -> str:
    """Return what a terminal shows of a command."""
    shown: str = pexpect.run(
        f"{sys.executable} -m hdsrules {' '.join(arguments)}",
        encoding="utf-8",
        env={**environment(**variables)},
        timeout=60,
    )
    return shown


@pytest.fixture
def case(tmp_path: Path) -> str:
    """Return the path of a case with a gap."""
    path = tmp_path / "case.yaml"
    path.write_text(SKELETON, "utf-8")
    return str(path)


def test_a_terminal_gets_colours(case: str) -> None:
    """The answer stands out."""
    assert "\x1b[1;31m✗ Found: 1 gap and 1 breach." in on_terminal(
        "assess", case, "--on", "2026-11-23"
    )


def test_no_color_is_honoured(case: str) -> None:
    """`NO_COLOR` leaves no colour, though bold may stay."""
    assert COLOUR.search(on_terminal("assess", case))
    assert not COLOUR.search(on_terminal("assess", case, NO_COLOR="1"))


def test_documents_have_no_colours(case: str) -> None:
    """JSON, HTML and Markdown are the same on a terminal."""
    for form in ("json", "html", "markdown"):
        assert not COLOUR.search(on_terminal("assess", case, "--format", form))


def test_links_can_be_followed(case: str) -> None:
    """Addresses of texts are links where the terminal knows them, and readable anywhere."""
    shown = on_terminal("why", case, "maker")
    assert "\x1b]8;" in shown
    assert "https://www.legifrance.gouv.fr/" in shown


def test_work_that_takes_a_moment_is_shown() -> None:
    """While a document is awaited, the terminal shows that the program is at work."""
    process = pexpect.spawn(
        sys.executable,
        ["-m", "hdsrules", "assess", "-"],
        encoding="utf-8",
        env={**environment()},
        timeout=60,
    )
    process.expect("Assessing…")
    process.send("hdsrules: 1\n\x04")
    process.expect("No gap and no breach was found")
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0
