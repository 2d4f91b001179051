"""`State`: how far an interview is."""

from __future__ import annotations

from attrs import frozen

from ..case import Case

__all__ = ["State"]


@frozen
class State:
    """How far an interview is.

    Attributes:
        case: The case so far.
        put: The keys of the questions that were answered or left open.
        apart: The keys of those to which one answer did not fit all.
        waiting: The paths to ask of because of an answer.
    """

    case: Case
    put: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    waiting: tuple[str, ...] = ()
