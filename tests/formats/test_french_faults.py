"""Every fault of a document can be told in French: no English is left in it but what is quoted."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from hdsrules.errors import CaseError, Fault
from hdsrules.formats import load, loads
from hdsrules.i18n import words
from hdsrules.said import Said
from tests.formats.documents import COMPLETE, COMPLETE_TOML
from tests.formats.mutations import BREAKING, scribble
from tests.formats.test_broken_documents import TREES, break_line
from tests.formats.test_faults import FAULTS, JSON_FAULTS, TOML_FAULTS, UNREADABLE

FRENCH = words("fr")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def untold(text: object) -> Iterator[str]:
    """Iterate over the messages in a text that stay English when it is told in French.

    A message of placeholders and signs alone needs no French.
    """
    if not isinstance(text, Said):
        return
    worded = re.search("[a-z]", _PLACEHOLDER.sub("", text.message), re.IGNORECASE)
    if worded and FRENCH(text.message) == text.message:
        yield text.message
    for value in text.values.values():
        yield from untold(value)


def faults_of(text: str, format: str) -> tuple[Fault, ...]:
    """Return the faults of a document; none if it has none."""
    try:
        loads(text, format)
    except CaseError as error:
        return error.faults
    return ()


def assert_told(faults: tuple[Fault, ...]) -> None:
    """Assert that faults can be told in French, and are told otherwise than in English."""
    for fault in faults:
        assert isinstance(fault.message, Said), fault
        assert isinstance(fault.remedy, Said), fault
        assert list(untold(fault.said)) == [], fault
        assert fault.said.told(FRENCH) != str(fault)


@pytest.mark.parametrize("text", [text for text, *_ in FAULTS])
def test_each_fault_is_told(text: str) -> None:
    """What is wrong with a value, a key or a ref, and what to do."""
    assert faults_of(text, "yaml")
    assert_told(faults_of(text, "yaml"))


@pytest.mark.parametrize(
    ("text", "format"),
    [
        *((text, format) for text, format, *_ in UNREADABLE),
        *((text, "json") for text, *_ in JSON_FAULTS),
        *((f"hdsrules = 1\n{text}", "toml") for text, *_ in TOML_FAULTS),
        ("[" * 40, "json"),
        ("x" * 5_000_001, "yaml"),
        ("-\n" * 60_000, "yaml"),
    ],
)
def test_each_unreadable_document_is_told(text: str, format: str) -> None:
    """What the parsers say is told as well."""
    assert faults_of(text, format)
    assert_told(faults_of(text, format))


@pytest.mark.parametrize("name", ["lost.yaml", "case", "case.xml", "folder.yaml", "a\0.yaml"])
def test_each_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    """A missing file, a folder, a suffix that says nothing."""
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(CaseError) as caught:
        load(str(tmp_path / name))
    assert_told(caught.value.faults)


def test_each_broken_tree_is_told() -> None:
    """Whatever value, key or ref is broken at random."""
    for seed in range(80):
        random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
        tree = copy.deepcopy(random.choice(TREES))
        random.choice(BREAKING)(tree, random)
        assert_told(faults_of(json.dumps(tree), "json"))


@pytest.mark.parametrize("format", ["yaml", "json", "toml"])
def test_each_broken_text_is_told(format: str) -> None:
    """Whatever is broken of a text at random, the parser's words included."""
    whole = {"yaml": COMPLETE, "json": json.dumps(TREES[0], indent=1), "toml": COMPLETE_TOML}
    for seed in range(60):
        random = Random(seed)  # noqa: S311 (seeded, to be repeatable)
        text = scribble(whole[format], random)
        faults = faults_of(text, format)
        assert_told(faults)
        if format == "yaml":
            lines = COMPLETE.splitlines()
            break_line(lines, random)
            assert_told(faults_of("\n".join(lines), format))


def test_english_that_is_left_is_found() -> None:
    """The test above would see a message that has no French."""
    hidden = Said("{where}: {message}", {"where": "$", "message": Said("no French for this")})
    assert list(untold(hidden)) == ["no French for this"]
