"""`Action`: something that can be done to repair a case."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve, frozen

from ..edits import Edit
from ..facts.clauses import Clause
from ..facts.vocabulary import Activity

__all__ = ["Action", "ActionKind"]


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
        systems: The systems, if it may be about several.
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
    systems: tuple[str, ...] = ()

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
