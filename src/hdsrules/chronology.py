"""`timeline`: each day on which the verdict on a case changes, with what and because of what.

A verdict can change only on a day on which the law changes, or on one that the case names: the
first day of a certificate or a contract, the day after its last, the day on which an audit is a
year old. Those days alone are assessed; that none is left out is tested against assessing every
day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from attrs import frozen

from .assessment import Assessment, EvaluatorName, assess
from .case import Case
from .days import as_day, span_of
from .display import Drawn
from .exploration import changes_between, values_of
from .frames import Grid, plain, spaced
from .grounding import last_valid_day
from .milestones import milestones
from .results import Change
from .rulesets import RULEBOOK
from .series import Series
from .turns import calendar
from .verdict import change_to_dict

__all__ = ["Cause", "Event", "Timeline", "timeline"]

A_DAY = timedelta(days=1)


@frozen
class Cause:
    """Why a verdict changes on a day.

    Attributes:
        kind: `text`, `certificate` or `contract`.
        ref: The key of the text, or the ref of the certificate or the contract.
    """

    kind: str
    ref: str


@frozen
class Event:
    """A day on which the verdict on a case changes.

    Attributes:
        date: The first day of the new verdict.
        changes: What changes, from the eve to that day.
        causes: The texts behind the rules that start or end on that day and conclude otherwise
            than before, and the certificates and contracts that begin or have ended.
    """

    date: date
    changes: tuple[Change, ...]
    causes: tuple[Cause, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the event as plain data."""
        return {
            "date": self.date.isoformat(),
            "changes": [change_to_dict(change) for change in self.changes],
            "causes": [{"kind": cause.kind, "ref": cause.ref} for cause in self.causes],
        }


@frozen(eq=False, repr=False)
class Timeline(Drawn, Series[Event]):
    """The days on which the verdict on a case changes, in order.

    Attributes:
        items: The days.
        case: The case.
        start: The first day looked at.
        end: The first day left out.
        asked: The readings that were asked for, over those of the case.
        evaluator: What matched the rules.
    """

    case: Case
    start: date
    end: date
    asked: Mapping[str, str]
    evaluator: EvaluatorName

    def verdict(self) -> Assessment:
        """Return the verdict on the day of the case, if it is looked at, else on the first day."""
        own = self.case.as_of
        day = self.start if own is None or not self.start <= own < self.end else own
        readings, evaluator = self.asked, self.evaluator
        return assess(self.case, day, readings=readings, evaluator=evaluator, explore=False)

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `changes`, a row for each field of a party and each day."""
        columns = ("party", "party_name", "field", "from", "to", "causes")
        parties = self.case.parties
        rows = tuple(
            (
                event.date,
                change.party,
                parties[change.party].name or change.party,
                change.field,
                plain(change.before),
                plain(change.after),
                spaced(f"{cause.kind}:{cause.ref}" for cause in event.causes),
            )
            for event in self
            for change in event.changes
        )
        return {"changes": Grid({"date": date, **dict.fromkeys(columns, str)}, rows)}

    def __repr__(self) -> str:
        """Return on one line what it is."""
        span = f"from {self.start.isoformat()} until before {self.end.isoformat()}"
        return f"<Timeline {span}: days on which the verdict changes: {len(self)}>"


def timeline(
    case: Case,
    start: date | str,
    end: date | str,
    *,
    readings: Mapping[str, str] | None = None,
    evaluator: EvaluatorName = "durable",
) -> Timeline:
    """Return the days on which the verdict on a case changes.

    Args:
        case: The case; its `as_of` is not looked at.
        start: The first day (ISO date); what holds on it is where the timeline sets out from.
        end: The first day left out.
        readings: Contested question → reading, over those of the case.
        evaluator: As for `assess`.

    Raises:
        ArgumentError: If a day is none, or the end is before the start.
        NotInForceError: If `start` is before the first law encoded.
        ReadingError: If a question or a reading does not exist.
    """
    first, last = span_of(as_day(start), as_day(end))

    def on(day: date) -> Assessment:
        return assess(case, day, readings=readings, evaluator=evaluator, explore=False)

    before = on(first)
    events: list[Event] = []
    for day in sorted({day for day in _days(case) if first < day < last}):
        after = on(day)
        changes = tuple(changes_between(_values(before), _values(after)))
        if changes:
            events.append(Event(day, changes, tuple(_causes(case, day, before, after))))
        before = after
    return Timeline(tuple(events), case, first, last, dict(readings or {}), evaluator)


def _values(result: Assessment) -> Mapping[str, Mapping[str, object]]:
    return values_of(result.parties, result.findings)


def _days(case: Case) -> Iterator[date]:
    """Iterate over the days on which a verdict on the case could change."""
    for turn in calendar():
        yield turn.date
    for milestone in milestones(case):
        yield milestone.turn
    if any(certificate.issued is None for certificate in case.certificates.values()):
        for turn in calendar():
            yield last_valid_day(turn.date) + A_DAY


def _causes(case: Case, day: date, before: Assessment, after: Assessment) -> Iterator[Cause]:
    yield from (Cause("text", key) for key in sorted(_texts(day, before, after)))
    own = {(it.table, it.ref) for it in milestones(case) if it.turn == day}
    yield from (Cause(table, ref) for table, ref in sorted(own))


def _texts(day: date, before: Assessment, after: Assessment) -> set[str]:
    """Return the texts behind the rules that start or end on a day and conclude otherwise."""
    was, is_now = before.conclusions_by_rule, after.conclusions_by_rule
    return {
        citation.text.key
        for rule in RULEBOOK
        if day in {rule.in_force.start, rule.in_force.end}
        if was.get(rule.id) != is_now.get(rule.id)
        for citation in rule.citations
    }
