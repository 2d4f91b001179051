"""What findings, obligations and clauses are called, in English."""

from __future__ import annotations

from collections.abc import Mapping

from ..i18n import mark

__all__ = ["FINDING_LABELS"]

FINDING_LABELS: Mapping[str, Mapping[str, str]] = {
    "finding": {
        "storage-outside-eea": mark("data stored outside the European Economic Area"),
        "access-without-safeguards": mark("access from a third country without safeguards"),
        "access-not-disclosed": mark("access from a third country not disclosed to the customer"),
        "exposure-not-disclosed": mark("exposure to extra-European laws not disclosed"),
        "missing-clause": mark("a compulsory clause is missing from the contract"),
        "missing-contract": mark("no hosting contract"),
        "uncertified-host": mark("a host without the required certificate is used"),
        "contract-voidable": mark("the contract may be declared void"),
        "penal-exposure": mark("exposure to criminal penalties"),
        "approval-needed-in-doubt": mark("whether an approval is needed is disputed"),
        "surveillance-overdue": mark("no surveillance audit for over a year"),
        "reform-announced": mark("the removal of activity 5 is announced, and is not law"),
        "quality-system-presumed": mark("the quality system is presumed to conform (ISO 13485)"),
        "two-management-systems": mark(
            "two management systems are needed: quality, and information security"
        ),
        "no-gdpr-certification": mark("the HDS certificate is no certification of the GDPR"),
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
        "no-sale-of-data": mark("do not sell the data"),
        "publish-statement-a": mark("publish that no foreign law can compel access (statement A)"),
        "publish-statement-b": mark(
            "publish that nothing is transferred outside the EEA (statement B)"
        ),
        "publish-guarantees-table": mark("publish the table of its guarantees"),
        "disclose-third-country-laws": mark("disclose the third-country laws it is subject to"),
        "french-support": mark("give support in French"),
        "audit-synthesis": mark("hand over the summary of the audit report"),
        "surveillance-audit": mark("undergo the yearly surveillance audit"),
        "information-security-management": mark("run an information security management system"),
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
}
"""`finding`, `obligation` and `clause` → slug → label."""
