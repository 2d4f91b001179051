"""How a verdict stands: nothing to mend, something to mend, or not known."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from ..assessment import Assessment
from ..results import Answer, Finding, OpenQuestion, Severity

__all__ = ["Standing", "breaches", "standing", "weighty"]

_MINOR = "not_hosting_because"


class Standing(Enum):
    """How a verdict stands; the value is the exit status of the command line."""

    CLEAR = 0
    WANTING = 1
    UNDETERMINED = 3


def standing(result: Assessment) -> Standing:
    """Return how a verdict stands: a gap or a breach weighs more than what is not known."""
    if result.gaps or any(True for _ in breaches(result)):
        return Standing.WANTING
    undetermined = any(
        verdict.hosting is Answer.UNDETERMINED for verdict in result.parties.values()
    )
    if undetermined or any(weighty(question) for question in result.open_questions):
        return Standing.UNDETERMINED
    return Standing.CLEAR


def breaches(result: Assessment) -> Iterator[Finding]:
    """Iterate over the findings that are breaches."""
    return (finding for finding in result.findings if finding.severity is Severity.BREACH)


def weighty(question: OpenQuestion) -> bool:
    """Return whether an open question could change more than why a party does not host."""
    return any(affected.field != _MINOR for affected in question.would_change)
