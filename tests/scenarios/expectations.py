"""What a scenario says of a verdict, and whether the verdict bears it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from hdsrules.assessment import Assessment
from hdsrules.engine.chaining import Derivation
from hdsrules.engine.worlds import NEVER
from hdsrules.fact import Fact
from hdsrules.results import Gap, PartyVerdict, Requirement, SystemVerdict

__all__ = ["Expected", "Lack", "Note", "Title", "differences", "held"]


@frozen
class Title:
    """A title that is required; what is left out is not looked at."""

    scheme: str
    activities: tuple[str, ...] | None = None
    editions: tuple[str, ...] | None = None
    because: tuple[str, ...] | None = None

    def admits(self, found: Requirement) -> bool:
        """Return whether a requirement of the verdict is the one described."""
        return self.scheme == found.scheme and _same(
            (self.activities, found.activities),
            (self.editions, found.editions),
            (self.because, found.because),
        )


@frozen
class Lack:
    """A gap; what is left out is not looked at."""

    kind: str
    scheme: str
    activities: tuple[str, ...] | None = None

    def admits(self, found: Gap) -> bool:
        """Return whether a gap of the verdict is the one described."""
        return (self.kind, self.scheme) == (found.kind, found.scheme) and _same(
            (self.activities, found.activities)
        )


@frozen
class Note:
    """A finding."""

    kind: str
    severity: str


ABOUT_TITLES = ("approval-needed-in-doubt", "penal-exposure", "uncertified-host")
"""The kinds of finding that scenarios look at unless they name others."""


@frozen
class Expected:
    """What is expected of one party; what is left out is not looked at.

    Attributes:
        party: The party.
        system: Only with regard to this system: for what it is there.
        hosting: Whether it hosts.
        not_hosting_because: Why not: all the reasons.
        activities: All its activities.
        host_types: All its types.
        no_certificate_because: Why it needs no certificate: all the reasons.
        required_certifications: All the titles it must hold.
        gaps: All its gaps.
        obligations: Some of its duties.
        free_of: Duties that it does not have.
        findings: All that was found about it, of the kinds looked at.
        kinds: Those kinds.
    """

    party: str
    system: str | None = None
    hosting: str | None = None
    not_hosting_because: tuple[str, ...] | None = None
    activities: tuple[str, ...] | None = None
    host_types: tuple[str, ...] | None = None
    no_certificate_because: tuple[str, ...] | None = None
    required_certifications: tuple[Title, ...] | None = None
    gaps: tuple[Lack, ...] | None = None
    obligations: tuple[str, ...] = ()
    free_of: tuple[str, ...] = ()
    findings: tuple[Note, ...] | None = None
    kinds: tuple[str, ...] = ABOUT_TITLES


def differences(result: Assessment, expected: Iterable[Expected]) -> list[str]:
    """Return where a verdict is not what is expected, in words."""
    return [
        f"{item.party}: {message}" for item in expected for message in _differences(result, item)
    ]


def held(result: Assessment) -> Iterator[tuple[Fact, Derivation]]:
    """Return every fact concluded in some world, with each way in which a rule concluded it."""
    view = result._view
    knowledge = view.conclusions.knowledge
    for fact, derivations in knowledge.derivations.items():
        for derivation in derivations:
            if view.restrict(knowledge.holds(derivation)) != NEVER:
                yield fact, derivation


def _differences(result: Assessment, item: Expected) -> Iterator[str]:
    verdict = result.parties[item.party]
    where: PartyVerdict | SystemVerdict = verdict
    if item.system is not None:
        where = verdict.by_system[item.system]
    yield from _unlike("hosting", item.hosting, where.hosting)
    yield from _unlike("not_hosting_because", item.not_hosting_because, where.not_hosting_because)
    yield from _unlike("activities", item.activities, where.activities)
    yield from _unlike("host_types", item.host_types, verdict.host_types)
    yield from _unlike(
        "no_certificate_because", item.no_certificate_because, verdict.no_certificate_because
    )
    titles = verdict.required_certifications
    if item.required_certifications is not None and not _matched(
        [[title.admits(found) for found in titles] for title in item.required_certifications],
        len(titles),
    ):
        yield f"required are {titles}"
    if item.gaps is not None and not _matched(
        [[lack.admits(found) for found in verdict.gaps] for lack in item.gaps], len(verdict.gaps)
    ):
        yield f"gaps are {verdict.gaps}"
    duties = {str(duty.kind) for duty in verdict.obligations}
    if not duties.issuperset(item.obligations) or not duties.isdisjoint(item.free_of):
        yield f"duties are {sorted(duties)}"
    notes = [
        Note(str(note.kind), str(note.severity))
        for note in result.findings
        if note.party == item.party and note.kind in item.kinds
    ]
    if item.findings is not None and sorted(map(repr, notes)) != sorted(map(repr, item.findings)):
        yield f"findings are {notes}"


def _unlike(name: str, wanted: object, found: object) -> Iterator[str]:
    if wanted is not None and wanted != found:
        yield f"{name} is {found}, not {wanted}"


def _same(*pairs: tuple[Sequence[str] | None, Sequence[str]]) -> bool:
    return all(wanted is None or tuple(wanted) == tuple(found) for wanted, found in pairs)


def _matched(table: list[list[bool]], count: int) -> bool:
    """Return whether each thing expected is one of the things found, and none is left over."""
    return len(table) == count and all(map(any, table)) and all(map(any, zip(*table, strict=True)))
