"""What the contested questions and their readings are called, in English."""

from __future__ import annotations

from collections.abc import Mapping

from ..i18n import mark

__all__ = ["READING_LABELS"]

READING_LABELS: Mapping[str, Mapping[str, str]] = {
    "question": {
        "activity-5": mark("who performs activity 5"),
        "activity-5-beside-others": mark("whether a host of activities 1 to 4 also needs 5"),
        "chain": mark("whether every link of a chain needs a certificate"),
        "origin": mark("who can be at the origin of care data"),
        "patient-side": mark("whether data that patients enter are hosted for them"),
        "hospital-group": mark("whether hosting within a hospital group needs a certificate"),
        "archiving-transition": mark("what archiving needed from 23 May 2024 to 30 June 2025"),
        "archiving": mark("what archiving needs from 1 July 2025"),
        "short-period": mark("whether a technical task must be short to be excluded"),
        "remote-maintenance": mark("whether remote administration alone is activity 5"),
        "contract-clauses-2026": mark("when the clauses of 2026 become compulsory"),
        "v2-start": mark("when version 2 of the framework starts"),
    },
    "activity-5": {
        "literal": mark("whoever administers or operates the system for another"),
        "any-task": mark("whoever does any one of the framework's four tasks"),
        "framework-v2": mark("only whoever does all four of the framework's tasks"),
    },
    "activity-5-beside-others": {
        "certified": mark("the certificate must also name activity 5"),
        "not-certified": mark("activity 5 need not be on the certificate"),
    },
    "chain": {
        "supervised-exempt": mark("a supervised sub-processor needs no certificate of its own"),
        "every-link": mark("each link that performs an activity is certified"),
    },
    "origin": {
        "care-actors": mark("only those who take part in the care"),
        "any-holder": mark("anyone who holds the data"),
    },
    "patient-side": {
        "hosting": mark("the data are hosted for the patient"),
        "own-purposes": mark("the publisher is controller for itself"),
    },
    "hospital-group": {
        "exempt-if-conditions": mark("exempt where the conditions are met"),
        "never-exempt": mark("never exempt"),
    },
    "archiving-transition": {
        "certificate": mark("the HDS certificate"),
        "approval-only": mark("the culture-ministry approval alone"),
    },
    "archiving": {
        "certificate-and-approval": mark("the HDS certificate and the culture-ministry approval"),
        "certificate-only": mark("the HDS certificate alone"),
    },
    "short-period": {
        "strict": mark("excluded only for a short period"),
        "purpose": mark("the purpose alone excludes"),
    },
    "remote-maintenance": {
        "administration": mark("it is activity 5"),
        "not-hosting": mark("it is not hosting"),
    },
    "contract-clauses-2026": {
        "2026-09-26": mark("on 26 September 2026"),
        "2026-03-27": mark("on 27 March 2026"),
    },
    "v2-start": {
        "2024-11-16": mark("on 16 November 2024"),
        "2024-11-17": mark("on 17 November 2024"),
    },
}
"""`question` → label of each; then, for each question, reading → label."""
