"""What each party is over time: from the verdict on one day, and from what changes between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from ...assessment import Assessment
from ...chronology import Event
from ...errors import ArgumentError
from ...exploration import values_of
from ...results import Answer
from ...said import said
from .coverage import State

__all__ = ["Span", "check_day", "spans"]


@frozen
class Span:
    """Days on which a party is the same.

    Attributes:
        first: The first day.
        end: The first day left out.
        state: What the party is: `OUTSIDE` if it does not host, `GAP` if it hosts and surely lacks
            a title, `COVERED` if nothing is surely lacking.
    """

    first: date
    end: date
    state: State


def check_day(result: Assessment, start: date, end: date) -> None:
    """Check that a verdict is of a period.

    Args:
        result: The verdict.
        start: The first day.
        end: The first day left out.

    Raises:
        ArgumentError: If it is not.
    """
    if not start <= result.as_of < end and not start <= result.as_of == end == date.max:
        raise ArgumentError(
            said(
                "the verdict is of {day}, which is not of the period from {start} until before "
                "{end}: give the verdict on a day of it",
                day=result.as_of,
                start=start,
                end=end,
            )
        )


def spans(
    result: Assessment, events: Sequence[Event], party: str, start: date, end: date
) -> Iterator[Span]:
    """Iterate over what a party is from `start` until before `end`, in order.

    Args:
        result: The verdict on a day of the period.
        events: The days of the period on which the verdict changes.
        party: The party.
        start: The first day.
        end: The first day left out.
    """
    events = sorted(events, key=lambda event: event.date)
    days = [start, *(event.date for event in events), end]
    known = dict(values_of(result.parties, ())[party])
    now = sum(event.date <= result.as_of for event in events)
    values = {now: known}
    for place in range(now, len(events)):
        values[place + 1] = values[place] | {
            it.field: it.after for it in events[place].changes if it.party == party
        }
    for place in reversed(range(now)):
        values[place] = values[place + 1] | {
            it.field: it.before for it in events[place].changes if it.party == party
        }
    first, state = start, _state(values[0])
    for place in range(1, len(values)):
        if (later := _state(values[place])) is not state:
            yield Span(first, days[place], state)
            first, state = days[place], later
    yield Span(first, end, state)


def _state(values: dict[str, object]) -> State:
    match values["hosting"]:
        case Answer.NO:
            return State.OUTSIDE
        case Answer.UNDETERMINED:
            return State.UNDETERMINED
        case _ if values["gaps"]:
            return State.GAP
        case _:
            return State.EXEMPT if values["no_certificate_because"] else State.COVERED
