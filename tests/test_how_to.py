"""The how-to pages: the answers they show are what comes out, and their Python runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from hdsrules.cli.entry import run

ROOT = Path(__file__).parent.parent
PAGES = {
    name: (ROOT / "docs" / "how-to" / f"{name}.md").read_text("utf-8")
    for name in ("compare", "repair", "watch", "why-not")
}


def blocks(page: str, language: str) -> list[str]:
    """Return the blocks of a language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGES[page], re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_the_answers_are_what_comes_out(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of a page, from the project's folder, in a terminal of 100 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    shown = blocks(page, "console")
    assert shown
    for block in shown:
        command, answer = block.removeprefix("$ hdsrules ").split("\n", 1)
        assert run([*shlex.split(command), "--lang", "en"]) == (page != "why-not")
        assert capsys.readouterr().out == answer


@pytest.mark.parametrize("page", PAGES)
def test_the_python_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each Python block of a page runs as it stands, from the project's folder."""
    monkeypatch.chdir(ROOT)
    for block in blocks(page, "python"):
        exec(block, {})  # noqa: S102 (the block is the page's own)
