"""The registry of what is encoded: for a terminal, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ..covered import BEYOND, REGISTRY, Entry
from ..i18n import Words, words
from .lists import below
from .proofs import law_title

__all__ = ["coverage_data", "coverage_text"]


def coverage_data() -> list[dict[str, object]]:
    """Return the registry as plain data, in English."""
    entries: list[dict[str, object]] = [
        {
            "text": entry.text.key,
            "item": entry.item,
            "about": entry.about,
            "rules": list(entry.rules),
            "left_out": entry.left_out,
        }
        for entry in REGISTRY
    ]
    return entries + [
        {"text": None, "item": law.title, "about": "", "rules": [], "left_out": law.left_out}
        for law in BEYOND
    ]


def coverage_text(language: str) -> RenderableType:
    """Return the registry as a terminal lists it.

    Args:
        language: `en` or `fr`.
    """
    _ = words(language)
    return Group(*_parts(_))


def _parts(_: Words) -> Iterator[RenderableType]:
    before = None
    for entry in REGISTRY:
        if entry.text != before:
            if before is not None:
                yield Text()
            yield Text(law_title(entry.text, _.language), style="bold")
            before = entry.text
        yield from _entry(_, entry)
    yield Text()
    yield Text(_("Looked at, and outside"), style="bold underline")
    for law in BEYOND:
        yield below(f"{_(law.title)}: {_(law.left_out)}")


def _entry(_: Words, entry: Entry) -> Iterator[RenderableType]:
    head = f"{_(entry.item)}: {_(entry.about)}" if entry.item else _(entry.about)
    yield below(head)
    if entry.rules:
        yield below(", ".join(entry.rules), "magenta", 4)
    if entry.left_out:
        mark = _("not encoded: {why}") if not entry.rules else _("left out: {why}")
        yield below(mark.format(why=_(entry.left_out)), "yellow", 4)
