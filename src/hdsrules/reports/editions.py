"""Until when a certificate counts under its edition, as the rules have it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from ..case import Certificate
from ..facts import AcceptedEdition, Today
from ..facts.vocabulary import Scheme
from ..grounding import counted_edition
from ..rulesets import RULEBOOK
from .names import Names, clean

__all__ = ["edition_note", "last_counting_day"]


@cache
def last_counting_day(scheme: Scheme, edition: str) -> date | None:
    """Return the last day on which an edition of a title counts.

    Args:
        scheme: The title.
        edition: The edition, as a certificate names it.

    Returns:
        The day; `None` where no end is known.
    """
    accepted = AcceptedEdition(scheme, counted_edition(scheme, edition))
    ends = [
        rule.in_force.end
        for rule in RULEBOOK
        if rule.concludes is AcceptedEdition
        and rule.function(Today(rule.in_force.start)) == accepted
    ]
    known = [end for end in ends if end is not None]
    return max(known) - timedelta(days=1) if known and len(known) == len(ends) else None


def edition_note(names: Names, certificate: Certificate, until: date) -> str:
    """Return that a certificate stops counting before its last day, or nothing.

    Args:
        names: What things are called, and in which language.
        certificate: The certificate.
        until: Its last day.
    """
    if certificate.edition is None:
        return ""
    last = last_counting_day(certificate.scheme, certificate.edition)
    if last is None or last >= until:
        return ""
    return names.words(
        "under the edition {edition} it counts until {day} alone",
        edition=clean(certificate.edition),
        day=names.day(last),
    )
