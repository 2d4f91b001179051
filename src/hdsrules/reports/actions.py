"""What can be done to repair a case, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..i18n import Words, mark, words
from ..whatif.actions import Action, ActionKind
from ..whatif.repair import Repair
from .labels import label, start
from .names import Names, clean

__all__ = ["action_text", "action_texts", "open_text"]

_SENTENCES: Mapping[ActionKind, str] = {
    ActionKind.OBTAIN_CERTIFICATE: mark("{party} obtains the {title}{extent}"),
    ActionKind.EXTEND_CERTIFICATE: mark("{party} has {entry} ({title}) extended{extent}"),
    ActionKind.RENEW_CERTIFICATE: mark("{party} has {entry} ({title}) renewed{until}"),
    ActionKind.ADD_CLAUSES: mark("{party} and {other} add to the contract {entry}: {clauses}"),
    ActionKind.SIGN_CONTRACT: mark(
        "{party} signs a hosting contract with {other}, with every clause of CSP R.1111-11"
    ),
    ActionKind.MOVE_STORAGE: mark(
        "{party} moves the data of {system} from {country} to the European Economic Area"
    ),
    ActionKind.MOVE_WORK: mark(
        "{party} does its work on {system} in the European Economic Area, no longer from {country}"
    ),
    ActionKind.STOP_REMOTE_ACCESS: mark(
        "{party} no longer reaches the data of {system} from {country}"
    ),
    ActionKind.ADD_SAFEGUARDS: mark(
        "the access of {party} to {system} from {country} is put under appropriate safeguards "
        "(GDPR, art. 46)"
    ),
    ActionKind.INFORM_CUSTOMER: mark(
        "the customer is told that {party} reaches the data of {system} from {country}"
    ),
    ActionKind.CHANGE_OPERATOR: mark("{other} takes over from {party}, in {system}: {layer}"),
    ActionKind.PUT_UNDER_SUPERVISION: mark(
        "{party} works under the security policy and the supervision of {other}, in {system}: "
        "{layer}"
    ),
    ActionKind.EXTERNALISE_BACKUP: mark(
        "{party} makes the backup of {system} a service of its own"
    ),
    ActionKind.INTEGRATE_BACKUP: mark(
        "{party} makes the backup of {system} an inseparable part of its other layers"
    ),
}
"""A sentence for each kind of action."""


def action_texts(repair: Repair, language: str) -> list[str]:
    """Return the actions of a repair as sentences.

    Args:
        repair: The repair.
        language: `en` or `fr`.
    """
    names = Names(repair.case, words(language))
    return [action_text(names, action) for action in repair.actions]


def open_text(_: Words) -> str:
    """Return that what a case leaves open may be a gap or a breach."""
    return _(
        "But something that the case leaves open may be a gap or a breach: answer the open "
        "questions first (hdsrules ask)."
    )


def action_text(names: Names, action: Action) -> str:
    """Return an action as a sentence."""
    _ = names.words
    return start(
        clean(
            _(_SENTENCES[action.kind]).format(
                party=names.party(action.party),
                other=names.party(action.other) if action.other else "",
                system=names.system(action.system) if action.system else "",
                layer=label(_, "layer", action.layer) if action.layer else "",
                country=names.country(action.country) if action.country else _("abroad"),
                entry=clean(action.entry),
                title=label(_, "scheme", action.scheme) if action.scheme else "",
                clauses=_clauses(names, action),
                extent=_extent(names, action),
                until=_until(names, action),
            )
        )
    )


def _clauses(names: Names, action: Action) -> str:
    if action.kind is not ActionKind.ADD_CLAUSES:
        return ""
    return names.listed([label(names.words, "clause", clause) for clause in action.words])


def _extent(names: Names, action: Action) -> str:
    """Return for what a title is obtained, or to what it is extended."""
    _ = names.words
    if not action.scheme:
        return ""
    if action.words:
        activities = names.activities(action.words)
        several = len(action.words) > 1
        if action.kind is ActionKind.OBTAIN_CERTIFICATE:
            told = _(", for {activities}") if several else _(", for the {activities}")
        else:
            told = _(" to {activities}") if several else _(" to the {activities}")
        return told.format(activities=activities)
    return _(" to every system") if action.kind is ActionKind.EXTEND_CERTIFICATE else ""


def _until(names: Names, action: Action) -> str:
    """Return by when a certificate is renewed, and against which edition."""
    told = {edit.path.rpartition(".")[2]: edit.to for edit in action.edits}
    issued = told.get("issued")
    if not isinstance(issued, str):
        return ""
    day = names.day(date.fromisoformat(issued))
    if told.get("edition") is None:
        return names.words(", by {day}", day=day)
    return names.words(
        ", by {day}, against the edition {edition}", day=day, edition=told["edition"]
    )
