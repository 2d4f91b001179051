"""`Position`: a reading of the law, and who holds it; `OpenPoint`: one that no reading decides."""

from __future__ import annotations

from attrs import frozen

from ..law import Confidence, Text

__all__ = ["OpenPoint", "Position"]


@frozen
class Position:
    """A reading of the law, and who holds it.

    Attributes:
        holders: Who holds it.
        argument: Why.
        sources: The texts that it rests on.
        confidence: How well it is established that it is held, and what it says.
    """

    holders: str
    argument: str
    sources: tuple[Text, ...]
    confidence: Confidence


@frozen
class OpenPoint:
    """A point on which readers of the law differ, and which no reading of ours decides.

    Attributes:
        key: Its slug.
        about: What it is about.
        positions: What is held.
        handled: How the rules, or the document, settle it.
    """

    key: str
    about: str
    positions: tuple[Position, ...]
    handled: str
