"""What a whole report answers first: the breaches named, and what is contested said so."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..assessment import Assessment
from ..facts import StoredOutside
from ..results import Change, Severity
from .changes import finding_name
from .content import answers, summary
from .labels import label
from .names import Names
from .page import Line, Pointer, Tone
from .standing import breaches

__all__ = ["breach_count", "headline", "outlawed", "outside", "party_lines"]

DIVERGENCES = "divergences"
"""The section that tells what other readings would change."""

_DECISIVE = frozenset({"hosting", "activities", "no_certificate_because", "gaps"})
"""The fields that an answer tells."""


def headline(names: Names, result: Assessment) -> Line:
    """Return the answer in one line.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    if not result.case.systems:
        return Line(_("The document describes no system."), tone=Tone.DOUBT)
    line = summary(names, result)
    return _contested(names, line) if _questioned(result) else line


def party_lines(names: Names, result: Assessment) -> Iterator[Line]:
    """Yield what each party is: its type of host, its breaches, and whether that is contested.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    questioned = _questioned(result)
    for ref, line in zip(result.parties, answers(names, result), strict=False):
        types = [label(_, "host_type", kind) for kind in result.parties[ref].host_types]
        told = (_("Type of host: {types}.", types=names.listed(types)),) if types else ()
        found = tuple(_breached(names, result, ref))
        bad = Tone.BAD if found else line.tone
        full = evolve(line, details=(*told, *found, *line.details), tone=bad)
        yield _contested(names, full) if ref in questioned else full
    if not result.parties:
        yield from answers(names, result)


def breach_count(names: Names, result: Assessment, party: str) -> str:
    """Return how many breaches concern a party, or nothing.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
        party: The party.
    """
    count = sum(1 for it in breaches(result) if it.party == party)
    return names.words.plural("{number} breach", "{number} breaches", count) if count else ""


def outside(result: Assessment, party: str, system: str) -> frozenset[str]:
    """Return in which countries outside the area a party stores data of a system, for sure.

    Args:
        result: The assessment.
        party: The party.
        system: The system.
    """
    return frozenset(
        fact.country
        for facts in result.conclusions_by_rule.values()
        for fact, sure in facts.items()
        if sure and isinstance(fact, StoredOutside)
        if (fact.party, fact.system) == (party, system)
    )


def outlawed(result: Assessment, party: str, system: str) -> bool:
    """Return whether it is a breach where a party stores data of a system.

    Args:
        result: The assessment.
        party: The party.
        system: The system.
    """
    return any(
        (it.kind, it.party, it.system) == ("storage-outside-eea", party, system)
        for it in breaches(result)
    )


def _breached(names: Names, result: Assessment, party: str) -> Iterator[str]:
    """Yield the breaches of a party, then where it stores data outside the area."""
    _ = names.words
    told = [
        finding_name(names, it.kind, system=it.system or "", contract=it.contract or "")
        for it in breaches(result)
        if it.party == party
    ]
    if told:
        count = breach_count(names, result, party)
        yield _("{head}: {body}", head=count, body=_("; ").join(told))
    for system in result.parties[party].by_system:
        for country in sorted(outside(result, party, system)):
            yield _(
                "It stores data of {system} outside the European Economic Area: {country}.",
                system=names.system(system),
                country=names.country(country),
            )


def _questioned(result: Assessment) -> frozenset[str]:
    """Return the parties of whom another reading says otherwise what an answer tells."""
    return frozenset(
        change.party
        for divergence in result.divergences
        for change in divergence.changes
        if change.field in _DECISIVE or _of_breaches(change)
    )


def _of_breaches(change: Change) -> bool:
    """Return whether breaches come or fall away."""
    if change.field != "findings":
        return False
    before, after = (
        [it for it in value if it["severity"] == Severity.BREACH] if isinstance(value, list) else []
        for value in (change.before, change.after)
    )
    return before != after


def _contested(names: Names, line: Line) -> Line:
    """Return a line that says that other readings say otherwise, and where that is told."""
    _ = names.words
    title = _("What other readings of the law would change")
    pointer = Pointer(_("Contested: see “{section}”.", section=title), DIVERGENCES)
    tone = line.tone if line.tone is Tone.BAD else Tone.DOUBT
    return evolve(line, text=f"{line.text} {pointer.text}", tone=tone, pointer=pointer)
