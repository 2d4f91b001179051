"""The law of the European Union, item by item."""

from __future__ import annotations

from ..i18n import mark
from ..rulesets import texts
from .entry import Entry

__all__ = ["EUROPE"]

_GDPR, _MDR, _IVDR = texts.GDPR, texts.MDR, texts.IVDR
_BESIDE = mark("Applies beside hosting, to every processing: it changes no answer here.")

EUROPE = [
    Entry(_GDPR, "art. 4(15)", mark("Data concerning health.")),
    Entry(
        _GDPR,
        "art. 4(5), recital 26",
        mark("Pseudonymised data stay personal."),
        mark("Encryption, likewise, changes nothing: no condition of ours looks at it."),
    ),
    Entry(_GDPR, "recital 26", mark("Anonymised data are not personal.")),
    Entry(_GDPR, "art. 9", mark("Why health data may be processed at all."), _BESIDE),
    Entry(
        _GDPR,
        "art. 26",
        mark("Joint controllers."),
        mark("Looked at for hospital groups alone, by the agency's answer on them."),
    ),
    Entry(_GDPR, "art. 28", mark("Contract with a processor.")),
    Entry(_GDPR, "art. 30, 32, 33", mark("Records, security, breaches."), _BESIDE),
    Entry(
        _GDPR,
        "art. 35",
        mark("Impact assessment, where processing is on a large scale."),
        mark("No text says what a large scale is."),
    ),
    Entry(_GDPR, "art. 42", mark("Certifications of the GDPR: the HDS certificate is none.")),
    Entry(_GDPR, "art. 44", mark("Transfers to third countries.")),
    Entry(_GDPR, "art. 45", mark("Adequacy.")),
    Entry(
        _GDPR,
        "art. 46",
        mark("Appropriate safeguards."),
        mark("The document says that there are some, neither which nor whether they hold."),
    ),
    Entry(_MDR, "art. 8", mark("Presumption of conformity of harmonised standards.")),
    Entry(_MDR, "art. 10(9)", mark("Quality management system of the manufacturer.")),
    Entry(
        _MDR,
        "annex I, 17.2",
        mark("Software by the state of the art, information security included."),
        mark("The minimum requirements of the IT environment (17.4) are told with it."),
    ),
    Entry(
        _MDR,
        "annex VIII, rule 11",
        mark("Class of software."),
        mark("The class changes no answer on hosting: device and host status are independent."),
    ),
    Entry(_IVDR, "art. 8", mark("Presumption of conformity of harmonised standards.")),
    Entry(_IVDR, "art. 10(8)", mark("Quality management system of the manufacturer.")),
    Entry(_IVDR, "annex I, 16.2", mark("Software by the state of the art.")),
    Entry(texts.DECISION_2022_6, "", mark("EN ISO 13485 harmonised under the MDR.")),
    Entry(texts.DECISION_2022_15, "", mark("EN ISO 13485 harmonised under the IVDR.")),
    Entry(
        texts.DECISION_2022_757,
        "",
        mark("EN ISO 14971, risk management, harmonised under the MDR."),
        mark("Risk management is no part of the answers on hosting."),
    ),
    Entry(
        texts.DECISION_2022_729,
        "",
        mark("EN ISO 14971, risk management, harmonised under the IVDR."),
        mark("Risk management is no part of the answers on hosting."),
    ),
    Entry(
        texts.DECISION_2026_1231,
        "",
        mark("The list of June 2026."),
        mark("Its table was not read; no standard on software or security is named from it."),
    ),
    Entry(
        texts.STANDARDISATION_REQUEST_M575,
        "",
        mark("Asks for a harmonised EN IEC 81001-5-1, now for 2028."),
        mark("A request: no presumption comes of it yet."),
    ),
    Entry(
        texts.IEC_62304,
        "",
        mark("The life cycle of device software."),
        mark("State of the art, not harmonised; the duty is told by the article on software."),
    ),
    Entry(texts.IEC_81001_5_1, "", mark("Security in the life cycle: state of the art.")),
    Entry(texts.EU_TREATIES, "", mark("The member States of the Union in time.")),
    Entry(texts.EEA_AGREEMENT, "", mark("The parties to the European Economic Area in time.")),
    Entry(texts.UK_WITHDRAWAL, "", mark("The United Kingdom until the end of 2020.")),
    Entry(texts.UK_TRADE_AGREEMENT, "", mark("The bridge of 2021 for data sent there.")),
]
"""The law of the Union."""
