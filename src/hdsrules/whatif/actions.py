"""Actions that can repair a case: what people can do, as edits of its document.

None of them changes what the data are, where they come from or who decides on them, and none
makes anything unknown: an action changes the world, not what is told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, frozen

from ..case import Case, Certificate
from ..edits import Edit
from ..facts.clauses import Clause
from ..facts.vocabulary import Activity, LayerName, PartyKind, Scheme, Status, TransferBasis
from ..grounding import last_day
from ..grounding.places import stores
from ..operations import Backup, Operation, operations_of
from .entries import certificate, contract, path_of_new, term

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

HOME = "FR"
"""Where data and work are moved to."""


class ActionKind(StrEnum):
    """What can be done."""

    OBTAIN_CERTIFICATE = "obtain-certificate"
    EXTEND_CERTIFICATE = "extend-certificate"
    RENEW_CERTIFICATE = "renew-certificate"
    ADD_CLAUSES = "add-clauses"
    SIGN_CONTRACT = "sign-contract"
    MOVE_STORAGE = "move-storage"
    MOVE_WORK = "move-work"
    STOP_REMOTE_ACCESS = "stop-remote-access"
    ADD_SAFEGUARDS = "add-safeguards"
    INFORM_CUSTOMER = "inform-customer"
    CHANGE_OPERATOR = "change-operator"
    PUT_UNDER_SUPERVISION = "put-under-supervision"
    EXTERNALISE_BACKUP = "externalise-backup"
    INTEGRATE_BACKUP = "integrate-backup"


@frozen
class Action:
    """Something that can be done.

    Attributes:
        kind: What.
        edits: What the document says once it is done.
        party: Who does it.
        other: Whom else it concerns: who takes over, who supervises, with whom it is agreed.
        system: The system, if it is about one.
        layer: The layer, if it is about one.
        country: The country that is left, if one is.
        entry: The ref of the certificate or the contract, if it is about one.
        scheme: The title, if it is about one.
        words: The activities, or the clauses, that come in addition.
    """

    kind: ActionKind
    edits: tuple[Edit, ...]
    party: str
    other: str = ""
    system: str = ""
    layer: str = ""
    country: str = ""
    entry: str = ""
    scheme: str = ""
    words: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where the document changes first."""
        return self.edits[0].path

    def narrowed(self, words: Iterable[str], before: Iterable[str]) -> Action:
        """Return the action with fewer activities, or clauses, than all.

        Args:
            words: Those that are needed.
            before: Those that were there already.
        """
        had = list(map(str, before))
        order = [*map(str, Activity), *map(str, Clause)]
        needed = sorted({*map(str, words)} - {*had}, key=order.index)
        edit = self.edits[0]
        told = [*had, *needed]
        if isinstance(edit.to, dict):
            edit = evolve(edit, to=edit.to | {"activities": told})
        else:
            edit = evolve(edit, to=told)
        return evolve(self, edits=(edit, *self.edits[1:]), words=tuple(needed))


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
        yield from _with_system(case, ref)


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


def signing(case: Case, day: date, provider: str, customer: str) -> Action:
    """Return that a provider signs a contract with every clause, for every system."""
    path = path_of_new(case.contracts, "contracts", f"{provider}-{customer}")
    entry = contract(provider, customer, list(case.systems), day)
    ref = path.rpartition(".")[2]
    return Action(ActionKind.SIGN_CONTRACT, (Edit(path, entry),), provider, customer, entry=ref)


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
        ("body_accredited", True),
    )
    for key, value in told:
        yield Edit(f"{path}.{key}", value)


def _with_system(case: Case, ref: str) -> Iterator[tuple[Action, ...]]:
    system = case.systems[ref]
    moves: dict[tuple[ActionKind, str, str], list[Edit]] = {}
    for layer, place, operation in operations_of(system):
        path = f"$.systems.{ref}.layers.{layer}[{place}]"
        where = operation.country
        if where is not None and where != HOME:
            kind = ActionKind.MOVE_STORAGE if stores(layer, operation) else ActionKind.MOVE_WORK
            key = (kind, operation.operator, where)
            moves.setdefault(key, []).append(Edit(f"{path}.country", HOME))
        yield from _with_operation(case, ref, layer, operation, path)
    for (kind, party, where), edits in moves.items():
        yield (Action(kind, tuple(edits), party, system=ref, country=where),)
    for place, access in enumerate(system.remote_access):
        path = f"$.systems.{ref}.remote_access[{place}]"
        about: dict[str, Any] = {"system": ref, "country": access.country or ""}
        stop = Edit(path, None)
        yield (Action(ActionKind.STOP_REMOTE_ACCESS, (stop,), access.party, **about),)
        if access.basis is TransferBasis.NONE or access.basis is TransferBasis.ADEQUACY:
            basis = Edit(f"{path}.basis", str(TransferBasis.APPROPRIATE_SAFEGUARDS))
            yield (Action(ActionKind.ADD_SAFEGUARDS, (basis,), access.party, **about),)
        if access.informed is False:
            told = Edit(f"{path}.informed", True)
            yield (Action(ActionKind.INFORM_CUSTOMER, (told,), access.party, **about),)


def _with_operation(
    case: Case, system: str, layer: LayerName, operation: Operation, path: str
) -> Iterator[tuple[Action, ...]]:
    who = operation.operator
    about: dict[str, Any] = {"system": system, "layer": str(layer)}
    yield tuple(
        Action(ActionKind.CHANGE_OPERATOR, (Edit(f"{path}.operator", other),), who, other, **about)
        for other, party in case.parties.items()
        if other != who and party.kind is not PartyKind.PATIENT
    )
    yield tuple(
        Action(
            ActionKind.PUT_UNDER_SUPERVISION,
            (Edit(f"{path}.supervised_by", customer),),
            who,
            customer,
            **about,
        )
        for customer in operation.on_behalf_of or ()
        if customer not in {who, operation.supervised_by}
        and case.parties[customer].kind is not PartyKind.PATIENT
    )
    if isinstance(operation, Backup) and operation.externalised is not None:
        integrated = operation.externalised
        kind = ActionKind.INTEGRATE_BACKUP if integrated else ActionKind.EXTERNALISE_BACKUP
        yield (Action(kind, (Edit(f"{path}.externalised", not integrated),), who, **about),)
