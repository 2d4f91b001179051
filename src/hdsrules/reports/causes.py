"""Why a verdict changes on a day, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from ..chronology import Cause, Event
from ..i18n import Language, Words, mark
from ..milestones import MilestoneKind, milestones
from ..rulesets.texts import ALL_TEXTS
from .names import Names, clean

__all__ = ["causes_text"]

_HAPPENED = {
    MilestoneKind.CERTIFICATE_BEGINS: mark("the certificate {ref} begins"),
    MilestoneKind.CERTIFICATE_EXPIRES: mark("the certificate {ref} has expired"),
    MilestoneKind.CERTIFICATE_SUSPENDED: mark("the certificate {ref} is suspended"),
    MilestoneKind.CERTIFICATE_WITHDRAWN: mark("the certificate {ref} is withdrawn"),
    MilestoneKind.SURVEILLANCE_DUE: mark(
        "the last surveillance audit of the certificate {ref} is more than a year old"
    ),
    MilestoneKind.CONTRACT_BEGINS: mark("the contract {ref} begins"),
    MilestoneKind.CONTRACT_ENDS: mark("the contract {ref} has ended"),
}


def causes_text(names: Names, event: Event) -> str:
    """Return why a verdict changes: the texts, the certificates and the contracts."""
    _ = names.words
    return _("; ").join(told for cause in event.causes for told in _told(names, event, cause))


def _told(names: Names, event: Event, cause: Cause) -> Iterator[str]:
    _ = names.words
    if cause.kind == "text":
        yield _title(_, cause.ref)
    for milestone in sorted(milestones(names.case)):
        named = milestone.table, milestone.ref
        if milestone.turn == event.date and named == (cause.kind, cause.ref):
            yield _(_HAPPENED[milestone.kind], ref=clean(cause.ref))


def _title(_: Words, key: str) -> str:
    law = ALL_TEXTS[key]
    return law.title if _.language == Language.FRENCH else law.title_en
