"""Which data are personal data concerning health."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having
from ..engine.ruleset import Ruleset
from ..facts import Data, DataOutside, HealthData
from ..facts.vocabulary import Identifiability, Reason
from ..law import Confidence, between
from . import texts
from .eras import EVER_SINCE_2006, UNDER_GDPR

__all__ = ["RULES"]

RULES = Ruleset("data")

BEFORE_GDPR = between("2006-01-05", "2018-05-25")


@RULES.rule(
    "HDS-DATA-1",
    cites=[texts.GDPR.item("art. 4(15)")],
    in_force=UNDER_GDPR,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-DATA-1",
    cites=[texts.LAW_78_17],
    in_force=BEFORE_GDPR,
    confidence=Confidence.KNOWLEDGE,
)
def identified_health_data(
    data: Annotated[Data, having(about_health=True, identifiability=Identifiability.IDENTIFIED)],
) -> HealthData:
    """Data on the health of an identified person are personal health data.

    Because:
        {data.ref} concerns the health of identified persons.
    """
    return HealthData(data.ref, data.medium)


@RULES.rule(
    "HDS-DATA-2",
    cites=[texts.GDPR.item("art. 4(5), recital 26")],
    in_force=UNDER_GDPR,
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-DATA-2",
    cites=[texts.LAW_78_17],
    in_force=BEFORE_GDPR,
    confidence=Confidence.KNOWLEDGE,
)
def pseudonymised_health_data(
    data: Annotated[Data, having(about_health=True, identifiability=Identifiability.PSEUDONYMISED)],
) -> HealthData:
    """Pseudonymised data remain personal data.

    Reading:
        Whoever holds the key can find the person again; encryption changes nothing either.

    Because:
        {data.ref} concerns the health of persons behind pseudonyms.
    """
    return HealthData(data.ref, data.medium)


@RULES.rule(
    "HDS-DATA-3",
    cites=[texts.GDPR.item("recital 26")],
    in_force=UNDER_GDPR,
    confidence=Confidence.KNOWLEDGE,
)
@RULES.rule(
    "HDS-DATA-3",
    cites=[texts.LAW_78_17],
    in_force=BEFORE_GDPR,
    confidence=Confidence.KNOWLEDGE,
)
def anonymised_data(
    data: Annotated[Data, having(identifiability=Identifiability.ANONYMISED)],
) -> DataOutside:
    """Data that are anonymised beyond return are not personal data.

    Because:
        {data.ref} is anonymised.
    """
    return DataOutside(data.ref, Reason.ANONYMISED)


@RULES.rule(
    "HDS-DATA-4",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def data_not_about_health(data: Annotated[Data, having(about_health=False)]) -> DataOutside:
    """Data that do not concern health are outside the law on hosting.

    Because:
        {data.ref} does not concern health.
    """
    return DataOutside(data.ref, Reason.NOT_HEALTH_DATA)
