"""Write the reference pages that come from the library itself.

Run from the root of the project:

    python -m tools.reference            # writes the pages
    python -m tools.reference --check    # fails if one is not what would be written
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from hdsrules.covered import BEYOND, REGISTRY, Entry
from hdsrules.law import Text
from hdsrules.positions import OPEN_POINTS, POSITIONS, Position
from hdsrules.readings import QUESTIONS

__all__ = ["PAGES", "main"]

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
GENERATED = "<!-- Written by `python -m tools.reference`: do not edit by hand. -->"


def main(arguments: list[str]) -> int:
    """Write or check every page; return the exit status."""
    stale = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, "\n".join(page()) + "\n"
        if "--check" not in arguments:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    for name in stale:
        sys.stderr.write(f"{name} is not up to date: run python -m tools.reference\n")
    return 1 if stale else 0


def _coverage() -> Iterator[str]:
    yield GENERATED
    yield "# What is encoded, article by article"
    yield ""
    yield "Every article, item and requirement in scope, with the rules that encode it, or why"
    yield "there is none. `hdsrules coverage` prints the same, in French too; `hdsrules rules` says"
    yield "what each rule concludes."
    for text, entries in groupby(REGISTRY, key=lambda entry: entry.text):
        yield ""
        yield f"## {text.title_en}"
        yield ""
        yield f"*{text.title}* (`{text.key}`)"
        yield ""
        yield "| item | about | rules | left out |"
        yield "|---|---|---|---|"
        yield from map(_entry, entries)
    yield ""
    yield "## Looked at, and outside"
    yield ""
    yield from (f"- **{law.title}.** {law.left_out}" for law in BEYOND)


def _entry(entry: Entry) -> str:
    rules = ", ".join(entry.rules) or "none"
    return f"| {entry.item or '–'} | {entry.about} | {rules} | {entry.left_out or '–'} |"


def _readings() -> Iterator[str]:
    yield GENERATED
    yield "# Contested questions"
    yield ""
    yield "Serious readers of the law differ on these points. A verdict is given under one reading"
    yield "of each question, the first unless another is chosen, and tells under `divergences` what"
    yield "the others would change. `hdsrules readings` prints the same, in French too."
    for key, question in QUESTIONS.items():
        yield ""
        yield f"## `{key}`"
        yield ""
        yield question.about
        for place, reading in enumerate(question.readings):
            yield ""
            yield f"### `{reading}`{' (default)' if place == 0 else ''}"
            yield ""
            yield from _position(POSITIONS[key][reading])
    yield ""
    yield "# Open points"
    yield ""
    yield "On these no reading decides; the document, or a rule, settles them as said."
    for key, point in OPEN_POINTS.items():
        yield ""
        yield f"## `{key}`"
        yield ""
        yield point.about
        for position in point.positions:
            yield ""
            yield from _position(position)
        yield ""
        yield f"**Here:** {point.handled}"


def _position(position: Position) -> Iterator[str]:
    holders = position.holders[:1].upper() + position.holders[1:]
    yield f"**{holders}.** {position.argument}"
    yield ""
    sources = ", ".join(map(_linked, position.sources))
    yield f"Confidence: {position.confidence.value}. Texts: {sources}."


def _linked(text: Text) -> str:
    url = text.versions[-1].url
    return text.title_en if url is None else f"[{text.title_en}]({url})"


PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "coverage.md": _coverage,
    "readings.md": _readings,
}
"""Name of a page → what it holds, line by line."""

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
