"""Which data were collected in a context that the law on hosting covers."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of
from ..engine.ruleset import Ruleset
from ..facts import CareData, Collection
from ..facts.vocabulary import Purpose
from ..law import Confidence, between, since
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("context")

BEFORE_FAQ = between("2006-01-05", "2019-04-02")
SINCE_FAQ = since("2019-04-02")


@RULES.rule(
    "HDS-CTX-1",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def collected_for_care(
    collection: Annotated[
        Collection, having(purpose=one_of(Purpose.PREVENTION, Purpose.DIAGNOSIS, Purpose.CARE))
    ],
) -> CareData:
    """Data collected on the occasion of prevention, diagnosis or care are covered.

    Because:
        {collection.data} was collected on the occasion of {collection.purpose}.
    """
    return CareData(collection.data)


@RULES.rule(
    "HDS-CTX-2",
    cites=[texts.CSP_L1111_8.item("I"), texts.FAQ_MINISTRY_2019],
    in_force=SINCE_FAQ,
    confidence=Confidence.SINGLE,
)
@RULES.rule(
    "HDS-CTX-2",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=BEFORE_FAQ,
    confidence=Confidence.KNOWLEDGE,
)
def collected_for_occupational_health(
    collection: Annotated[Collection, having(purpose=Purpose.OCCUPATIONAL_HEALTH)],
) -> CareData:
    """The acts of occupational-health services are prevention.

    Reading:
        The ministry said so in 2019 of a text that had not changed; before, the text alone is read.

    Because:
        {collection.data} was collected by an occupational-health service.
    """
    return CareData(collection.data)


@RULES.rule(
    "HDS-CTX-3",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=since("2016-01-28"),
    confidence=Confidence.PRIMARY,
)
def collected_for_follow_up(
    collection: Annotated[
        Collection,
        having(purpose=one_of(Purpose.SOCIAL_FOLLOW_UP, Purpose.MEDICO_SOCIAL_FOLLOW_UP)),
    ],
) -> CareData:
    """Since 2016, data collected on the occasion of social or medico-social follow-up are covered.

    Because:
        {collection.data} was collected on the occasion of {collection.purpose}.
    """
    return CareData(collection.data)


@RULES.rule(
    "HDS-CTX-4",
    cites=[texts.CSP_L1111_8.item("I"), texts.FAQ_MINISTRY_2019],
    in_force=SINCE_FAQ,
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-CTX-4",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=BEFORE_FAQ,
    confidence=Confidence.KNOWLEDGE,
)
def collected_for_research_within_care(
    collection: Annotated[Collection, having(purpose=Purpose.RESEARCH_WITHIN_CARE)],
) -> CareData:
    """Data of research that is carried out within care are covered, as those of care.

    Because:
        {collection.data} was collected for research carried out within care.
    """
    return CareData(collection.data)
