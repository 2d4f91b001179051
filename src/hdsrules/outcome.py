"""From conclusions to verdicts: what holds for sure, and which unknowns could change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .case import Case
from .conclusions import Key, Table, View
from .engine.worlds import ALWAYS, NEVER, Condition
from .facts.clauses import Clause
from .facts.vocabulary import Activity, GapKind, HostType, Reason, Scheme
from .guarantees import guarantee_conditions, guarantees
from .lists import requirements
from .refs import Refs
from .results import (
    Answer,
    Finding,
    FrameworkRequirement,
    Gap,
    Obligation,
    PartyVerdict,
    Requirement,
    Severity,
    SystemVerdict,
)

__all__ = ["findings", "party_conditions", "party_verdict"]

EXPRESSIBLE = frozenset(
    {
        *("every-host", "if-storage", "if-sub-processors", "if-certified-sub-processors"),
        *("if-remote-access-outside-eea", "if-access-without-adequacy", "if-third-country-law"),
        *("if-secnumcloud", "if-no-secnumcloud-no-transfer"),
        "if-no-secnumcloud-transfer-or-risk",
    }
)
"""The conditions of requirements that a document can tell; the others depend on who asks, and on
what is not described: they are named with the part."""


def party_verdict(case: Case, view: View, party: str) -> PartyVerdict:
    """Return what a party is, as far as it holds whatever is unknown."""
    c = view.conclusions
    by_system = {system: _system_verdict(view, party, system) for system in sorted(case.systems)}
    hosting = _answer(_hosting(view, party))
    reasons: Iterable[Reason] = (
        reason for verdict in by_system.values() for reason in verdict.not_hosting_because
    )
    if not by_system:
        reasons = _reasons(view, party, "")
    return PartyVerdict(
        hosting=hosting,
        not_hosting_because=tuple(sorted(set(reasons))) if hosting is Answer.NO else (),
        activities=_in_order(
            activity for verdict in by_system.values() for activity in verdict.activities
        ),
        host_types=tuple(
            kind for kind in HostType if view.condition(c.types, party, kind) == ALWAYS
        ),
        no_certificate_because=tuple(
            sorted(str(reason) for _, reason in view.certain(c.exempt, party))
        ),
        by_system=Refs(by_system),
        required_certifications=tuple(_requirements(view, party)),
        gaps=tuple(_gaps(view, party)),
        obligations=tuple(
            Obligation(str(kind), view.because(c.duties, [(party, kind)]))
            for _, kind in sorted(view.certain(c.duties, party), key=str)
        ),
        framework_requirements=tuple(_framework_requirements(view, party)),
        guarantees=guarantees(view, party),
    )


def findings(case: Case, view: View) -> tuple[Finding, ...]:
    """Return what was found, sorted."""
    notes = view.conclusions.notes
    found = [
        Finding(
            str(kind),
            str(party),
            str(system) or None,
            Severity(str(severity)),
            view.because(notes, [(party, kind, system, severity, contract)]),
            str(contract) or None,
        )
        for party, kind, system, severity, contract in view.certain(notes)
        if party in case.parties
    ]
    found += _missing_clauses(view)
    return tuple(
        sorted(found, key=lambda f: (f.kind, f.party, f.system or "", f.contract or "", f.severity))
    )


def _missing_clauses(view: View) -> Iterator[Finding]:
    clauses = view.conclusions.clauses
    lacks: dict[Key, list[Key]] = {}
    for key in view.certain(clauses):
        lacks.setdefault(key[:4], []).append(key)
    for (party, contract, system, severity), keys in lacks.items():
        missing = {key[4] for key in keys}
        yield Finding(
            "missing-clause",
            str(party),
            str(system),
            Severity(str(severity)),
            view.because(clauses, keys),
            str(contract),
            tuple(clause for clause in Clause if clause in missing),
        )


def party_conditions(case: Case, view: View, party: str) -> Mapping[str, list[Condition]]:
    """Return, for each field of a party's entry, the conditions that its value depends on."""
    c = view.conclusions

    def left(table: Table, keys: Iterable[tuple[object, ...]]) -> list[Condition]:
        return [view.condition(table, *key) for key in keys]

    activities = {key[2] for key in c.activities.under(party)}
    by_system = [
        *left(c.hosts, c.hosts.under(party)),
        *left(c.activities, c.activities.under(party)),
        *(
            _unless(view, view.condition(c.hosts, *key[:2]), view.condition(c.outside, *key))
            for key in c.outside.under(party)
        ),
    ]
    return {
        "hosting": [_hosting(view, party)],
        "not_hosting_because": [
            _unless(view, _hosting(view, party), _any(view, c.outside, party, reason))
            for reason in Reason
        ],
        "activities": [
            _union(
                view,
                (view.condition(c.activities, party, system, act) for system in case.systems),
            )
            for act in activities
        ],
        "host_types": left(c.types, c.types.under(party)),
        "no_certificate_because": left(c.exempt, c.exempt.under(party)),
        "required_certifications": left(c.needs, c.needs.under(party)),
        "gaps": left(c.gaps, c.gaps.under(party)),
        "obligations": left(c.duties, c.duties.under(party)),
        "findings": [
            *left(c.notes, c.notes.under(party)),
            *left(c.clauses, c.clauses.under(party)),
        ],
        "framework_requirements": left(c.requirements, c.requirements.under(party)),
        "guarantees": list(guarantee_conditions(view, party)),
        "by_system": by_system,
    }


