"""The JSON Schema of case documents says what the loader does."""

from __future__ import annotations

import copy
import json
from random import Random

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from hdsrules.case import Case
from hdsrules.errors import CaseError
from hdsrules.facts.clauses import Clause
from hdsrules.facts.vocabulary import LayerName
from hdsrules.formats import case_schema, loads
from hdsrules.readings import QUESTIONS
from tests.formats.documents import CHAIN, COMPLETE
from tests.formats.mutations import STRUCTURAL, Tree, at, places, put
from tests.strategies import cases

SCHEMA = case_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
TREES: tuple[Tree, ...] = tuple(loads(text).to_dict() for text in (COMPLETE, CHAIN))

BEYOND_A_SCHEMA = ("is described", "in a circle", "would supervise itself", "on both sides")
"""Words of the faults that a schema cannot see."""


def accepts(document: object) -> bool:
    """Return whether the schema accepts a document."""
    return bool(VALIDATOR.is_valid(document))


def loaded(document: object) -> bool:
    """Return whether the loader accepts a document, but for what a schema cannot say."""
    try:
        loads(json.dumps(document), "json")
    except CaseError as error:
        messages = [fault.message for fault in error.faults]
        return all(any(words in message for words in BEYOND_A_SCHEMA) for message in messages)
    return True


def test_the_schema_is_a_schema() -> None:
    """The schema is valid in its draft and names itself."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:hdsrules:case:1"
    json.dumps(SCHEMA)


def test_every_object_is_closed_and_described() -> None:
    """No object takes unknown keys, and every key has a title and a description."""

    def check(schema: object) -> None:
        if isinstance(schema, dict):
            if schema.get("type") == "object":
                assert "additionalProperties" in schema
            for inner in schema.values():
                check(inner)
        elif isinstance(schema, list):
            for inner in schema:
                check(inner)

    check(SCHEMA)
    definitions = SCHEMA["$defs"]
    assert isinstance(definitions, dict)
    for name in set(definitions) - {"country", "day", "ref"}:
        assert definitions[name]["description"]
        for key in definitions[name]["properties"].values():
            assert key["title"]
            assert key["description"]
            assert "`None`" not in key["description"]


def test_the_schema_names_every_word() -> None:
    """Every layer, clause, question and reading stands in the schema."""
    text = json.dumps(SCHEMA)
    for word in (*LayerName, *Clause, *QUESTIONS):
        assert f'"{word}"' in text
    for question in QUESTIONS.values():
        for reading in question.readings:
            assert f'"{reading}"' in text


@settings(max_examples=60, deadline=None)
@given(cases())
def test_every_case_fits_the_schema(case: Case) -> None:
    """What is written is what the schema accepts."""
    VALIDATOR.validate(case.to_dict())


@pytest.mark.parametrize("seed", range(240))
def test_what_is_broken_is_refused_by_both(seed: int) -> None:
    """A structural fault is seen by the schema and by the loader."""
    random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
    tree = copy.deepcopy(random.choice(TREES))
    random.choice(STRUCTURAL)(tree, random)
    if "\\ud800" not in json.dumps(tree):  # half a character is not for a schema to see
        assert not accepts(tree)
    assert not loaded(tree)


@pytest.mark.parametrize("value", [None, [], {}, "", True, 1, "clinic", ["clinic"]])
def test_both_agree_on_any_value_anywhere(value: object) -> None:
    """With one value in the place of any other, the schema and the loader agree."""
    for path in places(TREES[0]):
        tree = copy.deepcopy(TREES[0])
        put(tree, path, copy.deepcopy(value))
        assert accepts(tree) == loaded(tree), (path, at(TREES[0], path), value)
