"""Which countries protect personal data adequately: each decision of the Commission is a rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, TypeVar

from ..engine.pattern import having
from ..engine.ruleset import Ruleset
from ..fact import Fact
from ..facts import Adequate, AdequateOnCondition, Country
from ..facts.vocabulary import AdequacyCondition
from ..law import Confidence, Validity
from ..lists import Adequacy, adequacy_decisions
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("adequacy")

F = TypeVar("F", bound=Fact)

MET_BY_HOSTING = "automated-processing"
"""The condition that any digital hosting meets."""


def _whole(code: str) -> Callable[[Country], Adequate]:
    def is_adequate(country: Country) -> Adequate:
        """A country is adequate for as long as a decision of the Commission says so.

        Because:
            by a decision of the Commission, {country.code} protects personal data adequately.
        """
        return Adequate(country.code)

    return _about(is_adequate, code)


def _in_part(code: str, condition: AdequacyCondition) -> Callable[[Country], AdequateOnCondition]:
    def is_adequate_on_condition(country: Country) -> AdequateOnCondition:
        """A country is adequate for the recipients that a decision of the Commission names.

        Reading:
            Whether a recipient is one of them, the list or the law of its country says.

        Because:
            by a decision of the Commission, {country.code} protects personal data adequately in \
the hands of some recipients.
        """
        return AdequateOnCondition(country.code, condition)

    return _about(is_adequate_on_condition, code)


def _about(rule: Callable[[Country], F], code: str) -> Callable[[Country], F]:
    """Return a rule narrowed to one country."""
    rule.__annotations__["country"] = Annotated[Country, having(code=code)]
    return rule


def _validity(decision: Adequacy) -> Validity:
    end = decision.interval.end
    start = max(date.fromisoformat(decision.interval.start), EVER_SINCE_2006.start)
    return Validity(start, None if end is None else date.fromisoformat(end))


for _decision in adequacy_decisions():
    if _decision.rule is None:
        continue
    _text = texts.ADEQUACY_DECISIONS[_decision.id]
    _register = RULES.rule(
        f"HDS-ADEQ-{_decision.rule}",
        cites=[_text],
        in_force=_validity(_decision),
        confidence=_text.versions[0].confidence,
    )
    if _decision.condition in {"", MET_BY_HOSTING}:
        _register(_whole(_decision.country))
    else:
        _register(_in_part(_decision.country, AdequacyCondition(_decision.condition)))


@RULES.rule(
    "HDS-ADEQ-100",
    cites=[texts.UK_TRADE_AGREEMENT],
    in_force=texts.UK_TRADE_AGREEMENT.versions[0].validity,
    confidence=Confidence.CONFIRMED,
)
def is_bridged(country: Annotated[Country, having(code="GB")]) -> Adequate:
    """Until the first decision on the United Kingdom, data sent there did not count as transferred.

    Because:
        by the trade and cooperation agreement, data sent to {country.code} were not taken as \
transferred to a third country.
    """
    return Adequate(country.code)
