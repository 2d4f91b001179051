"""What is encoded of each text, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hdsrules.covered import BEYOND, REGISTRY, Entry

from .markup import page, table

__all__ = ["coverage"]


def coverage() -> Iterator[str]:
    """Yield the page of what is encoded."""
    yield from page(
        "What is encoded, article by article",
        "Every article, item and requirement in scope, with the rules that encode it, or why",
        "there is none. `hdsrules coverage` prints the same, in French too; the",
        "[rules](rules.md) say what each concludes.",
    )
    for text, entries in groupby(REGISTRY, key=lambda entry: entry.text):
        yield ""
        yield f"## {text.title_en}"
        yield ""
        yield f"*{text.title}* ([`{text.key}`](texts.md#{text.key}))"
        yield ""
        yield from table(("item", "about", "rules", "left out"), map(_row, entries))
    yield ""
    yield "## Looked at, and outside"
    yield ""
    yield from (f"- **{law.title}.** {law.left_out}" for law in BEYOND)


def _row(entry: Entry) -> Iterator[str]:
    yield entry.item
    yield entry.about
    yield ", ".join(f"[{rule}](rules.md#{rule.lower()})" for rule in entry.rules) or "none"
    yield entry.left_out
