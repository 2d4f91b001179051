"""Answers of authorities, judgments and comments, one by one."""

from __future__ import annotations

from ..i18n import mark
from ..rulesets import texts
from .entry import Entry

__all__ = ["DOCTRINE"]

_READING = mark("It founds a reading of a contested question (`hdsrules readings`), not a rule.")
_REPEATS = mark("It repeats what the statute and the ministry's answer say, encoded there.")
_OUT_OF_SCOPE = mark(
    "Warehouses and vigilance bases under a standard of the authority are out of scope: the duty "
    "to use a certified host comes from the standard, not from the law on hosting."
)

DOCTRINE = [
    Entry(
        texts.FAQ_MINISTRY_2019,
        "",
        mark("Conditions of scope, occupational health, research; the removal announced."),
        mark("That insurers and associations are outside is a reading of the question origin."),
    ),
    Entry(texts.FAQ_ANS_SCOPE, "", mark("Three cases outside the duty."), _READING),
    Entry(texts.FAQ_ANS_SCOPE_FIELD, "", mark("Two cumulative conditions."), _REPEATS),
    Entry(
        texts.FAQ_ANS_GHT,
        "",
        mark("Hospital groups are exempt on three conditions."),
        mark("The full wording of the third was not read; before 2024-04-17 no such answer."),
    ),
    Entry(texts.FAQ_ANS_ACTIVITY_5, "", mark("Who does one of the four tasks is certified.")),
    Entry(
        texts.FAQ_ANS_TRANSITION,
        "",
        mark("The days of the transition to the framework v2.0."),
        mark("They are encoded as days of the framework."),
    ),
    Entry(
        texts.FAQ_ANS_PROTECTED_DATA,
        "",
        mark("Encrypted and pseudonymised data stay health data."),
        mark(
            "Pseudonyms are encoded from the GDPR; encryption changes no answer and is not asked."
        ),
    ),
    Entry(texts.CNIL_MOBILE_HEALTH, "", mark("Mobile health applications."), _READING),
    Entry(texts.CNIL_VIGILANCE_2019, "", mark("Health vigilance."), _OUT_OF_SCOPE),
    Entry(texts.CNIL_PRACTICES_2020, "", mark("Medical practices."), _REPEATS),
    Entry(texts.CNIL_WAREHOUSE_2021, "", mark("Health data warehouses."), _OUT_OF_SCOPE),
    Entry(texts.ARCHIVES_2_SERVICE, "", mark("Approvals to keep archives."), _READING),
    Entry(
        texts.DOCTRINE_BARE_LEASE_2016,
        "",
        mark("Bare leases of premises as a way round the law."),
        mark("A document describes what is done, not what the contract is called."),
    ),
    Entry(texts.DOCTRINE_FRAMEWORK_V2_2024, "", mark("Processors, and hospital groups."), _READING),
    Entry(texts.DOCTRINE_ACTIVITY_5_2024, "", mark("An order cannot narrow a decree."), _READING),
    Entry(
        texts.DOCTRINE_LOCATION_2026,
        "",
        mark("What the decree of 2026 says of storage and transfers."),
        mark("It is how that decree is known; encoded from the article."),
    ),
    Entry(texts.DOCTRINE_CLAUSES_2026, "", mark("When the map of transfers is due."), _READING),
    Entry(texts.CASS_2012, "", mark("The law on hosting is of public order.")),
    Entry(
        texts.TGI_MARSEILLE_2017,
        "",
        mark("A host that was not shown to know was acquitted."),
        mark("No document tells what a host knew: exposure is stated, never guilt."),
    ),
    Entry(
        texts.CA_VERSAILLES_2018,
        "",
        mark("No breach where data are not shown to be personal."),
        mark("A matter of proof; the document says what the data are."),
    ),
    Entry(
        texts.TJ_PARIS_2020,
        "",
        mark("Two sites on uncertified hosts ordered to close."),
        mark("An injunction between parties; the duty it rests on is encoded from the statute."),
    ),
    Entry(
        texts.CA_PARIS_2022,
        "",
        mark("Upholds that injunction."),
        mark("An injunction between parties; the duty it rests on is encoded from the statute."),
    ),
    Entry(
        texts.CA_NIMES_2022,
        "",
        mark("A contract made while a title was missing is void; one reading of who needs it."),
    ),
    Entry(texts.CA_MONTPELLIER_2024, "", mark("A publisher needed activity 5."), _READING),
]
"""Doctrine and judgments."""
