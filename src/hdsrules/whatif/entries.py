"""Certificates and contracts to add to a document, told in full."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, date

from ..facts.clauses import Clause
from ..facts.vocabulary import Scheme
from ..grounding import EDITIONS
from ..refs import free

__all__ = ["certificate", "contract", "newest_edition", "path_of_new", "term"]

YEARS = 3
"""How long a certificate that is put in runs."""


def newest_edition(scheme: Scheme) -> str | None:
    """Return the newest edition of a scheme that the law tells apart from others."""
    return EDITIONS[scheme][-1] if scheme in EDITIONS else None


def term(scheme: Scheme, day: date) -> str | None:
    """Return the last day of a certificate issued on a day; `None` where the law counts it."""
    if scheme is Scheme.HDS:
        return None
    year = min(day.year + YEARS, MAXYEAR)
    return day.replace(year=year, day=min(day.day, 28)).isoformat()


def certificate(
    holder: str, scheme: Scheme, day: date, edition: str | None, activities: list[str]
) -> dict[str, object]:
    """Return a certificate issued on a day, against an edition."""
    told = {
        "holder": holder,
        "scheme": str(scheme),
        "edition": edition,
        "activities": activities if scheme is Scheme.HDS else None,
        "issued": day.isoformat(),
        "expires": term(scheme, day),
        "body_accredited": True,
        "last_surveillance": day.isoformat(),
    }
    return {key: value for key, value in told.items() if value is not None}


def contract(provider: str, customer: str, systems: list[str], day: date) -> dict[str, object]:
    """Return a contract with every clause, signed on a day."""
    return {
        "provider": provider,
        "customer": customer,
        "systems": systems,
        "signed": day.isoformat(),
        "clauses": [str(clause) for clause in Clause],
    }


def path_of_new(table: Mapping[str, object], name: str, ref: str) -> str:
    """Return the path of an entry to add, under a ref that is not taken."""
    return f"$.{name}.{free(ref, table)}"
