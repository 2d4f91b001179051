"""What is generated in `docs/reference/`, pages and a picture, each as its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from .api import api
from .commands import commands
from .coverage import coverage
from .glossary import glossary_en, glossary_fr
from .picture import picture
from .readings import readings
from .rules import rules
from .texts import texts

__all__ = ["PAGES"]

PAGES: Mapping[str, Callable[[], Iterator[str]]] = MappingProxyType(
    {
        "api.md": api,
        "command-line.md": commands,
        "coverage.md": coverage,
        "glossaire.md": glossary_fr,
        "glossary.md": glossary_en,
        "readings.md": readings,
        "responsibility.svg": picture,
        "rules.md": rules,
        "texts.md": texts,
    }
)
"""Name of a page → what it holds, line by line."""
