"""What a terminal shows of a verdict, a proof, a list."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console, RenderableType

from hdsrules import assess, loads
from hdsrules.reports.proofs import proof_text
from hdsrules.reports.text import to_text
from tests.reports.sample import everything, hostile, verdict


def shown(content: RenderableType, width: int) -> str:
    """Return what a console of a width shows."""
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(content)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_is_shown_within_the_width(width: int, language: str) -> None:
    """Nothing is cut off: what is too long goes on below."""
    text = shown(to_text(everything(), language), width)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text


def test_a_narrow_window_gets_rows_for_a_table() -> None:
    """Where a table would break words, its rows are told one by one, under their titles."""
    wide, narrow = (
        "\n".join(map(str.rstrip, shown(to_text(verdict(), "en"), width).splitlines()))
        for width in (100, 36)
    )
    assert "Party    Hosts?" in wide
    assert "Cloud (cloud)\n" not in wide
    assert "  Hosts?\n    yes\n  Activities\n    2 (hardware infrastructure)\n" in narrow


def test_names_are_no_markup() -> None:
    """Brackets in names are shown, not obeyed."""
    text = shown(to_text(hostile(), "en"), 200)
    assert "[red]`c`[/]" in text
    assert "\x1b" not in text


def test_a_proof_shows_each_step_once() -> None:
    """A step that several others rest on is drawn once, then named."""
    text = shown(proof_text(verdict().case, verdict().why("cloud"), "en"), 200)
    assert text.count("HDS-SCOPE-1 · ") == 1
    assert "proved above" in text


def test_a_proof_without_lines_names_paths_alone() -> None:
    """A case that comes from no YAML document has paths, but no lines."""
    result = verdict()
    case = loads(json.dumps(result.case.to_dict()), format="json")
    text = shown(proof_text(case, assess(case).why("cloud"), "en"), 200)
    assert "Title holds records  $.systems.app.holds[0]\n" in text


def test_a_text_without_a_link_is_named_alone() -> None:
    """Some texts have no address known; before 2018 the code's articles are among them."""
    for day in ("2007-06-01", "2012-01-01", "2026-11-23"):
        assert "[1] " in shown(
            proof_text(verdict().case, assess(verdict().case, day).why("cloud"), "fr"), 200
        )
