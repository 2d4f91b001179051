"""What expires or changes on a day to come, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from ..ahead import VERDICT_CHANGES, Occasion
from ..chronology import Event
from ..i18n import Words, mark
from ..milestones import LAST_DAYS, Milestone, MilestoneKind
from .causes import causes_text
from .changes import changes_text
from .editions import edition_note
from .labels import start
from .names import Names, clean

__all__ = ["kind_label", "notice_text"]

_LABELS: Mapping[str, str] = {
    MilestoneKind.CERTIFICATE_BEGINS: mark("certificate begins"),
    MilestoneKind.CERTIFICATE_EXPIRES: mark("certificate expires"),
    MilestoneKind.CERTIFICATE_SUSPENDED: mark("certificate suspended"),
    MilestoneKind.CERTIFICATE_WITHDRAWN: mark("certificate withdrawn"),
    MilestoneKind.SURVEILLANCE_DUE: mark("surveillance audit due"),
    MilestoneKind.CONTRACT_BEGINS: mark("contract begins"),
    MilestoneKind.CONTRACT_ENDS: mark("contract ends"),
    VERDICT_CHANGES: mark("verdict changes"),
}

_SENTENCES: Mapping[MilestoneKind, str] = {
    MilestoneKind.CERTIFICATE_BEGINS: mark("{thing}: first valid day"),
    MilestoneKind.CERTIFICATE_EXPIRES: mark("{thing}: last valid day"),
    MilestoneKind.CERTIFICATE_SUSPENDED: mark("{thing}: suspended from this day on"),
    MilestoneKind.CERTIFICATE_WITHDRAWN: mark("{thing}: withdrawn from this day on"),
    MilestoneKind.SURVEILLANCE_DUE: mark("{thing}: last day for the yearly surveillance audit"),
    MilestoneKind.CONTRACT_BEGINS: mark("{thing}: first day"),
    MilestoneKind.CONTRACT_ENDS: mark("{thing}: last day"),
}


def kind_label(_: Words, kind: str) -> str:
    """Return what a kind of notice is called."""
    return _(_LABELS[kind])


def notice_text(names: Names, occasion: Occasion) -> str:
    """Return what happens, and what the verdict becomes, in a sentence or two.

    Args:
        names: What things are called, and in which language.
        occasion: What happens.
    """
    _ = names.words
    milestone, event = occasion.milestone, occasion.event
    if milestone is None:
        return "" if event is None else _change(names, occasion.party, event)
    told = _(_SENTENCES[milestone.kind], thing=_thing(names, milestone))
    if milestone.kind is MilestoneKind.CERTIFICATE_EXPIRES:
        note = edition_note(names, names.case.certificates[milestone.ref], milestone.day)
        told = f"{told} ({note})" if note else told
    if milestone.kind not in LAST_DAYS:
        return _("{sentence}.", sentence=told)
    if event is None:
        return _("{sentence}. The verdict stays the same the day after.", sentence=told)
    return _(
        "{sentence}. From {day} on, {changes}.",
        sentence=told,
        day=names.day(event.date),
        changes=_("; ").join(_becomes(names, milestone.party, event)),
    )


def _change(names: Names, party: str, event: Event) -> str:
    """Return how the verdict on a party changes, and why."""
    _ = names.words
    changes = changes_text(names, party, [it for it in event.changes if it.party == party])
    return _("{changes}. Because: {causes}.", changes=changes, causes=causes_text(names, event))


def _becomes(names: Names, party: str, event: Event) -> list[str]:
    """Return what the verdict on a party becomes, and on whom else it changes."""
    _ = names.words
    own = [change for change in event.changes if change.party == party]
    others = sorted({change.party for change in event.changes} - {party})
    told = [changes_text(names, party, own)] if own else []
    if others:
        parties = names.listed([names.party(other) for other in others])
        told.append(_("the verdict changes for {parties}", parties=parties))
    return told


def _thing(names: Names, milestone: Milestone) -> str:
    """Return what a certificate or a contract is called."""
    _, ref = names.words, clean(milestone.ref)
    if milestone.table == "contract":
        contract = names.case.contracts[milestone.ref]
        return _(
            "Contract {ref} between {provider} and {customer}",
            ref=ref,
            provider=names.party(contract.provider),
            customer=names.party(contract.customer),
        )
    certificate = names.case.certificates[milestone.ref]
    title = names.title(
        certificate.scheme, [] if certificate.edition is None else [clean(certificate.edition)]
    )
    if certificate.activities:
        title = f"{title} ({names.numbers(certificate.activities)})"
    holder = names.party(certificate.holder)
    return start(_("{title}, {ref}, held by {holder}", title=title, ref=ref, holder=holder))
