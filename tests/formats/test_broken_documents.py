"""Hundreds of broken documents: each is a CaseError with a path, none hangs or raises else."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from random import Random

import pytest

from hdsrules.case import Case
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.errors import CaseError
from hdsrules.formats import loads
from tests.formats.documents import CHAIN, COMPLETE, COMPLETE_TOML
from tests.formats.mutations import BREAKING, Tree, scribble

TREES: tuple[Tree, ...] = tuple(loads(text).to_dict() for text in (COMPLETE, CHAIN))
DAY_LINES = [line for line in COMPLETE.splitlines() if ": 20" in line]


def assert_faulty(
    text: str, format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Assert that a document has faults, each with a path, a message and a remedy.

    The command line gives status 2 and the faults, and no traceback.
    """
    with pytest.raises(CaseError) as caught:
        loads(text, format)
    assert caught.value.faults
    for fault in caught.value.faults:
        assert fault.path.startswith("$")
        assert fault.message
        assert fault.remedy
        str(fault).encode()
    document = tmp_path / f"case.{format}"
    document.write_text(text, "utf-8")
    assert run(["assess", str(document)]) == BAD_INPUT
    told = capsys.readouterr()
    assert told.out == ""
    assert "Traceback" not in told.err
    assert caught.value.faults[0].path in told.err


@pytest.mark.parametrize("seed", range(360))
def test_a_broken_tree_is_a_case_error(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document with a value, a key or a ref that cannot stand there is refused."""
    random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
    tree = copy.deepcopy(random.choice(TREES))
    random.choice(BREAKING)(tree, random)
    assert_faulty(json.dumps(tree), "json", tmp_path, capsys)


def break_line(lines: list[str], random: Random) -> None:
    """Break a line of a YAML document so that the document cannot be valid."""
    index = random.choice([n for n, line in enumerate(lines) if ": " in line and "{" not in line])
    key, _, value = lines[index].partition(": ")
    lines[index : index + 1] = random.choice(
        [
            [f"{key}: !!python/object/apply:os.system {value}"],
            [f"{key}: !tag {value}"],
            [f"{key}: [{value}"],
            [f"{key}: {value}: {value}"],
            [f'{key}: "{value.strip(chr(34))}'],
            [f"{key}: *nowhere"],
            [f"{key}: {value}\0"],
            [f"{key}: {value}", f"{key.replace('- ', '  ')}: {value}"],
            [f"{key}x: {value}"],
            [f"{key}: {{zz: {value}}}"],
            [f"{key}: |", "\t"],
            [f"{key}: {value}", "---", "hdsrules: 1"],
            [f"{key}: {value}", "]"],
        ]
    )


@pytest.mark.parametrize("seed", range(180))
def test_a_broken_text_is_a_case_error(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A YAML document with a broken line is refused."""
    random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
    lines = COMPLETE.splitlines()
    break_line(lines, random)
    assert_faulty("\n".join(lines), "yaml", tmp_path, capsys)


@pytest.mark.parametrize("format", ["yaml", "json", "toml"])
def test_a_scribbled_text_is_a_case_or_a_case_error(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever happens to the text of a document, it is a case or has faults with paths."""
    texts = {
        "yaml": (COMPLETE, CHAIN),
        "json": tuple(json.dumps(tree, indent=1) for tree in TREES),
        "toml": (COMPLETE_TOML,),
    }
    for seed in range(150):
        random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
        text = scribble(random.choice(texts[format]), random)
        try:
            assert isinstance(loads(text, format), Case)
        except CaseError:
            assert_faulty(text, format, tmp_path, capsys)
