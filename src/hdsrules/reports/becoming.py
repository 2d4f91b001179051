"""What a verdict becomes: what a party is and lacks first, a line each; duties are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..chronology import Event
from ..results import Change, Divergence
from .causes import causes_text
from .changes import field_order, value_texts
from .labels import label
from .names import Names
from .page import Line, Tone

__all__ = ["divergence_lines", "event_lines"]

_FIRST = ("hosting", "activities", "no_certificate_because", "gaps")
"""What comes first."""

_FOLLOWING = frozenset({"framework_requirements", "guarantees", "host_types"})
"""What goes with a host's activities, titles and duties, and is not told beside other changes."""


def divergence_lines(names: Names, divergence: Divergence) -> Line:
    """Return another reading, and below it what would change, a line each.

    Args:
        names: What things are called, and in which language.
        divergence: What the reading changes.
    """
    _ = names.words
    head = _(
        "On the question {question}, read as: {reading} ({key}={value})",
        question=label(_, "question", divergence.question),
        reading=label(_, divergence.question, divergence.reading),
        key=divergence.question,
        value=divergence.reading,
    )
    would = {
        "yes": _("it would host health data"),
        "no": _("it would not host health data"),
        "undetermined": _("it would be undetermined whether it hosts health data"),
    }
    return Line(head, tuple(_changes(names, divergence.changes, would)), Tone.DOUBT)


def event_lines(names: Names, event: Event) -> Line:
    """Return a day on which the verdict changes: why, and below it what changes, a line each.

    Args:
        names: What things are called, and in which language.
        event: The day.
    """
    _ = names.words
    now = {
        "yes": _("it hosts health data"),
        "no": _("it does not host health data"),
        "undetermined": _("it is undetermined whether it hosts health data"),
    }
    head = _("{day}: {causes}", day=names.day(event.date), causes=causes_text(names, event))
    return Line(head, tuple(_changes(names, event.changes, now)))


def _changes(names: Names, changes: Iterable[Change], hosting: Mapping[str, str]) -> Iterator[str]:
    _ = names.words
    by_party: dict[str, dict[str, Change]] = {}
    for change in changes:
        by_party.setdefault(change.party, {})[change.field] = change
    for party, fields in sorted(by_party.items()):
        for field in sorted(_told(fields), key=_order):
            for text in _one(names, field, fields[field], hosting):
                yield _("{head}: {body}", head=names.party(party), body=text)


def _order(field: str) -> tuple[int, int, str]:
    """Return where a field comes: what a party is and lacks before anything else."""
    return (_FIRST.index(field) if field in _FIRST else len(_FIRST), *field_order(field))


def _told(fields: Mapping[str, Change]) -> set[str]:
    """Return the fields to tell: without those that another one implies."""
    told = set(fields)
    if "hosting" in told:
        told -= {"not_hosting_because", "by_system"}
        if fields["hosting"].after == "no":
            told.discard("activities")
    return told - _FOLLOWING or told


def _one(names: Names, field: str, change: Change, hosting: Mapping[str, str]) -> Iterator[str]:
    """Yield how a field changes."""
    _ = names.words
    if field == "hosting":
        yield hosting[str(change.after)]
        return
    old = value_texts(names, field, change.before)
    new = value_texts(names, field, change.after)
    gone = [item for item in old if item not in new]
    come = [item for item in new if item not in old]
    match field:
        case "obligations":
            yield from _counted(names, len(gone), len(come))
        case "findings":
            yield from (_("no longer found: {item}", item=item) for item in gone)
            yield from (_("found as well: {item}", item=item) for item in come)
        case "gaps":
            yield from (_("no longer a gap: {item}", item=item) for item in gone)
            yield from (_("a gap: {item}", item=item) for item in come)
        case "required_certifications" if come:
            yield from (_("a title to hold: {item}", item=item) for item in come)
        case "required_certifications":
            yield from (_("no longer a title to hold: {item}", item=item) for item in gone)
        case "framework_requirements" | "guarantees":
            yield _("other than now: {what}", what=label(_, "field", field))
        case _:
            values = names.listed(new) if new else _("none")
            yield _("{head}: {body}", head=label(_, "field", field), body=values)


def _counted(names: Names, gone: int, come: int) -> Iterator[str]:
    """Yield how many duties fall away, and how many come."""
    _ = names.words
    if gone:
        yield _.plural("{number} obligation fewer", "{number} obligations fewer", gone)
    if come:
        yield _.plural("{number} obligation more", "{number} obligations more", come)
