"""What lies ahead of a case: the days that it names, and those on which its verdict changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from attrs import frozen

from .assessment import assess
from .case import Case
from .chronology import Event, timeline
from .errors import NotInForceError
from .facts import Defect, Note
from .facts.vocabulary import Status
from .milestones import Milestone, MilestoneKind, milestones
from .rulesets import RULEBOOK

__all__ = ["VERDICT_CHANGES", "Occasion", "occasions"]

VERDICT_CHANGES = "verdict-changes"
"""The kind of an occasion that is a day on which the verdict on a party changes."""

A_DAY = timedelta(days=1)


@frozen
class Occasion:
    """Something that happens to a party on a day.

    Attributes:
        day: The day.
        party: The party.
        kind: What happens: a kind of milestone, or `verdict-changes`.
        milestone: The day that the case names, if it is one.
        event: How the verdict changes on that day, or on the day after the last one of what ends;
            `None`: not at all.
    """

    day: date
    party: str
    kind: str
    milestone: Milestone | None
    event: Event | None


def occasions(
    case: Case, first: date, last: date, readings: Mapping[str, str] | None = None
) -> Iterator[Occasion]:
    """Iterate over what lies ahead of a case.

    Args:
        case: The case; its `as_of` is not looked at.
        first: The first day.
        last: The last day.
        readings: Contested question → reading, over those of the case.

    Raises:
        NotInForceError: If the first day is before the first law encoded.
        ReadingError: If a question or a reading does not exist.
    """
    if first < RULEBOOK.first_day:
        raise NotInForceError(first, RULEBOOK.first_day)
    eve = max(first - A_DAY, RULEBOOK.first_day)
    end = date.max if date.max - last < 2 * A_DAY else last + 2 * A_DAY
    events = {event.date: event for event in timeline(case, eve, end, readings=readings)}
    for event in events.values():
        if first <= event.date <= last:
            for party in sorted({change.party for change in event.changes}):
                yield Occasion(event.date, party, VERDICT_CHANGES, None, event)
    for it in milestones(case):
        if first <= it.day <= last and _happens(case, it, readings):
            yield Occasion(it.day, it.party, it.kind.value, it, events.get(it.turn))


def _happens(case: Case, milestone: Milestone, readings: Mapping[str, str] | None) -> bool:
    """Return whether what a case names for a day still takes place."""
    if milestone.kind is MilestoneKind.SURVEILLANCE_DUE:
        return _overdue_after(case, milestone, readings)
    if milestone.kind in {MilestoneKind.CERTIFICATE_BEGINS, MilestoneKind.CERTIFICATE_EXPIRES}:
        certificate = case.certificates[milestone.ref]
        since = certificate.status_since or date.min
        return certificate.status is not Status.WITHDRAWN or milestone.day < since
    return True


def _overdue_after(case: Case, milestone: Milestone, readings: Mapping[str, str] | None) -> bool:
    """Return whether the verdict finds an audit overdue from the next day on, for sure."""
    result = assess(case, milestone.turn, readings=readings, explore=False)
    said = [item for facts in result.conclusions_by_rule.values() for item in facts.items()]
    notes = [fact for fact, sure in said if sure and isinstance(fact, Note)]
    defects = [fact for fact, _ in said if isinstance(fact, Defect)]
    return any(
        note.kind == "surveillance-overdue" and note.party == milestone.party for note in notes
    ) and all(defect.certificate != milestone.ref for defect in defects)
