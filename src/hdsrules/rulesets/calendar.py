"""The editions of frameworks and standards that count on the day."""

from __future__ import annotations

from ..engine.ruleset import Ruleset
from ..facts import AcceptedEdition, Today
from ..facts.vocabulary import Scheme
from ..law import Confidence, between, since
from . import texts
from .eras import FROM_V2, FROM_V2_A_DAY_LATER

__all__ = ["RULES"]

RULES = Ruleset("calendar")


@RULES.rule(
    "HDS-EDITION-1",
    cites=[texts.FRAMEWORK_V1],
    in_force=between("2018-06-29", "2026-05-17"),
    confidence=Confidence.CONFIRMED,
)
def first_framework_counts(today: Today) -> AcceptedEdition:
    """A certificate under the framework 1.1 counts until the end of the transition.

    Reading:
        The last day is 16 May 2026: 24 months after the framework v2.0 was published.

    Because:
        {today.day} lies between the publication of the framework 1.1 and the end of its transition.
    """
    return AcceptedEdition(Scheme.HDS, "1.1")


@RULES.rule(
    "HDS-EDITION-2",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2,
    readings={"v2-start": "2024-11-16"},
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-EDITION-2",
    cites=[texts.FRAMEWORK_V2],
    in_force=FROM_V2_A_DAY_LATER,
    readings={"v2-start": "2024-11-17"},
    confidence=Confidence.CONFIRMED,
)
def second_framework_counts(today: Today) -> AcceptedEdition:
    """The framework v2.0 applies six months after its publication.

    Because:
        {today.day} is not before the day on which the framework v2.0 starts to apply.
    """
    return AcceptedEdition(Scheme.HDS, "2.0")


@RULES.rule(
    "HDS-EDITION-3",
    cites=[texts.ISO_27001],
    in_force=between("2013-10-01", "2025-11-01"),
    confidence=Confidence.SINGLE,
)
def isms_of_2013_counts(today: Today) -> AcceptedEdition:
    """An ISMS may be certified against ISO/IEC 27001:2013 until the end of October 2025.

    Because:
        {today.day} is not after 2025-10-31, when certificates of the 2013 edition ended.
    """
    return AcceptedEdition(Scheme.ISO_27001, "2013")


@RULES.rule(
    "HDS-EDITION-4",
    cites=[texts.ISO_27001],
    in_force=since("2022-10-25"),
    confidence=Confidence.KNOWLEDGE,
)
def isms_of_2022_counts(today: Today) -> AcceptedEdition:
    """An ISMS may be certified against ISO/IEC 27001:2022 since its publication.

    Because:
        {today.day} is not before the publication of the 2022 edition.
    """
    return AcceptedEdition(Scheme.ISO_27001, "2022")
