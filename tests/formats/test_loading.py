"""Documents become cases: three formats, the meaning of null and of words, files on disk."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from hdsrules.case import Administration, Backup, Case, Operation, Party
from hdsrules.errors import CaseError
from hdsrules.facts.vocabulary import (
    Activity,
    DeviceClass,
    LayerName,
    PartyKind,
    Purpose,
    Scheme,
    Task,
)
from hdsrules.formats import dump, load, loads
from hdsrules.refs import Refs
from tests.formats.documents import CHAIN, COMPLETE, COMPLETE_TOML


def test_every_key_is_read() -> None:
    """A document that gives every key becomes a case of the same words, days and refs."""
    case = loads(COMPLETE)
    assert case.as_of == date(2026, 11, 23)
    assert case.readings["v2-start"] == "2024-11-16"
    assert case.parties["patient"].kind is PartyKind.PATIENT
    assert case.parties["cloud"].subject_to_laws_of == ("US", "CN")
    assert case.data["records"].collected_for == (Purpose.CARE, Purpose.DIAGNOSIS)
    assert case.devices["dose"].device_class is DeviceClass.IIA
    assert case.groups["ght"].joint_controller_agreement is None
    certificate = case.certificates["cloud-hds"]
    assert certificate.scheme is Scheme.HDS
    assert certificate.activities == (Activity.HARDWARE, Activity.BACKUP)
    assert certificate.expires == date(2028, 1, 14)


def test_operations_are_of_the_class_of_their_layer() -> None:
    """Administration and backup have keys of their own, the other layers share one class."""
    layers = loads(COMPLETE).systems["app"].layers
    assert layers is not None
    kinds = {layer: [type(each) for each in layers[layer] or ()] for layer in layers}
    assert kinds == {
        LayerName.DATA_CENTRE: [Operation],
        LayerName.HARDWARE: [Operation],
        LayerName.VIRTUAL: [],
        LayerName.APPLICATION_ADMINISTRATION: [Administration],
        LayerName.BACKUP: [Backup],
    }
    (administration,) = layers[LayerName.APPLICATION_ADMINISTRATION] or ()
    assert isinstance(administration, Administration)
    assert administration.tasks == (Task.ACCESS_RIGHTS, Task.DEPLOYMENT)


def test_the_formats_agree() -> None:
    """The same document in YAML and in JSON is the same case."""
    case = loads(COMPLETE)
    assert loads(json.dumps(case.to_dict()), "json") == case


def test_toml_is_read_with_its_own_days() -> None:
    """A TOML document may write its days bare, even where a reading is named by a day."""
    case = loads(COMPLETE_TOML, "toml")
    assert case.as_of == date(2026, 11, 23)
    assert case.certificates["cloud"].issued == date(2025, 1, 15)
    assert case.readings["v2-start"] == "2024-11-16"


@pytest.mark.parametrize("word", ["NO", "yes", "no", "on", "off", "y", "2024_1", "1:30", "="])
def test_words_of_yaml_1_1_are_texts(word: str) -> None:
    """What only YAML 1.1 takes for something else is a text."""
    assert loads(f"hdsrules: 1\ntitle: {word}").title == word


def test_norway_is_a_country() -> None:
    """`country: NO` is Norway."""
    assert loads(COMPLETE).parties["cloud"].country == "NO"


@pytest.mark.parametrize("ref", ["no", "1", "2026", "null", "true", "2024-01-01"])
def test_keys_are_texts_as_written(ref: str) -> None:
    """A ref that looks like a number, a day or a truth value is a ref."""
    assert list(loads(f"hdsrules: 1\nparties:\n  {ref}: {{}}").parties) == [ref]


@pytest.mark.parametrize("day", ["2026-11-23", '"2026-11-23"', "'2026-11-23'"])
def test_days_may_be_quoted(day: str) -> None:
    """A day is the same with or without quotes."""
    assert loads(f"hdsrules: 1\nas_of: {day}").as_of == date(2026, 11, 23)


def test_null_is_leaving_out() -> None:
    """`null` means the same as leaving the key out, for defaults and required maps too."""
    text = (
        "hdsrules: 1\ntitle: null\nas_of: ~\nreadings: {chain: null}\ndata: null\n"
        "parties: {a: {kind: null, subject_to_laws_of: null}}\n"
        "systems: {s: {archiving: null, layers: null, holds: null}}"
    )
    assert loads(text) == loads("hdsrules: 1\nparties: {a: {}}\nsystems: {s: {}}")


def test_an_object_may_be_known_by_its_ref_alone() -> None:
    """A ref without anything below it is an object of which nothing else is known."""
    assert loads("hdsrules: 1\nparties:\n  clinic:\n").parties["clinic"] == Party()


def test_a_layer_of_null_is_not_a_layer_left_out() -> None:
    """A layer that is null is run by nobody knows whom; a layer left out is not described."""
    case = loads("hdsrules: 1\nsystems: {s: {layers: {backup: null}}}")
    assert case.systems["s"].layers == Refs({LayerName.BACKUP: None})
    assert case != loads("hdsrules: 1\nsystems: {s: {layers: {}}}")


def test_unknown_lists_are_not_empty_lists() -> None:
    """Where leaving a list out means that it is unknown, an empty list means none."""
    case = loads("hdsrules: 1\nsystems: {a: {}, b: {holds: []}}")
    assert case.systems["a"].holds is None
    assert case.systems["b"].holds == ()


def test_one_customer_may_stand_alone() -> None:
    """`on_behalf_of` takes a party, or a list of parties."""
    alone = CHAIN
    listed = CHAIN.replace("on_behalf_of: maker", "on_behalf_of: [maker]")
    assert alone != listed
    assert loads(alone) == loads(listed)


def test_a_short_period_may_stand_without_a_purpose() -> None:
    """`short_period` without `entrusted_for` is accepted."""
    text = CHAIN.replace("country: FR}]", "short_period: true}]")
    assert loads(text).systems["app"].layers is not None


def test_aliases_and_merge_keys_are_written_out() -> None:
    """An alias repeats what it names; a merge key fills in what is not given beside it."""
    case = loads(
        "hdsrules: 1\nparties:\n  a: &a {country: FR, kind: patient}\n  b: *a\n"
        "  c: {<<: *a, country: DE}\n  d: {<<: [{country: CH}, *a]}"
    )
    assert case.parties["a"] == case.parties["b"]
    assert case.parties["c"] == Party(country="DE", kind=PartyKind.PATIENT)
    assert case.parties["d"] == Party(country="CH", kind=PartyKind.PATIENT)


def test_a_yaml_case_knows_its_lines() -> None:
    """A case from YAML keeps the line of each path."""
    lines = loads(COMPLETE).lines
    assert lines["$"] == 1
    assert lines["$.parties.clinic.country"] == 10
    assert lines["$.systems.app.layers.hardware[0].on_behalf_of[1]"] == 37
    assert not loads('{"hdsrules": 1}', "json").lines


def test_the_lines_are_no_part_of_a_comparison() -> None:
    """Two cases that differ in their layout alone are equal."""
    assert loads(COMPLETE) == loads("# a comment\n" + COMPLETE)


@pytest.mark.parametrize("text", ["%YAML 1.2\n---\nhdsrules: 1\n...\n", "\ufeffhdsrules: 1\n"])
def test_what_may_stand_before_a_document(text: str) -> None:
    """The version of YAML, the marks of a document and a byte order mark are accepted."""
    assert loads(text) == Case()


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".YAML"])
def test_a_file_is_written_and_read(tmp_path: Path, suffix: str) -> None:
    """A case dumped to a file is loaded from it, the suffix telling the format."""
    case, path = loads(COMPLETE), tmp_path / f"case{suffix}"
    dump(case, path)
    assert load(path) == load(str(path)) == case
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_toml_file_is_read(tmp_path: Path) -> None:
    """The suffix `.toml` is known."""
    path = tmp_path / "case.toml"
    path.write_text(COMPLETE_TOML, encoding="utf-8")
    assert load(path) == loads(COMPLETE_TOML, "toml")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """A file that is there is replaced and keeps its permissions; a link stays a link."""
    path, link = tmp_path / "case.yaml", tmp_path / "link.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    dump(Case(title="new"), link)
    assert link.is_symlink()
    assert load(path).title == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """When the target is a folder, the error is the system's and no other file stays."""
    target = tmp_path / "case.yaml"
    target.mkdir()
    with pytest.raises(OSError, match=r"case\.yaml"):
        dump(Case(), target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_of_another_format_is_not_written(tmp_path: Path) -> None:
    """Nothing is written in a format that is only read, or not known."""
    for name in ("case.toml", "case.xml"):
        with pytest.raises(CaseError):
            dump(Case(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_importing_formats_is_cheap() -> None:
    """The libraries of the formats are imported when a document is read, not before."""
    program = (
        "import sys, hdsrules.formats\n"
        "print({'cattrs', 'ruamel.yaml', 'tomllib', 'hdsrules.formats.yaml'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "set()"
