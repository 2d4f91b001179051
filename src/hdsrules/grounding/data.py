"""Parties, data and groups as facts."""

from __future__ import annotations

from collections.abc import Iterable

from ..case import Data as DataEntry
from ..case import Group
from ..engine.worlds import Condition
from ..facts import Collection, Control, Data, HospitalGroup, Member, Origin, Party
from ..facts.vocabulary import Identifiability, Purpose
from .ground import Ground

__all__ = ["ground_data", "ground_groups", "ground_parties"]


def ground_parties(ground: Ground) -> None:
    """Give every party."""
    for ref, party in ground.case.parties.items():
        ground.give(Party(ref, party.kind), f"$.parties.{ref}")


def ground_data(ground: Ground) -> None:
    """Give every set of data: its nature, purposes, originator and controller."""
    for ref, entry in ground.case.data.items():
        path = f"$.data.{ref}"
        _give_nature(ground, ref, entry, path)
        if entry.collected_for is None:
            for purpose, condition in ground.options(None, f"{path}.collected_for", Purpose):
                ground.give(Collection(ref, purpose), f"{path}.collected_for", condition)
        else:
            for place, purpose in enumerate(entry.collected_for):
                ground.give(Collection(ref, purpose), f"{path}.collected_for[{place}]")
        for party, condition in _party(ground, entry.originator, f"{path}.originator"):
            ground.give(Origin(ref, party), f"{path}.originator", condition)
        for party, condition in _party(ground, entry.controller, f"{path}.controller"):
            ground.give(Control(ref, party), f"{path}.controller", condition)


def ground_groups(ground: Ground) -> None:
    """Give every group whose host is named or could be anyone."""
    for ref, group in ground.case.groups.items():
        path = f"$.groups.{ref}"
        for host, condition in _party(ground, group.host, f"{path}.host"):
            _give_group(ground, ref, group, host, path, condition)
        if group.members is None:
            for party in ground.case.parties:
                ground.give(
                    Member(ref, party), f"{path}.members", ground.maybe(f"{path}.members", party)
                )
        else:
            for place, party in enumerate(group.members):
                ground.give(Member(ref, party), f"{path}.members[{place}]")


def _party(ground: Ground, party: str | None, path: str) -> Iterable[tuple[str, Condition]]:
    return ground.options(party, path, ground.anybody if party is None else ())


def _give_nature(ground: Ground, ref: str, entry: DataEntry, path: str) -> None:
    both = ground.worlds.both
    for health, is_so in ground.options(entry.about_health, f"{path}.about_health", (True, False)):
        for level, is_at in ground.options(
            entry.identifiability, f"{path}.identifiability", Identifiability
        ):
            ground.give(Data(ref, health, level, entry.medium), path, both(is_so, is_at))


def _give_group(  # noqa: PLR0913, PLR0917 (one fact of many parts)
    ground: Ground, ref: str, group: Group, host: str, path: str, named: Condition
) -> None:
    both = ground.worlds.both
    for delegates, c1 in ground.options(
        group.convention_delegates_hosting, f"{path}.convention_delegates_hosting", (True, False)
    ):
        for agrees, c2 in ground.options(
            group.joint_controller_agreement, f"{path}.joint_controller_agreement", (True, False)
        ):
            for secures, c3 in ground.options(
                group.security_measures, f"{path}.security_measures", (True, False)
            ):
                ground.give(
                    HospitalGroup(ref, host, delegates, agrees, secures),
                    path,
                    both(both(named, c1), both(c2, c3)),
                )
