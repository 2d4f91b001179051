"""What equality cannot say: predicates of the day and of matched facts that several strata use."""

from __future__ import annotations

from datetime import date

from ..days import years_on
from ..facts import Certificate, Mandate, Term
from .eras import CERTIFICATE_ERA

__all__ = [
    "anniversary",
    "applied_before_switch",
    "for_another",
    "on_own_account",
    "ran_past_switch",
    "runs",
]


def for_another(day: date, mandate: Mandate) -> bool:
    """The operator is not its own customer."""
    return mandate.operator != mandate.customer


def on_own_account(day: date, mandate: Mandate) -> bool:
    """The operator is its own customer."""
    return mandate.operator == mandate.customer


def ran_past_switch(day: date, certificate: Certificate) -> bool:
    """The approval ran on after the switch to certificates."""
    return certificate.expires >= CERTIFICATE_ERA.start


def applied_before_switch(day: date, certificate: Certificate) -> bool:
    """The approval was applied for before the switch to certificates."""
    return certificate.applied < CERTIFICATE_ERA.start


def anniversary(day: date) -> date:
    """Return the same day a year later; of 29 February, the 28th."""
    return years_on(day, 1)


def runs(day: date, term: Term) -> bool:
    """The contract has been signed and has not ended."""
    return term.signed <= day and (term.ends is None or day <= term.ends)
