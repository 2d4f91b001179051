"""The engine's limits, checked when rules are put together rather than met at run time.

Beyond them durable_rules crashes or hangs; the figures keep a margin below what was measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..errors import RuleDefinitionError
from ..fact import field_types
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
            _refuse(name, f"{rule.id} matches {len(rule.patterns)} facts", f"1 to {MAX_FACTS}")
        for place, pattern in enumerate(rule.patterns):
            _check_pattern(name, rule, pattern)
            shape = (pattern.kind, pattern.equals, pattern.joins)
            distinct.add(shape)
            heads[shape] += place == 0
    if heads and max(heads.values()) > MAX_SHARING:
        _refuse(name, f"{max(heads.values())} rules begin with one pattern", str(MAX_SHARING))
    if len(distinct) > MAX_CONDITIONS:
        _refuse(name, f"{len(distinct)} distinct patterns", str(MAX_CONDITIONS))


def _check_pattern(name: str, rule: Rule, pattern: Pattern) -> None:
    fields = field_types(pattern.kind)
    for reserved in RESERVED & set(fields):
        _refuse(name, f"{pattern.kind.__name__} has a field {reserved}", "no reserved name")
    if len(fields) > MAX_PROPERTIES:
        _refuse(name, f"{pattern.kind.__name__} has {len(fields)} fields", str(MAX_PROPERTIES))
    alternatives = 1
    for _, values in pattern.equals:
        alternatives *= len(values)
    if not 0 < alternatives <= MAX_ALTERNATIVES:
        _refuse(name, f"{rule.id} has {alternatives} alternatives", f"1 to {MAX_ALTERNATIVES}")


def _refuse(name: str, found: str, limit: str) -> None:
    msg = f"stratum {name}: {found}; the engine takes {limit}: split the rule or the stratum"
    raise RuleDefinitionError(msg)
