"""Points on which readers of the law differ, settled by the document or by a rule."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..i18n import mark
from ..law import Confidence
from ..rulesets import texts
from .position import OpenPoint, Position

__all__ = ["OPEN_POINTS"]

_P, _C1 = Confidence.PRIMARY, Confidence.SINGLE
_C2, _K = Confidence.CONFIRMED, Confidence.KNOWLEDGE
_DISPUTED = Confidence.DISPUTED

_POINTS = (
    OpenPoint(
        "own-data-in-a-group",
        mark("Whether a company of a group hosts for the others, or all are one controller."),
        (
            Position(
                mark("the letter of the statute"),
                mark("Each legal person is a third party to the others, in-house or not."),
                (texts.CSP_L1111_8, texts.FAQ_MINISTRY_2019),
                _C1,
            ),
            Position(
                mark("groups that reason from the answer on hospital groups"),
                mark("Joint controllers host for themselves; no authority extends that answer."),
                (texts.FAQ_ANS_GHT,),
                _DISPUTED,
            ),
        ),
        mark(
            "Each party of a document is a person of its own; the question hospital-group alone "
            "lifts it."
        ),
    ),
    OpenPoint(
        "what-is-storage",
        mark("Whether caches, logs and queues are storage."),
        (
            Position(
                mark("operators of platforms"),
                mark("Only what persists is stored."),
                (texts.FRAMEWORK_V2, texts.CSP_R1111_9_1),
                _DISPUTED,
            ),
            Position(
                mark("the prudent reading"),
                mark("Whatever is written down is stored; processing in memory is a transfer."),
                (texts.CSP_R1111_9_1,),
                _DISPUTED,
            ),
        ),
        mark("The document says of each operation whether it stores data (`stores_data`)."),
    ),
    OpenPoint(
        "labels-under-v2",
        mark("Whether the two types of host live on under the framework v2.0."),
        (
            Position(
                mark("hosts, in their offers"),
                mark("The two words are still in use."),
                (texts.FRAMEWORK_V1,),
                _C2,
            ),
            Position(
                mark("the framework v2.0, and a certificate under it"),
                mark("The scope is told for each activity, without the two words."),
                (texts.FRAMEWORK_V2,),
                _C1,
            ),
        ),
        mark("Rules reason by activity; `host_types` is drawn from the activities for display."),
    ),
    OpenPoint(
        "storage-before-the-decree",
        mark("Whether hosts certified under 1.1 had to store in Europe before September 2026."),
        (
            Position(
                mark("the texts"),
                mark(
                    "No rule bound them until they came under the framework v2.0; since 2026-09-26 "
                    "the decree binds whatever the certificate."
                ),
                (texts.FRAMEWORK_V1, texts.FRAMEWORK_V2, texts.CSP_R1111_9_1),
                _C2,
            ),
        ),
        mark("Encoded so: HDS-SOV-1 for hosts bound by v2.0, HDS-SOV-2 for all from 2026-09-26."),
    ),
    OpenPoint(
        "framework-2-1",
        mark("What the revision 2.1 of the framework will ask for, and from when."),
        (
            Position(
                mark("announcements"),
                mark("Publication in October and effect in December 2026; no order was seen."),
                (texts.FRAMEWORK_V2_1_DRAFT,),
                _C1,
            ),
        ),
        mark("A certificate of edition 2.1 counts as one of 2.0; none is required."),
    ),
    OpenPoint(
        "prevention-or-wellbeing",
        mark("Where prevention ends and wellbeing begins."),
        (
            Position(
                mark("the data protection authority"),
                mark("Care begins where a professional follows the person in the application."),
                (texts.CNIL_MOBILE_HEALTH,),
                _C2,
            ),
            Position(
                mark("the health ministry"),
                mark("The purpose decides, case by case."),
                (texts.FAQ_MINISTRY_2019,),
                _C1,
            ),
        ),
        mark("The document says what the data were collected for (`collected_for`)."),
    ),
    OpenPoint(
        "tolerance-of-2019",
        mark("Whether activity 5 was enforced while its removal was announced."),
        (
            Position(
                mark("publishers, from 2019 to 2024"),
                mark("The removal being planned in any case, no enforcement was to be expected."),
                (texts.FAQ_MINISTRY_2019,),
                _C2,
            ),
        ),
        mark("It was never law. A note tells the announcement (HDS-NOTE-4)."),
    ),
    OpenPoint(
        "territories-overseas",
        mark("Whether overseas territories of member States are territory of the Union."),
        (
            Position(
                mark("the treaties"),
                mark("They are associated with the Union, and no part of it."),
                (texts.EU_TREATIES, texts.EEA_AGREEMENT),
                _K,
            ),
        ),
        mark(
            "Storage there is found with a warning (HDS-SOV-4) and published as a transfer; access "
            "from there is not taken for a transfer, nor is the law there for a foreign one."
        ),
    ),
    OpenPoint(
        "exposure-and-partial-adequacy",
        mark("Whether adequacy that holds for some recipients lifts the exposure to a law."),
        (
            Position(
                mark("the prudent reading"),
                mark("It lifts the exposure of those recipients alone."),
                (texts.FRAMEWORK_V2, texts.GDPR),
                _DISPUTED,
            ),
        ),
        mark(
            "A party is exposed unless the document says that it meets the condition, or that it "
            "holds the SecNumCloud 3.2 qualification, which declares that there is no exposure."
        ),
    ),
    OpenPoint(
        "statement-b-or-table",
        mark("What a host publishes that is exposed to a foreign law and transfers nothing."),
        (
            Position(
                mark("the words of statement B"),
                mark("They look at transfers alone, and fit."),
                (texts.FRAMEWORK_V2,),
                _P,
            ),
            Position(
                mark("the words that call for the table"),
                mark("They fit as well: a transfer or an exposure calls for it."),
                (texts.FRAMEWORK_V2,),
                _P,
            ),
        ),
        mark("The table, which is prudent (HDS-SOV-16)."),
    ),
    OpenPoint(
        "running-contracts-of-2026",
        mark("Whether contracts signed before the clauses of 2026 must be amended."),
        (
            Position(
                mark("nobody seen"),
                mark("The effect of the decree on running contracts was not verified."),
                (texts.CSP_R1111_11, texts.DECREE_2026_209),
                _DISPUTED,
            ),
        ),
        mark("A clause missing from such a contract is a warning (HDS-CTR-29), not a breach."),
    ),
    OpenPoint(
        "care-abroad",
        mark("Whether the statute reaches care that is given wholly abroad."),
        (
            Position(
                mark("nobody seen"),
                mark("The texts do not say; nothing was found on it."),
                (texts.CSP_L1111_8,),
                _DISPUTED,
            ),
        ),
        mark("Where care is given is not part of the description: it is taken as French."),
    ),
)

OPEN_POINTS: Mapping[str, OpenPoint] = MappingProxyType({point.key: point for point in _POINTS})
"""Every open point by its slug."""
