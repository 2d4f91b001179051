"""The table of guarantees of a host: itself and each actor it relies on (framework v2.0, ch. 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from .conclusions import View
from .engine.worlds import ALWAYS, NEVER, Condition
from .facts.vocabulary import Activity, Scheme
from .results import Actor, Certified, ForeignAccess

__all__ = ["Row", "guarantee_conditions", "guarantees", "table_rows"]

T = TypeVar("T")


def guarantees(view: View, host: str) -> tuple[Actor, ...]:
    """Return the rows of a host's table, as far as they hold whatever is unknown.

    The host comes first, its sub-processors after it by ref. A party that does not need the HDS
    certificate under the framework v2.0 has no table.
    """
    return tuple(_actor(row) for row in table_rows(view, host) if row.there == ALWAYS)


def guarantee_conditions(view: View, host: str) -> Iterator[Condition]:
    """Iterate over the conditions that the rows of a host's table depend on."""
    both = view.conclusions.knowledge.worlds.both
    for row in table_rows(view, host):
        yield row.there
        for condition in (
            *(row.held, row.exempt, row.qualified),
            *row.activities.values(),
            *row.accesses.values(),
            *row.exposures.values(),
        ):
            yield both(row.there, condition)


@frozen
class Row:
    """A row that may be in the table, with the condition under which each of its parts holds.

    Attributes:
        party: The actor.
        role: `host` or `sub-processor`.
        there: That it is in the table.
        held: That it holds the HDS certificate it needs.
        exempt: That it needs none, and holds none.
        qualified: That it is SecNumCloud 3.2 qualified wherever it takes part.
        activities: That it performs each activity there.
        accesses: That it has each access from a third country.
        exposures: That it is exposed to the law of each country.
    """

    party: str
    role: str
    there: Condition
    held: Condition
    exempt: Condition
    qualified: Condition
    activities: dict[Activity, Condition]
    accesses: dict[ForeignAccess, Condition]
    exposures: dict[str, Condition]


def table_rows(view: View, host: str) -> Iterator[Row]:
    """Iterate over the rows that may be in a host's table: the host, then the others by ref."""
    c = view.conclusions
    both = c.knowledge.worlds.both
    scope = view.condition(c.scopes, host)
    if scope == NEVER:
        return
    own = {str(system): view.condition(c.hosts, host, system) for _, system in c.hosts.under(host)}
    yield _row(view, host, host, own)
    subs: dict[str, dict[str, Condition]] = {}
    for _, party, system in c.sub_processors.under(host):
        condition = both(scope, view.condition(c.sub_processors, host, party, system))
        subs.setdefault(str(party), {})[str(system)] = condition
    for party in sorted(subs):
        yield _row(view, host, party, subs[party])


def _row(view: View, host: str, party: str, systems: dict[str, Condition]) -> Row:
    c = view.conclusions
    worlds = c.knowledge.worlds
    both, negation, any_of = worlds.both, worlds.negation, worlds.any_of
    certified = view.condition(c.certified, party)
    exempt = any_of(view.condition(c.exempt, *key) for key in c.exempt.under(party))
    lacking = any_of(
        view.condition(c.gaps, *key) for key in c.gaps.under(party) if key[2] is Scheme.HDS
    )
    unqualified = (
        both(there, negation(view.condition(c.qualified, party, system)))
        for system, there in systems.items()
    )
    exposed = {str(key[2]) for key in c.exposures.under(host, party)}
    return Row(
        party=party,
        role="host" if party == host else "sub-processor",
        there=view.condition(c.scopes, host) if party == host else any_of(systems.values()),
        held=both(certified, negation(lacking)),
        exempt=both(exempt, negation(certified)),
        qualified=negation(any_of(unqualified)),
        activities={
            activity: any_of(
                both(there, view.condition(c.activities, party, system, activity))
                for system, there in systems.items()
            )
            for activity in Activity
        },
        accesses=_accesses(view, host, party),
        exposures={
            country: view.condition(c.exposures, host, party, country) for country in exposed
        },
    )


def _accesses(view: View, host: str, party: str) -> dict[ForeignAccess, Condition]:
    c = view.conclusions
    worlds = c.knowledge.worlds
    found: dict[ForeignAccess, Condition] = {}
    for key in c.accesses.under(host, party):
        *_, country, access = key
        there = view.condition(c.accesses, *key)
        adequate = view.condition(c.founded, access, True)
        for answer, condition in ((True, adequate), (False, worlds.negation(adequate))):
            item = ForeignAccess(str(country), answer)
            known = found.get(item, NEVER)
            found[item] = worlds.either(known, worlds.both(there, condition))
    return found


def _actor(row: Row) -> Actor:
    accesses = _certain(row.accesses.items())
    return Actor(
        party=row.party,
        role=row.role,
        certified=_certified(row),
        secnumcloud=row.qualified == ALWAYS,
        activities=tuple(_certain(row.activities.items())),
        accesses=tuple(sorted(accesses, key=lambda item: (item.country, item.adequate))),
        exposures=tuple(sorted(_certain(row.exposures.items()))),
    )


def _certain(items: Iterable[tuple[T, Condition]]) -> list[T]:
    return [item for item, condition in items if condition == ALWAYS]


def _certified(row: Row) -> Certified:
    if row.held == ALWAYS:
        return Certified.YES
    if row.exempt == ALWAYS:
        return Certified.EXEMPT
    return Certified.NO if row.held == row.exempt == NEVER else Certified.UNDETERMINED
