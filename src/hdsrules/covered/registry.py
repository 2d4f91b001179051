"""The registry: every text, item by item, in the order of the texts."""

from __future__ import annotations

from ..law import Text
from ..lists import adequacy_decisions, clause_texts, requirements
from ..rulesets import texts
from .code import CODE
from .doctrine import DOCTRINE
from .entry import Entry
from .europe import EUROPE
from .framework import FRAMEWORK

__all__ = ["REGISTRY"]


def _clauses() -> list[Entry]:
    return [
        Entry(texts.CSP_R1111_11, f"I, {clause.item}°", clause.en)
        for clause in clause_texts().values()
        if clause.item is not None
    ]


def _requirements() -> list[Entry]:
    return [
        Entry(texts.FRAMEWORK_V2, requirement.id, requirement.title_en)
        for requirement in requirements().values()
    ]


def _adequacy() -> list[Entry]:
    return [
        Entry(texts.ADEQUACY_DECISIONS[decision.id], "", decision.scope_en)
        for decision in adequacy_decisions()
        if decision.rule is not None
    ]


def _in_order(entries: list[Entry]) -> tuple[Entry, ...]:
    """Return entries gathered by text, the texts in the order in which they come."""
    by_text: dict[Text, list[Entry]] = {}
    for entry in entries:
        by_text.setdefault(entry.text, []).append(entry)
    return tuple(entry for group in by_text.values() for entry in group)


REGISTRY = _in_order(
    [*CODE, *_clauses(), *FRAMEWORK, *_requirements(), *EUROPE, *_adequacy(), *DOCTRINE]
)
"""Every article, item and requirement in scope."""
