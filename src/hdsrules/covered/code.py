"""Codes, acts and decrees of France, item by item."""

from __future__ import annotations

from ..i18n import mark
from ..rulesets import texts
from .entry import Entry

__all__ = ["CODE"]

_L, _R8, _R9, _R10 = (
    texts.CSP_L1111_8,
    texts.CSP_R1111_8_8,
    texts.CSP_R1111_9,
    texts.CSP_R1111_10,
)
_R11 = texts.CSP_R1111_11

CODE = [
    Entry(_L, "", mark("The statute on hosting as a whole, as it stood on the day.")),
    Entry(
        _L,
        "I",
        mark(
            "Personal health data, collected in care, held on behalf of those at their origin or "
            "of the patient; information of the person, and right to object; compulsory contract."
        ),
        mark(
            "How the person is informed and objects is not described by a document: the duty is "
            "told. Whether care given wholly abroad is reached was not verified."
        ),
    ),
    Entry(_L, "II", mark("Digital data: a certificate for the host, by an accredited body.")),
    Entry(
        _L,
        "II and III",
        mark("Archiving services from 2018 to May 2024: the culture approval alone."),
    ),
    Entry(_L, "III", mark("Data on paper, and archiving services: the culture approval.")),
    Entry(
        _L,
        "IV",
        mark("A decree is to set services, roles, storage in Europe and contract clauses."),
        mark("It binds the government; the decree of 2026 is encoded."),
    ),
    Entry(
        _L,
        "V",
        mark("Use for hosting alone, return without a copy, professional secrecy."),
        mark(
            "Whether the return is free depends on the contract. That access follows the contract "
            "and other articles of the code is not described by a document."
        ),
    ),
    Entry(
        _L,
        "VI",
        mark("Inspection of hosts."),
        mark("A power of the administration, not a duty that a document can show; not read."),
    ),
    Entry(_L, "VII", mark("Identifying health data are not sold, even with consent.")),
    Entry(
        _R8,
        "I",
        mark("Hosting is done for controllers at the origin of the data, or for the patient."),
        mark(
            "That the framework v2.0 certifies processors alone is told under the reading "
            "hospital-group, the one case in which it would matter."
        ),
    ),
    Entry(_R8, "I, 1°", mark("On behalf of the controllers who originated the data.")),
    Entry(_R8, "I, 2°", mark("On behalf of the patient.")),
    Entry(
        _R8,
        "I, last paragraph",
        mark("What is entrusted for a short period for a technical task is not hosting."),
        mark("No text says how short: the document tells it."),
    ),
    Entry(_R8, "II", mark("Controllers make sure that their host holds the certificate.")),
    Entry(_R9, "", mark("Digital hosting is all or part of six activities.")),
    Entry(_R9, "1°", mark("Activity 1: physical sites.")),
    Entry(_R9, "2°", mark("Activity 2: hardware.")),
    Entry(_R9, "3°", mark("Activity 3: virtual infrastructure.")),
    Entry(_R9, "4°", mark("Activity 4: platform.")),
    Entry(
        _R9,
        "5°",
        mark("Activity 5: administration and operation, under each of its readings."),
        mark("On-premises software that its publisher neither operates nor reaches is none."),
    ),
    Entry(
        _R9,
        "6°",
        mark("Activity 6: backup; archiving services since March 2026."),
        mark("The wording of 2026 was not read; archiving rests on one commentator."),
    ),
    Entry(
        texts.CSP_R1111_9_1,
        "",
        mark("Storage in Europe alone, transfers on adequacy or safeguards, from 2026-09-26."),
        mark(
            "No rule of transition for data already stored elsewhere was seen, nor excluded. "
            "SecNumCloud is not asked for: its absence is never a breach."
        ),
    ),
    Entry(_R10, "", mark("The certificate, its framework and its body.")),
    Entry(_R10, "I", mark("A framework of the agency, approved by order.")),
    Entry(_R10, "II", mark("A body accredited by COFRAC or one of its European peers.")),
    Entry(
        _R10,
        "III",
        mark("The agency keeps the frameworks up to date."),
        mark("A duty of the agency."),
    ),
    Entry(_R11, "I", mark("A hosting contract holds the clauses of the article.")),
    Entry(
        _R11,
        "I, additions of 2026",
        mark("Clauses on transfers and on foreign laws that can compel access."),
        mark("Their wording and numbers were not read; so what a clause must say is not checked."),
    ),
    Entry(
        _R11,
        "map of transfers of 2026",
        mark("A public, up-to-date map of transfers."),
        mark("Its form awaits a revised framework; whether it is published, no document tells."),
    ),
    Entry(
        _R11,
        "II",
        mark("A provider in front of a certified host repeats the host's clauses."),
        mark("The wording was not read."),
    ),
    Entry(texts.CSP_R1111_16, "", mark("Data on paper: the approval of the culture minister.")),
    Entry(
        texts.CSP_L1115_1,
        "",
        mark("Hosting without the title: three years, 45,000 euros."),
        mark(
            "That the host must have known is told, not decided: a verdict states exposure, never "
            "guilt. Processing against the conditions of an approval is not described."
        ),
    ),
    Entry(texts.CSP_L1115_2, "", mark("Legal persons: five times the fine, further penalties.")),
    Entry(texts.PENAL_226_13, "", mark("Professional secrecy.")),
    Entry(texts.PENAL_226_21, "", mark("Use of personal data for another purpose.")),
    Entry(texts.LAW_78_17, "", mark("What personal data were before the GDPR.")),
    Entry(
        texts.DECREE_79_1037,
        "",
        mark("How the culture approval is given."),
        mark("A procedure: whether the approval is held is encoded, not how it is obtained."),
    ),
    Entry(
        texts.DECREE_2006_6,
        "",
        mark("The health ministry's approval, from 2006 to March 2018."),
        mark(
            "The clauses of contracts of that time, known from one source, and the years in which "
            "the procedure did not work yet are not encoded."
        ),
    ),
    Entry(texts.DECREE_2011_246, "", mark("Paper under the culture approval, since March 2011.")),
    Entry(
        texts.ORDINANCE_2017_27,
        "art. 3",
        mark("Approvals obtained under the old law stand until their term."),
        mark(
            "Those that ended within a year of the switch had a minimum delay whose length was not "
            "verified."
        ),
    ),
    Entry(
        texts.DECREE_2018_137,
        "",
        mark("Wrote the articles of the code on hosting, and governs approvals to their term."),
        mark("It is encoded through those articles."),
    ),
    Entry(
        texts.APPROVAL_EXTENSION_2020,
        "",
        mark("Approvals that ended in the spring of 2020 were extended."),
        mark("To 2020-07-24, by the first computation; another source leads to August."),
    ),
    Entry(
        texts.LAW_2023_GHT,
        "",
        mark("Hospital groups may become legal persons."),
        mark("What that means for their exemption is questioned: reading hospital-group."),
    ),
    Entry(texts.SREN_32, "", mark("Archiving services come under the certificate.")),
    Entry(
        texts.DECREE_2026_209,
        "",
        mark("Rewrites three articles of the code in 2026."),
        mark("Its text was not read."),
    ),
]
"""Codes, acts and decrees of France."""
