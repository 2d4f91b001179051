"""The shipped cases, their verdicts and their reports, each made once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import hdsrules
from hdsrules import Assessment, Case
from hdsrules.reports.complete import complete_report
from hdsrules.reports.page import Report

__all__ = ["case", "page", "result"]

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def case(name: str) -> Case:
    """Return a shipped case."""
    return hdsrules.load(EXAMPLES / f"{name}.yaml")


@cache
def result(name: str) -> Assessment:
    """Return the verdict on a shipped case."""
    return hdsrules.assess(case(name), "2026-11-23")


@cache
def page(name: str, language: str = "fr") -> Report:
    """Return the whole report on a shipped case."""
    return complete_report(result(name), language)
