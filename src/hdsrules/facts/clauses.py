"""The clauses that a hosting contract must hold (CSP R.1111-11, I)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Clause"]


class Clause(StrEnum):
    """A compulsory clause, in the order of the article; the last two come with the 2026 decree."""

    CERTIFICATE_SCOPE = "certificate-scope"
    SERVICE_DESCRIPTION = "service-description"
    HOSTING_LOCATIONS = "hosting-locations"
    DATA_SUBJECT_RIGHTS = "data-subject-rights"
    CUSTOMER_CONTACT = "customer-contact"
    SERVICE_LEVELS = "service-levels"
    SUBCONTRACTING = "subcontracting"
    ACCESS_CONTROL = "access-control"
    CHANGES = "changes"
    HOST_FAILURE = "host-failure"
    PURPOSE_LIMITATION = "purpose-limitation"
    END_OF_SERVICE = "end-of-service"
    RESTITUTION = "restitution"
    DESTRUCTION = "destruction"
    THIRD_COUNTRY_TRANSFERS = "third-country-transfers"
    EXTRA_EUROPEAN_LAWS = "extra-european-laws"
