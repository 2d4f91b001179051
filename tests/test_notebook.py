"""The notebook of the tutorials: committed without outputs, and all that it does works."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parent.parent / "docs" / "tutorials" / "notebook.ipynb"
LARGEST = 150_000


def cells(kind: str) -> list[Mapping[str, object]]:
    """Return the cells of a kind."""
    read = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return [cell for cell in read if cell["cell_type"] == kind]


def source(cell: Mapping[str, object]) -> str:
    """Return what a cell holds."""
    lines = cell["source"]
    assert isinstance(lines, list)
    return "".join(lines)


def value_of(code: str, names: dict[str, object]) -> object:
    """Run a cell; return the value of its last line, if that is an expression."""
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "a cell", "exec"), names)  # noqa: S102 (the notebook's own)
    if last is None:
        return None
    assert isinstance(last, ast.Expr)
    expression = compile(ast.Expression(last.value), "a cell", "eval")
    return eval(expression, names)  # noqa: S307 (as above)


def test_the_notebook_is_committed_without_outputs() -> None:
    """Nor does it know how often its cells were run."""
    assert cells("code")
    for cell in cells("code"):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From any folder, cell after cell; each that ends with an answer shows it, not too large."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    kinds = set()
    for cell in cells("code"):
        value = value_of(source(cell), names)
        if value is not None:
            kinds.add(type(value).__name__)
            assert 100 < len(value._repr_html_()) < LARGEST  # type: ignore[attr-defined]  # each
            picture = getattr(value, "_repr_svg_", lambda: "<svg")()
            assert picture.startswith("<svg")
    assert kinds >= {
        "Assessment",
        "Case",
        "Comparison",
        "DataFrame",
        "Proof",
        "Repairs",
        "Timeline",
    }
    assert not list(tmp_path.iterdir())
