"""The law as rules: one module for each stratum, in the order of the legal reasoning."""

from __future__ import annotations

from ..engine.ruleset import Rulebook
from . import (
    activities,
    administration,
    behalf,
    calendar,
    certificates,
    context,
    coverage,
    customers,
    data,
    defects,
    devices,
    duties,
    entrustment,
    exclusions,
    exemptions,
    framework,
    gaps,
    hosts,
    limits,
    links,
    notes,
    outside,
    principals,
    scope,
    supervision,
    titles,
)

__all__ = ["RULEBOOK"]

RULEBOOK = Rulebook(
    "2026.11",
    [
        module.RULES
        for module in (
            calendar,
            data,
            context,
            scope,
            links,
            principals,
            behalf,
            exclusions,
            entrustment,
            activities,
            administration,
            hosts,
            outside,
            certificates,
            supervision,
            titles,
            exemptions,
            coverage,
            defects,
            limits,
            gaps,
            framework,
            duties,
            customers,
            devices,
            notes,
        )
    ],
)
"""All rules in force at some date since 2006-01-05."""
