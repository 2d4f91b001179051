"""What is written is read as an equal case, in every format and for every case."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from hdsrules.case import Case
from hdsrules.errors import CaseError
from hdsrules.formats import dumps, loads, yaml
from tests.strategies import cases

CASES = settings(max_examples=60, deadline=None)


@CASES
@given(cases())
def test_a_case_comes_back_from_yaml(case: Case) -> None:
    """A case written in YAML and read again is equal to itself."""
    assert loads(dumps(case)) == case


@CASES
@given(cases())
def test_a_case_comes_back_from_json(case: Case) -> None:
    """A case written in JSON, by us or from its dict, and read again is equal to itself."""
    assert loads(dumps(case, "json"), "json") == case
    assert loads(json.dumps(case.to_dict()), format="json") == case


@CASES
@given(cases())
def test_writing_is_stable(case: Case) -> None:
    """A document that was written, read and written again is the same text."""
    text = dumps(case)
    assert dumps(loads(text)) == text


@CASES
@given(cases())
def test_equal_cases_hash_alike(case: Case) -> None:
    """A case and its copy from a document have the same hash."""
    assert hash(loads(dumps(case, "json"), "json")) == hash(case)


def test_the_smallest_case_is_its_version_alone() -> None:
    """A case of which nothing is known is written as its format version."""
    assert Case().to_dict() == {"hdsrules": 1}
    assert dumps(Case()) == "hdsrules: 1\n"
    assert loads("hdsrules: 1") == Case()


def test_toml_is_not_written() -> None:
    """TOML has no null, so a case is not written in it, and the error says so."""
    with pytest.raises(CaseError) as caught:
        dumps(Case(), "toml")
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert "unknown" in fault.message
    assert "`yaml`, `json`" in fault.remedy


def test_yaml_writes_any_plain_data() -> None:
    """Lists of maps and texts, of lists, and empty ones come back from YAML as they were."""
    document = {"a": [{"b": []}, "c", {}, [], [["d"], {}]], "e": {}, "f": [None, True, 1]}
    assert yaml.read(yaml.write(document)).data == document
    assert yaml.write([]) == "[]\n"
