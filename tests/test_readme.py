"""The README: what it shows is what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

import hdsrules

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "examples" / "saas-medical-device.yaml"
DAYS = ("2023-06-01", "2024-12-01", "2026-11-23")


def rows() -> list[str]:
    """Return the table of the README, as it should be."""
    case = hdsrules.load(EXAMPLE)
    lines = [
        "| day | party | hosting | activities | must hold | lacks |",
        "|---|---|---|---|---|---|",
    ]
    for day in DAYS:
        result = hdsrules.assess(case, on=day)
        for party in ("cloud", "maker", "clinic"):
            verdict = result.parties[party]
            must = [
                f"{r.scheme} {' or '.join(r.editions)}" for r in verdict.required_certifications
            ]
            lacks = [f"{gap.scheme}: {gap.kind}" for gap in verdict.gaps]
            cells = (
                day,
                party,
                str(verdict.hosting),
                ", ".join(verdict.activities),
                ", ".join(must),
                ", ".join(lacks),
            )
            lines.append("| " + " | ".join(cell or "–" for cell in cells) + " |")
    return lines


def test_the_table_of_the_founding_case_is_what_comes_out() -> None:
    """The verdicts on three days that the README shows are those of the shipped example."""
    assert "\n".join(rows()) in README


def test_the_python_example_runs() -> None:
    """The Python block of the README runs as it stands, from the project's folder."""
    block = README.split("```python\n")[1].split("```")[0]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        names: dict[str, object] = {}
        exec(block, names)  # noqa: S102 (the block is the README's own)
    assert isinstance(names["result"], hdsrules.Assessment)
    assert names["result"].parties["maker"].hosting is hdsrules.Answer.YES


@pytest.mark.parametrize(
    "example", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda p: p.stem
)
def test_every_example_is_assessed(example: Path) -> None:
    """Every shipped example loads, and both evaluators agree on it."""
    result = hdsrules.assess(hdsrules.load(example), evaluator="both")
    assert set(result.parties) == set(result.case.parties)
    assert result.to_json() == hdsrules.assess(result.case, evaluator="portable").to_json()
