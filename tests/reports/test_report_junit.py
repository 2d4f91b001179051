"""JUnit XML: a suite for each party; a gap or a breach fails, what is undetermined is skipped."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

import hdsrules
from hdsrules.reports.junit import to_junit
from tests.cli.command import CLEAR, SKELETON
from tests.cli.test_cli_assess import UNDETERMINED

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DAY = "2026-11-23"

ALLOWED = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "package", "tests", "failures", "errors", "skipped"},
        {"properties", "testcase"},
    ),
    "properties": (set(), {"property"}),
    "property": ({"name", "value"}, set()),
    "testcase": ({"name", "classname"}, {"failure", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}
"""Element → the attributes it must have, and the elements that may stand in it, as readers of JUnit
XML take them; no other attribute is written."""


def suites(text: str, language: str = "en") -> Element:
    """Return the suites of a case; they are what readers take."""
    whole = fromstring(to_junit(hdsrules.assess(hdsrules.loads(text), DAY), language))  # noqa: S314 (ours)
    assert whole.tag == "testsuites"
    for element in whole.iter():
        attributes, children = ALLOWED[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= children
        if "tests" in element.attrib:
            tests = list(element.iter("testcase"))
            assert int(element.attrib["tests"]) == len(tests)
            failed = [test for test in tests if test.find("failure") is not None]
            assert int(element.attrib["failures"]) == len(failed)
    return whole


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_is_told(path: Path) -> None:
    """In both languages, with as many failures as titles lacking and breaches."""
    text = path.read_text("utf-8")
    result = hdsrules.assess(hdsrules.loads(text), DAY)
    lacking = {(gap.party, gap.scheme) for gap in result.gaps}
    breaches = [it for it in result.findings if it.severity == "breach"]
    for language in ("en", "fr"):
        whole = suites(text, language)
        assert int(whole.attrib["failures"]) == len(lacking) + len(breaches)
        assert len(whole) == len(result.parties)


def test_a_gap_fails_with_its_article_and_its_place() -> None:
    """The title that the host lacks is a test that fails."""
    maker = suites(SKELETON).find("testsuite[@name='Medical Device Maker']")
    assert maker is not None
    title = maker.find("testcase[@name='HDS certificate, edition 2.0']")
    assert title is not None
    assert title.attrib["classname"] == "hdsrules.maker"
    failure = title.find("failure")
    assert failure is not None
    assert failure.attrib == {
        "message": "Medical Device Maker: HDS certificate: missing (activity 5)",
        "type": "missing",
    }
    assert "article L. 1111-8" in (failure.text or "")
    assert "$.systems.app.layers.application-administration[0]" in (failure.text or "")


def test_a_title_that_is_held_passes() -> None:
    """Certified, the maker's test passes; a note is told, and passes."""
    whole = suites(CLEAR)
    assert whole.attrib["failures"] == "0"
    titles = [
        it for it in whole.iter("testcase") if it.attrib["name"].startswith("HDS certificate")
    ]
    assert [list(title) for title in titles] == [[], []]
    outputs = [it.text or "" for it in whole.iter("system-out")]
    assert any(text.startswith("Note: ") for text in outputs)


def test_what_is_undetermined_is_skipped() -> None:
    """Neither passed nor failed: whether a party hosts, and what is not known."""
    whole = suites(UNDETERMINED)
    cloud = whole.find("testsuite[@name='A|B']")
    assert cloud is not None
    assert cloud.attrib["failures"] == "0"
    skipped = [it.attrib["name"] for it in cloud if it.find("skipped") is not None]
    assert skipped[:2] == [
        "Whether it hosts health data",
        "Not known: $.systems.app.layers.backup[0].externalised",
    ]
    assert cloud.attrib["skipped"] == str(len(skipped))


def test_names_break_no_xml() -> None:
    """Markup is text; what no XML may hold is left out."""
    named = SKELETON.replace("Medical Device Maker", '"<b>&\\"\\x01\\uFFFE]]>"')
    names = [it.attrib["name"] for it in suites(named).iter("testsuite")]
    assert '<b>&" \ufffd]]>' in names
