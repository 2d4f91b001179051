"""What each slug of a document or a verdict is called, in English; the catalogue has the French.

Labels are written as within a sentence; `start` begins one with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..i18n import Words, mark
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
        "finding": {
            "storage-outside-eea": mark("data stored outside the European Economic Area"),
            "access-without-safeguards": mark("access from a third country without safeguards"),
            "access-not-disclosed": mark(
                "access from a third country not disclosed to the customer"
            ),
            "exposure-not-disclosed": mark("exposure to extra-European laws not disclosed"),
            "missing-clause": mark("a compulsory clause is missing from the contract"),
            "missing-contract": mark("no hosting contract"),
            "uncertified-host": mark("a host without the required certificate is used"),
            "contract-voidable": mark("the contract may be declared void"),
            "penal-exposure": mark("exposure to criminal penalties"),
            "approval-needed-in-doubt": mark("whether an approval is needed is disputed"),
        },
        "obligation": {
            "verify-host-certificate": mark("check the host's certificate"),
            "use-certified-host": mark("use a certified host"),
            "hosting-contract": mark("conclude a hosting contract"),
            "pass-on-clauses": mark("repeat the host's clauses in the contract with the customer"),
            "provide-certificates": mark("hand its certificates to the customer"),
            "plan-for-loss-of-certificate": mark("plan for the loss of a certificate"),
            "inform-patients": mark("inform the patients"),
            "professional-secrecy": mark("keep professional secrecy"),
            "return-without-copy": mark("give the data back at the end and keep no copy"),
            "publish-statement-a": mark("publish the statement on storage in the EEA"),
            "publish-statement-b": mark("publish the statement on access from third countries"),
            "publish-guarantees-table": mark("publish the table of its guarantees"),
            "disclose-third-country-laws": mark("disclose the third-country laws it is subject to"),
            "french-support": mark("give support in French"),
            "audit-synthesis": mark("hand over the summary of the audit report"),
            "surveillance-audit": mark("undergo the yearly surveillance audit"),
            "information-security-management": mark(
                "run an information security management system"
            ),
            "medical-device-quality-management": mark("run a quality system for medical devices"),
            "security-lifecycle": mark("follow a secure software life cycle"),
            "processor-contract": mark("conclude a processor contract"),
            "impact-assessment": mark("carry out a data protection impact assessment"),
        },
        "clause": {
            "certificate-scope": mark("scope of the certificate"),
            "service-description": mark("description of the services"),
            "hosting-locations": mark("places of hosting"),
            "data-subject-rights": mark("rights of the persons concerned"),
            "customer-contact": mark("the customer's contact"),
            "service-levels": mark("service levels"),
            "subcontracting": mark("use of outside providers"),
            "access-control": mark("control of access to the data"),
            "changes": mark("changes to the service"),
            "host-failure": mark("failure of the host"),
            "purpose-limitation": mark("no use of the data for other ends"),
            "end-of-service": mark("end of the service"),
            "restitution": mark("return of the data"),
            "destruction": mark("destruction of the data"),
            "third-country-transfers": mark("transfers to third countries"),
            "extra-european-laws": mark("extra-European laws"),
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
        },
        "evaluator": {
            "durable": mark("the engine durable_rules"),
            "portable": mark("the portable evaluator"),
            "both": mark("both evaluators, checked against each other"),
        },
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
