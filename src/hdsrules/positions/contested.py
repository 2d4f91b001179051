"""Who reads the law how: the positions behind each contested question."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..i18n import mark
from ..law import Confidence
from ..rulesets import texts
from .position import Position

__all__ = ["POSITIONS"]

_P, _C2, _C1 = Confidence.PRIMARY, Confidence.CONFIRMED, Confidence.SINGLE
_DISPUTED = Confidence.DISPUTED

_ACTIVITY_5 = {
    "literal": Position(
        mark("the decree; a law firm; a court of appeal in 2024, as that firm reports it"),
        mark(
            "The decree counts whoever administers and operates the system. An order that approves "
            "a framework cannot narrow a decree taken after the opinion of the Conseil d’État; "
            "access to the system on behalf of the controller is enough."
        ),
        (texts.CSP_R1111_9, texts.DOCTRINE_ACTIVITY_5_2024, texts.CA_MONTPELLIER_2024),
        _P,
    ),
    "any-task": Position(
        mark("the digital health agency, in an answer"),
        mark(
            "Every actor that does all or part of the four tasks of control must be certified; it "
            "is better to give the management of access rights to one actor alone."
        ),
        (texts.FAQ_ANS_ACTIVITY_5,),
        _C1,
    ),
    "framework-v2": Position(
        mark("the framework v2.0; certification bodies; publishers"),
        mark(
            "Activity 5 is the whole of four tasks of control, and is certified where it is done "
            "alone. That the code foresees a provider in front of a certified host speaks for it, "
            "and so does a ruling of 2022 that was content with the title of the host behind the "
            "publisher, as one commentator reads it."
        ),
        (texts.FRAMEWORK_V2, texts.CSP_R1111_11, texts.CA_NIMES_2022),
        _P,
    ),
}

_BESIDE_OTHERS = {
    "certified": Position(
        mark("the first sentence of the framework on activity 5"),
        mark(
            "The four tasks need no certificate of their own only where they are inseparable from "
            "activities 1 to 4; operations that are not need one."
        ),
        (texts.FRAMEWORK_V2,),
        _P,
    ),
    "not-certified": Position(
        mark("the second sentence of the framework on activity 5"),
        mark("Activity 5 is certified only where the host does nothing but activity 5."),
        (texts.FRAMEWORK_V2,),
        _P,
    ),
}

_CHAIN = {
    "supervised-exempt": Position(
        mark("the framework v2.0; before it, one reading of a ruling of 2022"),
        mark(
            "A sub-processor under the policy and supervision of a certified host is no actor of "
            "the framework; the table of guarantees foresees actors that are not certified, or "
            "exempt."
        ),
        (texts.FRAMEWORK_V2, texts.CA_NIMES_2022),
        _P,
    ),
    "every-link": Position(
        mark("the letter of the decree; practice before the framework v2.0"),
        mark("Whoever performs all or part of the six activities hosts, and is certified for it."),
        (texts.CSP_R1111_9, texts.CSP_L1111_8),
        _P,
    ),
}

_ORIGIN = {
    "care-actors": Position(
        mark("the health ministry and the digital health agency, in their answers"),
        mark(
            "Statutory health insurers, associations, and research on a base that was not first "
            "built for prevention or care are not at the origin of care data. For private insurers "
            "it is an analogy."
        ),
        (texts.FAQ_MINISTRY_2019, texts.FAQ_ANS_SCOPE),
        _C2,
    ),
    "any-holder": Position(
        mark("hosts and commentators, of insurers and of copies for research"),
        mark("Data born in care stay within the law in whatever hands they come."),
        (texts.CSP_L1111_8,),
        _DISPUTED,
    ),
}

_PATIENT_SIDE = {
    "hosting": Position(
        mark("the decree; the data protection authority, of applications used with a professional"),
        mark("Data that the patient entrusts are hosted for the patient."),
        (texts.CSP_R1111_8_8, texts.CNIL_MOBILE_HEALTH),
        _P,
    ),
    "own-purposes": Position(
        mark("publishers of applications; commentators"),
        mark(
            "A publisher that decides on purposes and means is controller for itself, and holds "
            "the data on nobody’s behalf."
        ),
        (texts.GDPR, texts.CNIL_MOBILE_HEALTH),
        _C2,
    ),
}

_HOSPITAL_GROUP = {
    "exempt-if-conditions": Position(
        mark("the health ministry and the digital health agency, in an answer"),
        mark(
            "The members are joint controllers: their host does not host for third parties, if the "
            "convention delegates hosting to it, all members agree, and security measures are "
            "taken."
        ),
        (texts.FAQ_ANS_GHT,),
        _C2,
    ),
    "never-exempt": Position(
        mark("commentators, above all of groups that are legal persons"),
        mark(
            "No text exempts them: each establishment is a person of its own. Once the group is a "
            "legal person, or where the framework v2.0 certifies processors alone, the exemption "
            "is questioned."
        ),
        (texts.CSP_L1111_8, texts.LAW_2023_GHT, texts.DOCTRINE_FRAMEWORK_V2_2024),
        _DISPUTED,
    ),
}

_ARCHIVING_TRANSITION = {
    "certificate": Position(
        mark("the statute as it stood, read by its letter"),
        mark(
            "Once the sentence that sent archiving services to the culture approval alone is "
            "deleted, the general rule on digital data catches them."
        ),
        (texts.CSP_L1111_8, texts.SREN_32),
        _DISPUTED,
    ),
    "approval-only": Position(
        mark("the statute as it stood, read by its deferred paragraph"),
        mark(
            "The paragraph that brings archiving services under the certificate was deferred to "
            "July 2025: until then the approval alone was needed."
        ),
        (texts.CSP_L1111_8, texts.SREN_32),
        _DISPUTED,
    ),
}

_ARCHIVING = {
    "certificate-and-approval": Position(
        mark("the statute, read by its letter"),
        mark(
            "Archiving services are also subject to the certificate, and paragraph III still names "
            "them for the approval."
        ),
        (texts.CSP_L1111_8, texts.ARCHIVES_2_SERVICE),
        _DISPUTED,
    ),
    "certificate-only": Position(
        mark("those who see in the certificate a replacement"),
        mark("The certificate has taken the place of the approval for digital data."),
        (texts.CSP_L1111_8,),
        _DISPUTED,
    ),
}

_SHORT_PERIOD = {
    "strict": Position(
        mark("the decree"),
        mark("The exclusion supposes both a purpose of the list and a short period, not defined."),
        (texts.CSP_R1111_8_8,),
        _P,
    ),
    "purpose": Position(
        mark("service providers"),
        mark("Entry, formatting, printing and scanning are excluded by what they are."),
        (texts.CSP_R1111_8_8,),
        _DISPUTED,
    ),
}

_REMOTE_MAINTENANCE = {
    "administration": Position(
        mark("the letter of the decree; a hospital’s security officer, of activity 5"),
        mark(
            "Administering the system for another is activity 5, wherever the data lie. The texts "
            "are silent on remote maintenance: this is the prudent reading."
        ),
        (texts.CSP_R1111_9,),
        _DISPUTED,
    ),
    "not-hosting": Position(
        mark("maintainers of software on their customers’ premises"),
        mark("Where the customer runs every layer that stores data, nothing is hosted for it."),
        (texts.CSP_R1111_9, texts.FRAMEWORK_V2),
        _DISPUTED,
    ),
}

_CLAUSES_2026 = {
    "2026-09-26": Position(
        mark("commentators who date the decree’s duties on sovereignty from September 2026"),
        mark("The clauses go with storage in Europe, whose article starts on that day."),
        (texts.CSP_R1111_11, texts.CSP_R1111_9_1),
        _DISPUTED,
    ),
    "2026-03-27": Position(
        mark("a brief of May 2026"),
        mark("The decree came into force the day after its publication, and its clauses with it."),
        (texts.DECREE_2026_209, texts.DOCTRINE_CLAUSES_2026),
        _DISPUTED,
    ),
}

_V2_START = {
    "2024-11-16": Position(
        mark("the health ministry and the digital health agency"),
        mark("Six months from the publication of the order on 16 May 2024."),
        (texts.FRAMEWORK_V2, texts.FAQ_ANS_TRANSITION),
        _C2,
    ),
    "2024-11-17": Position(
        mark("two law firms"),
        mark("Six whole months after the day of publication."),
        (texts.FRAMEWORK_V2, texts.DOCTRINE_FRAMEWORK_V2_2024),
        _C2,
    ),
}

POSITIONS: Mapping[str, Mapping[str, Position]] = MappingProxyType(
    {
        "activity-5": _ACTIVITY_5,
        "activity-5-beside-others": _BESIDE_OTHERS,
        "chain": _CHAIN,
        "origin": _ORIGIN,
        "patient-side": _PATIENT_SIDE,
        "hospital-group": _HOSPITAL_GROUP,
        "archiving-transition": _ARCHIVING_TRANSITION,
        "archiving": _ARCHIVING,
        "short-period": _SHORT_PERIOD,
        "remote-maintenance": _REMOTE_MAINTENANCE,
        "contract-clauses-2026": _CLAUSES_2026,
        "v2-start": _V2_START,
    }
)
"""Contested question → reading → who holds it, and why."""
