"""`WhyNot`: why a verdict does not say a word, and the smallest changes after which it would."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .failures import Failure
from .nearest import Nearest

__all__ = ["WhyNot"]


@frozen
class WhyNot:
    """Why a verdict does not say a word of a party.

    Attributes:
        party: The party.
        conclusion: The word.
        rules: Each rule that could have said it, and on down, with the conditions that failed.
        nearest: The smallest changes of the document after which the verdict says it.
    """

    party: str
    conclusion: str
    rules: tuple[Failure, ...]
    nearest: tuple[Nearest, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "rules": [failure.to_dict() for failure in self.rules],
            "nearest": [change.to_dict() for change in self.nearest],
        }
