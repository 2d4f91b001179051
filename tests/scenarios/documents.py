"""Scenario files: how they are read, and how a base document is changed."""

from __future__ import annotations

import copy
import json
import re
import textwrap
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import cattrs
from attrs import field, frozen

import hdsrules
from hdsrules.assessment import Assessment, EvaluatorName
from hdsrules.formats.yaml import read
from tests.scenarios.expectations import Expected, differences

__all__ = ["HERE", "CaseFile", "Situation", "case_files", "changed", "plain", "structure"]

HERE = Path(__file__).parent

T = TypeVar("T")

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_CONVERTER = cattrs.Converter(forbid_extra_keys=True)
_CONVERTER.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)


def plain(path: Path) -> object:
    """Return the plain data of a YAML file; days stay texts."""
    parsed = read(path.read_text(encoding="utf-8"))
    assert not parsed.faults, f"{path.name}: {parsed.faults}"
    return parsed.data


def structure(data: object, kind: type[T]) -> T:
    """Return plain data as a value of `kind`; a key that it does not have is an error."""
    return _CONVERTER.structure(data, kind)


@frozen
class Situation:
    """A case, and what is expected of its verdict.

    Attributes:
        name: What the test is called.
        case: The case.
        day: The day on which the law is applied; `None`: the case's own.
        readings: Contested question → chosen reading.
        expect: What is expected of the parties.
        diverges: Questions on which another reading must change something.
        open_questions: Paths of unknown inputs that must be asked for.
    """

    name: str
    case: hdsrules.Case
    day: str | None = None
    readings: Mapping[str, str] = field(factory=dict)
    expect: tuple[Expected, ...] = ()
    diverges: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()

    def assess(self, evaluator: EvaluatorName = "portable") -> Assessment:
        """Return the verdict; other readings are tried only where that is looked at."""
        return hdsrules.assess(
            self.case,
            self.day,
            readings=self.readings,
            evaluator=evaluator,
            explore=bool(self.diverges),
        )

    def differences(self, result: Assessment) -> list[str]:
        """Return where a verdict is not what is expected, in words."""
        found = differences(result, self.expect)
        questions = {item.question for item in result.divergences}
        paths = {item.path for item in result.open_questions}
        found += [f"no divergence on {item}" for item in self.diverges if item not in questions]
        found += [f"{item} is not asked" for item in self.open_questions if item not in paths]
        return found


@frozen
class CaseFile:
    """A case that somebody answered, as its file tells it."""

    id: str
    title: str
    source: str
    answered_by: str
    situation: str
    case: dict[str, object]
    expect: tuple[Expected, ...] = ()
    diverges: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    readings: dict[str, str] = field(factory=dict)


@cache
def case_files() -> Mapping[str, Situation]:
    """Return the cases that somebody answered, by id."""
    found: dict[str, Situation] = {}
    for path in sorted((HERE / "cases").glob("*.yaml")):
        told = structure(plain(path), CaseFile)
        assert path.name.startswith(f"{told.id.lower()}-"), f"{path.name} tells {told.id}"
        found[told.id] = Situation(
            name=path.stem,
            case=hdsrules.loads(_block(path, "case"), format="yaml"),
            readings=told.readings,
            expect=told.expect,
            diverges=told.diverges,
            open_questions=told.open_questions,
        )
    return found


def changed(document: Mapping[str, object], changes: Mapping[str, object]) -> hdsrules.Case:
    """Return the case of a document in which other values stand at some paths.

    Args:
        document: The document.
        changes: Path, as `systems.app.layers.backup[0].externalised` → value; `null` takes out
            what stands there.
    """
    data = copy.deepcopy(dict(document))
    for path, value in changes.items():
        _put(data, path, copy.deepcopy(value))
    return hdsrules.loads(json.dumps(data), format="json")


def _put(data: object, path: str, value: object) -> None:
    *steps, last = [key or int(place) for key, place in _STEP.findall(path)]
    for step in steps:
        if isinstance(data, dict):
            data = data.setdefault(step, {})
        else:
            assert isinstance(data, list)
            assert isinstance(step, int)
            data = data[step]
    if isinstance(data, list):
        assert isinstance(last, int)
        if value is None:
            del data[last]
        else:
            data[last : last + 1] = [value]
    else:
        assert isinstance(data, dict)
        if value is None:
            del data[last]
        else:
            data[last] = value


def _block(path: Path, key: str) -> str:
    """Return the text under a key of a file, as a document of its own."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start = lines.index(f"{key}:") + 1
    inside = [place for place in range(start, len(lines)) if not lines[place].startswith(" ")]
    return textwrap.dedent("\n".join(lines[start : inside[0] if inside else None]))
