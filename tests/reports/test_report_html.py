"""The HTML report: well-formed, self-contained, escaped, accessible."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import hdsrules
from hdsrules.reports.html import to_html
from tests.reports.reading import Reader
from tests.reports.sample import everything, hostile, verdict

UNDETERMINED = Path(__file__).parents[2] / "examples" / "outsourced-backup.yaml"


@cache
def full(language: str = "en") -> str:
    """Return the page on a verdict with every field filled in."""
    return to_html(everything(), language)


@cache
def small() -> str:
    """Return the page on a small verdict."""
    return to_html(verdict(), "en")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_well_formed_and_in_its_language(language: str) -> None:
    """Tags nest, the language is told, refs are unique, links within the page lead somewhere."""
    page = Reader(full(language))
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
    """No script, no frame, no image, no style from elsewhere: an address is only ever a link."""
    text = full()
    page = Reader(text)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "use"}
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
    text = small()
    assert "HDS-ACT-2" in text
    assert text.count('id="step-1"') == 1
    assert re.search(r'<a href="#step-(\d+)">proved above, step \1</a>', text)


def test_conclusions_without_a_proof_are_left_out() -> None:
    """What no single chain of rules proves has no proof to unfold."""
    text = full()
    assert "<strong>Publish the statement on storage in the EEA</strong>" not in text


def test_light_dark_and_paper() -> None:
    """One style sheet serves the screen, light or dark, and A4 paper."""
    text = small()
    for rule in ("prefers-color-scheme: dark", "@media print", "size: A4"):
        assert rule in text


def test_what_is_undetermined_has_no_proof() -> None:
    """Where hosting is undetermined, no proof of it is offered, and a page without texts is one."""
    result = hdsrules.assess(hdsrules.load(UNDETERMINED), "2026-11-23")
    text = to_html(result, "en")
    assert "<strong>It hosts health data</strong>" not in text
    assert "It is undetermined whether" in text
    empty = to_html(hdsrules.assess(hdsrules.Case(), "2026-11-23"), "en")
    assert 'id="texts"' not in empty
    assert Reader(empty).headings


def test_the_head_of_printed_pages_is_a_text() -> None:
    """A title cannot end the string, or the style sheet, that puts it on each page."""
    text = to_html(verdict(title='"\\"; } body { x } </style> \\\\ é"'), "en")
    (content,) = re.findall(r'@top-left \{ content: "([^"]*)" \}', text)
    assert re.sub(r"\\([0-9a-f]+) ", lambda m: chr(int(m[1], 16)), content) == (
        '"; } body { x } </style> \\ é'
    )
