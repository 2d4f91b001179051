"""Generated pages say what the library says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import reference
from tools.pages import PAGES


def test_the_pages_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m tools.reference` would change nothing."""
    assert reference.main(["--check"]) == 0, capsys.readouterr().err


def test_a_stale_page_is_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A page that was edited by hand, or is missing, fails the check, and is written anew."""
    monkeypatch.setattr(reference, "FOLDER", tmp_path)
    monkeypatch.setattr(reference, "PAGES", {"coverage.md": PAGES["coverage.md"]})
    assert reference.main(["--check"]) == 1
    assert reference.main([]) == 0
    assert reference.main(["--check"]) == 0
    page = tmp_path / "coverage.md"
    page.write_text(page.read_text("utf-8") + "more\n", "utf-8")
    assert reference.main(["--check"]) == 1
