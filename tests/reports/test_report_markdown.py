"""The Markdown report: tables that hold, names that stay names."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from hdsrules.reports.markdown import to_markdown
from tests.reports.sample import everything, hostile, verdict


@pytest.mark.parametrize("language", ["en", "fr"])
def test_tables_are_well_formed(language: str) -> None:
    """Each row of a table has as many cells as its header, whatever the names hold."""
    for result in (everything(), hostile()):
        width = 0
        for line in to_markdown(result, language).splitlines():
            if not line.startswith("|"):
                width = 0
                continue
            cells = len(re.findall(r"(?<!\\)\|", line))
            width = width or cells
            assert cells == width


def test_names_are_no_markup() -> None:
    """Rendered as GitHub does, a name is its own text: no tag, no link, no emphasis, no list."""
    markdown = MarkdownIt("gfm-like", {"linkify": False})
    page = markdown.render(to_markdown(hostile(), "en"))
    assert "<script" not in page
    assert "<a " not in page
    assert "<em>x</em>" not in page
    assert "<code>c</code>" not in page
    title = "&lt;script&gt;alert(1)&lt;/script&gt; A|B *x* [red]`c`[/] &amp; &quot;q&quot;"
    assert f"<h1>{title} https://evil.example/ [31mZ</h1>" in page
    assert "<strong># 1. -" not in page


def test_the_answer_is_rendered() -> None:
    """Headings, answers and tables come out as such."""
    page = MarkdownIt("commonmark").enable("table").render(to_markdown(verdict(), "en"))
    assert "<h1>Title</h1>" in page
    assert "<h2>Parties</h2>" in page
    assert page.count("<table>") >= 3
    assert "<strong>✗ Found: 1 gap and 2 breaches.</strong>" in page
