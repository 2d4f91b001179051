"""`hdsrules new`: a case to start from, which is valid, and is never written over another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import fields

import hdsrules as library
from hdsrules.case import Certificate, Contract, Data, Device, Group, Party
from hdsrules.facts.clauses import Clause
from hdsrules.operations import Administration, Backup, RemoteAccess, System
from tests.cli.command import hdsrules

KINDS = (
    *(Party, Data, System, Administration, Backup, RemoteAccess),
    *(Certificate, Contract, Device, Group),
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_skeleton_loads_and_is_assessed(tmp_path: Path, language: str) -> None:
    """What is written has no fault, and its verdict finds who hosts."""
    target = tmp_path / "case.yaml"
    done = hdsrules("new", "-o", target, "--lang", language)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"hdsrules assess {target}" in done.stderr.replace("\n", "")
    result = library.assess(library.load(target), "2026-11-23")
    assert result.parties["maker"].hosting is library.Answer.YES
    assert result.parties["clinic"].hosting is library.Answer.NO


def test_the_languages_say_the_same() -> None:
    """The skeletons differ in names and comments alone."""
    english, french = (
        library.loads(hdsrules("new", "--lang", language).stdout) for language in ("en", "fr")
    )
    assert english.systems["app"].layers == french.systems["app"].layers
    assert list(english.parties) == list(french.parties)
    assert english.contracts == french.contracts


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_skeleton_explains_every_key_and_word(language: str) -> None:
    """Each key stands in the skeleton, and each clause."""
    text = hdsrules("new", "--lang", language).stdout
    for kind in KINDS:
        for each in fields(kind):
            key = each.metadata.get("key", each.name)
            assert re.search(rf"^[ #-]*{key}:", text, re.MULTILINE), key
    for clause in Clause:
        assert f"- {clause}\n" in text


def test_a_file_is_not_written_over(tmp_path: Path) -> None:
    """An existing file stays, unless it is forced."""
    target = tmp_path / "case.yaml"
    target.write_text("mine", "utf-8")
    done = hdsrules("new", "-o", target)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--force" in done.stderr
    assert target.read_text("utf-8") == "mine"
    assert hdsrules("new", "-o", target, "--force").returncode == 0
    assert target.read_text("utf-8").startswith("# A case for hdsrules")


def test_a_dangling_link_counts_as_a_file(tmp_path: Path) -> None:
    """What a broken link names is not created by surprise."""
    link = tmp_path / "case.yaml"
    link.symlink_to(tmp_path / "lost.yaml")
    assert hdsrules("new", "-o", link).returncode == 2
