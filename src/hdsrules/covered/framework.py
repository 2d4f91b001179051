"""Frameworks, accreditation and the standards behind them, item by item."""

from __future__ import annotations

from ..i18n import mark
from ..rulesets import texts
from .entry import Entry

__all__ = ["FRAMEWORK"]

_V2 = texts.FRAMEWORK_V2

FRAMEWORK = [
    Entry(
        texts.FRAMEWORK_V1,
        "",
        mark("The framework 1.1, whose certificates counted until 2026-05-16."),
        mark("Its requirements, drawn from four standards, are not encoded one by one."),
    ),
    Entry(_V2, "", mark("The framework v2.0: from when it counts, and whom it binds.")),
    Entry(_V2, "2.1.1", mark("Who is an actor: supervised sub-processors are none.")),
    Entry(_V2, "2.1.2", mark("What activity 5 is: four tasks of control.")),
    Entry(
        _V2,
        "3.1",
        mark("Who is certified: a processor, of health data, collected in care, for an activity."),
        mark(
            "The last three are the law's own conditions, encoded there; the first is told under "
            "the reading hospital-group. That a backup is external (3.1.4) the document says."
        ),
    ),
    Entry(_V2, "ch. 8", mark("The table of guarantees: who takes part, certified or not.")),
    Entry(
        texts.FRAMEWORK_V2_1_DRAFT,
        "",
        mark("The revision announced for the end of 2026."),
        mark("A draft: its certificates count as 2.0, and nothing else of it is encoded."),
    ),
    Entry(
        texts.ACCREDITATION_RULES,
        "",
        mark("Three years, a surveillance audit each year, on a certified ISMS."),
        mark(
            "Two stages of audit, three months to correct, several sites, transfer between bodies: "
            "the text was not found. Suspension and withdrawal are told by the document."
        ),
    ),
    Entry(texts.IAF_MD_26, "", mark("ISO/IEC 27001:2013 certificates ended on 2025-10-31.")),
    Entry(texts.ISO_27001, "", mark("The editions of the ISMS standard.")),
    Entry(
        texts.SECNUMCLOUD,
        "",
        mark("A qualification that changes what a host publishes."),
        mark("What it asks for is no part of the law on hosting."),
    ),
]
"""Frameworks and standards."""
