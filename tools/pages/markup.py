"""Markdown as the generated pages write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hdsrules.law import Citation, Confidence, Text, Validity

__all__ = ["GENERATED", "cited", "confidence", "linked", "page", "sentence", "table", "title"]

GENERATED = "<!-- Written by `python -m tools.reference`: do not edit by hand. -->"

_CONFIDENCE = {
    Confidence.PRIMARY: "the text itself was read",
    Confidence.CONFIRMED: "confirmed by two sources or more",
    Confidence.SINGLE: "rests on one source",
    Confidence.KNOWLEDGE: "general knowledge, not verified",
    Confidence.DISPUTED: "sources conflict",
}


def page(heading: str, *about: str) -> Iterator[str]:
    """Yield the head of a page: where it comes from, its heading, what it is about."""
    yield GENERATED
    yield f"# {heading}"
    yield ""
    yield from about


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table; an empty cell is a dash, and a bar in a cell is kept apart from the lines."""
    heads = list(heads)
    yield _row(heads)
    yield "|" + "---|" * len(heads)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") or "–" for cell in cells) + " |"


def sentence(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def confidence(mark: Confidence) -> str:
    """Return a mark of confidence with what it means."""
    return f"{mark.value}: {_CONFIDENCE[mark]}"


def title(text: Text) -> str:
    """Return the English title of a text, as a link to its entry among the texts."""
    return f"[{text.title_en}](texts.md#{text.key})"


def cited(citation: Citation, days: Validity) -> str:
    """Return a citation with its entry, and the link to the wording it rests on.

    Args:
        citation: The citation.
        days: The days on which what cites it is law: the last wording of these is linked.
    """
    text = citation.text
    item = f", {citation.item}" if citation.item else ""
    url = _last_url(text, days)
    return f"{title(text)}{item}" + (f" ([source]({url}))" if url else "")


def _last_url(text: Text, days: Validity) -> str | None:
    met = [version for version in text.versions if version.validity.meets(days)]
    return met[-1].url if met else None


def linked(text: Text, day: date | None = None) -> str:
    """Return the English title of a text, as a link to its wording of a day, or its last."""
    version = text.versions[-1] if day is None else text.on(day)
    url = None if version is None else version.url
    return text.title_en if url is None else f"[{text.title_en}]({url})"
