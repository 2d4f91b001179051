"""What each slug of a document or a verdict is called, in English; the catalogue has the French.

Labels are written as within a sentence; `start` begins one with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..i18n import Words, mark
from .finding_labels import FINDING_LABELS
from .reading_labels import READING_LABELS

__all__ = ["LABELS", "conclusion_label", "confidence_label", "label", "reading_label", "start"]

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "activity": {
            "physical-sites": mark("physical sites"),
            "hardware": mark("hardware infrastructure"),
            "virtual-infrastructure": mark("virtual infrastructure"),
            "platform": mark("application hosting platform"),
            "administration": mark("administration and operation"),
            "backup": mark("backup of health data"),
        },
        "host_type": {
            "physical-infrastructure-host": mark("physical infrastructure host"),
            "managed-services-host": mark("managed-services host"),
        },
        "reason": {
            "own-data": mark("the data are its own"),
            "not-health-data": mark("the data are not personal health data"),
            "anonymised": mark("the data are anonymised"),
            "outside-care": mark("the data were not collected in care"),
            "not-on-behalf": mark("it acts for nobody who is at the origin of the data"),
            "no-activity": mark("it performs no hosting activity"),
            "short-period": mark("the data are entrusted for a short technical task alone"),
            "hospital-group": mark("it hosts for the other members of its hospital group"),
        },
        "no_certificate": {
            "supervised-sub-processor": mark(
                "it works under the policy and supervision of a certified host"
            ),
        },
        "severity": {
            "breach": mark("breach"),
            "warning": mark("warning"),
            "note": mark("note"),
        },
        "gap": {
            "missing": mark("missing"),
            "activity-not-covered": mark("does not cover the activity"),
            "expired": mark("expired"),
            "not-yet-valid": mark("not yet valid"),
            "suspended": mark("suspended"),
            "withdrawn": mark("withdrawn"),
            "superseded-edition": mark("edition no longer accepted"),
            "body-not-accredited": mark("issued by a body that is not accredited"),
            "system-not-covered": mark("does not cover the system"),
        },
        "scheme": {
            "hds": mark("HDS certificate"),
            "health-ministry-approval": mark("health-ministry approval"),
            "culture-approval": mark("culture-ministry approval"),
            "iso-27001": mark("ISO/IEC 27001 certificate"),
            "iso-13485": mark("ISO 13485 certificate"),
            "secnumcloud": mark("SecNumCloud qualification"),
        },
        "layer": {
            "data-centre": mark("data centre"),
            "hardware": mark("hardware"),
            "virtual": mark("virtual infrastructure"),
            "platform": mark("platform"),
            "application-administration": mark("administration of the application"),
            "backup": mark("backup"),
        },
        "party": {
            "organisation": mark("organisation"),
            "practitioner": mark("practitioner"),
            "patient": mark("patient"),
        },
        "identifiability": {
            "identified": mark("identified"),
            "pseudonymised": mark("pseudonymised"),
            "anonymised": mark("anonymised"),
        },
        "purpose": {
            "prevention": mark("prevention"),
            "diagnosis": mark("diagnosis"),
            "care": mark("care"),
            "social-follow-up": mark("social follow-up"),
            "medico-social-follow-up": mark("medico-social follow-up"),
            "occupational-health": mark("occupational health"),
            "research-within-care": mark("research within care"),
            "research": mark("research"),
            "insurance": mark("insurance"),
            "wellbeing": mark("wellbeing"),
            "other": mark("other"),
        },
        "medium": {"digital": mark("digital"), "paper": mark("paper")},
        "short_task": {
            "entry": mark("data entry"),
            "formatting": mark("formatting"),
            "materialisation": mark("materialisation"),
            "dematerialisation": mark("dematerialisation"),
        },
        "task": {
            "access-rights": mark("management of access rights"),
            "access-security": mark("security of access"),
            "access-traces": mark("keeping of access traces"),
            "prior-validation": mark("validation before interventions"),
            "deployment": mark("deployment"),
            "configuration": mark("configuration"),
            "database": mark("database administration"),
            "monitoring": mark("monitoring"),
            "support": mark("support"),
        },
        "status": {
            "valid": mark("valid"),
            "suspended": mark("suspended"),
            "withdrawn": mark("withdrawn"),
        },
        "basis": {
            "adequacy": mark("adequacy decision"),
            "appropriate-safeguards": mark("appropriate safeguards"),
            "none": mark("no basis"),
        },
        "regulation": {
            "mdr": mark("Regulation (EU) 2017/745 on medical devices"),
            "ivdr": mark("Regulation (EU) 2017/746 on in vitro diagnostic medical devices"),
        },
        "device_class": {
            "I": mark("class I"),
            "IIa": mark("class IIa"),
            "IIb": mark("class IIb"),
            "III": mark("class III"),
            "A": mark("class A"),
            "B": mark("class B"),
            "C": mark("class C"),
            "D": mark("class D"),
        },
        "delivery": {
            "saas": mark("software as a service"),
            "on-premises": mark("on the customer's premises"),
            "mobile-app": mark("mobile application"),
            "embedded": mark("embedded software"),
        },
        "group": {"ght": mark("territorial hospital group (GHT)")},
        "certified": {
            "yes": mark("yes"),
            "no": mark("no"),
            "exempt": mark("exempt"),
            "undetermined": mark("undetermined"),
        },
        "role": {"host": mark("host"), "sub-processor": mark("sub-processor")},
        "adequacy_condition": {
            "safe-harbour-certified": mark("certified under the Safe Harbour"),
            "privacy-shield-certified": mark("certified under the Privacy Shield"),
            "dpf-certified": mark("certified under the EU-US Data Privacy Framework"),
            "pipeda-subject": mark("subject to the Canadian law PIPEDA"),
            "appi-business-operator": mark("an operator under the Japanese law APPI"),
            "pipa-subject": mark("subject to the Korean law PIPA"),
            "lgpd-subject": mark("subject to the Brazilian law LGPD"),
        },
        "answer": {"yes": mark("yes"), "no": mark("no"), "undetermined": mark("undetermined")},
        "confidence": {
            "P": mark("the text itself was read"),
            "C2": mark("confirmed by two or more sources"),
            "C1": mark("rests on a single source"),
            "K": mark("general knowledge, not verified"),
            "?": mark("sources conflict"),
        },
        "field": {
            "hosting": mark("whether it hosts"),
            "not_hosting_because": mark("why it does not host"),
            "activities": mark("its activities"),
            "host_types": mark("its type of host"),
            "no_certificate_because": mark("why it needs no certificate"),
            "by_system": mark("its part in each system"),
            "required_certifications": mark("the titles it must hold"),
            "gaps": mark("what it lacks"),
            "obligations": mark("its obligations"),
            "findings": mark("what was found of it"),
            "framework_requirements": mark("the framework requirements that concern it"),
            "guarantees": mark("its table of guarantees"),
        },
        "evaluator": {
            "durable": mark("the engine durable_rules"),
            "portable": mark("the portable evaluator"),
            "both": mark("both evaluators, checked against each other"),
        },
        **FINDING_LABELS,
        **READING_LABELS,
    }
)
"""Family → slug → label in English."""


def label(_: Words, family: str, slug: str) -> str:
    """Return what a slug is called; a slug without a label, as it is written.

    Args:
        _: The language.
        family: The family of the slug, a key of `LABELS`.
        slug: The slug.
    """
    found = LABELS[family].get(slug)
    return slug if found is None else _(found)


def conclusion_label(_: Words, conclusion: str) -> str:
    """Return what a conclusion of a verdict is called, whatever its family."""
    families = (
        *("activity", "host_type", "reason", "no_certificate"),
        *("scheme", "gap", "obligation", "finding"),
    )
    family = next((name for name in families if conclusion in LABELS[name]), "field")
    return label(_, family, conclusion)


def confidence_label(_: Words, mark: str) -> str:
    """Return a mark of confidence and what it means."""
    return _("{head}: {body}", head=mark, body=label(_, "confidence", mark))


def reading_label(_: Words, question: str, reading: str) -> str:
    """Return how a contested question was read."""
    return _(
        "read as {question}={reading}: {label}",
        question=question,
        reading=reading,
        label=label(_, question, reading),
    )


def start(text: str) -> str:
    """Return a text as it begins a sentence."""
    return text[:1].upper() + text[1:]