def _unless(view: View, hosts: Condition, reason: Condition) -> Condition:
    """Return the condition under which a reason is given: a host has none."""
    worlds = view.conclusions.knowledge.worlds
    return worlds.both(worlds.negation(hosts), reason)


def _any(view: View, table: Table, party: str, reason: Reason) -> Condition:
    keys = (key for key in table.under(party) if key[2] == reason)
    return _union(view, (view.condition(table, *key) for key in keys))


def _union(view: View, conditions: Iterable[Condition]) -> Condition:
    return view.conclusions.knowledge.worlds.any_of(conditions)


def _hosting(view: View, party: str) -> Condition:
    hosts = view.conclusions.hosts
    return _union(view, (view.condition(hosts, *key) for key in hosts.under(party)))


def _answer(condition: Condition) -> Answer:
    if condition == ALWAYS:
        return Answer.YES
    return Answer.NO if condition == NEVER else Answer.UNDETERMINED


def _in_order(activities: Iterable[object]) -> tuple[Activity, ...]:
    found = set(activities)
    return tuple(activity for activity in Activity if activity in found)


def _system_verdict(view: View, party: str, system: str) -> SystemVerdict:
    c = view.conclusions
    hosting = _answer(view.condition(c.hosts, party, system))
    return SystemVerdict(
        hosting=hosting,
        not_hosting_because=_reasons(view, party, system) if hosting is Answer.NO else (),
        activities=_in_order(key[2] for key in view.certain(c.activities, party, system)),
    )


def _reasons(view: View, party: str, system: str) -> tuple[Reason, ...]:
    """Return the reasons that hold for sure, or, where one always does but none for sure, all."""
    outside = view.conclusions.outside
    keys = view.certain(outside, party, system) or view.possible(outside, party, system)
    return tuple(sorted(Reason(str(key[2])) for key in keys))


def _requirements(view: View, party: str) -> Iterator[Requirement]:
    c = view.conclusions
    needs: dict[Scheme, list[Key]] = {}
    for key in view.certain(c.needs, party):
        needs.setdefault(Scheme(str(key[1])), []).append(key)
    for scheme, keys in sorted(needs.items()):
        yield Requirement(
            scheme=scheme,
            editions=tuple(sorted(str(key[1]) for key in view.certain(c.editions, scheme))),
            activities=_in_order(key[2] for key in keys),
            because=view.because(c.needs, keys),
        )


def _gaps(view: View, party: str) -> Iterator[Gap]:
    c = view.conclusions
    lacks: dict[tuple[GapKind, Scheme], list[Key]] = {}
    for key in view.certain(c.gaps, party):
        lacks.setdefault((GapKind(str(key[1])), Scheme(str(key[2]))), []).append(key)
    for (kind, scheme), keys in sorted(lacks.items()):
        activities = _in_order(key[3] for key in keys)
        yield Gap(party, kind, scheme, activities, view.because(c.gaps, keys))


def _framework_requirements(view: View, party: str) -> Iterator[FrameworkRequirement]:
    c = view.conclusions
    met = {str(condition) for _, condition in view.certain(c.circumstances, party)}
    for key in sorted(view.certain(c.requirements, party), key=str):
        _, name, binding = key
        requirement = requirements()[str(name)]
        yield FrameworkRequirement(
            requirement=requirement.id,
            binding=bool(binding),
            when=_waits_for(requirement.conditions, met),
            parts=Refs(
                {
                    part.key: part.condition
                    for part in requirement.parts
                    if part.condition in met or part.condition not in EXPRESSIBLE
                }
            ),
            because=view.because(c.requirements, [key]),
        )


def _waits_for(conditions: tuple[str, ...], met: set[str]) -> tuple[str, ...]:
    if met.intersection(conditions):
        return ()
    return tuple(condition for condition in conditions if condition not in EXPRESSIBLE)
