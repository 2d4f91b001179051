"""The adequacy decisions of the European Commission, each as a text, from the dated list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from ...law import Confidence, Publisher, Text, Validity, Version
from ...lists import Adequacy, adequacy_decisions

__all__ = ["ADEQUACY_DECISIONS", "adequacy_key"]

_CHECKED_ON = date(2026, 11, 23)
_BY_YEAR = re.compile(r"\(EU\) (\d{4})/(\d+)")


def adequacy_key(decision: Adequacy) -> str:
    """Return the key of the text of a decision."""
    return f"adequacy-{decision.id}"


def _text(decision: Adequacy) -> Text:
    end = decision.interval.end
    numbered = _BY_YEAR.fullmatch(decision.decision)
    ended = f" It ends: {decision.end_reason}." if decision.end_reason else ""
    return Text(
        key=adequacy_key(decision),
        title=f"Décision d'adéquation {decision.decision}, {decision.fr}",
        title_en=f"Adequacy decision {decision.decision}, {decision.en}",
        summary=f"{decision.scope_en.rstrip('.')}.{ended}",
        versions=(
            Version(
                Validity(
                    date.fromisoformat(decision.interval.start),
                    None if end is None else date.fromisoformat(end),
                ),
                _confidence(decision),
                f"dec_impl/{numbered[1]}/{numbered[2]}/oj" if numbered else None,
                Publisher.EUR_LEX if numbered else Publisher.WEB,
                f"decision of {decision.decided}",
            ),
        ),
        checked_on=_CHECKED_ON,
    )


def _confidence(decision: Adequacy) -> Confidence:
    """Return how well a decision is established: none was read here from end to end."""
    return max(decision.confidence, Confidence.CONFIRMED, key=lambda mark: mark.rank)


ADEQUACY_DECISIONS: Mapping[str, Text] = MappingProxyType(
    {decision.id: _text(decision) for decision in adequacy_decisions() if decision.rule}
)
"""Every decision of use for hosting, by its short name."""
