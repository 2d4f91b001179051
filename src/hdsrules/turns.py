"""`calendar`: every day on which the law itself can change an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from .days import as_day, span_of
from .engine.rule import Rule
from .frames import Grid, spaced
from .law import Confidence
from .rulesets import RULEBOOK
from .series import Series

__all__ = ["Calendar", "Turn", "calendar"]


@frozen
class Turn:
    """A day on which the law changes.

    Attributes:
        date: The first day of the new state.
        starts: Ids of the rules of which a version comes into force on that day.
        ends: Ids of the rules of which a version was in force until the eve.
        texts: Keys of the texts that these versions rest on.
        confidence: The weakest confidence of these versions.
    """

    date: date
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    texts: tuple[str, ...]
    confidence: Confidence

    def to_dict(self) -> dict[str, object]:
        """Return the turn as plain data."""
        return {
            "date": self.date.isoformat(),
            "starts": list(self.starts),
            "ends": list(self.ends),
            "texts": list(self.texts),
            "confidence": self.confidence.value,
        }


@frozen(eq=False, repr=False)
class Calendar(Series[Turn]):
    """The days on which the law changes, in order.

    Attributes:
        items: The days.
        start: The first day looked at.
        end: The first day left out; `date.max`: no end.
    """

    start: date
    end: date

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `turns`, a row for each day."""
        columns = ("starts", "ends", "texts", "confidence")
        rows = tuple(
            (
                turn.date,
                spaced(turn.starts),
                spaced(turn.ends),
                spaced(turn.texts),
                turn.confidence.value,
            )
            for turn in self
        )
        return {"turns": Grid({"date": date, **dict.fromkeys(columns, str)}, rows)}

    def __repr__(self) -> str:
        """Return on one line what it is."""
        return f"<Calendar: days on which the law changes: {len(self)}>"


def calendar(start: date | str | None = None, end: date | str | None = None) -> Calendar:
    """Return the days on which the law changes, in order.

    Args:
        start: The first day (ISO date); `None`: the first day of the law encoded.
        end: The first day left out; `None`: no end.

    Raises:
        ArgumentError: If a day is none, or the end is before the start.
    """
    first, last = span_of(
        RULEBOOK.first_day if start is None else as_day(start),
        date.max if end is None else as_day(end),
    )
    return Calendar(tuple(turn for turn in _turns() if first <= turn.date < last), first, last)


def _turns() -> Iterator[Turn]:
    starting: dict[date, list[Rule]] = {}
    ending: dict[date, list[Rule]] = {}
    for rule in RULEBOOK:
        starting.setdefault(rule.in_force.start, []).append(rule)
        if rule.in_force.end is not None:
            ending.setdefault(rule.in_force.end, []).append(rule)
    for day in sorted({*starting, *ending}):
        rules = [*starting.get(day, []), *ending.get(day, [])]
        texts = {citation.text.key for rule in rules for citation in rule.citations}
        yield Turn(
            date=day,
            starts=tuple(sorted({rule.id for rule in starting.get(day, [])})),
            ends=tuple(sorted({rule.id for rule in ending.get(day, [])})),
            texts=tuple(sorted(texts)),
            confidence=max((rule.confidence for rule in rules), key=lambda mark: mark.rank),
        )
