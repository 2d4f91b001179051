"""The HTML report: well-formed, self-contained, escaped, accessible."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from attrs import evolve

from hdsrules import Answer
from hdsrules.reports.html import to_html
from tests.reports.sample import everything, hostile, verdict

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads a page, and fails on a tag that is not closed in its place."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that the innermost tag is the one closed."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_well_formed_and_in_its_language(language: str) -> None:
    """Tags nest, the language is told, refs are unique, links within the page lead somewhere."""
    page = Reader(to_html(everything(), language))
    assert page.named("html") == [{"lang": language}]
    ids = Counter(a["id"] for _, a in page.tags if "id" in a)
    assert max(ids.values()) == 1
    for _, attributes in page.tags:
        target = attributes.get("href") or ""
        assert not target.startswith("#") or target[1:] in ids
        named = attributes.get("aria-labelledby")
        assert named is None or named in ids
    assert len(page.named("h1")) == 1
    assert {a.get("scope") for a in page.named("th")} == {"col", "row"}


def test_the_page_loads_nothing() -> None:
    """No script, no frame, no picture, no style from elsewhere: an address is only ever a link."""
    text = to_html(everything(), "en")
    page = Reader(text)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "svg"}
    for tag, attributes in page.tags:
        assert "src" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert tag == "a" or "href" not in attributes
    assert "@import" not in text
    assert "url(" not in text


def test_names_are_no_markup() -> None:
    """A name that looks like a tag, a link or an escape is shown as text."""
    text = to_html(hostile(), "en")
    page = Reader(text)
    assert "script" not in {tag for tag, _ in page.tags}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; A|B" in text
    assert "evil.example" not in " ".join(a.get("href") or "" for a in page.named("a"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


def test_proofs_are_given_once() -> None:
    """Each conclusion has its proof; a step shown before is a link to it."""
    text = to_html(verdict(), "en")
    assert "HDS-ACT-2" in text
    assert text.count('id="step-1"') == 1
    assert ">proved above</a>" in text


def test_conclusions_without_a_proof_are_left_out() -> None:
    """What no single chain of rules proves has no proof to unfold."""
    text = to_html(everything(), "en")
    assert "<strong>Publish the statement on storage in the EEA</strong>" not in text


def test_light_dark_and_paper() -> None:
    """One style sheet serves the screen, light or dark, and A4 paper."""
    text = to_html(verdict(), "en")
    for rule in ("prefers-color-scheme: dark", "@media print", "size: A4"):
        assert rule in text


def test_what_is_undetermined_has_no_proof() -> None:
    """Where hosting is undetermined, no proof of it is offered, and a page without texts is one."""
    result = everything()
    empty = evolve(
        result.parties["cloud"],
        hosting=Answer.UNDETERMINED,
        activities=(),
        host_types=(),
        required_certifications=(),
        gaps=(),
        obligations=(),
    )
    text = to_html(evolve(result, parties={"cloud": empty}, findings=()), "en")
    assert "<strong>It hosts health data</strong>" not in text
    assert 'id="texts"' not in text
