"""`WhyNot`: why a verdict does not say a word, and the smallest changes after which it would."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from ..assessment import Assessment, EvaluatorName, assess
from ..case import Case
from ..conclusions import View
from ..display import Displayed
from ..errors import UnknownConclusionError
from ..said import said
from .failed import Failure
from .failures import failures
from .nearest import Nearest, nearest
from .target import target

__all__ = ["WhyNot", "why_not"]


@frozen(repr=False)
class WhyNot(Displayed):
    """Why a verdict does not say a word of a party.

    Attributes:
        party: The party.
        conclusion: The word.
        rules: Each rule that could have said it, and on down, with the conditions that failed.
        nearest: The smallest changes of the document after which the verdict says it.
        case: The case.
        sought: Whether such changes were looked for.
    """

    party: str
    conclusion: str
    rules: tuple[Failure, ...]
    nearest: tuple[Nearest, ...]
    case: Case = field(eq=False)
    sought: bool = True

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "rules": [failure.to_dict() for failure in self.rules],
            "nearest": [change.to_dict() for change in self.nearest],
        }

    def __repr__(self) -> str:
        """Return on one line what it is."""
        return (
            f"<WhyNot {self.party}, {self.conclusion}: rules that failed: {len(self.rules)}, "
            f"smallest changes: {len(self.nearest)}>"
        )


def why_not(
    result: Assessment, view: View, word: tuple[str, str, str | None], limit: int
) -> WhyNot:
    """Return why a verdict does not say a word.

    Args:
        result: The verdict.
        view: What it was drawn from.
        word: The party, the word, and the system if one alone is meant.
        limit: How many changes to name at most, each confirmed by assessing the changed document;
            0: none are looked for.

    Raises:
        UnknownConclusionError: If no verdict ever says such a word, or this one says it.
    """
    party, conclusion, system = word
    if result.says(*word):
        raise UnknownConclusionError(
            said(
                "the verdict says {conclusion} of {party}: ask why, not why not",
                conclusion=conclusion,
                party=party,
            )
        )
    wanted = target(party, conclusion, system)
    day, asked = result.as_of, result.asked

    def confirmed(case: Case) -> bool:
        again: EvaluatorName = "portable" if result.evaluator == "portable" else "durable"
        changed = assess(case, day, readings=asked, evaluator=again, explore=False)
        return changed.says(*word)

    return WhyNot(
        party,
        conclusion,
        failures(wanted, view, day, result.readings),
        nearest(result.case, day, asked, wanted, confirmed, limit) if limit else (),
        result.case,
        sought=limit > 0,
    )
