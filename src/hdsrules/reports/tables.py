"""The tables of a report."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..results import Answer, Finding, PartyVerdict, Severity, SystemVerdict
from .labels import label, start
from .names import Names, clean
from .page import Cell, Table, Tone

__all__ = ["findings", "obligations", "parties", "systems", "titles"]

_TONES = {
    Severity.BREACH: Tone.BAD,
    Severity.WARNING: Tone.DOUBT,
    Severity.NOTE: Tone.PLAIN,
}


def parties(names: Names, result: Assessment) -> Table:
    """Return what each party is: whether it hosts, its activities, its type of host."""
    _ = names.words
    header = (_("Party"), _("Hosts?"), _("Activities"), _("Type of host"))
    return Table(
        header,
        tuple(
            (
                names.party_cell(ref),
                _hosting(names, verdict),
                Cell(names.numbered(verdict.activities)),
                Cell(tuple(label(_, "host_type", kind) for kind in verdict.host_types)),
            )
            for ref, verdict in result.parties.items()
        ),
    )


def systems(names: Names, result: Assessment) -> Table:
    """Return what each party is with regard to each system, where there are several."""
    _ = names.words
    header = (_("System"), _("Party"), _("Hosts?"), _("Activities"))
    several = len(result.case.systems) > 1
    return Table(
        header,
        tuple(
            (
                Cell((names.system(system),)),
                Cell((names.party(ref),)),
                _hosting(names, part),
                Cell(names.numbered(part.activities)),
            )
            for system in sorted(result.case.systems if several else ())
            for ref, verdict in result.parties.items()
            for part in (verdict.by_system[system],)
        ),
    )


def _hosting(names: Names, verdict: PartyVerdict | SystemVerdict) -> Cell:
    _ = names.words
    reasons = [label(_, "reason", reason) for reason in verdict.not_hosting_because]
    answer = label(_, "answer", verdict.hosting)
    tone = Tone.DOUBT if verdict.hosting is Answer.UNDETERMINED else Tone.PLAIN
    if not reasons:
        return Cell((answer,), tone)
    return Cell((_("{head}: {body}", head=answer, body=names.listed(reasons)),), tone)


def titles(names: Names, result: Assessment) -> Table:
    """Return which titles each host must hold, and what it lacks."""
    _ = names.words
    header = (_("Party"), _("Title"), _("For"), _("State"), _("Rules"))
    return Table(header, tuple(_title_rows(names, result)))


def _title_rows(names: Names, result: Assessment) -> Iterator[tuple[Cell, ...]]:
    _ = names.words
    for ref, verdict in result.parties.items():
        for item in verdict.required_certifications:
            lacking = [gap for gap in verdict.gaps if gap.scheme is item.scheme]
            rules = {rule for gap in lacking for rule in gap.because} | set(item.because)
            yield (
                Cell((names.party(ref),)),
                Cell((names.requirement(item),)),
                Cell((names.numbers(item.activities) if item.activities else _("data on paper"),)),
                Cell(
                    tuple(
                        f"{label(_, 'gap', gap.kind)} ({names.numbers(gap.activities)})"
                        if set(gap.activities) != set(item.activities)
                        else label(_, "gap", gap.kind)
                        for gap in lacking
                    ),
                    Tone.BAD,
                )
                if lacking
                else _unlacking(names, result, ref),
                Cell(tuple(sorted(rules)), code=True),
            )


def _unlacking(names: Names, result: Assessment, ref: str) -> Cell:
    """Return the state of a title of which no lack is sure."""
    _ = names.words
    if result.open_questions.about(ref, "gaps"):
        return Cell((_("undetermined"),), Tone.DOUBT)
    return Cell((_("held"),), Tone.GOOD)


def obligations(names: Names, result: Assessment) -> Table:
    """Return the duties of each party."""
    _ = names.words
    return Table(
        (_("Party"), _("Obligation"), _("Rules")),
        tuple(
            (
                Cell((names.party(ref),)),
                Cell((start(label(_, "obligation", item.kind)),)),
                Cell(item.because, code=True),
            )
            for ref, verdict in result.parties.items()
            for item in verdict.obligations
        ),
    )


def _found(names: Names, item: Finding) -> Iterator[str]:
    """Yield what was found, then the contract and the clauses concerned."""
    _ = names.words
    yield start(label(_, "finding", item.kind))
    if item.contract:
        yield _("contract {ref}", ref=clean(item.contract))
    yield from (f"– {label(_, 'clause', clause)}" for clause in item.clauses)


def findings(names: Names, result: Assessment) -> Table:
    """Return what was found, the gravest first."""
    _ = names.words
    ranks = list(Severity)
    return Table(
        (_("Finding"), _("Severity"), _("Party"), _("System"), _("Rules")),
        tuple(
            (
                Cell(tuple(_found(names, item))),
                Cell((label(_, "severity", item.severity),), _TONES[item.severity]),
                Cell((names.party(item.party),)),
                Cell((names.system(item.system),) if item.system else ()),
                Cell(item.because, code=True),
            )
            for item in sorted(result.findings, key=lambda item: ranks.index(item.severity))
        ),
    )
