"""Parties, data and groups as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..case import Case, Group
from ..case import Data as DataEntry
from ..engine.worlds import Condition
from ..facts import Collection, Control, Data, HospitalGroup, Member, Origin, Party
from ..facts.vocabulary import Identifiability, Purpose
from .ground import Ground
from .places import give_nations
from .unit import Unit

__all__ = ["units_of_data"]


def units_of_data(case: Case) -> Iterator[Unit]:
    """Iterate over the parties, the data and the groups of a case."""
    parties = tuple(case.parties)
    for ref, party in case.parties.items():
        yield Unit(f"$.parties.{ref}", (party,), partial(_give_party, ref=ref))
    for ref, entry in case.data.items():
        yield Unit(f"$.data.{ref}", (entry, parties), partial(_give_data, ref=ref))
    for ref, group in case.groups.items():
        yield Unit(f"$.groups.{ref}", (group, parties), partial(_give_group, ref=ref))


def _give_party(ground: Ground, ref: str) -> None:
    ground.give(Party(ref, ground.case.parties[ref].kind), f"$.parties.{ref}")
    give_nations(ground, ref)


def _give_data(ground: Ground, ref: str) -> None:
    entry, path = ground.case.data[ref], f"$.data.{ref}"
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


def _give_group(ground: Ground, ref: str) -> None:
    group, path = ground.case.groups[ref], f"$.groups.{ref}"
    for host, condition in _party(ground, group.host, f"{path}.host"):
        _give_conditions(ground, ref, group, host, path, condition)
    if group.members is None:
        for party in ground.case.parties:
            condition = ground.maybe(f"{path}.members", party)
            ground.give(Member(ref, party), f"{path}.members", condition)
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


def _give_conditions(  # noqa: PLR0913, PLR0917 (one fact of many parts)
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
