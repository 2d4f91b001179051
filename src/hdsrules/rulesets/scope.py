"""Which data of which systems are within the law on hosting."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import CareData, DataOutside, HealthData, Holding, RegulatedData
from ..facts.vocabulary import Reason
from ..law import Confidence
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("scope")


@RULES.rule(
    "HDS-SCOPE-1",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def regulated_data(
    holding: Holding,
    health: Annotated[HealthData, having(data=same("holding.data"))],
    context: Annotated[CareData, having(data=same("holding.data"))],
) -> RegulatedData:
    """A system that holds personal health data collected in care holds regulated data.

    Reading:
        The nature of the data and the context of their collection are two conditions, both needed.

    Because:
        {holding.system} holds {holding.data}: personal health data, collected in care.
    """
    return RegulatedData(holding.system, holding.data, health.medium)


@RULES.rule(
    "HDS-SCOPE-2",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.CONFIRMED,
    unless=[no(CareData, data=same("health.data"))],
)
def outside_care(health: HealthData) -> DataOutside:
    """Health data that were not collected in care, prevention or follow-up are not covered.

    Reading:
        Insurance, wellbeing, sport, and research that was not first built for care.

    Because:
        {health.data} was not collected on the occasion of prevention, diagnosis, care or follow-up.
    """
    return DataOutside(health.data, Reason.OUTSIDE_CARE)
