"""`WhyNot`: why a verdict does not say a word, and the smallest changes after which it would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..case import Case
from ..conclusions import View
from .failed import Failure
from .failures import failures
from .nearest import Nearest, nearest
from .target import target

if TYPE_CHECKING:
    from ..assessment import Assessment

__all__ = ["WhyNot", "why_not"]


@frozen
class WhyNot:
    """Why a verdict does not say a word of a party.

    Attributes:
        party: The party.
        conclusion: The word.
        rules: Each rule that could have said it, and on down, with the conditions that failed.
        nearest: The smallest changes of the document after which the verdict says it.
        sought: Whether such changes were looked for.
    """

    party: str
    conclusion: str
    rules: tuple[Failure, ...]
    nearest: tuple[Nearest, ...]
    sought: bool = True

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "rules": [failure.to_dict() for failure in self.rules],
            "nearest": [change.to_dict() for change in self.nearest],
        }


def why_not(  # noqa: PLR0913, PLR0917 (what is asked of which verdict, and how it is confirmed)
    result: Assessment,
    view: View,
    asked: Mapping[str, str],
    word: tuple[str, str, str | None],
    confirmed: Callable[[Case], bool],
    limit: int,
) -> WhyNot:
    """Return why a verdict does not say a word.

    Args:
        result: The verdict.
        view: What it was drawn from.
        asked: The readings that were asked for.
        word: The party, the word, and the system if one alone is meant.
        confirmed: Whether the verdict on a changed case says it.
        limit: How many changes to name at most; 0: none are looked for.

    Raises:
        UnknownConclusionError: If no verdict ever says such a word.
    """
    party, conclusion, system = word
    wanted = target(party, conclusion, system)
    return WhyNot(
        party,
        conclusion,
        failures(wanted, view, result.as_of, result.readings),
        nearest(result.case, result.as_of, asked, wanted, confirmed, limit) if limit else (),
        sought=limit > 0,
    )
