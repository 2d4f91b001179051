"""The documentation: what its pages show is what comes out, and none is out of reach."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.core import TyperGroup
from typer.main import get_command

from hdsrules import case
from hdsrules.case import Case
from hdsrules.cli.app import app
from hdsrules.facts.vocabulary import LayerName
from hdsrules.lists import glossary
from hdsrules.operations import operation_class
from hdsrules.shapes import Many, Shape, Table, Thing, Word, fields_of
from tests.pages import ROOT, Reader, blocks, named_commands

PAGES = {
    page.relative_to(ROOT).as_posix(): page
    for page in (
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
        *sorted((ROOT / "docs").rglob("*.md")),
    )
    if "_build" not in page.parts
}

NOT_RUN = {"README.md": ["python3 -m venv .venv && .venv/bin/pip install"] * 2}
"""Page → the blocks that are not run, by how they begin; the page says why."""

KINDS = [getattr(case, name) for name in case.__all__]
"""The classes that a case is made of."""

WORDS = {
    shape.words: None
    for kind in KINDS
    for each in fields_of(kind)
    for shape in (each.shape, getattr(each.shape, "item", None))
    if isinstance(shape, Word)
}
"""The vocabularies of which a document takes its words."""


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_reader_sees_what_the_page_shows(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Every example of a page, command, document or Python, does what the page says."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for variable in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    reader = Reader()
    for block in blocks(PAGES[name]):
        try:
            reader.follow(block)
        except Exception as error:
            error.add_note(f"{name}, line {block.line}")
            raise


@pytest.mark.parametrize("name", PAGES)
def test_what_is_not_run_is_known(name: str) -> None:
    """A block that no test runs says so, gives its reason, and is listed here."""
    skipped = [block for block in blocks(PAGES[name]) if block.mark == "not run"]
    assert all(len(block.about.split()) > 2 for block in skipped)
    known = NOT_RUN.get(name, [])
    assert len(skipped) == len(known)
    assert all(map(str.startswith, (block.body for block in skipped), known))


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_names_exists(name: str) -> None:
    """A command in prose or in the configuration of a service exists, with its options."""
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    for told in named_commands(PAGES[name]):
        word = told.split()[1]
        known = word in program.commands
        assert known or word in {"COMMAND", "…"} or word.startswith("--"), told
        command = program.commands[word] if known else program
        options = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", told)) <= {*options, "--help"}, told


@pytest.mark.parametrize("page", ["first-report", "premier-rapport"])
def test_the_glossary_has_the_words_of_a_report(page: str) -> None:
    """What the tutorials explain of a report, the glossary explains as well."""
    text = PAGES[f"docs/tutorials/{page}.md"].read_text("utf-8")
    rows = re.findall(r"^\| (\*\*.*?) \|", text, re.MULTILINE)
    words = {word for row in rows for word in re.findall(r"\*+(.+?)\*+", row) if len(word) > 2}
    assert len(words) > 6
    names = {name for term in glossary().terms for name in (term.fr, term.en)}
    assert words <= names


@pytest.mark.parametrize("folder", ["tutorials", "how-to", "reference", "explanation"])
def test_every_page_is_listed(folder: str) -> None:
    """The index of a folder links to each of its pages, in the repository as on the site."""
    index = (ROOT / "docs" / folder / "index.md").read_text("utf-8")
    linked = set(re.findall(r"\]\(([\w-]+\.(?:md|ipynb))\)", index))
    pages = {page.name for suffix in ("md", "ipynb") for page in _pages(folder, suffix)}
    assert linked == pages - {"index.md"}


def _pages(folder: str, suffix: str) -> list[Path]:
    return list((ROOT / "docs" / folder).glob(f"*.{suffix}"))


def test_the_annotated_example_has_every_key() -> None:
    """No key of a case document is missing from the example of the reference."""
    page = PAGES["docs/reference/case-document.md"]
    (example,) = (block for block in blocks(page) if block.body.startswith("hdsrules: 1"))
    written = set(_keys(Thing(Case), YAML(typ="safe").load(example.body)))
    known = {
        (kind, each.key)
        for kind in KINDS
        for each in fields_of(kind)
        if each.name in kind.__annotations__
    }
    assert {(kind.__name__, key) for kind, key in known - written} == set()


@pytest.mark.parametrize("words", [*WORDS], ids=lambda words: words.__name__)
def test_the_annotated_example_names_every_word(words: type[StrEnum]) -> None:
    """No word that a key takes is missing from the page."""
    text = PAGES["docs/reference/case-document.md"].read_text("utf-8")
    assert [word for word in words if not re.search(rf"\b{word}\b", text)] == []


def _keys(shape: Shape, value: object) -> Iterator[tuple[type, str]]:
    """Iterate over the keys that a document writes, each with the class that has it."""
    if isinstance(shape, Many) and isinstance(value, list):
        for item in value:
            yield from _keys(shape.item, item)
    elif isinstance(shape, Table) and isinstance(value, dict):
        for ref, item in value.items():
            of_layer = Many(Thing(operation_class(ref))) if shape.words is LayerName else shape.item
            yield from _keys(of_layer, item)
    elif isinstance(shape, Thing) and isinstance(value, dict):
        for each in fields_of(shape.kind):
            if each.key in value:
                yield from ((kind, each.key) for kind in shape.kind.__mro__ if kind is not object)
                yield from _keys(each.shape, value[each.key])
