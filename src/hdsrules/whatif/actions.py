"""Actions that can repair a case: what people can do, as edits of its document.

None of them changes what the data are, where they come from or who decides on them, and none
makes anything unknown: an action changes the world, not what is told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ..case import Case, Certificate
from ..edits import Edit
from ..facts.clauses import Clause
from ..facts.vocabulary import Activity, Scheme, Status
from ..grounding import last_day
from .action import Action, ActionKind
from .entries import certificate, contract, path_of_new, term
from .on_systems import on_system

__all__ = [
    "Action",
    "ActionKind",
    "Editions",
    "actions",
    "needs_one_action",
    "obtaining",
    "signing",
]

Editions = Mapping[Scheme, str]
"""Scheme → edition, of those of which the law tells editions apart."""


def actions(case: Case, day: date, editions: Editions) -> Iterator[tuple[Action, ...]]:
    """Iterate over what can be done with what a case has: choices, of which one at most is taken.

    Certificates and contracts that are not there yet are not among them: see `obtaining` and
    `signing`.

    Args:
        case: The case.
        day: The day on which things are done.
        editions: The edition of each scheme that a certificate is issued against on that day.
    """
    for ref, entry in case.certificates.items():
        yield from _with_certificate(ref, entry, day, editions.get(entry.scheme))
    for ref, agreed in case.contracts.items():
        lacking = [clause for clause in Clause if clause not in (agreed.clauses or ())]
        if agreed.clauses is not None and lacking:
            edit = Edit(f"$.contracts.{ref}.clauses", [str(clause) for clause in Clause])
            yield (
                Action(
                    ActionKind.ADD_CLAUSES,
                    (edit,),
                    agreed.provider,
                    agreed.customer,
                    entry=ref,
                    words=tuple(map(str, lacking)),
                ),
            )
    for ref in case.systems:
        yield from on_system(case, ref)


def obtaining(case: Case, day: date, editions: Editions, party: str, scheme: Scheme) -> Action:
    """Return that a party obtains a title, on the day, for every activity."""
    path = path_of_new(case.certificates, "certificates", f"{scheme}-{party}")
    words = [str(activity) for activity in Activity] if scheme is Scheme.HDS else []
    entry = certificate(party, scheme, day, editions.get(scheme), words)
    return Action(
        ActionKind.OBTAIN_CERTIFICATE,
        (Edit(path, entry),),
        party,
        entry=path.rpartition(".")[2],
        scheme=scheme,
        words=tuple(words),
    )


def signing(case: Case, day: date, provider: str, customer: str, systems: Iterable[str]) -> Action:
    """Return that a provider signs a contract with every clause, for some systems."""
    path = path_of_new(case.contracts, "contracts", f"{provider}-{customer}")
    about = [ref for ref in case.systems if ref in {*systems}]
    return Action(
        ActionKind.SIGN_CONTRACT,
        (Edit(path, contract(provider, customer, about, day)),),
        provider,
        customer,
        entry=path.rpartition(".")[2],
        systems=tuple(about),
    )


def _with_certificate(
    ref: str, entry: Certificate, day: date, edition: str | None
) -> Iterator[tuple[Action, ...]]:
    path = f"$.certificates.{ref}"
    about: dict[str, Any] = {"entry": ref, "scheme": str(entry.scheme)}
    if entry.scheme is Scheme.HDS and entry.activities is not None:
        lacking = [str(activity) for activity in Activity if activity not in entry.activities]
        if lacking:
            edit = Edit(f"{path}.activities", [str(activity) for activity in Activity])
            words = tuple(lacking)
            kind = ActionKind.EXTEND_CERTIFICATE
            yield (Action(kind, (edit,), entry.holder, **about, words=words),)
    if entry.systems is not None:
        edit = Edit(f"{path}.systems", None)
        yield (Action(ActionKind.EXTEND_CERTIFICATE, (edit,), entry.holder, **about),)
    if not _is_fresh(entry, day, edition):
        edits = tuple(_renewal(path, entry, day, edition))
        yield (Action(ActionKind.RENEW_CERTIFICATE, edits, entry.holder, **about),)


def _is_fresh(entry: Certificate, day: date, edition: str | None) -> bool:
    """Return whether a certificate is as good, but for what it covers, as one of the day."""
    last = last_day(entry, entry.issued)
    return (
        entry.issued is not None
        and entry.issued <= day
        and last is not None
        and last >= day
        and entry.status is Status.VALID
        and entry.body_accredited is True
        and edition in {None, entry.edition}
    )


def needs_one_action(case: Case, day: date, editions: Editions, party: str, scheme: Scheme) -> bool:
    """Return whether one action makes a title that a party holds as good as one obtained."""
    held = [
        len(list(_with_certificate(ref, entry, day, editions.get(scheme))))
        for ref, entry in case.certificates.items()
        if (entry.holder, entry.scheme) == (party, scheme)
    ]
    return min(held, default=2) < 2  # noqa: PLR2004 (two actions are more than to obtain one)


def _renewal(path: str, entry: Certificate, day: date, edition: str | None) -> Iterator[Edit]:
    """Iterate over what another certificate of the same scheme, issued on the day, says."""
    told = (
        ("issued", day.isoformat()),
        ("applied", None),
        ("expires", term(entry.scheme, day)),
        ("edition", edition or entry.edition),
        ("status", None),
        ("status_since", None),
        ("body", entry.body if entry.body_accredited else None),
        ("body_accredited", True),
        ("last_surveillance", day.isoformat()),
    )
    for key, value in told:
        yield Edit(f"{path}.{key}", value)
