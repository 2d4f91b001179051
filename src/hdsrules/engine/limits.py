"""The engine's limits, checked when rules are put together rather than met at run time.

Beyond them durable_rules crashes or hangs; the figures keep a margin below what was measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..errors import RuleDefinitionError
from ..fact import field_types
from ..said import Said, said
from .pattern import Pattern
from .rule import Rule

__all__ = [
    "MAX_ALTERNATIVES",
    "MAX_CONDITIONS",
    "MAX_FACTS",
    "MAX_PROPERTIES",
    "MAX_SHARING",
    "check_limits",
]

MAX_SHARING = 250
"""Rules that begin with one identical pattern."""
MAX_CONDITIONS = 500
"""Distinct patterns in one stratum."""
MAX_ALTERNATIVES = 60
"""Alternatives for one fact, multiplied over its fields."""
MAX_FACTS = 16
"""Facts in one rule."""
MAX_PROPERTIES = 250
"""Fields of one fact."""

RESERVED = {"id", "sid"}


def check_limits(name: str, rules: Sequence[Rule]) -> None:
    """Check the rules of one stratum against the engine's limits.

    Raises:
        RuleDefinitionError: Naming the stratum, the rule and the limit passed.
    """
    heads: Counter[object] = Counter()
    distinct: set[object] = set()
    for rule in rules:
        if not 0 < len(rule.patterns) <= MAX_FACTS:
            found = said("{rule} matches {number} facts", rule=rule.id, number=len(rule.patterns))
            _refuse(name, found, _up_to(MAX_FACTS))
        for place, pattern in enumerate(rule.patterns):
            _check_pattern(name, rule, pattern)
            shape = (pattern.kind, pattern.equals, pattern.joins)
            distinct.add(shape)
            heads[shape] += place == 0
    if heads and max(heads.values()) > MAX_SHARING:
        found = said("{number} rules begin with one pattern", number=max(heads.values()))
        _refuse(name, found, _up_to(MAX_SHARING))
    if len(distinct) > MAX_CONDITIONS:
        found = said("{number} distinct patterns", number=len(distinct))
        _refuse(name, found, _up_to(MAX_CONDITIONS))


def _check_pattern(name: str, rule: Rule, pattern: Pattern) -> None:
    fields = field_types(pattern.kind)
    for reserved in RESERVED & set(fields):
        found = said("{kind} has a field {name}", kind=pattern.kind.__name__, name=reserved)
        _refuse(name, found, said("no reserved name"))
    if len(fields) > MAX_PROPERTIES:
        found = said("{kind} has {number} fields", kind=pattern.kind.__name__, number=len(fields))
        _refuse(name, found, _up_to(MAX_PROPERTIES))
    alternatives = 1
    for _, values in pattern.equals:
        alternatives *= len(values)
    if not 0 < alternatives <= MAX_ALTERNATIVES:
        found = said("{rule} has {number} alternatives", rule=rule.id, number=alternatives)
        _refuse(name, found, _up_to(MAX_ALTERNATIVES))


def _up_to(most: int) -> Said:
    return said("1 to {most}", most=most)


def _refuse(name: str, found: Said, limit: Said) -> None:
    raise RuleDefinitionError(
        said(
            "stratum {name}: {found}; the engine takes {limit}: split the rule or the stratum",
            name=name,
            found=found,
            limit=limit,
        )
    )
